"""The exceptions of the package."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from strategi._native import Document, Strategy
    from strategi._report import Diagnostic, Diagnostics, Problem, Report

__all__ = ["ConversionError", "FindingsError", "InternalError", "OptionsError", "ReadError", "StrategiError"]


class StrategiError(ValueError):
    """The base of all exceptions of this package; a `ValueError`.

    Files that cannot be opened raise `OSError`, and arguments of a wrong type `TypeError`, as elsewhere in
    Python.
    """


class ReadError(StrategiError):
    """Something could not be read as a strategy.

    `diagnostics` has all that is wrong; `line`, `column` and `pointer` are the place of the first error.

    >>> import strategi
    >>> try:
    ...     strategi.read("strategi: 1\\nid: coast\\ntitle: Coast\\nperiod: soon\\n")
    ... except strategi.ReadError as error:
    ...     print(error.line, error.column, error.pointer, error)
    4 9 /period <text>:4:9: RD004: `soon` is not a period
    """

    diagnostics: Diagnostics
    """What is wrong; empty when what was given is no data of JSON at all."""
    document: Document | None
    """The document, with what could be read of it."""
    path: str | None
    """The name that it was read under; usually the path."""
    line: int | None
    """The line, from 1; `None` for what was not read from text."""
    column: int | None
    """The column, from 1, in Unicode characters."""
    pointer: str
    """JSON Pointer (RFC 6901) of the place."""

    def __init__(
        self,
        message: str,
        *,
        report: str | None = None,
        document: Document | None = None,
        pointer: str = "",
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        from strategi._report import Diagnostics, found_while_reading

        self.diagnostics = Diagnostics() if report is None else found_while_reading(report)
        self.document = document
        self.path, self.line, self.column, self.pointer = path, line, column, pointer
        errors = self.diagnostics.filter(severity="error")
        if errors:
            first = errors[0]
            self.path, self.pointer = first.document, first.pointer
            if first.start is not None:
                self.line, self.column = first.start.line, first.start.column
            message = _told(errors)
        elif pointer:
            message = f"{_short(pointer)}: {message}"
        super().__init__(message)

    @property
    def strategy(self) -> Strategy | None:
        """What could be read in spite of the errors, if anything."""
        return None if self.document is None else self.document.strategy

    def _named(self, name: str) -> ReadError:
        """The same with the name of what was read."""
        self.path = name
        super().__init__(f"{name}{'#' if self.pointer else ': '}{self}")
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        # A document keeps its text and its places, which no other process has.
        state = {**self.__dict__, "document": None}
        return (_restored, (ReadError, str(self), state))


def _restored(kind: type[StrategiError], message: str, state: dict[str, Any]) -> StrategiError:
    error = kind.__new__(kind, message)
    error.__dict__.update(state)
    return error


class FindingsError(StrategiError):
    """A report has findings of level error: see `Report.raise_for_errors`."""

    report: Report
    """The report."""
    diagnostics: Diagnostics
    """The findings of level error."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.diagnostics = report.diagnostics.filter(severity="error")
        super().__init__(_told(self.diagnostics) or report.summary())

    def __reduce__(self) -> tuple[Any, ...]:
        return (FindingsError, (self.report,))


class OptionsError(StrategiError):
    """The options of a check, or a configuration, do not hold; `problems` tells all that is wrong with them.

    >>> import strategi
    >>> try:
    ...     strategi.validate("strategi: 1", date="soon")
    ... except strategi.OptionsError as error:
    ...     print(error.problems[0].pointer, error.problems[0].message)
    /date `soon` is not a date with year, month and day
    """

    problems: Sequence[Problem]
    """What is wrong."""

    def __init__(self, message: str, *, problems: str = "[]") -> None:
        from strategi._report import problems_of

        self._json = problems
        self.problems = tuple(problems_of(json.loads(problems)))
        lines = [str(it) for it in self.problems]
        super().__init__("\n".join(lines) or message)

    def to_json(self) -> str:
        """The problems as JSON: the same to the byte in every language."""
        return self._json


class ConversionError(StrategiError):
    """A strategy cannot be written in another notation, e.g. as StratML without any goal."""


class InternalError(StrategiError):
    """A fault of this package: please report what led to it."""


MOST_TOLD = 10
LONGEST_POINTER = 80


def _short(pointer: str) -> str:
    """The end of a pointer: what is nested without end has a long one."""
    return pointer if len(pointer) <= LONGEST_POINTER else f"…{pointer[-LONGEST_POINTER:]}"


def _told(errors: Sequence[Diagnostic]) -> str:
    """The errors in lines, the first of many."""
    lines = [it.line_of_text() for it in errors[:MOST_TOLD]]
    if len(errors) > MOST_TOLD:
        lines.append(f"… and {len(errors) - MOST_TOLD} more")
    return "\n".join(lines)
