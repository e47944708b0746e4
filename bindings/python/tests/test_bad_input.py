"""Bad input: each gives one clear exception that names the place, in words of Python and of the field."""

from __future__ import annotations

import io
import json
import os
import pickle
import random
import re
import string
import threading
import types
from collections import OrderedDict, deque
from collections.abc import Callable, ItemsView, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import strategi

GOOD: dict[str, Any] = {"strategi": 1, "id": "coast", "title": "Coast", "period": "2026/2029"}
TEXT = "strategi: 1\nid: coast\ntitle: Coast\n"

# Words of the language that the library is written in, which say nothing to a user of Python.
FOREIGN = re.compile(
    r"\bOption\b|\bResult\b|\bErr\(|\bOk\(|\bSome\(|unwrap|serde|pyo3|panicked|\bsrc/|\.rs\b|::|\busize\b|\bu\d+\b"
    r"|\bi64\b|\bf64\b|\bVec\b|\bstruct\b|\benum\b|os error"
)


def raised(kind: type[BaseException], run: Callable[[], object]) -> Any:
    """The exception that is raised: of exactly this class, and told in words of the user."""
    with pytest.raises(kind) as caught:
        run()
    assert type(caught.value) is kind
    message = str(caught.value)
    assert message
    assert not FOREIGN.search(message), message
    return caught.value


def refused(run: Callable[[], object], pointer: str, words: str) -> None:
    """What is no data of JSON is refused with its place."""
    error = raised(strategi.ReadError, run)
    assert error.pointer == pointer
    assert words in str(error)
    assert pointer[-40:] in str(error)
    assert (error.line, error.column, error.document, len(error.diagnostics)) == (None, None, None, 0)


def found(run: Callable[[], object], code: str, path: str, place: tuple[int, int] | None, pointer: str = "") -> None:
    """What is wrong with the form of a document is a finding with its place."""
    error = raised(strategi.ReadError, run)
    assert error.diagnostics[0].code == code
    assert (error.path, error.pointer) == (path, pointer)
    assert (error.line, error.column) == (place or (None, None))
    first = str(error).splitlines()[0]
    assert first.startswith(f"{path}:{place[0]}:{place[1]}: {code}: " if place else path)
    assert code in first


# Wrong types at the front doors.

WRONG_TYPES: list[object] = [
    None, 1, 1.5, True, {1, 2}, object(), date(2026, 1, 1), len, type, Decimal(1), np.array([1]),
]  # fmt: skip


@pytest.mark.parametrize("given", WRONG_TYPES, ids=lambda it: type(it).__name__)
@pytest.mark.parametrize(
    "door", [strategi.read, strategi.validate, strategi.read_collection], ids=lambda it: it.__name__
)
def test_a_source_of_a_wrong_type(door: Callable[[Any], object], given: object) -> None:
    error = raised(TypeError, lambda: door(given))
    assert f"`{type(given).__name__}`" in str(error)


@pytest.mark.parametrize("given", [["plan.yaml"], [1], ("plan.yaml",), range(2), [Path("a.yaml"), "b.yaml"]], ids=repr)
def test_several_sources_are_paths(given: Any) -> None:
    assert "pathlib.Path" in str(raised(TypeError, lambda: strategi.read_collection(given)))
    assert "path" in str(raised(TypeError, lambda: strategi.read_each(given)))
    raised(TypeError, lambda: strategi.read(given))


@pytest.mark.parametrize("given", [TEXT, b"", 5, None, {}], ids=repr)
def test_files_are_iterated_by_path(given: Any) -> None:
    assert "path" in str(raised(TypeError, lambda: strategi.read_each(given)))


@pytest.mark.parametrize("given", [[5], ["plan.yaml"], TEXT, GOOD, [GOOD], [None]], ids=repr)
def test_members_of_a_collection(given: Any) -> None:
    assert "strategies and documents" in str(raised(TypeError, lambda: strategi.Collection(given)))


@pytest.mark.parametrize("given", [5, "coast", None, [1], 1.5, True], ids=repr)
def test_a_value_that_is_no_object(given: Any) -> None:
    for made in (strategi.Strategy, strategi.Measure):
        found(lambda: made.from_dict(given), "RD003", made.__name__, None)  # noqa: B023


