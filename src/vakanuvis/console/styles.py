"""Colours of the terminal."""

STATUS_STYLES = {"actual": "green", "future": "blue", "hypothetical": "yellow", "negated": "red", "historical": "dim"}
