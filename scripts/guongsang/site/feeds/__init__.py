"""Feeds: what is new, for feed readers, other portals and search engines."""
