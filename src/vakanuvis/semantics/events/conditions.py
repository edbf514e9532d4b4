"""Conditions of a frame: which words must, and must not, fill the roles of its predicate."""

from collections.abc import Callable

from vakanuvis.assets.frame_tables import Frame
from vakanuvis.base.records import Actor, Argument, Predicate, Span
from vakanuvis.semantics.events.resolution import agents_of, speaker_participants
from vakanuvis.semantics.events.scene import Scene, has_origin, has_source, is_background, is_means, is_until, word_list
from vakanuvis.semantics.events.status import WILLED, is_open, is_vowed

FORCE = frozenset({"MIL", "REB", "UAF", "PRM", "COP", "SPY", "GOV"})
LAW = frozenset({"COP", "JUD", "LEG"})
OFFICIALS = frozenset({"GOV", "LEG", "MIL", "SPY", "JUD", "PTY"})
REBELS = frozenset({"REB", "UAF", "PRM", "MIL", "GOV"})
TARGET = frozenset({"dative", "against", "object"})
ABOVE = frozenset({"EUR", "IGO", "UNO"})
PEOPLE = frozenset({"CVL", "REF", "OPP", "LAB", "EDU", "AGR", "SOC", "JRN", "CRM", "MED"})


def fits(frame: Frame, predicate: Predicate, scene: Scene) -> bool:
    """True if the predicate's roles satisfy the frame's `when` and `unless`."""
    return find_misfit(frame, predicate, scene) is None


def find_misfit(frame: Frame, predicate: Predicate, scene: Scene) -> str | None:
    """The first of the frame's conditions that the predicate's roles break ("agent needs @armed"), if any."""
    for role, words in frame.when.items():
        if not _holds(role, words, predicate, scene):
            return f"{role} needs {' or '.join(words)}"
    for role, words in frame.unless.items():
        if _holds(role, words, predicate, scene):
            return f"{role} must not be {' or '.join(words)}"
    return None


def _holds(role: str, words: tuple[str, ...], predicate: Predicate, scene: Scene) -> bool:
    """True if one of the words (or classes, "@person") fills the role."""
    lemmas: frozenset[str] | None = None
    for word in words:
        if word in CLASSES:
            if CLASSES[word](role, predicate, scene):
                return True
        else:
            lemmas = _lemmas(role, predicate, scene) if lemmas is None else lemmas
            if word in lemmas:
                return True
    return False


def _lemmas(role: str, predicate: Predicate, scene: Scene) -> frozenset[str]:
    """The lemmas that stand in a role, in the clause or in the sentence."""
    if role == "any":
        return clause_lemmas(predicate, scene)
    if role == "sentence":
        return scene.lemmas(predicate.sentence, scene.sentence(predicate).span)
    if role == "content":
        return frozenset(_content_lemmas(predicate, scene))
    named = [head_lemmas(argument, predicate, scene) for argument in predicate.arguments if argument.role == role]
    return frozenset().union(*named)


def _content_lemmas(predicate: Predicate, scene: Scene) -> set[str]:
    """The lemmas of what is to be done: "-mesi" and "-mek" clauses, and their nouns ("bölmeye (çalıştı)")."""
    heads = [argument for argument in predicate.arguments if argument.role in ("dative", "object")]
    contents = (scene.predicates[argument.clause] for argument in predicate.arguments if argument.clause is not None)
    nouns = {lemma for argument in heads for lemma in head_lemmas(argument, predicate, scene)}
    nouns = {lemma.removesuffix("me").removesuffix("ma") for lemma in nouns}
    return nouns | {content.lemma for content in contents if content.suffix in WILLED}


def head_lemmas(argument: Argument, predicate: Predicate, scene: Scene) -> set[str]:
    """The lemmas of an argument's heads."""
    tokens = scene.sentence(predicate).tokens
    lemmas = {tokens[head].lemma for head in argument.heads or (argument.head,)}
    act = scene.predicates[argument.clause].noun if argument.clause is not None else None
    return lemmas | {act} if act is not None else lemmas  # "anlaşmasına (imza attı)", which reads like a verb


