"""Saving: a report replaces what the machine knew of its article, in one transaction a page."""

import hashlib

from sqlalchemy import Connection, delete, insert, select

from vakanuvis.base.json_form import to_json
from vakanuvis.base.records import Rejected, Report
from vakanuvis.warehouse import rows, schema
from vakanuvis.warehouse.connections import Warehouse


def save(warehouse: Warehouse, outcome: Report | Rejected) -> bool:
    """True if the warehouse was changed: False for a report or a refusal that stands in it already. Raises `WarehouseError`."""
    with warehouse.begin() as connection:
        if isinstance(outcome, Rejected):
            return _save_rejected(connection, outcome)
        return _save_report(connection, outcome)


def _save_report(connection: Connection, report: Report) -> bool:
    article = report.article
    digest = hashlib.sha256(to_json(report)).hexdigest()[:16]
    table = schema.articles
    known = connection.scalar(select(table.c.report_digest).where(table.c.id == article.id))
    if known == digest:
        return False
    if known is not None:
        connection.execute(delete(table).where(table.c.id == article.id))
    connection.execute(delete(schema.rejected).where(schema.rejected.c.url == article.url))
    for rows_table, found in rows.rows_of(report, digest):
        if found:
            connection.execute(insert(rows_table), found)
    return True


def _save_rejected(connection: Connection, rejected: Rejected) -> bool:
    table = schema.rejected
    same = (table.c.url == rejected.url) & (table.c.stage == rejected.stage) & (table.c.reason == rejected.reason)
    if connection.scalar(select(table.c.url).where(same)) is not None:
        return False
    connection.execute(
        insert(table).values(url=rejected.url, stage=rejected.stage, reason=rejected.reason, detail=rejected.detail)
    )
    return True
