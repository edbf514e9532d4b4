"""In which country a clause says that it happened: its locatives, and the journey during which somebody met."""

from collections.abc import Sequence

from vakanuvis.base.records import Place, Predicate, Span, Token
from vakanuvis.semantics.events.scene import Scene, word_list

PARTNERS = frozenset({"with", "between"})


def located(predicate: Predicate, scene: Scene, *, strictly: bool = False) -> str | None:
    """The country in which the clause says that it happened, by a locative of its own or of its sentence.

    `strictly`: not by one that stands in a clause neither above nor below its own.
    """
    mentions = scene.places.get(predicate.sentence, [])
    if visited := _visited(predicate, scene):
        return visited
    own = [
        place
        for argument in predicate.arguments
        if argument.role == "locative"
        for place, span in mentions
        if argument.span.contains(span)
    ]
    near = own or [
        place
        for place, span in mentions
        if is_locative(span, predicate, scene)
        and not _is_attribute(span, predicate, scene)
        and not (strictly and is_elsewhere(span, predicate, scene))
    ]
    return next((place.country for place in reversed(near) if place.country is not None), None)


def _visited(predicate: Predicate, scene: Scene) -> str | None:
    """The country of the journey on which somebody met: "Libya | ziyareti kapsamında", "Berlin'e | yaptığı ziyarette"."""
    journeys = [
        (argument, scene.predicates[argument.clause])
        for argument in predicate.arguments
        if argument.clause is not None and scene.predicates[argument.clause].noun in word_list("visit_nouns")
    ]
    spans = [span for argument, visit in journeys for span in (argument.span, *(part.span for part in visit.arguments))]
    places = (place for place, mention in scene.places.get(predicate.sentence, []) if any(s.contains(mention) for s in spans))
    return next((place.country for place in places if place.country is not None), None)


def is_elsewhere(span: Span, predicate: Predicate, scene: Scene) -> bool:
    """True for a place that stands in a clause which is neither above nor below the predicate's own."""
    number = next(place for place, other in enumerate(scene.predicates) if other is predicate)
    holders = [
        (place, other)
        for place, other in enumerate(scene.predicates)
        if other.sentence == predicate.sentence and any(argument.span.contains(span) for argument in other.arguments)
    ]
    return bool(holders) and not any(number in (place, other.governor) or predicate.governor == place for place, other in holders)


def is_locative(span: Span, predicate: Predicate, scene: Scene) -> bool:
    """True if the place stands in the locative, or under a locative head ("Kuzey Kore'nin Wonsan kentinde").

    A capital that is one of two sides is none ("Washington ile Tahran arasında").
    """
    if any(argument.role in PARTNERS and argument.span.contains(span) for argument in predicate.arguments):
        return False
    tokens = scene.sentence(predicate).tokens
    for number, token in enumerate(tokens):
        if token.span.start <= span.start < token.end:
            head = _locative_head(tokens[number : number + 4])
            within = range(number + 1, number + head + 1) if head else ()
            if head is None or any((predicate.sentence, other) in scene.acts for other in within):
                return False
            return not (head and _is_other_country(span, tokens[number + head], scene.places.get(predicate.sentence, ())))
    return False


def _is_attribute(span: Span, predicate: Predicate, scene: Scene) -> bool:
    """True for a place that only tells which thing is meant: "Tartus'taki | üslerin (geleceğini görüştü)"."""
    tokens = scene.sentence(predicate).tokens
    number = next((n for n, token in enumerate(tokens) if token.span.start <= span.start < token.span.end), None)
    if number is None or tokens[number].pos != "ADJ":
        return False
    if any((predicate.sentence, other) in scene.acts for other in (number + 1, number + 2)):
        return False  # "Berlin'deki | temasları kapsamında"
    between = tokens[number + 1 : predicate.head]
    return predicate.form != "Noun" or any(token.pos in ("PUNCT", "VERB") or token.features.is_possessed for token in between)


def _is_other_country(span: Span, head: Token, mentions: Sequence[tuple[Place, Span]]) -> bool:
    """True if the locative head is a place of another country: "İsrail | ordusunun Lübnan'da"."""
    own = {place.country for place, mention in mentions if mention == span}
    return any(mention.start <= head.span.start < mention.end and place.country not in own for place, mention in mentions)


def _locative_head(tokens: tuple[Token, ...]) -> int | None:
    """Which of the tokens closes, in the locative, the noun phrase that starts with the first; a day or a count is not in it."""
    ends: list[int] = []  # where a phrase may be over: "Washington yönetimi | mutabakat zaptında"
    for number, token in enumerate(tokens):
        if token.features.case == "Loc":
            return number if token.lemma != "ara" and not any(end < number - 1 for end in ends) else None  # "İsrail arasındaki"
        if token.pos in ("PUNCT", "VERB", "ADP", "CCONJ", "NUM") or token.features.case not in (None, "Nom", "Gen"):
            return None
        if number == 1 and token.suffix is not None and {tokens[0].features.case, token.features.case} == {"Gen"}:
            return None  # "İsrail'in | Lübnan'ın güneyinde (vurduğu)": the first is who acts
        if token.features.is_possessed and token.features.case == "Nom" and token.pos == "NOUN":
            ends.append(number)
    return None
