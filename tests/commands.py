"""Running the command as a person does, and the example pages."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
PAGE = (EXAMPLES / "saldiri.html").read_bytes()
LINES = (EXAMPLES / "ajans.jsonl").read_bytes()


def run_vaka(
    *arguments: str | Path, folder: Path, stdin: bytes = b"", before: tuple[str, ...] = ()
) -> "subprocess.CompletedProcess[bytes]":
    """What the command did, run in `folder`; `before` are the words of a program that runs it."""
    command = [*before, sys.executable, "-m", "vakanuvis", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, input=stdin, capture_output=True, check=False, timeout=120)


def read_json(*arguments: str | Path, folder: Path, stdin: bytes = b"") -> list[dict[str, Any]]:
    """The JSON lines of `vaka read --json --no-save`."""
    done = run_vaka("read", *arguments, "--json", "--no-save", folder=folder, stdin=stdin)
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.splitlines()]
