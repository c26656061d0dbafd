"""What rules look at: the words, photos, papers and traces of profiles, gathered once for all rules."""
