"""Chains of words that name a body or an office: "Ulusal Güvenlik Yüksek Konseyi Genel Sekreteri"."""

import msgspec

from vakanuvis.assets.files import read_words
from vakanuvis.semantics.actors.finds import MOST_WORDS, Reader, is_mark

# What a whole hands on to its offices and committees, and to what kinds of them.
LASTING = frozenset({"BUS", "COP", "EDU", "JRN", "JUD", "LAB", "LEG", "MIL", "PTY", "REB", "SPY"})
GENERAL = frozenset({"GOV", "MIL", "SOC"})


class Chain(msgspec.Struct):
    """Tokens first..last; `office` is the folded head of the last office, None for a body."""

    first: int
    last: int
    sector: str | None
    office: str | None
    has_body: bool


def find_chain(reader: Reader, first: int, start: int) -> Chain | None:
    """The longest chain from `start` on (its extent begins at `first`); None where no body or office head closes it."""
    if reader.chain_heads.find(1, start, start + MOST_WORDS) < 0:
        return None
    return _read_chain(reader, first, start)


def _read_chain(reader: Reader, first: int, start: int) -> Chain | None:
    best: Chain | None = None
    sector, has_body, envoys = None, False, False  # the sector of the body read last
    lower_words = 0
    for number in range(start, min(start + MOST_WORDS, len(reader.tokens))):
        if is_mark(reader.tokens[number]):
            if not _is_bracketed(reader, number):
                break
            continue
        if _is_apart(reader, number, first, start) or (best is not None and _joins_another(reader, number, best)):
            break
        second = (
            number == start > first and reader.is_capital(number) and reader.is_land(number)
        )  # "İrlanda | Filistin devletini"
        envoys = envoys or second
        if start == first and reader.tokens[start].pos in ("ADP", "ADV", "CCONJ", "PRON"):
            break
        if not reader.is_capital(number):
            lower_words += 1
        if lower_words > _allowed(reader, first, start, number):
            break
        office = reader.head_in(number, reader.tables.offices)
        body = _body_in(reader, number)
        closes = number > start or start > first
        if office is not None and _stands(reader, number, first, start, office[0]):
            own = sector if has_body and office[0] in reader.tables.open_offices else office[1]
            best = Chain(first, number, own, office[0], has_body)
        elif body is not None and not reader.is_possessed(number) and _opens_office(reader, number):
            sector, has_body = body[1], True
        elif body is not None and closes and ((not envoys and reader.is_possessed(number)) or _is_titled(reader, number, start)):
            sector, has_body = narrower(sector, body[1]), True
            best = Chain(first, number, sector, None, True)
            lower_words = 0
        elif body is not None and body[0] in reader.tables.organs and reader.is_capital(number):
            sector = body[1]  # "Emniyet | Genel Müdürlüğü"
        if reader.ends_phrase(number) or _has_apostrophe(reader, number, best) or _ends_argument(reader, number, best):
            break
    return best


def _body_in(reader: Reader, number: int) -> tuple[str, str] | None:
    """The body's noun here and its sector; one in small letters only if it names no service or part; "birlikleri" are troops."""
    body = None if reader.is_no_head(number) else reader.head_in(number, reader.tables.bodies)
    if body is None or (body[0] in reader.tables.formal_bodies and not reader.is_capital(number)):
        return None
    several = any(ending in reader.folded[number][2:] for ending in ("lar", "ler"))
    return (reader.head_in(number, reader.tables.crowds) if several else None) or body


def _is_apart(reader: Reader, number: int, first: int, start: int) -> bool:
    """True for a word that the chain cannot hold: a verb, or the first word of another actor's name."""
    if number == start and reader.tokens[number].pos == "CCONJ":
        matched = reader.match(first)  # "Birleşmiş Milletler | ve Kızılhaç Komitesi", but "İranlı ve Batılı yetkililer"
        return matched is None or matched[1][0].kind != "adjective"
    inside = number > start or start == first
    if inside and reader.tokens[number].features.form is not None and not reader.is_capital(number):
        return True
    if number > start and reader.is_capital(number) and _ends_crowd(reader, number - 1):
        return True
    return _begins_another(reader, number, first, start) or (number == start > first and _is_other_state(reader, first, number))


def _ends_crowd(reader: Reader, number: int) -> bool:
    """True for a plural in small letters that has its owner, before a name: "İsrail askerleri | Şifa Hastanesi'ni"."""
    features = reader.tokens[number].features
    several = features.possessive == "3pl" or (features.number == "Plur" and features.is_possessed)
    return several and not reader.is_capital(number)


def _is_other_state(reader: Reader, first: int, number: int) -> bool:
    """True for a state's name behind another state's: "Venezuela | ABD büyükelçisini"; not for an adjective or a capital."""
    kinds = [matched[1][0].kind if (matched := reader.match(place)) is not None else None for place in (first, number)]
    return kinds == ["state", "state"]


