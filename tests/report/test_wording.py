"""The words of the interface, and which language is used."""

import re
import string
from pathlib import Path
from typing import get_args

import pytest

import synopse
from synopse import model
from synopse.errors import QueryError
from synopse.report.wording import languages, ui_language, wording

PACKAGE = Path(synopse.__file__).parent
KINDS = {
    "status": model.Status,
    "difference": model.DifferenceKind,
    "certainty": model.Certainty,
    "kind": model.NameKind,
    "one": model.NameKind,
    "origin": model.OriginKind,
    "attribution": model.AttributionType,
    "medium": model.Medium,
    "modifier": model.Modifier,
    "time": model.TimeType,
    "region": model.RegionKind,
    "defect": model.DefectKind,
    "basis": model.Basis,
    "silence": model.SilenceReason,
}


def test_every_language_has_the_same_keys_with_the_same_places() -> None:
    german, english = wording("de").texts, wording("en").texts
    assert german.keys() == english.keys()
    for key, text in german.items():
        assert _fields(text) == _fields(english[key]), key


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("ui", ["de", "en"])
@pytest.mark.parametrize(("section", "kinds"), KINDS.items())
def test_every_kind_of_finding_has_a_name(ui: str, section: str, kinds: object) -> None:
    assert all(wording(ui)(f"{section}.{kind}").strip() for kind in get_args(kinds))


@pytest.mark.parametrize(
    ("ui", "number", "shown"),
    [("de", 1, "1 Darstellung"), ("de", 5, "5 Darstellungen"), ("en", 1, "1 account"), ("en", 0, "0 accounts")],
)
def test_counts_take_the_plural_of_the_language(ui: str, number: int, shown: str) -> None:
    assert wording(ui).count("accounts", number) == shown


@pytest.mark.parametrize(
    ("locale", "ui"),
    [
        ("de_DE.UTF-8", "de"),
        ("de-AT", "de"),
        ("DE", "de"),
        ("en_GB", "en"),
        ("fr_FR.UTF-8", "en"),
        ("C.UTF-8", "en"),
        ("POSIX", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_the_interface_follows_the_locale(locale: str | None, ui: str) -> None:
    assert ui_language(locale) == ui


def test_a_language_without_texts_is_refused() -> None:
    with pytest.raises(QueryError, match="fr") as raised:
        wording("fr")
    assert all(language in raised.value.do for language in languages())


def test_every_text_is_used() -> None:
    """A key that no file names, whole or composed from its section and its last part, is a text that nobody sees."""
    files = [path for path in PACKAGE.rglob("*") if path.suffix in {".py", ".j2", ".js"}]
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    composed = set(re.findall(r"""["']([a-z]+)\.(?:["'] ~|\{)""", source))
    for key in wording("de").texts:
        section, _, rest = key.partition(".")
        last = rest.removesuffix(".one").removesuffix(".other")
        by_parts = section in composed and re.search(rf"""["']{last}(?:["']|: \{{)|\b{last}=""", source)
        by_value = section in {*KINDS, "date"}  # named by the model's own kinds, or by TIMEX3 values
        assert key in source or by_parts or by_value, key


def test_names_of_accounts_cannot_fill_in_texts() -> None:
    assert wording("de")("cell.according_to", chain="{0} {n}") == "laut {0} {n}"
