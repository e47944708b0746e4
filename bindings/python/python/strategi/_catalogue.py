"""The catalogue of rules, the profiles and the schemas."""

# Without `from __future__ import annotations`, so that tools which go by the types of dataclasses find them.

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from strategi import _native
from strategi._errors import StrategiError
from strategi._report import About, Severity, Tier


@dataclass(frozen=True)
class Rule:
    """A rule of the catalogue."""

    code: str
    """Its code, e.g. `PER002`: it never changes its meaning."""
    name: str
    """Its name, e.g. `contradicting-periods`."""
    title: str
    """What it finds, in a line."""
    severity: Severity
    """How bad its findings are, unless the configuration says otherwise."""
    tier: Tier
    """When it runs."""
    about: About
    """Whether its findings speak of the plan or of the record of it."""
    data: Mapping[str, Any] = field(repr=False)
    """All that is known of it: source, since when, messages in all languages, and the page (`doc`)."""

    def __hash__(self) -> int:
        return hash(self.code)


def rules() -> tuple[Rule, ...]:
    """Every rule of the catalogue, by code.

    >>> import strategi
    >>> [rule.name for rule in strategi.rules() if rule.code == "PER001"]
    ['inverted-period']
    """
    return _rules()


@lru_cache(maxsize=1)
def _rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            it["code"],
            it["name"],
            it["title"],
            it["severity"],
            it["tier"],
            it["about"],
            it,
        )
        for it in json.loads(_native.schema("rules.json"))
    )


def explain(rule: str) -> str:
    """The page of a rule in Markdown: what it finds, why, and a bad and a good example.

    The rule is named by its code or its name; `StrategiError` when there is none.

    >>> import strategi
    >>> strategi.explain("PER001").splitlines()[0]
    '# PER001: inverted-period'
    """
    return _native.explain(rule)


def profiles() -> tuple[Mapping[str, Any], ...]:
    """The profiles: rules and parameters for plans under one law, programme or standard.

    Each is a mapping as in `schemas/profiles.json`; its `name` is what `profile=` takes.

    >>> import strategi
    >>> [profile["name"] for profile in strategi.profiles()][:2]
    ['no-pbl', 'eu-cohesion']
    """
    return tuple(json.loads(_native.schema("profiles.json")))


_SCHEMAS = {
    "strategy": "strategi-1.json",
    "report": "report-1.json",
    "configuration": "configuration-1.json",
    "options": "options-1.json",
}


def json_schema(of: Literal["strategy", "report", "configuration", "options"] = "strategy") -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of strategy documents, reports, configurations, or the options of a call.

    >>> import strategi
    >>> strategi.json_schema()["$id"]
    'urn:x-strategi:schema:strategi-1'
    """
    if of not in _SCHEMAS:
        raise StrategiError(f"there is no schema of `{of}`: known are {', '.join(_SCHEMAS)}")
    schema: dict[str, Any] = json.loads(_native.schema(_SCHEMAS[of]))
    return schema
