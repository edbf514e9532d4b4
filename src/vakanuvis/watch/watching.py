"""A watch: what the poller hands on is read by guarded workers and kept, each part in one transaction."""

import datetime as dt
from collections.abc import Callable

import msgspec

from vakanuvis import __version__
from vakanuvis.base.records import Page, Rejected, Report
from vakanuvis.batch import Crew, Guard, Outcome, read_flow, split_shards
from vakanuvis.collect import FetchSettings
from vakanuvis.collect.fetching import Background, Clock, Fetcher
from vakanuvis.warehouse import Warehouse
from vakanuvis.warehouse.polls import SourceState, find_fetches, read_sources, save_poll
from vakanuvis.watch.lists import WatchList
from vakanuvis.watch.polling import Polled, Poller
from vakanuvis.watch.states import State

# Parts of polls that wait to be read; then fetching waits too.
_AHEAD = 4
_NEVER = dt.datetime.fromtimestamp(0, dt.UTC)


class Watch:
    """Watches the sources of a list and keeps what is new; `states` tells how they do, by address."""

    def __init__(self, watched: WatchList, warehouse: Warehouse, *, settings: FetchSettings, guard: Guard | None = None) -> None:
        self._watched, self._warehouse = watched, warehouse
        self._settings = settings
        self._crew = Crew(guard or Guard(), read_flow)  # one worker for all parts: its caches of words stay warm
        kept = {state.url: state for state in read_sources(warehouse)}
        self.states = {
            source.url: State(kept.get(source.url) or SourceState(source.url, source.name, _NEVER)) for source in watched.source
        }
        self.changed = 0
        self.answered = False  # whether any source did

    def run(
        self,
        *,
        once: bool = False,
        clock: Clock | None = None,
        tell: Callable[[State, Polled], None] = lambda _state, _polled: None,
    ) -> None:
        """Watch until it is interrupted, or poll each source `once`. `tell` is called when a part of a poll is kept."""
        clock = clock or Clock()
        poller = Poller(self._watched, self.states, lambda keys: find_fetches(self._warehouse, keys), clock=clock)
        background: Background[Polled] = Background(
            lambda give: poller.run(give, Fetcher(self._settings, clock=clock), once=once), ahead=_AHEAD
        )
        try:
            for polled in background:
                tell(self._keep(polled), polled)
        finally:
            self._crew.dismiss()
            background.close()

    def _keep(self, polled: Polled) -> State:
        """Read the pages of a part, keep what came of them; the state of the source after it."""
        state = self.states[polled.source.url]
        outcomes = self._read(polled.pages)
        fetched = {
            outcome.article.id: page.fetched_at
            for page, outcome in zip(polled.pages, outcomes, strict=True)
            if isinstance(page, Page) and isinstance(outcome, Report)
        }
        kept = update_state(state.kept, polled, outcomes)
        self.changed += save_poll(self._warehouse, kept, polled.fetches, outcomes, fetched)
        state.new += kept.new - state.kept.new
        state.rejected += kept.rejected - state.kept.rejected
        state.errors += kept.errors - state.kept.errors
        state.kept = kept
        self.answered = self.answered or polled.answered
        return state

    def _read(self, pages: tuple[Page | Rejected, ...]) -> tuple[Outcome, ...]:
        """The outcomes of the pages, in their order."""
        refused = tuple(page for page in pages if isinstance(page, Rejected))
        if len(refused) == len(pages):
            return refused
        if not self._crew.idle:
            self._crew.hire()
        return tuple(outcome for _, outcomes in self._crew.read(split_shards(pages, __version__)) for outcome in outcomes)


def update_state(kept: SourceState, polled: Polled, outcomes: tuple[Outcome, ...]) -> SourceState:
    """How the source does after a part of a poll."""
    new = sum(1 for outcome in outcomes if isinstance(outcome, Report))
    changes: dict[str, object] = {
        "name": polled.source.name,
        "polled_at": polled.polled_at,
        "new": kept.new + new,
        "new_at": polled.polled_at if new else kept.new_at,
        "rejected": kept.rejected + len(outcomes) - new,
    }
    if polled.answered:
        changes["answered_at"] = polled.polled_at
    if polled.last and polled.trouble:
        changes |= {"errors": kept.errors + 1, "failing": kept.failing + 1, "trouble": polled.trouble[:500]}
    elif polled.last:
        changes |= {"failing": 0, "trouble": None}
    return msgspec.structs.replace(kept, **changes)