def test_keywords_of_a_class() -> None:
    make: Any = strategi.Strategy
    raised(TypeError, lambda: make(GOOD))
    error = raised(strategi.ReadError, lambda: make())
    assert [(it.code, it.pointer) for it in error.diagnostics] == [("RD002", ""), ("RD002", "")]
    found(lambda: make(id="a", title="b", colour="blue"), "STR011", "Strategy", None, "/colour")
    found(lambda: make(id="a", title="b", measures=5), "RD003", "Strategy", None, "/measures")
    found(lambda: make(id="a", title="b").replace(title=5), "RD003", "Strategy", None, "/title")
    refused(lambda: make(id="a", title="b", measures=[{"id": {1}}]), "/measures/0/id", "type `set`")
    refused(lambda: make(id="a", title="\ud800"), "/title", "lone surrogate")
    refused(lambda: make(id="a", title="b").replace(title="\ud800"), "/title", "lone surrogate")
    refused(lambda: make(id=10**30, title="b"), "/id", "64 bits")
    refused(lambda: make(id="a", title="b", extensions={1: 2}), "/extensions", "key")


# Text and bytes.


def test_bytes_that_are_not_utf_8() -> None:
    found(lambda: strategi.read(b"title: \xff\nid: a"), "RD008", "<bytes>", None)
    found(lambda: strategi.read(TEXT.encode("utf-16")), "RD008", "<bytes>", None)
    found(lambda: strategi.read(TEXT.encode("utf-16-le")), "RD001", "<bytes>", (1, 2))
    found(lambda: strategi.read(TEXT.replace("Coast", "Kyst på").encode("latin-1")), "RD008", "<bytes>", None)


@pytest.mark.parametrize("text", ["", " \n\t", "\n\n", "\ufeff"], ids=repr)
@pytest.mark.parametrize("format", [None, "json", "yaml", "ndjson"])
def test_no_text(text: str, format: strategi.Format | None) -> None:
    for given in (
        text,
        text.encode(),
        bytearray(text.encode()),
        memoryview(text.encode()),
        io.StringIO(text),
    ):
        error = raised(strategi.ReadError, lambda: strategi.read(given, format=format, name="plan"))  # noqa: B023
        assert (error.path, error.line) == ("plan", 1)
        (finding,) = strategi.validate(given, format=format, name="plan", date="2026-01-01").diagnostics
        assert finding.code in {"RD001", "RD009"}
    (document,) = strategi.read_collection(text, format=format).documents
    assert document.strategy is None


def test_an_empty_file(tmp_path: Path) -> None:
    file = tmp_path / "empty.yaml"
    file.touch()
    found(lambda: strategi.read(file), "RD009", file.as_posix(), (1, 1))


def test_lone_surrogates_in_text() -> None:
    for door in (strategi.read, strategi.validate, strategi.read_collection):
        error = raised(strategi.ReadError, lambda: door("strategi: 1\nid: a\ntitle: \ud800x\n"))  # noqa: B023
        assert (error.path, error.line, error.column) == ("<text>", 3, 8)
        assert str(error).startswith("<text>:3:8: ")
    found(lambda: strategi.read('{"strategi": 1, "id": "a", "title": "\\ud800"}'), "RD001", "<text>", (1, 38))


HUGE = "1" + "0" * 30


@pytest.mark.parametrize(
    ("text", "code", "place", "pointer"),
    [
        (f'{{"strategi": {HUGE}, "id": "a", "title": "b"}}', "RD007", (1, 14), "/strategi"),
        (f"strategi: {HUGE}\nid: a\ntitle: b\n", "RD007", (1, 11), "/strategi"),
        (f"{TEXT}indicators:\n- id: i\n  title: I\n  target: {{year: {HUGE}}}\n", None, None, None),
        ('{"strategi": 1, "id": "a", "title": "b", "x-n": NaN}', "RD001", (1, 49), ""),
        ('{"strategi": 1, "id": "a", "title": "b", "x-n": -Infinity}', "RD001", (1, 50), ""),
        ('{"strategi": 1, "id": "a", "title": "b", "x-n": 1e400}', "RD004", (1, 49), "/x-n"),
        (f"{TEXT}x-n: .nan\n", "RD004", (4, 6), "/x-n"),
        (f"{TEXT}x-n: -.inf\n", "RD004", (4, 6), "/x-n"),
    ],
    ids=["huge-json", "huge-yaml", "huge-in-an-element", "nan", "inf", "too-large", "yaml-nan", "yaml-inf"],
)
def test_numbers_in_text(text: str, code: str | None, place: tuple[int, int] | None, pointer: str | None) -> None:
    if code is None:
        raised(strategi.ReadError, lambda: strategi.read(text))
    else:
        found(lambda: strategi.read(text), code, "<text>", place, pointer or "")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * 100_000, (1, 128)),
        ("[" * 100_000 + "]" * 100_000, (1, 128)),
        ('{"a":' * 5000 + "1" + "}" * 5000, (1, 636)),
        ("".join(" " * depth + "a:\n" for depth in range(500)), (128, 128)),
        ("- " * 5000, (1, 255)),
    ],
    ids=["open", "closed", "objects", "yaml", "yaml-line"],
)
def test_deep_text(text: str, place: tuple[int, int]) -> None:
    found(lambda: strategi.read(text), "RD006", "<text>", place)


