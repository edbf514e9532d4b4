"""The lemma of a parse, by the convention that readings.py tells, and how common a lemma is."""

import math
from functools import cache, lru_cache

import msgspec

from vakanuvis.assets.files import read_rows
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Features, Record
from vakanuvis.language.morphemes import find_derivation
from vakanuvis.language.parses import Parse, parse_word

_UNSEEN = frozenset({"A3sg", "Nom", "Imp", "A2sg"})  # morphemes of a bare stem that have no letters

_CACHED = 1000  # words: the parses of one ask for the same
_ROWS = 20_000  # rows of morphemes


class _Verb(Record, frozen=True):
    """A row of lemmas.tsv."""

    verb: str
    lemma: str
    voice: str


class _Count(Record, frozen=True):
    """A row of lemma_counts.tsv."""

    lemma: str
    kind: str
    count: int


def make_lemma(word: str, parse: Parse) -> str:
    """The lemma of a word with this parse."""
    derivation = find_derivation(parse.morphemes)
    if derivation:
        return _cut_derived(word, parse.root, parse.morphemes[: derivation + 1]) or lower(parse.lemma)
    return parse.root if parse.primary_pos == "Verb" else lower(parse.lemma)


def settle_voice(lemma: str, features: Features) -> tuple[str, Features]:
    """The base verb and its voice where lemmas.tsv says so ("seçil": seç, Pass; toplan, not topla, Pass)."""
    if features.voice == "Pass" and lemma in _stems():
        return _stems()[lemma], msgspec.structs.replace(features, voice=None)
    verb = _verbs().get(lemma)
    if verb is None or features.voice is not None:
        return lemma, features
    return verb.lemma, msgspec.structs.replace(features, voice=verb.voice)


def commonness(lemma: str, *, is_verb: bool) -> float:
    """The logarithm of how often the lemma stands in the treebanks (0 for never)."""
    return math.log1p(_counts().get((lemma, is_verb), 0))


@lru_cache(_CACHED)
def _cut_derived(word: str, root: str, kept: tuple[str, ...]) -> str | None:
    """The word cut behind its last derivation: the shortest beginning of it that has these morphemes, k restored."""
    for end in range(len(root), len(word) + 1):
        stem = word[:end]
        hardened = stem[:-1] + "k" if stem.endswith("ğ") else stem
        if any(found.root == root and _without_unseen(found.morphemes) == kept for found in parse_word(hardened)):
            return hardened
    return None


@lru_cache(_ROWS)
def _without_unseen(morphemes: tuple[str, ...]) -> tuple[str, ...]:
    """The morphemes that have letters; of a derived verb the bare stem is its imperative."""
    return tuple(morpheme for morpheme in morphemes if morpheme not in _UNSEEN)


@cache
def _verbs() -> dict[str, _Verb]:
    """The verbs that are read as a voice of another."""
    return {row.verb: row for row in read_rows("languages/tr/lemmas.tsv", _Verb) if row.voice != "own"}


@cache
def _stems() -> dict[str, str]:
    """The passives that are verbs of their own, by the base verb."""
    return {row.lemma: row.verb for row in read_rows("languages/tr/lemmas.tsv", _Verb) if row.voice == "own"}


@cache
def _counts() -> dict[tuple[str, bool], int]:
    """How often each lemma stands in the treebanks, verbs apart."""
    return {(row.lemma, row.kind == "VERB"): row.count for row in read_rows("languages/tr/lemma_counts.tsv", _Count)}
