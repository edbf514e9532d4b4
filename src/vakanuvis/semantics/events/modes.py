"""Modes of an event from the words around it: weapons of an attack, kind of a meeting, aim of a demand."""

from functools import cache

import msgspec

from vakanuvis.assets.files import read_toml
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Participant, Predicate
from vakanuvis.semantics.events.conditions import clause_lemmas
from vakanuvis.semantics.events.scene import Scene

POWERS = frozenset({"COP", "GOV", "JUD", "MIL"})
PUBLIC = frozenset({"CVL", "JRN"})
# "evleri patlayıcılarla yıktı" is destroy, "zirvenin yıl dönümünde aradı" is phone.
KEPT = frozenset({"abduct", "arrest", "crowd-control", "destroy", "phone", "territory", "torture"})

Side = tuple[Participant, ...]


class ModeRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mode of a type, told by one of the words (lemmas, or two words as they stand), where none of `unless` stands."""

    type: str
    mode: str
    words: tuple[str, ...]
    wide: bool = False
    unless: tuple[str, ...] = ()


class ModeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The rules in order of precedence."""

    rule: tuple[ModeRule, ...]


@cache
def mode_rules() -> dict[str, tuple[ModeRule, ...]]:
    """The mode rules of each type, in order."""
    table: dict[str, list[ModeRule]] = {}
    for rule in read_toml("languages/tr/modes.toml", ModeFile).rule:
        table.setdefault(rule.type, []).append(rule)
    return {type_: tuple(rules) for type_, rules in table.items()}


def mode_of(type_: str, mode: str | None, predicate: Predicate, scene: Scene, sides: tuple[Side, Side]) -> str | None:
    """The mode that the clause's words tell, else the frame's own (kept in any case where no rule speaks)."""
    rules = mode_rules().get(type_, ())
    if not rules or mode in KEPT:
        return mode
    near = clause_lemmas(predicate, scene)
    sentence = scene.sentence(predicate)
    text = lower(scene.analysis.article.words(sentence.span))
    told = [rule.mode for rule in rules if _tells(rule, near, text)]
    if told:
        return told[0]
    if mode is not None:
        return mode
    wide = {token.lemma for token in sentence.tokens}
    loose = [rule.mode for rule in rules if rule.wide and any(word in wide for word in rule.words)]
    return loose[0] if loose else _aim_of(predicate, scene, sides) if type_ == "REQUEST" else None


def _tells(rule: ModeRule, near: frozenset[str] | set[str], text: str) -> bool:
    """True if one of the rule's words stands in the clause (lemma) or the sentence (two words), and none of `unless`."""
    told = any((" " in word and word in text) or word in near for word in rule.words)
    return told and not any(word in text for word in rule.unless)


def _aim_of(predicate: Predicate, scene: Scene, sides: tuple[Side, Side]) -> str | None:
    """What a demand asks for: not to do something is yield, to do it change ("... -mesini istedi", "-maya çağırdı").

    The advice of those in power to their citizens makes nobody yield ("vatandaşları | çıkmamaları konusunda uyardı").
    """
    inner = (scene.predicates[argument.clause] for argument in predicate.arguments if argument.clause is not None)
    contents = [content for content in inner if content.suffix in ("ActN", "Inf")]
    actors, recipients = sides
    own = {entry.code for entry in actors if entry.sector in POWERS}
    advised = bool(recipients) and all(entry.code in own and entry.sector in PUBLIC for entry in recipients)
    tried = bool(recipients) and all(entry.sector == "JUD" for entry in recipients)
    if advised or tried:
        return None
    if not contents:
        return "change" if recipients else None
    return "yield" if all(content.negated for content in contents) else "change"
