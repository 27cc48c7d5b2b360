"""An attribution while it is being found: without an id, with the place of its frame in the text."""

from dataclasses import dataclass

from synopse.model import AttributionType, Medium, Span

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The roles of one attribution and the rule that found it; `content` is never empty."""

    type: AttributionType
    medium: Medium | None
    content: Spans
    rule: str
    source: Spans = ()
    cue: Spans = ()
    frame: Spans = ()
    addressee: Spans = ()

    @property
    def start(self) -> int:
        return min(s.start for s in self.content)

    @property
    def end(self) -> int:
        return max(s.end for s in self.content)

    def stretch(self) -> Span:
        """From the first to the last word of any role but the source, which can stand far off."""
        spans = (*self.content, *self.frame, *self.cue)
        return Span(start=min(s.start for s in spans), end=max(s.end for s in spans))

    def order(self) -> tuple[int, int, bool, int]:
        """In text order, the wider before the narrower that it holds, who says it before whom he relies on."""
        relied_on = self.rule == "prepositional.relying"
        return self.start, -self.end, relied_on, min((s.start for s in self.cue), default=self.start)


def covered(spans: Spans, start: int, end: int) -> int:
    """How many characters of [start, end) lie in any of `spans`."""
    return sum(max(0, min(s.end, end) - max(s.start, start)) for s in spans)
