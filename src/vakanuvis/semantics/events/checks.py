"""Checks: which frames have nothing to say of a predicate, and which candidates hold as events; each answers with a reason."""

from dataclasses import dataclass

from vakanuvis.assets.frame_tables import Frame, load_frames
from vakanuvis.base.records import DateMention, Participant, Predicate
from vakanuvis.semantics.events.conditions import find_misfit, fits
from vakanuvis.semantics.events.privacy import is_crime
from vakanuvis.semantics.events.scene import Scene, is_alleged, is_commemorated, is_topic, word_list
from vakanuvis.semantics.events.sport import is_public
from vakanuvis.semantics.events.status import is_asked, is_old, is_only_spoken_of, is_open, is_wished

CLAIMS = frozenset({"ACCUSE", "AGREE", "REQUEST", "THREATEN"})
ABOVE = frozenset({"EUR", "IGO", "IMG", "MNC", "NGO", "UNO"})
DEEDS = frozenset({"AID", "ASSAULT", "COERCE", "PROTEST", "SANCTION"})
GRANTS = frozenset({"AID", "CONCEDE", "COOPERATE", "RETREAT"})
HARM = frozenset({"ASSAULT", "COERCE", "SANCTION"})
KIND = frozenset({"AGREE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"})
CITIZENS = frozenset({None, "AGR", "BUS", "CVL", "EDU", "JRN", "LAB", "MED", "SOC"})
PRIVATE = frozenset({"CRM", "EDU", "MED"})  # with whom an official of their country meets without an event
STATE = frozenset({"COP", "GOV", "MIL", "SPY"})
ANSWERS = frozenset({"REJECT", "THREATEN"})

