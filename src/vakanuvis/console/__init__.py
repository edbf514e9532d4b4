"""Reports and tables -> what a person reads on a terminal."""

from vakanuvis.console.ontology import print_cameo, print_ontology, to_ontology_json
from vakanuvis.console.reports import print_outcome
from vakanuvis.console.tallies import Tally, print_tally

__all__ = ["Tally", "print_cameo", "print_ontology", "print_outcome", "print_tally", "to_ontology_json"]
