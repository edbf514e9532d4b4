"""Agents that are no argument of their clause: announcers, makers of a cause, owners, the names before an event noun."""

from vakanuvis.assets.frame_tables import Frame
from vakanuvis.base.records import Participant, Predicate
from vakanuvis.semantics.events.contents import of_roles
from vakanuvis.semantics.events.issuers import issuer_of
from vakanuvis.semantics.events.owners import as_participant, speaks_for_army
from vakanuvis.semantics.events.resolution import agents_of, speaker_participants
from vakanuvis.semantics.events.scene import Scene, has_origin, has_source, is_headline, word_list
from vakanuvis.semantics.events.targets import named_ahead

OFFICIAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
ANNOUNCED = frozenset({"AID", "MOBILIZE", "SANCTION"})
DECREED = frozenset({"COERCE", "CONCEDE"})  # "(Novak,) yasağın uzatılacağını (bildirdi)"
RULERS = frozenset({"GOV", "LEG", "JUD", "MIL"})
FORCES = frozenset({"COP", "CVL", "GOV", "MIL", "PRM", "REB", "SPY"})
WILLED = frozenset({"ActN", "Inf"})
OTHERS = frozenset({"3pl"})  # "bizden yardım istediler": not he who speaks
ENDING = frozenset({"ADP", "CCONJ", "PUNCT", "VERB"})
CASED = frozenset({"Abl", "Dat", "Gen", "Ins", "Loc"})
CLOSING = frozenset({"Abl", "Acc", "Dat"})