Side = tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event as a frame reads it from a predicate, before it is checked."""

    frame: Frame
    predicate: Predicate
    type: str
    mode: str | None
    status: str
    actors: Side
    recipients: Side
    date: DateMention | None


def is_rejected(frame: Frame, predicate: Predicate, scene: Scene) -> bool:
    """True for a claim or an act that is only named to be denied or refused: "ABD'nin | suçlamalarını reddetti"."""
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    if predicate.form != "Noun" or above is None:
        return False
    if frame.type not in CLAIMS and above.lemma not in word_list("denial_verbs"):
        return False
    return any(other.type in ANSWERS and fits(other, above, scene) for other in load_frames("tr").verbs.get(above.lemma, ()))


def _answers(predicate: Predicate, scene: Scene) -> bool:
    """True under a verb that praises or blames what was done ("serbest bırakılmasını memnuniyetle karşıladı")."""
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    frames = load_frames("tr").verbs.get(above.lemma, ()) if above is not None else ()
    return any(frame.type in ("ACCUSE", "SUPPORT") for frame in frames)


def is_to_harm(predicate: Predicate, scene: Scene) -> bool:
    """True for what is promised if it is force or a penalty ("İran'ı vurmaya | hazır")."""
    verbs = load_frames("tr").verbs
    contents = (scene.predicates[argument.clause] for argument in predicate.arguments if argument.clause is not None)
    return any(
        frame.type in HARM and fits(frame, content, scene) for content in contents for frame in verbs.get(content.lemma, ())
    )


def says_more(predicate: Predicate, scene: Scene) -> bool:
    """True if a participle tells what the adopted text does ("çağrısı yapan raporu kabul etti"): that is the event."""
    heads = {argument.head for argument in predicate.arguments if argument.role == "object"}
    verbs = load_frames("tr").verbs
    return any(
        other.form == "Rel" and other.sentence == predicate.sentence and other.lemma in verbs
        for other in scene.predicates
        for argument in other.arguments
        if argument.head in heads and argument.role in ("agent", "head")
    )


def find_bar(frame: Frame, predicate: Predicate, scene: Scene) -> str | None:
    """Why the frame cannot read the predicate at all, before its sides are looked for; None if it can."""
    if predicate.mood in ("Imp", "Opt") and "@Imp" not in frame.verbs:
        return "a command or a wish"
    if predicate.form == "Rel" and predicate.negated and predicate.suffix in (None, "AorPart"):
        return "only an adjective"  # "uzlaşmaz (tutumu)"
    if predicate.suffix == "Manner" and "@deed" not in frame.when.get("form", ()):
        return "tells the manner of another act"
    if frame.type == "ASSAULT" and (reason := _find_mention(predicate, scene)):
        return reason
    if is_alleged(predicate, scene):
        return "the reason given for another act"
    if is_wished(predicate, scene) and not (frame.type == "ASSAULT" and _is_spoken_of(predicate, scene)):
        return "only wished, asked for or intended"
    misfit = find_misfit(frame, predicate, scene)
    if misfit is not None:
        return f"condition: {misfit}"
    if is_asked(predicate, scene):
        return "only asked"
    if frame.type in GRANTS and is_only_spoken_of(predicate, scene) and not _answers(predicate, scene):
        return "only spoken of"
    if is_rejected(frame, predicate, scene):
        return "a claim or an act that is denied: the denial is the event"
    if frame.defers and says_more(predicate, scene):
        return "a participle at its object says more"
    return None


def _is_spoken_of(predicate: Predicate, scene: Scene) -> bool:
    """True for an attack with its doer that others speak of: "Ukrayna'nın saldırısına ilişkin (ayrıntıları paylaştı)"."""
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    if predicate.form != "Noun" or above is None or not any(argument.role == "agent" for argument in predicate.arguments):
        return False
    return any(argument.role == "about" and argument.head == predicate.head for argument in above.arguments)


def _find_mention(predicate: Predicate, scene: Scene) -> str | None:
    """Why an attack is only spoken of here; None if it is told."""
    if is_commemorated(predicate, scene):
        return "remembered, not told"
    if is_topic(predicate, scene):
        return "only the topic or the means of something else"
    if predicate.form == "Noun" and is_open(predicate, scene):
        return "only possible or planned"  # "olası bir saldırı" threatens nobody
    return None


def find_fault(candidate: Candidate, scene: Scene) -> str | None:
    """What the event lacks: the sides that its frame needs, a political actor among them; None if it holds."""
    frame, actors, recipients = candidate.frame, candidate.actors, candidate.recipients
    if not actors:
        return "no actor"
    if any(entry.code is None for entry in (*actors, *recipients)):
        return "a participant without a country"
    if reason := _asks_nobody(candidate):
        return reason
    if frame.type == "ACCUSE" and frame.actor == "speaker" and _is_of_own_state(actors, recipients):
        return "accuses his own state"
    nameless = not actors[0].text and not recipients
    if nameless and (frame.type == "ACCUSE" or candidate.mode in ("arrest", "seize")):
        return "neither side is named"  # "süren soruşturma", "operasyon başladı"
    if frame.needs_recipient and not recipients:
        return "no recipient"
    if candidate.status == "historical" and candidate.date is not None and is_old(candidate.date, scene):
        return "history of more than a year"
    if candidate.status == "negated" and candidate.type == "PROTEST":
        return "nobody protests"
    if frame.speech and candidate.status in ("hypothetical", "negated") and candidate.type != "AGREE":
        return "nothing was said yet"  # "isterse", "tehdit ederse"
    if frame.outward and candidate.type in (frame.type, "AGREE") and _serves_own(actors, recipients):
        return "for the actor's own citizens"
    if _lacks_partner(candidate):
        return "fewer than two sides"
    if frame.type == "CONSULT" and _is_occasion(candidate, scene):
        return "only the occasion of another act"
    return _find_privacy(candidate, scene)


def _find_privacy(candidate: Candidate, scene: Scene) -> str | None:
    """Why the act is a private matter; None if it is of the public sphere."""
    sides = (*candidate.actors, *candidate.recipients)
    if is_crime(candidate.frame.type, candidate.actors, candidate.recipients):
        return "a crime among private persons"
    if scene.sport and not any(is_public(entry, scene) for entry in sides):
        return "sport"
    return "no political actor" if _is_unpolitical(candidate.frame.type, sides) else None


def _is_unpolitical(type_: str, sides: Side) -> bool:
    """True where citizens only talk to each other, a doctor or a criminal acts alone, or nothing is known of the persons."""
    sectors, codes = {entry.sector for entry in sides}, {entry.code for entry in sides}
    if type_ == "AID" and sectors <= {None, "CVL", "EDU"} and not codes & ABOVE:
        return True  # "Öğretmen, öğrencilerini tahliye etti"
    if type_ not in DEEDS and all(_is_private(entry) for entry in sides):
        return True  # "Lukaku: Kendinizi geliştirmelisiniz"
    if type_ == "REQUEST" and sectors <= CITIZENS - {"JRN", "LAB"} and not {entry.code for entry in sides} & ABOVE:
        return True  # "Rektör: Türk şirketleri Afrika'ya yönelmeli"
    if type_ in KIND and sectors <= CITIZENS and len(codes) == 1 and not codes & ABOVE:
        return True  # "Öğretmen, öğrencilere teşekkür etti"
    if type_ == "CONSULT" and len(codes) == 1 < len(sides):
        return all(entry.sector in PRIVATE for entry in sides[1:]) or all(entry.sector in PRIVATE for entry in sides[:-1])
    return (type_ in ("CONSULT", "SUPPORT") and sectors == {"CVL"}) or (type_ != "PROTEST" and sectors <= {"CRM", "EDU", "MED"})


def _stays_home(actors: Side, recipients: Side) -> bool:
    """True for a journey to a place of one's own country where nobody is met ("Trump, Michigan'a gitti")."""
    own = {entry.code for entry in actors}
    return bool(recipients) and all(entry.actor_id is None and entry.code in own for entry in recipients)


