"""Files and folders: found, read and judged as by the command."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import strategi
from tqdm import tqdm

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
DATE = "2026-11-23"


def plan(id: str, **more: object) -> str:
    given = {"strategi": 1, "id": id, "title": id.title(), "language": "en", "period": "2026/2029", **more}
    return json.dumps(given)


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder with strategies in all notations, and other files."""
    of_coast = strategi.read({**json.loads(plan("coast")), "priorities": [{"id": "fish", "title": "Fish"}]})
    return write(
        tmp_path,
        {
            "b.yaml": "strategi: 1\nid: b\ntitle: B\n---\nstrategi: 1\nid: b2\ntitle: B2\n",
            "a.json": plan("a"),
            "sub/deep/d.ndjson": f"{plan('d1')}\n{plan('d2')}\n",
            "coast.xml": of_coast.to_stratml(),
            "broken.yaml": "strategi: 1\nid: [\n",
            "other.json": "{}",
            "sub/settings.yaml": "colour: blue\n",
            "feed.xml": "<rss/>",
            "notes.txt": "strategi: 1\n",
            ".hidden/h.json": plan("hidden"),
            "node_modules/n.json": plan("module"),
        },
    )


def names(collection: strategi.Collection, folder: Path) -> list[str]:
    return [it.name.removeprefix(f"{folder.as_posix()}/") for it in collection.documents]


def test_a_folder(mixed: Path) -> None:
    collection = strategi.read_collection(mixed)
    in_order = [
        "a.json",
        "b.yaml#1",
        "b.yaml#2",
        "broken.yaml",
        "coast.xml",
        "sub/deep/d.ndjson#1",
        "sub/deep/d.ndjson#2",
    ]
    assert names(collection, mixed) == in_order
    assert [it.id for it in collection] == ["a", "b", "b2", collection[3].id, "d1", "d2"]
    assert [it.strategy is None for it in collection.documents] == [
        False,
        False,
        False,
        True,
        False,
        False,
        False,
    ]
    # What may have been meant as a strategy; nobody takes other XML for one.
    assert collection.skipped == tuple(f"{mixed.as_posix()}/{name}" for name in ("other.json", "sub/settings.yaml"))
    report = collection.check(date=DATE)
    assert [it.path for it in report.documents] == [it.name for it in collection.documents]
    assert [it.document for it in report.diagnostics.filter(code="RD001")] == [f"{mixed.as_posix()}/broken.yaml"]


@pytest.mark.parametrize("threads", [1, 2, 7, None])
def test_the_order_is_the_same_however_many_read(tmp_path: Path, threads: int | None) -> None:
    write(tmp_path, {f"{number:03}.json": plan(f"p{number}") for number in range(150)})
    collection = strategi.read_collection(tmp_path, threads=threads)
    assert [it.id for it in collection] == [f"p{number}" for number in range(150)]
    assert [it.id for it in strategi.read_each(tmp_path, threads=threads)] == [it.id for it in collection]


def test_several_paths(mixed: Path) -> None:
    given = [
        mixed / "sub",
        mixed / "a.json",
        mixed / "sub" / "deep" / "d.ndjson",
        mixed / "notes.txt",
        mixed / "other.json",
    ]
    collection = strategi.read_collection(given)
    # As they were given; a file once; and one that is named is read whatever it holds.
    expected = ["sub/deep/d.ndjson#1", "sub/deep/d.ndjson#2", "a.json", "notes.txt", "other.json"]
    assert names(collection, mixed) == expected
    assert collection.skipped == (f"{mixed.as_posix()}/sub/settings.yaml",)
    assert names(strategi.read_collection(tuple(given)), mixed) == expected
    assert names(strategi.read_collection(mixed / "a.json"), mixed) == ["a.json"]


