"""Rows -> JSON or CSV with a tag, and what was wrong as one line (RFC 9457)."""

import csv
import io
from collections.abc import Mapping
from hashlib import sha256
from http import HTTPStatus

import msgspec
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from vakanuvis.base.cells import form_cell
from vakanuvis.base.records import Record
from vakanuvis.web.api.lists import Piece
from vakanuvis.web.parameters import Parameter, one_of

JSON, CSV, PROBLEM = "application/json", "text/csv", "application/problem+json"
FORMAT = Parameter("format", "json or csv; without it the Accept header says", one_of("json", "csv"))


class Problem(Record, frozen=True):
    """What was wrong, on one line in `detail`."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"


def answer_piece(request: Request, piece: Piece, row: type[Record], form: object) -> Response:
    """The rows as JSON or, where the address or the Accept header asks for it, as CSV; the Link header leads to the next."""
    headers = {"Vary": "Accept"}
    if piece.next is not None:
        kept = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
        headers["Link"] = f'<{request.url.path}?{QueryParams([*kept, ("cursor", piece.next)])}>; rel="next"'
    if (form or choose_form(request.headers.get("accept", ""))) == "csv":
        return answer_tagged(request, write_csv(piece, row), f"{CSV}; charset=utf-8; header=present", headers)
    return answer_tagged(request, msgspec.json.encode(piece), JSON, headers)


def answer_tagged(request: Request, body: bytes, media_type: str, headers: Mapping[str, str]) -> Response:
    """The body with its tag; the tag alone for who has it already."""
    tag = f'"{sha256(body + media_type.encode()).hexdigest()[:32]}"'
    told = {**headers, "ETag": tag, "Cache-Control": "no-cache"}
    known = [word.strip().removeprefix("W/") for word in request.headers.get("if-none-match", "").split(",")]
    if tag in known or known == ["*"]:
        return Response(status_code=304, headers=told)
    return Response(body, headers={**told, "Content-Type": media_type})


def answer_problem(status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """What was wrong, on one line."""
    body = msgspec.json.encode(Problem(HTTPStatus(status).phrase, status, " ".join(detail.split())))
    return Response(body, status_code=status, media_type=PROBLEM, headers=dict(headers or {}))


def choose_form(accept: str) -> str:
    """The form that an Accept header likes best: csv if it says so, else json."""
    weights = {"csv": 0.0, "json": 0.0}
    for part in accept.lower().split(","):
        kind, _, rest = part.partition(";")
        form = {"text/csv": "csv", "text/*": "csv", JSON: "json", "application/*": "json", "*/*": "json"}.get(kind.strip())
        if form is not None:
            weights[form] = max(weights[form], _read_weight(rest))
    return "csv" if weights["csv"] > weights["json"] else "json"


def write_csv(piece: Piece, row: type[Record]) -> bytes:
    """The rows below a line of their names (RFC 4180)."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(row.__struct_fields__)
    writer.writerows([form_cell(getattr(line, name)) for name in row.__struct_fields__] for line in piece.rows)
    return text.getvalue().encode(errors="replace")


def _read_weight(rest: str) -> float:
    for word in rest.split(";"):
        name, _, value = word.partition("=")
        if name.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0
