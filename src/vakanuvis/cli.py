"""The command `vaka`."""

import io
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

import click
from rich.console import Console

from vakanuvis import __version__
from vakanuvis.analysing import analyse_pages
from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.base.errors import VakaError
from vakanuvis.base.json_form import to_json
from vakanuvis.base.records import Page, Rejected, Report
from vakanuvis.batch import guard_page
from vakanuvis.collect import collect
from vakanuvis.commands import COMMANDS
from vakanuvis.console import (
    Tally,
    list_frames,
    print_cameo,
    print_explanation,
    print_frames,
    print_ontology,
    print_outcome,
    print_tally,
    to_explanation_json,
    to_frame_json,
    to_ontology_json,
)
from vakanuvis.networking import followed, networked
from vakanuvis.running import run_batch
from vakanuvis.serving import serve
from vakanuvis.warehouse import open_warehouse, save
from vakanuvis.warehouse.runs import end_run, start_run
from vakanuvis.watching import watch_sources

_FAILED, _INTERRUPTED = 2, 130


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def commands() -> None:
    """Turn news pages, Turkish first, into a sourced record: who did what to whom, where and when, and who said what.

    Start with `vaka read examples`.
    """


for _command in COMMANDS:
    commands.add_command(_command)


@commands.command()
def version() -> None:
    """Print the version."""
    click.echo(f"vakanuvis {__version__}")


commands.add_command(analyse_pages)
commands.add_command(serve)
commands.add_command(run_batch)
commands.add_command(watch_sources)


@commands.command()
@click.argument("sources", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object a line instead of the view for people.")
@click.option("--db", "database", default="vaka.db", show_default=True, metavar="FILE|URL", help="Where to keep what was read.")
@click.option("--no-save", "unsaved", is_flag=True, help="Keep nothing.")
@followed
@networked
def read(sources: tuple[str, ...], *, as_json: bool, database: str, unsaved: bool, **network: Any) -> None:
    """Read pages, print their records and keep them in a database.

    PATH is a file, a folder (searched for .html, .txt, .json, .jsonl, also .gz), a quoted pattern ("pages/**/*.html"),
    an address (https://...) or - for standard input. A line of a .jsonl file is an article that is already extracted:
    {"id", "url", "site", "date", "title", "lead", "text"}.

    Reading a page again changes nothing. A page that holds no article is listed with the reason and does not stop the run.
    The exit code is 0, or 2 if something must be mended first.
    """
    pages = collect(sources, **network)
    show = _print_json if as_json else _print_view
    if unsaved:
        _run(pages, show, keep=lambda _outcome, _page: False, database=None)
        return
    warehouse = open_warehouse(database)
    try:
        run_id = start_run(warehouse, __version__, sources)
        tally = _run(pages, show, keep=lambda outcome, page: save(warehouse, outcome, page=page), database=warehouse.name)
        counts = {"articles": tally.articles, "events": tally.events, "quotes": tally.quotes, "changed": tally.changed}
        end_run(warehouse, run_id, rejected=tally.rejected.total(), **counts)
    finally:
        warehouse.close()


@commands.command()
@click.option("--cameo", "with_cameo", is_flag=True, help="Print the CAMEO codes with their PLOVER equivalents.")
@click.option("--json", "as_json", is_flag=True, help="Print all of it as one JSON object.")
def ontology(*, with_cameo: bool, as_json: bool) -> None:
    """Print the PLOVER ontology: event types, modes, contexts; with --cameo the CAMEO codes."""
    if as_json:
        _print_bytes(to_ontology_json())
    elif with_cameo:
        print_cameo(_CONSOLE)
    else:
        print_ontology(_CONSOLE)


@commands.command()
@click.argument("type_", required=False, metavar="[TYPE]", type=click.Choice(sorted(load_plover().types), case_sensitive=False))
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object a line, with the predicates and the two cases.")
def frames(type_: str | None, *, as_json: bool) -> None:
    """List the frames by which Turkish sentences become events, all or those of one PLOVER TYPE."""
    chosen = list_frames(type_)
    if not as_json:
        print_frames(_CONSOLE, chosen)
        return
    for frame in chosen:
        _print_bytes(to_frame_json(frame))


@commands.command()
@click.argument("sources", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object a line instead of the view for people.")
def explain(sources: tuple[str, ...], *, as_json: bool) -> None:
    """Show why pages gave their events: which frame fired on which words, which frames refused and why.

    PATH is as in `vaka read`. Nothing is kept.
    """
    from vakanuvis.flow import explain as explain_page  # noqa: PLC0415 (loads the models)

    for page in collect(sources):
        outcome = page if isinstance(page, Rejected) else explain_page(page)
        if isinstance(outcome, Rejected):
            (_print_json if as_json else _print_view)(outcome)
        elif as_json:
            _print_bytes(to_explanation_json(outcome))
        else:
            print_explanation(_CONSOLE, outcome)


Outcome = Report | Rejected


def _run(
    pages: Iterator[Page | Rejected],
    show: Callable[[Outcome], None],
    *,
    keep: Callable[[Outcome, Page | None], bool],
    database: str | None,
) -> Tally:
    """Read page by page, so that a million pages need no more memory than one."""
    from vakanuvis.flow import read as read_page  # noqa: PLC0415 (loads the models; `vaka --help` shall not wait for them)

    tally = Tally()
    for page in pages:
        found = None if isinstance(page, Rejected) else page
        outcome = page if isinstance(page, Rejected) else guard_page(page, read_page)
        tally.add(outcome, changed=keep(outcome, found))
        show(outcome)
    print_tally(Console(stderr=True, soft_wrap=True), tally, database)
    return tally


def _print_json(outcome: Outcome) -> None:
    _print_bytes(to_json(outcome))


def _print_bytes(line: bytes) -> None:
    sys.stdout.buffer.write(line + b"\n")


def _print_view(outcome: Outcome) -> None:
    print_outcome(_CONSOLE, outcome)


# A pipe gets whole lines: rich would wrap them at 80 columns.
_CONSOLE = Console(soft_wrap=not sys.stdout.isatty(), highlight=False, emoji=False, markup=False)


def main() -> None:
    """Run the command; a mistake of the user's ends in one line and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal of another charset shows ? and does not fail
    try:
        commands(prog_name="vaka", standalone_mode=False)
        sys.stdout.flush()
    except VakaError as error:
        sys.exit(_complain(str(error)))
    except click.ClickException as error:
        error.show()
        sys.exit(_FAILED)
    except (KeyboardInterrupt, click.Abort):
        click.echo("stopped; what was read until now is kept", err=True)
        sys.exit(_INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): nothing more to say, also not when Python flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(message: str) -> int:
    click.echo(f"vaka: {message}", err=True)
    return _FAILED
