"""A statement's frame in words: what it is about, who has which part in it, how many, where and when."""

from collections.abc import Iterator

from synopse.model import Article, Participant, Statement
from synopse.report import dates
from synopse.report.edition import Edition
from synopse.report.wording import Wording


def frame_facts(edition: Edition, article: Article, statement: Statement, words: Wording) -> Iterator[tuple[str, str]]:
    """The slots of a statement's frame that are filled, each with its name; nothing for a statement without one."""
    frame, text = statement.frame, article.text
    if frame is None:
        return
    said = " … ".join(span.of(text) for span in frame.words)
    about = words("frame.not", concept=frame.concept) if frame.opposite else frame.concept
    yield words("frame.concept"), f"{about} ({said})"
    for participant in frame.participants:
        yield words(f"frame.{participant.role}"), _participant(edition, participant, text)
    if frame.figure:
        question = f" ({frame.figure.question})" if frame.figure.question else ""
        yield words("frame.figure"), f"{frame.figure.of(text)}{question}"
    if frame.place:
        yield words("frame.place"), frame.place.of(text)
    if frame.time and frame.time.value:
        yield words("frame.time"), f"{frame.time.of(text)} ({dates.timex(frame.time.value, words)})"


def _participant(edition: Edition, participant: Participant, text: str) -> str:
    """The words, and whom they stand for; where more than one remains, all of them."""
    meant = [
        edition.entity_name(e) for e in ((participant.entity,) if participant.entity else participant.candidates) if e
    ]
    said = participant.of(text)
    return said if meant in ([], [said]) else f"{said} ({' / '.join(meant)})"
