"""Page -> Article | Rejected: main text, title, lead, dates, section, language; page furniture cut."""

from vakanuvis.extract.articles import extract

__all__ = ["extract"]
