"""Reports -> stories: copies of one text and different texts of one happening stand together."""

from vakanuvis.stories.grouping import group
from vakanuvis.stories.linking import REACH_DAYS

__all__ = ["REACH_DAYS", "group"]
