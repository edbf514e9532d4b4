"""Places in the text: Analysis -> Places."""

from vakanuvis.base.records import Analysis, Place


def find_places(analysis: Analysis) -> tuple[Place, ...]:
    """The places of an article."""
    return ()
