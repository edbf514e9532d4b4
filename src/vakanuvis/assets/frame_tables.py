"""The event frames of a language: which predicates state which PLOVER event, and who fills which role."""

from functools import cache

import msgspec

from vakanuvis.assets.files import list_files, read_lines, read_toml


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way of stating an event.

    `verbs` are verb lemmas or light-verb phrases, `nouns` event nouns (alone, or with a support verb). `actor` and `recipient`
    name argument roles (see `Argument`), tried in order; "none" leaves the side empty, "place" is the people of the clause's
    place. `together` joins partners ("ile", "arasında") to the actors. `when` and `unless` ask for (or forbid) lemmas in the
    phrases of a role; role "any" is the whole clause, "sentence" the sentence. `defers`: a participle at its object that some
    frame knows goes before it ("çağrısı yapan raporu kabul etti"). `organ` is the sector of the organ that is meant where no
    agent is named. `outward`: what is done for one's own citizens is no event ("çiftçileri destekliyoruz").
    `codes` and `skips` are its two cases.
    """

    id: str
    says: str
    codes: str
    skips: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    mode: str | None = None
    actor: str = "agent"
    recipient: str = "dative against object"
    together: bool = False
    speech: bool = False
    needs_recipient: bool = False
    outward: bool = False
    defers: bool = False
    status: str | None = None
    organ: str | None = None
    when: dict[str, tuple[str, ...]] = {}
    unless: dict[str, tuple[str, ...]] = {}
    weight: float = 1.0
    type: str = ""


class FrameFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of frames of one PLOVER type."""

    type: str
    frame: tuple[Frame, ...]


class Frames(msgspec.Struct, frozen=True):
    """All frames of a language by verb phrase and by noun; `phrases` and `noun_phrases` map a last lemma to their first words.

    `phrases` by the verb and by the word before it, each phrase with its rank among those of the verb.
    """

    frames: tuple[Frame, ...]
    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[Frame, ...]]
    phrases: dict[str, dict[str, tuple[tuple[int, tuple[str, ...]], ...]]]
    noun_phrases: dict[str, tuple[tuple[str, ...], ...]]
    support: dict[str, str]
    reporting: frozenset[str]


def _index(frames: tuple[Frame, ...], field: str) -> dict[str, tuple[Frame, ...]]:
    table: dict[str, list[Frame]] = {}
    for frame in frames:
        for word in getattr(frame, field):
            table.setdefault(word, []).append(frame)
    return {word: tuple(entries) for word, entries in table.items()}


def _phrases(words: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in words:
        parts = tuple(phrase.split())
        if len(parts) > 1:
            table.setdefault(parts[-1], []).append(parts[:-1])
    return {last: tuple(sorted(parts, key=len, reverse=True)) for last, parts in table.items()}


def _by_word_before(
    phrases: dict[str, tuple[tuple[str, ...], ...]],
) -> dict[str, dict[str, tuple[tuple[int, tuple[str, ...]], ...]]]:
    """The phrases of each verb by the word before the verb, with their rank."""
    table: dict[str, dict[str, tuple[tuple[int, tuple[str, ...]], ...]]] = {}
    for verb, firsts in phrases.items():
        rows = table.setdefault(verb, {})
        for rank, parts in enumerate(firsts):
            rows[parts[-1]] = (*rows.get(parts[-1], ()), (rank, parts))
    return table


@cache
def load_frames(language: str) -> Frames:
    """The frames of a language, from `assets/languages/XX/events/*.toml`, with its support verbs and speech verbs."""
    folder = f"languages/{language}/events"
    frames: list[Frame] = []
    for path in list_files(folder, ".toml"):
        file = read_toml(path, FrameFile)
        frames += [msgspec.structs.replace(frame, type=file.type) for frame in file.frame]
    verbs = _index(tuple(frames), "verbs")
    nouns = _index(tuple(frames), "nouns")
    reporting = read_lines(f"languages/{language}/reporting_verbs.txt")
    support = dict(line.split("\t") for line in read_lines(f"languages/{language}/support_verbs.txt"))
    light = read_lines(f"languages/{language}/light_verbs.txt")
    phrases = _phrases(sorted({*verbs, *reporting, *light}))
    stops = read_lines(f"languages/{language}/noun_stops.txt")
    noun_phrases = _phrases(sorted({*nouns, *stops}))
    return Frames(tuple(frames), verbs, nouns, _by_word_before(phrases), noun_phrases, support, frozenset(reporting))
