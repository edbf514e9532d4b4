"""`vaka export`: events of the database as a file in the format of the field's other data sets."""

from contextlib import closing
from pathlib import Path
from typing import Any

import click

from vakanuvis.base.files import replace_file
from vakanuvis.warehouse import Filters, open_warehouse
from vakanuvis.warehouse.export import FORMATS, load_writer
from vakanuvis.warehouse.tellings import stream_tellings

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("format_", type=click.Choice(FORMATS), metavar="FORMAT")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), metavar="FILE", help="The file to write.")
@click.option("--db", "database", default="vaka.db", show_default=True, metavar="FILE|URL", help="The database.")
@click.option(
    "--per", type=click.Choice(["article", "story"]), default="article", show_default=True, help="Each telling, or one a story."
)
@click.option("--actor", metavar="NAME|CODE", help="Only with this actor: a name, a country code, a code with sector.")
@click.option("--recipient", metavar="NAME|CODE", help="Only with this recipient.")
@click.option("--type", metavar="TYPE", help="Only this PLOVER type.")
@click.option("--status", metavar="STATUS", help="Only this status.")
@click.option("--since", type=_DAY, metavar="DAY", help="Only from this day on (2026-03-10).")
@click.option("--until", type=_DAY, metavar="DAY", help="Only up to this day.")
@click.option("--place", metavar="NAME|CODE", help="Only at this place or in this country.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), metavar="N", help="Only this sure or surer.")
@click.option("--story", metavar="ID", help="Only of this story.")
def export(format_: str, output: Path, database: str, per: str, **wanted: Any) -> None:
    """Write events to a file: csv, gdelt, geojson, package, parquet, plover or polecat.

    The file stands whole or not at all.
    """
    days = {name: instant.date() for name in ("since", "until") if (instant := wanted.pop(name))}
    filters = Filters(**wanted, **days)
    write = load_writer(format_)
    with closing(open_warehouse(database)) as warehouse, replace_file(output) as stream:
        count = write(stream_tellings(warehouse, filters, per=per), stream)
    click.echo(f"{count} events to {output}", err=True)
