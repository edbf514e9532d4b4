"""From a page to its article: the one public function of the stage."""

from collections.abc import Callable

from vakanuvis.base.records import Article, Page, Rejected
from vakanuvis.extract.charsets import is_binary
from vakanuvis.extract.drafts import Draft, make_article
from vakanuvis.extract.dumps import read_dump
from vakanuvis.extract.given import read_given
from vakanuvis.extract.pages import read_page

LARGEST_PAGE = 20_000_000
_READERS: dict[str, Callable[[Page], Draft | Rejected]] = {
    "application/json": read_given,
    "application/xhtml+xml": read_page,
    "text/html": read_page,
    "text/plain": read_dump,
}


def extract(page: Page) -> Article | Rejected:
    """The article of a page, its foreign lines and furniture marked; or why there is none. Never raises on a bad page."""
    if len(page.body) > LARGEST_PAGE:
        return Rejected(page.url, "extract", "too large", f"{len(page.body)} bytes; the limit is {LARGEST_PAGE}")
    if not page.body.strip(b" \t\r\n\0\xef\xbb\xbf"):
        return Rejected(page.url, "extract", "empty", "the page has no bytes of text")
    if is_binary(page.body):
        return Rejected(page.url, "extract", "binary", "the bytes are no text")
    reader = _READERS.get(page.media_type.partition(";")[0].strip().lower())
    if reader is None:
        return Rejected(page.url, "extract", "media type", page.media_type)
    draft = reader(page)
    return draft if isinstance(draft, Rejected) else make_article(page, draft)
