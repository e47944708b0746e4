"""The examples, run as a reader runs them: by their own Python, with the installed package."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest
import strategi

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
DATE = "2026-12-01"


def run(script: str, *arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(EXAMPLES / "python" / script), *map(str, arguments)]
    environment = {**os.environ, "MPLBACKEND": "TkAgg", "PYTHONIOENCODING": "ascii"}
    return subprocess.run(command, capture_output=True, encoding="utf-8", cwd=cwd, env=environment, timeout=600)


def test_a_folder_is_checked(tmp_path: Path) -> None:
    table, page = tmp_path / "findings.csv", tmp_path / "report.html"
    done = run("check_folder.py", EXAMPLES, "--date", DATE, "--csv", table, "--html", page, cwd=tmp_path)
    report = strategi.read_collection(EXAMPLES).check(date=DATE)
    assert not report.ok
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    assert lines[-1] == report.summary()
    assert lines[0] == "PER002  A plan has more than one period: 1 error"
    assert lines[1].endswith("international-2009.yaml:17:9: " + report.diagnostics.filter(code="PER002")[0].message)
    assert {line.split()[0] for line in lines if line and line[0].isupper()} == set(report.diagnostics.counts())
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["code"] for row in rows] == [finding.code for finding in report.diagnostics]
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["findings.csv", "report.html"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--ignore", "PER002"], 0),
        (["--ignore", "PER002", "--fail-on", "warning"], 1),
        (["--fail-on", "never"], 0),
    ],
)
def test_the_exit_code_says_how_bad_it_is(tmp_path: Path, arguments: list[str], code: int) -> None:
    done = run("check_folder.py", EXAMPLES / "trondelag", "--date", DATE, *arguments, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (code, "")


def test_stratml_beside_ones_own_format_in_norwegian(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    plans.mkdir()
    plan = strategi.read(EXAMPLES / "coastal-region" / "strategy.yaml")
    (plans / "plan.xml").write_text(plan.to_stratml(part=2), encoding="utf-8")
    (plans / "other.yaml").write_text("strategi: 1\nid: coast\ntitle: Kyst\nperiod: 2012/2009\n", encoding="utf-8")
    (plans / "notes.yaml").write_text("who: me\n", encoding="utf-8")
    done = run("check_folder.py", "plans", "--date", DATE, "--lang", "nb", "--most", "1", "--progress", cwd=tmp_path)
    assert done.returncode == 1
    assert "read 3 of 3" in done.stderr
    assert "other.yaml:4:9: perioden `2012/2009`" in done.stdout
    assert "plan.xml:" in done.stdout
    assert "not a strategy, passed over: plans/notes.yaml" in done.stdout.replace(os.sep, "/")
    assert "… and" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["missing"], "missing"),
        (["empty"], "empty"),
        ([EXAMPLES, "--config", "none.toml"], "none.toml"),
        ([EXAMPLES, "--profile", "colour"], "colour"),
        ([EXAMPLES, "--csv", "no-such-folder/findings.csv"], "no-such-folder"),
    ],
)
def test_what_cannot_be_checked(tmp_path: Path, arguments: list[str | Path], told: str) -> None:
    (tmp_path / "empty").mkdir()
    done = run("check_folder.py", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("check_folder.py: ")
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def picture(path: Path) -> bool:
    content = path.read_bytes()
    return content.startswith(b"\x89PNG") and len(content) > 10_000


def test_the_walkthrough(tmp_path: Path) -> None:
    output = tmp_path / "plots"
    done = run("walkthrough.py", "--output", output, "--date", DATE, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    told = done.stdout
    plans = strategi.read_collection(EXAMPLES / "trondelag")
    assert plans.check(date=DATE).summary() in told
    for plan in plans:
        assert f"- {plan.title} ({plan.period})" in told
    for row in [
        ["error", "PER002", "1", "1"],
        ["warning", "STR008", "8", "4"],
        ["Nord-Trøndelag fylkeskommune", "2", "2"],
        [
            "Internasjonal strategi for Trøndelag 2013-16",
            "succeeds",
            "Internasjonal strategi for Trøndelag 2009-12",
        ],
        ["trondelag-international-2013", "measure", "china", "china"],
        ["berth-emissions", "baseline", "2024", "8400.0", "tCO2e"],
        ["Department of Planning", "1", "1"],  # found again in StratML
    ]:
        assert any(cells(line)[: len(row)] == row for line in told.splitlines()), row
    assert all(picture(output / name) for name in ["indicators.png", "measured.png", "stratml.png"])
    assert len(list((output / "stratml").iterdir())) == 6
    assert (output / "measures.csv").read_text(encoding="utf-8").startswith("strategy,id,title,")
    assert (output / "findings.parquet").read_bytes().startswith(b"PAR1")


def cells(line: str) -> list[str]:
    """A row of a table that polars printed."""
    return [cell.strip() for cell in line.strip("│").split("┆")]


def test_the_walkthrough_on_ones_own_stratml(tmp_path: Path) -> None:
    folder, output = tmp_path / "own", tmp_path / "plots"
    folder.mkdir()
    plan = strategi.read(EXAMPLES / "trondelag" / "international-2009.yaml")
    (folder / "plan.xml").write_text(plan.to_stratml(part=1), encoding="utf-8")
    (folder / "again.xml").write_text(plan.to_stratml(part=2), encoding="utf-8")
    (folder / "torn.xml").write_text(plan.to_stratml(part=2)[:1200], encoding="utf-8")
    done = run("walkthrough.py", "--output", output, "--date", DATE, "--stratml", folder, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "<Collection of 2 strategies, 1 not readable>" in done.stdout
    assert any("torn.xml:" in line and "SML001" in line for line in done.stdout.splitlines())
    assert "no indicator has two values with a date and a number" in done.stdout
    assert sorted(path.name for path in output.iterdir()) == [
        "findings.parquet",
        "indicators.png",
        "measured.png",
        "measures.csv",
    ]
