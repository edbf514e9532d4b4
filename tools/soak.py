"""`vaka watch` against sites that misbehave: python -m tools.soak MINUTES; exit code 1 if a page is lost.

The watch is killed in the middle and begun again; half of the pages come later, some change. Afterwards the sites are polled
`--once` until nothing comes any more.
"""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tools.soak_site import HOSTS, PAGES, Site, find_plan

_ROUNDS = 10  # polls of all sources after the watch, at most
_NUMBER = re.compile(r"/(?:haber|eski)/(\d+)")
_PATIENCE = 5.0  # seconds that a watch may take to end


class Watcher:
    """The command `vaka watch`, begun and ended as a person or a crash does."""

    def __init__(self, folder: Path, site: Site) -> None:
        self.folder = folder
        sources = [
            f'[[source]]\nname = "{host}"\nurl = "http://127.0.1.{host + 1}:{site.port}/feed.xml"\n' for host in range(HOSTS)
        ]
        (folder / "sources.toml").write_text("every = 1\nmost = 500\n\n" + "\n".join(sources))
        self._log = (folder / "log").open("ab")

    def begin(self, *options: str) -> "subprocess.Popen[bytes]":
        """A running watch."""
        # VAKA names another `vaka` to be held against the same sites.
        command = [
            os.environ.get("VAKA") or str(Path(sys.executable).with_name("vaka")),
            "watch",
            "sources.toml",
            "--private",
            *options,
        ]
        return subprocess.Popen(command, cwd=self.folder, stdout=self._log, stderr=self._log, stdin=subprocess.DEVNULL)

    def end(self, running: "subprocess.Popen[bytes]", sign: signal.Signals) -> None:
        """Stop it, and say how long it took and how much memory it had needed."""
        if running.poll() is not None:
            raise SystemExit(f"soak: vaka watch ended by itself with code {running.returncode}:\n{self.read_log()}")
        memory = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{running.pid}/status").read_text())
        started = time.monotonic()
        running.send_signal(sign)
        running.wait(_PATIENCE)
        spent = time.monotonic() - started
        print(
            f"  {sign.name}: ended after {spent:.1f} s, code {running.returncode}, {int(memory[1]) // 1000 if memory else 0} MB",
            flush=True,
        )

    def read_log(self) -> str:
        """The last that the watch said."""
        return "\n".join((self.folder / "log").read_text("utf-8", "replace").splitlines()[-20:])

    def read_rows(self, sql: str) -> list[tuple[str, ...]]:
        """Rows of the database."""
        connection = sqlite3.connect(self.folder / "vaka.db")
        rows = list(connection.execute(sql))
        connection.close()
        return rows


def soak(watcher: Watcher, site: Site, minutes: float) -> None:
    """Watch the sites for so long, through stops and a kill."""
    started = time.monotonic()

    def wait_until(share: float) -> None:
        time.sleep(max(0.0, started + minutes * 60 * share - time.monotonic()))

    site.reveal(0.5)
    running = watcher.begin()
    wait_until(0.25)
    watcher.end(running, signal.SIGKILL)
    running = watcher.begin()
    wait_until(0.35)
    site.reveal(1.0)
    wait_until(0.5)
    site.change()
    wait_until(0.75)
    watcher.end(running, signal.SIGTERM)
    running = watcher.begin()
    wait_until(1.0)
    watcher.end(running, signal.SIGINT)


def finish(watcher: Watcher) -> None:
    """Poll the sources until nothing new comes."""
    kept = "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM rejected), (SELECT group_concat(title) FROM articles)"
    before = watcher.read_rows(kept)
    for number in range(1, _ROUNDS + 1):
        code = watcher.begin("--once").wait()
        after = watcher.read_rows(kept)
        print(f"  poll {number} after the watch: {after[0][0]} articles, {after[0][1]} refusals, code {code}", flush=True)
        if after == before:
            return
        before = after


def judge(watcher: Watcher, site: Site) -> dict[str, Counter[str]]:
    """What came of the pages, by what they do: `saved` or a reason is right; `LOST`, `TWICE`, `OLD`, `WRONG` are not."""
    saved: dict[int, list[str]] = {}
    for url, title in watcher.read_rows("SELECT url, title FROM articles"):
        saved.setdefault(_read_number(url), []).append(title)
    refused: dict[int, set[str]] = {}
    for url, reason in watcher.read_rows("SELECT url, reason FROM rejected"):
        refused.setdefault(_read_number(url), set()).add(reason)
    found: dict[str, Counter[str]] = {}
    for number in range(PAGES):
        plan, titles, reasons = find_plan(number), saved.get(number, []), refused.get(number, set())
        if plan.reasons:
            right = bool(reasons) and reasons <= plan.reasons and not titles
            came = ("refused: " if right else f"WRONG {titles}: ") + (", ".join(sorted(reasons)) or "LOST")
        elif len(titles) > 1:
            came = "TWICE"
        else:
            came = "saved" if titles == [site.title(number)] else "OLD" if titles else f"LOST {sorted(reasons)}"
        found.setdefault(plan.kind, Counter())[came] += 1
    return found


def _read_number(url: str) -> int:
    found = _NUMBER.search(url)
    return int(found[1]) if found else -1


def main() -> int:
    """Print the counts."""
    minutes = float(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="vaka-soak-") as folder:
        site = Site()
        site.serve()
        watcher = Watcher(Path(folder), site)
        try:
            print(f"{PAGES} pages on {HOSTS} hosts, {minutes:g} minutes", flush=True)
            soak(watcher, site, minutes)
            finish(watcher)
        finally:
            site.close()
        found = judge(watcher, site)
        whole = watcher.read_rows("PRAGMA integrity_check") == [("ok",)]
        print("requests: " + ", ".join(f"{what} {count}" for what, count in sorted(site.asked.items())))
        for kind, counts in found.items():
            print(f"  {kind:12} " + "; ".join(f"{came} {count}" for came, count in sorted(counts.items())))
        wrong = sum(count for counts in found.values() for came, count in counts.items() if came[0].isupper())
        right = sum(counts["saved"] for counts in found.values())
        print(f"{PAGES} pages: {right} saved once, {PAGES - right - wrong} refused with their reason, {wrong} lost or wrong")
        print(f"database {'whole' if whole else 'BROKEN'}")
        if wrong:
            print(watcher.read_log())
        return 1 if wrong or not whole else 0


if __name__ == "__main__":
    sys.exit(main())
