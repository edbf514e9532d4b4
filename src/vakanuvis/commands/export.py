"""`vaka export`: events of the database as a file in the format of the field's other data sets."""

from pathlib import Path
from typing import Any

import click

from vakanuvis.base.files import replace_file
from vakanuvis.commands.options import database, filtered, opened, read_filters
from vakanuvis.warehouse.export import FORMATS, load_writer
from vakanuvis.warehouse.tellings import stream_tellings


@click.command()
@click.argument("name", type=click.Choice(FORMATS), metavar="FORMAT")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), metavar="FILE", help="The file to write.")
@click.option(
    "--per", type=click.Choice(["article", "story"]), default="article", show_default=True, help="Each telling, or one a story."
)
@filtered
@database
def export(name: str, *, output: Path, per: str, database: str, **choice: Any) -> None:
    """Write events to a file: csv, gdelt, geojson, package, parquet, plover or polecat.

    The file stands whole or not at all.
    """
    write = load_writer(name)
    with opened(database) as warehouse, replace_file(output) as stream:
        count = write(stream_tellings(warehouse, read_filters(choice), per=per), stream)
    click.echo(f"{count} events to {output}", err=True)
