"""Resolution: which participants an argument names, and who speaks a clause."""

from vakanuvis.base.folding import fold
from vakanuvis.base.records import Actor, Argument, Participant, Predicate, Token
from vakanuvis.semantics.events.owners import as_participant, belongs_to, maker_of, origin_of, owned
from vakanuvis.semantics.events.scene import Hit, Scene, is_hearsay, word_list

COUNTERPARTS = frozenset({"bakan", "lider", "ülke"})
FOLLOWING = frozenset({"with", "object", "dative", "ablative", "locative", "against", "about", "için"})


def resolve(scene: Scene, predicate: Predicate, argument: Argument, *, depth: int = 0) -> tuple[Participant, ...]:
    """The participants an argument names: its heads, else its possessor, else its last actor, else its own agent."""
    number = predicate.sentence
    if scene.pair and _counts_two(scene, predicate, argument) and _named(scene, predicate, argument) in COUNTERPARTS:
        return scene.pair
    hits = [hit for head in argument.heads or (argument.head,) for hit in scene.hits.get((number, head), ())]
    hits = [hit for hit in hits if argument.role != "agent" or not _is_apart(scene, number, argument, hit)]
    if not hits and argument.possessor is not None:
        hits = scene.hits.get((number, argument.possessor), [])
    if not hits and depth < 3 and (doers := _doers(scene, predicate, argument, depth)):
        return doers
    if not hits and (owner := belongs_to(scene, predicate, argument)):
        return owner
    if not hits and argument.clause is not None and depth < 3:
        key = (argument.clause, depth, frozenset(scene.asking))
        if key not in scene.clause_agents:  # a list of 200 nouns has each of them for a clause of the others: 27 million calls
            scene.clause_agents[key] = _clause_agents(scene, argument.clause, depth)
        return scene.clause_agents[key]
    if not hits and argument.role != "object" and _named(scene, predicate, argument) in word_list("landmark_words"):
        return ()
    if not hits and is_hearsay(scene, predicate, argument):
        return ()
    if not hits:
        hits = scene.hits_within(number, argument.span)[-1:]
    if not hits:
        ways = (_pronoun, maker_of, _place, _claimants)
        return next((named for way in ways if (named := way(scene, predicate, argument))), ())
    found = {hit[0].id: as_participant(scene, hit) for hit in hits}
    owners = scene.hits.get((number, argument.possessor), []) if argument.possessor is not None else []
    country = owners[-1][0].country if owners else next((entry.code for entry in belongs_to(scene, predicate, argument)), None)
    country = country or (origin_of(scene, predicate, argument) if any(hit[0].country is None for hit in hits) else None)
    return tuple(owned(entry, country) if country and entry.code is None else entry for entry in found.values())


def _is_apart(scene: Scene, number: int, argument: Argument, hit: Hit) -> bool:
    """True if a nominative agent is but the first word of a mention in another case ("Cumhuriyetçi | yönetimden biri")."""
    head = hit[1].head
    token = scene.analysis.sentences[number].tokens[head]
    return head > argument.head and token.text[:1].islower() and token.features.case in ("Abl", "Acc", "Dat", "Loc")


def _named(scene: Scene, predicate: Predicate, argument: Argument) -> str:
    """The lemma of the argument's head."""
    return scene.sentence(predicate).tokens[argument.head].lemma


def _doers(scene: Scene, predicate: Predicate, argument: Argument, depth: int) -> tuple[Participant, ...]:
    """Who did the first of several acts that the argument joins: "İsrail'in | saldırılarını ve ihlallerini (kınadı)"."""
    for number, other in enumerate(scene.predicates if len(argument.heads) > 1 else ()):
        if other.sentence == predicate.sentence and other.form == "Noun" and other.head in argument.heads:
            return () if other is predicate else _clause_agents(scene, number, depth)
    return ()


def _place(scene: Scene, predicate: Predicate, argument: Argument) -> tuple[Participant, ...]:
    """A town or region that stands for its people ("Kiev'e saldırdı")."""
    for place, span in reversed(scene.places.get(predicate.sentence, [])):
        if argument.span.contains(span) and place.country is not None and argument.role in ("dative", "object", "against"):
            return (Participant(scene.analysis.article.words(span), place.name, place.country, "CVL", None, span),)
    return ()


def _claimants(scene: Scene, predicate: Predicate, argument: Argument) -> tuple[Participant, ...]:
    """Who made the claim, accusation or demand that a bare "suçlamaları", "iddiayı" recalls."""
    lemma = scene.sentence(predicate).tokens[argument.head].lemma
    return scene.claimants if lemma in word_list("claim_nouns") and argument.role in ("agent", "object", "dative") else ()


def _clause_agents(scene: Scene, number: int, depth: int) -> tuple[Participant, ...]:
    """Who did what the argument names: for "saldırıları kınadı" the attacker, of a bare "saldırıyı" the last one told of."""
    inner = scene.predicates[number]
    if inner.form == "Noun" and not inner.arguments:
        return (
            _attacker(scene, inner)
            if inner.noun in word_list("attack_nouns")
            else scene.claimants
            if inner.noun in word_list("claim_nouns")
            else ()
        )
    return tuple(
        participant
        for argument in inner.arguments
        if argument.role in ("agent", "with", "between")
        for participant in resolve(scene, inner, argument, depth=depth + 1)
    )


