"""The fetcher: the one place that asks the network for pages, politely and within limits."""

import asyncio
import ssl
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import TracebackType
from typing import Self

import httpx2

from vakanuvis.assets.address_tables import load_address_rules
from vakanuvis.base.addresses import clean_address
from vakanuvis.base.records import Rejected
from vakanuvis.collect.fetching.guard import GuardedBackend, GuardedTransport, PrivateAddressError
from vakanuvis.collect.fetching.hosts import HostBusyError, Hosts
from vakanuvis.collect.fetching.replies import ENCODINGS, HTTP_STATUS, Fault, Reply, Validators, confirm_version, read_reply
from vakanuvis.collect.fetching.robots import Robots
from vakanuvis.collect.settings import Clock, FetchSettings

_ACCEPTED = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"


class Fetcher:
    """Fetches addresses; use it as `async with Fetcher() as fetcher`, from one event loop."""

    def __init__(
        self,
        settings: FetchSettings | None = None,
        *,
        clock: Clock | None = None,
        backend: GuardedBackend | None = None,
        verify: ssl.SSLContext | bool = True,
    ) -> None:
        self.settings = settings or FetchSettings()
        self._clock = clock or Clock()
        self._hosts = Hosts(self.settings, self._clock)
        self._robots = Robots(self._ask_robots, self._clock)
        self._free = asyncio.Semaphore(self.settings.at_once)
        self._client = httpx2.AsyncClient(
            transport=GuardedTransport(backend or GuardedBackend(private=self.settings.private), verify),
            timeout=httpx2.Timeout(self.settings.timeout, pool=None),
            headers={"User-Agent": self.settings.agent, "Accept": _ACCEPTED, "Accept-Encoding": ENCODINGS},
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),  # nobody shall follow us from page to page
            trust_env=False,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._client.aclose()

    async def fetch(self, url: str, *, known: Validators | None = None) -> Reply | Rejected:
        """The answer with status 200, or 304 if what is `known` is the present version; all else is a refusal of `url`."""
        known = known or Validators()
        found = await self._follow(url, known, obeys=True)
        if isinstance(found, Rejected):
            return Rejected(url, found.stage, found.reason, found.detail if found.url == url else f"{found.url}: {found.detail}")
        if found.is_unchanged:
            return confirm_version(found, known)
        if found.status == 200:
            return found
        return Rejected(url, "collect", HTTP_STATUS, str(found.status))

    async def _ask_robots(self, url: str) -> Reply | Rejected:
        return await self._follow(url, Validators(), obeys=False)

    async def _follow(self, url: str, known: Validators, *, obeys: bool) -> Reply | Rejected:
        """The answer at the end of the redirects; each of them is checked like the first address."""
        seen: set[str] = set()
        here = url
        while True:
            seen.add(here)
            refused = await self._check(here) if obeys else None
            found = refused or await self._try(here, known)
            if isinstance(found, Rejected) or found.location is None:
                return found
            there = clean_address(found.location, load_address_rules(), base=here)
            if there is None:
                return Rejected(here, "collect", "no address", f"redirects to {found.location[:200]}")
            if there in seen:
                return Rejected(here, "collect", "redirects", f"in a circle, to {there}")
            if len(seen) > self.settings.redirects:
                return Rejected(here, "collect", "redirects", f"over {self.settings.redirects}")
            here = there

    async def _check(self, url: str) -> Rejected | None:
        """The refusal of a page that the site does not let us read."""
        refused, delay = await self._robots.check(url)
        if delay > self.settings.longest_pause:
            why = f"robots.txt asks for {delay:.0f} s between two pages, more than {self.settings.longest_pause:.0f}"
            return Rejected(url, "collect", "robots", why)
        host = self._hosts.find(url)
        host.delay = max(host.delay, delay)
        return refused

    async def _try(self, url: str, known: Validators) -> Reply | Rejected:
        """The answer of one address, asked again while its failure may pass."""
        host = self._hosts.find(url)
        fault = Fault("no answer", "")
        for attempt in range(self.settings.tries):
            try:
                async with host.turn(), self._free:
                    found = await self._send(url, known)
            except HostBusyError as error:
                return Rejected(url, "collect", fault.reason, f"{fault.detail}; {error}".removeprefix("; "))
            if not isinstance(found, Fault):
                return found
            fault = found
            backoff = self.settings.backoff * 2**attempt * self._clock.spread(0.5, 1.5)
            if fault.reason == HTTP_STATUS:
                host.pause(backoff if fault.pause is None else fault.pause)
            elif attempt + 1 < self.settings.tries:
                await self._clock.sleep(backoff)
        return Rejected(url, "collect", fault.reason, f"{fault.detail}, {self.settings.tries} times")

    async def _send(self, url: str, known: Validators) -> Reply | Rejected | Fault:
        """One request."""
        try:
            async with (
                asyncio.timeout(self.settings.longest),
                self._client.stream("GET", url, headers=known.write_headers()) as got,
            ):
                return await read_reply(got, url, self.settings.largest, self._clock.time())
        except PrivateAddressError as error:
            return Rejected(url, "collect", "private address", str(error))
        except (TimeoutError, httpx2.TimeoutException):
            return Fault("no answer", f"not within {self.settings.timeout:g} s, the whole not within {self.settings.longest:g} s")
        except httpx2.InvalidURL as error:
            return Rejected(url, "collect", "no address", str(error))
        except httpx2.HTTPError as error:
            return Fault("no answer", f"{type(error).__name__}: {error}".removesuffix(": "))
