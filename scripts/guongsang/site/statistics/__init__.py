"""The statistics: what the public profiles add up to, the charts of it, the page and its files."""
