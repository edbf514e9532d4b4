"""`vaka evaluate`: how far to trust which kind of event, by the reviews."""

import click

from vakanuvis.commands.options import database, formatted, opened
from vakanuvis.console.tables import print_rows
from vakanuvis.warehouse.evaluation import Precision, evaluate_reviews
from vakanuvis.warehouse.reviews import read_reviews


@click.command()
@click.option(
    "--per",
    "kinds",
    type=click.Choice(["type", "mode", "status", "frame", "reviewer"]),
    multiple=True,
    default=("type", "frame"),
    show_default=True,
    help="Which kinds; may be given again for more.",
)
@formatted
@database
def evaluate(*, kinds: tuple[str, ...], form: str | None, database: str) -> None:
    """Print the precision of each kind of event by the reviews, with 95 % bounds: an event counts if it is right as it stands."""
    with opened(database) as warehouse:
        rows = evaluate_reviews(read_reviews(warehouse), *kinds)
    if not rows:
        click.echo("nothing is reviewed yet; begin with `vaka review`", err=True)
        return
    print_rows(rows, form or "table", Precision.__struct_fields__, Precision)
