"""The command `vaka serve`: the reading room."""

import os
import secrets
import signal
import socket
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vakanuvis.base.errors import SourceError, VakaError
from vakanuvis.base.records import Page
from vakanuvis.collect import collect
from vakanuvis.commands.options import opened
from vakanuvis.stories import REACH_DAYS, group
from vakanuvis.warehouse import Warehouse, open_warehouse, save, stream_reports
from vakanuvis.warehouse.stories import find_ungrouped, save_stories

if TYPE_CHECKING:
    from vakanuvis.web import Keeper

_HERE = Path(__file__).resolve().parent
_EXAMPLES = (_HERE / "examples", _HERE.parents[1] / "examples")  # as installed, as cloned
_OWN_HOSTS = ("127.0.0.1", "localhost")
_MAKERS = 2  # as many as two cores take; readers of a page that is kept need none


@click.command()
@click.option(
    "--db", "database", default="vaka.db", show_default=True, metavar="FILE|URL", help="The database that `vaka read` keeps."
)
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Listen here; 0.0.0.0 for the network.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, metavar="N", help="Listen on this port.")
@click.option("--demo", is_flag=True, help="Show the example pages; no database is needed and nothing is kept.")
@click.option(
    "--token", envvar="VAKA_TOKEN", metavar="TOKEN", help="Who knows it may review; without it one is made and printed."
)
@click.option("--read-only", is_flag=True, help="Nobody may review.")
@click.option(
    "--workers",
    type=click.IntRange(0, 64),
    default=min(_MAKERS, os.cpu_count() or 1),
    show_default=f"{_MAKERS}, or 1 on one core",
    metavar="N",
    help="Make pages in N processes more; 0: all in one process, which takes least memory.",
)
def serve(*, database: str, host: str, port: int, workers: int, demo: bool, **door: Any) -> None:
    """Show the database to readers: a web page to look at, and JSON under /api/v1; who has the token may review events.

    For a first look: `vaka serve --demo`, then open the address that it prints. Ctrl-C ends it.
    """
    import uvicorn  # noqa: PLC0415 (`vaka --help` shall not wait for it)

    from vakanuvis.web import Makers, make_app  # noqa: PLC0415

    keeper, invitation = _make_keeper(**door)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever stops the service finds nothing left behind either
    shown = _opened_demo() if demo else opened(database)
    with suppress(KeyboardInterrupt), listen(host, port) as listener, shown as warehouse, ExitStack() as stack:
        makers = stack.enter_context(Makers(warehouse, workers, may_login=keeper is not None)) if workers else None
        # Under another name a page from elsewhere could read this machine's database through the reader's browser.
        app = make_app(warehouse, hosts=_OWN_HOSTS if host in _OWN_HOSTS else ("*",), keeper=keeper, makers=makers)
        click.echo(f"{write_address(host, port)} shows {warehouse.name}; {invitation}; Ctrl-C ends it", err=True)
        uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False)).run(sockets=[listener])


def _make_keeper(*, token: str | None, read_only: bool) -> tuple["Keeper | None", str]:
    """Who keeps the door, and what the terminal says of it: a token that nobody gave is told this once. Raises `UsageError`."""
    from vakanuvis.web import LEAST_TOKEN, Keeper  # noqa: PLC0415

    if read_only:
        return None, "nobody may review"
    if token is None:
        token = secrets.token_urlsafe(24)
        return Keeper(token), f"reviewers log in with the token {token}"
    if len(token.strip()) < LEAST_TOKEN:
        raise click.UsageError(
            f"--token: {len(token.strip())} characters; at least {LEAST_TOKEN}, or leave it out and one is made"
        )
    return Keeper(token.strip()), "reviewers log in with your token"


def listen(host: str, port: int) -> socket.socket:
    """The socket that listens; raises `VakaError` where it cannot."""
    try:
        listener = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        reason = error.strerror or str(error)
        raise VakaError(f"{host}:{port}: cannot listen there: {reason}; give another --port or --host") from error
    # What it accepts inherits this. Else the end of a page waits 40 ms until the browser has confirmed its beginning.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def write_address(host: str, port: int) -> str:
    """The address under which the service is found."""
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


@contextmanager
def _opened_demo() -> Iterator[Warehouse]:
    """A database of the example pages, grouped into stories, that goes away at the end. Raises `SourceError`."""
    examples = next((folder for folder in _EXAMPLES if folder.is_dir()), None)
    if examples is None:
        raise SourceError(f"{_EXAMPLES[0]}: no example pages; reinstall vakanuvis, or read pages of yours and leave out --demo")
    with tempfile.TemporaryDirectory(prefix="vaka-demo-") as folder:
        warehouse = open_warehouse(str(Path(folder) / "demo.db"))
        try:
            fill(warehouse, examples)
            yield warehouse
        finally:
            warehouse.close()


def fill(warehouse: Warehouse, folder: Path) -> None:
    """Read the pages of a folder into a warehouse and group them into stories."""
    from vakanuvis.flow import read  # noqa: PLC0415 (loads the models)

    for page in collect([str(folder)]):
        save(warehouse, read(page) if isinstance(page, Page) else page)
    ungrouped = find_ungrouped(warehouse, REACH_DAYS)
    if ungrouped is not None:
        save_stories(warehouse, group(stream_reports(warehouse, among=ungrouped)))
