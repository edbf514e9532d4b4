"""Questions to the warehouse: events, whole reports, quotes, actors, dyads."""

from vakanuvis.warehouse.queries.actors import ActorLine, ActorRow, Appearance, list_actors, list_appearances, tell_actors
from vakanuvis.warehouse.queries.articles import ArticleFilters, ArticleRow, find_articles, find_report, list_articles
from vakanuvis.warehouse.queries.dyads import DyadLine, DyadRow, count_dyad, tell_dyad
from vakanuvis.warehouse.queries.events import FoundEvent, find_events
from vakanuvis.warehouse.queries.filters import Filters, QuoteFilters
from vakanuvis.warehouse.queries.quotes import FoundQuote, find_quotes
from vakanuvis.warehouse.queries.reports import stream_reports

__all__ = [
    "ActorLine",
    "ActorRow",
    "Appearance",
    "ArticleFilters",
    "ArticleRow",
    "DyadLine",
    "DyadRow",
    "Filters",
    "FoundEvent",
    "FoundQuote",
    "QuoteFilters",
    "count_dyad",
    "find_articles",
    "find_events",
    "find_quotes",
    "find_report",
    "list_actors",
    "list_appearances",
    "list_articles",
    "stream_reports",
    "tell_actors",
    "tell_dyad",
]