def _chamber(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The parliament, council or court in which a passive act was done ("Meclis'te kabul edildi")."""
    return tuple(
        as_participant(scene, hit)
        for argument in predicate.arguments
        if argument.role == "locative"
        for hit in scene.hits.get((predicate.sentence, argument.head), ())
        if hit[0].kind in ("body", "crowd") and hit[0].sector in ("JUD", "LEG", *((None,) if hit[0].kind == "body" else ()))
    )


def _is_sent(predicate: Predicate, scene: Scene) -> bool:
    """True behind the sender of a headline's first half: "BM'den Suriye kararı: | yaptırımlar kaldırıldı"."""
    tokens = scene.sentence(predicate).tokens
    return any(part.role == "source" and tokens[part.head].features.case == "Abl" for part in predicate.arguments)


def is_told_by_nobody(frame: Frame, predicate: Predicate, scene: Scene) -> bool:
    """True for "(İran'ın) cevapsız bırakmayacağı | bildirildi": nobody is named who says it, so that the doer speaks."""
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    return above is not None and above.voice == "Pass" and "agent" not in frame.recipient.split()


def announcer_of(frame: Frame, predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who tells a passive act of his own side, or lets his statement tell it.

    "(Trump,) İran'a yaptırım uygulanacağını (bildirdi)"; "Bakanlıktan yapılan açıklamada saldırı kınandı".
    """
    if frame.speech and predicate.form == "Noun" and is_headline(predicate, scene):
        return _chamber(predicate, scene)  # "Meclis'te | İsrail'e ortak tepki"
    if predicate.voice != "Pass":
        return ()
    if predicate.form == "Fin" and (body := _chamber(predicate, scene)):
        return body
    if has_source(predicate) and (frame.type in OFFICIAL or _is_sent(predicate, scene)):
        return speaker_participants(scene, predicate)
    if frame.speech and predicate.form != "Nom":
        return issuer_of(scene, predicate)
    if predicate.form != "Nom":
        return ()
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    if frame.speech and predicate.suffix == "PastPart" and above is not None and above.voice == "Pass":
        return speaker_participants(scene, predicate) or issuer_of(scene, predicate)  # "saldırının kınandığı (belirtildi)"
    speaker = speaker_participants(scene, predicate) or (issuer_of(scene, above) if above is not None else ())
    if predicate.suffix == "ActN" and (above is None or (above.form != "Fin" and above.voice != "Pass")):
        return ()  # "(yol haritasının) asker konuşlandırılmasını kapsadığını belirtti": the plan's, not the teller's
    ruled = frame.type in DECREED and predicate.suffix == "FutPart" and not predicate.negated
    decreed = ruled and all(entry.sector in RULERS for entry in speaker)
    armed = decreed or (
        (frame.type in OFFICIAL or frame.mode == "investigate")
        and predicate.suffix == "PastPart"
        and all(_tells_own(frame, predicate, scene, entry) for entry in speaker)
    )
    return speaker if frame.type in ANNOUNCED or armed else ()


def _tells_own(frame: Frame, predicate: Predicate, scene: Scene, entry: Participant) -> bool:
    """True for an army, police or court that tells passive acts of its own; not of an attack on its own people."""
    struck = of_roles({"dative", "object"}, predicate, scene) if frame.type == "ASSAULT" and frame.organ is None else ()
    if any(hit.code == entry.code for hit in struck):
        return False
    return entry.sector in ("MIL", "COP", "JUD", "SPY") or speaks_for_army(entry)


def causers_of(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who carried out the attack that the clause names: "Husilerin saldırısında (4 asker öldü)"."""
    for argument in predicate.arguments:
        inner = scene.predicates[argument.clause] if argument.clause is not None else None
        if inner is not None and inner.noun is not None:
            found = agents_of(scene, inner) or compound_of(inner, scene)
            if found:
                return found
            victims = {entry.code for entry in of_roles({"agent", "object"}, predicate, scene)}
            foes = [side for side in scene.attackers if not victims & {entry.code for entry in side}]
            if foes and not inner.arguments and inner.noun in word_list("attack_nouns"):
                return foes[-1]  # "(X) saldırdı ... Saldırıda 4 kişi öldü"
    return ()


def raiders_of(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who carried out the raid in which the act was done: "ordunun düzenlediği baskınlarda | 22 kişiyi gözaltına aldığı"."""
    if any(argument.role == "agent" and not predicate.inherited for argument in predicate.arguments):
        return ()
    for argument in predicate.arguments:
        inner = scene.predicates[argument.clause] if argument.clause is not None and argument.role == "locative" else None
        raiding = inner is not None and inner.noun is not None and not inner.inherited
        found = tuple(entry for entry in agents_of(scene, inner) if entry.sector in FORCES) if inner and raiding else ()
        if found:
            return found
    return _raiders_before(predicate, scene) if predicate.voice == "Pass" and predicate.form == "Fin" else ()


def _raiders_before(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who carried out the raid told before in the sentence: "ordunun baskınında 2 kişi öldü, | 15 kişi gözaltına alındı"."""
    for other in scene.predicates:
        if other.sentence != predicate.sentence or other.head >= predicate.head or other.noun not in word_list("attack_nouns"):
            continue
        found = tuple(entry for entry in agents_of(scene, other) if entry.sector in FORCES)
        if found:
            return found
    return ()


def implied_by(frame: Frame, predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """An agent that is not an argument: the ablative of a headline or "geldi", the speaker, the topic of the sentence before."""
    if has_origin(predicate, scene):
        source = of_roles({"ablative"}, predicate, scene)
        if source:
            return source
    if guests := _guests(predicate, scene):
        return guests
    if any(argument.role == "agent" and not predicate.inherited for argument in predicate.arguments):
        return ()  # somebody is named, but nobody known
    if givers := _givers(frame, predicate, scene):
        return givers
    modifiers = of_roles({"modifier"}, predicate, scene)
    if modifiers:
        return modifiers
    if frame.mode == "visit" and visited_state(predicate, scene):
        return ()
    means = of_roles({"with"}, predicate, scene) if frame.type == "ASSAULT" else ()
    if means and all(entry.sector == "MIL" and entry.code is not None for entry in means):
        return means  # "İsrail uçaklarıyla | bombaladı"
    host = owning_clause(predicate, scene)
    noun = compound_of(predicate, scene, together=frame.together) or (agents_of(scene, host) if host else ())
    if noun:
        return noun
    if frame.speech and predicate.quoted and predicate.person not in OTHERS:
        return speaker_participants(scene, predicate)
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    if predicate.suffix in WILLED and above is not None and above.person in ("1sg", "1pl") and has_source(above):
        return speaker_participants(scene, predicate)  # "Putin: Esad'ı | desteklemeye (devam edeceğiz)"
    between = any(argument.role == "between" for argument in predicate.arguments)  # "gruplar arasında | çatışma çıktı"
    if predicate.form == "Fin" and predicate.voice != "Pass" and not predicate.quoted and not between:
        return scene.topic
    return ()


def _guests(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """Who speaks at a ceremony, and so takes part in it: "(Erakçi,) mutabakat zaptının imza töreninde | konuştu"."""
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    held = predicate.form in ("Noun", "Rel") and predicate.noun in word_list("ceremonies")
    return agents_of(scene, above) if held and above is not None and above.voice != "Pass" else ()


def _givers(frame: Frame, predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The states from which help was sent: "Türkiye'den | İspanya'ya iki uçak gönderildi"."""
    if frame.type != "AID" or predicate.voice != "Pass":
        return ()
    return tuple(entry for entry in of_roles({"ablative"}, predicate, scene) if (entry.actor_id or "").startswith("state:"))


def owning_clause(predicate: Predicate, scene: Scene) -> Predicate | None:
    """The active clause whose subject owns the event noun that is its object ("İsrail | saldırılarını yoğunlaştırdı")."""
    token = scene.sentence(predicate).tokens[predicate.head]
    if predicate.form != "Noun" or predicate.governor is None or not token.features.is_possessed:
        return None
    above = scene.predicates[predicate.governor]
    held = any(argument.head == predicate.head and argument.role == "object" for argument in above.arguments)
    return (
        above
        if held
        and above.lemma in word_list("continuing_verbs")
        and above.voice != "Pass"
        and above.sentence == predicate.sentence
        else None
    )


def compound_of(predicate: Predicate, scene: Scene, *, together: bool = False) -> tuple[Participant, ...]:
    """The actor in a noun compound: "İsrail saldırıları", "Husi saldırısı"."""
    if predicate.noun is None:
        return ()
    tokens = scene.sentence(predicate).tokens
    features = tokens[predicate.head].features
    cased = features.case == "Acc" or (predicate.form == "Noun" and features.case in CASED)
    if cased and features.possessive is None:
        return ()  # "Bakanlık | saldırıyı kınadı", "Başkan | saldırıda (3 kişinin öldüğünü söyledi)"
    open_ = predicate.form == "Fin" or is_headline(predicate, scene)  # "IŞİD | Kobani'de intihar saldırısı (düzenledi)"
    closing = CLOSING if open_ else CLOSING | {"Loc"}
    first = predicate.head - (predicate.form not in ("Noun", "Rel"))  # "toplantıya | katıldı" has a case of its own
    start = min(predicate.head, predicate.first)
    for number in range(first - 1, max(-1, start - 5), -1):
        if tokens[number].features.case in closing or (number < start and tokens[number].pos in ENDING):
            return ()
        hits = scene.hits.get((predicate.sentence, number))
        if hits:
            hits = [hit for hit in hits if not together or hit[0].sector != "REB"]  # "IŞİD görüşmesi": about IŞİD
            nominative = tokens[number].features.case in (None, "Nom") and tokens[number].suffix is None
            owned = tokens[number + 1].features
            if number + 1 < predicate.head and owned.case == "Loc" and owned.is_possessed:
                return ()  # "Suriye | sınırında çatışma": but a place
            return tuple(as_participant(scene, hit) for hit in hits) if nominative else ()
    return ()


def visited_state(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The state before the noun of a visit: "Fidan'ın Libya ziyareti"; a person there would be the visitor."""
    found = named_ahead(predicate, scene) if predicate.form == "Rel" else compound_of(predicate, scene)
    return tuple(entry for entry in found if (entry.actor_id or "").startswith("state:"))
