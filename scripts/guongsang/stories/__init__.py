"""What a profile is: reading, model, registry."""
