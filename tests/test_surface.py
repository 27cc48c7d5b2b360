"""The public surface is short enough to recite, and this test pins it."""

import inspect

import synopse


def test_surface() -> None:
    assert set(synopse.__all__) == {
        "Document",
        "Synopsis",
        "SynopseError",
        "__version__",
        "annotate",
        "read",
        "read_articles",
    }
    assert all(hasattr(synopse, name) for name in synopse.__all__)


def test_every_public_name_is_explained() -> None:
    for name in synopse.__all__:
        thing = getattr(synopse, name)
        assert not callable(thing) or inspect.getdoc(thing), name
