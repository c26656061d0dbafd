"""May it be published: rules over profiles, and the run that applies them."""
