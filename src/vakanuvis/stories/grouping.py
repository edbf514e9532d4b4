"""Sketches and links -> stories. A story is a set of articles that links connect: the same set in whatever order they came."""

import datetime as dt
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import structs

from vakanuvis.base.records import Report, Story
from vakanuvis.stories.linking import Link, link_copies, link_tellings
from vakanuvis.stories.sketches import Fact, Sketch, sketch


def group(reports: Iterable[Report]) -> tuple[Story, ...]:
    """The stories of the reports by first day and id; an article that nothing belongs to is a story of its own.

    Reports are taken one by one and forgotten but for their sketches.
    """
    sketches = {made.article_id: made for made in map(sketch, reports)}
    texts = _connect(sketches, link_copies(sketches.values()))
    tellings = _choose_tellings(sketches, texts)
    happenings = _connect(tellings, link_tellings(tellings.values()))
    members: dict[str, list[Sketch]] = defaultdict(list)
    for article_id, made in sketches.items():
        members[happenings[texts[article_id]]].append(made)
    stories = (_tell(found, texts) for found in members.values())
    return tuple(sorted(stories, key=lambda story: (story.first_day or dt.date.min, story.id)))


def _choose_tellings(sketches: dict[str, Sketch], texts: dict[str, str]) -> dict[str, Sketch]:
    """For each text the sketch that stands for its copies: the longest of its first day."""
    chosen: dict[str, Sketch] = {}
    for article_id, text in texts.items():
        made = sketches[article_id]
        if text not in chosen or _precedence(made) < _precedence(chosen[text]):
            chosen[text] = made
    return {text: structs.replace(made, article_id=text) for text, made in chosen.items()}


def _precedence(made: Sketch) -> tuple[dt.date, int, str]:
    return made.day or dt.date.min, -len(made.shingles), made.article_id


def _connect(article_ids: Iterable[str], links: Iterable[Link]) -> dict[str, str]:
    """For each article the least id of those that it is connected with."""
    parents = {article_id: article_id for article_id in article_ids}
    for one, other in links:
        first, second = sorted((_find_root(parents, one), _find_root(parents, other)))
        parents[second] = first
    return {article_id: _find_root(parents, article_id) for article_id in parents}


def _find_root(parents: dict[str, str], article_id: str) -> str:
    while parents[article_id] != article_id:
        parents[article_id] = article_id = parents[parents[article_id]]
    return article_id


def _tell(members: list[Sketch], texts: dict[str, str]) -> Story:
    """The story of its articles."""
    members.sort(key=lambda made: (made.day or dt.date.max, made.article_id))
    days = [made.day for made in members if made.day]
    events = _merge_facts(members)
    lead = _choose_lead(members, events)
    titles = [made.title for made in members if lead and any(fact.id == lead for fact in made.facts)]
    return Story(
        id=hashlib.sha256(members[0].article_id.encode()).hexdigest()[:16],
        title=(titles or [members[0].title])[0],
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        articles=tuple(made.article_id for made in members),
        copy_of=tuple(texts[made.article_id] for made in members),
        sources=len({made.site for made in members}),
        events=tuple(sorted(fact.id for fact in events.values())),
        lead_event=lead,
    )


def _merge_facts(members: list[Sketch]) -> dict[object, Fact]:
    """The events of a story by what they tell: of those told several times the surest telling stands for all."""
    best: dict[object, Fact] = {}
    for fact in (fact for made in members for fact in made.facts):
        known = best.get(fact.key)
        if known is None or _rank(fact) < _rank(known):
            best[fact.key] = fact
    return best


def _rank(fact: Fact) -> tuple[float, str]:
    return -fact.confidence, fact.id


def _choose_lead(members: list[Sketch], events: dict[object, Fact]) -> str | None:
    """The event that most articles tell; among equals one told at the head, one that happened, the surest."""
    told = Counter(key for made in members for key in {fact.key for fact in made.facts})
    heads = {fact.key for made in members for fact in made.facts if fact.leads}
    ranked = sorted(
        events.items(),
        key=lambda item: (-told[item[1].key], item[1].key not in heads, item[1].status != "actual", _rank(item[1])),
    )
    return ranked[0][1].id if ranked else None