def test_entities_and_aliases_that_grow() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    plan = '<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core"><Name>&e9;</Name></StrategicPlan>'
    laughs = f'<?xml version="1.0"?>\n<!DOCTYPE StrategicPlan [<!ENTITY e0 "ha">{entities}]>\n{plan}'
    found(lambda: strategi.read(laughs), "SML002", "<text>", (2, 26))
    found(lambda: strategi.read(laughs, format="stratml"), "SML002", "<text>", (2, 26))
    aliases = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for n in range(1, 10):
        aliases += f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n"
    error = raised(strategi.ReadError, lambda: strategi.read(aliases))
    assert (error.diagnostics[0].code, error.path) == ("RD006", "<text>")


def test_several_documents_where_one_is_wanted(tmp_path: Path) -> None:
    text = f"{TEXT}---\n{TEXT}"
    file = tmp_path / "plans.yaml"
    file.write_text(text)
    for given, path in ((text, "<text>"), (text.encode(), "<bytes>"), (file, file.as_posix())):
        error = raised(strategi.ReadError, lambda: strategi.read(given))  # noqa: B023
        assert error.path == path
        assert str(error).startswith(f"{path}: there are 2 documents")
        assert "read_collection" in str(error)


def test_what_could_be_read_in_spite_of_errors() -> None:
    error = raised(strategi.ReadError, lambda: strategi.read(f"{TEXT}period: soon\ncolour: blue\n"))
    assert [(it.code, it.pointer) for it in error.diagnostics] == [
        ("RD004", "/period"),
        ("STR011", "/colour"),
    ]
    assert (error.line, error.column, error.pointer) == (4, 9, "/period")
    assert (error.document.id, error.strategy.title) == ("coast", "Coast")
    assert raised(strategi.ReadError, lambda: strategi.read("[")).strategy is None
    many = f"{TEXT}" + "".join(f"field{number}: 1\n" for number in range(50))
    told = str(raised(strategi.ReadError, lambda: strategi.read(many))).splitlines()
    assert (len(told), told[-1]) == (11, "… and 40 more")


@pytest.mark.parametrize("path", ["plans/coast.yaml", "plans", "C:\\plans\\coast.xml"])
def test_a_path_that_is_given_as_text(path: str) -> None:
    for door in (strategi.read, strategi.read_collection):
        error = raised(strategi.ReadError, lambda: door(path))  # noqa: B023
        assert f"pathlib.Path({path!r})" in str(error)


@pytest.mark.parametrize("text", ["# nothing yet\n", "title: coast\n", "{}", "- a\n", "\ufeff", ""], ids=repr)
def test_a_text_that_is_no_path(text: str) -> None:
    assert "pathlib" not in str(raised(strategi.ReadError, lambda: strategi.read(text)))
    assert len(strategi.read_collection(text).documents) == 1


# Values.


def test_numbers_in_values() -> None:
    refused(lambda: strategi.read({**GOOD, "x-n": 10**30}), "/x-n", "64 bits")
    refused(lambda: strategi.read({**GOOD, "x-n": [{"a": -(10**30)}]}), "/x-n/0/a", "64 bits")
    refused(lambda: strategi.read({**GOOD, "x-n": 10**5000}), "/x-n", "64 bits")
    for number in (float("nan"), float("inf"), -float("inf"), np.float64("nan")):
        refused(lambda: strategi.read({**GOOD, "x-n": [0, number]}), "/x-n/1", "no number of JSON")  # noqa: B023
    whole = strategi.read({**GOOD, "x-n": [2**63 - 1, -(2**63), 2**64 - 1]})
    assert list(whole.extensions["x-n"]) == [2**63 - 1, -(2**63), 2**64 - 1]


