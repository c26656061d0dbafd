"""`python -m guongsang COMMAND`."""

from guongsang.cli import main

if __name__ == "__main__":
    main()
