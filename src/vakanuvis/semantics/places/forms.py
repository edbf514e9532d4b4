"""Places by their form: a capitalised name before a noun of places ("Madma köyü", "Damur Limanı"), known to no gazetteer."""

import msgspec

from vakanuvis.assets.place_tables import PlaceWords
from vakanuvis.base.records import Span
from vakanuvis.semantics.places.pieces import Piece

_LONGEST = 3


class Shaped(msgspec.Struct, frozen=True, gc=False):
    """A place by its form: where its name stands, its sentence and first piece, and its kind."""

    span: Span
    sentence: int
    first: int
    kind: str


def find_shapes(pieces: list[Piece], sentence: int, words: PlaceWords, taken: frozenset[int]) -> list[Shaped]:
    """The places by form of a sentence; `taken` are the pieces that belong to places already."""
    found: list[Shaped] = []
    for number in range(1, len(pieces)):
        piece = pieces[number]
        if piece.text not in words.closers:
            continue
        head = words.heads.get(piece.text) or words.heads.get(f"{pieces[number - 1].text} {piece.text}")
        if head is None:
            continue
        kind, ending = head
        last = number if piece.capital else number - 1
        if last < number and pieces[last].text in words.fillers:
            last -= 1
        first = _first(pieces, number - 1 if piece.capital else last, words)
        if first is None or any(index in taken for index in range(first, last + 1)):
            continue
        end = piece.end - ending if piece.capital else pieces[last].end
        found.append(Shaped(Span(pieces[first].start, end), sentence, first, kind))
    return found


def _first(pieces: list[Piece], last: int, words: PlaceWords) -> int | None:
    """The first piece of the name that ends at `last`; None if no name stands there."""
    first: int | None = None
    for number in range(last, max(last - _LONGEST, -1), -1):
        piece = pieces[number]
        article = number + 1 <= last and pieces[number + 1].glued
        if piece.suffixed or not (piece.capital or article) or _is_common(piece, pieces, number, words):
            break
        first = number
    return first


def _is_common(piece: Piece, pieces: list[Piece], number: int, words: PlaceWords) -> bool:
    """True for words that are capitalised for another reason: abbreviations, genitives, directions, what begins a sentence."""
    written = piece.token.text
    if piece.text in words.openers or (len(written) > 1 and written.isupper()) or piece.text.endswith(("lerin", "ların")):
        return True
    # A comma begins nothing: in "Uçaklar, Ben Gurion Havalimanı'na indi" the pronoun is a name.
    begins = number == 0 or not (pieces[number - 1].text[-1:].isalnum() or pieces[number - 1].text == ",")
    if not begins or piece.glued or piece.token.pos in ("PROPN", "X"):
        return False
    # "Balata Mülteci Kampı" may begin a sentence, "Ayrıca Belde Köyü" not.
    return piece.token.pos not in ("NOUN", "ADJ") or not pieces[number + 1].capital
