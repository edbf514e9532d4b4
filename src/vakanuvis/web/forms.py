"""The forms of who writes: logging in and out, a word on an event, taking it back, precision by the words until now."""

import re
from collections import Counter
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from vakanuvis.assets.ontology_tables import load_plover
from vakanuvis.base.records import Participant
from vakanuvis.warehouse import Filters, Warehouse, find_events
from vakanuvis.warehouse.correcting import show_fields, show_side
from vakanuvis.warehouse.evaluation import evaluate_reviews
from vakanuvis.warehouse.queries import FoundEvent
from vakanuvis.warehouse.reviewing import STATUSES, check_corrections, make_review
from vakanuvis.warehouse.reviews import Corrections, read_reviews, save_review, undo_review, withdraw_review
from vakanuvis.web.asking import Query, QuestionError, read_words
from vakanuvis.web.pages import find_warehouse
from vakanuvis.web.rendering import render
from vakanuvis.web.visits import RefusedError, Visit, check_origin, find_keeper, hand_cookie, need_visit, take_cookie

_LONGEST_BODY, _FIELDS = 20_000, 30
_LONGEST_NAME = 60
_ROW = re.compile(r"e[0-9a-f]{12}|event-[0-9]{1,3}")
VERDICTS = ("right", "wrong", "corrected", "none")


def login_page(request: Request) -> Response:
    """The form that asks for a name and the token."""
    find_keeper(request)
    return render(request, "login.html", back=local_address(request.query_params.get("back", "")))


async def login(request: Request) -> Response:
    """Opens a visit and goes back to where the reader was."""
    keeper, form = find_keeper(request), await _read_form(request)
    name = read_words(form, "name")
    if name is None or len(name) > _LONGEST_NAME:
        raise QuestionError(f"name: a name of at most {_LONGEST_NAME} characters is expected")
    address = request.client.host if request.client else ""
    cookie = await run_in_threadpool(keeper.open, form.get("token", "").strip(), name, address)
    response = _go(form)
    hand_cookie(request, response, cookie)
    return response


async def logout(request: Request) -> Response:
    """Ends the visit."""
    keeper, form = find_keeper(request), await _read_form(request)
    need_visit(request, form.get("secret", ""))
    keeper.close(request)
    response = _go(form)
    take_cookie(request, response)
    return response


def correct_page(request: Request) -> Response:
    """The form that corrects an event, filled with what stands now."""
    find_keeper(request)
    found = _find_event(find_warehouse(request), request.query_params)
    return render(
        request,
        "correct.html",
        found=found,
        row=_read_row(request.query_params.get("back", "")),
        values=show_fields(found.event, _write_side),
        types=load_plover().types,
        statuses=STATUSES,
        back=local_address(request.query_params.get("back", "")),
    )


async def review(request: Request) -> Response:
    """Keeps a word on an event, or takes it back, and goes back to the event."""
    form = await _read_form(request)
    visit = need_visit(request, form.get("secret", ""))
    await run_in_threadpool(_say, find_warehouse(request), visit, form)
    request.app.state.counter.forget()
    return _go(form)


async def undo(request: Request) -> Response:
    """Undoes what this visit said last."""
    form = await _read_form(request)
    visit = need_visit(request, form.get("secret", ""))
    if not visit.steps:
        raise RefusedError(409, "nothing_to_undo")
    done, before = visit.steps.pop()
    if not await run_in_threadpool(undo_review, find_warehouse(request), done, before):
        raise RefusedError(409, "said_since")
    request.app.state.counter.forget()
    return _go(form)


def reviews(request: Request) -> Response:
    """How far to trust which kind of event, by what people said, and who said how much."""
    known = read_reviews(find_warehouse(request))
    rows, reviewers = evaluate_reviews(known, "type"), Counter(review.reviewer for review in known)
    return render(request, "reviews.html", rows=rows, reviewers=reviewers.most_common(20))


def local_address(address: str) -> str:
    """The address if it is one of this room, else that of the events."""
    inside = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if inside else "/events"


def _say(warehouse: Warehouse, visit: Visit, form: Query) -> None:
    found = _find_event(warehouse, form)
    verdict = form.get("verdict", "")
    if verdict not in VERDICTS:
        raise QuestionError(f"verdict: {verdict}; one of {', '.join(VERDICTS)} is expected")
    corrections = _read_corrections(found, form) if verdict == "corrected" else Corrections()
    said = make_review(found, visit.reviewer, verdict, corrections, read_words(form, "note"))
    if verdict == "none":
        before = withdraw_review(warehouse, said)
        visit.steps.append((None, before))
    else:
        before = save_review(warehouse, said)
        visit.steps.append((said, before))


def _read_corrections(found: FoundEvent, form: Query) -> Corrections:
    """What the form says otherwise than the machine. Raises `QuestionError`."""
    machine = show_fields(found.machine, _write_side)
    given = {name: " ".join(form.get(name, said).replace("\0", " ").split()) for name, said in machine.items()}
    changed = {name: value for name, value in given.items() if value != " ".join(machine[name].split())}
    if not changed:
        raise QuestionError("nothing differs from what the machine said; change a field, or call the event right")
    corrections = Corrections(**changed)
    try:
        check_corrections(found, corrections)
    except ValueError as error:
        raise QuestionError(str(error)) from error
    return corrections


def _write_side(side: tuple[Participant, ...]) -> str:
    """The codes of a side; who has none stands by name, and a side with such a name can only be kept or replaced as a whole."""
    return "; ".join(show_side((entry,)) or entry.name or entry.text or "?" for entry in side)


def _find_event(warehouse: Warehouse, query: Query) -> FoundEvent:
    """The event of a form or address. Raises `HTTPException` if it is not, or no longer, there."""
    article_id, event_id = (query.get(name, "").replace("\0", "") for name in ("article", "event"))
    found = next(find_events(warehouse, Filters(article_id=article_id, event_id=event_id), limit=1), None)
    if found is None:
        raise HTTPException(404)
    return found


async def _read_form(request: Request) -> dict[str, str]:
    """The fields of a form that a page of this room sent. Raises `RefusedError` or `QuestionError`."""
    check_origin(request)
    if request.headers.get("content-type", "").partition(";")[0] != "application/x-www-form-urlencoded":
        raise RefusedError(415, "strange_form")
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST_BODY:
            raise RefusedError(413, "strange_form")
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=_FIELDS))
    except ValueError as error:
        raise QuestionError("the form cannot be read") from error


def _read_row(back: str) -> str:
    """The row that an address leads to; htmx looks for it, so it is a name that we gave."""
    row = back.partition("#")[2]
    return row if _ROW.fullmatch(row) else "main"


def _go(form: Query) -> RedirectResponse:
    return RedirectResponse(local_address(form.get("back", "")), 303)
