"""What type checkers are told is what the JSON Schemas say: stub, code lists, report, options."""

import ast
import dataclasses
import re
import typing
from pathlib import Path
from typing import Any, get_args

import pytest
import strategi
from strategi import _options, _report, codes

Fields = dict[str, Any]

SCHEMA: Fields = strategi.json_schema()
REPORT: Fields = strategi.json_schema("report")
CONFIGURATION: Fields = strategi.json_schema("configuration")


def full(definition: Fields) -> Fields:
    """The form with fields: some types have a short one besides."""
    none: Fields = {}
    forms: list[Fields] = definition.get("anyOf", [definition])
    return next((form for form in forms if "properties" in form), none)


OBJECTS: dict[str, Fields] = {
    "Strategy": SCHEMA,
    **{name: full(it) for name, it in SCHEMA["$defs"].items() if "properties" in full(it)},
}


def constants(schema: Fields) -> list[str]:
    """The values of a code list, in its order."""
    return [it["const"] for it in schema.get("oneOf") or schema.get("anyOf") or () if "const" in it]


LISTS = {name: constants(it) for name, it in SCHEMA["$defs"].items() if constants(it)}
OPEN = {"ActorCategory"}


def precise(schema: Fields) -> str:
    """The type of one value."""
    target: str = schema.get("$ref", "").rpartition("/")[2]
    if target in ("Id", "Ref", "DocRef", "Label", "LanguageTag", *OPEN):
        return "str"
    if target:
        return target
    if "const" in schema:
        return f"Literal[{schema['const']}]"
    if schema["type"] == "object":
        inner = schema["additionalProperties"]
        return f"Mapping[str, {precise(inner) if '$ref' in inner else 'int | float | str'}]"
    return {"string": "str", "integer": "int", "number": "int | float"}[schema["type"]]


def typed(name: str, field: str) -> str:
    """The type of a field as an attribute."""
    schema = OBJECTS[name]["properties"][field]
    if schema.get("type") == "array":
        return f"tuple[{precise(schema['items'])}, ...]"
    return precise(schema) + ("" if field in OBJECTS[name].get("required", ()) else " | None")


def stub() -> dict[str, ast.ClassDef]:
    package = Path(strategi.__file__).parent
    tree = ast.parse((package / "_native.pyi").read_text(encoding="utf-8"))
    return {it.name: it for it in tree.body if isinstance(it, ast.ClassDef)}


STUB = stub()


def functions(cls: str) -> dict[str, ast.FunctionDef]:
    return {it.name: it for it in STUB[cls].body if isinstance(it, ast.FunctionDef)}


def is_property(it: ast.FunctionDef) -> bool:
    return any(isinstance(on, ast.Name) and on.id == "property" for on in it.decorator_list)


@pytest.mark.parametrize("name", OBJECTS)
def test_the_stub_has_every_field_and_no_other(name: str) -> None:
    told = {
        it.name: ast.unparse(it.returns or ast.Constant(None)) for it in functions(name).values() if is_property(it)
    }
    wanted = {field.removeprefix("$"): typed(name, field) for field in OBJECTS[name]["properties"]}
    wanted["extensions"] = "Mapping[str, Any]"
    if name == "Strategy":
        wanted["document"] = "Document"
    assert told == wanted
    assert [ast.unparse(it) for it in STUB[name].decorator_list] == ["final"]


@pytest.mark.parametrize("name", OBJECTS)
def test_the_stub_has_every_keyword(name: str) -> None:
    fields = {field.removeprefix("$"): field for field in OBJECTS[name]["properties"]}
    required = set(OBJECTS[name].get("required", ())) - {"strategi"}
    for function in ("__new__", "replace", "__replace__"):
        arguments = functions(name)[function].args
        assert len(arguments.args) == 1
        assert {it.arg for it in arguments.kwonlyargs} == {*fields, "extensions"}
        needed = {
            it.arg for it, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if not default
        }
        assert needed == (required if function == "__new__" else set())
        for it in arguments.kwonlyargs:
            takes = ast.unparse(it.annotation or ast.Constant(None))
            assert takes.endswith(" | None") == (it.arg not in needed), it.arg
            if it.arg in fields and OBJECTS[name]["properties"][fields[it.arg]].get("type") == "array":
                assert takes.startswith("Iterable["), it.arg
    (match,) = [it for it in STUB[name].body if isinstance(it, ast.AnnAssign)]
    # The order is that of the format.
    positional = ", ".join(f"Literal['{field}']" for field in fields if field in required) or "()"
    assert ast.unparse(match) == f"__match_args__: ClassVar[tuple[{positional}]]"


def test_the_stub_has_every_class() -> None:
    # Those of the model can be edited; the others are for the package itself.
    assert {name for name in STUB if "replace" in functions(name)} == set(OBJECTS)
    assert set(OBJECTS) <= set(strategi.__all__)


@pytest.mark.parametrize("name", LISTS)
def test_code_lists(name: str) -> None:
    assert list(get_args(getattr(codes, name))) == LISTS[name]
    described = SCHEMA["$defs"][name]
    meanings = {it["const"]: it["description"] for it in described.get("oneOf") or described["anyOf"] if "const" in it}
    assert codes.MEANINGS[name] == meanings


