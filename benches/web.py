"""Milliseconds a page of the reading room, 20 readers at once while a writer saves pages; processor time; weight of the first.

scripts/bench web [EVENTS [SECONDS [PAUSE]]]: synthetic events (100,000), seconds of reading (20), seconds between two pages of
a reader (0). Server, writer and readers are processes of this machine, on its loopback. VAKA_BENCH_DB=FILE keeps the filled
database for the next time.
"""

import http.client
import multiprocessing
import os
import random
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Event
from pathlib import Path
from statistics import median
from urllib.parse import quote

from benches.warehouse import FIRST, LAST, TYPES, WORDS, make_report, read_codes
from msgspec import structs

from vakanuvis.base.records import Report, Story
from vakanuvis.warehouse import open_warehouse, save, save_all
from vakanuvis.warehouse.stories import save_stories

_READERS, _EACH, _STORY, _BLOCK = 20, 3, 3, 4998
_A_SECOND = 20  # pages that the writer saves: what `vaka read` reads with a core
CODES = ("TUR", "RUS", "USA", "GRC", "IRN", "ISR", "UKR", "CHN")


def place_report(number: int, codes: list[str]) -> Report:
    """A report of `benches.warehouse` whose place has coordinates."""
    report = make_report(number, codes)
    (place,) = report.places
    dice = random.Random(place.id)
    return structs.replace(report, places=(structs.replace(place, lat=dice.uniform(-50, 65), lon=dice.uniform(-170, 170)),))


def fill(file: str, events: int) -> None:
    """A database of so many events, three a page, in stories of three pages."""
    warehouse, codes = open_warehouse(file), read_codes()
    for first in range(0, events // _EACH, _BLOCK):
        reports = [place_report(number, codes) for number in range(first, min(first + _BLOCK, events // _EACH))]
        save_all(warehouse, reports)
        save_stories(warehouse, [_tell(reports[start : start + _STORY]) for start in range(0, len(reports), _STORY)])
    warehouse.close()


def _tell(reports: list[Report]) -> Story:
    lead, events = reports[0], tuple(event.id for event in reports[0].events)
    day = lead.article.published_at.date() if lead.article.published_at else None
    ids = tuple(report.article.id for report in reports)
    return Story(f"s{lead.article.id}", lead.article.title, day, day, ids, ids, len(ids), events, events[0])


def make_pages(pages: int) -> dict[str, Callable[[random.Random], str]]:
    """An address of each kind of page, another one each time."""

    def name(dice: random.Random) -> str:
        return quote(f"{dice.choice(FIRST)} {dice.choice(LAST)}{dice.randrange(200)}")

    return {
        "today": lambda _: "/",
        "events": lambda dice: f"/events?page={dice.randrange(1, 9)}",
        "events by type": lambda dice: f"/events?type={dice.choice(TYPES)}&status=actual",
        "events by sides": lambda dice: f"/events?actor={dice.choice(CODES)}&recipient={dice.choice(CODES)}",
        "article": lambda dice: f"/article?id=a{dice.randrange(pages)}",
        "story": lambda dice: f"/story?id=sa{dice.randrange(pages // _STORY) * _STORY}",
        "actor": lambda dice: f"/actor?name={name(dice)}",
        "country": lambda dice: f"/actor?name={dice.choice(CODES)}",
        "quotes": lambda dice: f"/quotes?speaker={name(dice)}",
        "search": lambda dice: f"/search?q={quote(dice.choice(WORDS))}%20olay{dice.randrange(5000)}",
        "dyad": lambda dice: f"/dyad?one={dice.choice(CODES[:4])}&other={dice.choice(CODES[4:])}",
        "map": lambda dice: f"/map?type={dice.choice(TYPES)}",
        "whole map": lambda _: "/map",
    }


def write(file: str, first: int, stopped: Event, count: "Synchronized[int]") -> None:
    """Save a page, twenty times a second, until it is stopped."""
    warehouse, codes = open_warehouse(file), read_codes()
    while not stopped.wait(1 / _A_SECOND):
        save(warehouse, place_report(first + count.value, codes))
        count.value += 1
    warehouse.close()


Times = dict[str, list[float]]


def read(port: int, pages: int, seconds: float, pause: float) -> Times:
    """Milliseconds of each page that the readers asked for, by kind."""
    times: Times = defaultdict(list)
    kinds = list(make_pages(pages).items())
    until = time.perf_counter() + seconds

    def go(number: int) -> None:
        dice, connection = random.Random(number), http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        time.sleep(pause * number / _READERS)
        while time.perf_counter() < until:
            kind, address = dice.choice(kinds)
            started = time.perf_counter()
            connection.request("GET", address(dice))
            answer = connection.getresponse()
            answer.read()
            times[kind].append((time.perf_counter() - started) * 1000)
            if answer.status != 200:
                sys.exit(f"{kind}: {answer.status}")
            time.sleep(pause)

    readers = [threading.Thread(target=go, args=(number,)) for number in range(_READERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    return times


def weigh(port: int) -> int:
    """Bytes of the first page with what it loads."""
    connection = http.client.HTTPConnection("127.0.0.1", port)

    def ask(address: str) -> bytes:
        connection.request("GET", address)
        return connection.getresponse().read()

    page = ask("/")
    loaded = set(re.findall(r'(?:src|<link[^>]*href)="(/static/[^"]*)"', page.decode()))
    return len(page) + sum(len(ask(address)) for address in loaded)


def find_spent(server: int) -> float:
    """Seconds of processor time that the server and the processes it started took until now."""
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # ended meanwhile
            fields = stat.read_text().rpartition(")")[2].split()
            if server in (int(stat.parent.name), int(fields[1])):
                ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def report_times(times: Times) -> None:
    """Print median and 99th percentile of each kind of page and of all."""
    every = [one for found in times.values() for one in found]
    for kind, found in [*sorted(times.items()), ("all", every)]:
        ranked = sorted(found)
        print(f"{kind:16} {len(ranked):5} pages  median {median(ranked):7.1f} ms  p99 {ranked[int(len(ranked) * 0.99)]:7.1f} ms")


def main() -> None:
    """Fill, serve, write, read, print."""
    events, seconds, pause = (float(given) for given in (*sys.argv[1:], *("100000", "20", "0")[len(sys.argv) - 1 :]))
    pages = int(events) // _EACH
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as free:
        file, port = os.environ.get("VAKA_BENCH_DB") or str(Path(folder) / "v.db"), free.getsockname()[1]
        free.close()
        if not Path(file).exists():
            fill(file, int(events))
        command = [sys.executable, "-m", "vakanuvis", "serve", "--db", file, "--port", str(port)]
        with subprocess.Popen(command, stderr=subprocess.PIPE) as server:
            assert server.stderr is not None
            server.stderr.readline()
            stopped, count = multiprocessing.Event(), multiprocessing.Value("i", 0)
            writer = multiprocessing.Process(target=write, args=(file, 200_000 + int(time.time()) % 500_000, stopped, count))
            writer.start()
            read(port, pages, 3, pause)
            before = find_spent(server.pid)
            times = read(port, pages, seconds, pause)
            spent = find_spent(server.pid) - before
            stopped.set()
            writer.join()
            print(f"{_READERS} readers, {pause:g} s between pages, {count.value} pages saved in the {3 + seconds:g} s")
            report_times(times)
            asked = sum(map(len, times.values()))
            print(f"{asked / seconds:.0f} pages a second, {spent / asked * 1000:.1f} ms of processor time each, with facets")
            print(f"the first page weighs {weigh(port) / 1000:.1f} kB")
            server.terminate()


if __name__ == "__main__":
    main()
