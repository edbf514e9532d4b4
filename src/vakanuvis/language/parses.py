"""The possible readings of a Turkish word form: lemma, part of speech and features from akana's parses, the likelier first.

Lemma convention: lower case (Turkish), without inflection; of verbs the bare stem without -mek, voice and polarity
("imzalandı": imzala, Pass; "öldürüldü": öldür, Pass; lexicalised stems keep their own: bulun, öldür, sürdür); of nouns and
adjectives the dictionary form with its derivations ("öğretmenliğini": öğretmenlik); a verbal noun that the dictionary lists
("görüşme") is a NOUN, its verbal reading (görüş, VERB, Vnoun, suffix ActN) comes second. `suffix` is akana's name of the ending
that makes the form: PastPart -dik, FutPart -ecek, PresPart -en, AorPart -mez, ActN -me, Inf -mek, Manner -is, AdvErek -erek,
AdvIp -ip, AdvInce -ince, While -ken, WithoutHavingDoneSo -meden, SinceDoingSo -eli. The tense of "-ecekti" stays Fut.
"""

from functools import cache

import akana
import msgspec

from vakanuvis.assets.files import read_rows
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Features, Record

_FOLDER = "languages/tr"
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_LONGEST_WORD = 60  # characters; akana's time grows with the length, and no longer Turkish word is known from news
_POS = {
    "Noun": "NOUN",
    "Verb": "VERB",
    "Adj": "ADJ",
    "Adv": "ADV",
    "Num": "NUM",
    "Pron": "PRON",
    "Det": "DET",
    "Postp": "ADP",
    "Conj": "CCONJ",
    "Interj": "INTJ",
    "Q": "AUX",
    "Dup": "ADV",
}


class Reading(Record, frozen=True):
    """One reading of a word form; `cost` orders the readings without context, `morphemes` are akana's."""

    lemma: str
    pos: str
    features: Features
    morphemes: tuple[str, ...]
    cost: float


class _Ending(Record, frozen=True):
    """A row of morphemes.tsv."""

    morpheme: str
    field: str
    value: str


class _Word(Record, frozen=True):
    """A row of words.tsv."""

    form: str
    lemma: str
    pos: str


class _Verb(Record, frozen=True):
    """A row of lemmas.tsv."""

    verb: str
    lemma: str
    voice: str


class _Parse(Record, frozen=True):
    """A parse as akana gives it."""

    lemma: str
    root: str
    primary_pos: str
    secondary_pos: str
    morphemes: tuple[str, ...]


@cache
def read_word(form: str) -> tuple[Reading, ...]:
    """The readings of a word form (without apostrophe suffix), the likeliest first; empty for what akana does not know."""
    word = lower(form.translate(_INVISIBLE))
    readings: dict[tuple[str, str, Features], Reading] = {}
    for parse in _parse(word):
        reading = _without_address(_read(word, parse))
        key = (reading.lemma, reading.pos, reading.features)
        if key not in readings or reading.cost < readings[key].cost:
            readings[key] = reading
    listed = _words().get(word)
    if listed is not None:
        bare = Features(case="Nom") if listed.pos == "PRON" else Features()
        readings[listed.lemma, listed.pos, bare] = Reading(listed.lemma, listed.pos, bare, (), -5.0)
    return tuple(sorted(readings.values(), key=lambda reading: (reading.cost, reading.lemma, reading.morphemes)))


@cache
def _morphology() -> akana.Morphology:
    """akana's analyser; it takes 0.1 s to load."""
    return akana.Morphology()


def _parse(word: str) -> list[_Parse]:
    """akana's parses of a word in lower case."""
    if len(word) > _LONGEST_WORD:
        return []
    return [msgspec.convert(parse, _Parse) for parse in _morphology().analyze(word)]


