"""Actors: who is spoken of, from country, office and name to crowds without one."""

from vakanuvis.assets.actor_tables import load_actor_tables
from vakanuvis.base.records import Actor, Analysis
from vakanuvis.semantics.actors.finds import Find
from vakanuvis.semantics.actors.resolution import resolve_actors
from vakanuvis.semantics.actors.scanning import scan

__all__ = ["find_actors"]


def find_actors(analysis: Analysis) -> tuple[Actor, ...]:
    """The actors of an article, each with its PLOVER code, sector and mentions, sorted by first mention."""
    tables = load_actor_tables()
    finds: list[Find] = []
    for number in range(len(analysis.sentences)):
        finds += scan(analysis, number, tables)
    day = analysis.article.published_at
    for find in finds:
        entry = find.entry
        if day is not None and entry is not None and entry.since is not None and day.date() < entry.since:
            find.sector = "REB"
    return resolve_actors(analysis, finds, tables)
