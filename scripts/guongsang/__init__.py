"""Gương sáng: one Markdown profile in, one verified, findable, shareable page out."""

__version__ = "0.1.0"
