"""Scanning: one pass over a sentence from left to right, the most specific reading at each word first."""

import re

from vakanuvis.assets.actor_tables import Entry
from vakanuvis.assets.files import read_words
from vakanuvis.base.records import Analysis
from vakanuvis.semantics.actors.aliases import Aliases
from vakanuvis.semantics.actors.chains import Chain, find_chain, narrower
from vakanuvis.semantics.actors.crowds import find_crowd
from vakanuvis.semantics.actors.finds import STATE_NOUNS, Bounds, Find, Reader, is_mark
from vakanuvis.semantics.actors.names import name_from
from vakanuvis.semantics.actors.pairs import read_pair

_PLAIN_PLURAL = re.compile(r"l[ae]r(?:[ae]|d[ae]n?|l[ae])?$")  # folded: "kadinlara", not "kadinlarina"
LANDS = frozenset({"state", "adjective", "capital"})
TURKISH = "TUR"
TURKISH_LETTERS = frozenset("çğıöşüÇĞİÖŞÜ")
OWNING = frozenset({"si", "su", "i", "u"})  # folded suffixes of a compound's head: "Yıldız Holding CEO'su"


def scan(analysis: Analysis, number: int, aliases: Aliases, bounds: Bounds) -> list[Find]:
    """The finds of a sentence, in order, none overlapping another.

    `aliases` are the bodies of the sentences before, `bounds` where the sentence's predicates and their arguments begin.
    """
    sentence = analysis.sentences[number]
    reader = Reader(sentence, analysis.article.text, bounds)
    finds: list[Find] = []
    position = 0
    while position < len(sentence.tokens):
        if not reader.may_start(position) and reader.tokens[position].text not in aliases.acronyms:
            position += 1
            continue
        pair = read_pair(reader, position, number)
        if pair:
            finds += pair
            position += 1
            continue
        found = None if is_mark(sentence.tokens[position]) else _find_at(reader, position, number, aliases)
        if found is None:
            position += 1
            continue
        finds.append(found)
        aliases.note(reader, found)
        position = found.last + 1
    return finds


def _find_at(reader: Reader, position: int, number: int, aliases: Aliases) -> Find | None:
    matched = reader.match(position)
    if matched is not None:
        return _known(reader, position, number, matched)
    if aliases.acronyms and (acronym := aliases.acronym(reader, position, number)):
        return acronym
    chain = find_chain(reader, position, position)
    if chain is not None:
        return _from_chain(reader, chain, number, None)
    crowd = find_crowd(reader, position, number)
    if crowd is not None and (person := _named(reader, crowd)):
        return person
    short = aliases.short(reader, position, number) if crowd is None or crowd.last == position else None
    return short or crowd or _unknown_name(reader, position, number)


def _known(reader: Reader, position: int, number: int, matched: tuple[int, tuple[Entry, ...]]) -> Find | None:
    """A known actor, or the body, office or crowd that it qualifies ("ABD | Hazine Bakanlığı", "Rus | askerleri")."""
    count, entries = matched
    entry = entries[0]
    last = position + count - 1
    if entry.kind == "holder":
        return _holder(reader, position, last, number, entry)
    several = entry.kind == "group" and _is_plural(reader, last) and reader.tokens[last].features.case != "Gen"
    chain = find_chain(reader, position, last + 1) if _goes_on(reader, last, entry) and not several else None
    if chain is not None and not (entry.sector is None and chain.office in reader.tables.state_offices):
        return _from_chain(reader, chain, number, entry)
    crowd = find_crowd(reader, last + 1, number, since=position) if entry.kind != "capital" else None
    if crowd is not None and _goes_on(reader, last, entry) and not _stands_beside(reader, last, crowd, entry):
        apart = _sides_with(reader, crowd.last) or _sides_with(reader, last + 1)
        crowd.country, crowd.entry = (None if apart else entry.code), entry
        if entry.kind == "group" and not apart:
            crowd.sector = entry.sector  # "DEAŞ | unsurları"
        return _named(reader, crowd) or crowd
    kind = "state" if entry.kind in LANDS else entry.kind
    titled = entry.kind == "adjective" and not _is_plural(reader, last) and reader.tokens[last].features.case != "Gen"
    named = name_from(reader, last + 1) if titled else None  # "Türk | Ali Kara", not "İsraillilerin | Batı Şeria'daki"
    if named is not None and named[1] > named[0] and named[0] == last + 1:
        return Find(number, position, named[1], *named, "person", entry.code, "CVL", "actors.nationality", entry=entry)
    if entry.kind == "adjective":
        kind = "people" if _is_plural(reader, last) or not reader.goes_on(last) else "adjective"
    sector = "CVL" if kind == "people" else entry.sector
    pre = sector is not None and sector.endswith(" PRE")
    sector = sector.removesuffix(" PRE") if sector else None
    if kind == "people":
        position = _counted_from(reader, position)
    return Find(number, position, last, position, last, kind, entry.code, sector, f"actors.{entry.kind}", entry=entry, pre=pre)


