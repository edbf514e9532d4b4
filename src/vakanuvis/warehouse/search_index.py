"""The search index: the terms of each article's title and text, in FTS5 or in a tsvector."""

import hashlib

from sqlalchemy import Connection

from vakanuvis.base.records import Span
from vakanuvis.base.terms import join_terms
from vakanuvis.warehouse.inserts import run_for_all

_SQLITE = "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(article_id UNINDEXED, title, text)"
_POSTGRES = (
    "CREATE TABLE IF NOT EXISTS search (article_id VARCHAR PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,"
    " terms TSVECTOR NOT NULL)",
    "CREATE INDEX IF NOT EXISTS search_terms ON search USING gin (terms)",
)
# PostgreSQL cuts a tsvector at 1 MB; no article of news is so long.
_MOST_CHARACTERS = 200_000


def make_index(connection: Connection) -> None:
    """Make the index where it is missing."""
    for statement in (_SQLITE,) if connection.dialect.name == "sqlite" else _POSTGRES:
        connection.exec_driver_sql(statement)


def index_articles(connection: Connection, articles: list[tuple[str, str, str]]) -> None:
    """Put articles into the index: id, title, and what is read of the text."""
    if not articles:
        return
    terms = [(article_id, join_terms(title), join_terms(text[:_MOST_CHARACTERS])) for article_id, title, text in articles]
    if connection.dialect.name == "sqlite":
        sql = "INSERT INTO search (rowid, article_id, title, text) VALUES (?, ?, ?, ?)"
        run_for_all(connection, sql, [(_number(row[0]), *row) for row in terms])
        return
    sql = "INSERT INTO search VALUES (%s, setweight(to_tsvector('simple', %s), 'A') || setweight(to_tsvector('simple', %s), 'D'))"
    run_for_all(connection, sql, terms)


def forget_articles(connection: Connection, article_ids: list[str]) -> None:
    """Take articles out of the index; PostgreSQL does it with the article's row."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("DELETE FROM search WHERE rowid = ?", [(_number(article_id),) for article_id in article_ids])


def cut_spans(text: str, spans: list[Span]) -> str:
    """The text without the spans, which may overlap."""
    kept, position = [], 0
    for span in sorted(spans):
        kept.append(text[position : max(position, span.start)])
        position = max(position, span.end)
    return " ".join((*kept, text[position:]))


def _number(article_id: str) -> int:
    """The row number of an article in the index: made of its id, so that it does not hang on the order of reading."""
    return int.from_bytes(hashlib.sha256(article_id.encode()).digest()[:8], "big") >> 1
