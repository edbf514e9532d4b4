"""What the data files of a language say about the lines of a page, compiled for look-up."""

import re
from functools import cache, lru_cache

from vakanuvis.assets.files import read_lines
from vakanuvis.base.folding import fold
from vakanuvis.base.records import Record

# Zero-width marks that editors leave in pages stand between words and behind full stops.
_ZERO_WIDTH = re.compile(r"[\u200b-\u200f\u2060\ufeff]+")


class LinePatterns(Record, frozen=True):
    """Whole lines and line patterns of one file, each with its class (the words before the colon)."""

    whole: dict[str, str]
    starred: tuple[tuple[str, re.Pattern[str]], ...]

    def find(self, line: str) -> str | None:
        """The class of a normalised line, None if it has none."""
        known = self.whole.get(line)
        if known is not None:
            return known
        return next((name for name, pattern in self.starred if pattern.fullmatch(line)), None)


# The letters that `fold` treats otherwise than `str.lower`: replacing these alone is ten times as fast on whole lines.
_FOLDED = tuple(
    (letter, fold(letter))
    for letter in map(chr, [*range(0x80, 0x250), 0x2BC, *range(0x2010, 0x2030)])
    if fold(letter) != letter.lower()
)


@lru_cache(maxsize=4096)
def fold_line(line: str) -> str:
    """The line folded for matching, as `fold` does; each line of a page is asked for several times."""
    if not line.isascii():
        for letter, folded in _FOLDED:
            line = line.replace(letter, folded)
    return line.lower().replace("`", "'")


def clean_line(line: str) -> str:
    """The line without zero-width marks, its spaces single."""
    if not line.isascii() and _ZERO_WIDTH.search(line):
        line = _ZERO_WIDTH.sub(" ", line)
    return " ".join(line.split())


def normalise(line: str) -> str:
    """The line folded, its spaces single, its trailing colon and arrows cut: the form that patterns are matched against."""
    return clean_line(fold_line(line)).strip(" :»\u203a>|•·*-–").strip()


@cache
def load_patterns(language: str, file: str) -> LinePatterns:
    """The line patterns of `assets/languages/LANGUAGE/FILE.txt`; * stands for anything, # for a number."""
    whole: dict[str, str] = {}
    starred: dict[str, list[str]] = {}
    for entry in read_lines(f"languages/{language}/{file}.txt"):
        name, _, words = entry.partition(":")
        folded = fold_line(words.strip())
        if "*" in folded or "#" in folded:
            starred.setdefault(name, []).append(re.escape(folded).replace(r"\*", ".*").replace(r"\#", r"[\d.,]+"))
        else:
            whole[normalise(folded)] = name
    return LinePatterns(whole, tuple((name, re.compile("|".join(parts), re.DOTALL)) for name, parts in starred.items()))


@cache
def load_common_stems(language: str) -> frozenset[str]:
    """The stems that relate no two lines to each other."""
    return frozenset(read_lines(f"languages/{language}/common_stems.txt"))


@cache
def load_agencies(language: str) -> dict[str, str]:
    """The short names of news agencies by their folded names."""
    entries = (entry.partition("=") for entry in read_lines(f"languages/{language}/agencies.txt"))
    return {fold_line(name.strip()): (short.strip() or name.strip()) for name, _, short in entries}
