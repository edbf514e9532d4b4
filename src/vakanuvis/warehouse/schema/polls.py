"""The tables of what is watched: how each source does, and which addresses were fetched."""

from sqlalchemy import Column, DateTime, Index, Integer, Table, Text

from vakanuvis.warehouse.schema.columns import metadata

sources = Table(
    "sources",
    metadata,
    Column("url", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("polled_at", DateTime(timezone=True), nullable=False),
    Column("answered_at", DateTime(timezone=True)),  # when it was last there
    Column("new_at", DateTime(timezone=True)),  # when it last named a page that was read
    Column("new", Integer, nullable=False),  # pages that were read, of all polls
    Column("rejected", Integer, nullable=False),
    Column("errors", Integer, nullable=False),  # polls that failed
    Column("failing", Integer, nullable=False),  # of these, the last ones without a break
    Column("trouble", Text),  # why the last poll failed
)

# By the key of the address, under which an article is one article; feeds stand here too.
fetches = Table(
    "fetches",
    metadata,
    Column("key", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("fetched_at", DateTime(timezone=True), nullable=False),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("failures", Integer, nullable=False),  # 0, or how often it failed in a way that may pass
    Index("fetches_source", "source"),
)
