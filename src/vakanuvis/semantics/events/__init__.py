"""Events: from predicates, actors, places, dates and quotes to who did what to whom."""

from vakanuvis.semantics.events.coding import find_events
from vakanuvis.semantics.events.scene import Findings
from vakanuvis.semantics.events.tracing import trace_events

__all__ = ["Findings", "find_events", "trace_events"]
