"""Threads, processes and signals: nothing stands still meanwhile, and everything can be stopped."""

from __future__ import annotations

import json
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import strategi

DATE = "2026-01-01"

posix = pytest.mark.skipif(os.name != "posix", reason="signals and processes are other ones elsewhere")


def plan(id: str, measures: int) -> bytes:
    given = {
        "strategi": 1,
        "id": id,
        "title": "A living coast",
        "language": "en",
        "period": "2029/2026",
        "priorities": [{"id": "fish", "title": "Fish"}],
        "measures": [
            {
                "id": f"m{number}",
                "title": f"Measure {number} for the coast",
                "serves": ["fish"],
                "responsible": ["gone"],
            }
            for number in range(measures)
        ],
    }
    return json.dumps(given).encode()


@contextmanager
def counted() -> Iterator[Callable[[], int]]:
    """How often another thread had its turn; it gets one only when this thread gives it away."""
    interval = sys.getswitchinterval()
    turns = 0
    stop = threading.Event()

    def count() -> None:
        nonlocal turns
        while not stop.is_set():
            turns += 1
            time.sleep(0.0001)

    thread = threading.Thread(target=count)
    thread.start()
    # No thread is interrupted by the interpreter any more.
    sys.setswitchinterval(1000)
    time.sleep(0.05)
    try:
        yield lambda: turns
    finally:
        stop.set()
        sys.setswitchinterval(interval)
        thread.join()


def gives_turns(run: Callable[[], object]) -> bool:
    run()  # what is imported at first use is there
    with counted() as turns:
        end = time.monotonic() + 20
        while time.monotonic() < end:
            before = turns()
            run()
            if turns() > before:
                return True
    return False


def test_what_holds_the_interpreter_gives_no_turn() -> None:
    text = plan("a", 2000).decode()
    with counted() as turns:
        json.loads(text)
        before = turns()
        for _ in range(20):
            json.loads(text)
        assert turns() == before


def test_other_threads_go_on_meanwhile(tmp_path: Path) -> None:
    text = plan("a", 300)
    file = tmp_path / "a.json"
    file.write_bytes(text)
    value = json.loads(text)
    read = strategi.read(text)
    report = read.check(date=DATE)
    collection = strategi.read_collection(tmp_path)
    runs: dict[str, Callable[[], object]] = {
        "read bytes": lambda: strategi.read(text),
        "read a value": lambda: strategi.read(value),
        "read a file": lambda: strategi.read(file),
        "read a folder": lambda: strategi.read_collection(tmp_path),
        "read each": lambda: list(strategi.read_each(tmp_path)),
        "validate": lambda: strategi.validate(text, date=DATE),
        "check": lambda: read.check(date=DATE),
        "check a collection": lambda: collection.check(date=DATE),
        "JSON of a report": lambda: report.to_json(),
        "a report as text": lambda: report.render("html"),
        "YAML": lambda: read.to_yaml(),
    }
    assert [name for name, run in runs.items() if not gives_turns(run)] == []


def test_many_threads_find_the_same() -> None:
    texts = [plan(f"p{number}", number) for number in range(40)]
    alone = [strategi.validate(text, date=DATE).to_json() for text in texts]
    with ThreadPoolExecutor(8) as pool:
        for _ in range(3):
            together = list(pool.map(lambda text: strategi.validate(text, date=DATE).to_json(), texts))
            assert together == alone


def test_many_threads_use_one_strategy() -> None:
    read = strategi.read(plan("a", 50))
    with ThreadPoolExecutor(8) as pool:
        lists = list(pool.map(lambda _: read.measures, range(100)))
        hashes = set(pool.map(lambda _: hash(read), range(100)))
        reports = set(pool.map(lambda _: read.check(date=DATE).to_json(), range(20)))
    assert all(it == lists[0] for it in lists)
    assert (len(hashes), len(reports)) == (1, 1)


# Progress.


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(40):
        (tmp_path / f"{number:02}.json").write_bytes(plan(f"p{number}", 20))
    return tmp_path


def follows(told: list[tuple[int, int]], total: int) -> None:
    assert told[-1] == (total, total)
    assert {of for _, of in told} == {total}
    done = [done for done, _ in told]
    assert done == sorted(done)
    assert done[0] >= 0


def test_progress(folder: Path) -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> None:
        assert threading.current_thread() is threading.main_thread()
        told.append((done, total))

    collection = strategi.read_collection(folder, progress=tell)
    follows(told, 40)
    told.clear()
    report = collection.check(date=DATE, progress=tell)
    follows(told, 40)
    assert report == collection.check(date=DATE)
    told.clear()
    strategi.validate((folder / "00.json").read_bytes(), date=DATE, progress=tell)
    follows(told, 1)


def test_progress_of_a_long_run(folder: Path) -> None:
    # The same document again and again takes no memory.
    documents = strategi.read_collection(folder).documents * 10
    told: list[tuple[int, int]] = []
    strategi.Collection(documents).check(date=DATE, progress=lambda done, total: told.append((done, total)))
    follows(told, len(documents))


class Enough(Exception):
    pass


