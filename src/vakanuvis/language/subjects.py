"""What can be a subject, and which verbs take an object."""

from vakanuvis.assets.files import read_words
from vakanuvis.base.records import Token
from vakanuvis.language.borders import offices
from vakanuvis.language.clauses import Clause
from vakanuvis.language.phrases import Phrase, bodies, organs, persons


def takes_object(clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """True if the clause's verb takes an object and has none within itself ("karar ver" has its own)."""
    if clause.noun is not None:
        return False
    return clause.lemma in read_words("languages/tr/object_verbs.txt") or tokens[clause.token].features.voice == "Caus"


def may_act(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    """True for a name, a person or a body ("polis", "sendika başkanı"), not for a thing ("rüşvet", "kararı")."""
    head = tokens[phrase.head]
    if (head.text[:1].isupper() and phrase.head > 0) or head.pos != "NOUN":
        return True
    return any(head.lemma in nouns() for nouns in (persons, organs, bodies, offices))
