"""Lists of profiles inside other sites, and what those are told of a profile that somebody links to."""
