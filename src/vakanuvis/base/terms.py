"""The terms under which words are searched: one for all forms of a word, the same for what is kept and for what is asked."""

import re
from functools import cache, lru_cache

import akana

from vakanuvis.base.folding import fold, lower

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_LONGEST_WORD = 60  # characters; akana's time grows with the length
_LONG_VERB = 5  # letters: "saldırı" is searched as "saldır", but "yapı" (building) not as "yap"
_CACHED = 1 << 18


def find_terms(text: str) -> list[tuple[int, int, str]]:
    """Start, end and term of every word of a text, in order; an apostrophe suffix belongs to its word."""
    return [(word.start(), word.end(), find_term(word.group())) for word in _WORD.finditer(lower(text))]


def join_terms(text: str) -> str:
    """The terms of a text with a blank between them."""
    return " ".join(map(find_term, _WORD.findall(lower(text))))


@lru_cache(_CACHED)
def find_term(word: str) -> str:
    """The folded stem of a word in lower case: "bakanların" -> "bakan", "görüşmesi" and "görüştü" -> "gorus"."""
    word = word.partition("'")[0]
    roots = _roots(word)
    if not roots:
        return fold(word)
    longest = max(roots, key=len)
    return fold(_verb_of(longest, roots) or longest)


def is_known(word: str) -> bool:
    """True for a form of a word of the dictionary."""
    return bool(_roots(word))


def _roots(word: str) -> dict[str, bool]:
    """The roots of a word's parses, and whether each is a verb's."""
    if not 0 < len(word) <= _LONGEST_WORD:
        return {}
    roots: dict[str, bool] = {}
    for parse in _morphology().analyze(word):
        roots[parse["root"]] = roots.get(parse["root"], False) or parse["primary_pos"] == "Verb"
    return roots


def _verb_of(noun: str, roots: dict[str, bool]) -> str | None:
    """The verb whose act the noun names: "görüşme" -> "görüş", "saldırı" -> "saldır"."""
    if noun.endswith(("ma", "me")) and roots.get(noun[:-2]):
        return noun[:-2]
    if noun[-1:] in "ıiuü" and len(noun) > _LONG_VERB and _roots(noun[:-1]).get(noun[:-1]):
        return noun[:-1]
    return None


@cache
def _morphology() -> akana.Morphology:
    """akana's analyser; it takes 0.1 s to load."""
    return akana.Morphology()
