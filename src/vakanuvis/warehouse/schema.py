"""The tables of the warehouse. Ids come from contents, so reading a page again finds its own rows."""

from sqlalchemy import (
    Column,
    Date,
    DateTime,
    Float,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

SCHEMA_VERSION = 1

metadata = MetaData()


def _span(prefix: str = "") -> tuple[Column[int], Column[int]]:
    """The columns of a span: half-open offsets into the article's title, lead and text."""
    return Column(f"{prefix}start", Integer), Column(f"{prefix}end", Integer)


def _of_article(*columns: str) -> tuple[PrimaryKeyConstraint, ForeignKeyConstraint]:
    """The keys of a row that stands and falls with its article."""
    return (
        PrimaryKeyConstraint("article_id", *columns),
        ForeignKeyConstraint(["article_id"], ["articles.id"], ondelete="CASCADE"),
    )


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
    Index("articles_published", "published_at"),
    Index("articles_url", "url"),
)

labels = Table(
    "labels",
    metadata,
    Column("article_id", String, nullable=False),
    Column("kind", String, nullable=False),  # author or tag
    Column("number", Integer, nullable=False),
    Column("label", Text, nullable=False),
    *_of_article("kind", "number"),
)

furniture = Table(
    "furniture",
    metadata,
    Column("article_id", String, nullable=False),
    *_span(),
    Column("reason", String, nullable=False),
    *_of_article("start", "end"),
)

actors = Table(
    "actors",
    metadata,
    Column("article_id", String, nullable=False),
    Column("id", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", String),
    Column("sector", String),
    Column("other_sectors", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("office", Text),
    Column("mentions", Integer, nullable=False),
    Column("by", String, nullable=False),
    Column("confidence", Float, nullable=False),
    *_of_article("id"),
    Index("actors_name", "name"),
)

places = Table(
    "places",
    metadata,
    Column("article_id", String, nullable=False),
    Column("id", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", String),
    Column("kind", String, nullable=False),
    Column("admin1", String),
    Column("lat", Float),
    Column("lon", Float),
    Column("mentions", Integer, nullable=False),
    Column("by", String, nullable=False),
    Column("confidence", Float, nullable=False),
    *_of_article("id"),
)

events = Table(
    "events",
    metadata,
    Column("article_id", String, nullable=False),
    Column("id", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("type", String, nullable=False),
    Column("mode", String),
    Column("contexts", String, nullable=False),
    Column("status", String, nullable=False),
    Column("reported_by", Text),
    Column("place_id", String),
    Column("place_text", Text),
    Column("place_country", String),
    Column("starts_on", Date),
    Column("ends_on", Date),
    Column("date_precision", String),
    Column("instrument", Text),
    Column("subject", Text),
    Column("valid_from", String),
    Column("valid_until", String),
    *_span(),
    *_span("sentence_"),
    *_span("quote_"),
    Column("intensity", Float),
    Column("quad_code", Integer),
    Column("by", String, nullable=False),
    Column("confidence", Float, nullable=False),
    *_of_article("id"),
    Index("events_type", "type", "status", "starts_on"),
)

participants = Table(
    "participants",
    metadata,
    Column("article_id", String, nullable=False),
    Column("event_id", String, nullable=False),
    Column("side", String, nullable=False),  # actor or recipient
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("code", String),
    Column("sector", String),
    Column("actor_id", String),
    *_span(),
    PrimaryKeyConstraint("article_id", "event_id", "side", "number"),
    ForeignKeyConstraint(["article_id", "event_id"], ["events.article_id", "events.id"], ondelete="CASCADE"),
    Index("participants_code", "code", "side"),
)

counts = Table(
    "counts",
    metadata,
    Column("article_id", String, nullable=False),
    Column("event_id", String, nullable=False),
    Column("what", String, nullable=False),
    Column("count", Integer, nullable=False),
    PrimaryKeyConstraint("article_id", "event_id", "what"),
    ForeignKeyConstraint(["article_id", "event_id"], ["events.article_id", "events.id"], ondelete="CASCADE"),
)

quotes = Table(
    "quotes",
    metadata,
    Column("article_id", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", String, nullable=False),
    *_span(),
    Column("speaker", Text),
    Column("actor_id", String),
    *_span("speaker_"),
    Column("cue", Text),
    Column("by", String, nullable=False),
    Column("confidence", Float, nullable=False),
    *_of_article("number"),
    Index("quotes_speaker", "speaker"),
)

rejected = Table(
    "rejected",
    metadata,
    Column("url", Text, nullable=False),
    Column("stage", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("detail", Text, nullable=False),
    PrimaryKeyConstraint("url", "stage", "reason"),
)
