"""What the tables are made of: the metadata, spans, keys of names, keys of rows."""

from typing import Any

from sqlalchemy import Column, ForeignKeyConstraint, Integer, MetaData, PrimaryKeyConstraint, Text

metadata = MetaData()

# The folded words of a name from the last to the first ("fidan hakan"), compared byte by byte: surnames are found by beginnings.
Key = Text().with_variant(Text(collation="C"), "postgresql")

# SQLite keeps the rows in the order of their key, those of an article side by side, with no second tree for the key. Not for
# events: they are found by type, day and id too, and the row behind an index is then twice as far (47 ms against 25).
CLUSTERED: dict[str, Any] = {"sqlite_with_rowid": False}


def span(prefix: str = "") -> tuple[Column[int], Column[int]]:
    """The columns of a span: half-open offsets into the article's title, lead and text."""
    return Column(f"{prefix}start", Integer), Column(f"{prefix}end", Integer)


def of_article(*columns: str) -> tuple[PrimaryKeyConstraint, ForeignKeyConstraint]:
    """The keys of a row that stands and falls with its article."""
    return (
        PrimaryKeyConstraint("article_id", *columns),
        ForeignKeyConstraint(["article_id"], ["articles.id"], ondelete="CASCADE"),
    )


def of_event(*columns: str) -> tuple[PrimaryKeyConstraint, ForeignKeyConstraint]:
    """The keys of a row that stands and falls with its event."""
    return (
        PrimaryKeyConstraint("article_id", "event_id", *columns),
        ForeignKeyConstraint(["article_id", "event_id"], ["events.article_id", "events.id"], ondelete="CASCADE"),
    )
