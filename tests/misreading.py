"""A reader of pages that hangs, dies or bloats where the page says so; workers find it by its name."""

import os
import signal
import time
from pathlib import Path

from vakanuvis.base.errors import AssetError
from vakanuvis.base.records import Page, Rejected


def misread(page: Page) -> Rejected:
    """A refusal with the page's words as its reason, if the page does no harm."""
    words = page.body.decode()
    if words == "hang":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
        time.sleep(600)
    if words == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if words == "bloat":
        bytearray(5_000_000_000)
    if words == "fail":
        raise ValueError("a bug")
    if words == "process":
        words = str(os.getpid())
    if words == "mend":
        raise AssetError("places.tsv: is missing; install again")
    if words.startswith("die once ") and not (mark := Path(words.removeprefix("die once "))).exists():
        mark.touch()
        os._exit(3)
    return Rejected(page.url, "test", words)
