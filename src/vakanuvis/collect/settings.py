"""How politely and how long the network is asked, and the clock by which it waits."""

import asyncio
import random
import time

from vakanuvis import __version__
from vakanuvis.base.records import Record
from vakanuvis.collect.limits import LARGEST_LIST

# By this name a robots.txt speaks to us.
ROBOT = "vakanuvis"


class FetchSettings(Record, frozen=True):
    """What the fetcher keeps to. Times are seconds, sizes bytes.

    `contact` is an address or a mail at which a site can reach whoever fetches; it stands in the User-Agent.
    """

    contact: str = ""
    private: bool = False  # fetch also from this machine and its network
    delay: float = 1.0  # between the starts of two requests to one host
    at_once: int = 32  # requests to all hosts
    at_once_host: int = 2
    timeout: float = 20.0  # for the connection, and for each part of the answer
    longest: float = 60.0  # for a whole answer
    largest: int = LARGEST_LIST  # as it comes over the network, still packed
    tries: int = 4
    backoff: float = 1.0  # before the second try; doubled before each further one
    longest_pause: float = 120.0  # a site that asks for more (Retry-After, crawl-delay) is left alone
    redirects: int = 8

    @property
    def agent(self) -> str:
        """The User-Agent: what we are, by which name robots.txt can refuse us, whom to write to."""
        contact = f"; +{self.contact}" if self.contact else ""
        return f"{ROBOT}/{__version__} (reads news for research, obeys robots.txt{contact})"


class Clock:
    """The time and the waiting of the fetcher; tests have one that does not wait."""

    def time(self) -> float:
        """Seconds since 1970."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)

    def spread(self, low: float, high: float) -> float:
        """A number between the two by chance, so that not all ask at the same moment."""
        return random.uniform(low, high)
