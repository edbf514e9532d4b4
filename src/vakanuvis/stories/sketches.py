"""Report -> Sketch: the little that grouping needs of an article, some 3 kB, so that memory stays linear and small."""

import datetime as dt
import re
from array import array

from msgspec import structs
from rensa import RMinHash

from vakanuvis.assets.files import read_words
from vakanuvis.base.folding import fold
from vakanuvis.base.records import Event, Record, Report, Span
from vakanuvis.base.terms import find_terms

PERMUTATIONS = 128
_SEED = 1
_SHINGLE = 3  # words
_HEAD = 160  # characters: title and lead, or the opening of the body, up to the end of the line; behind it stands what was before
_LONGEST_HEAD = 600  # a text that is one line has its head too
_OPENING = 500
_SHORT = 2  # letters; terms so short tell nothing
_WORD = re.compile(r"\w+")
_TOWNS = frozenset({"city", "admin"})


class Fact(Record, frozen=True):
    """An event as far as it is compared across articles; `leads` if the head of its article tells it."""

    id: str
    type: str
    mode: str | None
    status: str
    actors: frozenset[str]
    recipients: frozenset[str]
    day: dt.date | None
    leads: bool
    dead: int
    confidence: float

    @property
    def key(self) -> tuple[str, str, str, tuple[str, ...], tuple[str, ...]]:
        """What makes two tellings of an event one within a story."""
        return self.type, self.mode or "", self.status, tuple(sorted(self.actors)), tuple(sorted(self.recipients))


class Sketch(Record, frozen=True):
    """An article as far as it is compared. `shingles` and `digest` are packed unsigned 32-bit numbers.

    `numbers` are those of the body, `terms` the stems of the head, `opening` those of some lines more; `names` are the surnames
    and `towns` the places that the head names.
    """

    article_id: str
    site: str
    title: str
    day: dt.date | None
    shingles: bytes
    digest: bytes
    numbers: frozenset[str]
    terms: frozenset[str]
    opening: frozenset[str]
    names: frozenset[str]
    towns: frozenset[str]
    facts: tuple[Fact, ...]


def sketch(report: Report) -> Sketch:
    """The sketch of a report."""
    article = report.article
    head = _find_head(report)
    words = _read_body(report)
    shingles = _cut_shingles(words)
    [hashes] = RMinHash.hash_token_sets([shingles])
    minima = RMinHash(PERMUTATIONS, _SEED)
    minima.update(shingles)
    return Sketch(
        article_id=article.id,
        site=article.site,
        title=article.title,
        day=article.published_at.date() if article.published_at else None,
        shingles=array("I", sorted({number & 0xFFFFFFFF for number in hashes})).tobytes(),
        digest=array("I", minima.digest()).tobytes(),
        numbers=frozenset(word for word in words if word.isdigit()),
        terms=_find_terms(article.words(head)),
        opening=_find_terms(article.text[:_OPENING]),
        names=_find_names(report, head),
        towns=_find_towns(report, head),
        facts=_make_facts(report, head),
    )


def _find_head(report: Report) -> Span:
    """Title and lead; without a lead the body up to the end of the first line that tells something."""
    article = report.article
    text, end = article.text, article.body_start
    while article.lead is None and end < len(text) and end - len(article.title) < _HEAD:
        stop = text.find("\n", end + 1)
        end = stop if stop >= 0 else len(text)
    return Span(0, min(end, len(article.title) + _LONGEST_HEAD))


def _read_body(report: Report) -> list[str]:
    """The folded words of the body without furniture; where there is none, of the title."""
    article = report.article
    text, kept, at = fold(article.text), [], article.body_start
    for furniture in sorted(furniture.span for furniture in report.article.furniture):
        kept.append(text[at : max(at, furniture.start)])
        at = max(at, furniture.end)
    kept.append(text[at:])
    return _WORD.findall(" ".join(kept)) or _WORD.findall(text)


def _cut_shingles(words: list[str]) -> list[str]:
    return [" ".join(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))]


def _find_terms(text: str) -> frozenset[str]:
    common = read_words("languages/tr/story_words.txt")
    return frozenset(term for _, _, term in find_terms(text) if len(term) > _SHORT or term.isdigit()) - common


def _find_names(report: Report, head: Span) -> frozenset[str]:
    named = (actor for actor in report.actors if actor.kind == "person")
    text = fold(report.article.words(head))
    return frozenset(name for name in (fold(actor.name).split()[-1] for actor in named) if name in text)


def _find_towns(report: Report, head: Span) -> frozenset[str]:
    """The towns of the head by id, and where its events happened if the gazetteer has no such place."""
    text = fold(report.article.words(head))
    towns = {place.id for place in report.places if place.kind in _TOWNS and fold(place.name) in text}
    leads = (event for event in report.events if event.trigger.start < head.end)
    unknown = {fold(event.place_text) for event in leads if event.place_text and not event.place_id}
    return frozenset(towns | (unknown - {fold(place.name) for place in report.places}))


def _make_facts(report: Report, head: Span) -> tuple[Fact, ...]:
    """The facts of an article; what its head recalls of an earlier day beside its own news does not lead it."""
    facts = [_make_fact(event, head) for event in report.events]
    day = report.article.published_at.date() if report.article.published_at else None
    own = [fact for fact in facts if fact.leads and (fact.day is None or fact.day == day)]
    early = [fact.leads and bool(own) and fact.day is not None and day is not None and fact.day < day for fact in facts]
    return tuple(structs.replace(fact, leads=False) if past else fact for fact, past in zip(facts, early, strict=True))


def _make_fact(event: Event, head: Span) -> Fact:
    return Fact(
        id=event.id,
        type=event.type,
        mode=event.mode,
        status=event.status,
        actors=frozenset(side.code for side in event.actors if side.code),
        recipients=frozenset(side.code for side in event.recipients if side.code),
        day=event.starts_on if event.date_precision == "day" else None,
        leads=event.trigger.start < head.end,
        dead=dict(event.counts).get("killed", 0),
        confidence=event.confidence,
    )
