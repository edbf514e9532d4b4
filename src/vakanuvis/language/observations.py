"""What the tagger sees of each word: its form, its endings, its shape, and the readings that the morphology allows."""

from typing import NamedTuple

from vakanuvis.base.folding import lower
from vakanuvis.language.labels import make_label, write_label
from vakanuvis.language.readings import read_word
from vakanuvis.language.suffixes import read_suffix
from vakanuvis.language.words import Word

EDGES, FIRST = ("<", ">"), "first"  # observations of the sentence's ends and of its first word
_MOST_READINGS = 6


class Look(NamedTuple):
    """What is seen of a word alone: as the word itself, and as another's neighbour."""

    own: tuple[str, ...]
    before: tuple[str, ...]
    behind: tuple[str, ...]


def observe(text: str, words: list[Word]) -> list[list[str]]:
    """The observations of each word of a sentence, as the trainer is given them."""
    looks = [look_at_form(word.text, suffix_of(text, word), word.kind) for word in words]
    last = len(looks) - 1
    rows = []
    first = True
    for number, look in enumerate(looks):
        row = [*look.own]
        row += looks[number - 1].before if number else EDGES[:1]
        row += looks[number + 1].behind if number < last else EDGES[1:]
        if first and words[number].kind != "mark":
            row.append(FIRST)
            first = False
        rows.append(row)
    return rows


def suffix_of(text: str, word: Word) -> str:
    """The letters of a word's apostrophe suffix."""
    return text[word.suffix.start + 1 : word.suffix.end] if word.suffix else ""


def look_at_form(written: str, suffix: str, kind: str) -> Look:
    """The observations of a written form with its apostrophe suffix."""
    form = lower(written)
    if kind == "mark":
        return Look(("w=" + form, "mark"), ("-w=" + form,), ("+w=" + form,))
    shape = _shape(written)
    ending = read_suffix(suffix) if suffix else None
    case = f"'{ending.case}{ending.pos or ''}{ending.possessive or ''}" if ending else "'" if suffix else ""
    labels = (
        tuple(dict.fromkeys(write_label(make_label(r.pos, r.features)) for r in read_word(written)[:_MOST_READINGS]))
        if not suffix
        else ()
    )
    ambiguity = "/".join(sorted(labels)) or case or kind
    own = ["w=" + form, "s3=" + form[-3:], "s2=" + form[-2:], "c=" + shape, "a=" + ambiguity, "best=" + (labels or ("",))[0]]
    own += ["r=" + label for label in labels]
    own.append(f"c={shape} a={ambiguity}")
    if suffix:
        own.append("x=" + case)
    short = (labels or (case,))[0]
    return Look(
        tuple(own),
        ("-w=" + form, "-a=" + ambiguity, "-c=" + shape, "-b=" + short),
        ("+w=" + form, "+a=" + ambiguity, "+c=" + shape, "+b=" + short),
    )


def _shape(written: str) -> str:
    """How the word is written: A capitals, Aa capitalised, a lower case, 0 with digits."""
    if not written.isalpha() and any(character.isdigit() for character in written):
        return "0"
    if written.isupper() and len(written) > 1:
        return "A"
    return "Aa" if written[:1].isupper() else "a"
