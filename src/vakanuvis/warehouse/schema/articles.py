"""The tables of articles, of the pages that they came from, and of what was refused. Ids come from contents."""

from sqlalchemy import Column, Date, DateTime, Index, Integer, PrimaryKeyConstraint, String, Table, Text

from vakanuvis.warehouse.schema.columns import CLUSTERED, metadata, of_article, span

versions = Table("schema_versions", metadata, Column("version", Integer, primary_key=True))

articles = Table(
    "articles",
    metadata,
    Column("id", String, primary_key=True),
    Column("url", Text, nullable=False),
    Column("site", String, nullable=False),
    Column("language", String, nullable=False),
    Column("title", Text, nullable=False),
    Column("lead", Text),
    Column("text", Text, nullable=False),
    Column("section", String),
    Column("agency", String),
    Column("published_at", DateTime(timezone=True)),
    Column("published_zone", Integer),  # minutes east of UTC: SQLite drops the zone of an instant
    Column("modified_at", DateTime(timezone=True)),
    Column("page_digest", String, nullable=False),
    Column("report_digest", String, nullable=False),
    Column("coder", String, nullable=False),
    Column("by", String, nullable=False),
    Column("day", Date),  # of publication, in the page's own zone
    Index("articles_day", "day"),
    Index("articles_published", "published_at"),
    Index("articles_url", "url"),
)

pages = Table(
    "pages",
    metadata,
    Column("url", Text, nullable=False),
    Column("digest", String, nullable=False),
    Column("fetched_at", DateTime(timezone=True)),
    PrimaryKeyConstraint("url", "digest"),
    **CLUSTERED,
)

labels = Table(
    "labels",
    metadata,
    Column("article_id", String, nullable=False),
    Column("kind", String, nullable=False),  # author or tag
    Column("number", Integer, nullable=False),
    Column("label", Text, nullable=False),
    *of_article("kind", "number"),
    **CLUSTERED,
)

furniture = Table(
    "furniture",
    metadata,
    Column("article_id", String, nullable=False),
    *span(),
    Column("reason", String, nullable=False),
    *of_article("start", "end"),
    **CLUSTERED,
)

rejected = Table(
    "rejected",
    metadata,
    Column("url", Text, nullable=False),
    Column("stage", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("detail", Text, nullable=False),
    PrimaryKeyConstraint("url", "stage", "reason"),
    **CLUSTERED,
)
