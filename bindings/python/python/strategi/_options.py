"""How documents are read, and by what they are judged."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, TypeAlias, TypedDict

from strategi import _native
from strategi._errors import OptionsError, ReadError
from strategi._report import About, Lang, Severity, Tier

Progress: TypeAlias = Callable[[int, int], object]
"""Called now and then with how many are done, and how many there are."""

Config: TypeAlias = str | os.PathLike[str] | Mapping[str, Any]
"""The path of a `strategi.toml` (or of the same as JSON), or what stands in it."""


class ReadOptions(TypedDict, total=False):
    """How to read."""

    lenient: bool
    """True to keep fields that the format does not know, with a warning each; else each is an error."""
    goals_as: Literal["objectives", "priorities"]
    """What the Goals of StratML are."""
    objectives_as: Literal["objectives", "measures"]
    """What the Objectives of StratML are."""
    language: str
    """The language of StratML that does not say it, e.g. `nb`."""
    max_bytes: int
    """The longest text, in bytes."""
    max_depth: int
    """How deep lists and maps may stand in each other."""
    max_nodes: int
    """How many values a text may have."""
    max_errors: int
    """How many errors of form are kept; further ones are only counted."""
    config: Config
    """The configuration: whether documents are read leniently may stand there."""


class JudgingOptions(TypedDict, total=False):
    """By what documents are judged. What is left out is as the configuration says, or as the library does."""

    date: str | date
    """The day on which they are judged; today when left out."""
    profile: str | Sequence[str]
    """Profiles to judge by, besides those that a document names itself, e.g. `no-pbl`."""
    tier: Tier | Sequence[Tier]
    """The tiers whose rules run; core and recommended when left out."""
    select: str | Sequence[str]
    """Only these rules, whatever their tier: codes (`PER002`), families (`PER`) or names."""
    ignore: str | Sequence[str]
    """Not these rules."""
    severity: Mapping[str, Severity]
    """How bad findings of these rules are."""
    parameters: Mapping[str, Any]
    """What rules measure with."""
    waivers: Sequence[Mapping[str, Any]]
    """Findings that are accepted, each with a reason."""
    about: About
    """Only findings about the plan, or about the record of it."""
    lang: Lang
    """The language of messages: `en`, `nb` or `nn`."""
    show_waived: bool
    """True to report what waivers accept, too."""
    utf16: bool
    """True to tell places in UTF-16 code units, too, as editors and JavaScript count."""
    rule_pages: str
    """Where the pages of the rules stand: an address with `{code}` in it."""
    config: Config
    """The configuration. Without one, no file is looked for."""


class CheckOptions(JudgingOptions, total=False):
    """The same, and how to follow it."""

    progress: Progress
    """Called now and then with how many documents are done, and how many there are."""


# Keywords that take one or several; the core takes lists, two of them by another name.
_LISTS = {"profile": "profiles", "tier": "tiers", "select": "select", "ignore": "ignore"}


def settings(options: Mapping[str, Any]) -> _native.Settings:
    """The options of a call as the core takes them."""
    given: dict[str, Any] = {}
    for name, value in options.items():
        if value is None or name == "config":
            continue
        if name in _LISTS:
            name, value = _LISTS[name], [value] if isinstance(value, str) else _listed(name, value)
            if name in given:
                raise OptionsError(f"`{name}` is given twice, also by another name")
        elif name in given:
            raise OptionsError(f"`{name}` is given twice, also by another name")
        given[name] = value.date() if isinstance(value, datetime) else value
    given.setdefault("date", date.today())
    config: Config | None = options.get("config")
    if config is None:
        return _made(given)
    if isinstance(config, Mapping):
        return _made(given, content=config)
    path = Path(config)
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise OptionsError(f"the configuration `{path}` is not UTF-8 text") from None
    return _made(given, file=(str(path), text))


def _listed(name: str, value: Any) -> list[Any]:
    try:
        return [*value]
    except TypeError:
        raise TypeError(f"`{name}`: expected a text or several, not a `{type(value).__name__}`") from None


def _made(given: Mapping[str, Any], **config: Any) -> _native.Settings:
    try:
        return _native.Settings(given, **config)
    except ReadError as error:
        # They are no data of JSON, and no document.
        raise OptionsError(f"options{'#' if error.pointer else ': '}{error}") from None


def reading(options: Mapping[str, Any]) -> tuple[dict[str, Any], _native.Settings | None]:
    """The options for reading, and what the configuration says, if one is given."""
    own = {name: value for name, value in options.items() if name != "config"}
    config = options.get("config")
    return own, None if config is None else settings({"config": config})
