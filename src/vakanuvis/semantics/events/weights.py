"""Weights: how much one telling of an act is worth, before the tellings are merged."""

from vakanuvis.semantics.events.checks import Candidate
from vakanuvis.semantics.events.scene import Scene, is_headline

RECALLED = 0.4  # of an act that is only recalled, without its doer
MENTIONED = 0.2  # of one that is only mentioned
MENTIONING = frozenset({"about", "genitive", "with", "dative", "ablative"})


def weigh(candidate: Candidate, scene: Scene) -> float:
    """How much a telling is worth: a bare mention counts only where another telling of the act stands beside it."""
    if candidate.type == "ASSAULT":
        aimless = candidate.frame.recipient == "none" or is_headline(candidate.predicate, scene)
        struck = bool(candidate.recipients) or aimless
        if not (struck and _tells(candidate, scene)):
            return MENTIONED
    return RECALLED if is_recalled(candidate) else 1.0


def _tells(candidate: Candidate, scene: Scene) -> bool:
    """False for an attack by nobody that is only possible, or only mentioned ("saldırıların videoları", "saldırıyla ilgili")."""
    if candidate.actors[0].text:
        return True
    predicate = candidate.predicate
    if candidate.status == "hypothetical" or (predicate.form == "Noun" and _is_against_state(candidate, scene)):
        return False  # "İran'a karşı devam eden saldırılar sırasında"
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    if predicate.form not in ("Rel", "Noun") or above is None:
        return True
    if predicate.form == "Rel" and any((entry.actor_id or "").startswith("person:") for entry in candidate.recipients):
        return True  # "Başbakanın konvoyuna | düzenlenen saldırıdan (Hamas'ı sorumlu tuttu)"
    roles = {
        argument.role
        for argument in above.arguments
        if argument.clause is not None and scene.predicates[argument.clause] is predicate
    }
    return not roles & MENTIONING


def _is_against_state(candidate: Candidate, scene: Scene) -> bool:
    """True for force that strikes only states by name, told below title and lead."""
    bare = all((entry.actor_id or "").startswith("state:") for entry in candidate.recipients)
    told = scene.sentence(candidate.predicate).kind != "body" or is_headline(candidate.predicate, scene)
    return bool(candidate.recipients) and bare and not told


def is_recalled(candidate: Candidate) -> bool:
    """True for an act without a named agent that a noun or participle only recalls ("gözaltına alınan 7 kişi")."""
    return not candidate.actors[0].text and candidate.predicate.form in ("Rel", "Noun")
