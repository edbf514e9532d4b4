"""Sentences: the table tests/cases/tr/sentences.md, and what holds for any text."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vakanuvis.base.records import Span
from vakanuvis.language.sentences import split_sentences

CASES = [
    line[2:] for line in (Path(__file__).parent / "cases/tr/sentences.md").read_text("utf-8").splitlines() if line[:2] == "- "
]


def texts(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_the_table_says(case: str) -> None:
    given_text, _, wanted = case.rpartition(" => ")
    sentences = wanted.split(" | ")
    assert texts(given_text or " ".join(sentences)) == sentences


@given(st.text(alphabet="abÇİı .!?\"'”“()\n0123…,:;\u200b", max_size=200))
def test_sentences_lie_in_order_and_leave_out_only_white_space(text: str) -> None:
    assert re.sub(r"\s", "", "".join(texts(text))) == re.sub(r"\s", "", text)


def test_a_megabyte_without_a_stop_is_cut() -> None:
    assert max(map(len, texts("kelime " * 150_000))) <= 3000
