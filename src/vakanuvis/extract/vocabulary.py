"""What the data files of a language say about the lines of a page, compiled for look-up."""

import re
from functools import cache, lru_cache

from vakanuvis.assets.files import read_lines
from vakanuvis.base.folding import fold
from vakanuvis.base.records import Record

# Zero-width marks that editors leave in pages stand between words and behind full stops; soft hyphens stand within words.
_ZERO_WIDTH = re.compile(r"[\u200b-\u200f\u2060\ufeff]+")
_SOFT_HYPHEN = "\xad"


class LineClass(Record, frozen=True):
    """The open patterns of one class: how its lines begin, how they end, what is neither, and what of this a text holds."""

    name: str
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    pattern: re.Pattern[str] | None
    held: re.Pattern[str] | None

    def matches(self, line: str) -> bool:
        """True if a normalised line is of this class."""
        return line.startswith(self.begins) or line.endswith(self.ends) or bool(self.pattern and self.pattern.fullmatch(line))


class LinePatterns(Record, frozen=True):
    """Whole lines and open patterns of one file, each with its class (the words before the colon); `any` are all of them."""

    whole: dict[str, str]
    classes: tuple[LineClass, ...]
    any: LineClass

    def find(self, line: str, *, only: frozenset[str] | None = None) -> str | None:
        """The class of a normalised line, the first in the file's order; None if it has none. `only` asks for some classes."""
        known = self.whole.get(line)
        if known is not None or not self.any.matches(line):
            return known
        return next((one.name for one in self.classes if (only is None or one.name in only) and one.matches(line)), None)


fold_line = lru_cache(maxsize=4096)(fold)  # each line of a page is asked for several times


def clean_line(line: str) -> str:
    """The line without zero-width marks, its spaces single."""
    if not line.isascii():
        if _SOFT_HYPHEN in line:
            line = line.replace(_SOFT_HYPHEN, "")
        if _ZERO_WIDTH.search(line):
            line = _ZERO_WIDTH.sub(" ", line)
    return " ".join(line.split())


@lru_cache(maxsize=4096)
def normalise(line: str) -> str:
    """The line folded, its spaces single, its trailing colon and arrows cut: the form that patterns are matched against."""
    return clean_line(fold_line(line)).strip(" :»\u203a>|•·*-–").strip()


@cache
def load_patterns(language: str, file: str) -> LinePatterns:
    """The line patterns of `assets/languages/LANGUAGE/FILE.txt`; * stands for anything, # for a number."""
    whole: dict[str, str] = {}
    opened: dict[str, list[str]] = {}
    for entry in read_lines(f"languages/{language}/{file}.txt"):
        name, _, words = entry.partition(":")
        folded = fold_line(words.strip())
        if "*" in folded or "#" in folded:
            opened.setdefault(name, []).append(folded)
        else:
            whole[normalise(folded)] = name
    classes = tuple(_compile_class(name, entries) for name, entries in opened.items())
    # Most lines are of no class: one look tells it.
    return LinePatterns(whole, classes, _compile_class("any", [entry for entries in opened.values() for entry in entries]))


def _compile_class(name: str, entries: list[str]) -> LineClass:
    """Beginnings and endings are compared as strings, twenty times as fast as a pattern of many branches."""
    begins = tuple(entry[:-1] for entry in entries if entry.endswith("*") and not re.search(r"[*#]", entry[:-1]))
    ends = tuple(entry[1:] for entry in entries if entry.startswith("*") and not re.search(r"[*#]", entry[1:]))
    rest = [entry for entry in entries if entry[:-1] not in begins and entry[1:] not in ends]
    escaped = [re.escape(entry).replace(r"\*", ".*").replace(r"\#", r"[\d.,]+") for entry in rest]
    # To search a text for ".*word.*" takes the square of its length: 0.9 ms a page.
    held = [re.sub(r"^(?:\.\*)+|(?:\.\*)+$", "", one) for one in escaped]
    patterns = (re.compile("|".join(each), re.DOTALL) if each else None for each in (escaped, held))
    return LineClass(name, begins, ends, *patterns)


@cache
def load_common_stems(language: str) -> frozenset[str]:
    """The stems that relate no two lines to each other."""
    return frozenset(read_lines(f"languages/{language}/common_stems.txt"))


@cache
def load_agencies(language: str) -> dict[str, str]:
    """The short names of news agencies by their folded names."""
    entries = (entry.partition("=") for entry in read_lines(f"languages/{language}/agencies.txt"))
    return {fold_line(name.strip()): (short.strip() or name.strip()) for name, _, short in entries}


@cache
def load_sections(language: str) -> frozenset[str]:
    """The names of a site's sections, folded."""
    return frozenset(map(fold_line, read_lines(f"languages/{language}/sections.txt")))
