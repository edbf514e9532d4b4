"""The locked dependencies are those of pyproject.toml, pinned."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def read_lock(name: str) -> dict[str, Requirement]:
    """The pinned requirements of a lock by normalised name."""
    lines = [line for line in (ROOT / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return {re.sub(r"[-_.]+", "-", requirement.name.lower()): requirement for requirement in map(Requirement, lines)}


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        *(("requirements.lock", wanted) for wanted in PROJECT["dependencies"]),
        *(("requirements-dev.lock", wanted) for wanted in PROJECT["optional-dependencies"]["dev"]),
        *(("requirements-bench.lock", wanted) for wanted in PROJECT["optional-dependencies"]["bench"]),
        *(("requirements-fuzz.lock", wanted) for wanted in PROJECT["optional-dependencies"]["fuzz"]),
    ],
)
def test_dependency_is_locked_to_a_version_that_the_project_allows(lock: str, wanted: str) -> None:
    requirement = Requirement(wanted)
    pinned = read_lock(lock)[re.sub(r"[-_.]+", "-", requirement.name.lower())]
    (specifier,) = pinned.specifier
    assert specifier.operator == "=="
    assert specifier.version in requirement.specifier
