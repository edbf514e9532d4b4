"""Warehouse -> pages for readers and JSON for programs; read-only."""

from vakanuvis.web.app import make_app

__all__ = ["make_app"]
