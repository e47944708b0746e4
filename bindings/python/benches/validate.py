"""What validating costs, beside pydantic, orjson and json on the same bytes, in one run.

`strategi.validate` reads and judges by all default rules; pydantic checks the structure alone, by a
model of equal fields (`pydantic_model.py`); `orjson.loads` and `json.loads` check nothing. All take
turns, so that a noisy neighbour disturbs all alike. Ratios are to `strategi.validate`. Needs `strategi`,
pydantic and orjson installed, and cargo for the documents:

    python bindings/python/benches/validate.py [--quick]
"""

from __future__ import annotations

import argparse
import gc
import json
import platform
import statistics
import time
from collections.abc import Callable
from functools import partial

import orjson
import pydantic
import strategi
from documents import document, machine
from pydantic_model import Strategy as Model

DAY = "2026-01-01"
PEER = "pydantic: model_validate_json"
OWN = "strategi.validate"

# How a clean document is broken: what is looked for, and what takes its place. Each is an error for both.
BROKEN = {
    "an unknown field": (b'"language":"nb"', b'"langauge":"nb"'),
    "a code that is none": (b'"status":"adopted"', b'"status":"adapted"'),
    "a day that is none": (b'"due":"2026-06-30"', b'"due":"2026-06-31"'),
    "a period that is none": (b'"period":"2024/2026"', b'"period":"2024-2026"'),
    "an id that is none": (b'"id":"measure-0-0"', b'"id":"measure 0 0"'),
    "a text for a number": (b'"amount":250000', b'"amount":"250000"'),
    "a missing title": (b'"title":', b'"note":'),
    "an object for a list": (b'"owners":["county"]', b'"owners":{"county":1}'),
    "text that ends early": (b"}]}", b"}]"),
}


def agree(text: bytes) -> None:
    """Both find the document good, and each broken one bad."""
    report = strategi.validate(text, date=DAY)
    assert not report.diagnostics, "the document is not clean"
    Model.model_validate_json(text)
    for what, (old, new) in BROKEN.items():
        broken = new.join(text.rsplit(old, 1)) if what == "text that ends early" else text.replace(old, new, 1)
        assert broken != text, what
        assert not strategi.validate(broken, date=DAY).ok, f"strategi accepts {what}"
        try:
            Model.model_validate_json(broken)
        except pydantic.ValidationError:
            continue
        raise AssertionError(f"pydantic accepts {what}")


def measure(tasks: dict[str, Callable[[], object]], turns: int, repeat: int) -> dict[str, tuple[float, float]]:
    """The median and the least time of one call, in microseconds."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(turns):
        for name, task in tasks.items():
            gc.collect()
            start = time.perf_counter()
            for _ in range(repeat):
                task()
            times[name].append((time.perf_counter() - start) / repeat * 1e6)
    return {name: (statistics.median(all), min(all)) for name, all in times.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures validating beside pydantic, orjson and json.")
    parser.add_argument("--quick", action="store_true", help="one turn: only to see that it runs")
    parser.add_argument("--no-gc", action="store_true", help="without Python's garbage collector")
    arguments = parser.parse_args()
    print(
        f"{platform.python_implementation()} {platform.python_version()}, pydantic {pydantic.VERSION}",
        end=", ",
    )
    print(f"orjson {orjson.__version__}, {machine()}")
    print(f"{'texts':<5} {'bytes':>8}  {'task':<29} {'median':>9} {'least':>9}  {'ratio':>9} {'of least':>9}")
    if arguments.no_gc:
        gc.disable()
    for languages in (1, 2):
        for size in (20_000, 2_000_000):
            text = document(size, languages=languages)
            agree(text)
            tasks: dict[str, Callable[[], object]] = {
                OWN: partial(strategi.validate, text, date=DAY),
                "strategi.read": partial(strategi.read, text),
                PEER: partial(Model.model_validate_json, text),
                "orjson.loads": partial(orjson.loads, text),
                "json.loads": partial(json.loads, text),
            }
            turns, repeat = (1, 1) if arguments.quick else (31, 200) if size < 100_000 else (31, 3)
            for task in tasks.values():
                task()
            times = measure(tasks, turns, repeat)
            for name, (median, least) in times.items():
                ratios = f"{median / times[OWN][0]:>9.2f} {least / times[OWN][1]:>9.2f}"
                texts = "one" if languages == 1 else "two"
                shown = f"{median:>6.0f} µs {least:>6.0f} µs"
                print(f"{texts:<5} {len(text):>8}  {name:<29} {shown}  {ratios}", flush=True)


if __name__ == "__main__":
    main()
