"""Makes the environment for ``guong.py``, with the standard library only and Python 3.11 or newer."""
