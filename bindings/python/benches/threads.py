"""How reading and judging scale on two cores, and what many documents take of memory.

Reads a folder of 10,000 plans of 20 kB by one thread and by two (`strategi.read_collection(folder,
threads=…)`), each time in a process of its own, in turns; then judges by one and by two threads of
Python, which the interpreter lets run side by side only where the package releases it. Beside the time
that passed stands the time of the processors: on a machine that others use, too, two threads do not get
two cores, and the time that passed tells of the neighbours.

    python bindings/python/benches/threads.py [--documents N] [--turns N]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, Literal

import strategi
from documents import document, machine

DAY = "2026-01-01"


def write(folder: Path, format: Literal["json", "yaml"], documents: int) -> int:
    """Writes the folder; returns how many bytes it has."""
    text = document(20_000, format=format)
    total = 0
    for number in range(documents):
        below = folder / f"{number // 1000:03}"
        below.mkdir(parents=True, exist_ok=True)
        own = text.replace(b"plan-2024", b"plan-%05d" % number, 1)
        total += (below / f"{number:05}.{format}").write_bytes(own)
    return total


def processor() -> float:
    """The seconds that this process has had of all cores."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def read(folder: str, threads: int) -> None:
    """One reading, told as JSON: this runs in a process of its own."""
    before, start = processor(), time.perf_counter()
    collection = strategi.read_collection(Path(folder), threads=threads)
    passed, used = time.perf_counter() - start, processor() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # kibibytes on Linux, bytes on macOS
    peak = peak if sys.platform == "darwin" else peak * 1024
    complete = sum(it.is_complete for it in collection.documents)
    print(json.dumps({"passed": passed, "used": used, "peak": peak, "documents": complete}), flush=True)
    os._exit(0)  # what is freed at the end is not measured


def readings(folder: Path, documents: int, turns: int) -> dict[int, dict[str, float]]:
    """The best turn by one thread and by two."""
    best: dict[int, dict[str, Any]] = {}
    for _ in range(turns):
        for threads in (1, 2):
            command = [sys.executable, __file__, "--read", str(folder), "--threads", str(threads)]
            run = subprocess.run(command, check=True, stdout=subprocess.PIPE)
            found = json.loads(run.stdout)
            assert found["documents"] == documents, "not every document could be read"
            if threads not in best or found["passed"] < best[threads]["passed"]:
                best[threads] = found
    return best


def calls(work: Callable[[], object], times: int, threads: int) -> tuple[float, float]:
    """The time that passes and that of the processors, for so many calls by so many threads of Python."""

    def run(times: int) -> None:
        for _ in range(times):
            work()

    with ThreadPoolExecutor(threads) as pool:
        before, start = processor(), time.perf_counter()
        list(pool.map(run, [times // threads] * threads))
        return time.perf_counter() - start, processor() - before


def line(what: str, threads: int, passed: float, used: float, one: tuple[float, float], memory: str = "") -> None:
    print(
        f"{what:<34} {threads:>7} {passed:>7.2f} s {used:>7.2f} s {used / passed:>6.2f} "
        f"{one[0] / passed:>8.2f} {used / one[1]:>8.2f}  {memory}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures reading and judging on one core and on two.")
    parser.add_argument("--documents", type=int, default=10_000, help="how many files")
    parser.add_argument("--turns", type=int, default=5, help="how often; the best counts")
    parser.add_argument("--read", help=argparse.SUPPRESS)
    parser.add_argument("--threads", type=int, default=1, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.read:
        read(arguments.read, arguments.threads)
    documents, turns = arguments.documents, arguments.turns
    print(machine())
    print(f"{'':<34} {'threads':>7} {'passed':>9} {'used':>9} {'cores':>6} {'speed-up':>8} {'work':>8}")
    for format in ("json", "yaml"):
        with tempfile.TemporaryDirectory() as name:
            size = write(Path(name), format, documents)
            best = readings(Path(name), documents, turns)
            for threads, found in best.items():
                memory = f"{found['peak'] / 1e6:.0f} MB, {found['peak'] / size:.1f} times the files"
                one = (best[1]["passed"], best[1]["used"])
                what = f"read {documents} files, {format}, {size / 1e6:.0f} MB"
                line(what, threads, found["passed"], found["used"], one, memory)
    # Hashing needs nothing that threads share: as much as the machine has to give.
    block = bytes(1 << 20)
    tasks: list[tuple[str, Callable[[], object], int]] = [
        ("hash 1 MB, 400 times", lambda: hashlib.sha256(block).digest(), 400)
    ]
    for size, often in ((20_000, 4_000), (2_000_000, 40)):
        text = document(size)
        what = f"validate {len(text)} bytes, {often} times"
        tasks.append((what, partial(strategi.validate, text, date=DAY), often))
    for what, task, often in tasks:
        times = {threads: min(calls(task, often, threads) for _ in range(turns)) for threads in (1, 2)}
        for threads, (passed, used) in times.items():
            line(what, threads, passed, used, times[1])


if __name__ == "__main__":
    main()
