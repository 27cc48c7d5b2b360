"""Speed: articles a second, memory, growth with the input, side by side with peers in one run. `make bench`."""
