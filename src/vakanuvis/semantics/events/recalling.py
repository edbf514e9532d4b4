"""Recalling: when an act happened that another clause only looks back on."""

from vakanuvis.base.records import DateMention, Predicate
from vakanuvis.semantics.events.scene import Scene
from vakanuvis.semantics.events.settings import date_of


def date_above(predicate: Predicate, scene: Scene) -> DateMention | None:
    """The date of the clause that recalls the act: "müzakerelerin ardından 26 Haziran'da ... imzalanmıştı"."""
    if predicate.form not in ("Noun", "Rel"):
        return None
    recalling = (
        other
        for other in scene.predicates
        if other.sentence == predicate.sentence and other.head > predicate.head and other.form == "Fin" and other.tense == "Pqp"
    )
    above = next(recalling, None)
    return date_of(above, scene) if above is not None else None
