"""Who is who in an article: the fullest name behind a surname, an office or an abbreviation."""

import msgspec

from vakanuvis.assets.speech_tables import Speech
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Actor
from vakanuvis.semantics.quotes.periods import Period, Word
from vakanuvis.semantics.quotes.phrases import Phrase, inflected_body

_TOPICS = frozenset({"da", "de", "ise"})
_INDEFINITE = frozenset({"bir", "bazı", "diğer", "birkaç", "çok", "birçok", "iki", "üç", "dört", "beş"})


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A full name in the article: its words with office (lower case), where it stands, the name without the office."""

    position: int
    extent: tuple[str, ...]
    office: str
    name: str


class Directory(msgspec.Struct, frozen=True, gc=False):
    """Full names by their last word, by their first word, by office, and by abbreviation."""

    surnames: dict[str, list[Entry]]
    forenames: dict[str, list[Entry]]
    offices: dict[str, list[Entry]]
    abbreviations: dict[str, str]


def build_directory(periods: list[Period], phrases: list[list[Phrase]], text: str, speech: Speech) -> Directory:
    """The directory of an article."""
    directory = Directory({}, {}, {}, {})
    for period, row in zip(periods, phrases, strict=True):
        for phrase in row:
            words = period.words[phrase.first : phrase.last + 1]
            if phrase.kind == "noun" or not words[0].is_capital:
                continue
            entry = _read_entry(words, phrase, text, speech)
            name = entry.name.split()
            if len(name) > 1 or phrase.actor is not None:
                _add(directory.surnames, _surname(words[-1].text), entry)
                _add(directory.forenames, lower(name[0]), entry)
            if entry.office:
                _add(directory.offices, entry.office, entry)
            if (short := _abbreviation(period.words, phrase.last)) is not None:
                directory.abbreviations.setdefault(short, entry.name)
    return directory


def _add(entries: dict[str, list[Entry]], key: str, entry: Entry) -> None:
    """Take an entry unless it only repeats the one before it."""
    row = entries.setdefault(key, [])
    if not row or (row[-1].extent, row[-1].name) != (entry.extent, entry.name):
        row.append(entry)


def _surname(word: str) -> str:
    """The surname without its article: "es-safedi" -> "safedi"."""
    return word[3:] if word[2:3] == "-" and len(word) > 5 else word


def _abbreviation(words: tuple[Word, ...], last: int) -> str | None:
    """The abbreviation in brackets behind a name: "Merkez Kuvvetler Komutanlığı (CENTCOM)"."""
    if last + 3 >= len(words) or words[last + 1].text != "(" or words[last + 3].text != ")":
        return None
    return words[last + 2].text if words[last + 2].is_capital else None


def _read_entry(words: tuple[Word, ...], phrase: Phrase, text: str, speech: Speech) -> Entry:
    """The entry of a phrase; the name starts behind the last word of office that others follow."""
    start, office = 0, ""
    for number, word in enumerate(words):
        match = word.heard.noun
        if match is None or word.ending:
            continue
        if number + 1 < len(words):
            start, office = number + 1, _stem(match["stem"])
        elif not office or match["possessive"]:
            # "Bakan Ali Çiftçi" is named so; only an office in the possessive ends a title ("Dışişleri Bakanı").
            office = _stem(match["stem"])
            start = 0
    if inflected_body(words[-1]) is not None:
        start = 0  # "Polis İç Denetim Departmanı(ndan)" is one body
    while start + 1 < len(words) and words[start].text in speech.honorifics:
        start += 1
    name = text[words[start].span.start : phrase.span.end]
    if phrase.actor is not None and len(phrase.actor.name.split()) > 1 and phrase.actor.name in text:
        name = _fuller(name, phrase.actor)
    return Entry(phrase.span.start, tuple(word.text for word in words), office, name)


def _stem(stem: str) -> str:
    return stem[:-1] + "k" if stem.endswith("ğ") else stem


def resolve(phrase: Phrase, words: tuple[Word, ...], directory: Directory, speech: Speech, text: str) -> str:
    """The fullest name that the article gives for a phrase of one of its periods."""
    own = words[phrase.first : phrase.last + 1]
    shown = text[phrase.span.start : phrase.span.end]
    if phrase.span.end < own[-1].end:
        shown = _stem(shown)  # "Bakanlığ|ın" -> "Bakanlık"
    head = own[-1].text
    if phrase.actor is not None and phrase.actor.kind in ("crowd", "people"):
        return shown
    if head in directory.abbreviations:
        return directory.abbreviations[head]
    if phrase.actor is not None and phrase.actor.name in text and _is_full(phrase.actor):
        return _fuller(shown, phrase.actor)
    office = speech.speakers.match(head)
    if office is not None and (holder := _by_office(phrase, own, _stem(office["stem"]), directory)):
        return _longest(directory.surnames.get(_surname(lower(holder.split()[-1])), []), holder)
    return _by_surname(own, directory, _without_office(own, shown, speech)) if own[0].is_capital else shown


def _fuller(shown: str, actor: Actor) -> str:
    """The actor's name, of a body with the state or office it belongs to: "Rusya Terörle Mücadele Komitesi"."""
    return shown if actor.kind == "body" and shown.endswith(actor.name) else actor.name


