"""The search index: what readers' browsers look up, a few small files at a time.

Words and pairs of neighbouring words lead to profiles (`terms`, `postings`), in files of a few kilobytes sorted by
unaccented spelling (`shards`). What a list of results shows of a profile stands in small blocks (`cards`), what
filters need of all profiles in columns (`columns`). A root (`root`) names all of them.
"""
