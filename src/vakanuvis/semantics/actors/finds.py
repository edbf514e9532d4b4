"""Finds: what a sentence says of an actor, before the article is read as a whole."""

from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

import msgspec

from vakanuvis.assets.actor_tables import Entry, load_actor_tables
from vakanuvis.assets.files import read_words
from vakanuvis.base.folding import fold
from vakanuvis.base.keeping import WORDS, Kept
from vakanuvis.base.names import stems
from vakanuvis.base.records import Predicate, Sentence, Token

MOST_WORDS = 12  # of a chain of offices and bodies
MOST_IN_CROWD = 5

COMMON = "languages/tr/actors/common_states.txt"
STATE_NOUNS = "languages/tr/actors/state_nouns.txt"


class Find(msgspec.Struct):
    """Tokens first..last of a sentence that name an actor; name_first..name_last is the proper name in it.

    kind is state, body, group, person, people, crowd, office (a bare office) or alias (of the body `target`); country and
    sector are None where still open; `title` is the folded head of the office, `entry` the table's entry, `guessed` is
    True where the country is but the article's, `cut` the characters of a half of "Rusya-Ukrayna".
    """

    sentence: int
    first: int
    last: int
    name_first: int
    name_last: int
    kind: str
    country: str | None
    sector: str | None
    by: str
    office: str | None = None
    title: str | None = None
    entry: Entry | None = None
    former: bool = False
    counterpart: bool = False
    pre: bool = False
    guessed: bool = False
    cut: tuple[int, int] | None = None
    target: "Find | None" = None


class Look(NamedTuple):
    """What is seen of a word alone: folded, how many words the longest known name has that it opens, its forms in the tables.

    `forms` are the word, its stems and its lemma, as far as a table has them; most words have none.
    `heads` has a bit for each table of `_heads` with an entry that ends in one of the forms; `may_be_no_head` is True for the
    second words of `no_heads`.
    """

    folded: str
    forms: tuple[str, ...]
    longest: int
    heads: int
    may_be_no_head: bool


def _look(text: str, lemma: str, is_whole: bool) -> Look:
    """What is seen of a word; words come again and again."""
    tables, folded, lemma = load_actor_tables(), fold(text), fold(lemma)
    base = (folded,) if is_whole else stems(text)
    forms = tuple(dict.fromkeys((*base, lemma, lemma[:-1] + "k" if lemma.endswith("g") else lemma)))
    longest = max((tables.longest.get(form, 0) for form in forms), default=0)
    forms = tuple(form for form in forms if form in _listed())
    heads = sum(1 << place for place, words in enumerate(_last_words()) if not words.isdisjoint(forms)) if forms else 0
    return Look(folded, forms, longest, heads, bool(forms) and not _seconds().isdisjoint(forms))


_LOOKS = Kept[tuple[str, str, bool], Look](lambda seen: _look(*seen), WORDS)


@cache
def _heads() -> tuple[dict[str, str], ...]:
    """The tables of head nouns."""
    tables = load_actor_tables()
    return (tables.offices, tables.bodies, tables.crowds, tables.peoples)


@cache
def _last_words() -> tuple[frozenset[str], ...]:
    """The words that end the entries of each table of head nouns."""
    return tuple(frozenset(entry.split()[-1] for entry in table) for table in _heads())


@cache
def _listed() -> frozenset[str]:
    """The words by which the tables are asked: those that end a name, those of head nouns and of what is no head."""
    tables = load_actor_tables()
    parts = (word for table in (*_heads(), tables.no_heads) for entry in table for word in entry.split())
    return frozenset((*(words[-1] for words in tables.phrases), *parts, *tables.allegiances, *read_words(STATE_NOUNS)))


@cache
def _seconds() -> frozenset[str]:
    """The second words of the pairs that are no heads."""
    return frozenset(pair.split()[-1] for pair in load_actor_tables().no_heads)


@cache
def _bits() -> dict[int, bytes]:
    """For each table of heads, by its id, what makes of a `Look.heads` whether the table knows the word: 1 or 0."""
    return {id(table): bytes(number >> place & 1 for number in range(256)) for place, table in enumerate(_heads())}


