"""The classes of the model: every object type and field of the JSON Schema, and what all of them do alike."""

import copy
import gc
import json
import pickle
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import strategi

SCHEMA: dict[str, Any] = strategi.json_schema()
DEFINITIONS: dict[str, Any] = SCHEMA["$defs"]

Fields = dict[str, Any]


def full(definition: Fields) -> Fields:
    """The form with fields: some types have a short one besides."""
    forms: list[Fields] = definition.get("anyOf", [definition])
    none: Fields = {}
    return next((form for form in forms if "properties" in form), none)


OBJECTS: dict[str, Fields] = {
    "Strategy": SCHEMA,
    **{name: full(it) for name, it in DEFINITIONS.items() if "properties" in full(it)},
}
FIELDS = [(name, field) for name, it in OBJECTS.items() for field in it["properties"]]


def attribute(field: str) -> str:
    return field.removeprefix("$")


def values(schema: Fields, name: str) -> Iterator[Any]:
    """Values that the schema allows: at least two, unless it allows only one."""
    if "$ref" in schema:
        target = schema["$ref"].rpartition("/")[2]
        if target in OBJECTS:
            yield {field: next(values(it, field)) for field, it in OBJECTS[target]["properties"].items()}
            required = OBJECTS[target].get("required") or [next(iter(OBJECTS[target]["properties"]))]
            yield {field: next(values(OBJECTS[target]["properties"][field], field)) for field in required}
            return
        if target == "LocalizedText":
            yield {"nb": f"{name} på bokmål", "en": f"{name} in English"}
            yield f"another {name}"
            return
        if target in ("Id", "Ref", "DocRef"):
            yield from (f"{name}-1", f"{name}-2")
            return
        listed = DEFINITIONS[target].get("oneOf") or DEFINITIONS[target].get("anyOf")
        if listed is not None:
            yield from (it["const"] for it in listed if "const" in it)
            return
        (example,) = DEFINITIONS[target]["examples"]
        yield example
        yield {"LanguageTag": "sma", "Period": "2010/..", "PartialDate": "2011"}.get(target, f"{example}0")
    elif "const" in schema:
        yield schema["const"]
    elif schema["type"] == "array":
        items = list(values(schema["items"], name))[:2]
        yield items
        yield items[:1]
    elif schema["type"] == "object":
        assert "additionalProperties" in schema
        yield {"first": "1", "second": "2"}
        yield {"second": "2", "first": "1"}
    elif schema["type"] == "string":
        yield from (f"some {name}", f"other {name}")
    else:
        yield from {"integer": (4, -2), "number": (1.5, 7)}[schema["type"]]


def complete(name: str) -> Fields:
    """An object with every field."""
    return {field: next(values(it, field)) for field, it in OBJECTS[name]["properties"].items()}


def class_of(name: str) -> Any:
    return getattr(strategi, name)


def made(name: str, **fields: Any) -> Any:
    """The object of the class with these fields; without any, with every field."""
    cls = class_of(name)
    return cls(**(fields or {attribute(field): value for field, value in complete(name).items()}))


def required(name: str) -> Fields:
    """What must be given by keyword."""
    given = {
        field: list(values(OBJECTS[name]["properties"][field], field)) for field in OBJECTS[name].get("required", ())
    }
    given.pop("strategi", None)
    # Of texts the one without a language.
    return {field: next((it for it in all if isinstance(it, str)), all[0]) for field, all in given.items()}


def is_of(value: Any, schema: Fields) -> bool:
    """True when an attribute has exactly the type that belongs to the schema of its field."""
    if "$ref" not in schema:
        kind = schema["type"]
        if kind == "array":
            return type(value) is tuple and bool(value) and all(is_of(it, schema["items"]) for it in value)
        if kind == "object":
            return isinstance(value, Mapping) and not isinstance(value, dict)
        return type(value) in {"string": (str,), "integer": (int,), "number": (int, float)}[kind]
    target = schema["$ref"].rpartition("/")[2]
    own = target in OBJECTS or target in ("LocalizedText", "PartialDate", "Period", "Code", "Identifier")
    return type(value) is (getattr(strategi, target) if own else str)


def plain(value: Any) -> Any:
    """An attribute as plain data."""
    if isinstance(value, tuple):
        return [plain(it) for it in value]
    if isinstance(value, strategi.LocalizedText):
        return dict(value.translations) or str(value)
    if isinstance(value, Mapping):
        return dict(value)
    return value.to_dict() if hasattr(value, "to_dict") else value


def test_there_are_object_types() -> None:
    assert len(OBJECTS) == 24
    assert len(FIELDS) > 200


