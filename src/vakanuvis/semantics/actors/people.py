"""People of an article: full names gathered first, then surnames, offices and nicknames resolved to them."""

from dataclasses import dataclass, field

from vakanuvis.assets.actor_tables import Entry
from vakanuvis.base.folding import fold
from vakanuvis.base.phonetics import phonetic_key
from vakanuvis.base.records import Analysis
from vakanuvis.semantics.actors.finds import Find


@dataclass(slots=True)
class Person:
    """A person of the article; country and sector are None while open."""

    name: str
    key: str
    country: str | None
    sector: str | None
    titles: set[str] = field(default_factory=set)
    office: str | None = None
    finds: list[Find] = field(default_factory=list)
    pre: bool = False
    fixed: bool = False


def name_of(analysis: Analysis, find: Find) -> str:
    """The proper name of a find as it stands, its apostrophe suffix cut."""
    tokens = analysis.sentences[find.sentence].tokens
    start, end = tokens[find.name_first].span.start, tokens[find.name_last].span.end
    if find.cut is not None:
        start, end = start + find.cut[0], start + find.cut[1]
    return analysis.article.text[start:end]


def gather_people(analysis: Analysis, finds: list[Find]) -> list[Person]:
    """The persons of the article with all their finds."""
    people: dict[str, Person] = {}
    short: list[Find] = []
    for find in finds:
        if find.kind == "person" and (find.name_last > find.name_first or find.entry is not None):
            _add_full(people, name_of(analysis, find), find)
        elif find.kind in ("person", "surname"):
            short.append(find)
    for find in short:
        _add_short(people, name_of(analysis, find), find)
    _add_offices(people, [find for find in finds if find.kind == "office"])
    return list(people.values())


def _holder(find: Find) -> Entry | None:
    return find.entry if find.entry is not None and find.entry.kind == "holder" else None


def _add_full(people: dict[str, Person], name: str, find: Find) -> None:
    holder = _holder(find)
    if holder is not None and len(holder.name.split()) > len(name.split()):
        name = holder.name
    known = _matching(people, name)
    if known is None:
        known = people.setdefault(phonetic_key(name), Person(name, phonetic_key(name), None, None))
    elif len(name.split()) > len(known.name.split()) or (len(known.name.split()) == 1):
        known.name = name
    _note(known, find)


def _matching(people: dict[str, Person], name: str) -> Person | None:
    """The person already known by these words: the same last word, and no other first word."""
    words = phonetic_key(name).split()
    for person in people.values():
        theirs = person.key.split()
        if words == theirs or set(words) <= set(theirs) or set(theirs) <= set(words):
            return person
        if words[-1] == theirs[-1] and words[0][:1] == theirs[0][:1] and (len(words[0]) == 1 or len(theirs[0]) == 1):
            return person
    return None


def _add_short(people: dict[str, Person], name: str, find: Find) -> None:
    """Give a surname to the person who bears it; a titled one nobody bears is a person of its own."""
    word = phonetic_key(name)
    bearers = [person for person in people.values() if word in person.key.split()]
    if not bearers and find.kind == "person":
        bearers = [people.setdefault(word, Person(name, word, None, None))]
    if bearers:
        before = [person for person in bearers if person.finds and person.finds[0].sentence <= find.sentence]
        _note((before or bearers)[-1], find)


def _note(person: Person, find: Find) -> None:
    person.finds.append(find)
    if find.title and not find.counterpart:
        person.titles.add(find.title)
        person.office = person.office or find.office
    country = find.country
    if country is not None and (person.country is None or not person.fixed):
        person.country, person.sector = country, find.sector
        person.fixed = find.by != "actors.holder"
    elif find.sector and person.sector is None and not find.counterpart and person.country is None:
        person.sector = find.sector
    if find.counterpart and person.sector is None:
        person.sector = "GOV"
    person.pre = person.pre or find.pre


def _add_offices(people: dict[str, Person], offices: list[Find]) -> None:
    """Give a bare office ("ABD Başkanı", "Bakan") to the person of the article who holds it."""
    for find in offices:
        if find.title is None or find.counterpart or find.former:
            continue
        holders = [person for person in people.values() if find.title in person.titles and find.country in (None, person.country)]
        before = [person for person in holders if any(other.sentence <= find.sentence for other in person.finds)]
        if len(holders) == 1 or (before and find.country is None):
            find.kind = "held"
            (before or holders)[-1].finds.append(find)


def is_turkish(person: Person, first_names: frozenset[str]) -> bool:
    """True if the person's first name is a common Turkish one."""
    return fold(person.name.split()[0]) in first_names
