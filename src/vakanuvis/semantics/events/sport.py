"""Sport: on its pages "hücum", "transfer", "imza" and "teşekkür" are no politics (guide: sport is no event)."""

from vakanuvis.assets.files import read_words
from vakanuvis.base.folding import fold
from vakanuvis.base.records import Analysis, Participant
from vakanuvis.semantics.events.scene import Scene, word_list

SHARE = 0.03  # of the words: pages of sport have .03 to .11 in the corpus, of politics hardly .01
FORCES = frozenset({"COP", "JUD", "MIL", "REB", "SPY"})


def is_sport(analysis: Analysis) -> bool:
    """True if the article tells of sport: its words stand thick in it."""
    words = word_list("sport_words")
    tokens = [token for sentence in analysis.sentences for token in sentence.tokens if token.pos != "PUNCT"]
    return sum(token.lemma in words for token in tokens) > SHARE * len(tokens)


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
    office = fold(actor.office or "").split()
    offices = read_words("languages/tr/actors/state_offices.txt")
    return any(word.startswith(fold(state)) for word in office for state in offices)