def nested(kind: Callable[[Any], Any]) -> Any:
    value: Any = "end"
    for _ in range(100_000):
        value = kind(value)
    return value


def test_deep_and_endless_values() -> None:
    deep = nested(lambda value: {"a": value})
    refused(lambda: strategi.read(deep), "/a" * 127, "deeper")
    refused(lambda: strategi.Measure.from_dict(deep), "/a" * 127, "deeper")
    refused(lambda: strategi.read({**GOOD, "x-n": nested(lambda value: [value])}), "/x-n" + "/0" * 126, "deeper")
    endless: list[Any] = []
    endless.append(endless)
    refused(lambda: strategi.read({**GOOD, "measures": endless}), "/measures" + "/0" * 126, "deeper")
    round_again: dict[str, Any] = {**GOOD}
    round_again["x-n"] = types.MappingProxyType(round_again)
    error = raised(strategi.ReadError, lambda: strategi.read(round_again))
    assert len(str(error)) < 200, "nobody reads a pointer of a thousand characters"


def test_lone_surrogates_in_values() -> None:
    refused(lambda: strategi.read({**GOOD, "title": "a\udfff"}), "/title", "lone surrogate")
    refused(lambda: strategi.read({**GOOD, "x-\ud800": 1}), "", "lone surrogate")
    refused(lambda: strategi.read({**GOOD, "owner": {"\ud800": 1}}), "/owner", "lone surrogate")
    refused(lambda: strategi.read({**GOOD, "owner": {"a/b~": "\ud800"}}), "/owner/a~1b~0", "lone surrogate")


@pytest.mark.parametrize("key", [1, None, 1.5, True, b"id", ("a",), date(2026, 1, 1)], ids=repr)
def test_keys_that_are_no_strings(key: object) -> None:
    with_key: Any = {**GOOD, key: 1}
    refused(lambda: strategi.read(with_key), "", f"`{key!r}` of type `{type(key).__name__}`")
    refused(lambda: strategi.validate({**GOOD, "owner": {key: 1}}), "/owner", repr(key))
    refused(lambda: strategi.read({**GOOD, "measures": [OrderedDict({key: 1})]}), "/measures/0", repr(key))


@pytest.mark.parametrize(
    "value",
    [
        {1}, frozenset(), iter(()), b"a", bytearray(b"a"), 1j, object(), len, range(3), deque([1]),
        Decimal("1.5"),
        time(1), float, ..., np.float32(1.5), np.datetime64("2026-01-01"),
    ],
    ids=lambda it: type(it).__name__,
)  # fmt: skip
def test_values_without_a_form_in_json(value: object) -> None:
    refused(lambda: strategi.read({**GOOD, "x-n": {"a": [value]}}), "/x-n/a/0", type(value).__name__)


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (np.int64(3), 3),
        (np.uint8(3), 3),
        (np.float64(2.5), 2.5),
        (np.str_("a"), "a"),
        (date(2026, 1, 1), "2026-01-01"),
        (datetime(2026, 1, 1, 12), "2026-01-01T12:00:00"),
        (OrderedDict(a=1), {"a": 1}),
        (types.MappingProxyType({"a": 1}), {"a": 1}),
        ((1, 2), [1, 2]),
        (None, None),
    ],
    ids=lambda it: type(it).__name__,
)
def test_values_of_other_kinds_with_a_form_in_json(value: object, kept: object) -> None:
    assert strategi.read({**GOOD, "x-n": value}).to_dict()["x-n"] == kept


class Liar(Mapping[str, Any]):
    """A mapping that has no items."""

    def __getitem__(self, key: str) -> Any:
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter("ab")

    def __len__(self) -> int:
        return 2

    def items(self) -> ItemsView[str, Any]:
        raise LookupError("no items")


class Shy:
    """It raises when it is looked at."""

    def __index__(self) -> int:
        raise LookupError("no index")

    def __repr__(self) -> str:
        raise LookupError("no repr")


class Undated(date):
    def isoformat(self) -> str:
        raise LookupError("no form")


