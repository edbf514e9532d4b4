"""Headlines and quotations: what waits at their end without a verb to claim it."""

from vakanuvis.language.clauses import Clause
from vakanuvis.language.phrases import Phrase


def leave(stack: list[Phrase]) -> None:
    """Settle what no verb claims: before a quotation a converb takes the subject, in a headline an event noun the rest."""
    subjects = [phrase for phrase in stack if phrase.role == "nominative" and phrase.clause is None]
    for phrase in stack:
        clause = phrase.clause
        if not isinstance(clause, Clause) or clause.governor is not None:
            continue
        if clause.form == "Conv":
            clause.phrases = [*subjects, *clause.phrases]
        elif clause.form == "Noun" and phrase is stack[-1]:
            clause.phrases = [other for other in stack if other is not phrase] + clause.phrases
