"""Interpretation of an analysis: actors -> places -> dates -> quotes -> events -> topics of quotes -> report."""

from vakanuvis import __version__
from vakanuvis.base.explanations import Explanation
from vakanuvis.base.records import Analysis, Report
from vakanuvis.semantics.actors import find_actors
from vakanuvis.semantics.contexts import find_contexts
from vakanuvis.semantics.dates import find_dates
from vakanuvis.semantics.events import Findings, find_events, trace_events
from vakanuvis.semantics.places import find_places
from vakanuvis.semantics.quotes import TopicReader, find_speech

# Languages whose tables are there; an article in another is kept with its text and nothing coded.
CODED = frozenset({"tr"})


def interpret(analysis: Analysis) -> Report:
    """The report of an analysed article."""
    if analysis.article.language not in CODED:
        return Report(article=analysis.article, versions=(("vakanuvis", __version__),))
    return _report(analysis, find_all(analysis))


def explain(analysis: Analysis) -> Explanation:
    """The report of an analysed article, with what the event frames did and what they refused."""
    if analysis.article.language not in CODED:
        return Explanation(interpret(analysis))
    findings = find_all(analysis)
    report = _report(analysis, findings)
    return Explanation(report, *trace_events(analysis, findings, report.events))


def find_all(analysis: Analysis) -> Findings:
    """Actors, places, dates, quotes, statements and contexts of an analysed article."""
    places = find_places(analysis)
    actors = find_actors(analysis, places)
    speech = find_speech(analysis, actors)
    return Findings(actors, places, find_dates(analysis), *speech, find_contexts(analysis))


def _report(analysis: Analysis, findings: Findings) -> Report:
    events = find_events(analysis, findings)
    topics = TopicReader(analysis, findings.actors, findings.places)
    return Report(
        article=analysis.article,
        actors=findings.actors,
        places=findings.places,
        quotes=topics.read(findings.quotes, events),
        statements=topics.read(findings.statements, events),
        events=events,
        versions=(("vakanuvis", __version__),),
    )