@pytest.mark.parametrize(
    "given",
    [
        Liar(),
        {**GOOD, "owner": Liar()},
        {**GOOD, "x-n": [Shy()]},
        dict([*GOOD.items(), (Shy(), 1)]),
        {**GOOD, "adopted": Undated(2026, 1, 1)},
    ],
    ids=["mapping", "mapping-inside", "index", "key", "date"],
)
def test_what_a_value_itself_raises_is_raised(given: Any) -> None:
    for door in (strategi.read, strategi.validate, strategi.Strategy.from_dict):
        assert str(raised(LookupError, lambda: door(given))).startswith("no ")  # noqa: B023


# Files.


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    missing = tmp_path / "missing.yaml"
    for door in (strategi.read, strategi.validate, strategi.read_collection, strategi.read_each):
        with pytest.raises(FileNotFoundError) as caught:
            door(missing)
        assert caught.value.errno == 2
        assert Path(caught.value.filename) == missing
    for door in (strategi.read, strategi.validate):
        with pytest.raises(IsADirectoryError if os.name == "posix" else PermissionError) as is_folder:
            door(tmp_path)
        assert Path(is_folder.value.filename) == tmp_path


@pytest.mark.skipif(os.name != "posix", reason="permissions are other ones elsewhere")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(TEXT)
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("this user reads every file")
    for door in (strategi.read, strategi.validate, strategi.read_collection):
        with pytest.raises(PermissionError) as caught:
            door(file)
        assert Path(caught.value.filename) == file


