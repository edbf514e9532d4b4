"""Sources are asked in turns, each after its pause; what is new of them is fetched and handed on."""

import asyncio
import datetime as dt
from collections.abc import Callable, Sequence

from vakanuvis.base.records import Link, Page, Record, Rejected
from vakanuvis.collect.fetching import Clock, Fetcher, Give, Reply, Validators, may_pass, read_reply_page
from vakanuvis.warehouse.polls import Fetch
from vakanuvis.watch.lists import Source, WatchList
from vakanuvis.watch.naming import Named, find_key, read_named
from vakanuvis.watch.states import ASKING, FETCHING, WAITING, State

# Pages that are handed on together: so much is fetched again at most after a kill.
_TOGETHER = 16
# A page that fails so often in a way that may pass is left alone.
_MOST_FAILURES = 5
# A source that does not answer is asked ever less often: up to every 6 hours.
_LONGEST_PAUSE = 6 * 3600.0
_FIRST = 2.0  # seconds over which the first polls are spread


class Polled(Record, frozen=True):
    """What a poll found, in parts; the `last` one says why it failed, if it did."""

    source: Source
    polled_at: dt.datetime
    pages: tuple[Page | Rejected, ...] = ()
    fetches: tuple[Fetch, ...] = ()
    trouble: str | None = None
    answered: bool = True
    last: bool = False


class Poller:
    """Polls the sources of a list; `known` tells what was fetched before, `states` are kept up to date on what is done."""

    def __init__(
        self, watched: WatchList, states: dict[str, State], known: Callable[[Sequence[str]], dict[str, Fetch]], *, clock: Clock
    ) -> None:
        self._watched, self._states, self._known, self._clock = watched, states, known, clock
        self._fetched: dict[str, Fetch] = {}  # of this watch: what is handed on need not be kept yet
        self._asking: set[str] = set()  # addresses under way, which another source may name meanwhile

    async def run(self, give: Give[Polled], fetcher: Fetcher, *, once: bool) -> None:
        """Poll each source once, or for ever."""
        async with fetcher, asyncio.TaskGroup() as tasks:
            for source in self._watched.source:
                tasks.create_task(self._watch(source, give, fetcher, once=once))

    async def _watch(self, source: Source, give: Give[Polled], fetcher: Fetcher, *, once: bool) -> None:
        state = self._states[source.url]
        failing = state.kept.failing
        if not once:
            await self._clock.sleep(self._find_first_wait(source, state))
        while True:
            failed = await self._poll(source, give, fetcher)
            failing = failing + 1 if failed else 0
            if once:
                return
            pause = self._watched.find_pause(source)
            longest = max(pause, _LONGEST_PAUSE)
            await self._clock.sleep(min(pause * 2 ** min(failing, 10), longest) * self._clock.spread(0.9, 1.1))

    def _find_first_wait(self, source: Source, state: State) -> float:
        """A watch that is begun again does not ask sooner than the one before would have."""
        since = self._clock.time() - state.kept.polled_at.timestamp()
        return max(0.0, self._watched.find_pause(source) - since) + self._clock.spread(0.0, _FIRST)

    async def _poll(self, source: Source, give: Give[Polled], fetcher: Fetcher) -> bool:
        """Ask one source, fetch what is new, hand it on; True if it did not answer."""
        state, polled_at = self._states[source.url], self._now()
        state.doing = ASKING
        named = await read_named(source.url, fetcher, self._find)
        links = self._choose(named)
        left = len(links) > self._watched.most
        state.doing = FETCHING
        failures = 0
        for start in range(0, min(len(links), self._watched.most), _TOGETHER):
            part = links[start : min(start + _TOGETHER, self._watched.most)]
            claimed = [link for link in part if self._claim(link)]
            found = await asyncio.gather(*(self._fetch(link, source, fetcher) for link in claimed))
            failures += sum(1 for _, fetches in found if fetches[0].failures)
            pages = tuple(page for page, _ in found if page is not None)
            await give(Polled(source, polled_at, pages, tuple(fetch for _, fetches in found for fetch in fetches)))
        # A list is asked for by its version only when nothing of it is left to do: else it would not come again.
        done = not (left or failures or named.failures)
        lists = tuple(self._remember(key, source, reply, keep=done) for key, reply in named.lists.items())
        trouble = f"{named.failures[0].reason}: {named.failures[0].detail}" if named.failures else None
        await give(Polled(source, polled_at, tuple(named.rejected), lists, trouble, answered=bool(lists), last=True))
        state.doing = WAITING
        return not named.lists

    def _choose(self, named: Named) -> list[Link]:
        """The links that were not fetched yet, have changed since, or failed in a way that may pass; the newest first."""
        known = self._known(list(named.links)) | {key: self._fetched[key] for key in named.links if key in self._fetched}
        due = [link for key, link in named.links.items() if key not in known or _is_due(link, known[key])]
        return sorted(due, key=_find_age)

    def _claim(self, link: Link) -> bool:
        """Take a link; False if another source has taken or fetched it since this one's list was read."""
        key = find_key(link.url)
        fetched = self._fetched.get(key)
        if key in self._asking or (fetched is not None and not _is_due(link, fetched)):
            return False
        self._asking.add(key)
        return True

    async def _fetch(self, link: Link, source: Source, fetcher: Fetcher) -> tuple[Page | Rejected | None, list[Fetch]]:
        """The page of a claimed link, None if it has not changed, and what is to be remembered of its addresses."""
        key = find_key(link.url)
        before = self._find(key)
        known = Validators(before.etag, before.last_modified) if before else None
        try:
            reply = await fetcher.fetch(link.url, known=known)
        finally:
            self._asking.discard(key)
        if isinstance(reply, Rejected):
            failures = (before.failures if before else 0) + 1 if may_pass(reply) else 0
            self._fetched[key] = Fetch(key, source.url, self._now(), failures=failures)
            return reply, [self._fetched[key]]
        fetches = [self._remember(one, source, reply, keep=True) for one in dict.fromkeys((key, find_key(reply.url)))]
        return None if reply.is_unchanged else read_reply_page(reply, source.url), fetches

    def _find(self, key: str) -> Fetch | None:
        """What is remembered of an address."""
        return self._fetched.get(key) or self._known([key]).get(key)

    def _remember(self, key: str, source: Source, reply: Reply, *, keep: bool) -> Fetch:
        version = reply.validators if keep else Validators()
        fetch = Fetch(key, source.url, reply.fetched_at or self._now(), version.etag, version.last_modified)
        self._fetched[key] = fetch
        return fetch

    def _now(self) -> dt.datetime:
        return dt.datetime.fromtimestamp(self._clock.time(), dt.UTC)


def _find_age(link: Link) -> float:
    """The smaller, the newer; links of which no time is known stay in the order of their list, before the others."""
    instant = link.published_at or link.modified_at
    return -instant.timestamp() if instant else float("-inf")


def _is_due(link: Link, fetch: Fetch) -> bool:
    changed = link.modified_at is not None and link.modified_at > fetch.fetched_at
    return changed or 0 < fetch.failures < _MOST_FAILURES
