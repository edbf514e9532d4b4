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
    """Articles that tell the same happening."""

    id: str
    title: str
    first_day: dt.date
    last_day: dt.date
    articles: tuple[str, ...]
    events: tuple[str, ...] = ()
    lead_event: str | None = None
