"""Articles into stories as they come: joining, opening, merging, forgetting, and that order does not matter."""

import random
from operator import attrgetter

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from synopse.group import WINDOW, Features, State, Stream, group
from synopse.group.graph import MANY
from synopse.model import Article
from tests.group.test_stories import CUP_A, CUP_B, FIRE_A, FIRE_B

FLOOD = "Hochwasser in Tannbach. Die Mohra ist in Tannbach über die Ufer getreten, drei Straßen sind gesperrt."
TOPICS = 6


def _article(number: int, text: str, day: str = "2031-05-06") -> Article:
    return Article(id=f"a{number}", uri=f"{number}.txt", text=text, language="de", published=day)


def _features(number: int, topic: int, day: float, chance: random.Random) -> Features:
    """An article of an invented topic: up to four in five of its terms and two names are the topic's own."""
    terms = chance.sample([f"word:de:{topic}-{n}" for n in range(12)], chance.randrange(2, 9)) + [
        f"word:de:x{chance.randrange(40)}" for _ in "ab"
    ]
    vector = dict.fromkeys(sorted(set(terms)), 1 / 3)
    dates = frozenset(chance.sample(["2031-05-05", "2031-05-06", "2031-05-07"], chance.randrange(3)))
    return Features(f"a{number}", "de", day, vector, frozenset({f"n{topic}", f"m{topic}"}), dates)


def _partition(stream: Stream) -> set[frozenset[str]]:
    return {frozenset(members) for members in stream.stories().values()}


def test_each_decision_says_what_was_done_and_why() -> None:
    stream = Stream()
    first, other, second = (stream.add(_article(n, text)) for n, text in enumerate((FIRE_A, CUP_A, FIRE_B)))
    assert [d.kind for d in (first, other, second)] == ["open", "open", "join"]
    assert second.story == first.story != other.story
    assert second.cosine >= second.asked > 0
    assert "ellershag" in {e.term for e in second.evidence}
    assert stream.stories() == {first.story: ("a0", "a2"), other.story: ("a1",)}


def test_one_that_is_there_already_is_refused() -> None:
    stream = Stream()
    stream.add(_article(1, FIRE_A))
    with pytest.raises(ValueError, match="there already: a1"):
        stream.add_all([_article(2, CUP_A), _article(1, FIRE_A)])
    assert len(stream.stories()) == 1


def test_a_link_between_two_stories_makes_them_one() -> None:
    """The middle one has half its terms of either side."""
    left = {f"word:de:l{n}": 0.3 for n in range(10)}
    right = {f"word:de:r{n}": 0.3 for n in range(10)}
    middle = dict.fromkeys([*list(left)[:8], *list(right)[:8]], 0.3)
    stream = Stream()
    made = [Features(str(n), "de", 1.0, v, frozenset({"n"})) for n, v in enumerate((left, right, middle))]
    decisions = [stream.add(f) for f in made]
    assert [d.kind for d in decisions] == ["open", "open", "merge"]
    assert decisions[2].merged
    assert len(stream.stories()) == 1


def test_what_is_older_than_the_window_goes_and_what_comes_too_late_stands_alone() -> None:
    stream = Stream()
    stream.add(_article(1, FIRE_A, "2031-05-01"))
    stream.add(_article(2, CUP_A, "2031-05-12"))
    assert list(stream.state.features) == ["a2"]
    assert stream.add(_article(3, FIRE_B, "2031-05-02")).kind == "late"
    assert stream.stories() == {stream.state.stories["a2"]: ("a2",)}


def test_the_state_is_plain_and_a_stream_goes_on_from_it() -> None:
    begun = Stream()
    begun.add_all([_article(1, FIRE_A), _article(2, CUP_A)])
    kept = msgspec.json.decode(msgspec.json.encode(begun.state), type=State)
    assert kept == begun.state
    rest = [_article(3, FIRE_B), _article(4, FLOOD), _article(5, CUP_B)]
    assert [Stream(kept).add_all(rest)] == [begun.add_all(rest)]


@settings(max_examples=25, deadline=None)
@example(339, 28)
@given(st.integers(0, 10_000), st.integers(2, MANY + 40))
def test_the_order_of_arrival_does_not_matter(seed: int, count: int) -> None:
    """One by one in any order, in slices, and as a batch in the order of time, across the bound of `MANY`."""
    chance = random.Random(seed)
    made = [_features(n, chance.randrange(TOPICS), 100 + WINDOW * chance.random(), chance) for n in range(count)]
    batch, one_by_one, sliced = Stream(), Stream(), Stream()
    batch.add_all(sorted(made, key=attrgetter("day")))
    for features in chance.sample(made, count):
        one_by_one.add(features)
    shuffled = chance.sample(made, count)
    for begin in range(0, count, 17):
        sliced.add_all(shuffled[begin : begin + 17])
    assert _partition(one_by_one) == _partition(sliced) == _partition(batch)


def test_a_batch_is_grouped_as_a_stream_groups_it() -> None:
    articles = [_article(n, text) for n, text in enumerate((CUP_B, FIRE_A, FLOOD, CUP_A, FIRE_B))]
    stream = Stream()
    for article in reversed(articles):
        stream.add(article)
    assert {frozenset(ids) for ids in group(articles)} == _partition(stream)


def test_memory_is_bounded_by_the_window() -> None:
    chance = random.Random(7)
    stream, most = Stream(), 0
    for n in range(600):
        stream.add(_features(n, n // 12, n / 10, chance))
        most = max(most, len(stream.state.features))
    assert most <= WINDOW * 10 + 1
    assert stream.state.features.keys() == stream.state.stories.keys() == stream.state.days.keys()
