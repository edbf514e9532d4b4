"""`vaka sources`: how the sources of `vaka watch` do, and a list to begin with."""

import datetime as dt

import click

from vakanuvis.assets.source_lists import read_starter
from vakanuvis.base.records import Record
from vakanuvis.commands.options import database, formatted, opened
from vakanuvis.console.tables import print_rows
from vakanuvis.warehouse.polls import SourceState, read_sources

_COLUMNS = ("name", "health", "answered_at", "new_at", "new", "rejected", "errors", "trouble")


class SourceRow(Record, frozen=True):
    """A source and how it does: `health` is ok, failing or silent."""

    name: str
    health: str
    polled_at: str
    answered_at: str | None
    new_at: str | None
    new: int
    rejected: int
    errors: int
    trouble: str | None
    url: str


@click.command()
@click.option("--starter", is_flag=True, help="Print a file for `vaka watch` with thirty newspapers and agencies.")
@formatted
@database
def sources(*, starter: bool, form: str | None, database: str) -> None:
    """Show how the sources do that `vaka watch` polls: when each last answered and named something new, and what is wrong.

    To begin: `vaka sources --starter > sources.toml`, then `vaka watch sources.toml`.
    """
    if starter:
        click.echo(read_starter(), nl=False)
        return
    with opened(database) as warehouse:
        rows = [make_row(state) for state in read_sources(warehouse)]
        print_rows(rows, form or "table", _COLUMNS, SourceRow)
    if not rows:
        click.echo("no sources yet; `vaka watch sources.toml` polls them", err=True)


def make_row(state: SourceState) -> SourceRow:
    """The row of a source."""
    return SourceRow(
        name=state.name,
        health=state.health,
        polled_at=_tell(state.polled_at) or "",
        answered_at=_tell(state.answered_at),
        new_at=_tell(state.new_at),
        new=state.new,
        rejected=state.rejected,
        errors=state.errors,
        trouble=state.trouble,
        url=state.url,
    )


def _tell(instant: dt.datetime | None) -> str | None:
    return instant.strftime("%Y-%m-%d %H:%MZ") if instant else None
