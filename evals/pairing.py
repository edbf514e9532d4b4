"""Pairing of found events and quotes with gold by the rules of ../shared/eval/score.py: our own gold needs no other folder."""

import difflib
import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

SYMMETRIC = frozenset({"CONSULT", "COOPERATE"})
# A quote is found if so much of its words agrees.
LEAST_LIKENESS = 0.8

T = TypeVar("T")
Counts = tuple[int, int, int]


class Side(msgspec.Struct, frozen=True):
    """A participant."""

    text: str = ""
    name: str = ""
    code: str | None = None
    sector: str | None = None


class Place(msgspec.Struct, frozen=True):
    """A place."""

    text: str
    country: str | None = None


class Agreement(msgspec.Struct, frozen=True):
    """What was signed."""

    instrument: str | None = None
    subject: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None


class Event(msgspec.Struct, frozen=True):
    """An event, of the gold or of a report."""

    type: str
    status: str
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    sentence: str = ""
    trigger: str = ""
    mode: str | None = None
    place: Place | None = None
    date: str | None = None
    reported_by: str | None = None
    agreement: Agreement | None = None
    optional: bool = False


class Quote(msgspec.Struct, frozen=True):
    """A quote, of the gold or of a report."""

    text: str
    speaker: str | None = None
    speaker_text: str | None = None
    cue: str | None = None


class Record(msgspec.Struct, frozen=True):
    """An article with its events and quotes; `source` and `nothing_from` only in our own gold."""

    title: str
    text: str = ""
    lead: str | None = None
    site: str = ""
    date: str | None = None
    published_at: str | None = None
    section: str | None = None
    language: str = "tr"
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    source: str = ""
    nothing_from: tuple[str, ...] = ()


def fold(text: str | None) -> str:
    """The words in lower case without punctuation or Turkish i distinctions."""
    lowered = unicodedata.normalize("NFKC", text or "").replace("İ", "i").replace("I", "ı").lower().replace("ı", "i")
    return " ".join("".join(c if c.isalnum() else " " for c in lowered).split())


def has_same_dyad(gold: Event, found: Event) -> bool:
    """True if the countries on both sides agree; for a meeting, the set of all participants' countries."""
    wanted, given = _codes(gold), _codes(found)
    if gold.type in SYMMETRIC:
        return wanted[0] | wanted[1] == given[0] | given[1]
    return wanted == given


def is_same(gold: Event, found: Event) -> bool:
    """True if dyad, status and mode agree."""
    return has_same_dyad(gold, found) and gold.status == found.status and gold.mode == found.mode


def pair_events(gold: Sequence[Event], found: Sequence[Event]) -> list[tuple[int, int]]:
    """The numbers of the gold and found events that belong together, the closest first."""
    return _pair(gold, found, lambda g, f: g.type == f.type, _event_likeness)


def pair_quotes(gold: Sequence[Quote], found: Sequence[Quote]) -> list[tuple[int, int]]:
    """The numbers of the gold and found quotes whose words agree."""
    return _pair(gold, found, lambda g, f: _quote_likeness(g, f)[0] >= LEAST_LIKENESS, _quote_likeness)


def has_same_speaker(gold: Quote, found: Quote) -> bool:
    """True if the surname agrees or one name contains the other."""
    wanted, given = fold(gold.speaker).split(), fold(found.speaker).split()
    return bool(wanted and given) and (wanted[-1] == given[-1] or set(wanted) <= set(given) or set(given) <= set(wanted))


def tally(gold: Record, found: Record) -> dict[str, Counts]:
    """Right, wanted and given at each level; an optional gold event counts for nothing, found or missed."""
    pairs = pair_events(gold.events, found.events)
    spared = {j for i, j in pairs if gold.events[i].optional}
    kept = [(gold.events[i], found.events[j]) for i, j in pairs if j not in spared]
    wanted, given = sum(not event.optional for event in gold.events), len(found.events) - len(spared)
    quotes = [(gold.quotes[i], found.quotes[j]) for i, j in pair_quotes(gold.quotes, found.quotes)]
    return {
        "type": (len(kept), wanted, given),
        "dyad": (sum(has_same_dyad(g, f) for g, f in kept), wanted, given),
        "full": (sum(is_same(g, f) for g, f in kept), wanted, given),
        "quote": (len(quotes), len(gold.quotes), len(found.quotes)),
        "speaker": (sum(has_same_speaker(g, f) for g, f in quotes), len(gold.quotes), len(found.quotes)),
    }


def f1(rows: Sequence[dict[str, Counts]], level: str) -> float:
    """The F1 of a level over all articles."""
    right, wanted, given = (sum(row[level][k] for row in rows) for k in range(3))
    return 2 * right / (wanted + given) if wanted + given else 1.0


def _codes(event: Event) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(side.code for side in event.actors if side.code), frozenset(s.code for s in event.recipients if s.code)


def _event_likeness(gold: Event, found: Event) -> tuple[float, ...]:
    wanted, given = _codes(gold), _codes(found)
    overlap = len(wanted[0] & given[0]) + len(wanted[1] & given[1])
    sentence = fold(gold.sentence)[:80] == fold(found.sentence)[:80]
    return (is_same(gold, found), has_same_dyad(gold, found), overlap, gold.status == found.status, sentence, not gold.optional)


def _quote_likeness(gold: Quote, found: Quote) -> tuple[float, ...]:
    a, b = fold(gold.text), fold(found.text)
    return (difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() if a and b else 0.0,)


def _pair(
    gold: Sequence[T], found: Sequence[T], comparable: Callable[[T, T], bool], likeness: Callable[[T, T], tuple[float, ...]]
) -> list[tuple[int, int]]:
    options = [(likeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if comparable(g, f)]
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(options, key=lambda option: option[0], reverse=True):
        if all(i != k and j != m for k, m in pairs):
            pairs.append((i, j))
    return pairs
