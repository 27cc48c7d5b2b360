"""Languages: their words as data, one folder each, and the words, sentences and clauses of a text."""

from synopse.language.clauses import Clause, spans_of
from synopse.language.detect import detect
from synopse.language.parse import Parse, Sentence, parse
from synopse.language.tokens import QUOTATION_MARKS, Token
from synopse.language.words import SUPPORTED, word_set, words

__all__ = [
    "QUOTATION_MARKS",
    "SUPPORTED",
    "Clause",
    "Parse",
    "Sentence",
    "Token",
    "detect",
    "parse",
    "spans_of",
    "word_set",
    "words",
]
