"""Quality: corpora in, figures out, held against committed floors. `make eval`."""
