"""`python -m synopse` is the command `synopse`."""

from synopse.cli import main

main()
