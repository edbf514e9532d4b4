"""The command `vaka mcp`: the record as tools for language models."""

import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from vakanuvis.base.errors import VakaError
from vakanuvis.commands.options import database, opened
from vakanuvis.serving import listen, write_address

if TYPE_CHECKING:
    from mcp.server import Server


@click.command("mcp")
@click.option("--http", "over_http", is_flag=True, help="Answer over HTTP, at /mcp, instead of standard input and output.")
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="With --http: listen here.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8001, show_default=True, metavar="N", help="With --http: on this port."
)
@database
def answer_models(*, over_http: bool, host: str, port: int, database: str) -> None:
    """Let a language model ask the database, over the Model Context Protocol: search, events, quotes, dyads, evidence.

    Needs the extra `mcp`: pip install 'vakanuvis[mcp]'. A client starts it with the command `vaka mcp --db FILE`.
    """
    try:
        from vakanuvis.web.tools import make_server  # noqa: PLC0415 (an extra)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("mcp", "mcp_types"):
            raise
        raise VakaError("mcp: is not installed; run pip install 'vakanuvis[mcp]'") from error
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with opened(database) as warehouse, suppress(KeyboardInterrupt):
        server = make_server(warehouse)
        if over_http:
            _serve_http(server, host, port)
        else:
            _serve_stdio(server)


def _serve_http(server: "Server[Any]", host: str, port: int) -> None:
    """Answers until it is stopped; on this machine only under its own name, so that no page from elsewhere can ask."""
    import uvicorn  # noqa: PLC0415 (`vaka --help` shall not wait for it)

    with listen(host, port) as listener:
        app = server.streamable_http_app(stateless_http=True, json_response=True, host=host)
        click.echo(f"{write_address(host, port)}mcp answers; Ctrl-C ends it", err=True)
        uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False)).run(sockets=[listener])


def _serve_stdio(server: "Server[Any]") -> None:
    """Answers until the client goes."""
    import anyio  # noqa: PLC0415
    from mcp.server.stdio import stdio_server  # noqa: PLC0415

    async def run() -> None:
        async with stdio_server() as (reader, writer):
            await server.run(reader, writer, server.create_initialization_options())

    anyio.run(run)
