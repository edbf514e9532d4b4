"""The decoder gives the labels that crfsuite's own tagger gives."""

from pathlib import Path

import pycrfsuite
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vakanuvis.assets.files import read_bytes
from vakanuvis.base.errors import AssetError
from vakanuvis.base.records import Span
from vakanuvis.language.decoding import read_field
from vakanuvis.language.labels import write_label
from vakanuvis.language.observations import observe
from vakanuvis.language.sentences import split_sentences
from vakanuvis.language.taggers import tag_words
from vakanuvis.language.words import split_words

MODEL = read_bytes("languages/tr/tagger.crfsuite")
EXAMPLES = sorted(Path("examples").rglob("*.txt"))
WORDS = [
    "Bakan",
    "görüşmesinde",
    "gelecek",
    "o",
    "yüzden",
    "Kremlin",
    "'",
    "5",
    "ile",
    ",",
    "hedefler",
    "Şkrbl",
    "açıklama",
    "yaptı",
]


def tag_with_crfsuite(text: str, span: Span) -> list[str]:
    """The labels of a sentence by the library."""
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(MODEL)
    labels: list[str] = tagger.tag(observe(text, split_words(text, span, frozenset())))
    return labels


def tag(text: str, span: Span) -> list[str]:
    """The labels of a sentence by ours."""
    return [write_label(label) for label in tag_words(text, split_words(text, span, frozenset()))]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_article_is_tagged_as_by_crfsuite(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    spans = split_sentences(text, Span(0, len(text)))
    assert [tag(text, span) for span in spans] == [tag_with_crfsuite(text, span) for span in spans]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_any_words_are_tagged_as_by_crfsuite(words: list[str]) -> None:
    text = " ".join(words)
    span = Span(0, len(text))
    assert tag(text, span) == tag_with_crfsuite(text, span)


def test_no_words_have_no_labels() -> None:
    assert tag_words("", []) == []


@pytest.mark.parametrize("model", [b"", b"lCRF", b"x" * 60, MODEL[:12] + b"\x07" + MODEL[13:]])
def test_another_file_is_refused(model: bytes) -> None:
    with pytest.raises(AssetError, match="scripts/train"):
        read_field(model)
