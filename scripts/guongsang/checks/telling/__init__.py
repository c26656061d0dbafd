"""What is told of an examination: the part asked for, in words, in other programs' formats, as safe corrections."""
