"""How a new profile begins: the answers it needs, the text it starts as, the place it gets."""
