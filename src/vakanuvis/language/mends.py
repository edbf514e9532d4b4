"""What akana lacks: each rule gives other words to parse and how their parses become those of the word itself."""

import re
from collections.abc import Iterator
from typing import NamedTuple

STAND_IN = "muz"  # a noun that is inflected as "suy" is
_NEGATIVE = re.compile(r"(?P<stem>.+m[ae])(?P<person>m|y[ıi]z)")  # "edemem", "edemeyiz": edemez + person
_COMMAND = re.compile(r"(?P<stem>.+?)(?:(?<=[aeıioöuü])y)?(?:ın|in|un|ün)(?:[ıiuü]z)?")  # "yapın", "bekleyiniz"
_COMMANDS = tuple(
    vowel + "n" + rest for vowel in "ıiuü" for rest in ("", "ız", "iz", "uz", "üz")
)  # looked at first: it is quicker
_WATER = re.compile(r"suy(?P<ending>[uü].*)")  # "suyun", "suyunu": akana knows "suyu" and "suya" alone
_SOON = re.compile(r"(?P<stem>.+?)(?:(?<=[aeıioöuü])y)?[ıiuü](?P<tail>ver.+)")  # "oluverdi"
_MAY_NOT = re.compile(r"(?P<stem>.+m[ae])y[ae](?P<tail>bil.+)")  # "katılmayabilir"


class Mend(NamedTuple):
    """`known` is parsed; parses that end in one of `ends` count, without their last `cut` morphemes, with `added` behind.

    `tail`: a form of a verb whose inflection is put behind that. `lemma`: what the parses' own lemma stands for.
    """

    known: str
    ends: frozenset[str]
    added: tuple[str, ...] = ()
    tail: str = ""
    lemma: str = ""
    cut: int = 0


_AORIST, _OPTATIVE, _INCE = frozenset({"Aor"}), frozenset({"Opt"}), frozenset({"AdvInce"})
_IMPERATIVE, _NEGATED = frozenset({"A2sg"}), frozenset({"Neg"})


def find_mends(word: str) -> Iterator[Mend]:
    """The rules that fit a word in lower case."""
    if word.endswith(("lım", "lim")):
        yield Mend(word[:-3], _OPTATIVE, ("A1pl",))
    if word.endswith(("ncaya", "nceye")):
        yield Mend(word[:-2], _INCE)
    if word.endswith(("m", "yız", "yiz")) and (match := _NEGATIVE.fullmatch(word)):
        yield Mend(match["stem"] + "z", _AORIST, ("A1sg" if match["person"] == "m" else "A1pl",))
    if word.endswith(_COMMANDS) and (match := _COMMAND.fullmatch(word)):
        for stem in _stems(match["stem"]):
            yield Mend(stem, _IMPERATIVE, ("A2pl",), cut=1)
            if stem.endswith(("ma", "me")):
                yield Mend(stem, _NEGATED, ("A2pl",))
    if word.startswith("suy") and (match := _WATER.fullmatch(word)):
        yield Mend(STAND_IN + match["ending"], frozenset(), lemma="su")
    if "bil" in word and (match := _MAY_NOT.fullmatch(word)):
        yield Mend(match["stem"], _NEGATED, ("Abil",), match["tail"])
    if "ver" in word and (match := _SOON.fullmatch(word)):
        for stem in _stems(match["stem"]):
            yield Mend(stem, _IMPERATIVE, tail=match["tail"], cut=2)


def _stems(stem: str) -> tuple[str, ...]:
    """The stem, and with its last letter hardened again ("edin": et, "gidiver": git)."""
    return (stem, stem[:-1] + "t") if stem.endswith("d") else (stem,)
