"""Light-verb phrases, whose words other phrases hold: "Gazze'yi | abluka altına (aldı)"."""

from vakanuvis.base.records import Token
from vakanuvis.language.clauses import Clause
from vakanuvis.language.phrases import Phrase, modifies_verb, persons


def trim(stack: list[Phrase], first: int, tokens: tuple[Token, ...]) -> None:
    """Take the words of a light-verb phrase out of the phrases that hold them; what is left of one modifies the verb."""
    while stack and stack[-1].head >= first:
        phrase = stack.pop()
        if isinstance(phrase.clause, Clause):
            phrase.clause.consumed = True
            stack += phrase.clause.phrases
        stack += phrase.members
        if phrase.possessor is not None:
            stack.append(phrase.possessor)
        last = tokens[first - 1]
        if phrase.start < first and (last.pos in ("NOUN", "PROPN", "PRON") or last.lemma in persons()):
            role = "modifier" if modifies_verb(tokens, phrase.start, first) else "nominative"
            stack.append(Phrase(phrase.start, first - 1, role))
