"""Topics: the words of what is asked for, by which two demands of one speaker are told apart."""

from vakanuvis.base.records import Analysis, Predicate, Span

STEM = 4  # letters that "inceleme", "incelenmesi" and "incelensin" share
CONTENT = frozenset({"NOUN", "VERB", "ADJ"})

Topics = dict[Span, frozenset[str]]


def find_topics(analysis: Analysis) -> Topics:
    """The stems of what each predicate's content clauses say, by the predicate's span; nothing for those without one."""
    found = {predicate.span: _stems(predicate, analysis) for predicate in analysis.predicates}
    return {span: stems for span, stems in found.items() if stems}


def are_apart(first: Span, second: Span, topics: Topics) -> bool:
    """True if both predicates say what is asked for, and share no word."""
    one, two = topics.get(first), topics.get(second)
    return bool(one and two and not one & two)


def _stems(predicate: Predicate, analysis: Analysis) -> frozenset[str]:
    inner = [analysis.predicates[argument.clause] for argument in predicate.arguments if argument.clause is not None]
    clauses = [clause for clause in inner if clause.suffix == "ActN" or clause.form == "Noun"]
    if not clauses:
        return frozenset()
    spans = [span for clause in clauses for span in (clause.span, *(argument.span for argument in clause.arguments))]
    bounds = [(span.start, span.end) for span in spans]
    stems: set[str] = set()
    for token in analysis.sentences[predicate.sentence].tokens:
        if token.pos in CONTENT:
            first, last = token.span.start, token.span.end
            for start, end in bounds:
                if start <= first and last <= end:
                    stems.add(token.lemma[:STEM])
                    break
    return frozenset(stems)
