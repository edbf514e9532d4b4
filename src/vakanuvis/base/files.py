"""Files that stand whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from vakanuvis.base.errors import TargetError


@contextmanager
def replace_file(path: Path) -> Iterator[IO[bytes]]:
    """A stream whose bytes become the file at the end; on an error the file that stood there stays. Raises `TargetError`."""
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise TargetError(
            f"{path}: cannot be written: {error.strerror}; name a file in a folder that you may write to"
        ) from error
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o666 & ~_read_umask())
        temporary.replace(path)
    except OSError as error:
        raise TargetError(f"{path}: cannot be written: {error.strerror}; make space or name another file") from error
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def _read_umask() -> int:
    """The mask of the process; it is told only by being set."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
