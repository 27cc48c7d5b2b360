"""Sixty pages in the style of German and English outlets: articles of this project's own in twelve hand-written
layouts, and what is to be found in each."""
