"""Schema steps: each carries the rows of one version into the next, and never changes once it is released."""

import datetime as dt
from collections.abc import Callable

from sqlalchemy import Connection, MetaData, Table, inspect, select, text, update

from vakanuvis.base.records import Span
from vakanuvis.warehouse import schema
from vakanuvis.warehouse.matching import name_key
from vakanuvis.warehouse.search_index import cut_spans, index_articles, make_index

_NEW_COLUMNS = (
    ("actors", "key", "TEXT"),
    ("actors", "office_key", "TEXT"),
    ("places", "key", "TEXT"),
    ("participants", "key", "TEXT"),
    ("quotes", "speaker_key", "TEXT"),
    ("articles", "day", "DATE"),
    ("events", "day", "DATE"),
)
_DROPPED_INDEXES = ("actors_name", "quotes_speaker", "events_type")
# Mentions that version 1 lets us know: events and participants whose words stand within the quote.
_MENTIONED_EVENTS = """
INSERT INTO mentions (article_id, quote, kind, position, id)
SELECT q.article_id, q.number, 'event', row_number() OVER (PARTITION BY q.article_id, q.number ORDER BY e.start, e.id) - 1, e.id
FROM quotes q JOIN events e ON e.article_id = q.article_id AND e.start >= q.start AND e."end" <= q."end"
"""
_MENTIONED_ACTORS = """
INSERT INTO mentions (article_id, quote, kind, position, id, code)
SELECT f.article_id, f.number, 'actor', row_number() OVER (PARTITION BY f.article_id, f.number ORDER BY f.first, f.id) - 1,
       f.id, f.country
FROM (SELECT q.article_id, q.number, a.id, a.country, min(p.start) AS first
      FROM quotes q
      JOIN participants p ON p.article_id = q.article_id AND p.start >= q.start AND p."end" <= q."end"
      JOIN actors a ON a.article_id = p.article_id AND a.id = p.actor_id
      GROUP BY q.article_id, q.number, a.id, a.country) f
"""

# Keys of names stand beside an actor's only where they are others.
_KEYS_OF_ACTORS = """
UPDATE {table} SET {key} = NULL WHERE EXISTS (
  SELECT 1 FROM actors a WHERE a.article_id = {table}.article_id AND a.id = {table}.actor_id AND a.key = {table}.{key})
"""


def migrate(connection: Connection, version: int) -> None:
    """Bring the tables from their version to the present one, in the transaction of the connection."""
    for step in range(version, schema.SCHEMA_VERSION):
        _STEPS[step](connection)
    connection.execute(update(schema.versions).values(version=schema.SCHEMA_VERSION))


def _to_2(connection: Connection) -> None:
    """Keys of names, days of events, what quotes are about, pages, runs, reviews, stories, the search index."""
    collation = ' COLLATE "C"' if connection.dialect.name == "postgresql" else ""
    for table, column, type_ in _NEW_COLUMNS:
        connection.execute(text(f"ALTER TABLE {table} ADD COLUMN {column} {type_}{collation if type_ == 'TEXT' else ''}"))
    for index in _DROPPED_INDEXES:
        connection.execute(text(f"DROP INDEX IF EXISTS {index}"))
    schema.metadata.create_all(connection)
    _make_indexes(connection)
    for table, name, key in (
        ("actors", "name", "key"),
        ("actors", "office", "office_key"),
        ("places", "name", "key"),
        ("participants", "name", "key"),
        ("quotes", "speaker", "speaker_key"),
    ):
        _fill_keys(connection, table, name, key)
    _fill_days(connection)
    connection.execute(
        text("UPDATE events SET day = coalesce(starts_on, (SELECT a.day FROM articles a WHERE a.id = events.article_id))")
    )
    connection.execute(text(_MENTIONED_EVENTS))
    connection.execute(text(_MENTIONED_ACTORS))
    connection.execute(text("INSERT INTO pages (url, digest) SELECT DISTINCT url, page_digest FROM articles"))
    _fill_index(connection)


def _fill_keys(connection: Connection, table: str, name: str, key: str) -> None:
    known = Table(table, MetaData(), autoload_with=connection)
    names = connection.scalars(select(known.c[name]).where(known.c[name].is_not(None)).distinct()).all()
    for found in names:
        connection.execute(update(known).where(known.c[name] == found).values({key: name_key(found)}))


