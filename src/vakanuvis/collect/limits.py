"""How much of a source is read at most."""

from vakanuvis.base.records import Rejected

# No news page comes near; the limit keeps a log file or a decompression bomb out of memory.
LARGEST_PAGE = 20_000_000


def reject_large(url: str) -> Rejected:
    """The refusal of a page over the limit."""
    return Rejected(url, "collect", "too large", f"over {LARGEST_PAGE} bytes in one page or line")
