"""An analysis as a linguist reads it: each sentence with what was found in it, and its predicates with their arguments."""

from rich.console import Console
from rich.text import Text

from vakanuvis.base.records import Actor, Analysis, DateMention, Place, Predicate, Span
from vakanuvis.console.styles import FOUND_STYLES

Found = tuple[str, Span, str]


def print_analysis(
    console: Console, analysis: Analysis, *, actors: tuple[Actor, ...], places: tuple[Place, ...], dates: tuple[DateMention, ...]
) -> None:
    """The sentences of an article with actors, places, dates and predicates in their colours, and a line for each of them."""
    found = [*_list_actors(actors), *_list_places(places), *_list_dates(dates)]
    for number, sentence in enumerate(analysis.sentences):
        predicates = [predicate for predicate in analysis.predicates if predicate.sentence == number]
        inside = sorted((entry for entry in found if sentence.span.contains(entry[1])), key=lambda entry: entry[1])
        line = Text(analysis.article.words(sentence.span), style="default")
        marks = [("predicate", predicate.span) for predicate in predicates] + [(kind, span) for kind, span, _ in inside]
        for kind, span in marks:
            line.stylize(FOUND_STYLES[kind], span.start - sentence.span.start, span.end - sentence.span.start)
        console.print(Text(f"{number} ", style="dim") + line)
        for kind, span, told in inside:
            console.print(_line(kind, analysis.article.words(span), told))
        for predicate in predicates:
            console.print(_line("predicate", predicate.lemma, _describe(predicate)))
            for argument in predicate.arguments:
                console.print(_line("argument", f"  {argument.role}", analysis.article.words(argument.span)))


def _list_actors(actors: tuple[Actor, ...]) -> list[Found]:
    return [
        ("actor", mention.span, f"{actor.name} [{actor.country or '?'} {actor.sector or '?'}] {actor.by}")
        for actor in actors
        for mention in actor.mentions
    ]


def _list_places(places: tuple[Place, ...]) -> list[Found]:
    return [("place", span, f"{place.name} ({place.country or '–'}) {place.kind}") for place in places for span in place.mentions]


def _list_dates(dates: tuple[DateMention, ...]) -> list[Found]:
    return [("date", date.span, f"{date.starts_on} to {date.ends_on}, {date.precision}") for date in dates]


def _describe(predicate: Predicate) -> str:
    """Form, tense, mood and voice of a predicate, and whether it is negated or quoted."""
    features = (predicate.form, predicate.suffix, predicate.tense, predicate.mood, predicate.voice, predicate.person)
    flags = ("negated" if predicate.negated else None, "quoted" if predicate.quoted else None)
    return " ".join(feature for feature in (*features, *flags) if feature)


def _line(kind: str, words: str, told: str) -> Text:
    line = Text(f"    {kind:9} ", style="dim")
    line.append(words, style=FOUND_STYLES[kind])
    return line.append(f"  {told}", style="default")
