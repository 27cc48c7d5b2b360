"""The examples come out as they did. A change that is wanted is renewed with `make golden` and read in the diff."""

import json

import pytest

from tests.golden import EXAMPLES, GOLDEN, made


@pytest.mark.parametrize("example", EXAMPLES)
def test_golden(example: str) -> None:
    golden, now = json.loads((GOLDEN / f"{example}.json").read_bytes()), json.loads(made(example))
    renew = "renew with `make golden` if the change is wanted"
    for old, new in zip(golden["articles"], now["articles"], strict=True):
        for layer in old:
            assert new[layer] == old[layer], f"{old['uri']}: {layer}; {renew}"
    for old, new in zip(golden["stories"], now["stories"], strict=True):
        for layer in old:
            assert new[layer] == old[layer], f"{layer} of the story; {renew}"
    assert now == golden, renew
