"""Reports <-> database: a SQLite file by default, PostgreSQL by URL. `queries` asks, `reviews` corrects, `search` finds words."""

from vakanuvis.warehouse.connections import Warehouse, open_warehouse
from vakanuvis.warehouse.queries import Filters, QuoteFilters, find_events, find_quotes, stream_reports
from vakanuvis.warehouse.saving import save, save_all

__all__ = [
    "Filters",
    "QuoteFilters",
    "Warehouse",
    "find_events",
    "find_quotes",
    "open_warehouse",
    "save",
    "save_all",
    "stream_reports",
]
