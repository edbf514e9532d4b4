"""Sites and feeds, polled again and again; what is new of them is read and kept."""

from vakanuvis.watch.lists import Source, WatchList, parse_watch_list, read_watch_list
from vakanuvis.watch.polling import Polled, Poller
from vakanuvis.watch.states import State
from vakanuvis.watch.watching import Watch

__all__ = ["Polled", "Poller", "Source", "State", "Watch", "WatchList", "parse_watch_list", "read_watch_list"]
