"""Pairs of countries or persons in one word: "Rusya-Ukrayna", "Trump-Putin"."""

from vakanuvis.base.folding import fold
from vakanuvis.base.names import stems
from vakanuvis.semantics.actors.finds import Find, Reader

KINDS = {"adjective": "state", "body": "body", "capital": "state", "holder": "person", "state": "state"}


def read_pair(reader: Reader, position: int, number: int) -> list[Find]:
    """The states or known persons that a hyphenated word joins; nothing if one half is unknown."""
    text = reader.tokens[position].text
    if "-" not in text and "–" not in text:
        return []
    parts = text.replace("–", "-").split("-")
    if len(parts) < 2 or not all(part[:1].isupper() for part in parts) or fold(text) in reader.tables.longest:
        return []
    finds: list[Find] = []
    start = 0
    for part in parts:
        entries = next((reader.tables.phrases[(stem,)] for stem in stems(part) if (stem,) in reader.tables.phrases), None)
        if entries is None or entries[0].kind not in KINDS:
            return []
        entry = entries[0]
        finds.append(
            Find(
                number,
                position,
                position,
                position,
                position,
                KINDS[entry.kind],
                entry.code,
                entry.sector.removesuffix(" PRE") if entry.sector else None,
                f"actors.{entry.kind}",
                entry=entry,
                cut=(start, start + len(part)),
            )
        )
        start += len(part) + 1
    return finds
