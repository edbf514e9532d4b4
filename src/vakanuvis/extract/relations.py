"""How lines of a page relate to each other: by the subjects and names that they share."""

import re
from collections import Counter
from collections.abc import Iterable

from vakanuvis.base.folding import fold
from vakanuvis.extract.vocabulary import fold_line, load_common_stems

# An article comes to its subject within so many letters.
_TELLING = 4000
_WORD = re.compile(r"[^\W\d_]{4,}")


def find_stems(text: str, language: str) -> frozenset[str]:
    """The subject stems of a text: the first five folded letters of its words of four letters or more, no common ones."""
    return frozenset({word[:5] for word in _WORD.findall(fold_line(text))}) - load_common_stems(language)


def count_stems(lines: Iterable[frozenset[str]]) -> Counter[str]:
    """In how many of the lines each stem stands."""
    counts: Counter[str] = Counter()
    for stems in lines:
        counts.update(stems)
    return counts


def is_about(texts: Iterable[str], subject: frozenset[str]) -> bool:
    """True if texts share more than a third of the stems of a subject, or if there is none to share."""
    missing = set(subject)
    for text in texts:
        for match in _WORD.finditer(fold(text[:_TELLING])):
            missing.discard(match.group()[:5])
            if len(missing) < 0.66 * len(subject):
                return True
    return not subject
