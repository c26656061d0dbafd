"""Runs MkDocs for our commands, and puts what it says into our words."""
