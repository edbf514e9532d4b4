"""The command `vaka watch`: sites and feeds, polled for what is new."""

import os
import signal
import sys
import threading
import time
from contextlib import suppress

import click
from rich.console import Console

from vakanuvis import __version__
from vakanuvis.base.errors import VakaError
from vakanuvis.batch import Guard
from vakanuvis.collect import FetchSettings
from vakanuvis.console.boards import BoardRow, show_board
from vakanuvis.networking import with_private
from vakanuvis.running import guarded
from vakanuvis.warehouse import open_warehouse
from vakanuvis.warehouse.runs import end_run, start_run
from vakanuvis.watch import Polled, State, Watch, read_watch_list

# A database that another writer holds, or a name server that does not answer, shall not hold up the end.
_LAST_MOMENT = 1.0


@click.command("watch")
@click.argument("file", metavar="FILE")
@click.option("--once", is_flag=True, help="Poll each source once and end, for cron.")
@click.option("--db", "database", default="vaka.db", show_default=True, metavar="FILE|URL", help="Where to keep what was read.")
@guarded
@with_private
def watch_sources(*, file: str, once: bool, database: str, guard: Guard, private: bool) -> None:
    """Poll the sites and feeds of a file, again and again, and keep what is new of them.

    `vaka sources --starter > sources.toml` writes a FILE to begin with; `vaka sources` shows how the sources do.
    Ctrl-C or SIGTERM ends it within two seconds; nothing is kept by halves, and what was not kept comes again.
    """
    watched = read_watch_list(file)
    warehouse = open_warehouse(database)
    try:
        settings = FetchSettings(contact=watched.contact, private=private, delay=watched.delay)
        watch = Watch(watched, warehouse, settings=settings, guard=guard)
        run_id = start_run(warehouse, __version__, (file,))
        _end_in_time()
        console = Console(stderr=True, soft_wrap=True)
        with suppress(KeyboardInterrupt), show_board(console, lambda: [_make_row(state) for state in watch.states.values()]):
            watch.run(once=once, tell=_Log(console.is_terminal))
        states = list(watch.states.values())
        new, rejected = sum(state.new for state in states), sum(state.rejected for state in states)
        end_run(warehouse, run_id, articles=new, rejected=rejected, changed=watch.changed)
        click.echo(f"{len(states)} sources, {new} pages read, {rejected} rejected; kept in {warehouse.name}", err=True)
    finally:
        warehouse.close()
    if once and not watch.answered:
        raise VakaError(f"{file}: no source answered; `vaka sources` says why")


def _end_in_time() -> None:
    """From now on SIGINT and SIGTERM end the program: by `KeyboardInterrupt`, and if that takes too long at once.

    The main thread may be deep in the database's library and learn of a signal late; the pipe is written to at once.
    """
    told, telling = os.pipe()
    os.set_blocking(telling, False)
    signal.set_wakeup_fd(telling)
    threading.Thread(target=_wait_for_end, args=(told,), name="ending", daemon=True).start()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)


def _wait_for_end(told: int) -> None:
    """End the program a moment after the first signal. The database takes back what is not whole."""
    os.read(told, 1)
    time.sleep(_LAST_MOMENT)
    os._exit(0)


class _Log:
    """A line for each poll that brought something or failed, where there is no board."""

    def __init__(self, silent: bool) -> None:
        self._silent = silent
        self._told: dict[str, tuple[int, int]] = {}

    def __call__(self, state: State, polled: Polled) -> None:
        if self._silent or not polled.last:
            return
        before = self._told.get(polled.source.url, (0, 0))
        new, rejected = state.new - before[0], state.rejected - before[1]
        self._told[polled.source.url] = (state.new, state.rejected)
        if new or rejected or polled.trouble:
            words = f"{new} new, {rejected} rejected" + (f"; {polled.trouble}" if polled.trouble else "")
            print(f"{time.strftime('%H:%M:%S')} {polled.source.name}: {words}", file=sys.stderr, flush=True)


def _make_row(state: State) -> BoardRow:
    kept = state.kept
    return BoardRow(kept.name, state.doing, kept.answered_at, state.new, state.rejected, state.errors, kept.trouble or "")
