"""Labels of a sentence's words in context, by the conditional random field that `scripts/train` makes."""

from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np

from vakanuvis.assets.files import read_bytes
from vakanuvis.base.keeping import WORDS, Kept
from vakanuvis.language.decoding import Field, Scores, read_field
from vakanuvis.language.labels import Label, read_label
from vakanuvis.language.observations import EDGES, FIRST, look_at_form, suffix_of
from vakanuvis.language.words import Word

_TOGETHER = 400  # words that are tagged together, at least a sentence
_SUMS = 16_384  # sets of observations; most forms share theirs with others


class _Sums(NamedTuple):
    """The bytes of what a written form speaks for: as the word itself, and as another's neighbour before and behind it."""

    own: bytes
    before: bytes
    behind: bytes


def tag_words(text: str, words: list[Word]) -> list[Label]:
    """The label of each word of a Turkish sentence."""
    return tag_sentences(text, [words])[0]


def tag_sentences(text: str, rows: list[list[Word]]) -> list[list[Label]]:
    """The labels of the words of Turkish sentences; some hundred words are read together, which takes half the time."""
    found: list[list[Label]] = []
    batch: list[list[Word]] = []
    size = 0
    for row in rows:
        if size + len(row) > _TOGETHER and batch:
            found += _tag(text, batch)
            batch, size = [], 0
        batch.append(row)
        size += len(row)
    return found + _tag(text, batch)


def _tag(text: str, rows: list[list[Word]]) -> list[list[Label]]:
    """The labels of the words of a few sentences."""
    known, starts = _labels(), list(accumulate(map(len, rows), initial=0))
    labels = [known[number] for number in _field().decode(_score(text, rows, starts), frozenset(starts))]
    return [labels[start:end] for start, end in pairwise(starts)]


def _score(text: str, rows: list[list[Word]], starts: list[int]) -> Scores:
    """What each word's observations speak for, a row a word."""
    first, last = _edges()
    own, before, behind = [], [], []
    for row in rows:
        if not row:
            continue
        seen = [
            _PLAIN[word.text]
            if word.kind == "word" and word.suffix is None
            else _OTHER[word.text, suffix_of(text, word), word.kind]
            for word in row
        ]
        own += [sums.own for sums in seen]
        before.append(first)
        before += [sums.before for sums in seen[:-1]]
        behind += [sums.behind for sums in seen[1:]]
        behind.append(last)
    width = len(_labels())
    scores = _stack(own, width) + _stack(before, width)
    scores += _stack(behind, width)
    opening = np.frombuffer(_sum((FIRST,)))
    for row, start in zip(rows, starts, strict=False):
        number = next((number for number, word in enumerate(row) if word.kind != "mark"), None)
        if number is not None:
            scores[start + number] += opening
    return scores


def _stack(rows: list[bytes], width: int) -> Scores:
    """The rows as a matrix."""
    return np.frombuffer(b"".join(rows)).reshape(-1, width)


def _look(written: str, suffix: str, kind: str) -> _Sums:
    """What the model makes of what is seen of a word."""
    known = _field().observed.__contains__
    return _Sums(*(_sum(tuple(filter(known, seen))) for seen in look_at_form(written, suffix, kind)))


_PLAIN = Kept[str, _Sums](lambda written: _look(written, "", "word"), WORDS)
_OTHER = Kept[tuple[str, str, str], _Sums](lambda seen: _look(*seen), WORDS)


@lru_cache(_SUMS)
def _sum(names: tuple[str, ...]) -> bytes:
    """What observations together speak for each label."""
    return _field().score(names).tobytes()


@cache
def _edges() -> tuple[bytes, bytes]:
    """What the beginning and the end of a sentence speak for."""
    return _sum((EDGES[0],)), _sum((EDGES[1],))


@cache
def _labels() -> tuple[Label, ...]:
    """The model's labels by their numbers."""
    return tuple(map(read_label, _field().labels))


@cache
def _field() -> Field:
    """The trained model."""
    return read_field(read_bytes("languages/tr/tagger.crfsuite"))
