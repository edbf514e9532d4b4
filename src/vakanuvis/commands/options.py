"""Options that commands share, and opening the database that they ask."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.base.errors import WarehouseError
from vakanuvis.warehouse import Filters, Warehouse, open_warehouse
from vakanuvis.warehouse.reviewing import STATUSES

Command = Callable[..., Any]

_FILTERS = (
    click.option("--actor", metavar="WHO", help="Who acts: a code (RUS, TUR:MIL), a country, a name, a surname, an office."),
    click.option("--recipient", metavar="WHO", help="To whom."),
    click.option("--party", metavar="WHO", help="On either side."),
    click.option("--type", "type_", metavar="TYPE", help="One of the 16 PLOVER types, for example SUPPORT."),
    click.option("--mode", metavar="MODE", help="PLOVER mode, for example visit."),
    click.option("--status", type=click.Choice(STATUSES), help="Status of the event."),
    click.option("--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="From this day on (2026-07-01)."),
    click.option("--until", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="Up to this day, included."),
    click.option("--place", metavar="PLACE", help="Where: a country or a place by name."),
    click.option("--min-confidence", type=click.FloatRange(0, 1), metavar="0..1", help="At least so sure."),
    click.option("--story", metavar="ID", help="Of this story only."),
    click.option("--site", metavar="HOST", help="Of this site only."),
    click.option(
        "--review", type=click.Choice(["right", "wrong", "corrected", "any", "none"]), help="By what people said of them."
    ),
)


def filtered(command: Command) -> Command:
    """A command with the options that choose events; it gets them as `choice`, for `read_filters`."""
    for option in reversed(_FILTERS):
        command = option(command)
    return command


def read_filters(choice: dict[str, Any]) -> Filters:
    """The filters that the options mean."""
    words = ("actor", "recipient", "party", "mode", "status", "place", "min_confidence", "story", "site", "review")
    type_ = choice["type_"].upper() if choice["type_"] else None
    check_known("type", type_, known_types())
    check_known("mode", choice["mode"], known_modes())
    return Filters(
        type=type_,
        since=read_day(choice["since"]),
        until=read_day(choice["until"]),
        **{name: choice[name] for name in words},
    )


def known_types() -> tuple[str, ...]:
    """The PLOVER types."""
    return tuple(load_plover().types)


def known_modes() -> tuple[str, ...]:
    """The modes of all PLOVER types."""
    return tuple(sorted({mode for type_ in load_plover().types.values() for mode in type_.modes}))


def check_known(name: str, value: str | None, known: tuple[str, ...]) -> None:
    """Raises `click.UsageError` for a value that is not among the known ones."""
    if value is not None and value.strip() not in known:
        raise click.UsageError(f"{value}: no such {name}; one of {', '.join(known)}")


def read_day(instant: dt.datetime | None) -> dt.date | None:
    """The day of an option."""
    return instant.date() if instant else None


def database(command: Command) -> Command:
    """A command with --db."""
    option = click.option(
        "--db", "database", default="vaka.db", show_default=True, metavar="FILE|URL", help="The database that `vaka read` keeps."
    )
    return option(command)


def formatted(command: Command) -> Command:
    """A command that prints a table, or with --json or --csv rows for programs; it gets `form`."""
    for name in ("csv", "json"):
        command = click.option(f"--{name}", "form", flag_value=name, help=f"Print {name.upper()} instead of a table.")(command)
    return command


def counted(command: Command) -> Command:
    """A command that counts, with --per; it gets `per`."""
    option = click.option(
        "--per",
        type=click.Choice(["story", "article"]),
        default="story",
        show_default=True,
        help="Count what several articles of a story tell once, or each time.",
    )
    return option(command)


def evidenced(command: Command) -> Command:
    """A command whose rows can show the sentence of their newest event, with --sentence; it gets `with_sentence`."""
    option = click.option(
        "--sentence", "with_sentence", is_flag=True, help="Show in the table the sentence of the newest event of each row."
    )
    return option(command)


def limited(count: int) -> Callable[[Command], Command]:
    """A command with --limit."""
    return click.option(
        "--limit", type=click.IntRange(0), default=count, show_default=True, metavar="N", help="At most so many; 0 for all."
    )


@contextmanager
def opened(name: str) -> Iterator[Warehouse]:
    """The database, which must be there: asking shall not make one. Raises `WarehouseError`."""
    if "://" not in name and not Path(name).exists():
        raise WarehouseError(f"{name}: no such database; `vaka read PATH` makes one, or give another --db")
    warehouse = open_warehouse(name)
    try:
        yield warehouse
    finally:
        warehouse.close()
