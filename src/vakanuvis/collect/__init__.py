"""Sources -> pages: files, folders, globs, standard input; html, text and JSON lines, plain or gzipped."""

from vakanuvis.collect.sources import collect

__all__ = ["collect"]
