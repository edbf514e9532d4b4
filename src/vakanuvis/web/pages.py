"""The pages for readers: today, a story, events, an article, an actor, quotes, search."""

from typing import TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from vakanuvis.assets.frame_tables import Frame, load_frames
from vakanuvis.assets.interface_tables import load_interfaces
from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.base.records import Report
from vakanuvis.warehouse import Filters, Warehouse, find_events, find_quotes
from vakanuvis.warehouse.queries import ORDERS, ArticleRow, FoundEvent, find_report, list_articles
from vakanuvis.warehouse.queries.outlines import outline_stories
from vakanuvis.warehouse.reviewing import STATUSES
from vakanuvis.warehouse.search import search
from vakanuvis.warehouse.stories import list_stories
from vakanuvis.web.asking import (
    REVIEWS,
    Stretch,
    read_event_filters,
    read_number,
    read_order,
    read_page,
    read_quote_filters,
    read_words,
)
from vakanuvis.web.counting import find_facets
from vakanuvis.web.marking import count_parts, mark_text
from vakanuvis.web.rendering import choose_language, render

_ROWS, _STORIES, _BRIEF = 25, 15, 10
_MOST = 200  # events beside a text
_CODED, _WORDS = "tr", 6  # the language whose frames code events; of a frame's words so many are shown
_TOLD = 50  # events of a story whose types and places are shown

T = TypeVar("T")


def today(request: Request) -> Response:
    """The stories, newest first; where nothing is grouped, the newest articles."""
    warehouse, stretch = find_warehouse(request), read_page(request.query_params, _STORIES)
    found = list(list_stories(warehouse, limit=stretch.limit + 1, offset=stretch.offset))
    stories, more = cut_rows(found, stretch)
    outlines = outline_stories(warehouse, [story.id for story in stories])
    articles: list[ArticleRow] = []
    more_articles = False
    if not found and not list(list_stories(warehouse, limit=1)):
        rows = list_articles(warehouse, limit=stretch.limit + 1, offset=stretch.offset)
        articles, more_articles = cut_rows(rows, stretch)
    return render(request, "today.html", stories=stories, outlines=outlines, articles=articles, more=more or more_articles)


def story(request: Request) -> Response:
    """The articles and the events of a story."""
    warehouse, story_id = find_warehouse(request), need_value(request, "id")
    stretch = read_page(request.query_params, _ROWS)
    articles = list_articles(warehouse, story=story_id, limit=_TOLD)
    if not articles:
        raise HTTPException(404)
    found = list(find_events(warehouse, Filters(story=story_id), limit=stretch.limit + 1, offset=stretch.offset))
    rows, more = cut_rows(found, stretch)
    return render(request, "story.html", articles=articles, events=rows, more=more)


def events(request: Request) -> Response:
    """The events that the address asks for."""
    stretch = read_page(request.query_params, _ROWS)
    filters, order = read_event_filters(request.query_params), read_order(request.query_params)
    found = find_events(find_warehouse(request), filters, limit=stretch.limit + 1, offset=stretch.offset, order=order)
    rows, more = cut_rows(list(found), stretch)
    return render(
        request,
        "events.html",
        events=rows,
        more=more,
        asked=filters,
        order=order,
        orders=ORDERS,
        reviews=REVIEWS,
        facets=find_facets(request, find_warehouse(request), filters),
        types=load_plover().types,
        statuses=STATUSES,
    )


def facets(request: Request) -> Response:
    """How many of the events that the address asks for are of which type, status, country and month."""
    filters = read_event_filters(request.query_params)
    found = request.app.state.counter.find(find_warehouse(request), filters, wait=True)
    if found is None:
        raise HTTPException(503)
    return render(request, "facets.html", facets=found, asked=filters)


def article(request: Request) -> Response:
    """A text with what was found in it, and why each event was coded."""
    report = find_report(find_warehouse(request), need_value(request, "id"))
    if report is None:
        raise HTTPException(404)
    parts = count_parts(report)
    part = read_number(request.query_params, "part", 1, most=parts)
    events = _find_reviewed(find_warehouse(request), report)
    asked = read_number(request.query_params, "why", 0, most=1, least=0)
    reading = request.app.state.rereader.read(report) if asked else None
    return render(
        request,
        "article.html",
        report=report,
        events=events,
        frames=_explain(report, choose_language(request)),
        lines=mark_text(report, part, reading.dates if reading else ()),
        asked=asked,
        has_days=any(event.starts_on for event in report.events),
        reading=reading,
        part=part,
        count=parts,
    )


def quotes(request: Request) -> Response:
    """The quotes that the address asks for."""
    stretch = read_page(request.query_params, _ROWS)
    filters = read_quote_filters(request.query_params)
    found = list(find_quotes(find_warehouse(request), filters, limit=stretch.limit + 1, offset=stretch.offset))
    rows, more = cut_rows(found, stretch)
    return render(request, "quotes.html", quotes=rows, more=more, asked=filters)


def search_words(request: Request) -> Response:
    """The articles that hold some words, the best first."""
    words, stretch = read_words(request.query_params, "q"), read_page(request.query_params, _ROWS)
    hits = search(find_warehouse(request), words, limit=stretch.offset + stretch.limit + 1) if words else []
    rows, more = cut_rows(hits[stretch.offset :], stretch)
    return render(request, "search.html", words=words, hits=rows, more=more)


def find_warehouse(request: Request) -> Warehouse:
    """The warehouse that the application shows."""
    warehouse = request.app.state.warehouse
    assert isinstance(warehouse, Warehouse)
    return warehouse


def need_value(request: Request, name: str) -> str:
    """A value without which there is no such page."""
    value = request.query_params.get(name, "").replace("\0", "")
    if not value:
        raise HTTPException(404)
    return value


def cut_rows(rows: list[T], stretch: Stretch) -> tuple[list[T], bool]:
    """The rows of a page, of which one more was fetched, and whether there are more."""
    return rows[: stretch.limit], len(rows) > stretch.limit


def _find_reviewed(warehouse: Warehouse, report: Report) -> list[FoundEvent]:
    """The events of an article in the order of the text, with what people said of them."""
    numbers = {event.id: number for number, event in enumerate(report.events[:_MOST])}
    found = find_events(warehouse, Filters(article_id=report.article.id))
    return sorted((entry for entry in found if entry.machine.id in numbers), key=lambda entry: numbers[entry.machine.id])


def _explain(report: Report, language: str) -> dict[str, str]:
    """What the frames of the report's events say, by the frame's name, in the reader's language."""
    known = {frame.id: frame for frame in load_frames(_CODED).frames}
    told = load_interfaces()[language].frames
    frames = [known[event.by] for event in report.events if event.by in known]
    return {frame.id: told.get(frame.id) or (_list_words(frame) if language == _CODED else frame.says) for frame in frames}


def _list_words(frame: Frame) -> str:
    """The words that a frame goes by: for a frame of the reader's language that nobody has put into it yet."""
    words = (*frame.verbs, *frame.nouns)
    return ", ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
