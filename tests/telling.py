"""Short articles by hand, for stories: what happened, where and when."""

import datetime as dt

from vakanuvis.base.records import Article, Event, Participant, Report, Span

MEETING = """Bakan Ali Yurt, Tiflis'te Gürcü mevkidaşı Zurab Lomadze ile görüştü.
Görüşmede iki ülke arasındaki ticaret, enerji hatları ve sınır kapılarının durumu ele alındı.
Yurt, görüşmenin ardından yaptığı açıklamada yeni bir anlaşma üzerinde çalıştıklarını söyledi.
Lomadze ise gelecek ay Ankara'ya gelmek istediğini belirtti."""


def tell(article_id: str, title: str = "Yurt, Tiflis'te Lomadze ile görüştü", **given: object) -> Report:
    """A report with one event; `text`, `day` (of March 2026, None for none), `type` and `codes` may be given."""
    text, day = str(given.get("text", MEETING)), given.get("day", 10)
    codes = str(given.get("codes", "TUR GEO")).split()
    sides = [Participant(code, code, code, "GOV") for code in codes]
    named = given.get("type", "CONSULT")
    event = Event(
        id=f"e-{article_id}",
        type=str(named),
        mode=None,
        status="actual",
        actors=tuple(sides[:1]),
        recipients=tuple(sides[1:]),
        trigger=Span(0, 4),
        sentence=Span(0, len(title)),
        by="test",
        confidence=0.9,
    )
    article = Article(
        id=article_id,
        url=f"https://{article_id}.example/1",
        site=f"{article_id}.example",
        language="tr",
        title=title,
        text=f"{title}\n{text}",
        body_start=len(title) + 1,
        paragraphs=(),
        published_at=dt.datetime(2026, 3, day, 9, tzinfo=dt.UTC) if isinstance(day, int) else None,
        page_digest="d",
    )
    return Report(article=article, events=(event,) if named else (), versions=(("vakanuvis", "1"),))
