"""Stage extract: Page -> Article | Rejected. The page's furniture is cut before anything is read."""

from vakanuvis.extract.articles import extract

__all__ = ["extract"]
