"""Reports on a year: which units have their profiles, what is missing, what was waived."""
