"""Saving: a report replaces what the machine knew of its article, in one transaction a page."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from sqlalchemy import Connection, Table, delete, select

from vakanuvis.base.json_form import to_json
from vakanuvis.base.records import Article, Page, Rejected, Report, Span
from vakanuvis.warehouse import rows, schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.inserts import fetch_with_list, insert_missing, insert_rows
from vakanuvis.warehouse.search_index import cut_spans, forget_articles, index_articles
from vakanuvis.warehouse.stories import forget_story

Fetched = Mapping[str, dt.datetime | None]  # by the id of the article


def save(warehouse: Warehouse, outcome: Report | Rejected, *, page: Page | None = None) -> bool:
    """True if the warehouse was changed: False for a report or a refusal that stands in it already. Raises `WarehouseError`.

    `page` tells when the page was fetched.
    """
    with warehouse.begin() as connection:
        fetched = {outcome.article.id: page.fetched_at} if page and isinstance(outcome, Report) else {}
        return _save_batch(connection, [outcome], fetched) == 1


def save_all(
    warehouse: Warehouse, outcomes: Iterable[Report | Rejected], *, together: int = 1000, fetched: Fetched = MappingProxyType({})
) -> int:
    """How many of the outcomes changed the warehouse. For imports: so many pages `together` stand or fall in a transaction.

    `fetched` tells when the page of an article was fetched.
    """
    changed = 0
    for batch in _split(outcomes, together):
        with warehouse.begin() as connection:
            changed += _save_batch(connection, batch, fetched)
    return changed


def save_together(connection: Connection, outcomes: Iterable[Report | Rejected], fetched: Fetched) -> int:
    """How many of the outcomes change the warehouse, once the transaction of the connection is committed."""
    return sum(_save_batch(connection, batch, fetched) for batch in _split(outcomes, 1000))


def _split(outcomes: Iterable[Report | Rejected], together: int) -> Iterator[list[Report | Rejected]]:
    """Batches in which no article comes twice."""
    batch: list[Report | Rejected] = []
    seen: set[str] = set()
    for outcome in outcomes:
        key = outcome.url if isinstance(outcome, Rejected) else outcome.article.id
        if len(batch) == together or key in seen:
            yield batch
            batch, seen = [], set()
        batch.append(outcome)
        seen.add(key)
    if batch:
        yield batch


def _save_batch(connection: Connection, outcomes: list[Report | Rejected], fetched: Fetched) -> int:
    """Save outcomes of different articles, each table's rows at once."""
    refused = sum(_save_rejected(connection, outcome) for outcome in outcomes if isinstance(outcome, Rejected))
    digests = {
        outcome.article.id: (outcome, hashlib.sha256(to_json(outcome)).hexdigest()[:16])
        for outcome in outcomes
        if isinstance(outcome, Report)
    }
    if not digests:
        return refused
    known = dict(fetch_with_list(connection, "SELECT id, report_digest FROM articles WHERE id IN", list(digests)))
    fresh = [(report, digest) for article_id, (report, digest) in digests.items() if known.get(article_id) != digest]
    if fresh:
        _replace(connection, fresh, [report.article.id for report, _ in fresh if report.article.id in known], fetched)
    return refused + len(fresh)


def _replace(connection: Connection, fresh: list[tuple[Report, str]], replaced: list[str], fetched: Fetched) -> None:
    """Put the rows of the reports in the place of those that stand there."""
    if replaced:
        forget_articles(connection, replaced)
        for article_id in replaced:
            forget_story(connection, article_id)
        connection.execute(delete(schema.articles).where(schema.articles.c.id.in_(replaced)))
    articles = [report.article for report, _ in fresh]
    fetch_with_list(connection, "DELETE FROM rejected WHERE url IN", [article.url for article in articles])
    pages: list[rows.Row] = [
        {"url": article.url, "digest": article.page_digest, "fetched_at": rows.to_utc(fetched.get(article.id))}
        for article in articles
    ]
    insert_missing(connection, schema.pages, pages)
    gathered: dict[Table, list[rows.Row]] = {}
    for report, digest in fresh:
        for table, found in rows.rows_of(report, digest):
            gathered.setdefault(table, []).extend(found)
    for table, found in gathered.items():
        insert_rows(connection, table, found)
    index_articles(connection, [(article.id, article.title, read_text(article)) for article in articles])


def read_text(article: Article) -> str:
    """What is read of an article behind its title: lead and body without furniture."""
    return cut_spans(article.text, [Span(0, len(article.title)), *(furniture.span for furniture in article.furniture)])


def _save_rejected(connection: Connection, rejected: Rejected) -> bool:
    table = schema.rejected
    same = (table.c.url == rejected.url) & (table.c.stage == rejected.stage) & (table.c.reason == rejected.reason)
    if connection.scalar(select(table.c.url).where(same)) is not None:
        return False
    row: rows.Row = {"url": rejected.url, "stage": rejected.stage, "reason": rejected.reason, "detail": rejected.detail}
    insert_missing(connection, table, [row])
    return True