@pytest.mark.parametrize("name", OBJECTS)
def test_every_object_type_is_a_class(name: str) -> None:
    cls = class_of(name)
    assert name in strategi.__all__
    assert (cls.__name__, cls.__qualname__, cls.__module__) == (name, name, "strategi")
    assert cls.__doc__
    own = {it for it in vars(cls) if not it.startswith("_") and not callable(getattr(cls, it))}
    assert own - {"document"} == {attribute(field) for field in OBJECTS[name]["properties"]} | {"extensions"}


@pytest.mark.parametrize("name", OBJECTS)
def test_every_field_is_an_attribute(name: str) -> None:
    document, it = complete(name), made(name)
    for field, schema in OBJECTS[name]["properties"].items():
        value = getattr(it, attribute(field))
        assert is_of(value, schema), (field, value)
        assert plain(value) == document[field], field
        assert getattr(type(it), attribute(field)).__doc__, field
    least = made(name, **required(name)) if required(name) else class_of(name)()
    for field, schema in OBJECTS[name]["properties"].items():
        if field not in OBJECTS[name].get("required", ()):
            assert getattr(least, attribute(field)) == (() if schema.get("type") == "array" else None), field


@pytest.mark.parametrize("name", OBJECTS)
def test_forms(name: str) -> None:
    document, it = complete(name), made(name)
    cls: Any = class_of(name)
    assert it.to_dict() == document
    assert list(it.to_dict()) == list(document)
    assert cls.from_dict(document) == it == cls.from_dict(it.to_dict())
    assert json.loads(it.to_json()) == json.loads(it.to_json(indent=True)) == document
    assert "\n" in it.to_json(indent=True)
    assert "\n" not in it.to_json()


def test_a_strategy_is_read_again_from_what_it_writes() -> None:
    plan = made("Strategy")
    assert plan == strategi.read(complete("Strategy"))
    for text in (plan.to_json(), plan.to_json(indent=True), plan.to_yaml()):
        again = strategi.read(text)
        assert again == plan
        assert hash(again) == hash(plan)
        assert again.to_json() == plan.to_json()
        assert again.to_yaml() == plan.to_yaml()


@pytest.mark.parametrize("name", OBJECTS)
def test_nothing_changes(name: str) -> None:
    it = made(name)
    for field in [*(attribute(field) for field in OBJECTS[name]["properties"]), "extensions"]:
        with pytest.raises(AttributeError):
            setattr(it, field, None)
        with pytest.raises(AttributeError):
            delattr(it, field)
    with pytest.raises(AttributeError):
        it.something_else = 1
    with pytest.raises(TypeError):
        it.extensions["x-more"] = 1
    for field, schema in OBJECTS[name]["properties"].items():
        if schema.get("type") == "object":
            with pytest.raises(TypeError):
                getattr(it, field)["more"] = 1


@pytest.mark.parametrize(("name", "field"), FIELDS)
def test_equal_is_equal_in_every_field(name: str, field: str) -> None:
    it = made(name)
    assert it == made(name)
    assert hash(it) == hash(made(name))
    assert it != complete(name)
    for other in list(values(OBJECTS[name]["properties"][field], field))[1:2]:
        changed = it.replace(**{attribute(field): other})
        assert changed != it
        assert hash(changed) != hash(it)
        assert plain(getattr(changed, attribute(field))) == other
        assert changed.replace(**{attribute(field): getattr(it, attribute(field))}) == it


@pytest.mark.parametrize("name", OBJECTS)
def test_extensions(name: str) -> None:
    extensions = {"x-more": {"b": [1, None], "a": "å"}, "x-less": None}
    it = made(name, **(required(name) or {"extensions": {}})).replace(extensions=extensions)
    assert it.extensions == extensions
    assert it != it.replace(extensions={})
    assert it.replace(extensions=None).extensions == {}
    turned = it.replace(extensions={"x-more": {"a": "å", "b": [1, None]}, "x-less": None})
    assert (turned == it) == (hash(turned) == hash(it))
    cls = class_of(name)
    assert cls(**required(name), extensions=extensions) == it == cls.from_dict(it.to_dict())
    assert cls(**required(name), **extensions).extensions == {"x-more": extensions["x-more"]}
    with pytest.raises(strategi.ReadError) as caught:
        it.replace(extensions={"more": 1})
    assert caught.value.pointer == "/more"
    field = next(iter(OBJECTS[name]["properties"]))
    with pytest.raises(strategi.ReadError, match="no extension"):
        it.replace(extensions={field: "1"})
    with pytest.raises(strategi.ReadError, match="mapping"):
        it.replace(extensions=[1])


@pytest.mark.parametrize("name", OBJECTS)
def test_pickles_and_copies(name: str) -> None:
    it = made(name).replace(extensions={"x-more": [1]})
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(it, protocol))
        assert type(again) is type(it)
        assert again == it
        assert hash(again) == hash(it)
        assert again.to_json() == it.to_json()
    assert copy.copy(it) is it
    assert copy.deepcopy([it])[0] is it
    assert it.replace() == it
    assert it.__replace__() == it


