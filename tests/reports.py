"""A report with one of everything, built by hand."""

import datetime as dt

from vakanuvis.base.records import (
    Actor,
    Agreement,
    Article,
    Event,
    Furniture,
    Paragraph,
    Participant,
    Place,
    Quote,
    Report,
    Span,
)

TITLE = "Bakan Yurt imzaladı"
BODY = 'Bakan Yurt, protokolü imzaladı. "Bugün çok mutlu olduk" dedi.\nDiğer Haberler'
SIGNER = Participant("Bakan Yurt", "Ali Yurt", "TUR", "GOV", "actor-1", Span(20, 30))
ANKARA = dt.timezone(dt.timedelta(hours=3))


def make_event(type_: str) -> Event:
    """A signing in Ankara."""
    return Event(
        id="e1",
        type=type_,
        mode=None,
        status="actual",
        actors=(SIGNER,),
        recipients=(Participant("", "", "TUR", "UAF"),),
        trigger=Span(42, 50),
        sentence=Span(20, 51),
        by="tr.support.sign",
        place_text="Ankara",
        place_country="TUR",
        starts_on=dt.date(2026, 3, 3),
        ends_on=dt.date(2026, 3, 3),
        date_precision="day",
        agreement=Agreement("protokol", None, "2026", "2028"),
        counts=(("killed", 7),),
    )


def make_report(article_id: str = "a1", *, type_: str = "SUPPORT", coder: str = "1") -> Report:
    """A report with one of everything."""
    text = f"{TITLE}\n{BODY}"
    article = Article(
        id=article_id,
        url=f"https://example.org/{article_id}",
        site="example.org",
        language="tr",
        title=TITLE,
        text=text,
        body_start=len(TITLE) + 1,
        paragraphs=(Paragraph(Span(0, len(TITLE)), "title"),),
        furniture=(Furniture(Span(len(text) - 14, len(text)), "other headlines"),),
        authors=("Defne Koral",),
        tags=("imza",),
        published_at=dt.datetime(2026, 3, 3, 1, 30, tzinfo=ANKARA),
        page_digest="d",
    )
    return Report(
        article=article,
        actors=(Actor("actor-1", "Ali Yurt", "TUR", "GOV", "person", ()),),
        places=(Place("geonames:323786", "Ankara", "TUR", "city", ()),),
        quotes=(Quote(Span(53, 74), "direct", "Ali Yurt", "actor-1", Span(20, 30), "dedi"),),
        events=(make_event(type_),),
        versions=(("vakanuvis", coder),),
    )
