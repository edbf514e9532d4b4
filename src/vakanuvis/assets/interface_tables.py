"""What the reading room says, in each language of the interface: a file a language, all with the same keys."""

from functools import cache

import msgspec

from vakanuvis.assets.files import list_files, read_toml


class Interface(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of the interface: `locale` for dates and numbers, names of event types and statuses, the rest by key.

    `reasons` are other words for why something was not read or gave no event, and for where a side came from; what is missing
    stands as it is. `frames` are what frames say, by their names, where it is not as their own tables say it.
    """

    locale: str
    name: str
    types: dict[str, str]
    statuses: dict[str, str]
    words: dict[str, str]
    reasons: dict[str, str] = {}
    frames: dict[str, str] = {}


@cache
def load_interfaces() -> dict[str, Interface]:
    """The interfaces by language ("en", "tr")."""
    paths = list_files("interface", ".toml")
    return {path.removeprefix("interface/").removesuffix(".toml"): read_toml(path, Interface) for path in paths}
