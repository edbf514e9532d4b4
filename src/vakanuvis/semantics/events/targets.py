"""Targets: whom an act is aimed at that names nobody itself."""

from vakanuvis.assets.frame_tables import Frame
from vakanuvis.base.records import Participant, Predicate
from vakanuvis.semantics.events.owners import as_participant
from vakanuvis.semantics.events.scene import Scene, is_border, is_hearsay

NAMED = frozenset({"AGREE", "REJECT", "SANCTION"})  # aimed at whom the sentence names
OWN = frozenset({"AGR", "BUS", "CVL", "EDU", "MED"})  # whom a state calls upon, but does not aim at
AIMED = frozenset({"ACCUSE", "COERCE", "PROTEST", "REJECT", "THREATEN"})


def find_target(frame: Frame, predicate: Predicate, scene: Scene, actors: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Whom an act without a named target is aimed at: whom its actor addressed before, else the foreigner in the sentence."""
    if frame.type == "REJECT" and any(is_hearsay(scene, predicate, argument) for argument in predicate.arguments):
        return ()
    code = actors[0].code or ""
    before = scene.last.get(f"{predicate.sentence}:{code}", ())
    named = tuple(participant for participant in before if participant.code != code)
    if not named:
        away = frame.type == "COERCE"  # "Lübnan'da okulları kapattı"
        ways = () if frame.type == "SANCTION" else (True, False)
        named = next(
            (found for state in ways if (found := _only_foreigner(predicate, scene, actors, state=state, away=away))), ()
        )
    aims = tuple(entry for entry in scene.aims.get(code, ()) if entry.code != code or entry.sector not in OWN)
    return named or (() if frame.type in NAMED else aims)


def addressed(predicate: Predicate, scene: Scene, actors: tuple[Participant, ...], marks: str) -> tuple[Participant, ...]:
    """Whom a call names before what it asks, between such marks: "Irak'a, | tedbir alması çağrısı", "vatandaşlara | çağrı"."""
    own = {participant.actor_id for participant in actors}
    tokens = scene.sentence(predicate).tokens
    text = scene.analysis.article.text
    return tuple(
        as_participant(scene, hit)
        for hit in scene.by_sentence.get(predicate.sentence, ())
        if hit[1].extent.end <= predicate.span.start
        and tokens[hit[1].head].features.case == "Dat"
        and (text[tokens[hit[1].head].end] in marks or text[max(0, hit[1].extent.start - 1)] in marks)
        and hit[0].id not in own
    )[-1:]


def _only_foreigner(
    predicate: Predicate, scene: Scene, actors: tuple[Participant, ...], *, state: bool, away: bool
) -> tuple[Participant, ...]:
    """The one foreign actor, or the one foreign state, that the sentence names; `away`: also as the place of the act."""
    if any(participant.code is None for participant in actors):
        return ()
    own = {None, *(participant.code for participant in actors)}
    tokens = scene.sentence(predicate).tokens
    hits = [
        hit
        for hit in scene.by_sentence.get(predicate.sentence, ())
        if hit[0].country not in own
        and (hit[0].kind == "state" if state else hit[0].sector != "JRN")
        and (away or tokens[hit[1].head].features.case != "Loc")
        and not is_border(hit[1].span, scene.sentence(predicate))
    ]
    return (as_participant(scene, hits[0]),) if len({hit[0].country for hit in hits}) == 1 else ()


def named_ahead(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who stands between a participle and its noun: "gerçekleştireceği | Ankara | ziyaretinde"."""
    tokens = scene.sentence(predicate).tokens[predicate.head + 1 : predicate.head + 5]
    nouns = (number for number, token in enumerate(tokens) if token.lemma == predicate.noun)
    between = range(predicate.head + 1, predicate.head + 1 + next(nouns, 0))
    return tuple(as_participant(scene, hit) for number in between for hit in scene.hits.get((predicate.sentence, number), ()))
