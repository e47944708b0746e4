"""What type checkers must see in what users write: mypy and pyright go through it, and nothing here runs.

Each wrong use has a comment that lets it pass; both report a comment that nothing needs.
"""

# pyright: strict, reportUnnecessaryTypeIgnoreComment=true

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal

import strategi
from strategi import codes
from typing_extensions import assert_type


def reading(path: Path, text: str, data: bytes, value: dict[str, Any]) -> None:
    assert_type(strategi.read(path), strategi.Strategy)
    assert_type(strategi.read(text, format="yaml"), strategi.Strategy)
    strategi.read(data, name="plan.json", lenient=True, max_depth=10)
    strategi.read(value)
    strategi.read(bytearray(data))
    strategi.read(memoryview(data))
    with path.open("rb") as file:
        strategi.read(file)
    with path.open(encoding="utf-8") as file:
        strategi.read(file)
    strategi.read(5)  # type: ignore[arg-type]
    strategi.read(text, format="xml")  # type: ignore[arg-type]
    strategi.read(text, lenient="yes")  # type: ignore[arg-type]
    strategi.read(text, strict=True)  # type: ignore[call-arg]
    strategi.read(text, "yaml")  # type: ignore[call-arg]


def collections(folder: Path, paths: list[Path]) -> None:
    collection = strategi.read_collection(folder, threads=2, progress=lambda done, all: print(done / all))
    strategi.read_collection(paths, lenient=True, config=folder / "strategi.toml")
    strategi.read_collection([str(path) for path in paths])  # type: ignore[misc]
    assert_type(collection, strategi.Collection)
    assert_type(len(collection), int)
    assert_type(list(collection), list[strategi.Strategy])
    assert_type(collection[0], strategi.Strategy)
    assert_type(collection["coast"], strategi.Strategy)
    assert_type(collection[1:], strategi.Collection)
    assert_type(collection.documents, tuple[strategi.Document, ...])
    assert_type(collection.documents[0].strategy, strategi.Strategy | None)
    assert_type(collection.check(date="2026-01-01"), strategi.Report)
    assert_type(iter(strategi.read_each(folder)), Iterator[strategi.Document])
    collection[1.5]  # type: ignore[call-overload]


def fields(plan: strategi.Strategy) -> None:
    assert_type(plan.strategi, Literal[1])
    assert_type(plan.schema, str | None)
    assert_type(plan.id, str)
    assert_type(plan.title, strategi.LocalizedText)
    assert_type(plan.kind, codes.Kind | None)
    assert_type(plan.period, strategi.Period | None)
    assert_type(plan.code_lists, Mapping[str, str] | None)
    assert_type(plan.measures, tuple[strategi.Measure, ...])
    assert_type(plan.measures[0].serves, tuple[str, ...])
    assert_type(plan.codes, tuple[strategi.Code, ...])
    assert_type([actor.category for actor in plan.actors], list[str | None])
    assert_type(plan.extensions, Mapping[str, Any])
    assert_type(plan.document, strategi.Document)
    for indicator in plan.indicators:
        for point in indicator.targets:
            assert_type(point.value, int | float | None)
            assert_type(point.breakdown, Mapping[str, int | float | str] | None)
    print(plan.period.first_day)  # type: ignore[union-attr]
    if plan.period is not None:
        assert_type(plan.period.first_day, date | None)
        assert_type(plan.period.start, strategi.PartialDate | None)
    print(plan.name)  # type: ignore[attr-defined]
    plan.title = "Other"  # type: ignore[misc, assignment]
    plan.measures.append(plan.measures[0])  # type: ignore[attr-defined]
    plan.extensions["x-more"] = 1  # type: ignore[index]


def elements(plan: strategi.Strategy) -> str | None:
    found = plan.find("m1")
    if isinstance(found, strategi.Measure):
        assert_type(found.action, codes.Action | None)
    match found:
        case strategi.Priority(id, title):
            assert_type(id, str)
            assert_type(title, strategi.LocalizedText)
            return title.in_language("nn")
        case strategi.Measure(id, status="completed"):
            return id
        case _:
            return None


def kinds(measure: strategi.Measure) -> str:
    match measure.status:
        case "completed" | "stopped" | "rejected":
            return "past"
        case "proposed" | "adopted" | "ongoing" | None:
            return "open"


