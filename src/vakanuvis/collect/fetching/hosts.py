"""Turns at a host: so many requests at once, so long between two, longer when it asks for it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from vakanuvis.collect.settings import Clock, FetchSettings


class HostBusyError(Exception):
    """A host that asks us to wait longer than we do."""


class Host:
    """One host, by its name and port."""

    def __init__(self, settings: FetchSettings, clock: Clock) -> None:
        self._settings, self._clock = settings, clock
        self._slots = asyncio.Semaphore(settings.at_once_host)
        self._next_at = 0.0
        self.delay = settings.delay

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Waits until a request may be made. Raises `HostBusyError` if that would be too long."""
        async with self._slots:
            now = self._clock.time()
            starts_at = max(now, self._next_at)
            if starts_at - now > self._settings.longest_pause:
                raise HostBusyError(f"it asks for a pause of {starts_at - now:.0f} s")
            self._next_at = starts_at + self.delay
            if starts_at > now:
                await self._clock.sleep(starts_at - now)
            yield

    def pause(self, seconds: float) -> None:
        """Make no request for so long, whatever the page."""
        self._next_at = max(self._next_at, self._clock.time() + seconds)


class Hosts:
    """All hosts that were asked."""

    def __init__(self, settings: FetchSettings, clock: Clock) -> None:
        self._settings, self._clock = settings, clock
        self._hosts: dict[str, Host] = {}

    def find(self, url: str) -> Host:
        """The host of an address."""
        name = urlsplit(url).netloc
        if name not in self._hosts:
            self._hosts[name] = Host(self._settings, self._clock)
        return self._hosts[name]
