"""`vaka review`: a person's word on the machine's events, one after the other or one by its id."""

import datetime as dt
import getpass
from collections.abc import Iterator
from itertools import chain
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.text import Text

from vakanuvis.commands.events import name_side
from vakanuvis.commands.options import (
    check_known,
    database,
    filtered,
    known_modes,
    known_types,
    limited,
    opened,
    read_filters,
)
from vakanuvis.warehouse import Warehouse
from vakanuvis.warehouse.correcting import read_side
from vakanuvis.warehouse.queries import Filters, FoundEvent, find_events
from vakanuvis.warehouse.reviewing import STATUSES, make_review
from vakanuvis.warehouse.reviews import Corrections, save_review

_VERDICTS = {"r": "right", "w": "wrong", "c": "corrected"}
_QUESTION = "[r]ight, [w]rong, [c]orrect, [s]kip, [q]uit"
_PAGE = 20
_FIELDS = Corrections.__struct_fields__
_NEEDED = ("type", "status")
Word = tuple[str, Corrections]


@click.command()
@filtered
@limited(0)
@click.option("--by", "reviewer", metavar="NAME", help="Who reviews; without it, who is logged in.")
@click.option("--event", "event_id", metavar="ID", help="Review this event only.")
@click.option("--verdict", type=click.Choice(sorted(_VERDICTS.values())), help="The verdict, instead of asking for it.")
@click.option(
    "--set", "changes", multiple=True, metavar="FIELD=VALUE", help=f"A corrected field: {', '.join(_FIELDS)}; date= says: none."
)
@click.option("--note", metavar="TEXT", help="A word on why.")
@database
def review(*, limit: int, reviewer: str | None, database: str, **choice: Any) -> None:
    """Walk through events that nobody has reviewed, each with its sentence: right, wrong, or corrected.

    Reviews stand beside the machine's record and outlive a newer reading. `vaka evaluate` sums them up.
    For programs: `vaka review --event ID --verdict corrected --set status=future`.
    """
    event_id, given = choice["event_id"], _read_word(choice["verdict"], choice["changes"])
    if given and event_id is None:
        raise click.UsageError("--verdict and --set say a word on one event; add --event ID (`vaka events` lists the ids)")
    reviewer = reviewer or getpass.getuser()
    chosen = msgspec.structs.replace(read_filters(choice), event_id=event_id)
    if event_id is None and chosen.review is None:
        chosen = msgspec.structs.replace(chosen, review="none")
    with opened(database) as warehouse:
        found = turn_pages(warehouse, chosen, limit=limit or None)
        first = next(found, None)
        if event_id is not None and first is None:
            raise click.UsageError(f"{event_id}: no such event; `vaka events` lists the ids")
        _walk(warehouse, chain(filter(None, [first]), found), (reviewer, choice["note"], given))


def turn_pages(warehouse: Warehouse, filters: Filters, *, limit: int | None = None) -> Iterator[FoundEvent]:
    """The events that the filters mean, read a page at a time: while a person thinks, no view of the database stands open."""
    seen: set[tuple[str, str]] = set()
    while limit is None or len(seen) < limit:
        found = list(find_events(warehouse, filters, limit=_PAGE + len(seen)))
        page = [event for event in found if (event.article_id, event.event.id) not in seen][: limit and limit - len(seen)]
        if not page:
            return
        seen.update((event.article_id, event.event.id) for event in page)
        yield from page


def _read_word(verdict: str | None, changes: tuple[str, ...]) -> Word | None:
    """The word that the options give; None where it is to be asked for. Raises `click.UsageError`."""
    corrections = read_corrections(changes)
    if verdict in ("right", "wrong") and changes:
        raise click.UsageError(f"--set corrects an event; take --verdict corrected instead of {verdict}")
    if verdict == "corrected" and not changes:
        raise click.UsageError("--verdict corrected needs --set FIELD=VALUE")
    return (verdict or "corrected", corrections) if verdict or changes else None


def _walk(warehouse: Warehouse, found: Iterator[FoundEvent], word: tuple[str, str | None, Word | None]) -> None:
    reviewer, note, given = word
    console = Console(highlight=False, emoji=False, markup=False, soft_wrap=True)
    count = 0
    for event in found:
        said = given or _ask(console, event)
        if said is None:
            break
        if said[0] == "skipped":
            continue
        save_review(warehouse, make_review(event, reviewer, *said, note))
        count += 1
    click.echo(f"{count} reviewed by {reviewer}", err=True)


def _ask(console: Console, found: FoundEvent) -> Word | None:
    """The verdict and the corrections that a person gives; None for no more."""
    event = found.event
    sides = " -> ".join(", ".join(map(name_side, side)) for side in (event.actors, event.recipients) if side)
    console.print(Text(f"{found.title} · {found.day or 'undated'}", style="bold"))
    console.print(Text(f"  {event.type}{'/' + event.mode if event.mode else ''} {event.status}  {sides}", style="cyan"))
    before, _, behind = found.sentence.partition(found.trigger)
    console.print(Text("  " + " ".join(f"{before}«{found.trigger}»{behind}".split())))
    answer = click.prompt(_QUESTION, type=click.Choice(["r", "w", "c", "s", "q"]), show_choices=False, default="s")
    if answer == "q":
        return None
    if answer == "s":
        return "skipped", Corrections()
    return _VERDICTS[answer], _ask_corrections() if answer == "c" else Corrections()


def _ask_corrections() -> Corrections:
    """The corrected fields, asked again until they can be read."""
    while True:
        line = click.prompt(f"what is right (FIELD=VALUE, parted by |; of {', '.join(_FIELDS)})")
        try:
            return read_corrections(tuple(part.strip() for part in line.split("|")))
        except click.UsageError as error:
            click.echo(error.message, err=True)


def read_corrections(changes: tuple[str, ...]) -> Corrections:
    """The corrections of "field=value" words; "date=" says that there is none. Raises `click.UsageError`."""
    pairs = {name: value.strip() for name, value in (change.split("=", 1) for change in changes if "=" in change)}
    wrong = [change for change in changes if change.partition("=")[0] not in _FIELDS or "=" not in change]
    if wrong:
        raise click.UsageError(f"{wrong[0]}: no field with a value; write FIELD=VALUE with a field of {', '.join(_FIELDS)}")
    empty = [name for name in _NEEDED if pairs.get(name) == ""]
    if empty:
        raise click.UsageError(f"{empty[0]}: every event has one; write {empty[0]}=VALUE")
    for name, known in (("type", known_types()), ("mode", known_modes()), ("status", STATUSES)):
        check_known(name, pairs.get(name) or None, known)
    _check_values(pairs)
    return Corrections(**pairs)


def _check_values(pairs: dict[str, str]) -> None:
    """Raises `click.UsageError` for a day or sides that cannot be read."""
    try:
        if pairs.get("date"):
            dt.date.fromisoformat(pairs["date"])
        for name in ("actors", "recipients"):
            if name in pairs:
                read_side(pairs[name])
    except ValueError as error:
        raise click.UsageError(f"{error}; write date=2026-03-01 and actors=TUR GOV; GRC MIL") from error
