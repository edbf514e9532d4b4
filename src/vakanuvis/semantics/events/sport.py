"""Sport: on its pages "hücum", "transfer", "imza" and "teşekkür" are no politics (guide: sport is no event)."""

from vakanuvis.assets.actor_tables import load_actor_tables
from vakanuvis.base.folding import fold, lower
from vakanuvis.base.records import Analysis, Participant
from vakanuvis.semantics.events.scene import Scene, word_list

SHARE = 0.03  # of the words: pages of sport have .03 to .11 in the corpus, of politics hardly .01
HEAD = 4  # sentences that tell what a page without a lead is about
SPORT = 3  # different words of sport in them: "Beşiktaş, ligin ilk maçında ... golüyle kazandı"
FORCES = frozenset({"COP", "JUD", "MIL", "REB", "SPY"})


def is_sport(analysis: Analysis) -> bool:
    """True for a page of the sports section, or where words of sport stand thick in the text or in its head."""
    words = word_list("sport_words")
    if set(lower(analysis.article.section or "").replace("-", "/").split("/")) & words:
        return True
    lemmas = [[token.lemma for token in sentence.tokens if token.pos != "PUNCT"] for sentence in analysis.sentences]
    if sum(lemma in words for line in lemmas for lemma in line) > SHARE * sum(map(len, lemmas)):
        return True
    above = [line for line, sentence in zip(lemmas, analysis.sentences, strict=True) if sentence.kind != "body"]
    head = above if analysis.article.lead else lemmas[:HEAD]  # a ticker may open the body
    return len({lemma for line in head for lemma in line} & words) >= SPORT


def is_public(entry: Participant, scene: Scene) -> bool:
    """True for a participant who is political on a page of sport too: forces, courts, ministries, holders of a state's office.

    A country's name is its team there, and a "direktör" its coach.
    """
    actor = scene.by_id.get(entry.actor_id or "")
    if entry.sector in FORCES:
        return True
    if actor is None or entry.sector not in ("GOV", "LEG"):
        return False
    if actor.kind == "body":
        return True
    offices = tuple(load_actor_tables().state_offices)
    return any(word.startswith(offices) for word in fold(actor.office or "").split())
