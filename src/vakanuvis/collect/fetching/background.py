"""What an async function gives out, as an iterator: the function runs in a thread with an event loop of its own."""

import asyncio
import queue
import threading
from collections.abc import Awaitable, Callable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")
Give = Callable[[T], Awaitable[None]]
_END = object()
# Connections that are open when it is stopped are given so long to close.
_PATIENCE = 0.5


class Background(Generic[T]):
    """Runs `produce` in a thread; what it gives comes out by iterating. It waits when `ahead` are not taken yet."""

    def __init__(self, produce: Callable[[Give[T]], Awaitable[None]], *, ahead: int) -> None:
        self._produce, self._ahead = produce, ahead
        self._given: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._error: BaseException | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._main: asyncio.Task[None] | None = None
        self._space: asyncio.Semaphore | None = None
        self._started = threading.Event()
        # A daemon: if a name server hangs, its thread shall not hold up the end of the program.
        self._thread = threading.Thread(target=self._run, name="fetching", daemon=True)
        self._thread.start()
        self._started.wait()

    def __iter__(self) -> Iterator[T]:
        """All that is given until the end. Raises what `produce` raised."""
        while (one := self._given.get()) is not _END:
            self._call(self._space.release if self._space else None)
            yield one  # type: ignore[misc]
        if self._error is not None:
            raise self._error

    def close(self) -> None:
        """Stop it, whatever it does."""
        self._call(self._main.cancel if self._main else None)
        self._thread.join(_PATIENCE)

    def _call(self, function: Callable[[], object] | None) -> None:
        if function is not None and self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(function)

    def _run(self) -> None:
        try:
            asyncio.run(self._start())
        except asyncio.CancelledError:
            pass
        except BaseException as error:  # told to whoever iterates
            self._error = _find_first(error)
        finally:
            self._started.set()
            self._given.put(_END)

    async def _start(self) -> None:
        self._loop, self._main = asyncio.get_running_loop(), asyncio.current_task()
        self._space = asyncio.Semaphore(self._ahead)
        self._started.set()
        await self._produce(self._give)

    async def _give(self, one: T) -> None:
        assert self._space is not None
        await self._space.acquire()
        self._given.put(one)


def _find_first(error: BaseException) -> BaseException:
    """The error itself, or the first of those that tasks side by side have raised."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
