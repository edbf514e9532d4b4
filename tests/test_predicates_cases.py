"""Predicates and their arguments: the table tests/cases/tr/predicates.md."""

from pathlib import Path

import pytest

from pages import make_article
from vakanuvis.base.records import Analysis, Argument, Predicate
from vakanuvis.language import analyse

LINES = (Path(__file__).parent / "cases/tr/predicates.md").read_text("utf-8").splitlines()
ROWS = [line.strip("| ").split(" | ") for line in LINES if line.startswith("| ") and line != "| text | predicates |"]
FORMS = ("Fin", "Conv", "Rel", "Nom", "Noun")
ROLES = frozenset({"agent", "object", "dative", "ablative", "locative", "with", "between", "against", "about"})
TENSES = frozenset({"Past", "Pres", "Fut", "Pqp"})
MOODS = frozenset({"Imp", "Opt", "Cnd", "Nec", "Pot"})
PERSONS = frozenset({"1sg", "1pl", "2sg", "2pl"})


def make_case(row: list[str]) -> object:
    text, wanted, *reason = row
    return pytest.param(text, wanted, marks=[pytest.mark.xfail(reason=entry, strict=True) for entry in reason])


def split_cell(cell: str) -> list[tuple[str, frozenset[str], str | None, frozenset[str]]]:
    """Each predicate as the row has it: lemma with form, marks, governor, arguments."""
    return [split_predicate(part) for part in cell.split(" // ")]


def split_predicate(part: str) -> tuple[str, frozenset[str], str | None, frozenset[str]]:
    head, _, arguments = part.partition(": ")
    head, _, governor = head.partition(" < ")
    words = head.split()
    end = next(number for number, word in enumerate(words) if word in FORMS) + 1
    return " ".join(words[:end]), frozenset(words[end:]), governor or None, frozenset(filter(None, arguments.split("; ")))


def write_predicate(
    analysis: Analysis, predicate: Predicate, wanted: tuple[str, frozenset[str], str | None, frozenset[str]]
) -> tuple[str, frozenset[str], str | None, frozenset[str]]:
    """The predicate in the notation of the table; what a row may leave out is given where `wanted` has it."""
    _, marks, governor, arguments = wanted
    above = analysis.predicates[predicate.governor].lemma if predicate.governor is not None else None
    finite = predicate.form == "Fin"
    found = {mark for mark, holds in flags(predicate).items() if holds}
    found |= {str(predicate.tense)} & (TENSES if finite else marks)
    found |= {str(predicate.mood)} & (MOODS if finite else marks)
    found |= {str(predicate.person)} & (PERSONS if finite else marks)
    found |= {str(predicate.suffix)} & (marks - TENSES - MOODS)
    roles = ROLES | {argument.split()[0] for argument in arguments}
    words = {f"{role} {phrase}" for role, phrase in read_arguments(analysis, predicate) if role in roles}
    return f"{predicate.lemma} {predicate.form}", frozenset(found), above if governor else None, frozenset(words)


def flags(predicate: Predicate) -> dict[str, bool]:
    has_agent = any(argument.role == "agent" for argument in predicate.arguments)
    return {
        "Pass": predicate.voice == "Pass",
        "neg": predicate.negated,
        "quoted": predicate.quoted,
        "shared": predicate.inherited and has_agent,
        "carried": predicate.carried is not None,
    }


def read_arguments(analysis: Analysis, predicate: Predicate) -> list[tuple[str, str]]:
    """Role and words of each argument, the agent in a sentence before among them."""
    found = [(argument.role, phrase(analysis, argument)) for argument in predicate.arguments]
    if predicate.carried is not None:
        found += [entry for entry in read_arguments(analysis, analysis.predicates[predicate.carried]) if entry[0] == "agent"]
    return found


def phrase(analysis: Analysis, argument: Argument) -> str:
    """The argument's words, with the complements of an event noun at its head ("İsrail'in Gazze'ye saldırısını")."""
    inner = analysis.predicates[argument.clause] if argument.clause is not None else None
    starts = [other.span.start for other in inner.arguments] if inner is not None and inner.form == "Noun" else []
    return analysis.article.text[min([argument.span.start, *starts]) : argument.span.end]


def read_row(text: str, wanted: list[tuple[str, frozenset[str], str | None, frozenset[str]]]) -> list[object]:
    """The predicates of a text as the table writes them; event nouns count only where the row has them."""
    headline = text[-1] not in '."'
    analysis = analyse(make_article("Ayrıntılar birazdan.", title=text) if headline else make_article(text))
    listed = {head for head, *_ in wanted}
    found = [
        predicate
        for predicate in analysis.predicates
        if predicate.span.start < len(text)
        and (predicate.form != "Noun" or f"{predicate.lemma} Noun" in listed)
        and (predicate.lemma != "ayrıntı")
    ]
    padded = [*wanted, *[("", frozenset(), None, frozenset())] * (len(found) - len(wanted))]
    return [write_predicate(analysis, predicate, entry) for predicate, entry in zip(found, padded, strict=False)]


@pytest.mark.parametrize(("text", "cell"), [make_case(row) for row in ROWS])
def test_predicates_of(text: str, cell: str) -> None:
    wanted = split_cell(cell)
    assert read_row(text, wanted) == wanted


def test_the_table_has_two_hundred_and_fifty_sentences() -> None:
    assert len({text for text, *_ in ROWS}) >= 250
