"""Resolution: the finds of an article become its actors, open countries filled from the context."""

import datetime as dt
import re
from collections import Counter

from vakanuvis.assets.actor_tables import ActorTables, Entry
from vakanuvis.assets.files import read_words
from vakanuvis.base.folding import fold
from vakanuvis.base.records import Actor, Analysis, Mention, Span
from vakanuvis.semantics.actors.finds import Find
from vakanuvis.semantics.actors.people import Person, gather_people, is_turkish, name_of
from vakanuvis.semantics.actors.terms import sector_on

TURKISH_SITE = "TUR"
OPPOSITE = {"Abl": "Dat", "Dat": "Abl"}  # of who sends a headline's words and to whom
FORCES = frozenset({"COP", "MIL"})
FORCE_REACH = 6  # sentences
# Case endings behind a possessive or plural ("Bakanlığı|nın", "göstericiler|e").
_POSSESSED = re.compile(r"(?<=[ıiuü])(?:n[ıiuü]n|n[ae]|n[ıiuü]|nd[ae]n?|yl[ae]|nc[ae])$")
_PLURAL = re.compile(r"(?<=lar|ler)(?:[ıi]n?|[ae]|d[ae]n?|l[ae]|c[ae])$")


def resolve_actors(analysis: Analysis, finds: list[Find], tables: ActorTables, day: dt.date | None) -> tuple[Actor, ...]:
    """The actors of the article, each with all its mentions, sorted by first mention."""
    people = gather_people(analysis, finds)
    home, turkey = _home(finds, analysis)
    for person in people:
        ours = (turkey or _is_diplomatic(analysis, person.finds[0])) and is_turkish(person, tables.first_names)
        default = TURKISH_SITE if ours else home
        entries = tables.phrases.get(tuple(fold(person.name).split()), ())
        terms = tuple(entry for entry in entries if entry.kind == "holder")
        if person.country is None and terms:
            titled = person.sector if person.titles else None  # what the article calls him goes before what the table knows
            person.country, person.sector = terms[0].code, titled or sector_on(day, terms)
        elif person.country is None and (holder := _holder(person, tables, day)) is not None:
            person.country = holder.code
        elif person.country is None and person.finds[0].entry is not None:
            person.country = _sender(person.finds[0].entry, home)
        elif person.country is None and person.titles:
            person.country = _possessor(analysis, person.finds[0], finds) or _neighbour(person.finds[0], finds) or default
    actors = [_person_actor(analysis, person) for person in people]
    taken = {id(find) for person in people for find in person.finds}
    groups: dict[tuple[str, ...], list[Find]] = {}
    for find in finds:
        if id(find) in taken or find.kind in ("surname", "held"):
            continue
        if find.target is not None:
            groups[_group_key(analysis, find.target)].append(find)  # named before, hence settled
            continue
        force = _force_home(analysis, find, finds) or _answering_home(analysis, find, finds)
        _settle(find, force or _ministry_home(analysis, find, finds) or home, force)
        groups.setdefault(_group_key(analysis, find), []).append(find)
    actors += [_group_actor(analysis, key, members) for key, members in groups.items()]
    return tuple(sorted(actors, key=lambda actor: (actor.mentions[0].sentence, actor.mentions[0].extent.start)))


def _holder(person: Person, tables: ActorTables, day: dt.date | None) -> Entry | None:
    """The one known holder of an office whom a title and a surname mean ("Bakan Güler")."""
    if len(person.name.split()) > 1:
        return None
    known = [
        entry
        for entry in tables.surnames.get(fold(person.name), ())
        if any(title in fold(entry.office or "") for title in person.titles)
        and (day is None or (entry.since or day) <= day <= (entry.until or day))
    ]
    return known[0] if len({entry.code for entry in known}) == 1 else None