def _read(word: str, parse: _Parse) -> Reading:
    """The reading of one parse."""
    morphemes = parse.morphemes
    derived = _last_derivation(morphemes)
    lemma = parse.root if parse.primary_pos == "Verb" and not derived else lower(parse.lemma)
    if derived:
        lemma = _derived_lemma(word, parse, morphemes[: derived + 1])
    pos = _part_of_speech(parse, derived)
    features = _features(morphemes[derived or 0 :] if derived else morphemes, pos)
    verb = _verbs().get(lemma) if pos == "VERB" else None
    if verb is not None and features.voice is None:
        lemma, features = verb.lemma, msgspec.structs.replace(features, voice=verb.voice)
    return Reading(lemma, pos, features, morphemes, _cost(parse, pos, features))


def _without_address(reading: Reading) -> Reading:
    """The reading with "his" for "your" where the lemma ends in the possessive itself: "gözaltına", "cumhurbaşkanına".

    akana knows such compounds as plain nouns and takes the n before their case for the second person.
    """
    features = reading.features
    if features.possessive != "2sg" or not reading.lemma.endswith(("ı", "i", "u", "ü")) or features.case in ("Nom", "Gen"):
        return reading
    return msgspec.structs.replace(reading, features=msgspec.structs.replace(features, possessive="3sg"), cost=reading.cost - 6.0)


def _last_derivation(morphemes: tuple[str, ...]) -> int | None:
    """The index of the last morpheme that makes a new word (neither inflection, voice nor verb form); None if there is none."""
    inflections = _marks("class")
    return next(
        (i for i in range(len(morphemes) - 1, 0, -1) if inflections.get(morphemes[i], "verbaliser") == "verbaliser"), None
    )


def _derived_lemma(word: str, parse: _Parse, kept: tuple[str, ...]) -> str:
    """The word cut behind its last derivation: the shortest beginning of it that akana parses so."""
    for end in range(len(parse.root), len(word) + 1):
        stem = word[:end]
        hardened = stem[:-1] + "k" if stem.endswith("ğ") else stem
        if any(_strips_to(found, parse.root, kept) for found in _parse(hardened)):
            return hardened
    return lower(parse.lemma)


def _strips_to(found: _Parse, root: str, kept: tuple[str, ...]) -> bool:
    """True if a parse has this root and exactly these morphemes; of a derived verb the bare stem is its imperative."""
    bare = tuple(morpheme for morpheme in found.morphemes if morpheme not in ("A3sg", "Nom", "Imp", "A2sg"))
    return found.root == root and bare == kept


def _part_of_speech(parse: _Parse, derived: int | None) -> str:
    """The universal part of speech."""
    if parse.morphemes[-1] == "RelClitic" or "RelClitic" in parse.morphemes:
        return "ADJ"
    if derived:
        name = parse.morphemes[derived]
        return "VERB" if _is(name, "verbaliser") else _marks("pos").get(name, "NOUN")
    if parse.secondary_pos == "Prop":
        return "PROPN"
    return _POS.get(parse.primary_pos, "X")


def _features(morphemes: tuple[str, ...], pos: str) -> Features:
    """The features that the morphemes give."""
    values: dict[str, str | bool] = {}
    for morpheme in morphemes:
        for field, value in _endings().get(morpheme, ()):
            if field not in ("class", "pos"):
                values[field] = value == "True" or value
    form = next((morpheme for morpheme in reversed(morphemes) if _is(morpheme, "form")), None)
    if form:
        values["suffix"] = form
    if pos == "VERB":
        values |= _verb_features(morphemes, values, form)
    elif pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
        values.setdefault("case", "Nom")
        values.setdefault("number", "Sing")
        _add_copula(values, morphemes)
    return msgspec.convert(values, Features)