def _joins_another(reader: Reader, number: int, best: Chain) -> bool:
    """True for "ile", "ve" behind a whole body or the name of an office's holder: "İçişleri Bakanlığı | ile Yıldız Tersanesi".

    Two offices that "ve" joins are one person's: "Genel Sekreter Yardımcısı ve Koordinatör Kara".
    """
    joint = reader.tokens[number].pos
    if joint not in ("ADP", "CCONJ") or not reader.is_capital(number + 1):
        return False
    return joint == "ADP" or (best.office is None) == (best.last == number - 1)


def narrower(whole: str | None, part: str) -> str:
    """The sector of a part of a body: "Emniyet Genel Müdürlüğü" is police, "Meclis Savunma Komitesi" parliament."""
    return whole if whole in LASTING and part in GENERAL else part


def _is_titled(reader: Reader, number: int, start: int) -> bool:
    """True for a body named by an adjective, which need not be a compound: "Sosyalist | Parti", "Ulusal | Meclis"."""
    if not reader.is_capital(number) or number == start:
        return False
    return reader.folded[number] == "parti" or (reader.tokens[number - 1].pos == "ADJ" and reader.is_capital(number - 1))


def _opens_office(reader: Reader, number: int) -> bool:
    """True for the bare body before an office: "Genelkurmay | Başkanı", "Emniyet | Müdürü"."""
    return number + 1 < len(reader.tokens) and reader.head_in(number + 1, reader.tables.offices) is not None


def _allowed(reader: Reader, first: int, start: int, number: int) -> int:
    """How many small-letter words may stand in a row: more behind a state's name than in a capitalised title."""
    if start > first:
        return 3
    small = not reader.is_capital(start) and all(token.pos == "NOUN" for token in reader.tokens[start : number + 1])
    return 2 if small and reader.head_in(number, reader.tables.offices) is not None else 1  # "belediye başkanı"


def _is_bracketed(reader: Reader, number: int) -> bool:
    """True for the marks of a short bracket, as in "Yüksek Devlet Konseyi (Senato) Başkanı"."""
    text = reader.tokens[number].text
    window = [token.text for token in reader.tokens[max(0, number - 3) : number + 4]]
    return text in "()" and "(" in window and ")" in window


def _has_apostrophe(reader: Reader, number: int, best: Chain | None) -> bool:
    """True if an apostrophe suffix closes the phrase here: any but the genitive, or that of an office holder's name.

    "Dışişleri Bakanı Kara'nın | istihbarat teşkilatıyla (görüştüğü)".
    """
    token = reader.tokens[number]
    if token.suffix is None or best is None:
        return False
    return token.features.case != "Gen" or (best.office is not None and best.last < number)


def _ends_argument(reader: Reader, number: int, best: Chain | None) -> bool:
    """True for a body behind which another argument begins: "Gürcistan polisi | muhalefet liderini"."""
    if best is None or best.last != number or best.office is not None or number + 1 == len(reader.tokens):
        return False
    ahead = reader.tokens[number + 1]
    return ahead.span.start in reader.bounds.arguments and ahead.text[:1].islower()


def _begins_another(reader: Reader, number: int, first: int, start: int) -> bool:
    """True for the first word of another actor's name: "istihbarat teşkilatı | Mossad'ın Direktörü", "Konsey | Rusya'yı"."""
    following = reader.tokens[number + 1].text if number + 1 < len(reader.tokens) else ""
    if f"{reader.tokens[number].text} {following}" in read_words("languages/tr/actors/joining_pairs.txt"):
        return True  # "Lübnan'ın | yanı sıra Arap Birliği"
    if not reader.is_capital(number) or (number == start != first):
        return False
    small = number > start == first and not reader.is_capital(start)
    matched = reader.match(number) if number > start == first else None
    return reader.is_land(number) or (matched is not None and (small or matched[1][0].kind == "body"))


def _stands(reader: Reader, number: int, first: int, start: int, office: str) -> bool:
    """True if an office noun is one here: capitalised, or small behind a state ("ABD'li yetkili"), or with a name after it.

    The first word of "Yardımcı hakem", "Üye ülkeler" says of what kind the next noun is, and names nobody.
    """
    ahead = reader.tokens[number + 1] if number + 1 < len(reader.tokens) else None
    if number == first and ahead is not None and office in reader.tables.open_offices:
        small = ahead.pos == "NOUN" and ahead.text[:1].islower()
        if small and reader.tokens[number].features.case in (None, "Nom"):
            return False
    return (
        reader.is_capital(number) or start > first or reader.is_capital(number + 1) or _is_public(reader, number, first, office)
    )


def _is_public(reader: Reader, number: int, first: int, office: str) -> bool:
    """True for an office in small letters that the word before it tells apart: "belediye başkanı", not "okul müdürü"."""
    if number == first or not reader.is_possessed(number) or reader.tokens[number].pos != "NOUN":
        return False
    if office not in reader.tables.open_offices:
        return True
    return any(reader.head_in(number - 1, table) is not None for table in (reader.tables.bodies, reader.tables.crowds))
