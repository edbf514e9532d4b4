"""The words that speak for PLOVER's contexts in a language."""

from functools import cache

import msgspec

from vakanuvis.assets.files import read_toml
from vakanuvis.assets.ontology_tables import Asset, load_plover
from vakanuvis.base.errors import AssetError

STRONG, PLAIN = 2, 1


class ContextWords(Asset, frozen=True):
    """The words of one context: "asker" (lemma or form as written), "asker*" (what begins so), "insan hak*" (in a row)."""

    strong: tuple[str, ...]
    plain: tuple[str, ...]


class ContextEntry(msgspec.Struct, frozen=True, gc=False):
    """A word or phrase with the context that it speaks for; `rest` are the words after the first."""

    phrase: str
    context: str
    weight: int
    rest: tuple[str, ...]


class ContextTable(msgspec.Struct, frozen=True):
    """The entries by their first word: whole words, and beginnings (without the "*") of `shortest` to `longest` letters.

    `starts` are the first `shortest` letters of the beginnings.
    """

    words: dict[str, tuple[ContextEntry, ...]]
    beginnings: dict[str, tuple[ContextEntry, ...]]
    shortest: int
    longest: int
    starts: frozenset[str]


@cache
def load_contexts(language: str) -> ContextTable:
    """The entries of a language, from `assets/languages/XX/contexts.toml`, for each of PLOVER's contexts."""
    path = f"languages/{language}/contexts.toml"
    tables = read_toml(path, dict[str, ContextWords])
    differing = sorted(set(tables) ^ set(load_plover().contexts))
    if differing:
        raise AssetError(
            f"assets/{path}: {', '.join(differing)}: not the contexts of assets/ontology/plover.toml; mend the names"
        )
    words: dict[str, list[ContextEntry]] = {}
    beginnings: dict[str, list[ContextEntry]] = {}
    for context, table in tables.items():
        for phrase, weight in [*((word, STRONG) for word in table.strong), *((word, PLAIN) for word in table.plain)]:
            first, *rest = phrase.split()
            index = beginnings if first.endswith("*") else words
            index.setdefault(first.rstrip("*"), []).append(ContextEntry(phrase, context, weight, tuple(rest)))
    sizes = [len(beginning) for beginning in beginnings] or [0]
    return ContextTable(
        words={word: tuple(found) for word, found in words.items()},
        beginnings={beginning: tuple(found) for beginning, found in beginnings.items()},
        shortest=min(sizes),
        longest=max(sizes),
        starts=frozenset(beginning[: min(sizes)] for beginning in beginnings),
    )
