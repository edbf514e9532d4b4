"""What a scorer returns, and where gold lies."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Result:
    """The scores of one layer on one gold set. `values` are held by floors; `notes` are only printed.

    `gold` is the SHA-256 of the gold, so that a floor is never met by changing the gold.
    """

    name: str
    gold: str
    values: Mapping[str, float]
    notes: tuple[str, ...] = field(default=())


def find_shared() -> Path | None:
    """The folder of the gold that is not part of the project (VAKA_SHARED, or ../shared), None where it is missing."""
    shared = Path(os.environ.get("VAKA_SHARED") or ROOT.parent / "shared")
    return shared if (shared / "eval").is_dir() else None


def hash_files(*paths: Path) -> str:
    """The SHA-256 of the files' names and bytes, in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted(paths, key=lambda path: path.name):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def is_held_out(article_id: str) -> bool:
    """True if the article is never looked at while working: only its score is."""
    return int(hashlib.sha1(article_id.encode(), usedforsecurity=False).hexdigest(), 16) % 3 == 0
