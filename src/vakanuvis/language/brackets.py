"""Acronyms in brackets, which part no noun phrase: "Avrupa Birliği (AB) | ülkelerine", "hava aracı (İHA) | saldırısı"."""

from vakanuvis.base.records import Token
from vakanuvis.language.phrases import breaks_after, is_nominal

LONGEST = 4  # tokens from the opening to the closing bracket: at most an acronym and a number between them, "(CVN 72)"


def goes_on_behind(tokens: tuple[Token, ...], opening: int, closing: int) -> bool:
    """True if the phrase before an acronym in brackets goes on behind them."""
    if not opening or not opening + 1 < closing < opening + LONGEST or closing + 1 >= len(tokens):
        return False
    before, ahead = tokens[opening - 1], tokens[closing + 1]
    bare = is_nominal(before) and before.suffix is None and before.features.case in (None, "Nom")
    if not bare or not tokens[opening + 1].text.isupper() or not is_nominal(ahead):
        return False
    return not breaks_after((*tokens[:opening], *tokens[closing + 1 :]), opening - 1)