def _named(reader: Reader, crowd: Find) -> Find | None:
    """The person whose name stands behind a noun that tells who it is: "Suriyeli aktivist | Ali Kara", "gazeteci | Ali Kara"."""
    token = reader.tokens[crowd.last]
    head = reader.head_in(crowd.last, reader.tables.crowds)
    if head is None or head[0] in reader.tables.organs or _is_plural(reader, crowd.last) or reader.is_capital(crowd.last):
        return None
    if token.suffix is not None or token.features.case not in (None, "Nom"):
        return None
    name = name_from(reader, crowd.last + 1)
    if name is None or name[0] != crowd.last + 1 or name[0] == name[1] or reader.match(name[0]) is not None:
        return None
    return Find(
        crowd.sentence, crowd.first, name[1], *name, "person", crowd.country, crowd.sector, "actors.noun_name", entry=crowd.entry
    )


def _stands_beside(reader: Reader, last: int, crowd: Find, entry: Entry) -> bool:
    """True for a bare name before a plain plural, which nobody owns: "Taliban | kadınlara", but "Taliban askerleri"."""
    bare = entry.kind != "adjective" and reader.tokens[last].suffix is None
    begins = reader.tokens[last + 1].span.start in reader.bounds.arguments and not reader.is_capital(last + 1)
    parted = (
        begins and _is_plural(reader, crowd.last) and crowd.sector not in ("COP", "MIL")
    )  # "Belarus | muhalif siyasetçileri (tutukladı)"
    parted = parted or reader.tokens[last + 1].pos == "NUM"  # "Hamas | iki esiri"
    return bare and (parted or _PLAIN_PLURAL.search(reader.folded[crowd.last]) is not None)


def _sides_with(reader: Reader, number: int) -> bool:
    """True for who is for or against a country without being its own: "Filistin | destekçileri", "İran | destekli milisler"."""
    return any(form in reader.tables.allegiances for form in reader.candidates(number))


def _counted_from(reader: Reader, position: int) -> int:
    """Where the count before a people's name starts ("1182'den fazla | Filistinli")."""
    while position and (reader.tokens[position - 1].pos == "NUM" or reader.folded[position - 1] in reader.tables.measure_words):
        position -= 1
    return position


def _goes_on(reader: Reader, last: int, entry: Entry) -> bool:
    """True if words after a state or organisation can belong to it: no comma, no case but the genitive."""
    if last + 1 >= len(reader.tokens) or is_mark(reader.tokens[last + 1]):
        return last + 1 < len(reader.tokens) and reader.tokens[last + 1].text == "("
    token = reader.tokens[last]
    if token.suffix is not None and token.features.case != "Gen" and entry.kind != "adjective":
        suffix = reader.text_of_suffix(last)
        return suffix[:2] in ("li", "lu") and not _is_plural(reader, last)  # "ABD'li yetkili", but "PKK'lilerle | jandarma"
    return token.features.case in (None, "Nom", "Gen") or entry.kind == "adjective"


def _is_plural(reader: Reader, last: int) -> bool:
    """True for "Ruslar" and "PKK'liler"."""
    ends = (reader.folded[last][3:], reader.text_of_suffix(last))
    return any(ending in text for text in ends for ending in ("lar", "ler"))


def _holder(reader: Reader, position: int, last: int, number: int, entry: Entry) -> Find | None:
    if last == position and not reader.is_capital(position):
        return None
    longer = name_from(reader, position)
    last = max(last, longer[1]) if longer is not None and len(entry.form.split()) == 1 else last
    known = entry if last == position or len(entry.form.split()) > 1 else None
    code, sector = (known.code, known.sector) if known else (None, None)
    if known is not None and _leads(reader, last + 1):  # "Esad | rejimi"
        return Find(number, position, last + 1, position, last + 1, "body", code, "GOV", "actors.body")
    pre = bool(sector and sector.endswith(" PRE"))
    sector = sector.removesuffix(" PRE") if sector else None
    return Find(number, position, last, position, last, "person", code, sector, "actors.holder", entry=known, pre=pre)


def _leads(reader: Reader, number: int) -> bool:
    """True for a possessed organ of the state behind its leader's name: "(Trump) | yönetimi"."""
    if number >= len(reader.tokens) or reader.is_capital(number) or reader.tokens[number - 1].suffix is not None:
        return False
    head = reader.head_in(number, reader.tables.crowds)
    return head is not None and head[0] in reader.tables.organs and head[1] == "GOV" and reader.is_possessed(number)


