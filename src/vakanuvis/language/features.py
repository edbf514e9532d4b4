"""The features that a parse's morphemes give."""

import msgspec

from vakanuvis.base.records import Features
from vakanuvis.language.morphemes import is_of, load_values

_BARE = {"case": "Nom", "number": "Sing"}
_WITH_CASE = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


def make_features(morphemes: tuple[str, ...], pos: str) -> Features:
    """The features of a word of this part of speech with these morphemes."""
    values: dict[str, str | bool] = {}
    for morpheme in morphemes:
        values.update(load_values().get(morpheme, ()))
    form = next((morpheme for morpheme in reversed(morphemes) if is_of("form", morpheme)), None)
    if form:
        values["suffix"] = form
    if pos == "VERB":
        values |= _verb_values(morphemes, values, form)
    elif pos in _WITH_CASE:
        values = {**_BARE, **values}
        if any(is_of("copula", morpheme) for morpheme in morphemes):
            values = {"tense": "Pres", "person": "3sg", **values, "form": "Fin"}
    return msgspec.convert(values, Features)


def _verb_values(morphemes: tuple[str, ...], values: dict[str, str | bool], form: str | None) -> dict[str, str | bool]:
    """Form and what goes with it: a case for participles and verbal nouns, person, mood and tense for finite verbs.

    "-makta" with a copula ("yapmaktadır") is a finite present; "-an" with one ("yapandı") is finite too.
    """
    copula = next((morpheme for morpheme in morphemes if is_of("copula", morpheme)), None)
    progressive = form == "Inf" and "Loc" in morphemes and copula is not None
    if form and not progressive and not (copula and values.get("form") == "Part"):
        nominal = values.get("form") in ("Part", "Vnoun")
        return {"case": values.get("case", "Nom"), "number": values.get("number", "Sing")} if nominal else {}
    finite = _person_values(values)
    if "tense" not in values and "mood" not in values and not progressive:
        finite |= {"mood": "Imp", "person": str(values.get("person", "2sg"))}
    if "Aor" in morphemes:
        finite["aspect"] = "Hab"
    if copula == "CopPast" and "Evid" in morphemes:
        finite |= {"tense": "Pqp", "evidential": False}
    elif copula == "CopPast" and "Fut" in morphemes:
        finite["tense"] = "Fut"
    elif progressive and copula != "CopPast":
        finite["tense"] = "Pres"
    return finite


def _person_values(values: dict[str, str | bool]) -> dict[str, str | bool]:
    """Form, person, number and mood of a finite verb."""
    person = str(values.get("person", "3sg"))
    if person == "3sg" and values.get("number") == "Plur":
        person = "3pl"
    number = "Plur" if person.endswith("pl") else "Sing"
    return {"form": "Fin", "person": person, "number": number, "mood": values.get("mood", "Ind")}
