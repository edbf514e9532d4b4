"""Addresses -> answers of the network. The only package that asks it; `collect` and `vaka watch` do so through here."""

from vakanuvis.collect.fetching.fetcher import Fetcher
from vakanuvis.collect.fetching.replies import Reply, Validators
from vakanuvis.collect.settings import Clock, FetchSettings

__all__ = ["Clock", "FetchSettings", "Fetcher", "Reply", "Validators"]