def _is_full(actor: Actor) -> bool:
    """True if nothing longer is to be looked for: two words, or no person or body at all; "X de Gazze" is no name."""
    if _TOPICS & set(actor.name.split()):
        return False
    return len(actor.name.split()) > 1 or actor.kind not in ("person", "body")


def _without_office(own: tuple[Word, ...], shown: str, speech: Speech) -> str:
    """The name without the office before it: "Başkan Özdemir" -> "Özdemir"; an office alone stays."""
    start = 0
    for number, word in enumerate(own[:-1]):
        if word.text in speech.honorifics or (not word.ending and word.heard.noun):
            start = number + 1
    last = own[-1].heard.noun
    if (last is not None and last["possessive"]) or inflected_body(own[-1]) is not None:
        return shown
    return shown[own[start].span.start - own[0].span.start :]


def _by_office(phrase: Phrase, own: tuple[Word, ...], office: str, directory: Directory) -> str | None:
    """Who holds the office: the latest one named before, else the first one after; all words of the phrase must be his.

    Where nobody fits all words, the only holder of such an office in the article does ("AB Sözcüsü" for the Commission's).
    """
    if own[0].text in _INDEFINITE or own[-1].text.removeprefix(office)[:1] == "l":
        return None
    wanted = {word.text for word in own[:-1]}
    longer = [entry for entry in directory.offices.get(office, []) if len(entry.extent) > len(own)]
    fitting = [entry for entry in longer if wanted <= set(entry.extent)]
    before = [entry for entry in fitting if entry.position < phrase.span.start]
    if fitting:
        return (before[-1] if before else fitting[0]).name
    holders = {entry.name for entry in longer}
    return holders.pop() if len(holders) == 1 and own[-1].is_capital else None


def _by_surname(own: tuple[Word, ...], directory: Directory, fallback: str) -> str:
    """The longest name that ends in the same word; for a single word, else the longest that begins with it."""
    entries = directory.surnames.get(_surname(own[-1].text), [])
    if not entries and len(own) == 1:
        entries = directory.forenames.get(own[0].text, [])
        if len({entry.name.split()[-1] for entry in entries}) > 1:
            return fallback
    return _longest(entries, fallback)


def _longest(entries: list[Entry], fallback: str) -> str:
    """The longest of the full names, up to four words; the first where several are as long."""
    names = [entry.name for entry in entries if len(entry.name.split()) > 1]
    if not names:
        return fallback
    best = max(names, key=lambda name: (min(len(name.split()), 4), -len(name)))
    return best if len(best.split()) >= min(4, len(fallback.split())) else fallback
