"""Sources -> pages: files, folders, globs, addresses, standard input; html, text, JSON lines, WARC; feeds, sitemaps, lists."""

from vakanuvis.collect.settings import FetchSettings
from vakanuvis.collect.sources import collect, survey

__all__ = ["FetchSettings", "collect", "survey"]
