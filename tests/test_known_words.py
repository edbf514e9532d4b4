"""The table of readings that ships holds what the rules make of the same word forms."""

import pytest

from vakanuvis.base.records import Features
from vakanuvis.language.known_words import Known, hash_rules, read_table, recall, write_table
from vakanuvis.language.readings import Reading, derive_readings, read_word

FORMS = list(read_table().forms)
PARTS = 8


def test_the_table_is_of_the_rules_as_they_are() -> None:
    assert read_table().rules == hash_rules(), "the rules of readings have changed: run scripts/build_readings"


def test_the_forms_are_sorted_and_common() -> None:
    assert sorted(FORMS) == FORMS
    assert {"ve", "görüştü", "açıklama", "bakanı"} <= set(FORMS)


@pytest.mark.parametrize("part", range(PARTS))
def test_the_readings_are_those_that_the_rules_make(part: int) -> None:
    forms = FORMS[part::PARTS]
    recalled = {form: tuple(Reading(*known) for known in recall(form) or ()) for form in forms}
    assert recalled == {form: derive_readings(form) for form in forms}


def test_a_word_that_is_not_in_the_table_is_read_by_the_rules() -> None:
    assert recall("sabırlılarımızdandır") is None
    assert read_word("sabırlılarımızdandır")[0].lemma == "sabırlı"


def test_the_table_is_written_as_it_was_read() -> None:
    known = Known("görüş", "VERB", Features(form="Fin", negated=True), ("Verb", "Neg"), 0.1 + 0.2)
    assert write_table({"b": (known,), "a": ()}) == write_table({"a": (), "b": (known,)})
