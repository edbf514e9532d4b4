"""What the tagger tells of a word in context: part of speech, verb form, case and possessive, as one label ("VERB|Part|Acc|3")."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from vakanuvis.base.records import Features

_WITH_CASE = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


class Label(NamedTuple):
    """A label's parts; empty where there is none. `possessive` is the person: 1, 2 or 3."""

    pos: str
    form: str
    case: str
    possessive: str


def write_label(label: Label) -> str:
    """The label as the model knows it."""
    return "|".join(label)


@cache
def read_label(written: str) -> Label:
    """The label of the model's word for it."""
    return Label(*written.split("|"))


@cache
def make_label(pos: str, features: Features) -> Label:
    """The label of a reading."""
    form = features.form if pos == "VERB" else None
    case = features.case if pos in _WITH_CASE or form in ("Part", "Vnoun") else None
    return Label(pos, form or "", case or "", (features.possessive or "")[:1] if case else "")


def make_gold_label(pos: str, features: Mapping[str, str]) -> Label:
    """The label of a treebank's annotation; what it calls a participle with evidentiality or aspect is a finite form in "-mis"."""
    pos = {"PART": "AUX", "SYM": "PUNCT", "_": "X"}.get(pos, pos)
    form = features.get("VerbForm", "Fin") if pos == "VERB" else ""
    if form == "Part" and not {"Case", "Person[psor]"} & features.keys():
        form = "Fin" if features.get("Evident") == "Nfh" or features.get("Aspect") == "Prog" else form
    case = features.get("Case", "Nom") if pos in _WITH_CASE or form in ("Part", "Vnoun") else ""
    return Label(pos, form, case, features.get("Person[psor]", "") if case else "")
