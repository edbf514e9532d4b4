"""Addresses -> answers of the network. The only package that asks it; `collect` and `vaka watch` do so through here."""

from vakanuvis.collect.fetching.background import Background, Give
from vakanuvis.collect.fetching.fetcher import Fetcher
from vakanuvis.collect.fetching.following import read_reply_page
from vakanuvis.collect.fetching.replies import Reply, Validators, may_pass
from vakanuvis.collect.settings import Clock, FetchSettings

__all__ = ["Background", "Clock", "FetchSettings", "Fetcher", "Give", "Reply", "Validators", "may_pass", "read_reply_page"]
