"""Site rules: what is known of single sites where the general rules do not do; `assets/sites/HOST.toml`, a file a site."""

import datetime as dt
from functools import cache

import msgspec

from vakanuvis.assets.files import list_files, parse_toml, read_text
from vakanuvis.base.errors import AssetError

_FOLDER = "sites"


class SiteVersion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The make-up of a site from a day on: `drop` are CSS selectors of elements that are none of the article."""

    since: dt.date
    drop: tuple[str, ...]


class SiteRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The make-ups of a site, the oldest first."""

    version: tuple[SiteVersion, ...]


@cache
def load_sites() -> dict[str, SiteRules]:
    """The rules of all registered sites by host without "www."."""
    paths = list_files(_FOLDER, ".toml")
    return {path.removeprefix(f"{_FOLDER}/").removesuffix(".toml"): parse_site(read_text(path), path) for path in paths}


def parse_site(text: str, path: str) -> SiteRules:
    """The rules of one file; versions that are not in the order of their days are an error."""
    rules = parse_toml(text, path, SiteRules)
    days = [version.since for version in rules.version]
    if not days or days != sorted(set(days)):
        raise AssetError(f"assets/{path}: its versions are {days}; give at least one [[version]], the oldest `since` first")
    return rules


def choose_version(rules: SiteRules, day: dt.date | None) -> SiteVersion:
    """The make-up of a site on a day: the newest where no day is known, the oldest for days before it."""
    known = [version for version in rules.version if day is None or version.since <= day]
    return known[-1] if known else rules.version[0]
