"""The possible readings of a Turkish word form: lemma, part of speech and features, the likelier first.

Lemma convention: lower case (Turkish), without inflection; of verbs the bare stem without -mek, voice and polarity
("imzalandı": imzala, Pass; "öldürüldü": öldür, Pass; lexicalised stems keep their own: bulun, öldür, sürdür); of nouns and
adjectives the dictionary form with its derivations ("öğretmenliğini": öğretmenlik); a verbal noun that the dictionary lists
("görüşme") is a NOUN, its verbal reading (görüş, VERB, Vnoun, suffix ActN) comes second. `suffix` is akana's name of the ending
that makes the form: PastPart -dik, FutPart -ecek, PresPart -en, AorPart -mez, ActN -me, Inf -mek, Manner -is, AdvErek -erek,
AdvIp -ip, AdvInce -ince, While -ken, WithoutHavingDoneSo -meden, SinceDoingSo -eli, and ours: AsLongAs -dikce.
The tense of "-ecekti" stays Fut. Postpositions with a possessive ("tarafından") are words of their own: words.tsv.
"""

from functools import cache, lru_cache

import msgspec

from vakanuvis.assets.files import read_rows
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Features, Record
from vakanuvis.language.features import make_features
from vakanuvis.language.known_words import recall
from vakanuvis.language.lemmas import commonness, make_lemma, settle_voice
from vakanuvis.language.morphemes import find_derivation, is_of, load_costs, load_facts
from vakanuvis.language.parses import Parse, parse_word

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_CACHED = 16_384  # word forms; the tagger and the tokens, which ask for them, keep what they make of them
_ROWS = 20_000  # rows of morphemes
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
_POS_COSTS = {"INTJ": 4.0, "ADV": 0.3, "ADP": -0.5, "X": 9.0}
_CLASS_COSTS = {"Abbrv": 9.0, "Prop": 3.0}
_MOOD_COSTS = {"Ind": -1.0, "Imp": 4.0}


class Reading(Record, frozen=True):
    """One reading of a word form; `cost` orders the readings without context, `morphemes` are akana's (none: words.tsv)."""

    lemma: str
    pos: str
    features: Features
    morphemes: tuple[str, ...]
    cost: float


class _Word(Record, frozen=True):
    """A row of words.tsv."""

    form: str
    lemma: str
    pos: str


@lru_cache(_CACHED)
def read_word(form: str) -> tuple[Reading, ...]:
    """The readings of a word form (without apostrophe suffix), the likeliest first; empty for what akana does not know."""
    word = lower(form.translate(_INVISIBLE))
    known = recall(word)
    return derive_readings(word) if known is None else tuple(Reading(*reading) for reading in known)


def derive_readings(word: str) -> tuple[Reading, ...]:
    """The readings of a word in lower case, by the rules."""
    readings: dict[tuple[str, str, Features], Reading] = {}
    listed = _words().get(word)
    if listed is not None:
        bare = Features(case="Nom") if listed.pos == "PRON" else Features()
        readings[listed.lemma, listed.pos, bare] = Reading(listed.lemma, listed.pos, bare, (), -5.0)
    parses = parse_word(word)
    longer = {parse.lemma for parse in parses}
    for parse in parses:
        reading = _read(word, parse)
        if reading.lemma + "n" not in longer:  # "sorunu" is of sorun, not of soru
            reading = _without_address(reading)
        key = (reading.lemma, reading.pos, reading.features)
        if key not in readings or reading.cost < readings[key].cost:
            readings[key] = reading
    if any(reading.features.form == "Fin" and reading.pos == "VERB" for reading in readings.values()):
        readings = {key: reading for key, reading in readings.items() if not _is_odd_manner(reading)}
    readings |= _first_persons(word)
    if any(reading.features.suffix == "FutPart" for reading in readings.values()):
        readings = {key: reading for key, reading in readings.items() if not _is_odd_noun(reading)}
    own = {reading.lemma for reading in readings.values() if reading.pos == "VERB" and reading.features.voice is None}
    plurals = {reading.lemma for reading in readings.values() if reading.pos == "NOUN" and reading.features.number == "Plur"}
    ranked = [_prefer_plural(_prefer_own(reading, own), plurals) for reading in readings.values()]
    return tuple(sorted(ranked, key=lambda reading: (reading.cost, reading.lemma, reading.morphemes)))


def _read(word: str, parse: Parse) -> Reading:
    """The reading of one parse."""
    lemma = make_lemma(word, parse)
    pos = _part_of_speech(parse)
    features = make_features(parse.morphemes[find_derivation(parse.morphemes) :], pos)
    if pos == "VERB":
        lemma, features = settle_voice(lemma, features)
    cost = _cost(parse, pos, features) - 0.4 * commonness(lemma, is_verb=pos == "VERB")
    return Reading(lemma, pos, features, parse.morphemes, cost)


