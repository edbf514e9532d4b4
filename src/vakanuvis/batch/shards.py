"""Pages -> shards: some pages that stand together, with a key that tells whether they were read before."""

import hashlib
from collections.abc import Iterable, Iterator

from vakanuvis.base.records import Page, Record, Rejected, Report

Outcome = Report | Rejected

# 32 pages take a second: so much is lost at most when a run is killed, and no worker waits long for the last shard.
_USUAL, _LARGEST = 32, 64
_HEAVIEST = 32_000_000  # bytes; pages of 20 MB shall not stand 64 together in memory


class Shard(Record, frozen=True):
    """Pages that are read, saved and marked as done together; `key` is made of the program's version and of the pages' bytes."""

    key: str
    pages: tuple[Page | Rejected, ...]


def split_shards(pages: Iterable[Page | Rejected], version: str) -> Iterator[Shard]:
    """The pages in their order, cut into shards.

    A shard ends behind a page whose address hashes so: one page more in a folder changes one shard, not all behind it.
    """
    held: list[Page | Rejected] = []
    weight = 0
    for page in pages:
        held.append(page)
        weight += len(page.body) if isinstance(page, Page) else 0
        if len(held) == _LARGEST or weight >= _HEAVIEST or _ends_shard(page.url):
            yield _make_shard(held, version)
            held, weight = [], 0
    if held:
        yield _make_shard(held, version)


def _ends_shard(url: str) -> bool:
    return int.from_bytes(hashlib.sha256(url.encode("utf-8", "replace")).digest()[:4], "big") % _USUAL == 0


def _make_shard(pages: list[Page | Rejected], version: str) -> Shard:
    digest = hashlib.sha256(version.encode())
    for page in pages:
        parts = (
            (page.url, page.media_type, page.charset or "") if isinstance(page, Page) else (page.url, page.reason, page.detail)
        )
        digest.update("\0".join(parts).encode("utf-8", "replace"))
        digest.update(hashlib.sha256(page.body if isinstance(page, Page) else b"").digest())
    return Shard(digest.hexdigest()[:32], tuple(pages))
