"""Where and when an event happened, and which country an open participant belongs to."""

from collections.abc import Sequence

import msgspec

from vakanuvis.assets.files import read_lines, read_words
from vakanuvis.base.records import DateMention, Participant, Place, Predicate, Sentence, Span, Token
from vakanuvis.semantics.events.agreements import term_of
from vakanuvis.semantics.events.scene import Scene, is_border

ORGANS = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "SPY"})
PARTNERS = frozenset({"with", "between"})
BEFORE = 4  # sentences in which a scene holds on
HEAD = 3  # sentences that open an article: title, lead, the first with its dateline
SPECIFIC = {"city": 3, "admin": 2, "region": 2, "sea": 1, "country": 0}


def place_of(predicate: Predicate, scene: Scene) -> tuple[Place, Span] | None:
    """The place of the clause: the most specific in its local arguments, else a locative one in its sentence."""
    mentions = scene.places.get(predicate.sentence, [])
    for role in ("locative", "dative", "object", "agent"):
        found = [
            (place, span)
            for argument in predicate.arguments
            if argument.role == role
            for place, span in mentions
            if argument.span.contains(span)
        ]
        found = [entry for entry in found if role != "agent" or entry[0].kind != "country"]
        found = [entry for entry in found if role in ("locative",) or entry[0].kind != "country" or role == "dative"]
        if found:
            return max(found, key=lambda entry: SPECIFIC.get(entry[0].kind, 0))
    located = [entry for entry in mentions if _is_locative(entry[1], predicate, scene)]
    return max(located, key=lambda entry: SPECIFIC.get(entry[0].kind, 0), default=None)


def place_before(predicate: Predicate, scene: Scene, countries: frozenset[str | None]) -> tuple[Place, Span] | None:
    """The last town or region of one of the countries that was named shortly before, else in title, lead or dateline."""
    near = range(predicate.sentence, max(-1, predicate.sentence - BEFORE), -1)
    for number in (*near, *range(min(HEAD, predicate.sentence))):
        for place, span in reversed(scene.places.get(number, [])):
            if place.kind in ("city", "admin", "region") and place.country in countries and span.end <= predicate.span.end:
                return place, span
    return None


def place_of_visit(
    predicate: Predicate, scene: Scene, hosts: tuple[Participant, ...], place: tuple[Place, Span] | None
) -> tuple[Place, Span] | None:
    """The place of a visit: in the host's country, wherever else the clause plays."""
    countries = {entry.code for entry in hosts}
    if place is not None and (not countries or place[0].country in countries):
        return place
    mentions = [entry for entry in scene.places.get(predicate.sentence, []) if entry[0].country in countries]
    return max(mentions, key=lambda entry: SPECIFIC.get(entry[0].kind, 0), default=None)


def located(predicate: Predicate, scene: Scene, *, strictly: bool = False) -> str | None:
    """The country in which the clause says that it happened, by a locative of its own or of its sentence.

    `strictly`: not by one that stands in a clause neither above nor below its own.
    """
    mentions = scene.places.get(predicate.sentence, [])
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
        if _is_locative(span, predicate, scene)
        and not _is_attribute(span, predicate, scene)
        and not (strictly and _is_elsewhere(span, predicate, scene))
    ]
    return next((place.country for place in reversed(near) if place.country is not None), None)


def _is_elsewhere(span: Span, predicate: Predicate, scene: Scene) -> bool:
    """True for a place that stands in a clause which is neither above nor below the predicate's own."""
    number = next(place for place, other in enumerate(scene.predicates) if other is predicate)
    holders = [
        (place, other)
        for place, other in enumerate(scene.predicates)
        if other.sentence == predicate.sentence and any(argument.span.contains(span) for argument in other.arguments)
    ]
    return bool(holders) and not any(number in (place, other.governor) or predicate.governor == place for place, other in holders)


def _is_locative(span: Span, predicate: Predicate, scene: Scene) -> bool:
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
        if token.features.is_possessed and token.features.case == "Nom" and token.pos == "NOUN":
            ends.append(number)
    return None


def date_of(predicate: Predicate, scene: Scene) -> DateMention | None:
    """The date of the clause: within its arguments, else the nearest before its verb in the sentence; no agreement's term."""
    term = term_of(predicate, scene)
    mentions = [
        date
        for date in scene.dates.get(predicate.sentence, [])
        if term is None or date.span.end <= term.start or term.end <= date.span.start
    ]
    spans = [argument.span for argument in predicate.arguments]
    start = min([span.start for span in spans] + [predicate.span.start])
    within = [date for date in mentions if start <= date.span.start < predicate.span.end]
    if within:
        return within[-1]
    if predicate.form == "Fin":
        before = [date for date in mentions if date.span.end <= predicate.span.start]
        return before[-1] if before else None
    return mentions[0] if len(mentions) == 1 and mentions[0].span.end <= predicate.span.start else None