def making(other: strategi.LocalizedText) -> None:
    measure = strategi.Measure(
        id="m1",
        title={"nb": "Ungdomsråd", "en": "Youth council"},
        period=date(2026, 1, 1),
        serves=(name for name in ("o1", "o2")),
        partners=["county", {"category": "municipality"}, strategi.Party(actor="school")],
        evidence=["L35-38"],
        resources=[strategi.Resource(amount=1.5, currency="NOK")],
        status="ongoing",
        extensions={"x-case": 12},
    )
    assert_type(measure.replace(title=other, period=None), strategi.Measure)
    assert_type(strategi.Measure.from_dict({"id": "m1"}), strategi.Measure)
    assert_type(strategi.Territory(code="NO-50").name, strategi.LocalizedText | None)
    strategi.Priority(id="p1")  # type: ignore[call-arg]
    strategi.Measure("m1")  # type: ignore[call-arg]
    strategi.Measure(id="m1", colour="red")  # type: ignore[call-arg]
    strategi.Measure(id="m1", status="soon")  # type: ignore[arg-type]
    strategi.Measure(id=1)  # type: ignore[arg-type]
    measure.replace(serves=[1])  # type: ignore[list-item]
    measure.replace(colour="red")  # type: ignore[call-arg]


class Wider(strategi.Measure):  # type: ignore[misc]
    """The classes cannot be built upon."""


def values() -> None:
    text = strategi.LocalizedText({"nb": "Ungdom"})
    assert_type(text.translations, Mapping[str, str])
    assert_type(text.in_language("nb"), str)
    when = strategi.PartialDate(2009)
    assert_type((when.year, when.month), tuple[int, int | None])
    assert_type(when.last_day, date)
    assert_type(strategi.Period("2009/2012").days_in("2009/.."), bool)
    assert_type(strategi.Code("sdg:4").scheme, str)
    when.year = 2010  # type: ignore[misc]
    strategi.LocalizedText(5)  # type: ignore[arg-type]
    strategi.Code(4)  # type: ignore[arg-type]


def checking(plan: strategi.Strategy, config: Mapping[str, Any]) -> None:
    report = plan.check(
        date=date(2026, 1, 1),
        profile="no-pbl",
        select=["PER", "ACT004"],
        ignore="QLT",
        lang="nn",
        config=config,
    )
    assert_type(report, strategi.Report)
    assert_type(report.ok, bool)
    assert_type(report.diagnostics, strategi.Diagnostics)
    assert_type(report.diagnostics[0], strategi.Diagnostic)
    assert_type(report.diagnostics[:3], strategi.Diagnostics)
    assert_type(report.diagnostics.filter(severity="error", code=("PER", "REF")), strategi.Diagnostics)
    for finding in report:
        assert_type(finding, strategi.Diagnostic)
        assert_type(finding.severity, Literal["info", "warning", "error"])
        assert_type(finding.start, strategi.Position | None)
        assert_type(finding.fix, strategi.Fix | None)
        assert_type(finding.arguments, Mapping[str, Any])
        finding.code = "PER001"  # type: ignore[misc]
    assert_type(report.reference_date, date)
    assert_type(report.held_back.waived, int)
    assert_type(report.to_json(), str)
    assert_type(report.in_language("nb"), strategi.Report)
    plan.check(lang="de")  # type: ignore[arg-type]
    plan.check(lenient=True)  # type: ignore[call-arg]
    plan.check(severity={"PER001": "fatal"})  # type: ignore[dict-item]
    report.diagnostics.filter(severity="bad")  # type: ignore[arg-type]
    report.render("pdf")  # type: ignore[arg-type]


def validating(plan: strategi.Strategy, source: str | os.PathLike[str]) -> None:
    assert_type(strategi.validate(source, lenient=True, date="2026-01-01"), strategi.Report)
    strategi.validate(plan, tier=["core", "pedantic"])
    strategi.validate(source, tier="all")  # type: ignore[arg-type]
    options: strategi.ValidateOptions = {"lang": "nb", "max_errors": 5}
    strategi.validate(source, **options)


def writing(plan: strategi.Strategy) -> None:
    assert_type(plan.to_dict(), dict[str, Any])
    assert_type(plan.to_json(indent=True), str)
    assert_type(plan.to_yaml(), str)
    part = plan.to_stratml(part=2)
    assert_type(part, strategi.StratML)
    assert_type(part.losses, Sequence[strategi.Diagnostic])
    plan.to_stratml(part=3)  # type: ignore[arg-type]
    plan.measures[0].to_yaml()  # type: ignore[attr-defined]


def failing(text: str) -> None:
    try:
        strategi.read(text)
    except strategi.ReadError as error:
        assert_type(error.diagnostics, strategi.Diagnostics)
        assert_type(error.line, int | None)
        assert_type(error.strategy, strategi.Strategy | None)
    except strategi.OptionsError as error:
        assert_type(error.problems, Sequence[strategi.Problem])
    except strategi.StrategiError as error:
        problem: ValueError = error
        print(problem)


def catalogue() -> None:
    assert_type(strategi.rules(), tuple[strategi.Rule, ...])
    assert_type(strategi.explain("PER001"), str)
    assert_type(strategi.json_schema("report"), dict[str, Any])
    strategi.json_schema("rules")  # type: ignore[arg-type]
