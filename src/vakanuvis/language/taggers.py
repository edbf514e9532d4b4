"""Labels of a sentence's words in context, by the conditional random field that `scripts/train` makes."""

from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np

from vakanuvis.assets.files import read_bytes
from vakanuvis.language.decoding import Field, Scores, read_field
from vakanuvis.language.labels import Label, read_label
from vakanuvis.language.observations import EDGES, FIRST, look_at_form, suffix_of
from vakanuvis.language.words import Word

_CACHED = 32_768  # written forms
_SUMS = 16_384  # sets of observations; most forms share theirs with others


class _Sums(NamedTuple):
    """What a written form speaks for: as the word itself, and as another's neighbour before and behind it."""

    own: Scores
    before: Scores
    behind: Scores


def tag_words(text: str, words: list[Word]) -> list[Label]:
    """The label of each word of a Turkish sentence."""
    if not words:
        return []
    return [read_label(label) for label in _field().decode(_score(text, words))]


def _score(text: str, words: list[Word]) -> Scores:
    """What each word's observations speak for, a row a word."""
    seen = [_look(text[word.span.start : word.span.end], suffix_of(text, word), word.kind) for word in words]
    start, end = _edges()
    scores = np.concatenate([sums.own for sums in seen]).reshape(len(seen), -1)
    scores += np.concatenate([start, *(sums.before for sums in seen[:-1])]).reshape(len(seen), -1)
    scores += np.concatenate([*(sums.behind for sums in seen[1:]), end]).reshape(len(seen), -1)
    first = next((number for number, word in enumerate(words) if word.kind != "mark"), None)
    if first is not None:
        scores[first] += _sum((FIRST,))
    return scores


@lru_cache(_CACHED)
def _look(written: str, suffix: str, kind: str) -> _Sums:
    """What the model makes of what is seen of a word."""
    known = _field().observed.__contains__
    return _Sums(*(_sum(tuple(filter(known, seen))) for seen in look_at_form(written, suffix, kind)))


@lru_cache(_SUMS)
def _sum(names: tuple[str, ...]) -> Scores:
    """What observations together speak for each label."""
    return _field().score(names)


@cache
def _edges() -> tuple[Scores, Scores]:
    """What the beginning and the end of a sentence speak for."""
    return _sum((EDGES[0],)), _sum((EDGES[1],))


@cache
def _field() -> Field:
    """The trained model."""
    return read_field(read_bytes("languages/tr/tagger.crfsuite"))
