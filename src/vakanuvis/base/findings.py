"""What an article tells: actors, places, dates, quotes, events."""

import datetime as dt

from vakanuvis.base.spans import Record, Span


class Mention(Record, frozen=True):
    """Where an actor is named: `span` the words that name him, without suffix, office and title ("Hakan Fidan");

    `extent` the whole phrase with country, office and title ("Türkiye Dışişleri Bakanı Hakan Fidan"); `head` the number of the
    extent's last token in its sentence, `sentence` that sentence's number.
    """

    span: Span
    extent: Span
    sentence: int
    head: int


class Actor(Record, frozen=True):
    """Who is spoken of: `country` is the PLOVER code (ISO 3166-1 alpha-3, UNO, EUR, IGO, NGO, MNC, IMG, ISM), None where open.

    `sector` is the PLOVER sector, None for organisations as such. `name` is the fullest name the article gives;
    `kind` is person, body (ministry, party, agency, company), state (a bare country, a capital as its government), group (armed
    group), people (a nation's people, "Filistinliler") or crowd (generic persons: "3 asker", "göstericiler"; country often open).
    """

    id: str
    name: str
    country: str | None
    sector: str | None
    kind: str
    mentions: tuple[Mention, ...]
    other_sectors: tuple[str, ...] = ()
    office: str | None = None
    wikidata_id: str | None = None
    by: str = ""
    confidence: float = 1.0


class Place(Record, frozen=True):
    """A place named in the article; `id` is its GeoNames id ("geonames:745044") or our own name; `country` ISO 3166-1 alpha-3.

    `kind` is country, admin, city, region or sea.
    """

    id: str
    name: str
    country: str | None
    kind: str
    mentions: tuple[Span, ...]
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    by: str = ""
    confidence: float = 1.0


class DateMention(Record, frozen=True):
    """A date in the text as an interval of days (both included); precision is day, week, month, season, year or span."""

    span: Span
    starts_on: dt.date
    ends_on: dt.date
    precision: str
    by: str = ""


class About(Record, frozen=True):
    """The ids of the actors, places and events that something mentions, each in the order of the text."""

    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


class Quote(Record, frozen=True):
    """What somebody said: `span` is the words between the marks, or the content clause of indirect speech.

    `kind` is direct, mixed or indirect; `speaker` the speaker's fullest name; `actor_id` his actor; `cue` the reporting words.
    `about` is what it mentions between its marks, in its phrase of topic ("İsrail'e ilişkin") and in its reporting verb.
    """

    span: Span
    kind: str
    speaker: str | None = None
    actor_id: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    about: About = About()
    by: str = ""
    confidence: float = 1.0


class Agreement(Record, frozen=True):
    """What was signed or promised: instrument and subject in the article's words, validity as years or ISO dates."""

    instrument: str | None = None
    subject: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None


class Participant(Record, frozen=True):
    """One side of an event: the words that name it (empty for an unknown attacker), its fullest name, PLOVER code and sector."""

    text: str
    name: str
    code: str | None
    sector: str | None
    actor_id: str | None = None
    span: Span | None = None


class Event(Record, frozen=True):
    """Who did what to whom: the annotation guide explains the fields. `place_text` stands as written, `place_country` ISO."""

    id: str
    type: str
    mode: str | None
    status: str
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    trigger: Span
    sentence: Span
    by: str
    confidence: float = 1.0
    contexts: tuple[str, ...] = ()
    reported_by: str | None = None
    place_id: str | None = None
    place_text: str | None = None
    place_country: str | None = None
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None
    date_precision: str | None = None
    agreement: Agreement | None = None
    quote: Span | None = None
    intensity: float | None = None
    quad_code: int | None = None
    counts: tuple[tuple[str, int], ...] = ()
