"""HTML pages: their main text and metadata, and how sure we are of them."""

from selectolax.lexbor import LexborHTMLParser

from vakanuvis.base.records import Page, Rejected
from vakanuvis.extract.bodies import MainText, find_main_text
from vakanuvis.extract.charsets import decode
from vakanuvis.extract.drafts import Draft
from vakanuvis.extract.fallback import ask_trafilatura
from vakanuvis.extract.jsonld import read_linked
from vakanuvis.extract.leads import find_lead
from vakanuvis.extract.metadata import Metadata, read_metadata
from vakanuvis.extract.refusals import refuse
from vakanuvis.extract.vocabulary import clean_line

_DEAD = """
    script style noscript template svg iframe button select textarea nav footer object video audio
""".split()  # noqa: SIM905 (names read better as words than a line each)

# Below this confidence trafilatura is asked too; above this size it would take minutes.
_UNSURE = 0.5
_LARGEST_FOR_FALLBACK = 1_500_000


def read_page(page: Page) -> Draft | Rejected:
    """The draft of an HTML page; refused if it is a front page, a list, a stub or empty."""
    text = decode(page.body, page.charset)
    tree = LexborHTMLParser(text)
    linked = read_linked(tree)
    metadata = read_metadata(tree, linked, page)
    tree.strip_tags(_DEAD)
    main = find_main_text(tree, linked)
    if main.confidence < _UNSURE and len(text) < _LARGEST_FOR_FALLBACK and (metadata.linked_kind or metadata.kind == "article"):
        main = _choose(main, ask_trafilatura(text))
    shown = clean_line(tree.body.text(separator=" ")[:6000]) if tree.body and len("".join(main.lines)) < 1500 else ""
    refused = refuse(metadata, main, shown)
    if refused is not None:
        return refused
    return _make_draft(metadata, main, find_lead(tree, metadata, main.lines))


def _choose(main: MainText, other: MainText) -> MainText:
    """The longer text of the two."""
    return other if sum(map(len, other.lines)) > 1.2 * sum(map(len, main.lines)) else main


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