def clause_lemmas(predicate: Predicate, scene: Scene) -> frozenset[str]:
    """The lemmas of all words of the predicate and its arguments, those of whole clauses ("destek | vermesini") included.

    Where it shares its subject with a clause joined before it, that clause's words, which lie between, are none of them.
    """
    key = (predicate.sentence, predicate.head)
    if key not in scene.words:
        spans = _clause_spans(predicate, scene)
        whole = Span(min(span.start for span in spans), max(span.end for span in spans))
        scene.words[key] = scene.lemmas(predicate.sentence, whole)
    return scene.words[key]


def _clause_spans(predicate: Predicate, scene: Scene) -> list[Span]:
    lent = _joined_before(predicate, scene)
    own = [entry for entry in predicate.arguments if not lent or entry.role != "agent"]
    spans = [predicate.span, *(argument.span for argument in own)]
    contents = [scene.predicates[argument.clause] for argument in own if argument.clause is not None]
    spans += [content.span for content in contents]
    if predicate.lemma in word_list("impersonal_verbs"):  # "yükümlülüklerini yerine getirmesi | gerektiğini"
        spans += [argument.span for content in contents for argument in content.arguments if argument.role == "object"]
    return spans


def _joined_before(predicate: Predicate, scene: Scene) -> bool:
    """True if the clause inherits its subject and another of its form, under the same verb, stands before it."""
    return (
        predicate.inherited
        and predicate.form == "Nom"
        and any(
            other.head < predicate.head
            and (other.form, other.suffix, other.governor) == (predicate.form, predicate.suffix, predicate.governor)
            for other in scene.beside(predicate)
        )
    )


def _actors(role: str, predicate: Predicate, scene: Scene) -> list[Actor]:
    roles = TARGET if role == "target" else {role}
    heads = [head for argument in predicate.arguments if argument.role in roles for head in argument.heads or (argument.head,)]
    return [hit[0] for head in heads for hit in scene.hits.get((predicate.sentence, head), ())]


def _sectors(role: str, predicate: Predicate, scene: Scene) -> set[str]:
    sectors = {actor.sector or "" for actor in _actors(role, predicate, scene)}
    if role == "agent":
        agents = agents_of(scene, predicate)
        told = predicate.voice == "Pass" and predicate.suffix == "PastPart"  # "(Bakanlık,) İHA'ların imha edildiğini (bildirdi)"
        if not agents and (told or predicate.person in ("1sg", "1pl")):
            agents = speaker_participants(scene, predicate)
        sectors |= {(participant.sector or "").split(" ")[0] for participant in agents}
    return sectors


def _is_claimed(predicate: Predicate) -> bool:
    """True for what somebody says is so: a quoted sentence, "-dığını", "-acağını"; not for what the article itself tells."""
    sourced = predicate.quoted or has_source(predicate)
    return (predicate.form == "Fin" and sourced) or predicate.suffix in ("PastPart", "FutPart")


def _wants_itself(predicate: Predicate, scene: Scene) -> bool:
    """True for "-mek istedi": what the subject itself will do."""
    contents = (scene.predicates[argument.clause] for argument in predicate.arguments if argument.clause is not None)
    return any(content.suffix == "Inf" and content.form == "Nom" for content in contents)


def _is_willed(role: str, predicate: Predicate, scene: Scene) -> bool:
    """True for "-mesi", "-mek" in the role, for "content" in any: what is to be done."""
    clauses = (argument.clause for argument in predicate.arguments if role in ("content", argument.role))
    return any(scene.predicates[clause].suffix in WILLED for clause in clauses if clause is not None)


def _is_ours(predicate: Predicate, scene: Scene) -> bool:
    """True for a content clause in the first person: "emin olmamız | gerekiyor"."""
    tokens = scene.sentence(predicate).tokens
    contents = (scene.predicates[argument.clause] for argument in predicate.arguments if argument.clause is not None)
    return any(tokens[content.head].features.possessive in ("1pl", "1sg") for content in contents)


def _is_abroad(role: str, predicate: Predicate, scene: Scene) -> bool:
    """True for a role that a town or region outside Turkey fills."""
    heads = {scene.sentence(predicate).tokens[entry.head].span.end for entry in predicate.arguments if entry.role == role}
    places = scene.places.get(predicate.sentence, ())
    return any(place.country not in (None, "TUR") and _ends_at(span, heads) for place, span in places)


