"""The endings -ca and -ce that name a doer ("ordusunca": by its army), as far as akana lacks them.

They are put right behind the tagger, not among the parses: what it sees of a word stays as it was trained on.
"""

import re

import msgspec

from vakanuvis.base.folding import lower
from vakanuvis.base.records import Features
from vakanuvis.language.readings import Reading, read_word

_BY_HIS = re.compile(r"(?P<stem>.+s[ıiuü]n)c(?P<vowel>[ae])")  # "ordusunca", as "ordusunda"
_BY_SEVERAL = re.compile(r"(?P<stem>.+l[ae]r)c[ae]")  # "kişilerce", as "kişiler"


def read_agentive(written: str) -> tuple[Reading, ...]:
    """The readings of a noun in -ca or -ce behind its possessive or its plural, which akana does not know."""
    word = lower(written)
    if not word.endswith(("ca", "ce")):
        return ()
    if match := _BY_HIS.fullmatch(word):
        known = [reading for reading in read_word(match["stem"] + "d" + match["vowel"]) if _is_his(reading.features)]
    elif match := _BY_SEVERAL.fullmatch(word):
        known = [reading for reading in read_word(match["stem"]) if _is_several(reading)]
    else:
        return ()
    return tuple(msgspec.structs.replace(reading, features=_in_equative(reading.features)) for reading in known)


def as_agentive(features: Features) -> Features:
    """The features with "his" for "your" where the word is in -ca: "Bakanlığınca" is "by the ministry", "your" is no news."""
    if features.case != "Equ" or features.possessive != "2sg":
        return features
    return msgspec.structs.replace(features, possessive="3sg")


def _in_equative(features: Features) -> Features:
    return msgspec.structs.replace(features, case="Equ")


def _is_his(features: Features) -> bool:
    return features.case == "Loc" and features.possessive == "3sg"


def _is_several(reading: Reading) -> bool:
    return reading.pos == "NOUN" and reading.features.number == "Plur" and reading.features.case == "Nom"
