"""How a synopsis is shown: as a file, as one page, in the terminal, and place by place. Imported by module."""
