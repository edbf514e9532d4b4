"""Reports -> what a person reads on a terminal."""

from vakanuvis.console.analyses import print_analysis
from vakanuvis.console.reports import print_outcome
from vakanuvis.console.tallies import Tally, print_tally

__all__ = ["Tally", "print_analysis", "print_outcome", "print_tally"]
