"""Sites that speak TLS: HTTP/2 where they offer it, and only with a certificate that is theirs."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import h2.config
import h2.connection
import h2.events
from tests.web_site import HERE, PAGE, FastClock

from vakanuvis.base.records import Rejected
from vakanuvis.collect.fetching import Fetcher, Reply

TLS = Path(__file__).parent / "golden" / "tls"  # made for these tests, for localhost, trusted by nobody else


class Speaker(asyncio.Protocol):
    """The server's side of a connection: gives every path the same page, over HTTP/2 only."""

    def __init__(self, streams: list[int]) -> None:
        self.streams = streams
        self.spoken = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.spoken.initiate_connection()
        self.transport.write(self.spoken.data_to_send())

    def data_received(self, data: bytes) -> None:
        for event in self.spoken.receive_data(data):
            if isinstance(event, h2.events.RequestReceived):
                self.streams.append(event.stream_id)
                self.spoken.send_headers(event.stream_id, [(":status", "200"), ("content-type", "text/html")])
                self.spoken.send_data(event.stream_id, PAGE.encode(), end_stream=True)
        self.transport.write(self.spoken.data_to_send())


@asynccontextmanager
async def serve_http2() -> AsyncIterator[tuple[str, list[int]]]:
    """The address of a server, and the streams that were opened, of which a connection has many."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / "certificate.pem", TLS / "key.pem")
    context.set_alpn_protocols(["h2"])
    streams: list[int] = []
    server = await asyncio.get_running_loop().create_server(lambda: Speaker(streams), "127.0.0.1", 0, ssl=context)
    try:
        yield f"https://localhost:{server.sockets[0].getsockname()[1]}", streams
    finally:
        server.close()


def fetch(path: str, *, verify: ssl.SSLContext | bool) -> tuple[Reply | Rejected, list[int]]:
    """What comes from such a server, and its streams."""

    async def ask() -> tuple[Reply | Rejected, list[int]]:
        async with serve_http2() as (url, streams), Fetcher(HERE, clock=FastClock(), verify=verify) as fetcher:
            return await fetcher.fetch(url + path), streams

    return asyncio.run(ask())


def test_page_comes_over_http2_on_one_connection() -> None:
    found, streams = fetch("/a", verify=ssl.create_default_context(cafile=str(TLS / "certificate.pem")))
    assert isinstance(found, Reply)
    assert found.body.decode() == PAGE
    assert streams == [1, 3]  # robots.txt, which is a page there and forbids nothing, and the page


def test_certificate_that_nobody_vouches_for_is_refused() -> None:
    found, streams = fetch("/a", verify=True)
    assert isinstance(found, Rejected)
    assert (found.reason, "CERTIFICATE_VERIFY_FAILED" in found.detail, streams) == ("no answer", True, [])
