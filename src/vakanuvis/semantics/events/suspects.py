"""Suspects: whom the police arrested, by the group or the crime that the sentence names."""

import msgspec

from vakanuvis.assets.files import read_lines
from vakanuvis.assets.frame_tables import Frame
from vakanuvis.base.folding import lower
from vakanuvis.base.records import Participant, Predicate
from vakanuvis.semantics.events.contents import of_roles
from vakanuvis.semantics.events.owners import as_participant
from vakanuvis.semantics.events.scene import Hit, Scene, is_headline, word_list
from vakanuvis.semantics.events.settings import context_country

ORGANISED = frozenset({"REB", "PRM"})
OPEN = frozenset({"CRM", "CVL", "UNK", None})


def charged(recipients: tuple[Participant, ...], predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The arrested as members of the group they are held for ("DEAŞ operasyonunda 7 kişi"), or as criminals by the crime."""
    return tuple(_charged(entry, predicate, scene) for entry in recipients)


def _charged(entry: Participant, predicate: Predicate, scene: Scene) -> Participant:
    if entry.sector not in OPEN:
        return entry
    if not (entry.actor_id or "").startswith("person:"):
        groups = [hit for hit in scene.by_sentence.get(predicate.sentence, ()) if hit[0].sector in ORGANISED]
        if groups:
            return msgspec.structs.replace(entry, code=groups[0][0].country or entry.code, sector=groups[0][0].sector)
    elif member := _member_of(entry, predicate, scene):
        return msgspec.structs.replace(entry, code=member[0].country or entry.code, sector=member[0].sector)
    words = [lower(token.text) for token in scene.sentence(predicate).tokens]
    crimes = read_lines("languages/tr/crimes.txt")
    return msgspec.structs.replace(entry, sector="CRM") if any(word.startswith(crimes) for word in words) else entry


def _member_of(entry: Participant, predicate: Predicate, scene: Scene) -> Hit | None:
    """The armed group that a person's adjective names: "IŞİD'li | Ali Kaya"."""
    tokens = scene.sentence(predicate).tokens
    for hit in scene.by_sentence.get(predicate.sentence, ()):
        adjective = tokens[hit[1].head].suffix is not None and tokens[hit[1].head].pos == "ADJ"
        if adjective and hit[0].sector in ORGANISED and entry.span is not None and hit[1].span.end < entry.span.start:
            return hit
    return None


def counted(predicate: Predicate, scene: Scene, country: str | None) -> tuple[Participant, ...]:
    """The arrested whom a clause only counts: "operasyon: | 12 gözaltı", "5 şüpheliden 2'si"."""
    tokens = scene.sentence(predicate).tokens
    if predicate.voice == "Pass":  # "5 şüpheliden | 2'si tutuklandı"
        crowd = (entry for entry in of_roles({"ablative"}, predicate, scene) if (entry.actor_id or "").startswith("crowd:"))
        found = tuple(msgspec.structs.replace(entry, code=entry.code or country) for entry in crowd)
        return found or _unknown(predicate, scene, country)
    number = predicate.first - 1
    held = is_headline(predicate, scene) and tokens[predicate.head].features.case == "Loc"
    if held:
        people = [as_participant(scene, hit) for hit in scene.hits.get((predicate.sentence, number), ())]  # "3 Türk | gözaltında"
        people = people or [entry for entry in of_roles({"agent"}, predicate, scene) if entry.sector not in ("GOV", "MIL", "SPY")]
        return tuple(msgspec.structs.replace(entry, code=entry.code or country) for entry in people)
    if not is_headline(predicate, scene) or predicate.form != "Noun" or number < 0 or not tokens[number].text.isdigit():
        return ()
    words = tokens[number].text
    return (Participant(words, words, country, "CVL", None, tokens[number].span),)


def sentenced(frame: Frame, predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The one person without a name or number whom a headline's penalty or arrest falls on: "Protestocuya | idam cezası"."""
    if "dative" not in frame.recipient.split() or predicate.form != "Noun" or not is_headline(predicate, scene):
        return ()
    country = context_country(predicate, scene)
    sectors = dict(line.split("\t") for line in read_lines("languages/tr/actors/crowds.txt"))
    words, tokens = scene.analysis.article.words, scene.sentence(predicate).tokens
    datives = (part for part in predicate.arguments if part.role == "dative" and tokens[part.head].lemma in sectors)
    return tuple(
        Participant(words(part.span), words(part.span), country, sectors[tokens[part.head].lemma], None, part.span)
        for part in datives
    )


def _unknown(predicate: Predicate, scene: Scene, country: str | None) -> tuple[Participant, ...]:
    """Whoever is the subject of a verb that only people suffer: "anne ve baba | gözaltına alındı"."""
    if predicate.lemma not in word_list("arrest_verbs") or predicate.negated:
        return ()
    words, tokens = scene.analysis.article.words, scene.sentence(predicate).tokens
    objects = (argument for argument in predicate.arguments if argument.role == "object" and argument.clause is None)
    subjects = (part for part in objects if tokens[part.head].pos == "NOUN")
    return tuple(Participant(words(part.span), words(part.span), country, "CRM", None, part.span) for part in subjects)


def fallen(predicate: Predicate, scene: Scene) -> tuple[Participant, ...]:
    """The soldiers of Turkey in a Turkish headline that has its own word for its dead ("çatışma: 2 şehit")."""
    told = is_headline(predicate, scene) and ours_fell(predicate, scene)
    return (Participant("", "", "TUR", "MIL"),) if told else ()


def ours_fell(predicate: Predicate, scene: Scene) -> bool:
    """True in a Turkish sentence with the word that the press has for the dead of its own forces."""
    words = scene.lemmas(predicate.sentence, scene.sentence(predicate).span)
    return scene.analysis.article.language == "tr" and not words.isdisjoint(word_list("fallen_words"))


def counts_victims(predicate: Predicate, scene: Scene) -> bool:
    """True where the sentence counts dead or wounded ("çatışmalar: 51 ölü")."""
    return bool(word_list("casualty_words") & scene.lemmas(predicate.sentence, scene.sentence(predicate).span))
