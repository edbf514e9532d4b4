"""Times beside the verb: no noun phrase runs on into one ("Erdoğan | geçen hafta", "İsrail ordusu | 14 Haziran'da")."""

from functools import cache

from vakanuvis.assets.date_tables import load_dates
from vakanuvis.assets.files import read_words
from vakanuvis.base.folding import lower
from vakanuvis.base.keeping import WORDS, Kept
from vakanuvis.base.records import Token

DAYS, PARTS, MONTHS = frozenset({"weekday"}), frozenset({"part"}), frozenset({"month"})
WHOLE = frozenset({"day"})
MEASURED = frozenset({"weekday", "part", "month", "season"})


def opens_time(tokens: tuple[Token, ...], number: int) -> bool:
    """True if a time starts at this token: "geçen | hafta", "iki | gün (önce)", "14 | Haziran'da", "salı | günü", "ilk | kez"."""
    token = tokens[number]
    if _has_kind(token, WHOLE):
        return token.suffix is None
    if number + 1 == len(tokens):
        return False
    following = tokens[number + 1]
    if _has_kind(token, DAYS | PARTS | MONTHS) or token.lemma in times():
        return (
            following.lemma in times() or _has_kind(following, PARTS) or _ends_week(token, following)
        )  # "mayıs | ayında", "öğle | saatlerinde"
    if token.pos == "NUM" and _has_kind(following, MONTHS):
        return following.suffix is not None or following.features.case not in (None, "Nom", "Gen")
    if token.pos == "NUM" or lower(token.text) in read_words("languages/tr/time_openers.txt"):
        counted = tokens[number + 2] if following.pos == "NUM" and number + 2 < len(tokens) else following
        return counted.lemma in times() or (token.pos != "NUM" and _has_kind(counted, MEASURED))
    return False


def ends_before_time(tokens: tuple[Token, ...], number: int) -> bool:
    """True if the time that starts at this token is not part of one that started before ("geçen | salı günü")."""
    before = tokens[number - 1]
    if before.pos in ("DET", "NUM") or before.lemma in times() or _has_kind(before, MEASURED | WHOLE):
        return False
    return opens_time(tokens, number) and not opens_time(tokens, number - 1)


@cache
def times() -> frozenset[str]:
    """The nouns that measure time."""
    return read_words("languages/tr/time_nouns.txt")


def _ends_week(token: Token, following: Token) -> bool:
    return token.lemma == "hafta" and following.lemma == "son"


def _has_kind(token: Token, kinds: frozenset[str]) -> bool:
    return not kinds.isdisjoint(_KINDS[token.text])


def _read_kinds(text: str) -> frozenset[str]:
    """What a word can be in a date."""
    return frozenset(term.kind for term in load_dates("tr").terms.get(lower(text), ()))


_KINDS = Kept[str, frozenset[str]](_read_kinds, WORDS)