@pytest.mark.parametrize("name", OBJECTS)
def test_what_is_shown(name: str) -> None:
    it = made(name)
    shown = repr(it)
    assert shown.startswith(f"{name}(")
    assert shown.endswith(")")
    assert "object at" not in shown
    for field, schema in OBJECTS[name]["properties"].items():
        if field != "strategi":
            assert f"{attribute(field)}=" in shown, schema
    least = made(name, **required(name)) if required(name) else class_of(name)()
    assert eval(repr(least), vars(strategi).copy()) == least


@pytest.mark.skipif(sys.version_info < (3, 13), reason="`copy.replace` is new in Python 3.13")
@pytest.mark.parametrize("name", OBJECTS)
def test_copy_replace(name: str) -> None:
    replace = getattr(copy, "replace")  # noqa: B009
    it = made(name)
    assert replace(it, extensions={"x-a": 1}).extensions == {"x-a": 1}
    assert replace(it) == it


@pytest.mark.parametrize("name", OBJECTS)
def test_matching(name: str) -> None:
    it = made(name)
    assert it.__match_args__ == tuple(attribute(field) for field in required(name))


def test_match_statements() -> None:
    found: list[object] = []
    for element in (
        strategi.Measure(id="m", title="Youth council", status="ongoing"),
        strategi.Objective(id="o", level="vision"),
        strategi.Priority(id="p", title="Work"),
        strategi.Point(when="2011", value=3),
    ):
        match element:
            case strategi.Measure(id, status="ongoing", title=title):
                found.append((id, title))
            case strategi.Priority(id, title):
                found.append((id, title))
            case strategi.Objective(level="vision" | "goal" as level):
                found.append(level)
            case strategi.Point(when=strategi.Period(year), value=int(value)):
                found.append((year, value))
            case _:
                pytest.fail(f"{element!r} is not matched")
    assert found == [("m", "Youth council"), "vision", ("p", "Work"), ("2011", 3)]


WRONG: list[tuple[str, Fields]] = [
    ("Strategy", {}),
    ("Strategy", {"strategi": 2, "id": "a b", "title": 1, "colour": "red"}),
    ("Strategy", {"id": "a", "title": "A", "measures": [{"id": "m"}, {"titel": "x"}, 4], "period": "soon"}),
    ("Strategy", {"id": "a", "title": "A", "owners": "county", "$schema": 1}),
    ("Measure", {"id": "m", "title": None, "status": "perhaps", "resources": [{"amount": "much"}]}),
    ("Measure", {"id": "m", "colour": None}),
    ("Objective", {"id": "o", "evidence": ["L4", {"quot": "x"}]}),
    ("Point", {"when": "2011-02-30", "value": True, "breakdown": {"a": []}}),
    ("Waiver", {"code": "PER002"}),
    ("LinkedPlan", {"id": "l", "relations": []}),
    ("Address", {"street": "A\u00a0street", "place": 5, "x-known": {"a": 1}, "zip": 1}),
]


def told(error: strategi.ReadError) -> list[tuple[object, ...]]:
    return [(it.code, it.severity, it.pointer, it.message, it.help, it.arguments) for it in error.diagnostics]


@pytest.mark.parametrize(("name", "fields"), WRONG)
def test_keywords_fail_as_reading_does(name: str, fields: Fields) -> None:
    cls = class_of(name)
    given = {field: value for field, value in fields.items() if value is not None or field == "colour"}
    if name == "Strategy":
        given = {"strategi": 1, **given}
    with pytest.raises(strategi.ReadError) as reading:
        cls.from_dict(given)
    with pytest.raises(strategi.ReadError) as making:
        cls(**{attribute(field): value for field, value in fields.items()})
    assert told(making.value) == told(reading.value) != []
    assert str(making.value) == str(reading.value)
    if name == "Strategy":
        with pytest.raises(strategi.ReadError) as whole:
            strategi.read(given, name="Strategy")
        assert told(whole.value) == told(reading.value)


@pytest.mark.parametrize("name", OBJECTS)
def test_every_required_field_is_missed(name: str) -> None:
    given = required(name)
    for field in given:
        with pytest.raises(strategi.ReadError) as caught:
            made(name, **{**given, field: None})
        (finding,) = caught.value.diagnostics
        assert finding.code == "RD002" or (name, field) == ("LinkedPlan", "relations")
        assert f"`{field}`" in finding.message
    with pytest.raises(TypeError):
        class_of(name)("by position")


