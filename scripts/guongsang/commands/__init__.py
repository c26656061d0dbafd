"""The commands: what each is called, takes and says. What they do is done elsewhere, and imported only when needed."""