def _serves_own(actors: Side, recipients: Side) -> bool:
    """True where the state or a body looks after citizens of its own country ("üreticilere destek veriyoruz")."""
    own = {entry.code for entry in actors}
    return bool(recipients) and all(entry.code in own and entry.sector in CITIZENS for entry in recipients)


def _is_private(entry: Participant) -> bool:
    """True for a person of whom nothing but a country is known; those of bodies above the states (EUR, IGO) have no sector."""
    return entry.sector is None and entry.code not in ABOVE and (entry.actor_id or "").startswith("person:")


def _lacks_partner(candidate: Candidate) -> bool:
    """True for a meeting or a deal of one alone ("Bakanlar Kurulu toplantısının ardından")."""
    frame, predicate, sides = candidate.frame, candidate.predicate, (*candidate.actors, *candidate.recipients)
    if frame.type in ("AGREE", "COOPERATE"):
        if frame.type == "COOPERATE":
            return frame.together and len({entry.code for entry in sides}) < 2
        return frame.together and len(sides) < 2 and (sides[0].sector in CITIZENS - {None} or predicate.form == "Noun")
    if frame.type != "CONSULT":
        return False
    if candidate.mode == "visit" and predicate.noun is None and _stays_home(candidate.actors, candidate.recipients):
        return True
    partner = any(argument.role in ("with", "between") for argument in predicate.arguments)
    codes = {entry.code for entry in sides}
    if (codes & ABOVE and predicate.form in ("Fin", "Nom")) or frame.mode == "multilateral":
        return False  # "AB liderleri toplandı": a body of many meets
    alone = len(codes) < 2 and not partner
    return len(sides) < 2 or (alone and (predicate.form == "Noun" or predicate.noun in word_list("gatherings")))


def _is_occasion(candidate: Candidate, scene: Scene) -> bool:
    """True for a gathering without two states ("NATO Zirvesi | kapsamında (görüştü)")."""
    predicate = candidate.predicate
    above = scene.predicates[predicate.governor] if predicate.governor is not None else None
    if above is None or predicate.noun not in word_list("gatherings"):
        return False
    held = {entry.code for entry in (*candidate.actors, *candidate.recipients)} - ABOVE
    roles = {part.role for part in above.arguments if part.clause is not None and scene.predicates[part.clause] is predicate}
    return len(held) < 2 and bool(roles & word_list("occasion_words"))


def _asks_nobody(candidate: Candidate) -> str | None:
    """Why a demand asks nothing of anybody; None if it does."""
    frame, actors, recipients = candidate.frame, candidate.actors, candidate.recipients
    if frame.type != "REQUEST":
        return None
    if "@Nec" in frame.verbs and not recipients and _names_agent(candidate.predicate):
        return "asks nobody known"  # "herkes bilmeli"
    if "@Nec" in frame.verbs and not recipients and candidate.predicate.person in ("1sg", "1pl"):
        return "asks himself or just anybody"  # "ders çıkarmalıyız"
    if "@Imp" in frame.verbs and all(entry.sector == "CVL" for entry in actors):
        return "what a protest demands"  # "dövizlerde 'savaşı durdurun' yazıldı"
    if frame.actor == "speaker" and _asks_himself(actors, recipients):
        return "asks himself or just anybody"
    return None


def _asks_himself(actors: Side, recipients: Side) -> bool:
    """True where an official says what his own state, or just anybody, must do ("İran'ın hazır olması gerektiğini")."""
    if recipients and all(entry.sector == "CVL" and (entry.actor_id or "").startswith("crowd:") for entry in recipients):
        return True  # "bir kadının seçilmesi gerektiğini"
    officials = all(entry.sector in ("GOV", "LEG", "MIL") for entry in actors)
    own = {entry.code for entry in actors}
    return officials and bool(recipients) and all(entry.code in own and entry.sector == "GOV" for entry in recipients)


def _is_of_own_state(actors: Side, recipients: Side) -> bool:
    """True where ministers or officers speak of what forces or ministries of their own country do."""
    own = {entry.code for entry in actors if entry.sector in STATE}
    bodies = all(not (entry.actor_id or "").startswith("person:") for entry in recipients)  # "Katz, Bluth'u": one of another mind
    return bool(recipients) and bodies and all(entry.code in own and entry.sector in STATE for entry in recipients)


def _names_agent(predicate: Predicate) -> bool:
    return predicate.voice != "Pass" and any(argument.role == "agent" for argument in predicate.arguments)
