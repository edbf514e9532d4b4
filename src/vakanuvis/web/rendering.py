"""A template and what it shows -> a response; all that it shows is escaped, in the reader's language."""

import datetime as dt
import re
from calendar import monthrange
from functools import cache, lru_cache
from hashlib import sha256
from urllib.parse import urlencode

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_datetime, format_skeleton
from babel.numbers import format_decimal, format_percent
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from vakanuvis.assets.interface_tables import Interface, load_interfaces
from vakanuvis.base.records import Event, Span
from vakanuvis.warehouse.correcting import tell_machine
from vakanuvis.warehouse.export import FORMATS
from vakanuvis.warehouse.queries import FoundEvent
from vakanuvis.web.marking import find_part
from vakanuvis.web.questions import write_filters
from vakanuvis.web.visits import find_visit

DEFAULT = "tr"
COOKIE = "vaka_lang"
_SENTENCE = 700  # characters of a sentence that stand in a list
_A_YEAR = 31_536_000
# What reorders text behind the reader's back, and what HTML does not allow.
_UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def render(request: Request, template: str, *, status: int = 200, **shown: object) -> HTMLResponse:
    """The page in the language of the address (`lang`), else of the cookie, else of the browser, else Turkish."""
    language = choose_language(request)
    interface = load_interfaces()[language]
    page, visit = _environment().get_template(template), find_visit(request)
    body = page.render(
        request=request,
        status=status,
        language=language,
        interface=interface,
        t=interface.words.__getitem__,
        visit=visit,
        may_login=request.app.state.may_login,
        here=relink(request) if request.method in ("GET", "HEAD") else "/events",
        **shown,
    )
    response = HTMLResponse(body, status_code=status, headers={"Vary": "Accept-Language, Cookie"})
    if visit:
        response.headers["Cache-Control"] = "no-store"
    if request.query_params.get("lang") in load_interfaces():
        response.set_cookie(
            COOKIE, language, max_age=_A_YEAR, httponly=True, samesite="lax", secure=request.url.scheme == "https"
        )
    return response


def choose_language(request: Request) -> str:
    """The language of the interface."""
    accepted = [part.split(";")[0].strip()[:2].lower() for part in request.headers.get("accept-language", "").split(",")]
    asked = (request.query_params.get("lang"), request.cookies.get(COOKIE), *accepted)
    return next((language for language in asked if language in load_interfaces()), DEFAULT)


def tame(value: object) -> object:
    """What is written for a value: nothing for None; marks that reorder text, and control characters, as their numbers."""
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _UNSEEN.sub(lambda match: f"[U+{ord(match[0]):04X}]", value)
    return value


def link(path: str, fragment: str = "", /, **query: object) -> str:
    """The address of a page with its query; what is None or empty is left out."""
    asked = urlencode({name: value for name, value in query.items() if value not in (None, "")}, errors="replace")
    return path + (f"?{asked}" if asked else "") + (f"#{fragment}" if fragment else "")


def relink(request: Request, /, **changed: object) -> str:
    """The address of this page with other values in its query."""
    query: dict[str, object] = {**request.query_params, **changed}
    return link(request.url.path, **query)


def reask(request: Request, path: str = "/events", /, **changed: object) -> str:
    """The address of the events, or of their facets, with other filters, from their first page."""
    query: dict[str, object] = {**request.query_params, **changed, "page": None}
    return link(path, **query)


def month_days(month: str) -> tuple[dt.date, dt.date]:
    """The first and the last day of a month ("2026-03")."""
    first = dt.date.fromisoformat(f"{month}-01")
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def name_country(code: str, interface: Interface) -> str:
    """A country as the language calls it; the code itself for unions and others that are no country ("EUR")."""
    (territory, *_) = get_global("territory_aliases").get(code, [code])  # CLDR: TUR -> TR
    return str(Locale.parse(interface.locale).territories.get(territory, code))


def is_web(url: str) -> bool:
    """True for addresses that may be followed: pages of the web, no script and no file."""
    return url.lower().startswith(("http://", "https://"))


