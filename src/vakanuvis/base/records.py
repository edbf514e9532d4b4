"""The records that the stages hand on: frozen, slotted, typed.

Every derived fact is a half-open span into `Article.text`, with `by`, the rule that made it.
"""

import datetime as dt

import msgspec


class Record(msgspec.Struct, frozen=True):
    """Base of all records: immutable, compared by value."""


class Span(Record, frozen=True, order=True):
    """Half-open interval of characters (Unicode code points) in `Article.text`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: "Span") -> bool:
        """True if `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """True if the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Page(Record, frozen=True):
    """A source as it was collected; `media_type` is text/html, text/plain or application/json (an extracted article)."""

    url: str
    body: bytes
    media_type: str
    origin: str
    charset: str | None = None
    fetched_at: dt.datetime | None = None


class Rejected(Record, frozen=True):
    """A page or event that was refused: at which stage, for which named reason, with what detail."""

    url: str
    stage: str
    reason: str
    detail: str = ""


class Paragraph(Record, frozen=True):
    """A stretch of the article that is read; `kind` is title, lead, subhead or body."""

    span: Span
    kind: str


class Furniture(Record, frozen=True):
    """A stretch of the page that is not the article's, and why."""

    span: Span
    reason: str


class Article(Record, frozen=True):
    """A news article. `text` is title, lead and body, a line each, joined by newlines; the body starts at `body_start`.

    `paragraphs` are the lines that are read, in order; `furniture` are the lines that are not. Both are spans of `text`.
    """

    id: str
    url: str
    site: str
    language: str
    title: str
    text: str
    body_start: int
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Furniture, ...] = ()
    lead: str | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    published_at: dt.datetime | None = None
    modified_at: dt.datetime | None = None
    page_digest: str = ""
    by: str = ""

    @property
    def body(self) -> str:
        """The body as it was given, furniture included."""
        return self.text[self.body_start :]

    def words(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]


class Features(Record, frozen=True):
    """Universal Dependencies features of a token; None where a feature does not apply.

    case Nom Gen Dat Acc Loc Abl Ins Equ; number Sing Plur; person 1 2 3 (of the verb); possessive 1sg..3pl;
    form Fin Conv Part Vnoun; suffix the verb's own ending, as akana names it (PastPart, FutPart, PresPart, ActN, Inf, ...);
    tense Past Pres Fut Pqp; mood Ind Imp Opt Cnd Nec Pot; evidential True for -mis;
    voice Act Pass Caus Rcp Rfl; negated True for -me-.
    """

    case: str | None = None
    number: str | None = None
    possessive: str | None = None
    person: str | None = None
    form: str | None = None
    suffix: str | None = None
    tense: str | None = None
    mood: str | None = None
    voice: str | None = None
    negated: bool = False
    evidential: bool = False


class Token(Record, frozen=True):
    """A word without its apostrophe suffix, or a punctuation mark; `suffix` is the span of "'nin" behind a name, if any.

    `pos` is a universal part of speech (NOUN PROPN VERB ADJ ADV NUM PRON DET ADP CCONJ SCONJ AUX PUNCT INTJ X).
    """

    span: Span
    text: str
    lemma: str
    pos: str
    features: Features
    suffix: Span | None = None

    @property
    def end(self) -> int:
        """Where the token ends, its apostrophe suffix included."""
        return self.suffix.end if self.suffix else self.span.end


class Sentence(Record, frozen=True):
    """A sentence of one paragraph; `kind` is the paragraph's kind, `paragraph` its number in `Article.paragraphs`."""

    span: Span
    tokens: tuple[Token, ...]
    kind: str
    paragraph: int


class Name(Record, frozen=True):
    """A capitalised name found by its form; `kind` is person, body, place or unknown."""

    span: Span
    kind: str
    by: str


class Argument(Record, frozen=True):
    """A noun phrase of a predicate.

    `role` is agent, object, dative, ablative, locative, with (ile, -le), between (arasında), against (karşı, yönelik, aleyhine),
    about (hakkında, ilişkin), head (what a -dığı clause modifies) or a postposition's lemma; voice is already undone: the subject
    of a passive is the object, "tarafından" and "-ca" give the agent. `head` is the token number of its last noun, `heads` those
    of all coordinated members ("A, B ve C ile"), `possessor` that of a genitive before it, `clause` the number of the predicate
    that stands as this argument ("-dığını", "-mesini", an event noun).
    """

    role: str
    span: Span
    head: int
    heads: tuple[int, ...] = ()
    possessor: int | None = None
    clause: int | None = None


class Predicate(Record, frozen=True):
    """A verb, light-verb compound or event noun and its arguments.

    `lemma` is the verb or compound ("saldır", "saldırı düzenle", "gözaltına al") or the event noun ("saldırı"); `noun` the event
    noun in it, if any. `sentence` is the sentence's number, `head` the number of its last token, `first` that of its first;
    `form` is Fin, Conv, Rel (a participle before its noun), Nom (a nominalised clause) or Noun; `suffix` as in Features.
    `governor` is the number of the predicate above it; `inherited` is True if its agent was taken from there or from before.
    `quoted` stands between quotation marks.
    """

    span: Span
    sentence: int
    head: int
    first: int
    lemma: str
    form: str
    arguments: tuple[Argument, ...] = ()
    noun: str | None = None
    negated: bool = False
    tense: str | None = None
    mood: str | None = None
    voice: str | None = None
    person: str | None = None
    suffix: str | None = None
    governor: int | None = None
    inherited: bool = False
    quoted: bool = False


class Analysis(Record, frozen=True):
    """What the language layer found in an article."""

    article: Article
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...] = ()
    predicates: tuple[Predicate, ...] = ()
    by: str = ""


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


class Quote(Record, frozen=True):
    """What somebody said: `span` is the words between the marks, or the content clause of indirect speech.

    `kind` is direct, mixed or indirect; `speaker` the speaker's fullest name; `actor_id` his actor; `cue` the reporting words.
    `about` are the ids of the actors and places that it mentions.
    """

    span: Span
    kind: str
    speaker: str | None = None
    actor_id: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    about: tuple[str, ...] = ()
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


class Report(Record, frozen=True):
    """The sourced record of one article."""

    article: Article
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()


class Story(Record, frozen=True):
    """Articles that tell the same happening."""

    id: str
    title: str
    first_day: dt.date
    last_day: dt.date
    articles: tuple[str, ...]
    events: tuple[str, ...] = ()
    lead_event: str | None = None
