"""What a quote is about: what stands between its marks, in its phrase of topic, and whom the act of its verb addresses."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import itemgetter

import msgspec

from vakanuvis.base.records import About, Actor, Analysis, Event, Place, Predicate, Quote, Sentence, Span

_TOPIC_ROLES = frozenset({"about", "against"})


class _Index:
    """Spans with what they stand for, found by where they begin."""

    def __init__(self, entries: Iterable[tuple[Span, str]]) -> None:
        self.entries = sorted(entries)
        self.starts = [span.start for span, _ in self.entries]

    def within(self, areas: Iterable[Span]) -> tuple[str, ...]:
        """What lies within the areas, once each, in the order of the text."""
        found = [
            entry
            for area in areas
            for entry in self.entries[bisect_left(self.starts, area.start) : bisect_left(self.starts, area.end)]
            if area.contains(entry[0])
        ]
        return tuple(dict.fromkeys(map(itemgetter(1), sorted(found))))


class TopicReader:
    """The findings of an article, indexed for its quotes."""

    def __init__(self, analysis: Analysis, actors: tuple[Actor, ...], places: tuple[Place, ...]) -> None:
        self._actors = _Index((mention.span, actor.id) for actor in actors for mention in actor.mentions)
        self._places = _Index((span, place.id) for place in places for span in place.mentions)
        self._sentences = analysis.sentences
        self._starts = [sentence.span.start for sentence in analysis.sentences]
        self._predicates = analysis.predicates
        self._by_sentence: dict[int, list[Predicate]] = {}
        for predicate in analysis.predicates:
            self._by_sentence.setdefault(predicate.sentence, []).append(predicate)
        self._topics = {number: list(self._topics_of(number, row)) for number, row in self._by_sentence.items()}

    def read(self, said: tuple[Quote, ...], events: tuple[Event, ...]) -> tuple[Quote, ...]:
        """The quotes or statements with what they are about; `events` are those of the whole article."""
        triggers = _Index((event.trigger, event.id) for event in events)
        recipients = {event.id: [entry.actor_id for entry in event.recipients if entry.actor_id] for event in events}
        return tuple(msgspec.structs.replace(quote, about=self._about(quote, triggers, recipients)) for quote in said)

    def _about(self, quote: Quote, triggers: _Index, recipients: dict[str, list[str]]) -> About:
        number = self._number(quote.cue_span) if quote.cue_span else None
        areas = [quote.span]
        done: tuple[str, ...] = ()
        if quote.cue_span is not None and number is not None:
            areas += [topic for topic in self._topics.get(number, ()) if topic.end <= quote.cue_span.start]
            done = triggers.within(self._reports(quote.cue_span, number))
        addressed = [actor_id for event_id in done for actor_id in recipients[event_id]]
        return About(
            actors=tuple(dict.fromkeys((*self._actors.within(areas), *addressed))),
            places=self._places.within(areas),
            events=tuple(dict.fromkeys((*triggers.within([quote.span]), *done))),
        )

    def _number(self, span: Span) -> int | None:
        """The number of the sentence that holds the span's first character."""
        number = bisect_right(self._starts, span.start) - 1
        return number if number >= 0 and self._sentences[number].span.end > span.start else None

    def _reports(self, cue: Span, number: int) -> list[Span]:
        """The verb that reports, and that which does an act by it ("... diyerek İsrail'i kınadı")."""
        found = [predicate for predicate in self._by_sentence.get(number, ()) if predicate.span.overlaps(cue)]
        above = [self._predicates[predicate.governor] for predicate in found if predicate.governor is not None]
        return [predicate.span for predicate in (*found, *above)]

    def _topics_of(self, number: int, predicates: list[Predicate]) -> Iterator[Span]:
        """The phrases of topic of a sentence, each with its owner ("İsrail'in" before "saldırılarına ilişkin")."""
        sentence: Sentence = self._sentences[number]
        for predicate in predicates:
            for argument in predicate.arguments:
                if argument.role not in _TOPIC_ROLES:
                    continue
                yield argument.span
                if argument.possessor is not None:
                    yield sentence.tokens[argument.possessor].span
                for inner in predicates:
                    if argument.span.contains(inner.span):
                        yield from (part.span for part in inner.arguments)
