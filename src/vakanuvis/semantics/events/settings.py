"""Where and when an event happened, and which country an open participant belongs to."""

import msgspec

from vakanuvis.assets.files import read_lines, read_words
from vakanuvis.base.records import DateMention, Participant, Place, Predicate, Sentence, Span
from vakanuvis.semantics.events.agreements import term_of
from vakanuvis.semantics.events.locations import is_locative
from vakanuvis.semantics.events.scene import Scene, is_border, word_list

ORGANS = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "SPY"})
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
    located = [entry for entry in mentions if is_locative(entry[1], predicate, scene)]
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


def side_of_border(
    predicate: Predicate, scene: Scene, participants: tuple[Participant, ...], place: tuple[Place, Span] | None
) -> str | None:
    """The country on whose side of a border it happened, if all were of it: TUR for "Suriye | sınırında PKK ile çatışma"."""
    if place is None or not is_border(place[1], scene.sentence(predicate)):
        return None
    codes = {entry.code for entry in participants}
    return codes.pop() if len(codes) == 1 and place[0].country not in codes else None


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
    if len(mentions) == 1 and mentions[0].span.end <= predicate.span.start:
        return mentions[0]
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    happens = predicate.form == "Noun" and above is not None and above.lemma in word_list("occurrence_verbs")
    return date_of(above, scene) if above is not None and happens else None  # "saldırıları | 1 Kasım gecesi de sürdü"


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
    span = actors[0].span if actors and is_open(actors[0]) else None
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
    return other_country(predicate, scene, own)


def other_country(predicate: Predicate, scene: Scene, own: set[str | None]) -> str | None:
    """The country named last, up to the clause's sentence, that is none of these."""
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
        if is_own_crowd(entry, sentence) or (is_open(entry) and organs and entry.sector in ORGANS)
        else entry
        for entry in participants
    )


def is_own_crowd(entry: Participant, sentence: Sentence) -> bool:
    """True for a crowd that is the other side's own: "(Rusya) | vatandaşları"."""
    return is_open(entry) and _is_own(entry, sentence)


def is_open(entry: Participant) -> bool:
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
        if is_open(entry) and any(word.startswith(vessels) for word in entry.text.lower().split())
        else entry
        for entry in participants
    )


def locate(participants: tuple[Participant, ...], country: str | None) -> tuple[Participant, ...]:
    """The participants with open countries filled in."""
    return tuple(
        Participant(entry.text, entry.name, entry.code or country, entry.sector, entry.actor_id, entry.span)
        for entry in participants
    )
