"""Judging documents by the rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from strategi import _native
from strategi._options import CheckOptions, ReadOptions, settings
from strategi._read import Format, Source, documents_of
from strategi._report import Report

if TYPE_CHECKING:
    from typing_extensions import Unpack


class ValidateOptions(ReadOptions, CheckOptions, total=False):
    """How to read, and by what to judge."""


def validate(
    source: Source,
    *,
    format: Format | None = None,
    name: str | None = None,
    **options: Unpack[ValidateOptions],
) -> Report:
    """Reads and judges in one call: whatever is wrong stands in the report.

    What can be given as `source` is told at `read`, the keywords at `ReadOptions` and `CheckOptions`. Several
    documents of one text are judged together. What is wrong with a document is told in the report, whatever it
    is; only data that is none of JSON (a key that is no string, NaN, a lone surrogate) raises `ReadError`, a file
    that cannot be opened `OSError`, and options that do not hold `OptionsError`.

    >>> import strategi
    >>> report = strategi.validate('{"strategi": 1, "id": "coast", "period": "2012/2009"}', date="2026-01-01")
    >>> report.ok
    False
    >>> [it.code for it in report.diagnostics.filter(code=["RD", "PER"])]
    ['RD002', 'PER001']
    """
    given: dict[str, Any] = dict(options)
    reading = {name: given.pop(name) for name in _READING if name in given}
    progress = given.pop("progress", None)
    own = settings(given)
    documents = documents_of(source, format, name, reading, own)
    return Report(_native.check(documents, own, progress))


# The configuration is for both.
_READING = frozenset(ReadOptions.__annotations__) - {"config"}


def check_documents(documents: Iterable[_native.Document], **options: Any) -> Report:
    """The report on documents that are judged together."""
    progress = options.pop("progress", None)
    return Report(_native.check(list(documents), settings(options), progress))
