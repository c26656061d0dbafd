"""Families of rules, one module each; see `checks.rule`."""
