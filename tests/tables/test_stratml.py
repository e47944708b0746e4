"""StratML: what is written is valid by the published schemas, and what is read loses no element.

The schemas and the documents are not part of the project. `STRATEGI_STRATML` names the folder that has them;
without it that is `../shared/stratml` beside the project.
"""

import csv
import json
import os
from pathlib import Path

import pytest
from conftest import ROOT
from lxml import etree

FOLDER = Path(os.environ.get("STRATEGI_STRATML") or ROOT.parent / "shared" / "stratml")
SCHEMAS = {"stratml1": FOLDER / "xsd" / "part1-iso-2014.xsd", "stratml2": FOLDER / "xsd" / "part2-2016.xsd"}
PUBLISHED = sorted((FOLDER / "documents").glob("*.xml"))

if os.environ.get("STRATEGI_STRATML"):
    assert all(schema.is_file() for schema in SCHEMAS.values()), f"no schemas in {FOLDER}, which STRATEGI_STRATML names"
    assert PUBLISHED, f"no documents in {FOLDER}, which STRATEGI_STRATML names"


@pytest.fixture(scope="session", params=sorted(SCHEMAS))
def part(request):
    return request.param


@pytest.fixture(scope="session")
def schema(part):
    if not SCHEMAS[part].is_file():
        pytest.skip(f"NOT CHECKED AGAINST THE SCHEMA: no {SCHEMAS[part].name}; name its folder by STRATEGI_STRATML")
    return etree.XMLSchema(etree.parse(SCHEMAS[part]))


def examples():
    return sorted(
        path for folder in ("trondelag", "coastal-region") for path in (ROOT / "examples" / folder).glob("*.yaml")
    )


@pytest.fixture(scope="session", params=examples(), ids=lambda path: path.stem)
def example(request):
    return request.param


def published():
    if PUBLISHED:
        return [pytest.param(path, id=path.stem) for path in PUBLISHED]
    reason = "NO PUBLISHED DOCUMENTS WERE READ: name their folder by STRATEGI_STRATML"
    return [pytest.param(None, id="none", marks=pytest.mark.skip(reason=reason))]


def exported(strategi, source, part, folder):
    path = folder / f"{part}.xml"
    done = strategi.run("convert", source, "--to", part, "-o", path)
    assert done.returncode == 0, done.stderr
    return etree.parse(path)


def valid(schema, tree):
    schema.validate(tree)
    assert not schema.error_log, "\n".join(f"{error.line}: {error.message}" for error in list(schema.error_log)[:20])


def test_examples_are_well_formed(strategi, example, part, tmp_path):
    root = exported(strategi, example, part, tmp_path).getroot()
    assert etree.QName(root).localname == {"stratml1": "StrategicPlan", "stratml2": "PerformancePlanOrReport"}[part]


def test_examples_are_valid(strategi, example, part, schema, tmp_path):
    valid(schema, exported(strategi, example, part, tmp_path))


def is_well_formed(path):
    try:
        etree.parse(path)
    except etree.XMLSyntaxError:
        return False
    return True


@pytest.mark.parametrize("path", published())
def test_published_documents_are_valid_when_written_again(strategi, path, part, schema, tmp_path):
    if not is_well_formed(path):
        done = strategi.run("convert", path, "--to", part)
        assert (done.returncode, done.stdout) == (1, "")
        return
    valid(schema, exported(strategi, path, part, tmp_path))


def count_in_xml(path):
    tree = etree.parse(path, etree.XMLParser(remove_comments=True, remove_pis=True))
    names = ["Goal", "Objective", "PerformanceIndicator", "MeasurementInstance", "Stakeholder"]

    def local(element):
        return etree.QName(element).localname

    filled = [local(element) for element in tree.iter(etree.Element) if "".join(element.itertext()).strip()]
    return {name: filled.count(name) for name in names}


def is_continued(stratml):
    """The second role of a stakeholder has a row of its own."""
    return stratml.get("same_stakeholder", False)


def instances(indicator):
    """The instances of the measurement.

    Those that are numbered, one for each other target, and what else was measured.
    """

    def number(point):
        return point.get("x-stratml", {}).get("instance")

    targets, actuals = indicator.get("targets", []), indicator.get("actuals", [])
    numbered = {number(point) for point in targets + actuals} - {None}
    waiting = {n: [p.get("when") for p in targets if number(p) == n] for n in sorted(numbered)}
    answered = {number(point) for point in actuals} - {None}
    open_targets = [whens for n, whens in waiting.items() if n not in answered]
    open_targets += [[point.get("when")] for point in targets if number(point) is None]
    count = len(numbered) + sum(number(point) is None for point in targets)
    for point in (point for point in actuals if number(point) is None):
        same = next((whens for whens in open_targets if point.get("when") in whens), None)
        if same is None:
            count += 1
        else:
            open_targets.remove(same)
    return count


def parties(value):
    if isinstance(value, dict):
        own = value.get("stakeholders", [])
        yield from own
        for name, member in value.items():
            if name != "stakeholders":
                yield from parties(member)
    elif isinstance(value, list):
        for member in value:
            yield from parties(member)


def count_in_json(document):
    goals = [objective.get("level", "goal") for objective in document.get("objectives", [])]
    indicators = document.get("indicators", [])
    return {
        "Goal": goals.count("goal"),
        "Objective": goals.count("objective"),
        "PerformanceIndicator": len(indicators),
        "MeasurementInstance": sum(map(instances, indicators)),
        "Stakeholder": sum(not is_continued(party.get("x-stratml", {})) for party in parties(document)),
    }


def count_in_tables(folder):
    def rows(table):
        path = folder / f"{table}.csv"
        if not path.exists():
            return []
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    levels = [row["level"] or "goal" for row in rows("objectives")]

    def stratml(row):
        return json.loads(row["extensions"] or "{}").get("x-stratml", {})

    return {
        "Goal": levels.count("goal"),
        "Objective": levels.count("objective"),
        "PerformanceIndicator": len(rows("indicators")),
        "MeasurementInstance": len(
            {(row["indicator"], row["instance"]) for row in rows("indicator_values") if row["instance"]}
        ),
        "Stakeholder": sum(not is_continued(stratml(row)) for row in rows("parties")),
    }


@pytest.mark.parametrize("path", published())
def test_no_element_is_lost(strategi, path, tmp_path):
    if not is_well_formed(path):
        assert strategi.run("convert", path, "--to", "json").returncode == 1
        return
    expected = count_in_xml(path)
    assert expected["Goal"] > 0
    document = json.loads(strategi.convert(path, "--to", "json"))
    assert count_in_json(document) == expected
    strategi.tables("csv", tmp_path / "tables", path)
    assert count_in_tables(tmp_path / "tables") == expected
