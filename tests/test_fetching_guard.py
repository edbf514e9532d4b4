"""No address of this machine or its network is fetched, by whatever way it comes, unless the person says so."""

import asyncio
from collections.abc import Callable

import httpcore2
import msgspec
import pytest
from tests.web_site import HERE, Answer, FastClock, serve_site

from vakanuvis.base.records import Rejected
from vakanuvis.collect.fetching import Fetcher, FetchSettings, Reply
from vakanuvis.collect.fetching.guard import GuardedBackend, PrivateAddressError, is_public, resolve

GUARDED = msgspec.structs.replace(HERE, private=False, tries=2)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "192.0.2.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd12:3456::1",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "2001:0:0:0:0:0:0:1",
        "2001:db8::1",
    ],
)
def test_address_of_a_network_of_ones_own_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"])
def test_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


def fetch_guarded(url: str, *, settings: FetchSettings = GUARDED, resolve: Callable[..., object] = resolve) -> Reply | Rejected:
    """What a fetcher gives that asks this way for addresses."""

    backend = GuardedBackend(private=settings.private, resolve=resolve)  # type: ignore[arg-type]

    async def ask() -> Reply | Rejected:
        async with Fetcher(settings, clock=FastClock(), backend=backend) as fetcher:
            return await fetcher.fetch(url)

    return asyncio.run(ask())


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]"],
)
def test_this_machine_is_not_asked_under_any_name(host: str) -> None:
    with serve_site({"/a": Answer()}) as site:
        port = site.url.rpartition(":")[2]
        found = fetch_guarded(f"http://{host}:{port}/a")
    assert isinstance(found, Rejected)
    assert found.reason in ("private address", "no address")  # some spellings are no address to our client
    assert site.asked == []


class Inner(httpcore2.AsyncNetworkBackend):
    """Connects to this machine whatever address is wanted, and remembers which; refuses those that are `dead`."""

    def __init__(self, *dead: str) -> None:
        self.dead = dead
        self.connected: list[str] = []

    async def connect_tcp(self, host: str, *_: object) -> httpcore2.AsyncNetworkStream:  # type: ignore[override]
        self.connected.append(host)
        if host in self.dead:
            raise httpcore2.ConnectError("dead")
        return httpcore2.AsyncMockStream([])


def connect(backend: GuardedBackend, host: str = "ornek.com") -> None:
    """One connection."""
    asyncio.run(backend.connect_tcp(host, 80))


def answering(*turns: list[str]) -> Callable[[str, int], object]:
    """A name server that answers so, one time after the other."""
    left = list(turns)

    async def answer(_host: str, _port: int) -> list[str]:
        return left.pop(0)

    return answer


def test_connection_goes_to_the_address_that_was_judged() -> None:
    inner = Inner()
    names = answering(["93.184.216.34"], ["127.0.0.1"])
    backend = GuardedBackend(private=False, resolve=names, inner=inner)  # type: ignore[arg-type]
    connect(backend)
    assert inner.connected == ["93.184.216.34"]
    with pytest.raises(PrivateAddressError, match=r"ornek.com is 127.0.0.1"):
        connect(backend)
    assert inner.connected == ["93.184.216.34"]


def test_private_ones_among_the_addresses_of_a_name_are_passed_over() -> None:
    inner = Inner("93.184.216.34")
    names = answering(["10.0.0.1", "93.184.216.34", "::1", "93.184.216.35"])
    connect(GuardedBackend(private=False, resolve=names, inner=inner))  # type: ignore[arg-type]
    assert inner.connected == ["93.184.216.34", "93.184.216.35"]


@pytest.mark.parametrize(
    "there", ["http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "//192.168.1.1/", "http://[::1]/"]
)
def test_redirect_into_a_network_of_ones_own_is_refused(there: str) -> None:
    async def name_site(host: str, port: int) -> list[str]:
        # The site has a public name, which no test can have: judged as such, it is found on this machine.
        return ["127.0.0.1"] if host == "site.ornek.com" else await resolve(host, port)

    class Site(GuardedBackend):
        """Takes the site of the test for a public one."""

        async def connect_tcp(self, host: str, *rest: object, **named: object) -> httpcore2.AsyncNetworkStream:
            self._private = host == "site.ornek.com"
            return await super().connect_tcp(host, *rest, **named)  # type: ignore[arg-type]

    async def ask(url: str) -> Reply | Rejected:
        async with Fetcher(GUARDED, clock=FastClock(), backend=Site(private=False, resolve=name_site)) as fetcher:
            return await fetcher.fetch(url)

    with serve_site({"/a": Answer(status=302, headers={"Location": there})}) as site:
        found = asyncio.run(ask(site.url.replace("127.0.0.1", "site.ornek.com") + "/a"))
    assert isinstance(found, Rejected)
    assert found.reason == "private address"


def test_person_may_fetch_from_this_machine() -> None:
    with serve_site({"/a": Answer()}) as site:
        assert isinstance(fetch_guarded(f"{site.url}/a", settings=HERE), Reply)


def test_proxy_of_the_environment_is_passed_by(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with serve_site({"/a": Answer()}) as site:
        assert isinstance(fetch_guarded(f"{site.url}/a", settings=HERE), Reply)


def test_name_that_is_none_is_told() -> None:
    async def fail(_host: str, _port: int) -> list[str]:
        raise OSError(-2, "Name or service not known")

    found = fetch_guarded("http://yok.example/a", resolve=fail)
    assert isinstance(found, Rejected)
    assert (found.reason, "Name or service not known" in found.detail) == ("no answer", True)
