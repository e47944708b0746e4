"""Mending what can be mended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from strategi import _native
from strategi._options import settings
from strategi._report import Report

if TYPE_CHECKING:
    from strategi._collection import Collection


@dataclass(frozen=True)
class AppliedFix:
    """A fix that was applied."""

    code: str
    """The code of the rule whose finding it mends."""
    document: str
    """The document, by the name it was read under."""
    pointer: str
    """JSON Pointer of the finding, when it was mended."""
    title: str
    """What it did."""
    safe: bool
    """True when it keeps what the document means."""


@dataclass(frozen=True)
class Fixed:
    """A collection after mending. No file was written: the new texts are those of `collection.documents`."""

    collection: Collection
    """The documents, in the order in which they were given."""
    applied: tuple[AppliedFix, ...]
    """What was done, in order."""
    report: Report
    """What is left."""


def fix_documents(documents: Iterable[_native.Document], unsafe: bool, options: dict[str, Any]) -> Fixed:
    """Applies the safe fixes of all findings, or with `unsafe` all."""
    from strategi._collection import Collection

    mended, applied, judged = _native.apply_fixes(list(documents), settings(options), unsafe)
    return Fixed(Collection(mended), tuple(AppliedFix(*it) for it in applied), Report(judged))