def inhabitants(predicate: Predicate, scene: Scene, actors: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The people of the place where something was struck or destroyed, if the place is in another country than the actors'.

    Armed groups strike in their own country too ("militanlar bir köye saldırdı").
    """
    place = place_of(predicate, scene)
    own = {entry.code for entry in actors if entry.sector != "REB"}
    struck = predicate.voice != "Pass" and any(argument.role in ("dative", "object") for argument in predicate.arguments)
    if place is None and not own and struck:
        return tuple(Participant("", "", entry.code, "CVL") for entry in actors[:1] if entry.code != "IMG")
    if place is None or place[0].country is None or place[0].country in own or is_border(place[1], scene.sentence(predicate)):
        return ()
    words = scene.analysis.article.words(place[1])
    return (Participant(words, place[0].name, place[0].country, "CVL", None, place[1]),)


def nameless(predicate: Predicate, scene: Scene, actors: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those whom a participle alone names: "saldırılarda | hayatını kaybedenlerin (sayısı)"."""
    country = country_struck(predicate, scene, actors)
    alone = predicate.form == "Nom" and predicate.suffix == "PresPart" and country is not None
    return (Participant("", "", country, "CVL"),) if alone else ()


def is_target(actors: tuple[Participant, ...]) -> bool:
    """True for a state or its head beside a protest: the target ("İsrail protestosu", "hükümet karşıtı gösteri")."""
    return bool(actors) and all((entry.actor_id or "").startswith("state:") or entry.sector == "GOV" for entry in actors)


def context_country(predicate: Predicate, scene: Scene) -> str | None:
    """The country in which the clause plays: its place's, else the last country named up to it, else the article's."""
    place = place_of(predicate, scene)
    if place is not None and place[0].country is not None:
        return place[0].country
    for number in range(predicate.sentence, -1, -1):
        countries = [entry[0].country for entry in scene.places.get(number, []) if entry[0].country is not None]
        if countries:
            return countries[-1]
    return home_country(scene)


def country_beside(actors: tuple[Participant, ...], predicate: Predicate, scene: Scene) -> str | None:
    """The country of a crowd that the words before it name: "ABD donanmasında görevli | askerlerin aileleri"."""
    span = actors[0].span if actors and _is_open(actors[0]) else None
    if span is None:
        return None
    before = [entry for entry in scene.places.get(predicate.sentence, []) if entry[1].end <= span.start]
    if not before or "," in scene.analysis.article.text[before[-1][1].end : span.start]:
        return None
    return before[-1][0].country


def country_struck(predicate: Predicate, scene: Scene, actors: tuple[Participant, ...]) -> str | None:
    """Whose people a state strikes where the clause names no place: of the country named last that is not the state's own."""
    own = {entry.code for entry in actors if entry.text and entry.sector in ("GOV", "MIL")}
    place = place_of(predicate, scene)
    if not own or (place is not None and place[0].country is not None):
        return None
    for number in range(predicate.sentence, -1, -1):
        others = [entry[0].country for entry in scene.places.get(number, []) if entry[0].country not in (None, *own)]
        if others:
            return others[-1]
    return None


def home_country(scene: Scene) -> str | None:
    """The country that the article names most, else Turkey for a page in Turkish."""
    counts: dict[str, int] = {}
    for place in scene.findings.places:
        if place.country is not None:
            counts[place.country] = counts.get(place.country, 0) + len(place.mentions)
    for actor in scene.findings.actors:
        if actor.country is not None and actor.country not in read_words("actors/supranational.txt"):
            counts[actor.country] = counts.get(actor.country, 0) + len(actor.mentions)
    if counts:
        return max(sorted(counts), key=lambda country: counts[country])
    return "TUR" if scene.analysis.article.language == "tr" else None


def belong(
    participants: tuple[Participant, ...], owners: tuple[Participant, ...], sentence: Sentence, *, organs: bool = False
) -> tuple[Participant, ...]:
    """The participants with open countries filled in where they are the other side's own: "(Rusya) | vatandaşlarını uyardı".

    `organs`: so are police and army without a country, for acts that are done among one's own ("Katz, ordu ve polisle görüştü").
    """
    countries = {entry.code for entry in owners if entry.text}
    if len(countries) != 1:
        return participants
    country = next(iter(countries))
    return tuple(
        msgspec.structs.replace(entry, code=country)
        if is_own_crowd(entry, sentence) or (_is_open(entry) and organs and entry.sector in ORGANS)
        else entry
        for entry in participants
    )


def is_own_crowd(entry: Participant, sentence: Sentence) -> bool:
    """True for a crowd that is the other side's own: "(Rusya) | vatandaşları"."""
    return _is_open(entry) and _is_own(entry, sentence)


def _is_open(entry: Participant) -> bool:
    """True for a crowd or organ without a country."""
    return entry.code is None and (entry.actor_id or "").startswith("crowd:")


def _is_own(entry: Participant, sentence: Sentence) -> bool:
    """True for a possessed noun that no noun before it owns or qualifies ("üyelerine", "teslim olan üyelerine")."""
    if entry.span is None:
        return False
    number = next((n for n, token in enumerate(sentence.tokens) if token.span.start >= entry.span.start), None)
    if number is None or not sentence.tokens[number].features.is_possessed:
        return False
    before = sentence.tokens[number - 1] if number else None
    if before is None or before.features.form == "Part":
        return True
    return before.pos not in ("NOUN", "PROPN", "VERB") or before.features.case not in (None, "Nom", "Gen")


def flagless(participants: tuple[Participant, ...], predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The participants with vessels at sea of no country told as UNK, for they may be anybody's."""
    place = place_of(predicate, scene)
    if place is not None and place[0].country is not None:
        return participants
    vessels = read_lines("languages/tr/vessel_words.txt")
    return tuple(
        msgspec.structs.replace(entry, code="UNK")
        if _is_open(entry) and any(word.startswith(vessels) for word in entry.text.lower().split())
        else entry
        for entry in participants
    )


def locate(participants: tuple[Participant, ...], country: str | None) -> tuple[Participant, ...]:
    """The participants with open countries filled in."""
    return tuple(
        Participant(entry.text, entry.name, entry.code or country, entry.sector, entry.actor_id, entry.span)
        for entry in participants
    )
