"""Share cards: the pictures that Zalo, Facebook and others show where somebody shares a page of the site."""