def test_short_forms() -> None:
    plan = strategi.Strategy(
        id="a",
        title="A",
        territories=["NO-50", {"name": "Trøndelag"}],
        stakeholders=["council"],
        evidence=["L3"],
    )
    assert plan.territories == (strategi.Territory(code="NO-50"), strategi.Territory(name="Trøndelag"))
    assert plan.stakeholders == (strategi.Party(actor="council"),)
    assert plan.evidence == (strategi.Evidence(locator="L3"),)
    assert plan.to_dict()["territories"] == [{"code": "NO-50"}, {"name": "Trøndelag"}]
    again = strategi.read(plan.to_yaml())
    assert again == plan


def test_lists_are_given_as_anything_with_members() -> None:
    expected = strategi.Measure(id="m", serves=("a", "b"))
    for members in (["a", "b"], iter("ab"), {"a": 1, "b": 2}.keys(), (it for it in "ab")):
        assert strategi.Measure(id="m", serves=members) == expected
    assert expected.replace(serves=None) == expected.replace(serves=[]) == strategi.Measure(id="m")
    # A string, too, has members; it is one reference that is meant, and that is no list.
    singles: list[Any] = ["ab", {"a": 1}, b"ab"]
    for single in singles:
        with pytest.raises(strategi.ReadError):
            strategi.Measure(id="m", serves=single)


LENIENT = """
strategi: 1
id: a
title: A
colour: red
measures: [{id: m, title: Do, hue: 4}]
"""


def test_unknown_fields_are_kept_after_lenient_reading() -> None:
    plan = strategi.read(LENIENT, lenient=True)
    measure = plan.measures[0]
    assert plan.extensions == {"colour": "red"}
    assert measure.extensions == {"hue": 4}
    assert plan.to_dict() == {
        "strategi": 1, "id": "a", "title": "A",
        "measures": [{"id": "m", "title": "Do", "hue": 4}], "colour": "red",
    }  # fmt: skip
    assert pickle.loads(pickle.dumps(plan)) == plan == strategi.read(plan.to_yaml(), lenient=True)
    changed = plan.replace(title="B")
    assert (changed.title, changed.extensions, changed.measures) == ("B", plan.extensions, plan.measures)
    # Further down, too, when there is none at the top.
    clean = plan.replace(extensions={})
    assert (clean.extensions, clean.measures) == ({}, plan.measures)
    assert clean.replace(title="C").measures == plan.measures
    assert measure.replace(title="Did").extensions == {"hue": 4}
    new: Fields = {"colr": "blue"}
    for it in (plan, clean, measure):
        with pytest.raises(strategi.ReadError, match="no field `colr`"):
            it.replace(**new)
    with pytest.raises(strategi.ReadError):
        strategi.read(LENIENT)


def test_lists_are_made_once() -> None:
    plan = made("Strategy")
    for field, schema in SCHEMA["properties"].items():
        if schema.get("type") == "array":
            assert getattr(plan, field) is getattr(plan, field)
    assert plan.linked_plans[0].items is plan.linked_plans[0].items


def test_parts_outlive_the_whole() -> None:
    plan = strategi.read(complete("Strategy"))
    measure, mission, contact = plan.measures[0], plan.mission, plan.actors[0].contact
    assert mission is not None and contact is not None and contact.postal is not None
    postal = contact.postal
    del plan, contact
    gc.collect()
    assert measure == made("Measure")
    assert mission == made("Statement")
    assert postal == made("Address")
    assert measure.resources[0].to_dict() == complete("Resource")


def test_finding_elements() -> None:
    lists = [
        "values", "principles", "criteria", "rationales", "trends", "needs", "assessments", "objectives",
        "priorities", "measures", "indicators", "actors", "decisions", "linked_plans", "sources",
    ]  # fmt: skip
    fields: Fields = {}
    for field in lists:
        least = {
            "id": f"in-{field}",
            "title": "T",
            "statement": "S",
            "effect": "adopts",
            "relations": ["guides"],
        }
        (target,) = [SCHEMA["properties"][field]["items"]["$ref"].rpartition("/")[2]]
        known = OBJECTS[target]["properties"]
        fields[field] = [{"id": f"first-{field}", **{k: v for k, v in least.items() if k != "id" and k in known}}]
        fields[field].append({key: value for key, value in least.items() if key in known})
    fields["linked_plans"][1]["items"] = [{"id": "in-items", "title": "T"}]
    plan = strategi.Strategy(id="a", title="A", mission={"id": "in-mission", "title": "M"}, **fields)
    for field in lists:
        assert plan.find(f"in-{field}") is getattr(plan, field)[1]
    assert plan.find("in-mission") == plan.mission
    assert plan.find("in-items") is plan.linked_plans[1].items[0]
    assert plan.find("a") is None
    assert plan.find("nothing") is None
    # Every list of things with an id is searched.
    with_id = {
        field
        for field, it in SCHEMA["properties"].items()
        if it.get("type") == "array"
        and "id" in OBJECTS.get(it["items"].get("$ref", "").rpartition("/")[2], {"properties": {}})["properties"]
    }
    assert with_id == set(lists)