def _verb_features(morphemes: tuple[str, ...], values: dict[str, str | bool], form: str | None) -> dict[str, str | bool]:
    """Form, person, number, mood and tense of a verb form; "-makta" and "-maktadır" are finite present."""
    copula = next((morpheme for morpheme in morphemes if _is(morpheme, "copula")), None)
    progressive = form == "Inf" and "Loc" in morphemes and copula is not None
    if form and not progressive and not (copula and values.get("form") == "Part" and "Fut" not in morphemes):
        nominal = values.get("form") in ("Part", "Vnoun")
        return {"case": values.get("case", "Nom"), "number": values.get("number", "Sing")} if nominal else {}
    finite: dict[str, str | bool] = {"form": "Fin"}
    person = str(values.get("person", "3sg"))
    finite["person"] = "3pl" if person == "3sg" and values.get("number") == "Plur" else person
    finite["number"] = "Plur" if str(finite["person"]).endswith("pl") else "Sing"
    if "tense" not in values and "mood" not in values and not progressive:
        finite |= {"mood": "Imp", "person": str(values.get("person", "2sg"))}
    finite.setdefault("mood", values.get("mood", "Ind"))
    if copula == "CopPast" and "Evid" in morphemes:
        finite |= {"tense": "Pqp", "evidential": False}
    elif copula == "CopPast" and "Fut" in morphemes:
        finite["tense"] = "Fut"
    elif progressive and copula != "CopPast":
        finite["tense"] = "Pres"
    return finite


def _add_copula(values: dict[str, str | bool], morphemes: tuple[str, ...]) -> None:
    """Marks a nominal predicate ("bakandı", "önemlidir") as finite."""
    if any(_is(morpheme, "copula") for morpheme in morphemes):
        values.setdefault("tense", "Pres")
        values.setdefault("person", "3sg")
        values["form"] = "Fin"


# What makes a reading unlikely in news, whatever the context; found on the words of the news corpus.
_COSTS = {
    "P2sg": 8.0,
    "P2pl": 4.0,
    "A2sg": 6.0,
    "CopPres2sg": 6.0,
    "CopPres2pl": 4.0,
    "Dim": 5.0,
    "NounToVerb": 6.0,
    "BecomeVerb": 2.0,
    "CausVerb": 2.0,
    "Opt": 4.0,
    "Imp": 3.0,
    "DevGi": 3.0,
    "DevN": 3.0,
    "DevGen": 3.0,
    "Agt": 1.0,
    "Ness": 1.0,
    "CopPast": 2.0,
    "CopCond": 1.0,
    "Manner": 1.0,
    "Acc": 0.2,
}
_CLASS_COSTS = {"Abbrv": 9.0, "Prop": 3.0}
_POS_COSTS = {"INTJ": 4.0, "ADV": 0.3, "CCONJ": 0.0, "ADP": -0.5, "X": 9.0}


def _cost(parse: _Parse, pos: str, features: Features) -> float:
    """How unlikely the reading is without its context; a longer root is likelier."""
    cost = sum(_COSTS.get(morpheme, 0.0) for morpheme in parse.morphemes)
    cost += _CLASS_COSTS.get(parse.secondary_pos, 0.0) + _POS_COSTS.get(pos, 0.0)
    if features.form == "Fin" and pos == "VERB":
        cost += {"Ind": -1.0, "Imp": 4.0}.get(str(features.mood), 0.0)
    if parse.root == "i" or ("While" in parse.morphemes and pos != "VERB"):
        cost += 4.0
    if features.form == "Fin" and features.suffix is not None:
        cost += 3.0
    return cost + 0.2 * len(parse.morphemes) - 0.3 * len(parse.root)


@cache
def _endings() -> dict[str, tuple[tuple[str, str], ...]]:
    """Fields and values of each morpheme."""
    table: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in read_rows(f"{_FOLDER}/morphemes.tsv", _Ending):
        table[row.morpheme] = (*table.get(row.morpheme, ()), (row.field, row.value))
    return table


@cache
def _marks(field: str) -> dict[str, str]:
    """The value that a field of morphemes.tsv (class or pos) has for each morpheme."""
    return {morpheme: value for morpheme, values in _endings().items() for name, value in values if name == field}


def _is(morpheme: str, kind: str) -> bool:
    """True if the morpheme is of this class."""
    return _marks("class").get(morpheme) == kind


@cache
def _words() -> dict[str, _Word]:
    """The closed-class words by form."""
    return {row.form: row for row in read_rows(f"{_FOLDER}/words.tsv", _Word)}


@cache
def _verbs() -> dict[str, _Verb]:
    """The verbs that are read as a voice of another."""
    return {row.verb: row for row in read_rows(f"{_FOLDER}/lemmas.tsv", _Verb)}
