"""Actors: who is spoken of, from country, office and name to crowds without one."""

from vakanuvis.assets.actor_tables import load_actor_tables
from vakanuvis.base.folding import fold
from vakanuvis.base.records import Actor, Analysis, Place
from vakanuvis.semantics.actors.aliases import Aliases
from vakanuvis.semantics.actors.finds import Bounds, Find
from vakanuvis.semantics.actors.resolution import resolve_actors
from vakanuvis.semantics.actors.scanning import scan
from vakanuvis.semantics.actors.terms import sector_on

__all__ = ["find_actors"]


NAMED_BY_TOWN = frozenset({"body", "office", "person"})


def find_actors(analysis: Analysis, places: tuple[Place, ...] = ()) -> tuple[Actor, ...]:
    """The actors of an article, each with its PLOVER code, sector and mentions, sorted by first mention.

    `places` are those of the article: a body or office called by a town is of the town's country ("Lyon Başsavcılığı").
    """
    tables = load_actor_tables()
    finds: list[Find] = []
    aliases = Aliases()
    bounds = [Bounds() for _ in analysis.sentences]
    for predicate in analysis.predicates:
        bounds[predicate.sentence].note(predicate)
    for number in range(len(analysis.sentences)):
        finds += scan(analysis, number, aliases, bounds[number])
    published = analysis.article.published_at
    day = published.date() if published is not None else None
    towns = {span.start: place.country for place in places if place.kind in ("admin", "city") for span in place.mentions}
    for find in finds:
        entry = find.entry
        if find.country is None and entry is None and find.kind in NAMED_BY_TOWN and (find.title or find.kind == "body"):
            find.country = towns.get(analysis.sentences[find.sentence].tokens[find.first].span.start)
        if entry is None:
            continue
        if entry.kind == "holder" and find.by == "actors.holder":
            sector = sector_on(day, tables.phrases[tuple(fold(entry.form).split())])
            find.pre = bool(sector and sector.endswith(" PRE"))
            find.sector = sector.removesuffix(" PRE") if sector else None
        elif entry.kind == "group" and day is not None and entry.since is not None and day < entry.since:
            find.sector = "REB"
    return resolve_actors(analysis, finds, tables, day)
