"""How far to trust which kind of event: the precision that the reviews give, by type, by frame, by reviewer."""

import math
from collections import defaultdict

from vakanuvis.base.records import Record
from vakanuvis.warehouse.reviews import Review

_Z = 1.96  # 95 % of a normal distribution


class Precision(Record, frozen=True):
    """Of `reviewed` events of a kind so many were right; `low` and `high` bound the precision with 95 % (Wilson).

    `per` says of what the kind is one: type, frame, ...; "all" for all events.
    """

    per: str
    kind: str
    reviewed: int
    right: int
    corrected: int
    wrong: int
    precision: float
    low: float
    high: float


def evaluate_reviews(reviews: list[Review], *by: str) -> list[Precision]:
    """The precision of each kind of event: `by` are some of type, mode, status, frame, reviewer; the last row is of all."""
    rows = [row for per in by for row in _evaluate(reviews, per)]
    return [*rows, _count("all", "all", reviews)] if reviews else []


def _evaluate(reviews: list[Review], per: str) -> list[Precision]:
    kinds: dict[str, list[Review]] = defaultdict(list)
    for review in reviews:
        kinds[_kind(review, per)].append(review)
    return [_count(per, kind, kinds[kind]) for kind in sorted(kinds)]


def _kind(review: Review, by: str) -> str:
    kind = review.by if by == "frame" else getattr(review, by)
    return kind or "-"


def _count(per: str, kind: str, reviews: list[Review]) -> Precision:
    verdicts = [review.verdict for review in reviews]
    right, total = verdicts.count("right"), len(verdicts)
    low, high = bound(right, total)
    corrected, wrong = verdicts.count("corrected"), verdicts.count("wrong")
    return Precision(per, kind, total, right, corrected, wrong, round(right / total, 3), low, high)


def bound(right: int, total: int) -> tuple[float, float]:
    """Wilson's interval of a share."""
    share, square = right / total, _Z * _Z
    middle = share + square / (2 * total)
    spread = _Z * math.sqrt(share * (1 - share) / total + square / (4 * total * total))
    return round(max(0.0, (middle - spread) / (1 + square / total)), 3), round((middle + spread) / (1 + square / total), 3)
