"""Interpretation of an analysis: actors -> places -> dates -> quotes -> events -> topics of quotes -> report."""

from vakanuvis import __version__
from vakanuvis.base.records import Analysis, Report
from vakanuvis.semantics.actors import find_actors
from vakanuvis.semantics.dates import find_dates
from vakanuvis.semantics.events import Findings, find_events
from vakanuvis.semantics.places import find_places
from vakanuvis.semantics.quotes import TopicReader, find_speech

# Languages whose tables are there; an article in another is kept with its text and nothing coded.
CODED = frozenset({"tr"})


def interpret(analysis: Analysis) -> Report:
    """The report of an analysed article."""
    if analysis.article.language not in CODED:
        return Report(article=analysis.article, versions=(("vakanuvis", __version__),))
    actors = find_actors(analysis)
    places = find_places(analysis)
    quotes, statements = find_speech(analysis, actors)
    findings = Findings(actors, places, find_dates(analysis), quotes, statements)
    events = find_events(analysis, findings)
    topics = TopicReader(analysis, actors, places)
    return Report(
        article=analysis.article,
        actors=actors,
        places=places,
        quotes=topics.read(quotes, events),
        statements=topics.read(statements, events),
        events=events,
        versions=(("vakanuvis", __version__),),
    )
