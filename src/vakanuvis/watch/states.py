"""How a source does, as it is shown while it is watched."""

from dataclasses import dataclass

from vakanuvis.warehouse.polls import SourceState

WAITING, ASKING, FETCHING = "waiting", "asking", "fetching"


@dataclass(slots=True)
class State:
    """What is kept of a source, what it is doing, and its counts since the watch began."""

    kept: SourceState
    doing: str = WAITING
    new: int = 0
    rejected: int = 0
    errors: int = 0