def test_paths_are_named_as_they_are_given(mixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(mixed)
    for given in (Path("a.json"), Path("./a.json"), Path(".")):
        assert strategi.read_collection(given).documents[0].name == "a.json"
    assert strategi.read(Path("./a.json")).document.name == "a.json"
    assert strategi.read(Path("a.json"), name="plan").document.name == "plan"
    (result,) = strategi.validate(Path("sub") / ".." / "a.json", date=DATE).documents
    assert (result.path, result.id) == ("sub/../a.json", "a")


def test_texts_of_several_documents() -> None:
    lines = f"{plan('a')}\n{plan('b')}\n\n{plan('c')}\n"
    stream = "strategi: 1\nid: a\ntitle: A\n---\nstrategi: 1\nid: b\ntitle: B\n"
    assert [it.id for it in strategi.read_collection(lines)] == ["a", "b", "c"]
    assert [it.id for it in strategi.read_collection(lines.encode(), format="ndjson")] == ["a", "b", "c"]
    assert [it.id for it in strategi.read_collection(stream)] == ["a", "b"]
    collection = strategi.read_collection(stream, name="plans.yaml")
    assert [it.name for it in collection.documents] == ["plans.yaml#1", "plans.yaml#2"]
    assert [it.file for it in collection.documents] == ["plans.yaml", "plans.yaml"]


def test_an_open_file(mixed: Path) -> None:
    with (mixed / "a.json").open() as text, (mixed / "b.yaml").open("rb") as data:
        assert strategi.read(text).document.name == (mixed / "a.json").as_posix()
        assert [it.id for it in strategi.read_collection(data)] == ["b", "b2"]


def test_references_between_files(tmp_path: Path) -> None:
    earlier = {"id": "earlier", "relations": ["succeeds"], "ref": "b", "period": "2009/2012"}
    write(tmp_path, {"a.json": plan("a", linked_plans=[earlier]), "b.json": plan("b", period="2009/2011")})
    alone = strategi.read(tmp_path / "a.json").check(date=DATE, select="PER003")
    together = strategi.read_collection(tmp_path).check(date=DATE, select="PER003")
    assert [it.code for it in alone.diagnostics] == []
    assert [(it.code, it.pointer) for it in together.diagnostics] == [("PER003", "/linked_plans/0/period")]


@pytest.mark.parametrize("files", [{}, {"other.json": "{}", "notes.txt": "a"}], ids=["empty", "others"])
def test_a_folder_without_documents(tmp_path: Path, files: dict[str, str]) -> None:
    write(tmp_path, files)
    with pytest.raises(strategi.ReadError, match="has no (strategy )?documents") as caught:
        strategi.read_collection(tmp_path)
    assert tmp_path.name in str(caught.value)
    assert caught.value.path == tmp_path.as_posix()
    with pytest.raises(strategi.ReadError) as again:
        list(strategi.read_each(tmp_path))
    assert str(again.value) == str(caught.value)


def test_one_after_the_other(mixed: Path) -> None:
    each = strategi.read_each(mixed)
    files = len(each)
    assert files >= 6
    documents = list(each)
    assert [it.name for it in documents] == [it.name for it in strategi.read_collection(mixed).documents]
    assert [it.name for it in each] == [it.name for it in documents], "it can be begun again"
    assert strategi.Collection(documents).check(date=DATE) == strategi.read_collection(mixed).check(date=DATE)


def test_one_after_the_other_begins_at_once(tmp_path: Path) -> None:
    write(tmp_path, {f"{number:04}.json": plan(f"p{number}") for number in range(300)})
    each = strategi.read_each(tmp_path)
    (tmp_path / "0299.json").unlink()
    begun = iter(each)
    assert [it.id for it in itertools.islice(begun, 3)] == ["p0", "p1", "p2"]
    with pytest.raises(FileNotFoundError):
        list(begun)


def test_a_progress_bar(tmp_path: Path) -> None:
    write(tmp_path, {f"{number:03}.json": plan(f"p{number}") for number in range(100)})
    bar = tqdm(strategi.read_each(tmp_path), disable=None, leave=False)
    assert bar.total == 100
    assert sum(1 for _ in bar) == 100


CONFIG = """
select = ["PER001", "STR011"]

[[overrides]]
paths = ["drafts"]
ignore = ["PER"]
lenient = true
"""


def test_a_configuration_with_settings_by_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = plan("a", colour="blue").replace("2026/2029", "2029/2026")
    write(
        tmp_path,
        {"strategi.toml": CONFIG, "drafts/a.json": wrong, "plans/b.json": wrong.replace('"a"', '"b"')},
    )
    config = tmp_path / "strategi.toml"
    expected = [
        ("STR011", "warning", "drafts/a.json"),
        ("STR011", "error", "plans/b.json"),
        ("PER001", "error", "plans/b.json"),
    ]

    def told(report: strategi.Report) -> list[tuple[str, str, str]]:
        prefix = f"{tmp_path.as_posix()}/"
        return sorted((it.code, it.severity, it.document.removeprefix(prefix)) for it in report.diagnostics)

    collection = strategi.read_collection(tmp_path, config=config)
    assert told(collection.check(date=DATE, config=config)) == sorted(expected)
    assert [it.is_complete for it in strategi.read_each(tmp_path, config=config)] == [True, False]
    assert strategi.read(tmp_path / "drafts" / "a.json", config=config).id == "a"
    with pytest.raises(strategi.ReadError):
        strategi.read(tmp_path / "plans" / "b.json", config=config)
    for name in ("drafts/a.json", "plans/b.json"):
        report = strategi.validate(tmp_path / name, config=str(config), date=DATE)
        assert told(report) == sorted(it for it in expected if it[2] == name)
    # Paths count from the folder of the configuration, from wherever they are told.
    monkeypatch.chdir(tmp_path / "drafts")
    assert [it.severity for it in strategi.validate(Path("a.json"), config=config, date=DATE)] == ["warning"]
    # Without one, none is looked for.
    assert strategi.validate(Path("a.json"), date=DATE).diagnostics.filter(code="STR011")[0].severity == "error"
    # What stands in one, without a file: paths are held against the names.
    monkeypatch.chdir(tmp_path)
    settings: dict[str, Any] = {
        "select": ["PER001", "STR011"],
        "overrides": [{"paths": ["drafts"], "ignore": ["PER"], "lenient": True}],
    }
    given = strategi.read_collection(Path("."), config=settings)
    assert told(given.check(date=DATE, config=settings)) == sorted(expected)
    as_json = tmp_path / "settings.json"
    as_json.write_text(json.dumps(settings))
    assert told(strategi.read_collection(tmp_path / "drafts", config=as_json).check(date=DATE, config=as_json)) == [
        expected[0]
    ]


def command(*arguments: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "strategi", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def as_the_command(folder: Path, working: Path, *arguments: str, **options: Any) -> strategi.Report:
    """The report on a folder, after it was found to be that of the command."""
    report = strategi.read_collection(folder).check(date=DATE, **options)
    assert len(report.documents) > 0
    told = command("check", str(folder), "--format", "json", "--date", DATE, *arguments, folder=working)
    assert told.rstrip("\n") == report.render("json").rstrip("\n")
    # The same in the same order, without line breaks.
    assert json.dumps(json.loads(told)) == json.dumps(json.loads(report.to_json()))
    return report


@pytest.mark.parametrize("name", ["trondelag", "coastal-region"])
def test_as_the_command(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    as_the_command(EXAMPLES / name, tmp_path)
    # Also by names from the working directory, and in another language.
    shutil.copytree(EXAMPLES / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    as_the_command(Path(name), tmp_path)
    as_the_command(
        Path(name), tmp_path, "--lang", "nb", "--tier", "core,pedantic", lang="nb", tier=["core", "pedantic"]
    )


def test_sources_beside_the_document_are_read_as_by_the_command(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "plan.yaml": "strategi: 1\nid: coast\ntitle: Coast\nperiod: 2026/2029\nsources:\n"
            "- {id: page, title: The plan, file: plan.txt}\n"
            "priorities:\n"
            "- {id: fish, title: Fish, evidence: [{source: page, quote: We will fish}]}\n"
            "- {id: kelp, title: Kelp, evidence: [{source: page, quote: We will harvest kelp}]}\n",
            "plan.txt": "In these years: We will fish.\n",
        },
    )
    report = as_the_command(tmp_path, tmp_path, "--select", "PRV", select="PRV")
    assert [it.pointer for it in report.diagnostics.filter(code="PRV002")] == ["/priorities/1/evidence/0/quote"]
    # By each door, since the document is told by its path; its text alone has no folder.
    doors: list[Callable[[], strategi.Report]] = [
        lambda: strategi.read(tmp_path / "plan.yaml").check(date=DATE, select="PRV002"),
        lambda: strategi.validate(tmp_path / "plan.yaml", date=DATE, select="PRV002"),
        lambda: strategi.Collection(strategi.read_each(tmp_path)).check(date=DATE, select="PRV002"),
    ]
    for door in doors:
        assert [it.code for it in door().diagnostics] == ["PRV002"]
    alone = strategi.validate((tmp_path / "plan.yaml").read_bytes(), date=DATE, select="PRV002")
    assert (len(alone.diagnostics), [it.code for it in alone.not_evaluated]) == (0, ["PRV002"])


def test_paths_may_come_one_after_the_other(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.yaml").write_text(f"strategi: 1\nid: {name}\ntitle: {name}\n", encoding="utf-8")
    found = strategi.read_collection(sorted(tmp_path.glob("*.yaml"), reverse=True))
    assert [it.id for it in found] == ["b", "a"]
    assert len(strategi.read_collection(tmp_path.glob("*.yaml"))) == 2
    assert len(list(strategi.read_each(tmp_path.glob("*.yaml")))) == 2


def test_findings_of_a_baseline_are_held_back(tmp_path: Path) -> None:
    write(tmp_path, {"plans/coast.yaml": "strategi: 1\nid: coast\ntitle: Coast\nperiod: 2012/2009\n"})
    command("baseline", "baseline.json", "plans", "--date", DATE, folder=tmp_path)
    write(tmp_path, {"strategi.toml": 'baseline = "baseline.json"\n'})
    told = json.loads(command("check", "plans", "--format", "json", "--date", DATE, folder=tmp_path))
    for config in (tmp_path / "strategi.toml", {"baseline": str(tmp_path / "baseline.json")}):
        report = strategi.validate(tmp_path / "plans" / "coast.yaml", name="plans/coast.yaml", date=DATE, config=config)
        assert report.ok
        assert report.diagnostics == ()
        assert report.held_back.baseline == told["held_back"]["baseline"] > 0
    assert strategi.read_collection(tmp_path / "plans").check(date=DATE).diagnostics != ()
    with pytest.raises(FileNotFoundError):
        strategi.validate(b"", date=DATE, config={"baseline": str(tmp_path / "none.json")})
    write(tmp_path, {"baseline.json": "[]"})
    with pytest.raises(strategi.OptionsError, match="is no baseline"):
        strategi.validate(b"", date=DATE, config=tmp_path / "strategi.toml")


def test_the_options_of_a_call_stand_above_a_configuration(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "strategi.toml": """
lang = "nb"
parameters.most_priorities = 3
[[waivers]]
code = "PER001"
document = "coast"
reason = "known"
[[overrides]]
paths = ["*.yaml"]
severity = {PER001 = "info"}
""",
            "coast.yaml": "strategi: 1\nid: coast\ntitle: Coast\nperiod: 2012/2009\npriorities:\n"
            + "".join(f"  - {{id: p{number}, title: P{number}}}\n" for number in range(4)),
        },
    )
    config = tmp_path / "strategi.toml"
    plan = strategi.read(tmp_path / "coast.yaml")
    report = plan.check(
        date=DATE, config=config, severity={"PER001": "warning"}, parameters={"cycle": 4}, show_waived=True
    )
    assert [it.severity for it in report.diagnostics.filter(code="PER001")] == ["warning"]
    assert len(report.diagnostics.filter(code="QLT001")) == 1
    # A waiver of the call that waives nothing is the call's.
    unused = plan.check(date=DATE, config=config, waivers=[{"code": "STR002", "document": "coast", "reason": "none"}])
    assert [(it.file, it.pointer) for it in unused.configuration] == [("options", "/waivers/0")]
    # What is wrong with the call is told in the language of the configuration.
    with pytest.raises(strategi.OptionsError, match="har ikke"):
        plan.check(date=DATE, config=config, colour="blue")  # type: ignore[call-arg]


def test_a_report_is_all_in_one_language() -> None:
    report = strategi.validate(BROKEN, date=DATE, select="PER001")
    bokmaal = strategi.validate(BROKEN, date=DATE, select="PER001", lang="nb")
    assert report.render(lang="nb") == bokmaal.render() == bokmaal.render(lang="nb") != report.render()
    assert bokmaal.render(lang="en") == report.render()
    assert report.summary("nb") == bokmaal.summary() != report.summary()


BROKEN = "strategi: 1\nid: coast\ntitle: Coast\nperiod: 2012/2009\n"
