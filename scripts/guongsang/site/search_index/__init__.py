"""The search index: what readers' browsers look up, a few small files at a time.

Words and pairs of neighbouring words lead to profiles (`terms`, `postings`), also under other names of their places
(`places`), in files of a few kilobytes sorted by unaccented spelling (`shards`). What a list of results shows of a
profile stands in small blocks (`cards`), what filters need of all profiles in columns (`columns`), the words of each
profile in a file of its own (`texts`). A root names all of them (`build`); with ten thousand profiles it has 20 kB, and it
grows with the number of shards, by 11 bytes for each: at a hundred thousand it would be worth parting in two levels.
"""
