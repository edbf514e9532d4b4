"""Warehouse -> pages for readers and JSON for programs; people's reviews -> warehouse."""

from vakanuvis.web.app import make_app
from vakanuvis.web.makers import Makers
from vakanuvis.web.visits import LEAST_TOKEN, Keeper

__all__ = ["LEAST_TOKEN", "Keeper", "Makers", "make_app"]
