"""Grouping: what belongs together, what does not, and that no order of coming changes it."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.telling import MEETING, tell

from vakanuvis.base.records import Report
from vakanuvis.stories import group

SHORT = "\n".join(MEETING.splitlines()[:2])
REWRITTEN = """Ankara ile Tiflis arasında yoğun diplomasi.
Bakan Ali Yurt, Gürcü mevkidaşı Zurab Lomadze ile Tiflis'te bir araya geldi.
Masada enerji hatları, ticaret ve sınır kapıları vardı."""
OTHER = """Lima'da öğretmenler maaşlarının artırılması için greve gitti.
Sendika, bakanlıkla yapılan toplantıdan sonuç çıkmadığını duyurdu."""
BULLETIN = """Genelkurmay, son bir günde cephede {} çatışma yaşandığını, {} füze ve {} dron kullanıldığını bildirdi.
Açıklamada, düşürülen insansız hava araçlarının sayısının {} olduğu, saldırıların çoğunun doğuda püskürtüldüğü belirtildi."""
BASE = tell("a")


def list_groups(reports: list[Report]) -> list[tuple[str, ...]]:
    """The articles of each story."""
    return sorted(tuple(sorted(story.articles)) for story in group(reports))


TOGETHER = {
    "the same text": tell("b"),
    "a copy with another title": tell("b", "Bakanlar buluştu"),
    "a shortened copy": tell("b", text=SHORT),
    "a copy of the next day": tell("b", day=11),
    "a copy three days later": tell("b", day=13),
    "another telling of the same day": tell("b", "Tiflis'te Yurt-Lomadze görüşmesi", text=REWRITTEN),
    "another telling without a coded event": tell("b", "Tiflis'te Yurt-Lomadze görüşmesi", text=REWRITTEN, type=None),
}
APART = {
    "another happening": tell("b", "Lima'da grev", text=OTHER, type="PROTEST", codes="PER"),
    "the same text a week later": tell("b", day=17),
    "a copy without a day": tell("b", day=None),
    "another telling two days later": tell("b", "Tiflis'te Yurt-Lomadze görüşmesi", text=REWRITTEN, day=12),
    "what followed": tell(
        "b",
        "Yurt, Gürcistan parlamentosunda konuştu",
        text="Bakan Ali Yurt, Gürcistan parlamentosunda milletvekillerine hitap etti.\nYurt dün Lomadze ile görüşmüştü.",
        day=11,
        type="SUPPORT",
    ),
}


@pytest.mark.parametrize("other", TOGETHER.values(), ids=TOGETHER)
def test_belongs_to_the_story(other: Report) -> None:
    assert list_groups([BASE, other]) == [("a", "b")]


@pytest.mark.parametrize("other", APART.values(), ids=APART)
def test_is_a_story_of_its_own(other: Report) -> None:
    assert list_groups([BASE, other]) == [("a",), ("b",)]


@pytest.mark.parametrize(
    ("numbers", "groups"), [((129, 5, 91, 77), [("a",), ("b",)]), ((147, 3, 68, 51), [("a", "b")])], ids=["others", "the same"]
)
def test_a_bulletin_is_told_from_its_copy_by_its_numbers(numbers: tuple[int, ...], groups: list[tuple[str, ...]]) -> None:
    first = tell("a", "Cephede son durum", text=BULLETIN.format(147, 3, 68, 51))
    assert list_groups([first, tell("b", "Cephede son durum", text=BULLETIN.format(*numbers), day=11)]) == groups


def make_many() -> list[Report]:
    """Articles that belong together in chains and do not."""
    return [
        tell("a"),
        tell("b", "Bakanlar buluştu", day=12),
        tell("c", text=SHORT, day=11),
        tell("d", "Tiflis'te Yurt-Lomadze görüşmesi", text=REWRITTEN),
        tell("e", "Lima'da grev", text=OTHER, type="PROTEST", codes="PER"),
        tell("f", "Öğretmenler grevde", text=OTHER, type="PROTEST", codes="PER", day=11),
        tell("g", day=None),
        tell("h", day=None),
    ]


@given(st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_order_changes_nothing(chance: random.Random) -> None:
    reports = make_many()
    chance.shuffle(reports)
    assert group(reports) == group(make_many())


def test_story_counts_sources_and_tells_copies() -> None:
    [story] = group([tell("a"), tell("b", "Bakanlar buluştu"), tell("d", "Tiflis'te Yurt-Lomadze görüşmesi", text=REWRITTEN)])
    assert (story.sources, story.articles, story.copy_of) == (3, ("a", "b", "d"), ("a", "a", "d"))


def test_an_event_told_twice_stands_once_in_its_story() -> None:
    [story] = group([tell("a"), tell("b")])
    assert (story.events, story.lead_event) == (("e-a",), "e-a")


def test_lead_event_is_the_one_that_most_articles_tell() -> None:
    [story] = group([tell("a", type="ACCUSE"), tell("b"), tell("c")])
    assert story.lead_event == "e-b"


def test_days_are_those_of_first_and_last_article() -> None:
    [story] = group([tell("a"), tell("b", day=12)])
    assert (story.first_day and story.first_day.day, story.last_day and story.last_day.day) == (10, 12)


def test_no_reports_no_stories() -> None:
    assert group([]) == ()
