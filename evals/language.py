"""The language layer against the Turkish treebanks of ../shared: part of speech, case, lemmas, and sentences."""

import re
from collections.abc import Iterator
from pathlib import Path

from evals.results import Result, hash_files
from vakanuvis.base.folding import fold, lower
from vakanuvis.base.records import Span, Token
from vakanuvis.language.labels import Label, make_gold_label
from vakanuvis.language.readings import read_word
from vakanuvis.language.sentences import split_sentences
from vakanuvis.language.tokens import read_tokens
from vakanuvis.language.treebanks import Gold, TreebankSentence, harmonised, read_treebank

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})
_HOMONYM = re.compile(r"\(I+\)$")
_PARAGRAPH = 10  # sentences that are joined to a paragraph, to be split again


def score(shared: Path | None) -> Iterator[Result]:
    """The shares of words with the right part of speech, case and lemma on each test set, and the F1 of sentences."""
    if shared is None:
        return
    for name in ("boun", "kenet"):
        path = shared / "data" / "ud" / f"tr_{name}-ud-test.conllu"
        sentences = list(read_treebank(path))
        values = score_words(sentences)
        if name == "boun":
            values["sentence"] = score_sentences(sentences)
        yield Result(f"language.{name}", hash_files(path), values)


def score_words(sentences: list[TreebankSentence]) -> dict[str, float]:
    """Shares from 0 to 1: `upos` by our convention and as annotated (`upos_raw`), case of nominals, lemma of content words."""
    hits: dict[str, list[bool]] = {"upos": [], "upos_raw": [], "case": [], "lemma": [], "lemma_raw": []}
    for sentence in sentences:
        tokens = read_tokens(sentence.spaced, list(sentence.words))
        for token, gold, raw in zip(tokens, harmonised(sentence), sentence.gold, strict=True):
            label = make_gold_label(gold.pos, gold.features)
            hits["upos"].append(token.pos == label.pos)
            hits["upos_raw"].append(token.pos == raw.pos)
            if label.case and "Case" in gold.features:
                hits["case"].append(_case(token) == label.case)
            if gold.pos in _CONTENT:
                hits["lemma"].append(is_same_lemma(token, gold, label))
                hits["lemma_raw"].append(lower(token.lemma) == lower(gold.lemma))
    return {name: sum(values) / len(values) for name, values in hits.items()}


def is_same_lemma(token: Token, gold: Gold, label: Label) -> bool:
    """True if the lemmas agree by our convention, case and circumflex aside.

    The treebank has "görüş" where we keep the dictionary's "görüşme", "öl" for "öldür", "taraf" for the adposition "tarafından":
    the same word form has a reading with the treebank's lemma, and ours is that lemma with a derivation. BOUN numbers some words
    of one spelling as a dictionary does ("hayat(I)"): the number is no part of the lemma.
    """
    lemma, own = fold(_HOMONYM.sub("", gold.lemma)), fold(token.lemma)
    if own == lemma:
        return True
    if token.pos == "ADP" or label.form == "Vnoun" or token.pos == label.pos == "VERB":
        return own.startswith(lemma[:-1]) and any(fold(reading.lemma) == lemma for reading in read_word(token.text))
    return False


def _case(token: Token) -> str:
    """The case; what has none is in the nominative."""
    return token.features.case or "Nom"


def score_sentences(sentences: list[TreebankSentence]) -> float:
    """The F1 of sentence spans in paragraphs of ten sentences or up to one without a stop at its end.

    BOUN's sentences come from many texts in no order; a heading, a line of verse or of a recipe ends its line in them all.
    """
    found = gold = right = 0
    for texts in _paragraphs([sentence.text for sentence in sentences]):
        paragraph = " ".join(texts)
        starts = [sum(len(text) + 1 for text in texts[:number]) for number in range(len(texts))]
        wanted = {Span(first, first + len(text)) for first, text in zip(starts, texts, strict=True)}
        split = set(split_sentences(paragraph, Span(0, len(paragraph))))
        found, gold, right = found + len(split), gold + len(wanted), right + len(split & wanted)
    return 2 * right / (found + gold)


def _paragraphs(texts: list[str]) -> Iterator[list[str]]:
    """The texts in paragraphs."""
    paragraph: list[str] = []
    for text in texts:
        paragraph.append(text)
        if len(paragraph) == _PARAGRAPH or text.rstrip("\"'”’)»")[-1:] not in (".", "!", "?", "…"):
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph
