"""Where the blocks of a text begin and end."""

import pytest

from synopse.clean import paragraphs

CASES = {
    "blank lines part blocks": (
        "Die Fähre fährt wieder.\n\nDer Hafen bleibt zu.",
        ["Die Fähre fährt wieder.", "Der Hafen bleibt zu."],
    ),
    "in an unbroken text every line is a block": (
        "Die Fähre fährt wieder.\nWarnung vor Sturm\nDer Hafen bleibt vorerst zu.",
        ["Die Fähre fährt wieder.", "Warnung vor Sturm", "Der Hafen bleibt vorerst zu."],
    ),
    "a line broken inside a sentence goes on": (
        "Die Fähre nach Hollersiel fährt seit dem frühen\nMorgen wieder, wie der\nHafenmeister sagte.\nDer Hafen "
        "bleibt vorerst für\ndie Fischer zu.",
        [
            "Die Fähre nach Hollersiel fährt seit dem frühen\nMorgen wieder, wie der\nHafenmeister sagte.",
            "Der Hafen bleibt vorerst für\ndie Fischer zu.",
        ],
    ),
    "a heading in a broken text stands alone": (
        "Die Fähre nach Hollersiel fährt seit dem\nMorgen wieder, wie der\nHafenmeister sagte.\nWarnung vor Sturm\n"
        "Der Hafen bleibt vorerst für\ndie Fischer zu.",
        [
            "Die Fähre nach Hollersiel fährt seit dem\nMorgen wieder, wie der\nHafenmeister sagte.",
            "Warnung vor Sturm",
            "Der Hafen bleibt vorerst für\ndie Fischer zu.",
        ],
    ),
    "an open quotation and a determiner without its noun go on": (
        "Der Kapitän lobte die „sehr ruhige\nFahrt“ über den Sund und dankte der\nMannschaft.\n"
        "Die Reederin Jana Toll hat ihren neuen\nSteuermann Ole Brink vorgestellt, der aus\nQuerfeld kommt.",
        [
            "Der Kapitän lobte die „sehr ruhige\nFahrt“ über den Sund und dankte der\nMannschaft.",
            "Die Reederin Jana Toll hat ihren neuen\nSteuermann Ole Brink vorgestellt, der aus\nQuerfeld kommt.",
        ],
    ),
    "at an even width a full line goes on although a sentence ends": (
        "The ferry to Holler has been running since early on Tuesday, as\n"
        "the harbour master said, who had closed it on Sunday at night.\n"
        "Fishing boats have to wait until the storm is over and until the\n"
        "pier is mended again, and until then they are going to use the\n"
        "quay of the next village, which is a good hour further down the\n"
        "coast.\nHe was glad.",
        [
            "The ferry to Holler has been running since early on Tuesday, as\n"
            "the harbour master said, who had closed it on Sunday at night.\n"
            "Fishing boats have to wait until the storm is over and until the\n"
            "pier is mended again, and until then they are going to use the\n"
            "quay of the next village, which is a good hour further down the\n"
            "coast.",
            "He was glad.",
        ],
    ),
    "a verb's parted prefix does not leave a line open": (
        "Reederei stellt den Betrieb ein\nReederei stellt den Betrieb ein\nDie Reederei gibt auf.",
        ["Reederei stellt den Betrieb ein", "Reederei stellt den Betrieb ein", "Die Reederei gibt auf."],
    ),
    "every kind of line break counts": ("Eins.\r\nZwei.\rDrei.\u2028Vier.", ["Eins.", "Zwei.", "Drei.", "Vier."]),
    "white space around lines is left out": (" \n\t Eins. \n\n  Zwei. ", ["Eins.", "Zwei."]),
    "nothing": ("", []),
    "only white space": (" \n\t\n", []),
}


@pytest.mark.parametrize(("text", "blocks"), CASES.values(), ids=CASES)
def test_blocks(text: str, blocks: list[str]) -> None:
    language = "en" if "ferry" in text else "de"
    assert [span.of(text) for span in paragraphs(text, language)] == blocks


def test_small_letters_show_a_broken_text_in_any_language() -> None:
    text = "Il traghetto parte di nuovo\nogni mattina dal porto vecchio.\nIl mare resta mosso anche\noggi secondo lui."
    assert len(paragraphs(text)) == len(paragraphs(text, "it")) == 2