def _ends_at(span: Span, ends: set[int]) -> bool:
    """True if a name stands in a word that ends at one of these offsets, its suffix counted."""
    return any(span.end <= end <= span.end + 5 for end in ends)


CLASSES: dict[str, Callable[[str, Predicate, Scene], bool]] = {
    "@abroad": _is_abroad,
    "@above": lambda role, predicate, scene: any(actor.country in ABOVE for actor in _actors(role, predicate, scene)),
    "@actor": lambda role, predicate, scene: bool(_actors(role, predicate, scene)),
    "@army": lambda role, predicate, scene: "MIL" in _sectors(role, predicate, scene),
    "@armed": lambda role, predicate, scene: bool(_sectors(role, predicate, scene) & FORCE),
    "@background": lambda role, predicate, scene: is_background(predicate, scene),  # noqa: ARG005
    "@bare": lambda role, predicate, scene: predicate.governor is None,  # noqa: ARG005
    "@court": lambda role, predicate, scene: "JUD" in _sectors(role, predicate, scene),
    "@doing": lambda role, predicate, scene: predicate.voice != "Pass" and _is_willed(role, predicate, scene),
    "@fact": lambda role, predicate, scene: _is_claimed(predicate),  # noqa: ARG005
    "@deed": lambda role, predicate, scene: predicate.suffix == "Manner",  # noqa: ARG005
    "@filled": lambda role, predicate, scene: any(argument.role == role for argument in predicate.arguments),  # noqa: ARG005
    "@future": lambda role, predicate, scene: (  # noqa: ARG005
        predicate.tense == "Fut" or predicate.suffix == "FutPart" or is_vowed(predicate, scene)
    ),
    "@headline": lambda role, predicate, scene: has_origin(predicate, scene),  # noqa: ARG005
    "@law": lambda role, predicate, scene: bool(_sectors(role, predicate, scene) & LAW),
    "@main": lambda role, predicate, scene: predicate.form in ("Fin", "Nom", "Conv"),  # noqa: ARG005
    "@manner": lambda role, predicate, scene: predicate.form == "Conv",  # noqa: ARG005
    "@means": lambda role, predicate, scene: is_means(predicate, scene),  # noqa: ARG005
    "@nation": lambda role, predicate, scene: any(actor.kind == "people" for actor in _actors(role, predicate, scene)),
    "@negated": lambda role, predicate, scene: predicate.negated,  # noqa: ARG005
    "@none": lambda role, predicate, scene: not agents_of(scene, predicate),  # noqa: ARG005
    "@officials": lambda role, predicate, scene: bool(_sectors(role, predicate, scene) & OFFICIALS),
    "@open": lambda role, predicate, scene: is_open(predicate, scene),  # noqa: ARG005
    "@own": lambda role, predicate, scene: _wants_itself(predicate, scene),  # noqa: ARG005
    "@ours": lambda role, predicate, scene: _is_ours(predicate, scene),  # noqa: ARG005
    "@owned": lambda role, predicate, scene: any(  # noqa: ARG005
        argument.role == "object" and argument.possessor is not None for argument in predicate.arguments
    ),
    "@people": lambda role, predicate, scene: bool(_sectors(role, predicate, scene) & PEOPLE),
    "@person": lambda role, predicate, scene: any(actor.kind == "person" for actor in _actors(role, predicate, scene)),
    "@police": lambda role, predicate, scene: "COP" in _sectors(role, predicate, scene),
    "@rebels": lambda role, predicate, scene: bool(_sectors(role, predicate, scene) & REBELS),
    "@state": lambda role, predicate, scene: any(actor.kind == "state" for actor in _actors(role, predicate, scene)),
    "@told": lambda role, predicate, scene: predicate.form != "Noun" and predicate.suffix not in ("ActN", "Inf"),  # noqa: ARG005
    "@unable": lambda role, predicate, scene: predicate.negated and predicate.mood == "Pot" and predicate.voice == "Pass",  # noqa: ARG005
    "@unnamed": lambda role, predicate, scene: (  # noqa: ARG005
        predicate.voice == "Pass" and not any(argument.role == "agent" for argument in predicate.arguments)
    ),
    "@until": lambda role, predicate, scene: is_until(predicate, scene),  # noqa: ARG005
    "@willed": _is_willed,
}
