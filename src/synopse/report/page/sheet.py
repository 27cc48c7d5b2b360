"""What every view of one story is made from."""

from dataclasses import dataclass

from synopse.report.edition import Edition
from synopse.report.wording import Wording


@dataclass(frozen=True, slots=True)
class Sheet:
    """A story's edition, the anchor under which it stands on the page (`s3`), and the words of the interface."""

    edition: Edition
    anchor: str
    words: Wording
