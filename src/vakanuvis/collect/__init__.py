"""Sources -> pages: files, folders, globs, standard input; html, text, JSON lines, WARC; links of feeds, sitemaps, lists."""

from vakanuvis.collect.sources import collect, survey

__all__ = ["collect", "survey"]
