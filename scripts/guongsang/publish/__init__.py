"""How a finished site gets to where the public reads it, whole, and how one gets back to an earlier one."""
