"""Crowds: persons without a name, told by number, plural or adjective ("3 kişi", "göstericiler", "düzensiz göçmenler")."""

from vakanuvis.assets.files import read_words
from vakanuvis.base.folding import lower
from vakanuvis.semantics.actors.finds import MOST_IN_CROWD, Find, Reader, is_mark

SINGULAR = frozenset({"CRM", "JRN", "UAF"})  # "zanlı", "gazeteci", "saldırgan": one is meant
OPENING = frozenset('":“«')


def find_crowd(reader: Reader, position: int, number: int, *, since: int | None = None) -> Find | None:
    """The crowd that starts at this token; `since` is where its qualifier ("Rus") starts."""
    tokens = reader.tokens
    if position >= len(tokens) or not reader.has_head(position, MOST_IN_CROWD, reader.tables.crowds):
        return None
    if since is not None and reader.is_capital(position) and reader.is_land(position):
        return None  # "Cezayir | Fransız diplomatları"
    if since is None and not _may_open(reader, position):
        return None
    counted = tokens[position].pos == "NUM" or reader.folded[position] in reader.tables.counting_words
    for ahead in range(position, min(position + (MOST_IN_CROWD if counted or since is not None else 3), len(tokens))):
        if reader.folded[ahead] in reader.tables.measure_words or _is_exceeded(reader, ahead):
            continue  # "800'ü | aşkın göçmen"
        if is_mark(tokens[ahead]) or tokens[ahead].pos in ("ADP", "CCONJ"):
            return None
        done_to = since is not None and _are_done_to(reader, position, ahead)
        head = None if done_to or reader.is_no_head(ahead) else _head_at(reader, ahead)
        citizen = lower(tokens[ahead].text) in read_words("languages/tr/nationality_words.txt")
        if head is not None and citizen and ahead + 1 < len(tokens) and tokens[ahead + 1].pos in ("NUM", "DET"):
            continue  # "Türk vatandaşı | 3 kişi"
        if head is not None and _is_meant(reader, ahead, head, counted=counted or since is not None):
            first = position if since is None else since
            return Find(number, first, ahead, first, ahead, "crowd", None, head[1], "actors.crowd")
        if head is None and ahead > position - 1 and tokens[ahead].features.number == "Plur" and tokens[ahead].pos == "NOUN":
            return None
        if tokens[ahead].features.form is not None or (reader.is_capital(ahead) and ahead > position):
            return None
        if since is not None and tokens[ahead].pos == "ADJ" and tokens[ahead].features.case == "Loc":
            continue  # "ABD | öncülüğündeki koalisyon"
        if reader.ends_phrase(ahead) or tokens[ahead].features.case == "Gen":
            return None
    return None


def _may_open(reader: Reader, position: int) -> bool:
    """True for a word with which a crowd can begin: a small one, or one whose capital tells nothing; "daha sonra | heyet"."""
    opens = position == 0 or reader.tokens[position - 1].text in OPENING
    if reader.is_capital(position) and not opens and not _is_people(reader, position) and not _is_ours(reader, position):
        return False
    return reader.tokens[position].pos != "ADV" or reader.folded[position] in reader.tables.counting_words


def _is_exceeded(reader: Reader, number: int) -> bool:
    """True for a number with a case before a word that measures by it: "800'ü | aşkın", "9 bini | aşkın"."""
    measured = any(word in reader.tables.measure_words for word in reader.folded[number + 1 : number + 2])
    return reader.tokens[number].pos == "NUM" and measured


def _are_done_to(reader: Reader, position: int, number: int) -> bool:
    """True for those to whom the owner before them does something: "İsrail'in | sivilleri öldürmesi"."""
    ahead = reader.tokens[number + 1 : number + 2]
    owned = position > 0 and reader.tokens[position - 1].features.case == "Gen"
    done = any(token.features.suffix in ("ActN", "FutPart", "PastPart") or token.features.form == "Conv" for token in ahead)
    return owned and done and reader.folded[number].endswith(("lari", "leri", "ları"))


def _head_at(reader: Reader, number: int) -> tuple[str, str] | None:
    """The noun for persons here; "katılarak", "katılacağı", "katılması" are of katıl, not of katil, "insani" is an adjective."""
    token = reader.tokens[number]
    features = token.features
    if features.form == "Conv" or features.suffix in ("FutPart", "PastPart"):
        return None
    head = reader.head_in(number, reader.tables.crowds)
    if head is not None and token.lemma == reader.folded[number] != head[0] and _qualifies(reader, number):
        return None
    acts = features.suffix == "ActN" and features.is_possessed
    return None if head is not None and acts and not head[0].endswith(("ma", "me")) else head


def _qualifies(reader: Reader, number: int) -> bool:
    """True before a noun or an adjective: "insani | yardım"."""
    return number + 1 < len(reader.tokens) and reader.tokens[number + 1].pos in ("NOUN", "ADJ")


def _is_meant(reader: Reader, number: int, head: tuple[str, str], *, counted: bool) -> bool:
    """True if the noun names persons here: in the plural, counted, or one that stands for a single person or an organ."""
    if _is_plural(reader, number):
        return True
    if reader.folded[number] == "askeri" and _qualifies(reader, number):
        return False  # "askeri üs"
    before = number - 1
    if counted and number and (reader.tokens[before].pos == "NUM" or reader.folded[before] in reader.tables.measure_words):
        return True
    ahead = reader.head_in(number + 1, reader.tables.crowds) if number + 1 < len(reader.tokens) else None
    if head[0] in reader.tables.organs and ahead is not None:
        return f"{head[0]} {ahead[0]}" not in reader.tables.crowds  # "mahkeme | sanığı", but "polis ekipleri"
    if reader.goes_on(number):
        return False
    return counted or head[1] in SINGULAR or head[0] in reader.tables.organs


def _is_people(reader: Reader, number: int) -> bool:
    """True for a people without a state of its name ("Kürtler", "Dürziler")."""
    return _is_plural(reader, number) and reader.head_in(number, reader.tables.peoples) is not None


def _is_ours(reader: Reader, number: int) -> bool:
    """True for an organ of the state written like a name, as headlines have it: "Hükümet'e (tehdit)"."""
    head = reader.head_in(number, reader.tables.crowds) if reader.tokens[number].suffix is not None else None
    return head is not None and head[0] in reader.tables.organs


def _is_plural(reader: Reader, number: int) -> bool:
    return any(ending in reader.folded[number][2:] for ending in ("lar", "ler"))
