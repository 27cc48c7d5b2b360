"""Stories from a stream: what was gathered is kept, annotated, grouped and compared as it comes."""
