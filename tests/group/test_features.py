"""What articles are compared by: the days that they speak of."""

from synopse.annotate import annotate
from synopse.group.features import find_features
from synopse.group.graph import Graph
from synopse.group.index import OTHER_DATES, by_dates
from synopse.model import Document

FIRST = "Erdstöße bei Kranzberg. Am 3. Mai 2031 hat in Kranzberg die Erde gebebt. Häuser in der Altstadt bekamen Risse."
SAME = "Beben in Kranzberg. Die Erde hat in Kranzberg am Samstag, 3. Mai 2031, gebebt, Häuser bekamen Risse."
OTHER = "Beben in Kranzberg. Die Erde hat in Kranzberg am Donnerstag, 8. Mai 2031, gebebt, Häuser bekamen Risse."
OPEN = "Beben in Kranzberg. Die Erde hat in Kranzberg gebebt, Häuser bekamen Risse."


def test_two_that_name_other_days_are_less_alike_than_two_that_name_none_or_one() -> None:
    first, same, other, without = (
        find_features(annotate(Document(uri=f"{n}.txt", text=text, language="de")))
        for n, text in enumerate((FIRST, SAME, OTHER, OPEN))
    )
    assert first.dates == same.dates == {"2031-05-03"}
    assert without.dates == set()
    assert [by_dates(first, f) for f in (same, other, without)] == [1.0, OTHER_DATES, 1.0]
    near = Graph([first, same, other, without]).near[first.id]
    assert near[same.id] > near[without.id] > near[other.id] > 0
