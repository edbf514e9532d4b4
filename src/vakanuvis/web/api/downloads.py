"""Events as a file in every format of `vaka export`, sent while it is written: nobody waits for the end, and little is held."""

import io
import queue
import threading
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, cast

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from vakanuvis.warehouse import Filters, Warehouse
from vakanuvis.warehouse.export import FORMATS, find_format, load_writer
from vakanuvis.warehouse.tellings import stream_tellings
from vakanuvis.web.pages import find_warehouse
from vakanuvis.web.parameters import MissingError, Parameter, one_of, read_question
from vakanuvis.web.questions import event_parameters, make_filters

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_PIECE = 64 * 1024  # bytes that are sent at once
_AHEAD = 8  # pieces that the writer may be ahead of the reader

NAME = Parameter("name", "the format, as `vaka export` names it", one_of(*FORMATS), is_needed=True)
_PER = Parameter("per", "each telling of an event, or one a story", one_of("article", "story"))


def export_parameters() -> tuple[Parameter, ...]:
    """What a download can be asked by."""
    return (*event_parameters(), _PER)


def export(request: Request) -> Response:
    """The events as a file."""
    name = request.path_params["name"]
    if name not in FORMATS:
        raise MissingError(f"{name}: no such format; one of {', '.join(FORMATS)} is expected")
    asked = read_question(request.query_params.multi_items(), export_parameters())
    form = find_format(name)
    pieces = stream_export(find_warehouse(request), name, make_filters(asked), per=str(asked.get("per", "article")))
    first = next(pieces, b"")  # what fails, mostly fails before the first piece: then the answer can still say so
    headers = {"Content-Disposition": f'attachment; filename="events.{form.suffix}"', "Content-Type": form.media_type}
    return StreamingResponse(_go_on(first, pieces), headers=headers)


def _go_on(first: bytes, pieces: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from pieces


def stream_export(warehouse: Warehouse, name: str, filters: Filters, *, per: str) -> Iterator[bytes]:
    """The bytes of an export, as its writer makes them in a thread of its own; who stops reading stops the writer."""
    pipe = _Pipe()

    def write() -> None:
        try:
            load_writer(name)(stream_tellings(warehouse, filters, per=per), cast("IO[bytes]", pipe))
            pipe.end(None)
        except Exception as error:  # told to the reader, whose thread raises it
            pipe.end(error)

    writer = threading.Thread(target=write, name=f"export {name}", daemon=True)
    writer.start()
    try:
        yield from pipe.read_pieces()
    finally:
        pipe.abandon()
        writer.join()


class _Pipe(io.RawIOBase):
    """A stream to write to, whose bytes another thread reads; the writer waits where the reader is slow."""

    def __init__(self) -> None:
        self._pieces: queue.Queue[bytes | Exception | None] = queue.Queue(_AHEAD)
        self._written = bytearray()
        self._is_abandoned = False

    def writable(self) -> bool:
        """True: it is there to be written to."""
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        """Hand on bytes. Raises `BrokenPipeError` when nobody reads any more."""
        piece = bytes(data)
        self._written += piece
        if len(self._written) >= _PIECE:
            self._put(bytes(self._written))
            self._written.clear()
        return len(piece)

    def end(self, error: Exception | None) -> None:
        """Say that no more comes, and why."""
        if not self._is_abandoned:
            if self._written and error is None:
                self._pieces.put(bytes(self._written))
            self._pieces.put(error)

    def read_pieces(self) -> Iterator[bytes]:
        """What was written, in order. Raises what the writer could not mend."""
        while (piece := self._pieces.get()) is not None:
            if isinstance(piece, Exception):
                raise piece
            yield piece

    def abandon(self) -> None:
        """Say that nobody reads any more; a writer that waits goes on and finds out."""
        self._is_abandoned = True
        while not self._pieces.empty():
            self._pieces.get_nowait()

    def _put(self, piece: bytes) -> None:
        if not self._is_abandoned:
            self._pieces.put(piece)  # waits where the reader is slow
        if self._is_abandoned:
            raise BrokenPipeError("nobody reads any more")
