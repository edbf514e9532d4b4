"""The same pages through `vaka run`'s engine with one and two workers: pages a second, processor time, memory of the workers."""

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event, Thread

from vakanuvis import __version__
from vakanuvis.base.records import Page, Rejected
from vakanuvis.batch import Guard, Ledger, Progress, read_shards
from vakanuvis.running import Run
from vakanuvis.warehouse import open_warehouse
from vakanuvis.warehouse.runs import start_run

_TICKS = os.sysconf("SC_CLK_TCK")


class Watch(Thread):
    """Looks now and then at the processes below this one: their memory, and what they have used of the processors."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.memory: list[int] = []  # of the largest
        self.used: dict[int, float] = {}
        self._end = Event()

    def run(self) -> None:
        """Look until `stop`."""
        while not self._end.wait(0.2):
            found = find_descendants(os.getpid())
            self.used.update({pid: seconds for pid, (seconds, _) in found.items()})
            if found:
                self.memory.append(max(megabytes for _, megabytes in found.values()))

    def stop(self) -> None:
        """Look no more."""
        self._end.set()
        self.join()

    def tell_memory(self) -> str:
        """The memory of the largest process along the way."""
        at = [self.memory[len(self.memory) * tenths // 10] for tenths in (1, 3, 5, 7, 9)] if self.memory else [0]
        return f"{' '.join(map(str, at))} MB at 1, 3, 5, 7, 9 tenths of the time, {max(self.memory, default=0)} at most"


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock and of processor, workers' start included."""

    seconds: float
    used: float


def find_descendants(root: int) -> dict[int, tuple[float, int]]:
    """Processor seconds and resident MB of each process below another."""
    parents, costs = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        pid = int(folder.name)
        parents[pid] = int(fields[1])
        costs[pid] = ((int(fields[11]) + int(fields[12])) / _TICKS, int(fields[21]) * os.sysconf("SC_PAGE_SIZE") // 1_000_000)
    below = {root}
    while more := {pid for pid, parent in parents.items() if parent in below} - below:
        below |= more
    return {pid: costs[pid] for pid in below - {root}}


def run_crew(pages: Iterable[Page], workers: int, folder: Path) -> Cost:
    """What the pages cost with so many workers; prints it, and their memory."""
    warehouse = open_warehouse(str(folder / f"{workers}-{time.monotonic_ns()}.db"))
    ledger = Ledger(Path(f"{warehouse.name}.ledger"), runs=())
    watch, before = Watch(), find_descendants(os.getpid())
    watch.start()
    started, own = time.perf_counter(), time.process_time()
    run = Run(warehouse, ledger, Progress(None), start_run(warehouse, __version__, ()))
    count = 0

    def pass_on() -> Iterator[Page | Rejected]:
        nonlocal count
        for page in pages:
            count += 1
            yield page

    run.read(pass_on(), partial(read_shards, workers=workers, guard=Guard()))
    seconds, own = time.perf_counter() - started, time.process_time() - own
    watch.stop()
    ledger.close()
    warehouse.close()
    used = own + sum(spent - before.get(pid, (0.0, 0))[0] for pid, spent in watch.used.items())
    rate, cost, outside = count / seconds, used / count * 1000, own / count * 1000
    print(f"  {workers} workers {rate:6.1f} pages/s, {cost:.0f} ms of processor a page ({outside:.1f} outside the workers)")
    print(f"    {len(watch.used) - 1} processes, the largest: {watch.tell_memory()}", flush=True)
    return Cost(seconds, used)