def _fill_days(connection: Connection) -> None:
    """The days of publication, in the zone that each page gave."""
    known = Table("articles", MetaData(), autoload_with=connection).c
    rows = connection.execute(select(known.id, known.published_at, known.published_zone).where(known.published_at.is_not(None)))
    for article_id, published_at, zone in rows.all():
        local = published_at.astimezone(dt.UTC).replace(tzinfo=None) if published_at.tzinfo else published_at
        day = (local + dt.timedelta(minutes=zone or 0)).date()
        connection.execute(update(known.id.table).where(known.id == article_id).values(day=day))


def _fill_index(connection: Connection) -> None:
    make_index(connection)
    rows = connection.execute(text("SELECT id, title, lead, text FROM articles")).all()
    for article_id, title, lead, body in rows:
        whole = "\n".join(part for part in (title, lead, body) if part is not None)
        found = connection.execute(text('SELECT start, "end" FROM furniture WHERE article_id = :id'), {"id": article_id})
        spans = [Span(start, end) for start, end in found]
        index_articles(connection, [(article_id, title, cut_spans(whole, [Span(0, len(title)), *spans]))])


def _to_3(connection: Connection) -> None:
    """Sources and copies of stories; no program of version 2 wrote stories, so the tables are made anew."""
    for table in (schema.story_events, schema.story_articles, schema.stories):
        table.drop(connection, checkfirst=True)
        table.create(connection)


def _to_4(connection: Connection) -> None:
    """Indexes for the pages: the events of a side without its rows, the newest stories without sorting all."""
    connection.execute(text("DROP INDEX IF EXISTS participants_code"))
    for table, name in ((schema.participants, "participants_side"), (schema.stories, "stories_newest")):
        (made,) = (index for index in table.indexes if index.name == name)
        made.create(connection, checkfirst=True)


def _to_5(connection: Connection) -> None:
    """What is watched: sources and the addresses that were fetched."""
    for table in (schema.sources, schema.fetches):
        table.create(connection, checkfirst=True)


def _to_6(connection: Connection) -> None:
    """Fewer indexes a page; days of articles and indexes for the files that lack them.

    Programs gave the number 2 to files with and without days, and the number 4 to two different additions.
    """
    if "day" not in _find_columns(connection, "articles"):
        connection.execute(text("ALTER TABLE articles ADD COLUMN day DATE"))
        _fill_days(connection)
    for index in ("participants_code", "participants_key", "mentions_key", "quotes_speaker_key"):
        connection.execute(text(f"DROP INDEX IF EXISTS {index}"))
    for table, key in (("participants", "key"), ("quotes", "speaker_key")):
        connection.execute(text(_KEYS_OF_ACTORS.format(table=table, key=key)))
    if "key" in _find_columns(connection, "mentions"):
        _drop_mention_keys(connection)
    _make_indexes(connection)


def _to_7(connection: Connection) -> None:
    """Of what event a copy's review was said."""
    for column in {"origin_article", "origin_event"} - _find_columns(connection, "reviews"):
        connection.execute(text(f"ALTER TABLE reviews ADD COLUMN {column} VARCHAR"))


def _drop_mention_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        connection.execute(text("ALTER TABLE mentions DROP COLUMN key"))
        return
    # SQLite drops columns from 3.35 on.
    connection.execute(text("DROP INDEX IF EXISTS mentions_code"))
    connection.execute(text("ALTER TABLE mentions RENAME TO mentions_5"))
    schema.mentions.create(connection)
    columns = ", ".join(column.name for column in schema.mentions.columns)
    connection.execute(text(f"INSERT INTO mentions ({columns}) SELECT {columns} FROM mentions_5"))
    connection.execute(text("DROP TABLE mentions_5"))


def _find_columns(connection: Connection, table: str) -> set[str]:
    return {column["name"] for column in inspect(connection).get_columns(table)}


def _make_indexes(connection: Connection) -> None:
    """Make the indexes that are missing."""
    for made in [index for table in schema.metadata.sorted_tables for index in table.indexes]:
        made.create(connection, checkfirst=True)


_STEPS: dict[int, Callable[[Connection], None]] = {1: _to_2, 2: _to_3, 3: _to_4, 4: _to_5, 5: _to_6, 6: _to_7}
