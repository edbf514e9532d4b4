"""What is kept: the report of an article, and stories over articles."""

import datetime as dt

from vakanuvis.base.findings import Actor, Event, Place, Quote
from vakanuvis.base.pages import Article
from vakanuvis.base.spans import Record


class Report(Record, frozen=True):
    """The sourced record of one article."""

    article: Article
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()


class Story(Record, frozen=True):
    """Articles that tell the same happening, in the order of their days; the days are None where no article has one.

    `copy_of` has for each article the id that all copies of its text share; `sources` counts the sites; `events` has one
    telling of each event, `lead_event` is the one that the story is about.
    """

    id: str
    title: str
    first_day: dt.date | None
    last_day: dt.date | None
    articles: tuple[str, ...]
    copy_of: tuple[str, ...] = ()
    sources: int = 1
    events: tuple[str, ...] = ()
    lead_event: str | None = None
