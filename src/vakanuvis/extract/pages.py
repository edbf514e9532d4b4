"""HTML pages: their main text and metadata, and how sure we are of them."""

from selectolax.lexbor import LexborHTMLParser

from vakanuvis.base.records import Page, Rejected
from vakanuvis.extract.bodies import MainText, find_main_text
from vakanuvis.extract.charsets import decode
from vakanuvis.extract.drafts import Draft
from vakanuvis.extract.jsonld import read_linked
from vakanuvis.extract.leads import find_lead
from vakanuvis.extract.metadata import Metadata, read_metadata

_DEAD = """
    script style noscript template svg iframe button select textarea nav footer object video audio
""".split()  # noqa: SIM905 (names read better as words than a line each)


def read_page(page: Page) -> Draft | Rejected:
    """The draft of an HTML page."""
    tree = LexborHTMLParser(decode(page.body, page.charset))
    linked = read_linked(tree)
    metadata = read_metadata(tree, linked, page)
    tree.strip_tags(_DEAD)
    main = find_main_text(tree, linked)
    return _make_draft(metadata, main, find_lead(tree, metadata, main.lines))


def _make_draft(metadata: Metadata, main: MainText, lead: str | None) -> Draft:
    return Draft(
        title=metadata.title,
        lead=lead,
        body="\n".join(main.lines),
        by=main.by,
        url=metadata.canonical,
        authors=metadata.authors,
        agency=metadata.agency,
        section=metadata.section,
        tags=metadata.tags,
        published_at=metadata.published_at,
        modified_at=metadata.modified_at,
    )