def test_there_is_no_other_code_list() -> None:
    assert len(LISTS) == 16
    told = {name for name in vars(codes) if re.fullmatch(r"[A-Z][a-z]\w+", name)} - {
        "Final",
        "Literal",
        "TypeAlias",
    }
    assert told == set(LISTS) == set(codes.MEANINGS)


# What an object of the report is called in Python.
NAMED = {"ConfigurationProblem": "Problem"}


def python_type(schema: Fields) -> str:
    """The type of a value in a report."""
    if "$ref" in schema:
        target: str = schema["$ref"].rpartition("/")[2]
        # New profiles are no change of the interface.
        return "str" if target == "Profile" else NAMED.get(target, target)
    if schema.get("minItems") == 2:
        return "tuple[int, int]"
    kind = schema.get("type")
    if kind == "array":
        return f"tuple[{python_type(schema['items'])}, ...]"
    if kind == "object":
        inner = schema["additionalProperties"]
        return f"Mapping[str, {'Any' if inner is True else python_type(inner)}]"
    if isinstance(kind, list):
        return "str | None"
    names = {"string": "str", "integer": "int", "boolean": "bool"}
    return names[str(kind)]


def shown(type_: Any) -> str:
    """A type as it is written."""
    for level in ("About", "Severity", "Tier", "Verdict"):
        if type_ is getattr(_report, level):
            return level
    text = type_.__name__ if isinstance(type_, type) and not get_args(type_) else str(type_)
    return re.sub(r"\b(?:strategi|typing|collections)\.(?:\w+\.)?", "", text)


REPORTED = {name: it for name, it in REPORT["$defs"].items() if "properties" in it}


@pytest.mark.parametrize("name", REPORTED)
def test_objects_of_the_report(name: str) -> None:
    cls = getattr(strategi, NAMED.get(name, name))
    schema = REPORTED[name]
    fields = {it.name: it for it in dataclasses.fields(cls)}
    assert set(fields) == set(schema["properties"])
    for field, value in schema["properties"].items():
        wanted = python_type(value)
        given = field in schema["required"]
        has_default = fields[field].default is not dataclasses.MISSING
        if not given and not wanted.startswith("tuple[") or not given and field in ("bytes", "utf16"):
            wanted += " | None"
        assert shown(fields[field].type) == wanted, field
        # Counts are zero when a report has none of them.
        assert has_default == (not given or name == "HeldBack"), field
    assert cls.__dataclass_params__.frozen
    assert cls.__hash__ is not None
    # As tools find them that make something out of classes.
    assert set(typing.get_type_hints(cls)) == set(fields)


def test_operations_of_a_patch() -> None:
    forms = REPORT["$defs"]["PatchOperation"]["oneOf"]
    names = {name for form in forms for name in form["properties"]}
    assert {it.name.rstrip("_") for it in dataclasses.fields(strategi.PatchOperation)} == names
    hints = typing.get_type_hints(strategi.PatchOperation)
    assert list(get_args(hints["op"])) == [form["properties"]["op"]["const"] for form in forms]
    with_value = strategi.PatchOperation("add", "/x", {"a": [1]})
    assert hash(with_value) == hash(strategi.PatchOperation("add", "/x", {"a": [1]}))
    assert with_value != strategi.PatchOperation("add", "/x", {"a": [2]})


def test_every_part_of_the_report() -> None:
    for name in REPORT["properties"]:
        assert getattr(strategi.Report, name).__doc__, name
    described = {NAMED.get(name, name) for name in REPORTED} | {"PatchOperation"}
    classes = {name for name, it in vars(_report).items() if dataclasses.is_dataclass(it)}
    assert classes == described


@pytest.mark.parametrize("name", ["About", "Severity", "Tier", "Verdict"])
def test_levels_of_the_report(name: str) -> None:
    assert sorted(get_args(getattr(_report, name))) == sorted(constants(REPORT["$defs"][name]))


def test_languages() -> None:
    assert list(get_args(_report.Lang)) == constants(CONFIGURATION["$defs"]["Lang"])


def test_options_are_those_of_a_configuration() -> None:
    ours = set(_options.CheckOptions.__annotations__)
    theirs = set(CONFIGURATION["properties"])
    # What belongs to a folder of documents, and what belongs to reading.
    theirs -= {"baseline", "overrides", "lenient"}
    # One or several, by the name of one.
    theirs = theirs - {"profiles", "tiers"} | {"profile", "tier"}
    # What belongs to one call.
    ours -= {"date", "about", "show_waived", "utf16", "config", "progress"}
    assert ours == theirs
    assert "lenient" in _options.ReadOptions.__annotations__


@pytest.mark.parametrize("name", strategi.__all__)
def test_tools_find_the_types_of_classes(name: str) -> None:
    it = getattr(strategi, name)
    if dataclasses.is_dataclass(it):
        assert set(typing.get_type_hints(it)) >= {field.name for field in dataclasses.fields(it)}
    elif typing.is_typeddict(it):
        assert set(typing.get_type_hints(it)) == it.__required_keys__ | it.__optional_keys__
