"""Lists of addresses, one a line -> links."""

import io
from collections.abc import Iterator

from vakanuvis.base.addresses import LONGEST_ADDRESS
from vakanuvis.base.records import Link, Rejected
from vakanuvis.collect.links import LinkMaker, Named

# An address may have four bytes a character.
_LONGEST_LINE = 4 * LONGEST_ADDRESS


def read_addresses(stream: io.BufferedIOBase, origin: str) -> Iterator[Link | Rejected]:
    """A link for each line; blank lines and lines that start with # are passed over."""
    maker = LinkMaker(origin)
    number = 0
    while line := stream.readline(_LONGEST_LINE + 1):
        number += 1
        if len(line) > _LONGEST_LINE:
            yield Rejected(f"{origin}:{number}", "collect", "no address", f"a line of over {_LONGEST_LINE} bytes")
            while line and not line.endswith(b"\n"):
                line = stream.readline(1_000_000)
            continue
        text = line.decode("utf-8-sig", "replace").strip()
        if not text or text.startswith("#"):
            continue
        link = maker.make(Named(text))
        if link is not None:
            yield link if isinstance(link, Link) else Rejected(f"{origin}:{number}", link.stage, link.reason, link.detail)
