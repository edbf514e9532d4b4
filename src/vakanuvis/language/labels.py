"""What the tagger tells of a word: part of speech, verb form, case and possessive, as one label ("VERB|Part|Acc|3")."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from vakanuvis.base.records import Features

_PLAIN = frozenset({"PRON", "NUM"})  # with a case but seldom with a possessive: fewer labels, a faster tagger
_WITH_CASE = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


class Label(NamedTuple):
    """A label's parts; empty where there is none. `possessive` is 3 or nothing: the other persons are never in doubt."""

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
    return Label(pos, form or "", case or "", _third(features.possessive) if case and pos not in _PLAIN else "")


def make_gold_label(pos: str, features: Mapping[str, str]) -> Label:
    """The label of a treebank's annotation; a participle with evidentiality or progressive aspect is a finite form here."""
    pos = {"PART": "AUX", "SYM": "PUNCT", "_": "X"}.get(pos, pos)
    form = features.get("VerbForm", "Fin") if pos == "VERB" else ""
    if form == "Part" and not {"Case", "Person[psor]"} & features.keys():
        form = "Fin" if features.get("Evident") == "Nfh" or features.get("Aspect") == "Prog" else form
    case = features.get("Case", "Nom") if pos in _WITH_CASE or form in ("Part", "Vnoun") else ""
    return Label(pos, form, case, _third(features.get("Person[psor]")) if case and pos not in _PLAIN else "")


def _third(possessive: str | None) -> str:
    """The third person of a possessive, else nothing."""
    return "3" if possessive is not None and possessive.startswith("3") else ""
