"""Reporting words of a language: verbs, phrases and nouns of speaking, and the forms that their endings make."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from vakanuvis.assets.files import read_toml
from vakanuvis.base.folding import lower
from vakanuvis.base.keeping import WORDS, Kept

# The letters of the endings in speech.toml, as in Turkish grammars: archiphonemes of vowel harmony and consonant assimilation.
_ARCHIPHONEMES = {"I": "[ıiuü]", "A": "[ae]", "D": "[dt]", "K": "[kğ]", "(y)": "y?", "O": "o"}
# Case endings behind a noun or its possessive; the bare noun and the bare possessive are nominative.
_CASES = {
    "Gen": "n?[ıiuü]n",
    "Abl": "n?[dt][ae]n",
    "Loc": "n?[dt][ae](?:ki)?",
    "Ins": "y?l[ae]",
    "Acc": "n[ıiuü]|y[ıiuü]",
    "Dat": "n[ae]|y?[ae]",
}
_SUFFIXES = {**_CASES, "Acc": "[ny]?[ıiuü]"}  # behind an apostrophe a vowel alone is the accusative: "Trump'ı"
CASES = tuple(_CASES)
_SOFTENED = {"k": "[kğ]", "p": "[pb]", "ç": "[çc]", "t": "[td]"}
_CONTRACTING = re.compile("[ıiuü]yor")
FINITE, RELATIVE, CONVERB, NOMINAL = "finite", "relative", "converb", "nominal"


class Endings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Endings behind a stem, by the form they make."""

    finite: tuple[str, ...]
    relative: tuple[str, ...]
    converb: tuple[str, ...]
    nominal: tuple[str, ...]
    content: tuple[str, ...]
    content_passive: tuple[str, ...]


class SpeechFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of `assets/languages/XX/speech.toml`; the comments there say what each holds."""

    active: tuple[str, ...]
    report: tuple[str, ...]
    passive: tuple[str, ...]
    active_phrases: tuple[str, ...]
    passive_phrases: tuple[str, ...]
    spoken_nouns: tuple[str, ...]
    documents: tuple[str, ...]
    speakers: tuple[str, ...]
    quotatives: tuple[str, ...]
    written: tuple[str, ...]
    honorifics: tuple[str, ...]
    title_nouns: tuple[str, ...]
    between: tuple[str, ...]
    issued: tuple[str, ...]
    made: tuple[str, ...]
    claims: tuple[str, ...]
    false: tuple[str, ...]
    standing: tuple[str, ...]
    pointers: tuple[str, ...]
    indefinite: tuple[str, ...]
    endings: Endings
    variants: dict[str, str] = {}


class Reporting(msgspec.Struct, frozen=True, gc=False):
    """A reporting word or phrase: the words before the stem, in order, and what it does."""

    before: tuple[str, ...]
    passive: bool
    reports: bool


class Heard(msgspec.Struct, frozen=True, gc=False):
    """A word as written: in lower case, whether it is capitalised ("el-Beyk" too), and what it may be in speech.

    `forms` are the forms that it can be of reporting verbs, longest stem first, with what may stand before each; `noun` and
    `document` the matches of the nouns that can speak and of those of statements.
    """

    text: str
    is_capital: bool
    forms: tuple[tuple[str, tuple[Reporting, ...]], ...] = ()
    noun: re.Match[str] | None = None
    document: re.Match[str] | None = None


class Speech(msgspec.Struct, frozen=True, eq=False):
    """Reporting words ready for lookup: `stems` of verbs, those that lose their vowel before -Iyor as `contracted` too."""

    content: re.Pattern[str]
    content_passive: re.Pattern[str]
    cases: re.Pattern[str]
    spoken_nouns: re.Pattern[str]
    documents: re.Pattern[str]
    speakers: re.Pattern[str]
    quotatives: frozenset[str]
    written: frozenset[str]
    honorifics: frozenset[str]
    title_nouns: frozenset[str]
    between: frozenset[str]
    issued: frozenset[str]
    made: frozenset[str]
    claims: tuple[str, ...]
    false: tuple[str, ...]
    standing: frozenset[str]
    pointers: frozenset[str]
    indefinite: frozenset[str]
    stems: dict[str, tuple[Reporting, ...]]
    contracted: dict[str, tuple[Reporting, ...]]
    endings: re.Pattern[str]

    def hear(self, written: str) -> Heard:
        """What a word as written is."""
        text = lower(written)
        is_capital = written[:1].isupper() or (written[2:3] == "-" and written[3:4].isupper())
        return Heard(text, is_capital, tuple(self._find_forms(text)), self.speakers.match(text), self.documents.match(text))

    def _find_forms(self, word: str) -> Iterator[tuple[str, tuple[Reporting, ...]]]:
        """The forms of a word of reporting verbs ("vurgula", "vurguluyor")."""
        for length in range(len(word) - 1, 1, -1):
            stem = word[:length]
            if stem in self.stems and (match := self.endings.match(word, length)):
                yield str(match.lastgroup), self.stems[stem]
            elif stem in self.contracted and _CONTRACTING.match(word, length):
                yield FINITE, self.contracted[stem]


@cache
def load_heard(language: str) -> Kept[str, Heard]:
    """What words as written are in speech of a language."""
    return Kept(load_speech(language).hear, WORDS)


@cache
def load_speech(language: str) -> Speech:
    """The reporting words of a language (ISO 639-1)."""
    file = read_toml(f"languages/{language}/speech.toml", SpeechFile)
    reports = frozenset(file.report)
    stems: dict[str, list[Reporting]] = {}
    for phrases, passive in (
        ((*file.active, *file.active_phrases), False),
        ((*file.passive, *file.passive_phrases), True),
    ):
        for phrase in phrases:
            *before, stem = phrase.split()
            stems.setdefault(stem, []).append(Reporting(tuple(before), passive, passive or phrase in reports))
    ready = {stem: tuple(sorted(set(rows), key=_by_length)) for stem, rows in stems.items()}
    ready |= {variant: ready[stem] for variant, stem in file.variants.items()}
    contracted = {stem[:-1]: rows for stem, rows in ready.items() if stem[-1] in "aeıiuüoö" and len(stem) > 2}
    endings = _compile(file.endings)
    return Speech(
        stems=ready,
        contracted=contracted,
        endings=endings,
        content=_compile_content(file.endings.content),
        content_passive=_compile_content(file.endings.content_passive),
        cases=re.compile("|".join(f"(?P<{case}>(?:{ending})$)" for case, ending in _SUFFIXES.items())),
        spoken_nouns=_compile_nouns(file.spoken_nouns),
        documents=_compile_nouns(file.documents),
        speakers=_compile_nouns(file.speakers),
        quotatives=frozenset(file.quotatives),
        written=frozenset(file.written),
        honorifics=frozenset(file.honorifics),
        title_nouns=frozenset(file.title_nouns),
        between=frozenset(file.between),
        issued=frozenset(file.issued),
        made=frozenset(file.made),
        claims=file.claims,
        false=file.false,
        standing=frozenset(file.standing),
        pointers=frozenset(file.pointers),
        indefinite=frozenset(file.indefinite),
    )


def _by_length(reporting: Reporting) -> tuple[int, tuple[str, ...], bool]:
    return -len(reporting.before), reporting.before, reporting.passive


def _compile(endings: Endings) -> re.Pattern[str]:
    """One pattern for all endings; the group that matched names the form."""
    forms = ((FINITE, endings.finite), (RELATIVE, endings.relative), (CONVERB, endings.converb), (NOMINAL, endings.nominal))
    return re.compile("|".join(f"(?P<{name}>(?:{'|'.join(map(_pattern, rows))})$)" for name, rows in forms))


def _compile_content(endings: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern to search for at the end of a word that has a stem before the ending."""
    return re.compile(f"(?<=.)(?:{'|'.join(map(_pattern, endings))})$")


def _compile_nouns(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all forms of the nouns (the last word of a compound); the groups name stem, possessive and case."""
    stems = sorted({_soften(noun.split()[-1]) for noun in nouns}, key=lambda stem: (-len(stem), stem))
    cases = "|".join(f"(?P<{case}>{ending})" for case, ending in _CASES.items())
    return re.compile(f"(?P<stem>{'|'.join(stems)})(?P<plural>l[ae]r)?(?P<possessive>s?[ıiuü])??(?:{cases})?$")


def _soften(noun: str) -> str:
    return noun[:-1] + _SOFTENED[noun[-1]] if noun[-1] in _SOFTENED else noun


def _pattern(ending: str) -> str:
    for sign, pattern in _ARCHIPHONEMES.items():
        ending = ending.replace(sign, pattern)
    return ending
