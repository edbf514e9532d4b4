"""The pieces of a sentence: its words, cut at hyphens, with what the search for places asks of them."""

import msgspec

from vakanuvis.base.folding import lower
from vakanuvis.base.records import Sentence, Token


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A word or a part of one, `text` in lower case; `suffixed` with an apostrophe.

    `glued` is True if it follows a hyphen, `closed` if it ends its word (only there a suffix can stand).
    """

    start: int
    end: int
    text: str
    capital: bool
    token: Token
    suffixed: bool = False
    glued: bool = False
    closed: bool = True

    @property
    def case(self) -> str:
        """The case of the word that the piece closes."""
        return (self.token.features.case or "") if self.closed else ""


def read_pieces(sentence: Sentence) -> list[Piece]:
    """The pieces of a sentence in order."""
    pieces: list[Piece] = []
    for token in sentence.tokens:
        text = token.text
        if len(text) > 2 and ("-" in text or "–" in text) and not text[0].isdigit():
            pieces += _cut(token)
        else:
            capital = text[0].isupper() if text else False
            pieces.append(Piece(token.span.start, token.span.end, lower(text), capital, token, token.suffix is not None))
    return pieces


def _cut(token: Token) -> list[Piece]:
    """The parts of a word with hyphens."""
    pieces: list[Piece] = []
    position = 0
    text = token.text.replace("–", "-")
    for part in text.split("-"):
        end = position + len(part)
        if part:
            closed = end == len(text)
            start = token.span.start
            pieces.append(
                Piece(
                    start + position,
                    start + end,
                    lower(part),
                    part[0].isupper(),
                    token,
                    suffixed=closed and token.suffix is not None,
                    glued=position > 0,
                    closed=closed,
                )
            )
        position = end + 1
    return pieces