def _possessor(analysis: Analysis, find: Find, finds: list[Find]) -> str | None:
    """The country of the body or state in the genitive just before ("Şin-Bet'in (Şabak) | Direktörü David Zini")."""
    tokens = analysis.sentences[find.sentence].tokens
    for other in finds:
        if other.sentence == find.sentence and 0 < find.first - other.last <= 4 and tokens[other.last].features.case == "Gen":
            between = tokens[other.last + 1 : find.first]
            if not between or (between[0].text == "(" and between[-1].text == ")"):
                return other.country
    return None


def _neighbour(find: Find, finds: list[Find]) -> str | None:
    """The country of the official named just before ("İtalya Cumhurbaşkanı X ve | Başbakan Y")."""
    for other in finds:
        if other.sentence == find.sentence and 0 < find.first - other.last <= 2 and other.title and other.country is not None:
            return other.country
    return None


def _home(finds: list[Find], analysis: Analysis) -> tuple[str, bool]:
    """The country to which offices and bodies without one belong, and whether Turkey is named at all.

    It is Turkey where the article names it often enough, else the country that it names most.
    """
    counts: Counter[str] = Counter()
    for find in finds:
        if find.country is not None and find.country not in read_words("actors/supranational.txt"):
            heading = analysis.sentences[find.sentence].kind in ("title", "lead")
            counts[find.country] += 3 if heading else 1
    if not counts or counts["TUR"] * 2 >= max(counts.values()):
        return TURKISH_SITE, True
    return max(sorted(counts), key=lambda code: counts[code]), counts["TUR"] > 0


def _ministry_home(analysis: Analysis, find: Find, finds: list[Find]) -> str | None:
    """Whose a foreign ministry without a country is: of the one named with its country before, else the publisher's (guide)."""
    if not _is_diplomatic(analysis, find):
        return None
    if (state := _subject_state(analysis, find, finds)) is not None:
        return state  # "Suriye, | Dışişleri Bakanlığının yürüttüğü görüşmelerin ardından ..."
    before = [
        other
        for other in finds
        if (other.sentence, other.first) < (find.sentence, find.first) and _is_diplomatic(analysis, other)
    ]
    return next((other.country for other in reversed(before) if other.country is not None), TURKISH_SITE)


def _answering_home(analysis: Analysis, find: Find, finds: list[Find]) -> str | None:
    """The publisher's country for a bare office that a headline has another state address, or address it.

    "Mısır'dan | Başbakan'a sert tepki", "Hükümet'ten | Mısır'a uyarı".
    """
    tokens = analysis.sentences[find.sentence].tokens
    case = tokens[find.last].features.case
    if find.country is not None or case not in OPPOSITE or tokens[-1].text == ".":
        return None
    others = (other for other in finds if other.sentence == find.sentence and tokens[other.last].features.case == OPPOSITE[case])
    return TURKISH_SITE if any(other.country == TURKISH_SITE or other.kind == "state" for other in others) else None


def _subject_state(analysis: Analysis, find: Find, finds: list[Find]) -> str | None:
    """The state that opens the sentence as its subject, before a comma."""
    tokens = analysis.sentences[find.sentence].tokens
    for other in finds:
        opens = other.sentence == find.sentence and other.kind == "state" and other.first == 0
        if opens and other.last < find.first and tokens[other.last + 1].text == ",":
            return other.country
    return None


def _force_home(analysis: Analysis, find: Find, finds: list[Find]) -> str | None:
    """Whose a bare "askerler", "ordu", "polis" is: of those of the same noun named last ("İsrail askerleri ... | Askerlerin")."""
    head = analysis.sentences[find.sentence].tokens[find.last]
    if find.country is not None or find.sector not in FORCES or find.first != find.last or head.features.is_possessed:
        return None
    before = [
        other
        for other in finds
        if other.country is not None
        and other.sector == find.sector
        and (other.sentence, other.first) < (find.sentence, find.first)
        and analysis.sentences[other.sentence].tokens[other.last].lemma == head.lemma
    ]
    if before and find.sentence - before[-1].sentence <= FORCE_REACH:
        return before[-1].country
    return _subject_state(analysis, find, finds)  # "İsrail, 3 kişiyi öldüren | askerler hakkındaki soruşturmayı kapattı"