def _attacker(scene: Scene, attack: Predicate) -> tuple[Participant, ...]:
    """The last attacker told of who is not one of those who condemn or answer the attack: of another state, or its rebels."""
    above = scene.predicates[attack.governor] if attack.governor is not None else None
    agents = [argument.head for argument in above.arguments if argument.role == "agent"] if above is not None else []
    hits = [hit[0] for head in agents for hit in scene.hits.get((attack.sentence, head), ())]
    own = {actor.id for actor in hits} | {actor.country for actor in hits}
    keys = [{entry.actor_id if entry.sector == "REB" else entry.code for entry in side} for side in scene.attackers]
    apart = [side for side, key in zip(scene.attackers, keys, strict=True) if not own & key]
    return apart[-1] if apart else ()


def _pronoun(scene: Scene, predicate: Predicate, argument: Argument) -> tuple[Participant, ...]:
    """The two sides for "ikili", "taraflar", "iki ülke"; nothing for other words."""
    token = scene.sentence(predicate).tokens[argument.head]
    if token.lemma in ("biz", "ben") or (token.lemma == "ülke" and token.features.possessive in ("1pl", "1sg")):
        return speaker_participants(scene, predicate)
    if (
        token.lemma == "ülke"
        and token.features.possessive == "3sg"
        and argument.possessor is None
        and argument.head == argument_start(scene, predicate, argument)
    ):
        return speaker_participants(scene, predicate) or scene.topic
    if token.lemma in ("kendi", "o") and token.pos == "PRON":
        before = [hit for hit in scene.by_sentence.get(predicate.sentence, ()) if hit[1].span.end <= argument.span.start]
        last = [hit for hit in scene.by_sentence.get(predicate.sentence - 1, ()) if hit[0].kind == "person"]
        before = before or last[::-1]
        speaker = speaker_of(scene, predicate)
        others = [hit for hit in before if speaker is None or hit[0].id != speaker.id]
        return (as_participant(scene, others[0]),) if others else ()
    if token.lemma in ("ikili", "taraf", "heyet") or (
        token.lemma in ("ülke", "lider", "bakan") and _counts_two(scene, predicate, argument)
    ):
        return scene.pair
    return ()


def argument_start(scene: Scene, predicate: Predicate, argument: Argument) -> int:
    """The number of the argument's first token."""
    tokens = scene.sentence(predicate).tokens
    return next(number for number, token in enumerate(tokens) if token.span.start >= argument.span.start)


def _counts_two(scene: Scene, predicate: Predicate, argument: Argument) -> bool:
    tokens = scene.sentence(predicate).tokens
    return argument.head > 0 and tokens[argument.head - 1].lemma in ("iki", "her")


def speaker_of(scene: Scene, predicate: Predicate) -> Actor | None:
    """Who says the clause: the speaker of the shortest quotation or statement that holds it."""
    start, end = predicate.span.start, predicate.span.end
    held = [quote for quote in scene.spoken if quote.span.start <= start and end <= quote.span.end]
    if not held:
        return None
    best = min(held, key=lambda quote: len(quote.span))
    return scene.by_id.get(best.actor_id or "") or actor_named(scene, best.speaker or "")


def actor_named(scene: Scene, name: str) -> Actor | None:
    """The actor of that name, for a speaker that was found by words alone."""
    return next((actor for actor in scene.findings.actors if fold(actor.name) == fold(name)), None)


def speaker_participants(scene: Scene, predicate: Predicate) -> tuple[Participant, ...]:
    """The speaker of a clause as participant: of its quotation, else the agent of the clause above it."""
    key = (predicate.sentence, predicate.head)
    if key in scene.asking:
        return ()  # "biz: ...": the speaker is named by a word that means the speaker
    scene.asking.add(key)
    found = _speakers(scene, predicate)
    scene.asking.discard(key)
    return found


def _speakers(scene: Scene, predicate: Predicate) -> tuple[Participant, ...]:
    actor = speaker_of(scene, predicate)
    if actor is not None:
        return (as_participant(scene, (actor, actor.mentions[0])),)
    if source := _source(scene, predicate):
        return source
    governor = predicate.governor
    for _ in range(4):
        if governor is None:
            break
        above = scene.predicates[governor]
        agents = _source(scene, above) or agents_of(scene, above)
        if agents:
            return agents
        governor = above.governor
    return _teller(scene, predicate)


def _teller(scene: Scene, predicate: Predicate) -> tuple[Participant, ...]:
    """Who says words too few to count as a quote: "(Trump,) 'Yardım istiyoruz.' | dedi"."""
    for other in scene.beside(predicate) if predicate.quoted else ():
        if not other.quoted and other.head > predicate.head:
            return agents_of(scene, other) if other.lemma in word_list("reporting_verbs") else ()
    return ()