def _first_persons(word: str) -> dict[tuple[str, str, Features], Reading]:
    """The readings of "hazırız", "eminiz" (we are ready, sure): akana knows them behind vowels only."""
    if not word.endswith(("ız", "iz", "uz", "üz")) or len(word) < 5 or word[-3] in "aeıioöuü":
        return {}
    features = Features(form="Fin", tense="Pres", mood="Ind", person="1pl", number="Plur")
    stems = [_read(word[:-2], parse) for parse in parse_word(word[:-2])]
    return {
        (stem.lemma, "ADJ", features): Reading(stem.lemma, "ADJ", features, stem.morphemes, stem.cost)
        for stem in stems
        if stem.pos == "ADJ" and stem.lemma == word[:-2]
    }


def _is_odd_noun(reading: Reading) -> bool:
    """True for a dictionary noun in -ecek that nobody uses ("çekecek", shoehorn), where the form is also "will pull"."""
    return reading.pos == "NOUN" and reading.lemma.endswith(("acak", "ecek")) and not commonness(reading.lemma, is_verb=False)


def _is_odd_manner(reading: Reading) -> bool:
    """True for "was a way of seeing" (gör-üş-tü), where the form is also "met" (görüş-tü)."""
    return "Manner" in reading.morphemes and reading.features.tense is not None


def _prefer_own(reading: Reading, own: set[str]) -> Reading:
    """The reading, dearer by a step where its voice also makes a stem of its own ("çekildi": çekil, not çek in the passive)."""
    if reading.features.voice != "Pass" or not any(stem != reading.lemma and stem.startswith(reading.lemma) for stem in own):
        return reading
    return msgspec.structs.replace(reading, cost=reading.cost + 1.0)


def _prefer_plural(reading: Reading, plurals: set[str]) -> Reading:
    """The reading, dearer by a step where it is a verb's aorist and the form a noun's plural ("hedefler": hedef, not hedefle)."""
    features = reading.features
    if features.form != "Fin" or features.aspect != "Hab" or features.person != "3sg" or reading.lemma[:-2] not in plurals:
        return reading
    return msgspec.structs.replace(reading, cost=reading.cost + 1.5)


def _without_address(reading: Reading) -> Reading:
    """The reading with "his" for "your" where the lemma ends in the possessive itself: "gözaltına", "cumhurbaşkanına".

    akana knows such compounds as plain nouns and takes the n before their case for the second person.
    """
    features = reading.features
    if features.possessive != "2sg" or not reading.lemma.endswith(("ı", "i", "u", "ü")) or features.case in ("Nom", "Gen"):
        return reading
    features = msgspec.structs.replace(features, possessive="3sg")
    return msgspec.structs.replace(reading, features=features, cost=reading.cost - load_costs()["P2sg"])


def _part_of_speech(parse: Parse) -> str:
    """The universal part of speech; "-deki" words are adjectives."""
    if "RelClitic" in parse.morphemes:
        return "ADJ"
    derivation = find_derivation(parse.morphemes)
    if derivation:
        name = parse.morphemes[derivation]
        return "VERB" if is_of("verbaliser", name) else load_facts("pos").get(name, "NOUN")
    return "PROPN" if parse.secondary_pos == "Prop" else _POS.get(parse.primary_pos, "X")


def _cost(parse: Parse, pos: str, features: Features) -> float:
    """How unlikely the reading is without its context; a longer root is likelier."""
    cost = _cost_of(parse.morphemes)
    cost += _CLASS_COSTS.get(parse.secondary_pos, 0.0) + _POS_COSTS.get(pos, 0.0)
    if features.form == "Fin" and pos == "VERB":
        cost += _MOOD_COSTS.get(str(features.mood), 0.0)
    # "i" is the copula's own stem; "gelirken" is of gel, not of the noun gelir; "bakandı" of the noun bakan, not of bak.
    if parse.root == "i" or ("While" in parse.morphemes and pos != "VERB"):
        cost += 4.0
    if features.form == "Fin" and features.suffix is not None:
        cost += 3.0
    if "With" in parse.morphemes and parse.root.endswith(("ma", "me")) and features.form == "Fin":
        cost += 2.0  # "çıkarmalıyız" is of çıkar, not of the noun çıkarma
    if parse.morphemes[-3:] == ("Caus", "Aor", "A1sg"):
        cost += 1.0  # "yaptırım", "yatırım" are nouns
    return cost + 0.2 * len(parse.morphemes) - 0.3 * len(parse.root)


@lru_cache(_ROWS)
def _cost_of(morphemes: tuple[str, ...]) -> float:
    """What the morphemes cost."""
    costs = load_costs()
    return sum(costs.get(morpheme, 0.0) for morpheme in morphemes)


@cache
def _words() -> dict[str, _Word]:
    """The closed-class words by form."""
    return {row.form: row for row in read_rows("languages/tr/words.tsv", _Word)}
