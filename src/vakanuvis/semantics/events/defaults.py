"""Agents that the clause leaves out: the state's organ for an arrest or a trial, unknown armed actors for an attack."""

from vakanuvis.assets.frame_tables import Frame
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Participant, Predicate
from vakanuvis.semantics.events.contents import of_roles
from vakanuvis.semantics.events.locations import located
from vakanuvis.semantics.events.owners import as_participant
from vakanuvis.semantics.events.resolution import speaker_participants
from vakanuvis.semantics.events.scene import Scene, has_source, is_border, is_headline, word_list
from vakanuvis.semantics.events.settings import context_country, locate, place_of

Side = tuple[Participant, ...]

# Type and mode -> sector of the organ that does such things (guide: passives).
ORGANS = {
    ("COERCE", "arrest"): "COP",
    ("COERCE", "seize"): "COP",
    ("COERCE", "deport"): "GOV",
    ("COERCE", "curfew"): "GOV",
    ("COERCE", "restrict"): "GOV",
    ("COERCE", "censor"): "JUD",
    ("COERCE", "cyber"): "CRM",
    ("ACCUSE", "investigate"): "JUD",
    ("SANCTION", "convict"): "JUD",
    ("SANCTION", "expel"): "GOV",
    ("RETREAT", "release"): "COP",
    ("THREATEN", "arrest"): "JUD",
    ("PROTEST", None): "CVL",
}

TELLING = frozenset({"GOV", "MIL", "REB"})
HELD = frozenset({"COERCE", "RETREAT"})  # what an occupier does in another country
SENT = frozenset({("ACCUSE", "disapprove"), ("SANCTION", "expel")})  # to envoys of others
TRIED = frozenset({("ACCUSE", "investigate"), ("COERCE", "arrest"), ("SANCTION", "convict")})


def default_agent(type_: str, mode: str | None, country: str | None, organ: str | None) -> tuple[Participant, ...]:
    """The implied agent of an act without one, `organ` if the frame names it; nothing where the type has none."""
    if country is None:
        return ()
    if organ is not None:
        return (Participant("", "", country, organ),)
    if type_ == "ASSAULT":
        return (Participant("", "", country, "UAF"),)
    sector = ORGANS.get((type_, mode)) or ORGANS.get((type_, None))
    return (Participant("", "", country, sector),) if sector is not None else ()


def implied_agents(frame: Frame, act: tuple[str, str | None], predicate: Predicate, scene: Scene, recipients: Side) -> Side:
    """Who did an act (its type and mode) that the clause tells without an agent; nobody where it only recalls it."""
    if not told(predicate, scene, recipients):
        return ()
    if frame.type == "AID" and frame.actor == "agent" and predicate.voice != "Pass" and predicate.form != "Noun":
        return ()  # "komşularını kurtardı": not the state
    country = _victim_country(recipients if act[0] != "PROTEST" else (), predicate, scene)
    if act in SENT and frame.organ == "GOV" and place_of(predicate, scene) is None:
        country = "TUR"  # "İsveç Büyükelçisi Dışişleri'ne çağrıldı"
    if act in TRIED and predicate.form != "Nom" and _is_nowhere(recipients, scene):
        country = "TUR"  # "Suriyeli sanığa müebbet"
    if frame.together and frame.type == "SUPPORT" and _names_others(country, predicate, scene):
        return ()  # "Cenevre'de İran'ın istediği anlaşma imzalandı"
    if (act[0] == "PROTEST" and place_of(predicate, scene) is None) or (
        act[1] == "crowd-control" and located(predicate, scene) is None
    ):
        country = "TUR"  # a Turkish headline names the town of a protest, or of the police, unless it is at home
    if frame.organ is not None and predicate.person in ("1sg", "1pl") and is_headline(predicate, scene):
        country = "TUR"  # "Almanya'ya nota verdik": a Turkish headline quotes its own
    known = _fighters(act[0], recipients) or _foes(frame, predicate, scene) or _attackers(frame, country, predicate, scene)
    if act[0] in HELD and country is not None:
        country = scene.masters.get(country, country)  # "(İsrail ordusu Cenin'de 3 kişiyi yakaladı.) 2 kişi | gözaltına alındı"
    countries = _places_beside(country, predicate, scene)
    return known or tuple(entry for code in countries for entry in default_agent(*act, code, frame.organ))


def _places_beside(country: str | None, predicate: Predicate, scene: Scene) -> tuple[str | None, ...]:
    """The country and those of places joined to it: "Fransa ve İspanya'da (binlerce kişi tahliye edildi)"."""
    joined = [argument for argument in predicate.arguments if argument.role == "locative" and len(argument.heads) > 1]
    named = [
        place.country
        for place, span in scene.places.get(predicate.sentence, ())
        if any(argument.span.contains(span) for argument in joined)
    ]
    return tuple(dict.fromkeys(named)) if country in named else (country,)


def _names_others(country: str | None, predicate: Predicate, scene: Scene) -> bool:
    """True if the sentence or the one before it names an actor of another country than the place's."""
    near = (hit for number in (predicate.sentence - 1, predicate.sentence) for hit in scene.by_sentence.get(number, ()))
    return any(hit[0].country != country for hit in near)


def struck_unnamed(frame: Frame, actors: Side, predicate: Predicate, scene: Scene) -> Side:
    """Whom an act without named sides struck: what defenders shoot down is the last attacker's, else people of the place."""
    if frame.organ != "MIL":
        country = _victim_country((), predicate, scene) if actors[0].text else actors[0].code
        return (Participant("", "", country, "CVL"),)
    foes = [side for side in scene.attackers if actors[0].code not in {entry.code for entry in side}]
    return foes[-1] if foes else ()