def _is_diplomatic(analysis: Analysis, find: Find) -> bool:
    """True for a ministry of foreign affairs and those who hold its offices."""
    tokens = analysis.sentences[find.sentence].tokens[find.first : find.last + 1]
    return any(fold(token.text) == "disisleri" for token in tokens)


def _settle(find: Find, home: str, force: str | None) -> None:
    if find.country is None and find.kind == "crowd":
        find.country = force
    if find.country is None and find.kind in ("body", "office") and not find.counterpart:
        find.country = home if find.entry is None else _sender(find.entry, home)
        find.guessed = find.entry is None


def _sender(entry: Entry, home: str) -> str:
    """Whose an envoy called by the capital of his post is: the publisher's ("Şam Büyükelçisi"), but in Ankara a foreigner."""
    if entry.kind != "capital":
        return entry.code
    return TURKISH_SITE if entry.code != TURKISH_SITE else home


def _group_key(analysis: Analysis, find: Find) -> tuple[str, ...]:
    if find.kind in ("state", "adjective") and find.entry is not None:
        return ("state", find.country or "", find.entry.name if find.pre else "")
    if (
        find.kind in ("body", "group")
        and find.entry is not None
        and find.by in ("actors.body", "actors.group")
        and find.by != "actors.body"
    ):
        return (find.kind, find.entry.name)
    return (find.kind, find.country or "", fold(_bare_name(analysis, find)))


def _bare_name(analysis: Analysis, find: Find) -> str:
    """The words that name the actor without the case ending of the last one; "(basın) mensupları" has none."""
    text = name_of(analysis, find)
    if analysis.sentences[find.sentence].tokens[find.name_last].features.case == "Nom":
        return text
    for pattern in (_PLURAL, _POSSESSED):
        if pattern.search(text):
            return pattern.sub("", text)
    return text


def _mention(analysis: Analysis, find: Find) -> Mention:
    tokens = analysis.sentences[find.sentence].tokens
    start, end = tokens[find.name_first].span.start, tokens[find.name_last].span.end
    if find.cut is not None:
        span = Span(start + find.cut[0], start + find.cut[1])
        return Mention(span, span, find.sentence, find.last)
    plain = find.kind in ("alias", "body", "crowd", "office", "held", "people") or find.by == "actors.body"
    if plain and tokens[find.name_last].suffix is None:
        end = start + len(_bare_name(analysis, find))
    extent = Span(tokens[find.first].span.start, max(end, tokens[find.last].span.end))
    return Mention(Span(start, end), extent, find.sentence, find.last)


def _mentions(analysis: Analysis, finds: list[Find]) -> tuple[Mention, ...]:
    return tuple(sorted((_mention(analysis, find) for find in finds), key=lambda mention: mention.extent))


def _person_actor(analysis: Analysis, person: Person) -> Actor:
    return Actor(
        id="person:" + person.key.replace(" ", "-"),
        name=person.name,
        country=person.country,
        sector=person.sector,
        kind="person",
        mentions=_mentions(analysis, person.finds),
        other_sectors=("PRE",) if person.pre else (),
        office=person.office,
        by=person.finds[0].by,
        confidence=1.0 if person.titles or person.country else 0.5,
    )


def _group_actor(analysis: Analysis, key: tuple[str, ...], finds: list[Find]) -> Actor:
    first = finds[0]
    kind = {"adjective": "state", "office": "person"}.get(first.kind, first.kind)
    names = [_bare_name(analysis, find) for find in finds]
    name = first.entry.name if kind == "state" and first.entry is not None else max(names, key=len)
    if kind in ("body", "group") and first.entry is not None and first.by != "actors.body":
        name = first.entry.name
    return Actor(
        id=":".join(fold(part).replace(" ", "-") for part in key if part),
        name=name,
        country=first.country,
        sector=first.sector,
        kind=kind,
        mentions=_mentions(analysis, finds),
        other_sectors=("PRE",) if first.pre else (),
        by=first.by,
        confidence=0.5 if first.kind == "adjective" or first.guessed else 1.0,
    )
