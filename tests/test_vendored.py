"""What the pages load from us stands as scripts/vendor left it, in the versions of the lock, under licences that we may use."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

from commands import ROOT

LOCK = json.loads((ROOT / "tools" / "vendor" / "package-lock.json").read_text("utf-8"))["packages"]
LISTED = re.compile(r"^([0-9a-f]{64})  (\S+)  (.+)$", re.MULTILINE)
PART = re.compile(r"(\S+) (\S+) \(([^)]+)\)")
FREE = {"0BSD", "BSD-3-Clause", "ISC", "MIT"}
SERVED, TESTED = ROOT / "src" / "vakanuvis" / "web" / "static" / "vendor", ROOT / "tests" / "vendor"


def read_list(folder: Path) -> list[tuple[str, str, str]]:
    """Checksum, file and parts, as the folder's list has them."""
    return LISTED.findall((folder / "VENDORED.txt").read_text("utf-8"))


@pytest.mark.parametrize("folder", [SERVED, TESTED], ids=["served", "tested"])
def test_each_file_is_listed_with_its_checksum(folder: Path) -> None:
    made = {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.name != "VENDORED.txt"}
    assert made == {file: checksum for checksum, file, _ in read_list(folder)}


@pytest.mark.parametrize(("folder", "allowed"), [(SERVED, FREE), (TESTED, {"MPL-2.0"})], ids=["served", "tested"])
def test_each_part_has_its_locked_version_and_a_free_licence(folder: Path, allowed: set[str]) -> None:
    parts = [part for _, _, listed in read_list(folder) for part in PART.findall(listed)]
    assert parts
    assert all(LOCK[f"node_modules/{name}"]["version"] == version for name, version, _ in parts)
    assert {licence for _, _, licence in parts} <= allowed
    text = (folder / "VENDORED.txt").read_text("utf-8")
    assert all(f"== {name} {version} ({licence})\n" in text for name, version, licence in parts)


def test_lock_pins_contents_and_names_no_host() -> None:
    fetched = [entry for path, entry in LOCK.items() if path]
    assert all(entry["integrity"].startswith("sha512-") for entry in fetched)
    assert not [entry for entry in fetched if "resolved" in entry]
