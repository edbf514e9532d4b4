"""What a function gives, kept for what it was asked of late."""

from collections.abc import Callable
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

WORDS = 24_576  # written forms of which something is kept


class Kept(dict[Key, Value], Generic[Key, Value]):
    """What `make` gives for a key, kept for at least the last `most` keys and at most twice as many.

    A look-up is that of a dict, without a call of Python's. `functools.lru_cache` moves each key that is found to the end of
    a list, which writes to memory all over its entries: at every word of an article it took twice as long.
    """

    def __init__(self, make: Callable[[Key], Value], most: int) -> None:
        super().__init__()
        self._make, self._most = make, most
        self._older: dict[Key, Value] = {}

    def __missing__(self, key: Key) -> Value:
        try:
            value = self._older[key]
        except KeyError:
            value = self._make(key)
        if len(self) >= self._most:
            self._older = dict(self)
            self.clear()
        self[key] = value
        return value
