"""Labels of a sentence's words in context, by the conditional random field that `scripts/train` makes."""

from functools import cache

import pycrfsuite

from vakanuvis.assets.files import read_bytes
from vakanuvis.language.labels import Label, read_label
from vakanuvis.language.observations import observe
from vakanuvis.language.words import Word


def tag_words(text: str, words: list[Word]) -> list[Label]:
    """The label of each word of a Turkish sentence."""
    return [read_label(label) for label in _tagger().tag(observe(text, words))]


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
