"""`python -m vakanuvis` is the command `vaka`."""

from vakanuvis.cli import main

main()
