"""Reports <-> database: a SQLite file by default, PostgreSQL by URL."""

from vakanuvis.warehouse.connections import Warehouse, open_warehouse
from vakanuvis.warehouse.saving import save

__all__ = ["Warehouse", "open_warehouse", "save"]
