"""Interpretation of an analysis: actors -> places -> dates -> quotes -> events -> report."""

from vakanuvis import __version__
from vakanuvis.base.records import Analysis, Report


def interpret(analysis: Analysis) -> Report:
    """The report of an analysed article."""
    return Report(article=analysis.article, versions=(("vakanuvis", __version__),))
