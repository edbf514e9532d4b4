"""Crowds: persons without a name, told by number, plural or adjective ("3 kişi", "göstericiler", "düzensiz göçmenler")."""

from vakanuvis.semantics.actors.finds import Find, Reader, is_mark

COUNTED = frozenset({"bir", "iki", "uc", "dort", "bes", "alti", "yedi", "sekiz", "dokuz", "on", "bazi", "bircok", "cok", "binlerce", "yuzlerce"})
MOST_WORDS = 5


def find_crowd(reader: Reader, position: int, number: int, *, since: int | None = None) -> Find | None:
    """The crowd that starts at this token; `since` is where its qualifier ("Rus") starts."""
    tokens = reader.tokens
    if position >= len(tokens) or (since is None and reader.is_capital(position) and position > 0):
        return None
    counted = tokens[position].pos == "NUM" or reader.folded[position] in COUNTED
    for ahead in range(position, min(position + (MOST_WORDS if counted or since is not None else 2), len(tokens))):
        if is_mark(tokens[ahead]) or tokens[ahead].features.form is not None:
            return None
        head = reader.head_in(ahead, reader.tables.crowds)
        if head is not None and (counted or since is not None or _is_plural(reader, ahead) or head[0] in ("polis", "halk")):
            first = position if since is None else since
            return Find(number, first, ahead, first, ahead, "crowd", None, head[1], "actors.crowd")
        if reader.ends_phrase(ahead) or tokens[ahead].features.case == "Gen":
            return None
    return None


def _is_plural(reader: Reader, number: int) -> bool:
    return any(ending in reader.folded[number][2:] for ending in ("lar", "ler"))
