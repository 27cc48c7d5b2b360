"""Which language a text is in."""

SAMPLE = 4000
"""Code points that are looked at: enough for any article, and the time stays the same for a book."""


def detect(text: str) -> str:
    """The ISO 639-1 code of the language that the first `SAMPLE` code points are most likely in (Lui and Baldwin,
    "langid.py", ACL 2012); `und` where there are no letters to tell by."""
    sample = text[:SAMPLE]
    if not any(c.isalpha() for c in sample):
        return "und"
    import py3langid  # noqa: PLC0415 - 0.1 s that a given language spares

    return str(py3langid.classify(sample)[0])
