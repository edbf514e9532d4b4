"""Are two articles copies of one text, or two texts of one happening? Symmetric: the answer does not hang on the order."""

import datetime as dt
from array import array

from vakanuvis.stories.sketches import Fact, Sketch

# A copy keeps so much of the shorter text's shingles, and of both texts together.
_CONTAINED = 0.5
_SHARED = 0.2
_FEW = 3  # numbers; of so many and more a copy keeps half, while tomorrow's bulletin has its own
# Two texts of one happening share so many stems of head and opening; more is asked where their events or names speak against it.
_LIKE = 0.36
_SAME_EVENT = -0.08
_OTHER_EVENT = 0.12
_OTHER_NAMES = 0.12
_NEXT_DAY = 0.14
_MUTUAL = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT"})


def unpack(numbers: bytes) -> frozenset[int]:
    """The numbers of a packed field of a sketch."""
    return frozenset(array("I", numbers))


def is_copy(one: frozenset[int], other: frozenset[int]) -> bool:
    """True if the shingles are those of one text: retitled, shortened or slightly edited."""
    shared = len(one & other)
    return shared >= _CONTAINED * min(len(one), len(other)) and shared >= _SHARED * len(one | other)


def keeps_numbers(one: frozenset[str], other: frozenset[str]) -> bool:
    """False if both texts give numbers and mostly others: a daily bulletin with the words of the day before."""
    fewer = min(len(one), len(other))
    return fewer < _FEW or len(one & other) * 2 >= fewer


def tells_same(one: Sketch, other: Sketch) -> bool:
    """True if the articles tell one happening, in other words."""
    if _differ(one.towns, other.towns) or not keeps_numbers(one.numbers, other.numbers):
        return False
    wanted = _LIKE + _weigh_events(one, other)
    if one.names - other.names and other.names - one.names:
        wanted += _OTHER_NAMES / 2 if one.towns & other.towns else _OTHER_NAMES
    if one.day != other.day:
        wanted += _NEXT_DAY
        if _count_dead(max(one, other, key=_day)) < _count_dead(min(one, other, key=_day)):
            return False  # a toll rises from day to day; a lower one is another event's
    return measure_likeness(one, other) >= wanted


def _day(sketch: Sketch) -> dt.date:
    return sketch.day or dt.date.min


def _count_dead(sketch: Sketch) -> int:
    """The dead of the events at the head."""
    return max((fact.dead for fact in sketch.facts if fact.leads), default=0)


def measure_likeness(one: Sketch, other: Sketch) -> float:
    """From 0 to 1: the mean of Dice's coefficients of the stems of the heads and of the openings."""
    return (_measure_dice(one.terms, other.terms) + _measure_dice(one.opening, other.opening)) / 2


def _measure_dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / ((len(one) + len(other)) or 1)


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """True if both name something and nothing in common."""
    return bool(one) and bool(other) and not one & other


def _weigh_events(one: Sketch, other: Sketch) -> float:
    """How much more likeness the events at the heads ask for: less if they agree, nothing if one head tells none."""
    facts = [fact for fact in one.facts if fact.leads]
    others = [fact for fact in other.facts if fact.leads]
    if not facts or not others:
        return 0
    if any(is_same_fact(fact, found) for fact in facts for found in others):
        return _SAME_EVENT
    # On one day the same kind of act with other sides is most often one act read twice; on the next it is another act.
    kinds = {(fact.type, fact.mode) for fact in facts if fact.mode}
    if one.day == other.day and any((fact.type, fact.mode) in kinds for fact in others):
        return 0
    return _OTHER_EVENT


def is_same_fact(one: Fact, other: Fact) -> bool:
    """True for one type, within a day, with no side against the other; who met or agreed may stand on either side."""
    if one.type != other.type or (one.day and other.day and abs((one.day - other.day).days) > 1):
        return False
    if one.mode and other.mode and one.mode != other.mode:
        return False
    if one.type in _MUTUAL:
        return _agree(one.actors | one.recipients, other.actors | other.recipients)
    return _agree(one.actors, other.actors) and _agree(one.recipients, other.recipients)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """True if one side says nothing that the other does not."""
    return one <= other or other <= one
