"""Names of persons by their form: capitalised words with small particles between."""

from vakanuvis.semantics.actors.finds import Reader

MOST_NAMES = 5
OPENING = frozenset({"ADP", "ADV", "CCONJ", "DET", "INTJ", "PRON", "SCONJ"})  # capitalised only because they open the sentence


def name_from(reader: Reader, number: int) -> tuple[int, int] | None:
    """The first and last token of a person's name that starts at this token (honorifics skipped), or None."""
    tokens = reader.tokens
    while number < len(tokens) and reader.folded[number].rstrip(".") in reader.tables.honorifics:
        number += 1
        if number < len(tokens) and tokens[number].text == ".":
            number += 1
    if number >= len(tokens) or not _is_name_part(reader, number) or _is_other_in_case(reader, number):
        return None
    last = number
    while last + 1 < len(tokens) and last - number < MOST_NAMES and tokens[last].suffix is None:
        following = last + 1
        if tokens[last].pos == "NOUN" and tokens[last].features.case in ("Gen", "Loc"):
            break  # "Komisyonun | İspanyol yetkililer", "Kutuplarda | Sıfır Atık"
        if tokens[following].text == "." and len(tokens[last].text) == 1 and _is_name_part(reader, following + 1):
            last = following + 1
        elif (
            reader.is_capital(following)
            and not tokens[last].text.endswith(".")  # "John R. | Bolton" goes on
            and reader.is_land(following)
            and (last > number or (reader.tokens[following].suffix is not None and not _is_surname(reader, following)))
        ) or (last == number and reader.is_capital(following) and _opens_another(reader, number, following)):
            break
        elif _is_name_part(reader, following):
            last = following
        elif reader.folded[following] in reader.tables.particles and _is_name_part(reader, following + 1):
            last = following + 1
        else:
            break
    return number, last


def _is_other_in_case(reader: Reader, number: int) -> bool:
    """True for a name with a case of its own behind an office: "Dışişleri Bakanı | Türkiye'ye", "Genel Sekreteri | Hamas'ı"."""
    matched = reader.match(number)
    if matched is None or matched[1][0].kind not in ("body", "capital", "group", "state"):
        return False
    last = reader.tokens[number + matched[0] - 1]
    return last.suffix is not None and last.features.case not in (None, "Nom", "Gen")


def _is_surname(reader: Reader, number: int) -> bool:
    """True for a nationality with a suffix behind a name: "Volker | Türk'ü"."""
    matched = reader.match(number)
    return matched is not None and matched[1][0].kind == "adjective"


def _opens_another(reader: Reader, first: int, number: int) -> bool:
    """True for a capital in a case ("Zeydi | Ankara'da"), for a country before another's office ("Fidan | Mısırlı mevkidaşı")
    and for what is known beside a known surname ("Trump | Putin", "Macron | Gazze")."""
    matched = reader.match(number)
    if matched is None:
        return False
    count, entries = matched
    before = reader.match(first)
    alone = before is not None and before[0] == 1 and before[1][0].kind == "holder"
    if alone and entries[0].kind in ("body", "capital", "group", "holder", "state"):
        return True
    if entries[0].kind == "capital":
        return reader.tokens[number + count - 1].suffix is not None
    return entries[0].kind in ("state", "adjective") and reader.has_head(number + count, 3, reader.tables.offices)


def _is_name_part(reader: Reader, number: int) -> bool:
    """True for a capitalised word that heads no office or body and starts no known state."""
    if number >= len(reader.tokens):
        return False
    text = reader.tokens[number].text
    if "-" in text and reader.folded[number].split("-")[0] in reader.tables.particles:
        return text.split("-")[1][:1].isupper()  # "ez-Zeydi"
    if not reader.is_capital(number):
        return False
    if reader.folded[number] in reader.tables.former_words:
        return False  # "Eski | Fransa Başbakanı"
    if reader.folded[number] in reader.tables.name_stops or (number == 0 and reader.tokens[0].pos in OPENING):
        return False
    if not (text[-1:].isalnum() or (len(text) == 2 and text[1] == ".")):
        return False
    if reader.folded[number].endswith(("ler", "lar")) and len(text) > 5:
        return False
    if reader.head_in(number, reader.tables.offices) or (
        reader.tokens[number].text.isupper() and len(reader.tokens[number].text) > 2
    ):
        return False
    return not _is_body(reader, number)


def _is_body(reader: Reader, number: int) -> bool:
    return reader.head_in(number, reader.tables.bodies) is not None and reader.is_possessed(number)
