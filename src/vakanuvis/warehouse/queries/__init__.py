"""Questions to the warehouse: events, whole reports, quotes, actors, dyads."""

from vakanuvis.warehouse.queries.actors import ActorLine, ActorRow, Appearance, list_actors, list_appearances, tell_actors
from vakanuvis.warehouse.queries.articles import ArticleFilters, ArticleRow, find_articles, find_report, list_articles
from vakanuvis.warehouse.queries.dyads import (
    DyadLine,
    DyadRow,
    PairRow,
    count_dyad,
    list_pairs,
    name_directions,
    tell_dyad,
)
from vakanuvis.warehouse.queries.events import ORDERS, FoundEvent, find_events
from vakanuvis.warehouse.queries.facets import Facets, count_facets
from vakanuvis.warehouse.queries.filters import Filters, QuoteFilters
from vakanuvis.warehouse.queries.places import PlaceRow, count_places
from vakanuvis.warehouse.queries.quotes import FoundQuote, find_quotes
from vakanuvis.warehouse.queries.relations import Partner, Tenure, list_partners, list_tenures
from vakanuvis.warehouse.queries.reports import stream_reports
from vakanuvis.warehouse.queries.sources import ReasonRow, SiteRow, count_rejected, count_sites, list_rejected

__all__ = [
    "ORDERS",
    "ActorLine",
    "ActorRow",
    "Appearance",
    "ArticleFilters",
    "ArticleRow",
    "DyadLine",
    "DyadRow",
    "Facets",
    "Filters",
    "FoundEvent",
    "FoundQuote",
    "PairRow",
    "Partner",
    "PlaceRow",
    "QuoteFilters",
    "ReasonRow",
    "SiteRow",
    "Tenure",
    "count_dyad",
    "count_facets",
    "count_places",
    "count_rejected",
    "count_sites",
    "find_articles",
    "find_events",
    "find_quotes",
    "find_report",
    "list_actors",
    "list_appearances",
    "list_articles",
    "list_pairs",
    "list_partners",
    "list_rejected",
    "list_tenures",
    "name_directions",
    "stream_reports",
    "tell_actors",
    "tell_dyad",
]
