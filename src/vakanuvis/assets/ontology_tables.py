"""The PLOVER ontology (types, modes, contexts) and the CAMEO codes with their PLOVER equivalents; sources stand in the files."""

from functools import cache

import msgspec

from vakanuvis.assets.files import read_toml


class Asset(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the tables: a mistyped key is refused."""


class EventType(Asset, frozen=True):
    """A PLOVER event type: `quad` 1 to 4, `intensity` -10 (conflict) to 10 (cooperation), `modes` with what they say."""

    says: str
    quad: int
    intensity: float
    needs_recipient: bool = False
    modes: dict[str, str] = {}


class Plover(Asset, frozen=True):
    """Names of the quad categories 1 to 4; event types and contexts by name."""

    quads: tuple[str, ...]
    types: dict[str, EventType]
    contexts: dict[str, str]


class CameoCode(Asset, frozen=True):
    """A CAMEO code: `goldstein` -10 to 10, None where none is published; `type` None where PLOVER has no such event."""

    says: str
    goldstein: float | None = None
    type: str | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()


class Cameo(Asset, frozen=True):
    """CAMEO codes; `back` leads from "TYPE" and "TYPE/mode" to a code, `signed` is that of a signed agreement."""

    signed: str
    codes: dict[str, CameoCode]
    back: dict[str, str]


class Ontology(Asset, frozen=True):
    """Both as one."""

    plover: Plover
    cameo: Cameo


@cache
def load_plover() -> Plover:
    """The PLOVER ontology, from `assets/ontology/plover.toml`."""
    return read_toml("ontology/plover.toml", Plover)


@cache
def load_cameo() -> Cameo:
    """The CAMEO codes, from `assets/ontology/cameo.toml`."""
    return read_toml("ontology/cameo.toml", Cameo)


def load_ontology() -> Ontology:
    """PLOVER and CAMEO."""
    return Ontology(load_plover(), load_cameo())


def find_cameo(type_: str, mode: str | None = None, *, signed: bool = False) -> str:
    """The CAMEO code of a PLOVER type and mode: "042" for CONSULT and visit; `signed` for SUPPORT by signing an agreement."""
    cameo = load_cameo()
    if signed and type_ == "SUPPORT":
        return cameo.signed
    return cameo.back.get(f"{type_}/{mode}", cameo.back[type_])
