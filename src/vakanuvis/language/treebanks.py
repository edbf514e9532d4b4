"""The sentences of a Universal Dependencies treebank (CoNLL-U) as words in a text, with their gold annotation.

A word that the treebank splits ("gitmiş" + "ti") is one word here, annotated as its first part; a part "ki" makes it an ADJ.
Treebanks differ from each other, and BOUN's parts do too; `harmonise` brings them to one convention.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from vakanuvis.assets.files import read_rows
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Record, Span
from vakanuvis.language.readings import read_word
from vakanuvis.language.words import Word, split_words


class Gold(Record, frozen=True):
    """The annotation of a word: `features` as in the treebank ("Case" to "Gen")."""

    lemma: str
    pos: str
    features: dict[str, str]


class TreebankSentence(Record, frozen=True):
    """A sentence: its text as published, and its words in `spaced`, the text with a space between all words."""

    text: str
    spaced: str
    words: tuple[Word, ...]
    gold: tuple[Gold, ...]


def read_treebank(path: Path) -> Iterator[TreebankSentence]:
    """The sentences of a CoNLL-U file."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        text = next((line[9:] for line in lines if line.startswith("# text = ")), "")
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        yield _sentence(text, [row for row in rows if "." not in row[0]])


def _sentence(text: str, rows: list[list[str]]) -> TreebankSentence:
    """The sentence of a block's rows."""
    forms, gold = [], []
    inside = 0
    for number, row in enumerate(rows):
        first, _, last = row[0].partition("-")
        if last:
            parts = rows[number + 1 : number + 2 + int(last) - int(first)]
            forms.append(row[1])
            gold.append(_gold_of_parts(parts))
            inside = len(parts)
        elif inside:
            inside -= 1
        else:
            forms.append(row[1])
            gold.append(_gold(row))
    spaced = " ".join(forms)
    return TreebankSentence(text, spaced, tuple(_words(spaced, forms)), tuple(gold))


def _gold_of_parts(parts: list[list[str]]) -> Gold:
    """The annotation of a word with several parts."""
    first = _gold(parts[0])
    if any(part[2] == "ki" for part in parts[1:]):
        return Gold(first.lemma, "ADJ", first.features)
    return first


def _gold(row: list[str]) -> Gold:
    """The annotation of a row."""
    features = dict(pair.split("=", 1) for pair in row[5].split("|") if "=" in pair)
    return Gold(row[2], row[3], features)


def _words(spaced: str, forms: list[str]) -> Iterator[Word]:
    """One word a form, its apostrophe suffix apart; what the tokeniser would cut further stays whole."""
    start = 0
    for form in forms:
        span = Span(start, start + len(form))
        words = split_words(spaced, span, frozenset())
        yield (
            words[0]
            if len(words) == 1
            else Word(span, None, "word" if form[:1].isalpha() else "number" if form[:1].isdigit() else "mark", form)
        )
        start = span.end + 1


def harmonised(sentence: TreebankSentence) -> list[Gold]:
    """The annotation of a sentence's words by our convention."""
    text = sentence.spaced
    pairs = zip(sentence.words, sentence.gold, strict=True)
    return [harmonise(text[word.span.start : word.span.end], gold) for word, gold in pairs]


def harmonise(form: str, gold: Gold) -> Gold:
    """The annotation by our convention: listed words as in treebank.tsv, and forms of a verb as VERB, not NOUN, ADJ or ADV.

    Kenet has "kalması" as a NOUN with the lemma "kal": a reading of the form with that lemma tells that it is a verb's form.
    """
    listed = _listed().get(lower(form))
    if listed is not None:
        return Gold(gold.lemma, listed, gold.features)
    if gold.pos not in ("NOUN", "ADJ", "ADV", "AUX"):
        return gold
    readings = [reading for reading in read_word(form) if reading.lemma == lower(gold.lemma)]
    forms = [reading.features.form for reading in readings if reading.pos == "VERB"]
    if not forms or len(forms) < len(readings):
        return gold
    return Gold(gold.lemma, "VERB", gold.features | {"VerbForm": forms[0] or "Fin"})


class _Listed(Record, frozen=True):
    """A row of treebank.tsv."""

    form: str
    pos: str


@cache
def _listed() -> dict[str, str]:
    """The parts of speech of the listed words, and of all postpositions of words.tsv."""
    words = {row.form: row.pos for row in read_rows("languages/tr/words.tsv", _Listed) if row.pos == "ADP"}
    return words | {row.form: row.pos for row in read_rows("languages/tr/treebank.tsv", _Listed)}
