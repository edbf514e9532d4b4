"""Times beside the verb: no noun phrase runs on into one ("Erdoğan | geçen hafta", "İsrail ordusu | 14 Haziran'da")."""

from functools import cache

from vakanuvis.assets.date_tables import load_dates
from vakanuvis.assets.files import read_words
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Token

PARTS, MONTHS = frozenset({"part"}), frozenset({"month"})
DATED = frozenset({"weekday", "part", "month"})
WHOLE = frozenset({"day"})
_NONE: frozenset[str] = frozenset()
MEASURED = frozenset({"weekday", "part", "month", "season"})


def opens_time(tokens: tuple[Token, ...], number: int) -> bool:
    """True if a time starts at this token: "geçen | hafta", "iki | gün (önce)", "14 | Haziran'da", "salı | günü", "ilk | kez"."""
    token = tokens[number]
    kinds = _kinds().get(lower(token.text), _NONE)
    if not WHOLE.isdisjoint(kinds):
        return token.suffix is None
    if number + 1 == len(tokens):
        return False
    following = tokens[number + 1]
    if not DATED.isdisjoint(kinds) or token.lemma in times():
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
    if not opens_time(tokens, number):
        return False
    before = tokens[number - 1]
    if before.pos in ("DET", "NUM") or before.lemma in times() or _has_kind(before, MEASURED | WHOLE):
        return False
    return not opens_time(tokens, number - 1)


@cache
def times() -> frozenset[str]:
    """The nouns that measure time."""
    return read_words("languages/tr/time_nouns.txt")


def _ends_week(token: Token, following: Token) -> bool:
    return token.lemma == "hafta" and following.lemma == "son"


def _has_kind(token: Token, kinds: frozenset[str]) -> bool:
    return not kinds.isdisjoint(_kinds().get(lower(token.text), _NONE))


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """What words can be in a date."""
    return {word: frozenset(term.kind for term in terms) for word, terms in load_dates("tr").terms.items()}