def _source(scene: Scene, predicate: Predicate) -> tuple[Participant, ...]:
    """Who stands before the colon of the clause ("İran: ...")."""
    named = (resolve(scene, predicate, argument) for argument in predicate.arguments if argument.role == "source")
    return next(named, ())


def agents_of(scene: Scene, predicate: Predicate) -> tuple[Participant, ...]:
    """The participants that the predicate's agent arguments name."""
    found: dict[str, Participant] = {}
    for argument in predicate.arguments:
        if argument.role == "agent" and (argument.clause is None or scene.predicates[argument.clause].form == "Noun"):
            for participant in resolve(scene, predicate, argument):
                found.setdefault(participant.actor_id or participant.text, participant)
    if not found and predicate.form == "Rel" and predicate.voice != "Pass" and predicate.governor is not None:
        return _above(scene, predicate)
    return tuple(found.values()) or _leading(scene, predicate)


def _leading(scene: Scene, predicate: Predicate) -> tuple[Participant, ...]:
    """The bare name before another actor's phrase, where no comma parts them: "Erdoğan | Putin'le", "ABD | PYD ile (görüştü)"."""
    if predicate.form not in ("Fin", "Nom", "Conv") or predicate.voice == "Pass":
        return ()
    phrases = [part for argument in predicate.arguments for part in _opened(scene, argument) if part.role in FOLLOWING]
    if not phrases:
        return ()
    phrase = min(phrases, key=lambda argument: argument.span.start)
    if any(argument.role == "agent" and argument.span.start < phrase.span.start for argument in predicate.arguments):
        return ()
    hits = scene.hits_within(predicate.sentence, phrase.span)
    if len(hits) == 1 and (_stands_before_place(scene, predicate, phrase, hits[0]) or _rules(scene, predicate, phrase, hits[0])):
        return (as_participant(scene, hits[0]),)
    if len(hits) < 2 or hits[0][0].id == hits[1][0].id or hits[0][1].extent.start != phrase.span.start:
        return ()
    tokens = scene.sentence(predicate).tokens
    first, second = hits[0][1], hits[1][1]
    if not _is_bare(tokens[first.head]) or first.head == phrase.head:
        return ()
    if second.extent.start - first.extent.end == 1 and first.head not in phrase.heads:  # one blank, no comma
        return (as_participant(scene, hits[0]),)
    joined = tokens[first.head + 1].lemma == "ve" and _is_bare(tokens[second.head]) and second.head != phrase.head
    return tuple(as_participant(scene, hit) for hit in hits[:2]) if joined else ()


def _opened(scene: Scene, argument: Argument) -> tuple[Argument, ...]:
    """The argument, or those of the verb's clause that it is: "BM | Filistinli bebeğin yakılmasını (kınadı)"."""
    return scene.predicates[argument.clause or 0].arguments if _is_clause(scene, argument) else (argument,)


def _stands_before_place(scene: Scene, predicate: Predicate, phrase: Argument, hit: Hit) -> bool:
    """True for a name at the start of a phrase whose next word begins a place: "İsrail ordusu | Cenin kampından (çekildi)"."""
    name = hit[1].extent
    bare = _is_bare(scene.sentence(predicate).tokens[hit[1].head]) and hit[1].head not in phrase.heads
    starts = (span.start for _, span in scene.places.get(predicate.sentence, ()))
    return bare and name.start == phrase.span.start and name.end + 1 in starts


def _is_clause(scene: Scene, argument: Argument) -> bool:
    """True for an argument that is a clause of a verb, not of an event noun."""
    return argument.clause is not None and scene.predicates[argument.clause].form != "Noun"


def _rules(scene: Scene, predicate: Predicate, phrase: Argument, hit: Hit) -> bool:
    """True for a bare name before an object that can be owned without it: "Hamas | ateşkes teklifini (reddetti)"."""
    tokens = scene.sentence(predicate).tokens
    name, between = tokens[hit[1].head], tokens[hit[1].head + 1 : phrase.head]
    named = hit[1].extent.start == phrase.span.start and _is_bare(name) and name.pos == "PROPN"
    kinds = {"ADJ", "NOUN"} if phrase.role == "with" else {"NOUN"}  # "Ukrayna | insansız hava araçlarıyla (saldırdı)"
    plain = all(token.pos in kinds and _is_bare(token) for token in between) and (bool(between) or predicate.mood == "Nec")
    return named and plain and phrase.role in ("object", "with") and tokens[phrase.head].features.is_possessed


def _is_bare(token: Token) -> bool:
    """True for a word in the nominative without a suffix."""
    return token.suffix is None and token.features.case in (None, "Nom")


def _above(scene: Scene, predicate: Predicate) -> tuple[Participant, ...]:
    """The agent of the clause above, where a participle modifies no actor ("destekleyen açıklamalar yapıyor")."""
    if any(argument.role == "agent" and argument.clause is not None for argument in predicate.arguments):
        return ()  # it modifies an act: "gemileri hedef alan | saldırı nedeniyle (Bakan üzüldü)"
    above = scene.predicates[predicate.governor or 0]
    active = above.form != "Rel" and above.voice != "Pass" and above.sentence == predicate.sentence
    return agents_of(scene, above) if active else ()
