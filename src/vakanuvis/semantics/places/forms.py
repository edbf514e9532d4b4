"""Places by their form: a capitalised name before a noun of places ("Madma köyü", "Damur Limanı"), known to no gazetteer."""

import msgspec

from vakanuvis.assets.place_tables import PlaceWords
from vakanuvis.base.records import Span
from vakanuvis.semantics.places.pieces import Piece

_LONGEST = 3


class Shaped(msgspec.Struct, frozen=True):
    """A place by its form: where its name stands, its sentence and first piece, and its kind."""

    span: Span
    sentence: int
    first: int
    kind: str


def find_shapes(pieces: list[Piece], sentence: int, words: PlaceWords, taken: frozenset[int]) -> list[Shaped]:
    """The places by form of a sentence; `taken` are the pieces that belong to places already."""
    found: list[Shaped] = []
    for number, piece in enumerate(pieces):
        head = words.heads.get(piece.text)
        if head is None or number == 0:
            continue
        last = number if piece.capital else number - 1
        if last < number and pieces[last].text in words.fillers:
            last -= 1
        first = _first(pieces, number - 1 if piece.capital else last, words)
        if first is None or first > last or any(index in taken for index in range(first, last + 1)):
            continue
        found.append(Shaped(Span(pieces[first].start, pieces[last].end), sentence, first, head[0]))
    return found


def _first(pieces: list[Piece], last: int, words: PlaceWords) -> int | None:
    """The first piece of the name that ends at `last`; None if no name stands there."""
    first: int | None = None
    for number in range(last, max(last - _LONGEST, -1), -1):
        piece = pieces[number]
        article = number + 1 <= last and pieces[number + 1].glued
        if piece.suffixed or not (piece.capital or article) or _is_common(piece, number, words):
            break
        first = number
    return first


def _is_common(piece: Piece, number: int, words: PlaceWords) -> bool:
    """True for words that are capitalised for another reason: the first of a sentence, directions, nationalities."""
    if piece.text in words.openers:
        return True
    return number == 0 and piece.token.pos not in ("PROPN", "X")
