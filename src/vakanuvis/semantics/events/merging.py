"""One act, one event: the same act told in title, lead and body is merged; different occasions stay apart."""

import msgspec

from vakanuvis.base.records import Event, Participant
from vakanuvis.semantics.events.meetings import join_visits
from vakanuvis.semantics.events.topics import Topics, are_apart

RECALLED = 0.5
LEAST = 0.21  # an act that is only mentioned, in however many places, is no event of the article
SPOKEN = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})


def merge_events(events: list[Event], wide: frozenset[str] = frozenset(), topics: Topics | None = None) -> tuple[Event, ...]:
    """The events with tellings of one act joined, in order of their first telling.

    `wide` are the places that hold others, `topics` the words of what is asked for.
    """
    merged: list[Event] = []
    for event in events:
        for place, known in enumerate(merged):
            if is_same_act(known, event) and not _elsewhere(known, event, wide) and not _asks_more(known, event, topics or {}):
                merged[place] = join(known, event, wide)
                break
        else:
            merged.append(event)
    told = [event for event in merged if event.confidence >= LEAST]
    return tuple(event for event in told if not _sums_up(event, told))


def is_same_act(known: Event, event: Event) -> bool:
    """True if the two tell one act: type, status and mode agree, and no participant, place or day contradicts."""
    if known.type != event.type or known.status != event.status:
        return False
    if _recalls(event) or _recalls(known):
        return known.mode is None or event.mode is None or known.mode == event.mode
    loose = known.type == "REQUEST" and not (known.recipients and event.recipients)
    if known.type == "ASSAULT" and known.sentence == event.sentence and _are_opposed(known, event):
        return False  # "askere ateş açan PKK'lı öldürüldü"
    if known.mode is not None and event.mode is not None and known.mode != event.mode and not loose:
        return False
    if (known.agreement is None) != (event.agreement is None) and known.by != event.by:
        return False
    if known.type == "CONSULT":
        first, second = _codes(known.actors + known.recipients), _codes(event.actors + event.recipients)
        if known.mode == event.mode == "visit" and len(_codes(known.recipients)) != len(_codes(event.recipients)):
            return False
        return (first <= second or second <= first) and _same_day(known, event) and _same_host(known, event)
    if known.type == "SUPPORT" and _is_paper(known) != _is_paper(event):
        return False  # what was signed or passed is not the thanks for it
    if known.type == "AGREE" and _is_meeting(known) != _is_meeting(event):
        return False  # who will meet has not promised something else by that
    if known.type in SPOKEN and not _same_speaker(known.actors, event.actors):
        return False
    if _arrests_again(known, event):
        return _same_day(known, event)
    sides = _compatible(known.actors, event.actors) and _compatible(known.recipients, event.recipients)
    return sides and _same_day(known, event) and _same_place(known, event)


def _arrests_again(known: Event, event: Event) -> bool:
    """True if both arrest a person whom they name: that happened once, wherever their sentences play."""
    return known.mode == event.mode == "arrest" and bool(_persons(known.recipients) & _persons(event.recipients))


def _sums_up(event: Event, told: list[Event]) -> bool:
    """True for several visits told at once ("ABD ve Türkiye ziyaretleri") of which each is also told for itself."""
    hosts = _codes(event.recipients)
    single = [
        _codes(other.recipients) for other in told if other.mode == "visit" and _codes(other.actors) == _codes(event.actors)
    ]
    return event.mode == "visit" and len(hosts) > 1 and all({code} in single for code in hosts)


def _is_paper(event: Event) -> bool:
    """True for the signing or passing of a text."""
    return event.by.endswith((".sign", ".put", ".ratify"))


def _is_meeting(event: Event) -> bool:
    """True for a meeting or visit that is to be."""
    return ".consult." in event.by


def _are_opposed(known: Event, event: Event) -> bool:
    """True if the one's doer is done to in the other: "PKK'ya yönelik operasyonda şehit olan"."""
    return any(_ids(one.actors) & _ids(other.recipients) for one, other in ((known, event), (event, known)))


def _ids(side: tuple[Participant, ...]) -> set[str]:
    return {entry.actor_id for entry in side if entry.actor_id is not None}


def _names(side: tuple[Participant, ...]) -> set[str]:
    return {entry.actor_id or entry.name for entry in side}


def _recalls(event: Event) -> bool:
    """True for an act without a named agent that is only recalled: it is any act of its kind that the article tells."""
    return not event.actors[0].text and event.confidence < RECALLED


