"""Saving: a report replaces what the machine knew of its article, in one transaction a page."""

import hashlib
from collections.abc import Iterable
from itertools import islice

from sqlalchemy import Connection, delete, select

from vakanuvis.base.json_form import to_json
from vakanuvis.base.records import Article, Page, Rejected, Report, Span
from vakanuvis.warehouse import rows, schema
from vakanuvis.warehouse.connections import Warehouse
from vakanuvis.warehouse.inserts import insert_missing, insert_rows
from vakanuvis.warehouse.search_index import cut_spans, forget_article, index_article
from vakanuvis.warehouse.stories import forget_story


def save(warehouse: Warehouse, outcome: Report | Rejected, *, page: Page | None = None) -> bool:
    """True if the warehouse was changed: False for a report or a refusal that stands in it already. Raises `WarehouseError`.

    `page` tells when the page was fetched.
    """
    with warehouse.begin() as connection:
        if isinstance(outcome, Rejected):
            return _save_rejected(connection, outcome)
        return _save_report(connection, outcome, page)


def save_all(warehouse: Warehouse, outcomes: Iterable[Report | Rejected], *, together: int = 200) -> int:
    """How many of the outcomes changed the warehouse. For imports: so many pages `together` stand or fall in a transaction."""
    changed = 0
    iterator = iter(outcomes)
    while batch := list(islice(iterator, together)):
        with warehouse.begin() as connection:
            for outcome in batch:
                is_new = (
                    _save_rejected(connection, outcome)
                    if isinstance(outcome, Rejected)
                    else _save_report(connection, outcome, None)
                )
                changed += is_new
    return changed


def _save_report(connection: Connection, report: Report, page: Page | None) -> bool:
    article = report.article
    digest = hashlib.sha256(to_json(report)).hexdigest()[:16]
    table = schema.articles
    known = connection.scalar(select(table.c.report_digest).where(table.c.id == article.id))
    if known == digest:
        return False
    if known is not None:
        forget_article(connection, article.id)
        forget_story(connection, article.id)
        connection.execute(delete(table).where(table.c.id == article.id))
    connection.execute(delete(schema.rejected).where(schema.rejected.c.url == article.url))
    fetched_at = page.fetched_at if page else None
    insert_missing(
        connection, schema.pages, [{"url": article.url, "digest": article.page_digest, "fetched_at": rows.to_utc(fetched_at)}]
    )
    for rows_table, found in rows.rows_of(report, digest):
        insert_rows(connection, rows_table, found)
    index_article(connection, article.id, article.title, read_text(article))
    return True


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
