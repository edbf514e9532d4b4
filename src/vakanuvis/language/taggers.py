"""Labels of a sentence's words in context, by the conditional random field that `scripts/train` makes."""

from functools import cache, lru_cache

import pycrfsuite

from vakanuvis.assets.files import read_bytes
from vakanuvis.language.labels import Label, read_label
from vakanuvis.language.observations import Look, look_at_form, observe
from vakanuvis.language.words import Word

_CACHED = 100_000  # written forms


def tag_words(text: str, words: list[Word]) -> list[Label]:
    """The label of each word of a Turkish sentence."""
    return [read_label(label) for label in _tagger().tag(observe(text, words, _look))]


@lru_cache(_CACHED)
def _look(written: str, suffix: str, kind: str) -> Look:
    """What the model knows of what is seen of a word: what it has no weight for changes nothing and costs time."""
    known = _known()
    return Look(*(tuple(name for name in seen if name in known) for seen in look_at_form(written, suffix, kind)))


@cache
def _known() -> frozenset[str]:
    """The observations that the model has a weight for."""
    return frozenset(_tagger().info().attributes)


@cache
def _tagger() -> pycrfsuite.Tagger:
    """The trained tagger."""
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_model())
    return tagger


@cache
def _model() -> bytes:
    """The model's bytes; the tagger reads in them for as long as it lives and does not hold them itself."""
    return read_bytes("languages/tr/tagger.crfsuite")
