"""Pages from the web: asked for politely, once each, and kept byte for byte."""
