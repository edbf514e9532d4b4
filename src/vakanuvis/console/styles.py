"""Colours of the terminal."""

STATUS_STYLES = {"actual": "green", "future": "blue", "hypothetical": "yellow", "negated": "red", "historical": "dim"}
FOUND_STYLES = {"actor": "bold cyan", "place": "green", "date": "magenta", "predicate": "bold yellow", "argument": "yellow"}
