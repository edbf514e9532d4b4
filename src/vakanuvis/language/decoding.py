"""The likeliest labels of a sentence by the weights of a conditional random field that crfsuite has trained.

crfsuite's own tagger reads each word's observations as text, again for each word, and compares all pairs of labels. Here the sum
of a word form's weights is kept, and labels that cannot be on the best path whatever their neighbours are left out before paths
are compared: of 82 labels two remain. The labels are the same (tests/test_decoding.py).
"""

from collections.abc import Collection, Sequence
from functools import cached_property

import msgspec
import numpy as np
import numpy.typing as npt
import pycrfsuite

from vakanuvis.base.errors import AssetError

Scores = npt.NDArray[np.float64]

_MAGIC, _VERSION = b"lCRF", 100
_FEATURES_AT = 28  # where the file says where its features begin
# A feature in the file: 0 of an observation and a label, 1 of a label and the next one, by their numbers; and its weight.
_FEATURE = np.dtype([("kind", "<u4"), ("source", "<u4"), ("target", "<u4"), ("weight", "<f8")])
_ROUNDING = 1e-6  # how far sums of weights may be off by the order of their addition; what is that near is kept


class Field(msgspec.Struct, frozen=True, dict=True):
    """The weights of a model: `observed` by observation as pairs of label and weight, `following[label, next label]`."""

    labels: tuple[str, ...]
    observed: dict[str, list[tuple[int, float]]]
    following: Scores

    def score(self, names: Sequence[str]) -> Scores:
        """What observations together speak for each label."""
        scores = [0.0] * len(self.labels)
        for name in names:
            for label, weight in self.observed.get(name, ()):
                scores[label] += weight
        return np.array(scores)

    def decode(self, scores: Scores, starts: Collection[int]) -> list[int]:
        """The numbers of the labels of the best paths through sentences.

        `scores` has a row a word, a column a label; `starts` are the rows at which sentences begin.
        """
        if not len(scores):
            return []
        leader = scores.argmax(axis=1)
        kept = self._may_win(scores, leader)
        found: list[int] = leader.tolist()
        counts = np.count_nonzero(kept, axis=1)
        doubtful = (counts > 1).nonzero()[0]
        inner = kept[doubtful]
        labels, values = inner.nonzero()[1].tolist(), scores[doubtful][inner].tolist()
        bounds = [0, *counts[doubtful].cumsum().tolist()]
        run = _Run(self._into, found, starts)
        for place, row in enumerate(doubtful.tolist()):
            start, end = bounds[place], bounds[place + 1]
            run.extend(row, labels[start:end], values[start:end])
        run.end()
        return found

    def _may_win(self, scores: Scores, leader: npt.NDArray[np.intp]) -> npt.NDArray[np.bool_]:
        """Which labels can be on the best path: another one leads by less than all that the neighbours can make up for."""
        lead = scores[np.arange(len(scores)), leader]
        kept: npt.NDArray[np.bool_] = scores + self._reserve[leader] >= (lead - _ROUNDING)[:, None]
        return kept

    @cached_property
    def _reserve(self) -> Scores:
        """By leader and label: how much more the labels beside it can at most add to the label than to the leader."""
        before = (self.following[:, None, :] - self.following[:, :, None]).max(axis=0)
        behind = (self.following.T[:, None, :] - self.following.T[:, :, None]).max(axis=0)
        reserve: Scores = np.maximum(before, 0) + np.maximum(behind, 0)
        return reserve

    @cached_property
    def _into(self) -> list[list[float]]:
        """For each label the weights of the labels before it."""
        weights: list[list[float]] = self.following.T.tolist()
        return weights


class _Run:
    """The best path through words in a row of which each may have several labels, those at its ends have one.

    What is found is put into `found`, the labels by row, where the sure ones stand already.
    """

    def __init__(self, into: list[list[float]], found: list[int], starts: Collection[int]) -> None:
        self._into, self._found, self._starts = into, found, starts
        self._last = -1  # the run's last row
        self._first: list[int] = []  # the first row's labels
        self._labels: list[int] = []  # the last row's labels, and the scores of the best paths to them
        self._scores: list[float] = []
        self._steps: list[tuple[list[int], list[int]]] = []  # of the rows behind the first: their labels, where each comes from

    def extend(self, row: int, labels: list[int], values: list[float]) -> None:
        """Go on to a row with these labels, whose observations speak for them so much."""
        if row != self._last + 1 or row in self._starts or not self._labels:
            self.end()
            if row not in self._starts:
                before = self._found[row - 1]
                values = [value + self._into[label][before] for label, value in zip(labels, values, strict=True)]
            self._first = labels
            self._scores = values
        else:
            follow = _follow_two if len(self._labels) == 2 else _follow
            scores, step = follow(self._into, (self._labels, self._scores), labels, values)
            self._steps.append((labels, step))
            self._scores = scores
        self._last, self._labels = row, labels

    def end(self) -> None:
        """End the run: what leads best to the sure label behind it is followed back to its first word."""
        if not self._labels:
            return
        row, scores = self._last, self._scores
        if row + 1 < len(self._found) and row + 1 not in self._starts:
            behind = self._found[row + 1]
            scores = [score + self._into[behind][label] for score, label in zip(scores, self._labels, strict=True)]
        place = scores.index(max(scores))
        for labels, step in reversed(self._steps):
            self._found[row] = labels[place]
            place = step[place]
            row -= 1
        self._found[row] = self._first[place]
        self._labels, self._steps = [], []


def _follow(
    into: list[list[float]], before: tuple[list[int], list[float]], labels: list[int], values: list[float]
) -> tuple[list[float], list[int]]:
    """The scores of the best paths to a row's labels, and the place in the row before from which each comes.

    `before` are the labels of that row and the scores of the best paths to them; the first of several best is taken.
    """
    scores, step = [], []
    for label, value in zip(labels, values, strict=True):
        weights = into[label]
        sums = [score + weights[other] for other, score in zip(*before, strict=True)]
        best = max(sums)
        scores.append(best + value)
        step.append(sums.index(best))
    return scores, step


def _follow_two(
    into: list[list[float]], before: tuple[list[int], list[float]], labels: list[int], values: list[float]
) -> tuple[list[float], list[int]]:
    """The same where two labels stand before, as in most rows, in a third of the time."""
    (one, other), (high, low) = before
    scores, step = [], []
    for label, value in zip(labels, values, strict=True):
        weights = into[label]
        first, second = high + weights[one], low + weights[other]
        if first >= second:
            scores.append(first + value)
            step.append(0)
        else:
            scores.append(second + value)
            step.append(1)
    return scores, step


def read_field(model: bytes) -> Field:
    """The weights in the bytes of a model file."""
    if model[:4] != _MAGIC or int.from_bytes(model[12:16], "little") != _VERSION:
        raise AssetError("tagger.crfsuite: no model of crfsuite's version 100; run scripts/train again")
    start = int.from_bytes(model[_FEATURES_AT : _FEATURES_AT + 4], "little")
    count = int.from_bytes(model[start + 8 : start + 12], "little")
    table = np.frombuffer(model, _FEATURE, count, start + 12)
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model)
    info = tagger.info()
    labels = sorted(info.labels, key=lambda label: int(info.labels[label]))
    names = {int(number): name for name, number in info.attributes.items()}
    observed: dict[str, list[tuple[int, float]]] = {}
    following = np.zeros((len(labels), len(labels)))
    for kind, source, target, weight in table.tolist():
        if kind:
            following[source, target] = weight
        else:
            observed.setdefault(names[source], []).append((target, weight))
    return Field(tuple(labels), observed, following)