_OFFICE_OR_BODY = bytes(number & 3 and 1 for number in range(256))  # the first two of _heads
_CROWD = bytes(number >> 2 & 1 for number in range(256))  # the third


@dataclass(slots=True)
class Bounds:
    """Where the arguments and the verbs of a sentence's predicates begin, in characters."""

    arguments: set[int] = field(default_factory=set)
    verbs: set[int] = field(default_factory=set)

    def note(self, predicate: Predicate) -> None:
        """Add a predicate of the sentence."""
        self.arguments.update(argument.span.start for argument in predicate.arguments)
        if predicate.form != "Noun":
            self.verbs.add(predicate.span.start)


class Reader:
    """Look-ups in one sentence."""

    def __init__(self, sentence: Sentence, text: str, bounds: Bounds) -> None:
        self.text = text
        self.bounds = bounds
        self.tokens = sentence.tokens
        self.tables = load_actor_tables()
        self._looks = [_LOOKS[token.text, token.lemma, token.suffix is not None] for token in self.tokens]
        self.folded = [look.folded for look in self._looks]
        self.capitals = [token.text[:1].isupper() for token in self.tokens]
        self._matches: dict[int, tuple[int, tuple[Entry, ...]] | None] = {}  # what is asked of a token is asked again
        self._heads: dict[tuple[int, int], tuple[str, str] | None] = {}  # from the words before it and behind it
        self._all_heads = bytes([look.heads for look in self._looks])
        self.chain_heads = self._all_heads.translate(_OFFICE_OR_BODY)  # 1 where an office or a body may stand, else 0
        self._crowd_heads = self._all_heads.translate(_CROWD)
        self._has_heads: dict[int, bytes] = {}

    def may_start(self, number: int) -> bool:
        """False where no actor's name can start: for most words in small letters, far from every office, body and crowd."""
        if self.capitals[number] or self._looks[number].longest or "-" in self.tokens[number].text:
            return True
        if self.chain_heads.find(1, number, number + MOST_WORDS) < 0 and (
            self._crowd_heads.find(1, number, number + MOST_IN_CROWD) < 0
        ):
            return False
        return not is_mark(self.tokens[number])

    def candidates(self, number: int) -> tuple[str, ...]:
        """The word, its stems and its lemma, folded, as far as a table has them."""
        return self._looks[number].forms

    def match(self, number: int) -> tuple[int, tuple[Entry, ...]] | None:
        """How many tokens from here on name known actors, and which; the longest match wins."""
        if not self._looks[number].longest:
            return None
        if number not in self._matches:
            self._matches[number] = self._match(number)
        return self._matches[number]

    def _match(self, number: int) -> tuple[int, tuple[Entry, ...]] | None:
        if not self.capitals[number] and self.folded[number] != "uluslararasi":
            return None
        most = self._looks[number].longest
        for count in range(min(most, len(self.tokens) - number), 0, -1):
            head = tuple(self.folded[number : number + count - 1])
            for form in self.candidates(number + count - 1):
                entries = self.tables.phrases.get((*head, form))
                if entries and self._fits_case(entries, number, count):
                    return count, entries
        return None

    def _fits_case(self, entries: tuple[Entry, ...], number: int, count: int) -> bool:
        """False for an acronym met in small letters ("aa", "Meta" for META) and for a name cut off in a longer one."""
        form = entries[0].form
        last = self.tokens[number + count - 1]
        if form in read_words(COMMON) and last.suffix is None and self.is_capital(number + count):
            return self.tokens[number + count].pos == "PROPN"  # "Mali Suçlarla Mücadele Şubesi": financial
        if (
            entries[0].kind in ("capital", "state")
            and last.suffix is None
            and (last.pos != "PROPN" or fold(last.lemma) == self.folded[number + count - 1])
        ):
            return self.folded[number + count - 1] == fold(form).split()[-1]  # "Sanayi" is not of Sana, "Maliye" not of Mali
        if form.isupper() and len(form) <= 6 and count == 1:
            return self.tokens[number].text.isupper()
        return count > 1 or self.tokens[number].text[:1].isupper()

    def head_in(self, number: int, table: dict[str, str]) -> tuple[str, str] | None:
        """The lemma and sector of a head noun at this token, if the table has it."""
        if not self._known(table)[number]:
            return None
        key = (number, id(table))
        if key not in self._heads:
            self._heads[key] = self._head_in(number, table)
        return self._heads[key]

    def _known(self, table: dict[str, str]) -> bytes:
        """For each token 1 or 0: whether the table of heads knows it."""
        known = self._has_heads.get(id(table))
        if known is None:
            known = self._has_heads[id(table)] = self._all_heads.translate(_bits()[id(table)])
        return known

    def _head_in(self, number: int, table: dict[str, str]) -> tuple[str, str] | None:
        for form in self.candidates(number):
            if two := self._two_words(number, form, table):
                return two
            if form in table:
                return form, table[form]
        return None

    def has_head(self, first: int, most: int, *tables: dict[str, str]) -> bool:
        """True if one of so many tokens from here on is a head noun of one of the tables."""
        for table in tables:  # noqa: SIM110 (twice as fast as `any` over a generator, at every word)
            if self._known(table).find(1, first, first + most) >= 0:
                return True
        return False

    def _two_words(self, number: int, form: str, table: dict[str, str]) -> tuple[str, str] | None:
        """The entry of two words that ends here ("sahil güvenlik"), if the table has it."""
        for first in self.candidates(number - 1) if number else ():
            if f"{first} {form}" in table:
                return form, table[f"{first} {form}"]
        return None

    def text_of_suffix(self, number: int) -> str:
        """The folded apostrophe suffix of a token, without its apostrophe."""
        suffix = self.tokens[number].suffix
        return "" if suffix is None else fold(self.text[suffix.start + 1 : suffix.end])

    def is_land(self, number: int) -> bool:
        """True if a country's name or adjective, a group or a known person starts here."""
        matched = self.match(number)
        return matched is not None and matched[1][0].kind in ("state", "adjective", "group", "holder")

    def goes_on(self, number: int) -> bool:
        """True if a possessed noun follows, so that this one only qualifies it ("sığınmacı | zirvesi", "hükümet | sözcüsü")."""
        if self.tokens[number].features.case not in (None, "Nom"):
            return False
        for token in self.tokens[number + 1 : number + 3]:
            if token.pos not in ("NOUN", "PROPN", "ADJ") or token.features.form is not None:
                return False
            if token.span.start in self.bounds.verbs:
                return False  # "başbakan | gözaltına alındı"
            if token.features.is_possessed:
                return True
        return False

    def is_no_head(self, number: int) -> bool:
        """True for the second word of "iş birliği": working together, neither a union nor troops."""
        if not self._looks[number].may_be_no_head:
            return False
        before = self.folded[number - 1] if number else ""
        return any(f"{before} {form}" in self.tables.no_heads for form in self.candidates(number))

    def is_capital(self, number: int) -> bool:
        """True for a capitalised word."""
        return 0 <= number < len(self.capitals) and self.capitals[number]

    def is_possessed(self, number: int) -> bool:
        """True if the noun has a possessive ("ordusu", "Bakanı", "Kurumumuz"), the mark of a compound's head."""
        if self.tokens[number].features.is_possessed or self.tokens[number].features.possessive == "1pl":
            return True
        word = self.folded[number]
        if self.tokens[number].features.case == "Equ" and word.endswith(("nca", "nce")):
            return True  # "Başsavcılığınca"
        return word.endswith(("si", "su", "ligi", "lugu", "ani", "eni", "isi", "cusu", "inin", "unun", "ina", "una"))

    def ends_phrase(self, number: int) -> bool:
        """True if a case suffix closes the phrase at this token (a genitive does not)."""
        case = self.tokens[number].features.case
        return case not in (None, "Nom", "Gen") or is_mark(self.tokens[number])


def is_mark(token: Token) -> bool:
    """True for punctuation."""
    return token.pos == "PUNCT"
