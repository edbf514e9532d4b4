"""JSON for programs: the lists of the pages by the same filters, with `limit` and `offset`, and an ETag."""

from collections.abc import Sequence
from hashlib import sha256

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from vakanuvis.base.json_form import form_report
from vakanuvis.base.records import Record
from vakanuvis.warehouse import find_events, find_quotes
from vakanuvis.warehouse.queries import find_report, list_articles
from vakanuvis.warehouse.search import search
from vakanuvis.web.asking import QuestionError, Stretch, read_event_filters, read_quote_filters, read_stretch, read_words
from vakanuvis.web.pages import find_warehouse


class Answer(Record, frozen=True):
    """Rows of a list; `next` is the offset of the rows behind them, None at the end."""

    rows: Sequence[object]
    next: int | None


def events(request: Request) -> Response:
    """Events as `warehouse.find_events` gives them: the event, its sentence, its article."""
    filters, stretch = read_event_filters(request.query_params), read_stretch(request.query_params)
    found = find_events(find_warehouse(request), filters, limit=stretch.limit + 1, offset=stretch.offset)
    return _list(request, list(found), stretch)


def quotes(request: Request) -> Response:
    """Quotes with their words, speaker and article."""
    filters, stretch = read_quote_filters(request.query_params), read_stretch(request.query_params)
    found = find_quotes(find_warehouse(request), filters, limit=stretch.limit + 1, offset=stretch.offset)
    return _list(request, list(found), stretch)


def articles(request: Request) -> Response:
    """The articles, or with `story` those of a story, newest first."""
    story, stretch = read_words(request.query_params, "story"), read_stretch(request.query_params)
    found = list_articles(find_warehouse(request), story=story, limit=stretch.limit + 1, offset=stretch.offset)
    return _list(request, found, stretch)


def article(request: Request) -> Response:
    """The whole record of the article with this `id`, in the form of `vaka read --json`."""
    report = find_report(find_warehouse(request), request.query_params.get("id", "").replace("\0", ""))
    if report is None:
        raise HTTPException(404)
    return _answer(request, form_report(report))


def search_words(request: Request) -> Response:
    """The articles that hold the words of `q`, the best first."""
    words, stretch = read_words(request.query_params, "q"), read_stretch(request.query_params)
    if words is None:
        raise QuestionError("q: the words to be found are missing")
    hits = search(find_warehouse(request), words, limit=stretch.offset + stretch.limit + 1)
    return _list(request, hits[stretch.offset :], stretch)


def answer_error(status: int, message: str) -> Response:
    """What was wrong, on one line."""
    return Response(msgspec.json.encode({"error": message}), status_code=status, media_type="application/json")


def _list(request: Request, rows: Sequence[object], stretch: Stretch) -> Response:
    more = len(rows) > stretch.limit
    return _answer(request, Answer(rows[: stretch.limit], stretch.offset + stretch.limit if more else None))


def _answer(request: Request, content: object) -> Response:
    body = msgspec.json.encode(content)
    headers = {"ETag": f'"{sha256(body).hexdigest()[:32]}"', "Cache-Control": "no-cache"}
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)
