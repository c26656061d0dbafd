"""The examination: every rule applied to every profile, what is remembered of it, what is waived."""
