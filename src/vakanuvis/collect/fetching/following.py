"""Links -> the pages that they lead to; of feeds, sitemaps and lists on the web also those that they name."""

import asyncio
import io
from collections.abc import Callable, Iterable, Iterator

from vakanuvis.base.records import Link, Page, Rejected
from vakanuvis.collect.answers import Head, make_page
from vakanuvis.collect.fetching.background import Background, Give
from vakanuvis.collect.fetching.fetcher import Fetcher
from vakanuvis.collect.fetching.replies import Reply

Found = Page | Link | Rejected
# What bytes hold that were fetched from an address: a page, or links.
Survey = Callable[[io.BufferedReader, str], Iterator[Found]]

PAGE, SITEMAP, SOURCE = "page", "sitemap", "source"
_AHEAD = 64  # links on their way: others go on when one host is slow
_DEEPEST = 3  # an index of indexes of sitemaps; deeper ones are circles


def read_reply_page(reply: Reply, origin: str) -> Page | Rejected:
    """The page that a server answered with."""
    head = Head(url=reply.url, origin=origin, media_type=reply.media_type, charset=reply.charset, fetched_at=reply.fetched_at)
    return make_page(head, reply.body)


def fetch_links(
    found: Iterable[Found], *, follow: bool, survey: Survey, make_fetcher: Callable[[], Fetcher] = Fetcher
) -> Iterator[Page | Rejected]:
    """The pages of what was found, as they come; refusals and pages that are there pass through.

    Addresses that a person named (of kind source) are always fetched, what feeds, sitemaps and lists name only where it
    shall `follow`.
    """
    background: Background[Page | Rejected] = Background(
        lambda give: _Following(give, survey, follow).run(found, make_fetcher), ahead=_AHEAD
    )
    try:
        yield from background
    finally:
        background.close()


class _Following:
    """Links on their way to pages."""

    def __init__(self, give: Give[Page | Rejected], survey: Survey, follow: bool) -> None:
        self._give, self._survey, self._follow = give, survey, follow
        self._space = asyncio.Semaphore(_AHEAD)

    async def run(self, found: Iterable[Found], make_fetcher: Callable[[], Fetcher]) -> None:
        async with make_fetcher() as fetcher, asyncio.TaskGroup() as tasks:
            for one in found:
                await self._take(one, fetcher, tasks, 0)

    async def _take(self, one: Found, fetcher: Fetcher, tasks: asyncio.TaskGroup, depth: int) -> None:
        """Hand on what needs no network, and set about the rest."""
        if not isinstance(one, Link):
            await self._give(one)
        elif one.kind != SOURCE and not self._follow:
            await self._give(Rejected(one.url, "collect", "not fetched", f"named by {one.origin}"))
        elif depth > _DEEPEST:
            await self._give(Rejected(one.url, "collect", "too deep", f"named by {one.origin}, {depth} lists below the first"))
        else:
            await self._space.acquire()
            tasks.create_task(self._fetch(one, fetcher, tasks, depth))

    async def _fetch(self, link: Link, fetcher: Fetcher, tasks: asyncio.TaskGroup, depth: int) -> None:
        try:
            reply = await fetcher.fetch(link.url)
        finally:
            self._space.release()
        if isinstance(reply, Rejected):
            await self._give(reply)
        elif link.kind == PAGE:
            await self._give(read_reply_page(reply, link.origin))
        else:
            for one in self._read_list(reply, link):
                await self._take(one, fetcher, tasks, depth + 1)

    def _read_list(self, reply: Reply, link: Link) -> Iterator[Found]:
        """What stands at an address that a person or an index named: links, an archive's pages, or one page."""
        for one in self._survey(io.BufferedReader(io.BytesIO(reply.body)), reply.url):
            is_page = isinstance(one, Page) and one.url == reply.url
            yield read_reply_page(reply, link.origin) if is_page else one
