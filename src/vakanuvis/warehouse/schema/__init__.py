"""The tables of the warehouse. Ids come from contents, so reading a page again finds its own rows."""

from vakanuvis.warehouse.schema.articles import articles, furniture, labels, pages, rejected, versions
from vakanuvis.warehouse.schema.columns import metadata
from vakanuvis.warehouse.schema.findings import actors, counts, events, mentions, participants, places, quotes
from vakanuvis.warehouse.schema.ledgers import reviews, runs, stories, story_articles, story_events
from vakanuvis.warehouse.schema.polls import fetches, sources

SCHEMA_VERSION = 7

__all__ = [
    "SCHEMA_VERSION",
    "actors",
    "articles",
    "counts",
    "events",
    "fetches",
    "furniture",
    "labels",
    "mentions",
    "metadata",
    "pages",
    "participants",
    "places",
    "quotes",
    "rejected",
    "reviews",
    "runs",
    "sources",
    "stories",
    "story_articles",
    "story_events",
    "versions",
]
