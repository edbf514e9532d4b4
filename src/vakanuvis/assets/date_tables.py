"""The words of dates of a language and the patterns in which they combine."""

from functools import cache

import msgspec

from vakanuvis.assets.files import read_toml


class Term(msgspec.Struct, frozen=True, gc=False):
    """What a word can mean in a date: the kind ("month"), its value (5) and its case."""

    kind: str
    value: int
    case: str


class DatePattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Forms of a date, as kinds of words, and the calculation that reads them."""

    id: str
    forms: tuple[str, ...]
    reads: str


class FixedDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A day that stands for one event of history where one of the words follows ("15 Temmuz darbe girişimi")."""

    day: int
    month: int
    before: tuple[str, ...]
    year: int = 0


class DateFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of date words."""

    stems: dict[str, dict[str, int]]
    words: dict[str, dict[str, int]]
    endings: dict[str, tuple[str, ...]]
    pattern: tuple[DatePattern, ...]
    others: frozenset[str] = frozenset()
    fixed: tuple[FixedDay, ...] = ()


class Form(msgspec.Struct, frozen=True, gc=False):
    """One form of a pattern: kinds with the case that is asked for ("" for any); `second` is the second kind, if there is one."""

    kinds: tuple[tuple[str, str], ...]
    reads: str
    by: str
    second: str = ""


class DateTables(msgspec.Struct, frozen=True):
    """Terms by word in lower case, the case of a bare ending, forms by the kind of their first word (longest first)."""

    terms: dict[str, tuple[Term, ...]]
    cases: dict[str, str]
    forms: dict[str, tuple[Form, ...]]
    fixed: dict[tuple[int, int], tuple[FixedDay, ...]]


@cache
def load_dates(language: str) -> DateTables:
    """The date tables of a language, from `assets/languages/XX/dates.toml`."""
    file = read_toml(f"languages/{language}/dates.toml", DateFile)
    cases = {ending: case for case, endings in file.endings.items() for ending in endings}
    terms: dict[str, list[Term]] = {}
    for kind, stems in file.stems.items():
        for stem, value in stems.items():
            for ending, case in cases.items():
                if stem + ending not in file.others:
                    terms.setdefault(stem + ending, []).append(Term(kind, value, case))
    for kind, words in file.words.items():
        for word, value in words.items():
            terms.setdefault(word, []).append(Term(kind, value, ""))
    fixed: dict[tuple[int, int], list[FixedDay]] = {}
    for entry in file.fixed:
        fixed.setdefault((entry.day, entry.month), []).append(entry)
    return DateTables(
        terms={word: tuple(entries) for word, entries in terms.items()},
        cases=cases,
        forms=_index(file.pattern),
        fixed={key: tuple(entries) for key, entries in fixed.items()},
    )


def _index(patterns: tuple[DatePattern, ...]) -> dict[str, tuple[Form, ...]]:
    """The forms by the kind of their first word, longest first; of the same length the earlier in the file wins."""
    table: dict[str, list[Form]] = {}
    for pattern in patterns:
        for text in pattern.forms:
            for kinds in _expand(text.split()):
                table.setdefault(kinds[0][0], []).append(Form(kinds, pattern.reads, pattern.id, kinds[1][0] if kinds[1:] else ""))
    return {kind: tuple(sorted(forms, key=lambda form: -len(form.kinds))) for kind, forms in table.items()}


def _expand(elements: list[str]) -> list[tuple[tuple[str, str], ...]]:
    """The forms with and without their optional elements."""
    forms: list[tuple[tuple[str, str], ...]] = [()]
    for element in elements:
        kind, _, case = element.rstrip("?").partition(".")
        longer = [(*form, (kind, case)) for form in forms]
        forms = [*forms, *longer] if element.endswith("?") else longer
    return [form for form in forms if form]
