"""Given articles: JSON objects whose title, lead and text are already taken apart; only foreign lines are still to be found."""

import datetime as dt
import re

import msgspec

from vakanuvis.base.records import Page, Rejected
from vakanuvis.extract.dates import parse_instant
from vakanuvis.extract.drafts import Draft
from vakanuvis.extract.sites import find_site

# The forms in which collections of posts and tables print a date: "Mon Sep 03 13:37:09 +0000 2018", "15-May-18".
_FORMS = (
    (re.compile(r"[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d? [\d:]{8} [+-]\d{4} \d{4}"), "%a %b %d %H:%M:%S %z %Y"),
    (re.compile(r"\d\d?-[A-Z][a-z]{2}-\d\d"), "%d-%b-%y"),
)


class GivenArticle(msgspec.Struct):
    """One line of articles.jsonl; every key but `text` may be missing, unknown keys are passed over."""

    text: str | None = None
    id: str | int | None = None
    url: str | None = None
    site: str | None = None
    date: str | None = None
    section: str | None = None
    title: str | None = None
    lead: str | None = None


def read_given(page: Page) -> Draft | Rejected:
    """The draft of a given article; title, lead and text stand exactly as given."""
    try:
        given = msgspec.json.decode(page.body, type=GivenArticle)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return Rejected(page.url, "extract", "broken json", str(error))
    url = given.url or page.url
    if not given.text or not given.text.strip():
        return Rejected(url, "extract", "empty", "the object has no text")
    return Draft(
        title=given.title or "",
        body=given.text,
        by="given",
        lead=given.lead if given.lead and given.lead.strip() else None,
        id=str(given.id) if given.id not in (None, "") else None,
        url=url,
        site=given.site or find_site(url),
        section=given.section,
        published_at=_parse_day(given.date or "") or parse_instant(given.date or "", "tr", fetched_at=page.fetched_at),
    )


def _parse_day(text: str) -> dt.datetime | None:
    """The instant of a date as collections print it; None for any other form."""
    for form, layout in _FORMS:
        if form.fullmatch(text):
            try:
                found = dt.datetime.strptime(text, layout)
            except ValueError:
                return None
            return found if found.tzinfo is not None else parse_instant(found.date().isoformat(), "tr")
    return None
