"""The tables of what is known beside the articles: runs, reviews by people, stories."""

from sqlalchemy import Column, Date, DateTime, Index, Integer, PrimaryKeyConstraint, String, Table, Text

from vakanuvis.warehouse.schema.columns import metadata, span

runs = Table(
    "runs",
    metadata,
    Column("id", String, primary_key=True),
    Column("started_at", DateTime(timezone=True), nullable=False),
    Column("ended_at", DateTime(timezone=True)),
    Column("coder", String, nullable=False),
    Column("sources", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("events", Integer, nullable=False),
    Column("quotes", Integer, nullable=False),
    Column("rejected", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
)

# No children of the article: what a person said outlives a newer reading. `type`, `status` and `by` are the machine's then.
reviews = Table(
    "reviews",
    metadata,
    Column("article_id", String, nullable=False),
    Column("event_id", String, nullable=False),
    Column("reviewer", String, nullable=False),
    Column("reviewed_at", DateTime(timezone=True), nullable=False),
    Column("verdict", String, nullable=False),  # right, wrong or corrected
    Column("corrections", Text),  # a JSON object: the fields that the reviewer changed
    Column("note", Text),
    *span(),
    Column("type", String, nullable=False),
    Column("mode", String),
    Column("status", String, nullable=False),
    Column("by", String, nullable=False),
    # Of what event this was said: where they are set, the row holds for a copy what a person said of that event.
    Column("origin_article", String),
    Column("origin_event", String),
    PrimaryKeyConstraint("article_id", "event_id", "reviewer"),
    Index("reviews_span", "article_id", "start", "end"),
)

stories = Table(
    "stories",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("lead_event", String),
    Column("sources", Integer, nullable=False),
    Index("stories_days", "first_day", "last_day"),
    Index("stories_newest", "last_day"),
)

story_articles = Table(
    "story_articles",
    metadata,
    Column("story_id", String, nullable=False),
    Column("article_id", String, nullable=False),
    Column("number", Integer, nullable=False),  # its place in the story
    Column("copy_of", String, nullable=False),  # the same for all copies of one text
    PrimaryKeyConstraint("article_id"),
    Index("story_articles_story", "story_id"),
)

story_events = Table(
    "story_events",
    metadata,
    Column("story_id", String, nullable=False),
    Column("event_id", String, nullable=False),
    PrimaryKeyConstraint("event_id"),
    Index("story_events_story", "story_id"),
)
