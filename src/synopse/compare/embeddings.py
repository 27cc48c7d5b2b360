"""An optional witness beside the concept lexicon: which claims a sentence-embedding model of the user's takes for near.

The default never needs it. Every model has its own scale, so a cosine counts by how far it rises above what is usual in
the story: the bound that nine in ten pairs of claims stay below is 0, and the very same meaning is 1.
"""

import functools
import importlib
import itertools
import math
import operator
from collections.abc import Callable, Sequence
from pathlib import Path

from synopse.compare.claims import Claim
from synopse.compare.meanings import Pair
from synopse.errors import EmbeddingsError

Vectors = Sequence[Sequence[float]]
Encoder = Callable[[Sequence[str]], Vectors]
USUAL = 0.9
DIGITS = 3
"""Digits of a likeness; further ones depend on the machine."""


@functools.cache
def load_encoder(folder: str) -> Encoder:
    """The model that `sentence-transformers` saved in a folder; nothing is downloaded. It gives vectors of length 1.

    Raises EmbeddingsError where the library or the model is missing.
    """
    try:
        library = importlib.import_module("sentence_transformers")
    except ImportError:
        advice = "install the extra `embeddings`"
        raise EmbeddingsError("needs the library sentence-transformers", where=folder, do=advice) from None
    if not (Path(folder) / "modules.json").is_file():
        raise EmbeddingsError("no model of sentence-transformers", where=folder, do="give the folder of a saved model")
    model = library.SentenceTransformer(folder, device="cpu", local_files_only=True)

    def encode(texts: Sequence[str]) -> Vectors:
        found: Vectors = model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False).tolist()
        return found

    return encode


def likenesses(claims: Sequence[Claim], encode: Encoder) -> dict[Pair, float]:
    """How near two claims of different accounts are, from 0 (left out) to 1."""
    vectors = encode([claim.text for claim in claims])
    apart = [
        (i, j) for i, j in itertools.combinations(range(len(claims)), 2) if claims[i].account is not claims[j].account
    ]
    cosines = {(i, j): math.fsum(map(operator.mul, vectors[i], vectors[j])) for i, j in apart}
    usual = sorted(cosines.values())[int(USUAL * (len(cosines) - 1))] if cosines else 0.0
    risen = {pair: round((x - usual) / (1 - usual), DIGITS) for pair, x in cosines.items() if usual < x and usual < 1}
    return {pair: min(x, 1.0) for pair, x in risen.items() if x > 0}