def told(predicate: Predicate, scene: Scene, recipients: Side) -> bool:
    """True if the clause itself tells the act, so that an agent may be implied; a bare "saldırılar" only recalls it."""
    ahead = scene.sentence(predicate).tokens[predicate.head + 1 : predicate.head + 2]
    if predicate.form == "Noun" and any(token.features.suffix == "ActN" for token in ahead):
        return False  # "saldırıları | durdurma çağrısı"
    if recipients:
        return True
    if predicate.form != "Noun":
        return place_of(predicate, scene) is not None
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    happens = above is not None and above.form == "Fin" and above.lemma in word_list("occurrence_verbs")
    embedded = above is not None and above.form == "Nom"
    return (is_headline(predicate, scene) and not embedded) or (happens and place_of(predicate, scene) is not None)


def _fighters(type_: str, recipients: Side) -> Side:
    """The forces of the state whose rebels were struck ("5 PKK'lı etkisiz hale getirildi")."""
    rebels = [entry for entry in recipients if entry.sector == "REB" and entry.code not in (None, "IMG")]
    return (Participant("", "", rebels[0].code, "MIL"),) if type_ == "ASSAULT" and rebels else ()


def _foes(frame: Frame, predicate: Predicate, scene: Scene) -> Side:
    """The armed groups of the sentence, for soldiers who fell ("teröristlere yönelik operasyonda şehit oldu")."""
    if frame.type != "ASSAULT" or frame.actor != "none":
        return ()
    country = context_country(predicate, scene)
    hits = [hit for hit in scene.by_sentence.get(predicate.sentence, ()) if hit[0].sector == "REB"]
    return locate(tuple(as_participant(scene, hit) for hit in hits[:1]), country)


def enemies(frame: Frame, actors: Side, predicate: Predicate, scene: Scene) -> Side:
    """The one armed group that the sentence of an operation names: "kenti IŞİD'den almak için | operasyon başlattı"."""
    if frame.organ != "MIL" or any(entry.sector != "MIL" for entry in actors):
        return ()
    groups = {hit[0].id: hit for hit in scene.by_sentence.get(predicate.sentence, ()) if hit[0].sector == "REB"}
    return tuple(as_participant(scene, hit) for hit in groups.values()) if len(groups) == 1 else ()


def _attackers(frame: Frame, country: str | None, predicate: Predicate, scene: Scene) -> Side:
    """The foreign attacker told of last, for what a statement adds without naming him: "İstasyonun da vurulduğu kaydedildi"."""
    recalled = predicate.noun is not None and predicate.form == "Rel"  # "İran'a karşı | devam eden saldırılar"
    if frame.type != "ASSAULT" or frame.organ or not (predicate.voice == "Pass" or recalled):
        return ()
    told = [side for side in scene.attackers if country not in {entry.code for entry in side}]
    return told[-1] if told and told[-1] is scene.attackers[-1] else ()


def _victim_country(recipients: Side, predicate: Predicate, scene: Scene) -> str | None:
    place = place_of(predicate, scene)
    if place is not None and place[0].country is not None and not is_border(place[1], scene.sentence(predicate)):
        return place[0].country
    if scene.analysis.article.language == "tr" and any(map(_is_abroad, recipients)):
        return "TUR"  # "Suriye uyruklu 3 kişi gözaltına alındı": of foreigners at home
    known = next((entry.code for entry in recipients if entry.code not in (None, "IMG", "UNK")), None)
    return known or context_country(predicate, scene)


def _is_abroad(entry: Participant) -> bool:
    """True for a crowd that is told by its citizenship ("Suriye uyruklu 3 kişi")."""
    told = any(lower(word) in word_list("nationality_words") for word in entry.text.split())
    return told and entry.code != "TUR" and entry.sector != "BUS"


def _is_nowhere(recipients: Side, scene: Scene) -> bool:
    """True where an organ of nobody named has persons before it, and the article names no place or state abroad."""
    persons = bool(recipients) and all((entry.actor_id or "").startswith(("crowd:", "person:")) for entry in recipients)
    abroad = any(place.country not in (None, "TUR") for place in scene.findings.places)
    return persons and not abroad and not any(actor.kind == "state" and actor.country != "TUR" for actor in scene.findings.actors)


def tellers(predicate: Predicate, scene: Scene, actors: Side) -> Side:
    """Those whom an attack struck that names nobody, told by another's force: "Kiev, Rusya'nın | saldırdığını", "Kiev: ..."."""
    above = scene.predicates[predicate.governor] if predicate.governor is not None and predicate.form == "Noun" else predicate
    by = tuple(entry for entry in of_roles({"göre"}, above, scene) if entry.sector in ("MIL", "REB"))  # "YPG'ye göre"
    sourced = predicate.noun is not None and above.form == "Fin" and (has_source(above) or bool(by))
    told = predicate.form == "Nom" and predicate.suffix == "PastPart" and not predicate.inherited
    if not sourced and not told:
        return ()
    speakers = by or speaker_participants(scene, above)
    codes = {entry.code for entry in speakers if entry.sector in TELLING and entry.code is not None}
    others = codes - {entry.code for entry in actors}
    return tuple(Participant("", "", code, "CVL") for code in others) if len(others) == 1 else ()


def struck_before(predicate: Predicate, scene: Scene, actors: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Whom the same force struck last, where a clause tells of a further attack without a victim: "ayrıca ateş açtığı"."""
    told = predicate.form in ("Fin", "Nom", "Conv") and bool(actors[0].text) and actors[0].sector in ("MIL", "REB")
    return scene.struck.get(actors[0].code, ()) if told else ()
