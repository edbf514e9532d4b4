"""Names in the text that the gazetteer knows, and what stands around them."""

import msgspec

from vakanuvis.assets.place_tables import Gazetteer, PlaceWords, find_candidates, load_gazetteer, name_key
from vakanuvis.base.records import Span
from vakanuvis.semantics.places.pieces import Piece

_LONGEST = 4
_LARGE = 1_000_000  # nobody's surname
_ARTICLES = frozenset({"el", "al", "es", "eş", "er", "en", "ez", "et", "ed", "ad", "as", "ash"})


class Occurrence(msgspec.Struct, frozen=True, gc=False):
    """A name that some place bears: its key, its pieces first..last, and the evidence around it.

    `headed` is the kind of the noun of places behind it, "body" before a body that bears its town's name, else "";
    `owner` the key of the genitive before it; `strong` a locative, a head or an owner; `suffixed` with an apostrophe;
    `followed` by a capital; `named` if a word of another name stands on either side; `owns` stands in the genitive.
    """

    key: str
    span: Span
    sentence: int
    first: int
    last: int
    strong: bool
    suffixed: bool
    followed: bool
    named: bool
    headed: str
    owner: str | None
    owns: bool = False


def find_names(pieces: list[Piece], sentence: int, words: PlaceWords) -> list[Occurrence]:
    """The names of a sentence, the longest at each word."""
    gazetteer = load_gazetteer()
    bounds: list[tuple[int, int, str]] = []
    number = 0
    while number < len(pieces):
        found = _longest(pieces, number, gazetteer, words) if _may_start(pieces, number) else None
        if found is None:
            number += 1
            continue
        if not _names_another(pieces, number, found, words):
            bounds.append((number, *found))
        number = found[0] + 1
    seen = [_observe(pieces, sentence, bounds, index, words) for index in range(len(bounds))]
    # "Van'ın Edremit ilçesi": the noun of places behind the one makes the other sure.
    owners = {occurrence.owner for occurrence in seen if occurrence.headed}
    return [
        msgspec.structs.replace(occurrence, strong=True) if occurrence.owns and occurrence.key in owners else occurrence
        for occurrence in seen
    ]


def _may_start(pieces: list[Piece], number: int) -> bool:
    """True for a capital, and for an Arabic article before one ("el-Mansuri")."""
    piece = pieces[number]
    if piece.capital:
        return True
    return piece.text in _ARTICLES and number + 1 < len(pieces) and pieces[number + 1].glued and pieces[number + 1].capital


def _longest(pieces: list[Piece], start: int, gazetteer: Gazetteer, words: PlaceWords) -> tuple[int, str] | None:
    """The last piece and the key of the longest name from a piece on; a suffix ends a name."""
    best: tuple[int, str] | None = None
    key, found = pieces[start].text, name_key(pieces[start].text)
    most = min(_LONGEST, gazetteer.longest.get(found, 1), len(pieces) - start)
    for number in range(start, start + most):
        piece = pieces[number]
        if number > start:
            key = f"{key} {piece.text}"
            found = name_key(key)
        if piece.capital and found in gazetteer.names and found not in words.heads and found not in words.institutions:
            best = (number, found)
        if piece.suffixed:
            break
    return best


def _names_another(pieces: list[Piece], first: int, found: tuple[int, str], words: PlaceWords) -> bool:
    """True for a city's name that is a club's ("Real Madrid") or a surname ("Remzi Adıyaman konuştu", not "Fidan Ağrı'da")."""
    before = pieces[first - 1] if first else None
    if before is None or not before.capital or before.suffixed or pieces[first].glued:
        return False
    if before.text not in words.clubs and before.text not in words.givens:
        return False
    last, key = found
    entry = find_candidates(key)[0].entry
    if entry.kind not in ("city", "admin") or _head(pieces, last, words) not in ("", "body"):
        return False
    located = pieces[last].suffixed and pieces[last].case in ("Abl", "Dat", "Loc")
    return before.text in words.clubs or (not located and entry.population < _LARGE)


def _observe(pieces: list[Piece], sentence: int, bounds: list[tuple[int, int, str]], index: int, words: PlaceWords) -> Occurrence:
    """The occurrence with its evidence."""
    first, last, key = bounds[index]
    after = pieces[last + 1] if last + 1 < len(pieces) else None
    headed = _head(pieces, last, words)
    owner = _owner(pieces, bounds, index)
    located = pieces[last].suffixed and pieces[last].case == "Loc"
    joined = pieces[last].glued or (after is not None and after.glued)
    before_name = first > 0 and pieces[first - 1].capital and not pieces[first - 1].suffixed
    before_place = index > 0 and bounds[index - 1][1] == first - 1
    after_name = after is not None and after.capital and not pieces[last].suffixed
    counted = not headed and _is_counted(pieces, first)
    return Occurrence(
        key=key,
        span=Span(pieces[first].start, pieces[last].end),
        sentence=sentence,
        first=first,
        last=last,
        strong=not counted and (located or headed != "" or (owner is not None and pieces[last].case in ("Loc", "Dat", "Abl"))),
        suffixed=pieces[last].suffixed,
        followed=after_name and headed in ("", "body"),
        named=counted or (not headed and ((before_name and not before_place) or after_name or (joined and last == first))),
        headed=headed,
        owner=owner,
        owns=pieces[last].suffixed and pieces[last].case == "Gen",
    )


def _head(pieces: list[Piece], last: int, words: PlaceWords) -> str:
    """The kind of the noun of places that follows, also behind "ve" ("Halep ve İdlib kentleri"); "body", or "" for none."""
    if pieces[last].suffixed:
        return ""
    following = [piece.text for piece in pieces[last + 1 : last + 4]]
    if not following:
        return ""
    if following[0] in words.heads:
        return words.heads[following[0]][0]
    if following[0] in words.institutions:
        return "body"
    joined = len(following) == 3 and following[0] in ("ve", "ile") and following[2] in words.heads
    return words.heads[following[2]][0] if joined else ""


def _is_counted(pieces: list[Piece], first: int) -> bool:
    """True behind a number, which makes another name of it: "5. Ordu'da", "31 Aralık'ta"."""
    return first > 0 and pieces[first - 1].text[:1].isdecimal() and not pieces[first - 1].suffixed


def _owner(pieces: list[Piece], bounds: list[tuple[int, int, str]], index: int) -> str | None:
    """The key of the last place with a genitive before the name, at most six words away."""
    first = bounds[index][0]
    for earlier in range(index - 1, -1, -1):
        _, last, key = bounds[earlier]
        if first - last > 7:
            return None
        if pieces[last].case == "Gen" and pieces[last].suffixed:
            return key
        if any(piece.text in (",", ";") for piece in pieces[last:first]):
            return None
    return None


def is_curated(key: str) -> bool:
    """True if our own tables, a province or a country bear the name."""
    return any(candidate.trust == 3 for candidate in find_candidates(key))
