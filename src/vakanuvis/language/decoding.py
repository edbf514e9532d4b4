"""The likeliest labels of a sentence by the weights of a conditional random field that crfsuite has trained.

crfsuite's own tagger reads each word's observations as text, again for each word, and compares all pairs of labels. Here the sum
of a word form's weights is kept, and labels that cannot be on the best path whatever their neighbours are left out before paths
are compared: of 82 labels two remain. The labels are the same (tests/test_decoding.py).
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

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

    def decode(self, scores: Scores) -> list[str]:
        """The labels of the best path through a sentence; `scores` has a row a word, a column a label."""
        if not len(scores):
            return []
        kept = self._may_win(scores)
        ends = np.cumsum(kept.sum(axis=1)).tolist()
        labels, values = kept.nonzero()[1].tolist(), scores[kept].tolist()
        paths = list(zip(values[: ends[0]], labels[: ends[0]], strict=True))  # the score of the best path to each label
        steps: list[list[int]] = []
        for start, end in pairwise(ends):
            here = list(zip(labels[start:end], values[start:end], strict=True))
            if len(paths) == 1:
                score, before = paths[0]
                steps.append([0] * len(here))
                paths = [(score + self._into[label][before] + value, label) for label, value in here]
                continue
            paths, step = self._extend(paths, here)
            steps.append(step)
        return self._trace(paths, labels, [0, *ends], steps)

    def _extend(self, paths: list[tuple[float, int]], here: list[tuple[int, float]]) -> tuple[list[tuple[float, int]], list[int]]:
        """The best path to each of the labels here, and the number of the path that it goes on from."""
        reached, step = [], []
        for label, value in here:
            weights = self._into[label]
            sums = [score + weights[before] for score, before in paths]
            best = max(sums)
            reached.append((best + value, label))
            step.append(sums.index(best))
        return reached, step

    def _trace(self, paths: list[tuple[float, int]], labels: list[int], bounds: list[int], steps: list[list[int]]) -> list[str]:
        """The path that ends best, followed back to the first word."""
        place = max(range(len(paths)), key=lambda number: paths[number][0])
        found = [paths[place][1]]
        for word in range(len(steps) - 1, -1, -1):
            place = steps[word][place]
            found.append(labels[bounds[word] + place])
        return [self.labels[label] for label in reversed(found)]

    def _may_win(self, scores: Scores) -> npt.NDArray[np.bool_]:
        """Which labels can be on the best path: another one leads by less than all that the neighbours can make up for."""
        leader = scores.argmax(axis=1)
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
