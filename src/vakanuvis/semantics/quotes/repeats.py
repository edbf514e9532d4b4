"""Passages that stand more than once: headline, lead and subhead repeat what the body says; the fullest one stays."""

import re

import msgspec

from vakanuvis.base.folding import fold
from vakanuvis.base.records import Quote

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_FRONTS = 20  # passages of title, lead and subheads that are compared with all others
_STEM = 5  # letters of a word that endings leave alone
_SHARE = 0.75  # of the shorter one's words, where title, lead or a subhead is one of the two


def drop_repeated(quotes: list[Quote], fronts: list[bool], text: str) -> list[Quote]:
    """The quotes without those that a fuller one repeats; `fronts` tells which stand in title, lead or a subhead."""
    stems = [_stems(text[quote.span.start : quote.span.end]) for quote in quotes]
    first: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(stems):
        # A passage of the body repeats another one of the body only word for word.
        earlier = first.setdefault(tuple(row), number)
        quotes[earlier] = _with_speaker(quotes[earlier], quotes[number])
    kept = [number for number, row in enumerate(stems) if first[tuple(row)] == number]
    front = [number for number in kept if fronts[number]][:_FRONTS]
    dropped: set[int] = set()
    for number in kept:
        for other in kept if number in front else front:
            if _is_fuller(quotes[other], quotes[number]) and _is_repeated(stems[number], stems[other]):
                dropped.add(number)
                break
    return [quotes[number] for number in kept if number not in dropped]


def _with_speaker(quote: Quote, repeated: Quote) -> Quote:
    """The quote with the fuller speaker that its repetition names: "Kuzey Kore", "Kuzey Kore Dışişleri Bakanlığı"."""
    if quote.speaker is None or repeated.speaker is None or not repeated.speaker.startswith(f"{quote.speaker} "):
        return quote
    return msgspec.structs.replace(quote, speaker=repeated.speaker, actor_id=repeated.actor_id)


def _is_fuller(quote: Quote, other: Quote) -> bool:
    return (len(quote.span), quote.span.start) > (len(other.span), other.span.start)


def _stems(shown: str) -> list[str]:
    """The beginnings of the words, in order, apostrophe suffixes cut off."""
    return [match[0].split("'")[0][:_STEM] for match in _WORD.finditer(fold(shown))]


def _is_repeated(short: list[str], long: list[str]) -> bool:
    """True if a stretch of the longer one, at most twice as long, holds nearly all words of the shorter one."""
    wanted = set(short)
    needed = max(2.0, _SHARE * len(wanted))
    if len(wanted & set(long)) < needed:
        return False
    size = 2 * len(short)
    step = max(1, len(short) // 2)
    return any(len(wanted & set(long[start : start + size])) >= needed for start in range(0, max(1, len(long) - size // 2), step))