def _from_chain(reader: Reader, chain: Chain, number: int, entry: Entry | None) -> Find:
    """The find of a chain of bodies and offices, with the name behind an office."""
    posted = entry is not None and entry.kind == "capital" and chain.office in reader.tables.envoys
    country = entry.code if entry is not None and not posted else None  # "Şam Büyükelçisi" is of those who sent him there
    sector = chain.sector
    inherits = entry is not None and (entry.sector is None or (entry.kind not in LANDS and entry.kind != "state"))
    if inherits and entry is not None and not chain.has_body:
        sector = entry.sector.removesuffix(" PRE") if entry.sector else None
    if entry is not None and entry.sector is None:
        sector = None
    elif entry is not None and sector is not None and chain.office is None:
        sector = narrower(entry.sector, sector)
    counterpart = chain.office in reader.tables.counterpart_offices
    former = any(word in reader.tables.former_words for word in reader.folded[max(0, chain.first - 1) : chain.last])
    if chain.office is None:
        kind = "state" if _is_state(reader, chain, entry) else "body"
        return Find(number, chain.first, chain.last, chain.first, chain.last, kind, country, sector, "actors.body", entry=entry)
    name = (
        name_from(reader, chain.last + 1)
        if not reader.ends_phrase(chain.last)
        and reader.tokens[chain.last].features.case != "Gen"  # "bir bakanın | Mescid-i Aksa'ya"
        and (reader.tokens[chain.last].suffix is None or reader.text_of_suffix(chain.last) in OWNING)
        and not _names_several(reader, chain)
        else None
    )
    office = " ".join(token.text for token in reader.tokens[chain.first : chain.last + 1])
    if former:
        sector = "ELI"
    if name is None and entry is None and not reader.is_capital(chain.first) and not reader.is_capital(chain.last):
        return Find(number, chain.first, chain.last, chain.first, chain.last, "crowd", None, sector, "actors.crowd")
    if name is None:
        return Find(
            number, chain.first, chain.last, chain.first, chain.last, "office", country, sector, "actors.office",
            office=office, title=chain.office, entry=entry, former=former, counterpart=counterpart,
        )  # fmt: skip
    return Find(
        number, chain.first, name[1], name[0], name[1], "person", country, sector, "actors.office_name",
        office=office, title=chain.office, entry=entry, former=former, counterpart=counterpart,
    )  # fmt: skip


def _is_state(reader: Reader, chain: Chain, entry: Entry | None) -> bool:
    """True for a state called by its name and "devlet": "Filistin | devleti"."""
    named = entry is not None and entry.kind in LANDS and chain.last == chain.first + 1
    return named and any(form in read_words(STATE_NOUNS) for form in reader.candidates(chain.last))


def _names_several(reader: Reader, chain: Chain) -> bool:
    """True for "dışişleri bakanları | Amman'da": a plural office before a name with a suffix, which is no holder's."""
    return _is_plural(reader, chain.last) and any(token.suffix for token in reader.tokens[chain.last + 1 : chain.last + 2])


def _unknown_name(reader: Reader, position: int, number: int) -> Find | None:
    """A name of two or more capitalised words, or a lone capitalised word (kept only if the article knows it in full)."""
    name = name_from(reader, position)
    if name is None or name[0] != position:
        return None
    if name[1] > name[0] and reader.is_possessed(name[1]) and reader.tokens[name[1]].features.possessive is not None:
        return None  # "Hürmüz Boğazı", "Mülteci Kampı"
    if name[1] > name[0]:
        return Find(number, name[0], name[1], name[0], name[1], "person", None, None, "actors.form")
    if _speaks_alone(reader, position):
        return Find(number, position, position, position, position, "person", TURKISH, None, "actors.speaker")
    return Find(number, name[0], name[1], name[0], name[1], "surname", None, None, "actors.form")


def _speaks_alone(reader: Reader, position: int) -> bool:
    """True for a Turkish surname that opens a headline as its sender: "Yıldız'dan | Şam'a uyarı", "Yıldız: ...".

    The Turkish press calls those of its own country by the surname alone; letters of Turkish alone tell whose name it is.
    """
    token = reader.tokens[position]
    ahead = [other.text for other in reader.tokens[1:3]]
    if position or not TURKISH_LETTERS.intersection(token.text) or token.pos not in ("NOUN", "PROPN"):
        return False
    heads = ahead[:1] == [":"] and (token.pos == "PROPN" or ahead[1:] in (["“"], ['"'], ["‘"]))
    sends = token.suffix is not None and token.features.case == "Abl" and reader.tokens[-1].text != "."
    return heads or sends