def test_an_exception_of_the_callback_stops_the_run(folder: Path) -> None:
    told: list[int] = []

    def stop(done: int, total: int) -> None:
        told.append(done)
        raise Enough(f"at {done}")

    collection = strategi.read_collection(folder)
    runs: list[Callable[[], object]] = [
        lambda: strategi.read_collection(folder, progress=stop),
        lambda: collection.check(date=DATE, progress=stop),
        lambda: strategi.Collection(collection.documents * 250).check(date=DATE, progress=stop),
    ]
    for run in runs:
        told.clear()
        with pytest.raises(Enough, match=r"at \d+") as caught:
            run()
        assert len(told) == 1, "it is not called again"
        assert caught.traceback[-1].name == "stop"
    # 10,000 documents were not all judged.
    assert told[0] < 10_000


# Ctrl-C.

INTERRUPTED = """
import os, signal, sys, threading, strategi
from pathlib import Path

begun = threading.Event()
seen = [0, 0]

def tell(done, total):
    seen[:] = done, total
    begun.set()

def interrupt():
    begun.wait()
    os.kill(os.getpid(), signal.SIGINT)

folder = Path(sys.argv[1])
documents = [document for document in strategi.read_each(folder / "few")] * 10_000
threading.Thread(target=interrupt, daemon=True).start()
try:
    if sys.argv[2] == "read":
        strategi.read_collection(folder / "many", progress=tell)
    else:
        strategi.Collection(documents).check(date="2026-01-01", progress=tell)
except KeyboardInterrupt:
    print(*seen, flush=True)
    raise
print("it went on")
"""


@posix
@pytest.mark.parametrize("long_run", ["read", "check"])
def test_ctrl_c_stops_a_long_run(tmp_path: Path, long_run: str) -> None:
    few, many = tmp_path / "few", tmp_path / "many"
    few.mkdir()
    many.mkdir()
    (few / "a.json").write_bytes(plan("a", 200))
    for number in range(10_000):
        # Names of one file, which takes its room only once.
        os.link(few / "a.json", many / f"{number}.json")
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(tmp_path), long_run],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.stderr.rstrip().endswith("KeyboardInterrupt"), done.stderr
    assert done.returncode in (-signal.SIGINT, 130)
    seen, total = map(int, done.stdout.split())
    assert 0 <= seen < total == 10_000


# Other processes.


def refused(run: Callable[[], object]) -> strategi.ReadError:
    with pytest.raises(strategi.ReadError) as caught:
        run()
    return caught.value


def same(one: strategi.ReadError, other: strategi.ReadError) -> None:
    assert type(one) is type(other)
    assert str(one) == str(other)
    assert one.diagnostics == other.diagnostics
    place = (one.path, one.line, one.column, one.pointer)
    assert place == (other.path, other.line, other.column, other.pointer)


BROKEN = b"strategi: 1\nid: a\ntitle: [\n"


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_pickles(protocol: int) -> None:
    def again(it: Any) -> Any:
        return pickle.loads(pickle.dumps(it, protocol))

    read = strategi.read(plan("a", 3))
    assert again(read) == read
    assert again(read.measures[0]) == read.measures[0]
    assert again(strategi.Collection([read])) == strategi.Collection([read])
    assert again(read.period) == read.period
    for given in (BROKEN, {"strategi": 1}, {"id": {1}}, b""):
        error = refused(lambda: strategi.read(given))  # noqa: B023
        same(again(error), error)
    report = read.check(date=DATE)
    assert again(report.diagnostics) == report.diagnostics
    stored = again(report)
    assert stored == report
    assert (stored.ok, stored.diagnostics, stored.to_json()) == (report.ok, report.diagnostics, report.to_json())
    assert [stored.summary(lang) for lang in ("en", "nb", "nn")] == [
        report.summary(lang) for lang in ("en", "nb", "nn")
    ]
    assert again(stored) == report
    for show in (stored.render, stored.to_table, lambda: stored.in_language("nb")):
        with pytest.raises(strategi.StrategiError, match="pickled"):
            show()
    with pytest.raises(strategi.FindingsError) as found:
        report.raise_for_errors()
    restored = again(found.value)
    assert type(restored) is strategi.FindingsError
    assert (str(restored), restored.diagnostics) == (str(found.value), found.value.diagnostics)
    with pytest.raises(strategi.OptionsError) as options:
        strategi.Collection().check(tier="all")  # type: ignore[arg-type]
    restored = again(options.value)
    assert (str(restored), restored.problems) == (str(options.value), options.value.problems)
    assert restored.to_json() == options.value.to_json()


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_work_in_other_processes(method: str) -> None:
    texts = [plan(f"p{number}", 5) for number in range(4)]
    # The library was used before: its threads are not those of a process that is forked.
    own = [strategi.read(text) for text in texts]
    strategi.Collection(own).check(date=DATE, progress=lambda done, total: None)
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map_async(strategi.read, texts).get(timeout=60) == own
        assert [it.ok for it in pool.map_async(strategi.validate, texts).get(timeout=60)] == [
            strategi.validate(text).ok for text in texts
        ]
        error = refused(lambda: pool.apply_async(strategi.read, (BROKEN,)).get(timeout=60))
        same(error, refused(lambda: strategi.read(BROKEN)))


FORKED = """
import os, strategi
from pathlib import Path
import sys

def work():
    collection = strategi.read_collection(Path(sys.argv[1]))
    return collection.check(date="2026-01-01", progress=lambda done, total: None).to_json()

before = work()
child = os.fork()
if child == 0:
    os._exit(0 if work() == before else 1)
_, status = os.waitpid(child, 0)
assert work() == before
sys.exit(os.waitstatus_to_exitcode(status))
"""


@posix
def test_fork_after_use(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", FORKED, str(folder)],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")
