"""The cases of `tests/conformance` through the public doors: the same bytes as in every language."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import strategi

ROOT = Path(__file__).resolve().parents[3]
CASES = ROOT / "tests" / "conformance" / "cases"
REPORTS = ROOT / "tests" / "conformance" / "reports"

# Where Python differs from the core, and why.
OTHERWISE = {
    "options-no-object": "options are keywords, so that they cannot be a list: a `TypeError` of Python",
    "options-without-date": "a check without a date is a check on the day of today",
}


def case(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    assert found["name"] == path.stem
    return found


ALL = [case(path) for path in sorted(CASES.glob("*.json"))]
ALIKE = [it for it in ALL if it["name"] not in OTHERWISE]


def named(it: dict[str, Any]) -> str:
    return str(it["name"])


def stored(it: dict[str, Any]) -> str:
    return (REPORTS / f"{it['name']}.json").read_bytes().decode("utf-8")


def content(document: dict[str, Any]) -> Any:
    """What is handed over of a document."""
    if "file" in document:
        return (ROOT / document["file"]).read_bytes()
    if "base64" in document:
        return base64.b64decode(document["base64"])
    return document["text"] if "text" in document else document["value"]


def name_of(document: dict[str, Any]) -> str:
    return str(document.get("name") or document["file"])


def read(it: dict[str, Any]) -> Iterator[strategi.Document]:
    # What holds for reading, too, is what a configuration says.
    config = {name: it["options"][name] for name in ("lenient", "overrides") if name in it["options"]}
    for document in it["documents"]:
        read = strategi.read_collection(
            content(document), name=name_of(document), format=document.get("format"), config=config
        )
        yield from read.documents


def compare(it: dict[str, Any], report: strategi.Report) -> None:
    found = [[finding.code, finding.document, finding.pointer] for finding in report.diagnostics]
    assert found == it["expected"]
    assert report.to_json() == stored(it)


def test_nothing_is_left_out() -> None:
    assert len(ALL) > 40
    assert {it["name"] for it in ALL} == {path.stem for path in REPORTS.iterdir()}
    assert set(OTHERWISE) < {it["name"] for it in ALL}
    assert all(("refused" in it) != ("expected" in it) for it in ALL)


@pytest.mark.parametrize("it", [it for it in ALIKE if "expected" in it], ids=named)
def test_documents_that_are_read_and_then_judged_together(it: dict[str, Any]) -> None:
    compare(it, strategi.Collection(read(it)).check(**it["options"]))


@pytest.mark.parametrize("it", [it for it in ALIKE if "expected" in it and len(it["documents"]) == 1], ids=named)
def test_a_document_that_is_read_and_judged_in_one_call(it: dict[str, Any]) -> None:
    (document,) = it["documents"]
    report = strategi.validate(
        content(document), name=name_of(document), format=document.get("format"), **it["options"]
    )
    compare(it, report)


@pytest.mark.parametrize("it", [it for it in ALIKE if "refused" in it], ids=named)
def test_options_that_are_refused(it: dict[str, Any]) -> None:
    with pytest.raises(strategi.OptionsError) as caught:
        strategi.Collection().check(**it["options"])
    assert [[problem.code, problem.pointer] for problem in caught.value.problems] == it["refused"]
    assert caught.value.to_json() == stored(it)
    (document,) = it["documents"]
    with pytest.raises(strategi.OptionsError) as again:
        strategi.validate(content(document), name=name_of(document), **it["options"])
    assert again.value.to_json() == stored(it)


def test_options_that_are_no_object() -> None:
    (it,) = [it for it in ALL if it["name"] == "options-no-object"]
    with pytest.raises(TypeError, match="mapping"):
        strategi.Collection().check(**it["options"])


def test_options_without_a_date() -> None:
    (it,) = [it for it in ALL if it["name"] == "options-without-date"]
    report = strategi.Collection(read(it)).check(**it["options"])
    assert [finding.code for finding in report.diagnostics] == ["PER001"]
    on_that_day: dict[str, Any] = {**it["options"], "date": report.reference_date}
    assert strategi.Collection(read(it)).check(**on_that_day) == report