def test_what_is_longer_than_wanted(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(TEXT + "#" * 1000)
    found(lambda: strategi.read(file, max_bytes=100), "RD006", file.as_posix(), None)
    found(lambda: strategi.read(b"#" * 101, max_bytes=100), "RD006", "<bytes>", None)
    assert [it.code for it in strategi.validate(file, max_bytes=100).diagnostics] == ["RD006"]
    (document,) = strategi.read_collection([file], max_bytes=100).documents
    assert [it.code for it in document.diagnostics] == ["RD006"]


@pytest.mark.skipif(os.name != "posix", reason="names are text elsewhere")
def test_names_that_are_not_utf_8(tmp_path: Path) -> None:
    file = os.path.join(os.fsencode(tmp_path), b"k\xffst.yaml")
    try:
        Path(os.fsdecode(file)).write_text(TEXT)
    except OSError:
        pytest.skip("this file system has only names in UTF-8")
    shown = f"{tmp_path}/k\ufffdst.yaml"
    assert strategi.read(Path(os.fsdecode(file))).document.name == shown
    with os.scandir(os.fsencode(tmp_path)) as entries:
        (entry,) = entries
    as_bytes: Any = entry
    assert strategi.read(as_bytes).document.name == shown
    assert [it.name for it in strategi.read_collection(tmp_path).documents] == [shown]


class Opened:
    def __init__(self, content: object) -> None:
        self.content = content

    def read(self) -> Any:
        if isinstance(self.content, Exception):
            raise self.content
        return self.content


def test_open_files_that_give_something_else() -> None:
    assert "`int`" in str(raised(TypeError, lambda: strategi.read(Opened(5))))
    assert "`NoneType`" in str(raised(TypeError, lambda: strategi.read(Opened(None))))
    endless = Opened(None)
    endless.content = endless
    assert "`Opened`" in str(raised(TypeError, lambda: strategi.read(endless)))
    raised(ConnectionError, lambda: strategi.read(Opened(ConnectionError("gone"))))


# Options.


@pytest.mark.parametrize(
    ("options", "pointer"),
    [
        ({"colour": "blue"}, "/colour"),
        ({"date": 5}, "/date"),
        ({"date": "2026-13-01"}, "/date"),
        ({"profile": "x"}, "/profiles/0"),
        ({"tier": ["core", "x"]}, "/tiers/1"),
        ({"select": "XX"}, "/select/0"),
        ({"select": [1]}, "/select/0"),
        ({"ignore": ["PER", None]}, "/ignore/1"),
        ({"severity": [1]}, "/severity"),
        ({"severity": {"PER": "fatal"}}, "/severity/PER"),
        ({"parameters": 5}, "/parameters"),
        ({"waivers": "x"}, "/waivers"),
        ({"about": "plans"}, "/about"),
        ({"lang": "de"}, "/lang"),
        ({"show_waived": "yes"}, "/show_waived"),
        ({"rule_pages": "x"}, "/rule_pages"),
        ({"config": {"colour": "blue"}}, "/colour"),
    ],
    ids=str,
)
def test_options_of_checks(options: dict[str, Any], pointer: str) -> None:
    plan = strategi.read(GOOD)
    collection = strategi.Collection([plan])
    for run in (plan.check, collection.check, lambda **options: strategi.validate(GOOD, **options)):
        error = raised(strategi.OptionsError, lambda: run(**options))  # noqa: B023
        assert [it.pointer for it in error.problems] == [pointer]
        assert pointer in str(error)


@pytest.mark.parametrize(
    "options",
    [
        {"parameters": {"cycle": 10**30}},
        {"parameters": {"cycle": float("nan")}},
        {"select": "\ud800"},
        {"waivers": [{1: 2}]},
        {"config": {"\ud800": 1}},
        {"config": {"select": [{1}]}},
    ],
    ids=str,
)
def test_options_that_are_no_data(options: dict[str, Any]) -> None:
    error = raised(strategi.OptionsError, lambda: strategi.validate(GOOD, **options))
    assert str(error).startswith("options")


def test_one_option_by_two_names() -> None:
    for options in ({"tier": "core", "tiers": ["pedantic"]}, {"profiles": [], "profile": "no-pbl"}):
        error = raised(strategi.OptionsError, lambda: strategi.validate(GOOD, **options))  # type: ignore[arg-type] # noqa: B023
        assert "given twice" in str(error)


def test_a_point_of_time_is_its_day() -> None:
    report = strategi.validate(GOOD, date=datetime(2026, 1, 1, 12))
    assert report.reference_date == date(2026, 1, 1)


@pytest.mark.parametrize("options", [{"select": 5}, {"config": 5}, {"config": ["a"]}, {"progress": 5}], ids=str)
def test_options_of_wrong_types(options: dict[str, Any]) -> None:
    raised(TypeError, lambda: strategi.read(GOOD).check(**options))


@pytest.mark.parametrize(
    "options",
    [
        {"colour": "blue"},
        {"lenient": "yes"},
        {"goals_as": "goals"},
        {"objectives_as": 3},
        {"language": "???"},
        {"max_bytes": "a"},
        {"max_depth": -1},
        {"max_nodes": 10**30},
        {"max_errors": 1.5},
        {"config": 5},
        {"config": {"colour": "blue"}},
    ],
    ids=str,
)
def test_options_of_reading(options: dict[str, Any]) -> None:
    for door in (strategi.read, strategi.read_collection):
        with pytest.raises((TypeError, ValueError, OverflowError)) as caught:
            door(TEXT, **options)
        assert not isinstance(caught.value, (strategi.ReadError, strategi.InternalError))
        assert not FOREIGN.search(str(caught.value))


def test_configuration_files(tmp_path: Path) -> None:
    plan = strategi.read(GOOD)
    raised(FileNotFoundError, lambda: plan.check(config=tmp_path / "strategi.toml"))
    file = tmp_path / "strategi.toml"
    file.write_bytes(b"select = '\xff'")
    assert str(file) in str(raised(strategi.OptionsError, lambda: plan.check(config=file)))
    file.write_text("select = [\n")
    error = raised(strategi.OptionsError, lambda: plan.check(config=file))
    assert error.problems[0].start is not None
    assert str(file) in str(error)
    file.write_text("colour = 'blue'\n")
    assert raised(strategi.OptionsError, lambda: plan.check(config=file)).problems[0].pointer == "/colour"
    assert raised(strategi.OptionsError, lambda: strategi.read(GOOD, config=str(file))).problems


def test_names_that_are_not_known() -> None:
    report = strategi.validate(GOOD)
    anything: Any = "x"
    for run in (
        lambda: strategi.explain("PER00X"),
        lambda: report.render(anything),
        lambda: report.render(lang=anything),
        lambda: report.in_language(anything),
        lambda: report.summary(anything),
        lambda: strategi.read(GOOD, format=None).to_stratml(language="?"),
        lambda: strategi.read(TEXT, format=anything),
        lambda: strategi.Period("x"),
    ):
        with pytest.raises(strategi.StrategiError, match="`") as caught:
            run()
        assert not FOREIGN.search(str(caught.value))
    assert "`x`" in str(raised(strategi.StrategiError, lambda: strategi.json_schema(anything)))


# Anything at all.

PIECES = [
    "strategi: 1\n", "id: coast\n", "title: Coast\n", "measures:\n", "period: 2029/2026\n", "2026-02-30",
    "- ", ": ", "{", "}", "[", "]", '"', "'", "\n", "  ", "&a ", "*a ", "!!binary ", "|\n", ">-\n", "---\n",
    "...\n", "%YAML 1.2\n", "\t", "\r\n", "\ufeff", "\u2028", "\x00", "\x85", "1e999", ".nan", "0x", "null",
    "\\ud800", "æøå", "𝕊", "<?xml?>", "<StrategicPlan ", "&#0;", "<![CDATA[", "]]>",
    "xmlns='urn:ISO:std:iso:17469:tech:xsd:stratml_core'>",
]  # fmt: skip


def some_text(chance: random.Random) -> bytes:
    if chance.random() < 0.3:
        return chance.randbytes(chance.randrange(60))
    text = bytearray("".join(chance.choices(PIECES, k=chance.randrange(40))).encode())
    if text and chance.random() < 0.3:
        text[chance.randrange(len(text))] = chance.randrange(256)
    return bytes(text)


FIELDS = list(strategi.json_schema()["properties"])


def some_value(chance: random.Random, depth: int = 0) -> Any:
    kind = chance.randrange(12 if depth < 4 else 8)
    if kind < 3:
        return chance.choice(["", "coast", "2026/2029", "2029-13", "nb", "\ud800", "\x00", "#a", "a" * 300, "𝕊"])
    if kind < 8:
        return [None, chance.choice([0, -1, 1, 2026, 10**30]), chance.random(), True, float("nan")][kind - 3]
    if kind < 10:
        return [some_value(chance, depth + 1) for _ in range(chance.randrange(4))]
    keys: list[Any] = [*FIELDS, "x-n", "id", "title", "nb", "", "\udc00", 5]
    return {chance.choice(keys): some_value(chance, depth + 1) for _ in range(chance.randrange(6))}


def harmless(run: Callable[[], object]) -> None:
    try:
        run()
    except strategi.StrategiError as error:
        assert not isinstance(error, strategi.InternalError)
        assert not FOREIGN.search(str(error)), str(error)


def test_random_bytes() -> None:
    chance = random.Random(5)
    for _ in range(1500):
        text = some_text(chance)
        format: Any = chance.choice([None, None, "json", "yaml", "ndjson", "stratml"])
        strategi.validate(text, format=format, date="2026-01-01")
        harmless(lambda: strategi.read(text, format=format))  # noqa: B023


def test_random_values() -> None:
    chance = random.Random(5)
    for _ in range(700):
        value = {**(GOOD if chance.random() < 0.7 else {})}
        for _ in range(chance.randrange(4)):
            value[chance.choice(FIELDS)] = some_value(chance)
        harmless(lambda: strategi.validate(value, date="2026-01-01"))  # noqa: B023
        harmless(lambda: strategi.read(value))  # noqa: B023
        harmless(lambda: strategi.Strategy.from_dict(value))  # noqa: B023


def test_random_options() -> None:
    chance = random.Random(5)
    names = list(strategi.CheckOptions.__annotations__)
    plan = strategi.read(GOOD)
    for _ in range(500):
        given = {chance.choice(names): some_value(chance) for _ in range(3)}
        given.pop("progress", None)
        config = given.pop("config", None)
        if isinstance(config, dict):
            given["config"] = config
        # Where one or several are taken, one that is neither is a wrong type.
        for name in ("profile", "tier", "select", "ignore"):
            if name in given and not isinstance(given[name], (str, list)):
                given.pop(name)
        harmless(lambda: plan.check(**given))  # noqa: B023


def test_a_document_that_changes_while_it_is_read() -> None:
    # The dictionary of another thread: whatever is read of it, or an exception of Python.
    shared: dict[str, Any] = {**GOOD, "x-n": {}}
    stop = threading.Event()

    def change() -> None:
        while not stop.is_set():
            for letter in string.ascii_lowercase:
                shared["x-n"][letter] = letter
            shared["x-n"].clear()

    thread = threading.Thread(target=change)
    thread.start()
    try:
        for _ in range(200):
            try:
                strategi.read(shared)
            except RuntimeError as error:
                assert "changed" in str(error)
    finally:
        stop.set()
        thread.join()


def test_json_of_what_was_read_is_json() -> None:
    json.loads(strategi.read({**GOOD, "x-n": "\x00\x1f\u2028"}).to_json())


def test_the_file_of_an_os_error_is_shown_as_python_shows_it(tmp_path: Path) -> None:
    missing = tmp_path / "missing.yaml"
    for door in (strategi.read, strategi.validate, strategi.read_collection, strategi.read_each):
        error = raised(FileNotFoundError, lambda: door(missing))  # noqa: B023
        assert str(error) == f"[Errno 2] No such file or directory: {str(missing)!r}"


class Meddler:
    """It changes the dictionary that it stands in."""

    def __init__(self, whole: dict[str, Any]) -> None:
        self.whole = whole

    def __index__(self) -> int:
        self.whole.clear()
        return 1


def test_a_value_that_changes_what_it_stands_in() -> None:
    whole: dict[str, Any] = {}
    whole.update({"x-n": Meddler(whole), **GOOD})
    assert strategi.read(whole).extensions["x-n"] == 1


class Word:
    def __index__(self) -> Any:
        return "one"


@pytest.mark.parametrize("value", [np.array([1, 2]), Word()], ids=lambda it: type(it).__name__)
def test_what_has_an_index_and_is_no_number(value: object) -> None:
    refused(lambda: strategi.read({**GOOD, "x-n": value}), "/x-n", f"{type(value).__name__}` has no form in JSON")


class Unpaired(Liar):
    def items(self) -> Any:
        return [1, (1, 2, 3)]


def test_a_mapping_whose_items_are_no_pairs() -> None:
    error = raised(strategi.ReadError, lambda: strategi.read({**GOOD, "owner": Unpaired()}))
    assert error.pointer == "/owner"


def test_data_that_is_refused_has_the_name_it_was_read_under() -> None:
    error = raised(strategi.ReadError, lambda: strategi.read({**GOOD, "owner": {1}}, name="coast"))
    assert (error.path, error.pointer) == ("coast", "/owner")
    assert str(error).startswith("coast#/owner: ")


@pytest.mark.parametrize("extensions", [5, "x-n", ["x-n"], {"title": "Other"}], ids=repr)
def test_extensions_that_are_none(extensions: Any) -> None:
    raised(strategi.ReadError, lambda: strategi.Strategy(id="a", title="b", extensions=extensions))


@pytest.mark.parametrize(
    "options",
    [
        {"lenient": "yes"},
        {"goals_as": 3},
        {"max_bytes": "a"},
        {"max_depth": -1},
        {"max_nodes": 10**30},
    ],
    ids=str,
)
def test_options_of_reading_are_refused_as_options(options: dict[str, Any]) -> None:
    (name,) = options
    assert f"`{name}`" in str(raised(strategi.OptionsError, lambda: strategi.read(TEXT, **options)))


@pytest.mark.parametrize("options", [{"severity": "eror"}, {"at_least": "bad"}, {"about": "plans"}, {"tier": "all"}])
def test_findings_are_not_chosen_by_what_there_is_not(options: dict[str, Any]) -> None:
    findings = strategi.validate(GOOD, date="2026-01-01").diagnostics
    error = raised(strategi.StrategiError, lambda: findings.filter(**options))
    assert all(f"`{it}`" in str(error) for it in (*options, *options.values()))


def test_files_have_names_and_formats_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(TEXT)
    raised(TypeError, lambda: strategi.read_collection(tmp_path, format="yaml"))
    raised(TypeError, lambda: strategi.read_collection(tmp_path, name="plan"))
    wrong: list[dict[str, Any]] = [{"lenient": "yes"}, {"max_byts": 1}]
    for options in wrong:
        raised(strategi.OptionsError, lambda: strategi.read_each(tmp_path, **options))  # noqa: B023


def test_what_was_read_with_errors_is_not_pickled() -> None:
    error = raised(strategi.ReadError, lambda: strategi.read({**GOOD, "period": "soon"}))
    assert error.strategy is not None
    collection = strategi.read_collection(TEXT + "period: soon\n---\n5\n")
    for it in (error.strategy, collection, collection[0], strategi.Collection([collection[0]])):
        assert "cannot be pickled" in str(raised(strategi.StrategiError, lambda: pickle.dumps(it)))  # noqa: B023
