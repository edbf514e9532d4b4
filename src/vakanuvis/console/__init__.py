"""Reports and tables -> what a person reads on a terminal."""

from vakanuvis.console.explanations import print_explanation, to_explanation_json
from vakanuvis.console.frames import list_frames, print_frames, to_frame_json
from vakanuvis.console.ontology import print_cameo, print_ontology, to_ontology_json
from vakanuvis.console.reports import print_outcome
from vakanuvis.console.tallies import Tally, print_tally

__all__ = [
    "Tally",
    "list_frames",
    "print_cameo",
    "print_explanation",
    "print_frames",
    "print_ontology",
    "print_outcome",
    "print_tally",
    "to_explanation_json",
    "to_frame_json",
    "to_ontology_json",
]
