"""Why an HTML page is no article: front page, list, gallery, not found, paywall stub, no text."""

from urllib.parse import urlsplit

from vakanuvis.base.records import Record, Rejected
from vakanuvis.extract.bodies import MainText
from vakanuvis.extract.metadata import Metadata
from vakanuvis.extract.vocabulary import load_patterns, normalise

_FRONT_PATHS = {"", "/", "/index.html", "/index.php", "/home", "/anasayfa", "/tr", "/en", "/tr/", "/en/"}
_LIST_KINDS = ("collection", "itemlist", "searchresults", "webpage", "website", "profile", "organization")
_GALLERY_KINDS = ("gallery", "imagegallery", "video", "videoobject", "mediagallery")


class Amount(Record, frozen=True):
    """How much a page tells: its letters, those of lines that end as sentences, those of all its lines of text anywhere."""

    letters: int
    sentences: int


def refuse(metadata: Metadata, main: MainText, shown: str) -> Rejected | None:
    """Why the page is refused, None if it may be an article. `shown` is the start of all that the page shows."""
    amount = _measure(main)
    url = metadata.canonical
    patterns = load_patterns(metadata.language, "refusals")
    if amount.letters < 1500 and "not found" in (patterns.find(normalise(metadata.title)), _find_phrase(metadata, shown[:300])):
        return Rejected(url, "extract", "not found", metadata.title)
    if metadata.linked_kind == "" and _is_front(url):
        return Rejected(url, "extract", "front page", metadata.title)
    told = metadata.linked_kind != "" or (metadata.published_at is not None and (metadata.dated or metadata.kind == "article"))
    if amount.letters < 500 and (metadata.locked or _find_phrase(metadata, shown) == "paywall"):
        return Rejected(url, "extract", "paywall", f"{amount.letters} characters are free")
    if amount.letters < 250 and metadata.kind.startswith(_GALLERY_KINDS):
        return Rejected(url, "extract", "gallery", f"{amount.letters} characters of text")
    if not told and (amount.sentences < 300 or main.confidence < 0.4):
        reason = "list page" if len(shown) > 1000 else "no text"
        return Rejected(url, "extract", reason, f"{amount.sentences} characters in sentences")
    if not told and metadata.kind.startswith(_LIST_KINDS) and amount.sentences < 800:
        return Rejected(url, "extract", "list page", metadata.kind)
    return None


def _measure(main: MainText) -> Amount:
    closed = (".", "!", "?", '."', ".”", ".'", ".’", ":", '"', "”")
    return Amount(sum(map(len, main.lines)), sum(len(line) for line in main.lines if line.endswith(closed)))


def _is_front(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.netloc) and parts.path.lower() in _FRONT_PATHS and not parts.query


def _find_phrase(metadata: Metadata, shown: str) -> str | None:
    """The class of the first phrase of refusal in a text."""
    patterns = load_patterns(metadata.language, "refusals")
    text = normalise(shown)
    for one in patterns.classes:
        if one.held and one.held.search(text):
            return one.name
    return None
