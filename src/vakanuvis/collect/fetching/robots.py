"""What sites let robots read: robots.txt by RFC 9309, with crawl-delay and request-rate."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from protego import Protego

from vakanuvis.base.records import Rejected
from vakanuvis.collect.fetching.replies import Reply
from vakanuvis.collect.settings import ROBOT, Clock

Ask = Callable[[str], Awaitable[Reply | Rejected]]

# RFC 9309: at least 500 KiB are read, and a copy serves for a day. A site that could not be asked is asked again sooner.
_READ = 512_000
_FRESH, _FRESH_UNKNOWN = 86_400.0, 600.0


@dataclass(slots=True)
class _Rules:
    """What a site says; nothing may be read of one whose rules were `refused` to us."""

    rules: Protego | None = None
    refused: Rejected | None = None
    until: float = 0.0
    asking: asyncio.Lock = field(default_factory=asyncio.Lock)


class Robots:
    """The rules of all sites that were asked."""

    def __init__(self, ask: Ask, clock: Clock) -> None:
        self._ask, self._clock = ask, clock
        self._sites: dict[str, _Rules] = {}

    async def check(self, url: str) -> tuple[Rejected | None, float]:
        """The refusal of a page that may not be fetched, else the seconds that the site wants between two requests."""
        site = await self._find(url)
        if site.refused:
            return Rejected(url, "collect", site.refused.reason, f"robots.txt: {site.refused.detail}"), 0.0
        if site.rules is None:
            return None, 0.0
        if not site.rules.can_fetch(url, ROBOT):
            return Rejected(url, "collect", "robots", "robots.txt forbids it"), 0.0
        rate = site.rules.request_rate(ROBOT)
        return None, max(site.rules.crawl_delay(ROBOT) or 0.0, rate.seconds / rate.requests if rate and rate.requests else 0.0)

    async def _find(self, url: str) -> _Rules:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        site = self._sites.setdefault(origin, _Rules())
        async with site.asking:
            if self._clock.time() >= site.until:
                await self._refresh(site, f"{origin}/robots.txt")
        return site

    async def _refresh(self, site: _Rules, url: str) -> None:
        """Read it anew: what is not there forbids nothing, what cannot be reached forbids everything."""
        found = await self._ask(url)
        site.rules, site.refused, fresh = None, None, _FRESH
        if isinstance(found, Rejected):
            site.refused, fresh = found, _FRESH_UNKNOWN
        elif found.status == 200:
            site.rules = Protego.parse(found.body[:_READ].decode("utf-8-sig", "replace"))
        site.until = self._clock.time() + fresh
