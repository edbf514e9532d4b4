"""The body of an article on an HTML page: the lines of its element, held against the JSON-LD's articleBody."""

import re
from collections import Counter

from selectolax.lexbor import LexborHTMLParser

from vakanuvis.base.records import Record
from vakanuvis.extract.jsonld import LinkedArticle
from vakanuvis.extract.layout import find_container
from vakanuvis.extract.rendering import HEADINGS, MOST_LINES, Line, render_lines
from vakanuvis.extract.vocabulary import clean_line, fold_line

_NOT_WORD = re.compile(r"\W+")
# So many letters of a line are looked for in the articleBody: entities and dashes differ further on.
_PROBE = 40


class MainText(Record, frozen=True):
    """The lines of the article, how sure we are of them (1: metadata and layout agree, 0: nothing was found), who found them."""

    lines: tuple[str, ...]
    confidence: float
    by: str = "html"
    subheads: frozenset[str] = frozenset()


def find_main_text(tree: LexborHTMLParser, linked: LinkedArticle, subject: frozenset[str]) -> MainText:
    """The lines of the article's element that are text; JSON-LD's articleBody confirms them or stands in for them."""
    container, share = find_container(tree, subject)
    lines = [line for line in render_lines(container) if _is_text(line)] if container is not None else []
    by = "html" if len(lines) < MOST_LINES else f"html, its first {MOST_LINES} lines"
    lines = _drop_repeated(lines)
    while lines and lines[-1].tag in HEADINGS:
        lines.pop()
    # A page that shows less than two paragraphs of text, or as much beside the article as in it, is not sure.
    confidence = share * min(1.0, sum(len(line.text) for line in lines) / 600)
    subheads = frozenset(line.text for line in lines if line.tag in HEADINGS)
    main = MainText(tuple(line.text for line in lines), confidence, by, subheads)
    return main if len(linked.body) < 300 else _confirm(main, lines, linked.body)


def _drop_repeated(lines: list[Line]) -> list[Line]:
    """Each paragraph once (pages carry one for wide and one for narrow screens); short lines that repeat are labels and go."""
    counts = Counter(line.text for line in lines)
    once = {line.text: line for line in lines if counts[line.text] == 1 or len(line.text) > 80}
    return list(once.values())


def _is_text(line: Line) -> bool:
    if line.tag in HEADINGS:
        return line.tag != "h1" and line.linked < 0.5 * len(line.text)
    return line.linked <= (0.8 if line.tag == "p" else 0.5) * len(line.text)


def _confirm(main: MainText, lines: list[Line], told: str) -> MainText:
    """The lines that the articleBody has too, if they are nearly all of it; itself if the page shows little of it."""
    squeezed = _squeeze(told)
    confirmed = [_squeeze(line.text)[:_PROBE] in squeezed for line in lines]
    held = sum(len(_squeeze(line.text)) for line, yes in zip(lines, confirmed, strict=True) if yes)
    if held < 0.3 * len(squeezed) and len(told) > 1500:
        return MainText(tuple(filter(None, (clean_line(line) for line in told.split("\n")))), 0.7, "json-ld")
    if held < 0.85 * len(squeezed):
        return main
    kept = [line.text for line, yes in zip(lines, confirmed, strict=True) if yes or line.tag in HEADINGS or line.tag == "li"]
    return MainText(tuple(kept), 1.0, main.by, main.subheads)


def _squeeze(text: str) -> str:
    return _NOT_WORD.sub("", fold_line(text))
