"""Finds things in text: numbers of papers and people, marks, words. Knows nothing of profiles."""
