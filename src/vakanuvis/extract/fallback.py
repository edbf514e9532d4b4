"""The slow second opinion: trafilatura, asked where our own reading of a page is unsure."""

from vakanuvis.extract.bodies import MainText
from vakanuvis.extract.vocabulary import clean_line


def ask_trafilatura(html: str) -> MainText:
    """The main text as trafilatura finds it; no lines if it finds none or fails."""
    import trafilatura  # noqa: PLC0415 (takes half a second to load; few pages need it)

    try:
        text = trafilatura.extract(html, include_comments=False, include_tables=False)
    except (ValueError, TypeError, AttributeError, RecursionError, MemoryError):
        # It raises what lxml raises on hostile pages; a page that it cannot read has no second opinion.
        return MainText((), 0.0, "trafilatura")
    lines = tuple(line for line in map(clean_line, (text or "").split("\n")) if line)
    return MainText(lines, 0.5, "trafilatura")