def show_day(day: dt.date | None, interface: Interface) -> str:
    """A day as the language writes it."""
    return _write_day(day, interface.locale) if day else interface.words["undated"]


def show_instant(instant: dt.datetime | None, interface: Interface) -> str:
    """A day and the time on it, in the zone of the page."""
    return _write_instant(instant, interface.locale) if instant else interface.words["undated"]


def show_moment(instant: dt.datetime, interface: Interface) -> str:
    """When the program did something, in UTC."""
    return format_datetime(instant.astimezone(dt.UTC), "d MMM y HH:mm", locale=interface.locale) + " UTC"


def show_month(day: dt.date, interface: Interface) -> str:
    """The month of a day as the language writes it ("Mart 2026")."""
    return format_skeleton("yMMMM", day, locale=interface.locale)


def show_number(number: int, interface: Interface) -> str:
    """A whole number as the language writes it."""
    return _write_number(number, interface.locale)


def show_share(share: float, interface: Interface) -> str:
    """A share from 0 to 1 in per cent ("%87", "87%")."""
    return _write_share(share, interface.locale)


# A list writes the same few days, numbers and shares again and again; babel takes a twentieth of a millisecond for each.
@lru_cache(4096)
def _write_day(day: dt.date, locale: str) -> str:
    return format_date(day, "d MMMM y", locale=locale)


@lru_cache(4096)
def _write_instant(instant: dt.datetime, locale: str) -> str:
    return format_datetime(instant, "d MMMM y HH:mm", locale=locale)


@lru_cache(4096)
def _write_number(number: int, locale: str) -> str:
    return format_decimal(number, locale=locale)


@lru_cache(4096)
def _write_share(share: float, locale: str) -> str:
    return format_percent(share, locale=locale)


def show_decimal(number: float, interface: Interface) -> str:
    """A number with a place behind the comma ("-2,5", "-2.5")."""
    return format_decimal(number, format="0.0", locale=interface.locale)


def show_count(number: int, what: str, interface: Interface) -> str:
    """A number with what it counts ("1 article", "1,200 articles")."""
    words = interface.words[f"{what}_one" if number == 1 else what]
    return f"{_write_number(number, interface.locale)} {words}"


def split_sentence(sentence: str, event: Event) -> tuple[str, str, str]:
    """The sentence before, in and behind the words that state the event; a very long one is cut at its end."""
    start, end = event.trigger.start - event.sentence.start, event.trigger.end - event.sentence.start
    if not 0 <= start <= end <= len(sentence):
        start = end = 0
    first = max(0, start - _SENTENCE)
    behind = sentence[end : end + _SENTENCE] + ("…" if len(sentence) > end + _SENTENCE else "")
    return ("…" if first else "") + sentence[first:start], sentence[start : min(end, start + _SENTENCE)], behind


def split_marks(text: str, marks: tuple[Span, ...]) -> list[tuple[str, bool]]:
    """The stretches of a text, each with whether it is marked."""
    parts, position = [], 0
    for mark in marks:
        parts += [(text[position : mark.start], False), (text[mark.start : mark.end], True)]
        position = mark.end
    return [*parts, (text[position:], False)]


def name_row(found: FoundEvent) -> str:
    """The name of an event's row in a page: ids are whatever their file says, and stand in no address as they are."""
    return "e" + sha256(f"{found.article_id}\0{found.machine.id}".encode("utf-8", "replace")).hexdigest()[:12]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("vakanuvis.web"),
        autoescape=True,
        auto_reload=False,
        finalize=tame,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        day=show_day, instant=show_instant, share=show_share, counted=show_count, month=show_month, number=show_number
    )
    environment.filters.update(decimal=show_decimal, moment=show_moment)
    environment.globals.update(
        interfaces=load_interfaces(),
        link=link,
        relink=relink,
        reask=reask,
        month_days=month_days,
        name_country=name_country,
        is_web=is_web,
        split_sentence=split_sentence,
        split_marks=split_marks,
        find_part=find_part,
        name_row=name_row,
        tell_machine=tell_machine,
        write_filters=write_filters,
        export_formats=FORMATS,
    )
    return environment