def _same_host(known: Event, event: Event) -> bool:
    """False for visits to two countries, or to two hosts at home."""
    one, two = _codes(known.recipients), _codes(event.recipients)
    if not one or not two:
        return True
    if len(one | two | _codes(known.actors) | _codes(event.actors)) == 1:
        return bool(_names(known.recipients) & _names(event.recipients))
    return bool(one & two)


def _same_speaker(first: tuple[Participant, ...], second: tuple[Participant, ...]) -> bool:
    """False if both sides name persons, and none of them twice."""
    one, two = _persons(first), _persons(second)
    return not one or not two or bool(one & two)


def _persons(side: tuple[Participant, ...]) -> set[str]:
    return {entry.actor_id for entry in side if entry.actor_id is not None and entry.actor_id.startswith("person:")}


def _codes(participants: tuple[Participant, ...]) -> set[str]:
    """The countries of a side; an implied participant without words of his own contradicts nobody, nor one of no country."""
    return {participant.code or "" for participant in participants if participant.text and participant.code != "UNK"}


def _compatible(first: tuple[Participant, ...], second: tuple[Participant, ...]) -> bool:
    one, two = _codes(first), _codes(second)
    return not one or not two or one <= two or two <= one


def _same_day(known: Event, event: Event) -> bool:
    if known.date_precision != "day" or event.date_precision != "day":
        return True
    return known.starts_on == event.starts_on


def _elsewhere(known: Event, event: Event, wide: frozenset[str]) -> bool:
    """True if force was used in two different towns."""
    if known.type not in ("ASSAULT", "COERCE") or known.place_id is None or event.place_id is None:
        return False
    if _arrests_again(known, event):
        return False
    return known.place_id != event.place_id and known.place_id not in wide and event.place_id not in wide


def _asks_more(known: Event, event: Event, topics: Topics) -> bool:
    """True for two demands of which one names nobody asked, and which have no word in common."""
    loose = known.type == "REQUEST" and not (known.recipients and event.recipients)
    return loose and are_apart(known.trigger, event.trigger, topics)


def _same_place(known: Event, event: Event) -> bool:
    if known.place_id is None or event.place_id is None or known.type not in ("ASSAULT", "COERCE", "PROTEST"):
        return True
    return known.place_id == event.place_id or known.place_country == event.place_country


def _is_bare(entry: Participant) -> bool:
    """True for the name of a state, which says less than that of its army or minister."""
    return entry.actor_id is not None and entry.actor_id.startswith("state:")


def _fuller(first: tuple[Participant, ...], second: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The side that names more countries; of equals an army before its state, the named, then the first."""
    if not first:
        return second
    if _codes(first) == _codes(second) and first and second and all(_is_bare(entry) for entry in first):
        return first if any(_is_bare(entry) for entry in second) else second
    named = [sum(1 for entry in side if entry.text) for side in (first, second)]
    if len(_codes(second)) > len(_codes(first)) or (len(_codes(second)) == len(_codes(first)) and named[1] > named[0]):
        return second
    return first


def join(known: Event, event: Event, wide: frozenset[str]) -> Event:
    """One event of two tellings: the fuller sides, every known attribute, the longer sentence, the higher confidence."""
    actors, recipients = _fuller(known.actors, event.actors), _fuller(known.recipients, event.recipients)
    if _are_opposed(known, event) and (_recalls(known) or _recalls(event)):
        surer = event if event.confidence > known.confidence else known
        actors, recipients = surer.actors, surer.recipients
    if known.type == "CONSULT" and "visit" in (known.mode, event.mode):
        actors, recipients = join_visits(known, event)
    if known.type == "AGREE":  # who is promised a meeting in one telling is among those who promise it in another
        asked = {entry.actor_id for entry in recipients if entry.actor_id is not None}
        actors = tuple(entry for entry in actors if entry.actor_id not in asked) or actors
    loose = known.place_id is None or (known.place_id in wide and known.place_country == event.place_country)
    placed = event if loose and event.place_id is not None else known
    longer = event if len(event.sentence) > len(known.sentence) else known
    return msgspec.structs.replace(
        known,
        mode=known.mode or event.mode,
        actors=actors,
        recipients=recipients,
        place_id=placed.place_id,
        place_text=placed.place_text,
        place_country=placed.place_country,
        starts_on=known.starts_on or event.starts_on,
        ends_on=known.ends_on or event.ends_on,
        date_precision=known.date_precision or event.date_precision,
        agreement=known.agreement or event.agreement,
        reported_by=known.reported_by or event.reported_by,
        trigger=longer.trigger,
        sentence=longer.sentence,
        confidence=max(known.confidence, event.confidence),
        contexts=known.contexts or event.contexts,
    )
