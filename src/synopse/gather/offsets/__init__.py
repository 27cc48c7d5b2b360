"""From the clean text back to the bytes that it was read from.

`nodes` finds the texts of a page with their places, `ink` makes one string of them, `align` places the lines of the
clean text in it, `spell` follows them character by character, `runs` counts bytes.
"""
