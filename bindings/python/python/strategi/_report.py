"""What checking found: the report and its findings."""

# Without `from __future__ import annotations`, so that tools which go by the types of dataclasses find them.

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, SupportsIndex, TypeAlias, get_args, overload

from strategi._errors import FindingsError, StrategiError

if TYPE_CHECKING:
    from datetime import date

    from strategi._native import Judged
    from strategi._tables import Table

__all__ = [
    "Diagnostic",
    "Diagnostics",
    "DocumentResult",
    "Engine",
    "Fix",
    "HeldBack",
    "NotEvaluated",
    "PatchOperation",
    "Position",
    "Problem",
    "Related",
    "Report",
    "TextEdit",
]

Severity: TypeAlias = Literal["info", "warning", "error"]
"""How bad a finding is."""
Tier: TypeAlias = Literal["core", "recommended", "profile", "pedantic", "preview"]
"""When a rule runs."""
About: TypeAlias = Literal["plan", "record"]
"""Whether a finding speaks of the plan or of the record of it."""
Verdict: TypeAlias = Literal["clean", "notes", "warnings", "errors", "unreadable"]
"""How a document fared: its worst finding."""
Lang: TypeAlias = Literal["en", "nb", "nn"]
"""The language of messages: English, bokmål, nynorsk."""
ReportFormat: TypeAlias = Literal["text", "json", "sarif", "junit", "github", "markdown", "html"]
"""The formats of `Report.render`."""

_MOST_SHOWN = 100
"""So many findings are printed; `Report.render` shows all."""
_SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")


@dataclass(frozen=True)
class Position:
    """A place in a text."""

    line: int
    """The line, from 1."""
    column: int
    """The column, from 1, in Unicode characters."""

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


@dataclass(frozen=True)
class PatchOperation:
    """One operation of a JSON Patch (RFC 6902)."""

    op: Literal["add", "remove", "replace", "move"]
    """What it does."""
    path: str
    """JSON Pointer of the place."""
    value: Any = field(default=None, hash=False)
    """The new value, of `add` and `replace`."""
    from_: str | None = None
    """JSON Pointer of where a value was, of `move`."""


@dataclass(frozen=True)
class TextEdit:
    """A piece of text that takes the place of another."""

    start: Position
    """The first character that is replaced."""
    end: Position
    """The character after the last; the same as `start` where text is put in."""
    bytes: tuple[int, int]
    """Start and end in bytes of the UTF-8 text."""
    text: str
    """What takes its place."""
    utf16: tuple[int, int] | None = None
    """Start and end in UTF-16 code units, when the option `utf16` asks for them."""


@dataclass(frozen=True)
class Fix:
    """A change of the document that mends a finding."""

    title: str
    """What it does: lower case, no full stop."""
    safe: bool
    """True when it keeps what the document means; else somebody should look at it first."""
    patch: tuple[PatchOperation, ...]
    """The change of the document's value (JSON Patch, RFC 6902)."""
    edits: tuple[TextEdit, ...] = ()
    """The same as changes of its text, when it was read from text."""


@dataclass(frozen=True)
class Related:
    """Another place that belongs to a finding."""

    document: str
    """The document, by the name it was read under."""
    pointer: str
    """JSON Pointer of the place."""
    message: str
    """What it is."""
    start: Position | None = None
    """The first character."""
    end: Position | None = None
    """The character after the last."""
    utf16: tuple[int, int] | None = None
    """Start and end in UTF-16 code units, when the option `utf16` asks for them."""


@dataclass(frozen=True)
class Diagnostic:
    """One finding."""

    code: str
    """The rule's code, e.g. `PER002`; `strategi.explain` has its page."""
    severity: Severity
    """How bad it is."""
    tier: Tier
    """The tier of the rule."""
    about: About
    """Whether it speaks of the plan or of the record of it."""
    document: str
    """The document, by the name it was read under."""
    pointer: str
    """JSON Pointer (RFC 6901) of the place; empty for the whole document."""
    message_id: str
    """The name of the message within its rule."""
    arguments: Mapping[str, Any]
    """The arguments of the message, by name."""
    message: str
    """The message: lower case, one sentence, no full stop."""
    element: str | None = None
    """The id of the nearest element around the place."""
    help: str | None = None
    """What to do about it."""
    start: Position | None = None
    """The first character, when the document was read from text."""
    end: Position | None = None
    """The character after the last."""
    bytes: tuple[int, int] | None = None
    """Start and end in bytes of the UTF-8 text."""
    utf16: tuple[int, int] | None = None
    """Start and end in UTF-16 code units, when the option `utf16` asks for them."""
    related: tuple[Related, ...] = ()
    """Other places that belong to it."""
    fix: Fix | None = None
    """How to mend it, when a program can."""
    url: str | None = None
    """The page of the rule, when the configuration says where the pages are."""

    def __hash__(self) -> int:
        return hash((self.code, self.document, self.pointer, self.message, self.bytes))

    def line_of_text(self) -> str:
        """The finding in one line: place, code, message.

        >>> import strategi
        >>> text = "strategi: 1\\nid: coast\\ntitle: Coast\\nperiod: 2012/2009\\n"
        >>> report = strategi.validate(text, date="2026-01-01")
        >>> print(report.diagnostics.filter(code="PER001")[0].line_of_text())
        <text>:4:9: PER001: the period `2012/2009` ends before it starts
        """
        place = (
            f"{self.document}:{self.start}" if self.start else f"{self.document}{self.pointer and '#' + self.pointer}"
        )
        return f"{place}: {self.code}: {self.message}"

    def __str__(self) -> str:
        return self.line_of_text()


@dataclass(frozen=True)
class Problem:
    """Something wrong with options or with a configuration: no document's fault."""

    code: str
    """The code, e.g. `CFG002`."""
    severity: Severity
    """How bad it is."""
    file: str
    """The configuration, by the name it was read under."""
    pointer: str
    """JSON Pointer (RFC 6901) of the place in it."""
    message: str
    """The message: lower case, one sentence, no full stop."""
    help: str | None = None
    """What to do about it."""
    start: Position | None = None
    """The first character, when it was read from text."""
    end: Position | None = None
    """The character after the last."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.start}" if self.start else f"{self.file}{self.pointer and '#' + self.pointer}"
        return f"{place}: {self.message}{f'; {self.help}' if self.help else ''}"


@dataclass(frozen=True)
class DocumentResult:
    """A document and how it fared."""

    path: str
    """The name it was read under; usually the path."""
    id: str | None
    """Its id; `None` when it could not be read."""
    verdict: Verdict
    """How it fared."""
    profiles: tuple[str, ...] = ()
    """The profiles that it was judged by."""
    configuration: str | None = None
    """The configuration that it was judged by, when there is one."""


@dataclass(frozen=True)
class NotEvaluated:
    """A rule that could not be evaluated for a document."""

    code: str
    """The rule's code."""
    document: str
    """The document, by the name it was read under."""
    cause: str
    """Why."""


@dataclass(frozen=True)
class HeldBack:
    """How many findings are known and accepted: they are counted and not reported."""

    waived: int = 0
    """Accepted by a waiver, with a reason."""
    baseline: int = 0
    """In the baseline: found before, and not mended yet."""
    gone: int = 0
    """In the baseline and no longer found: mended since."""


@dataclass(frozen=True)
class Engine:
    """What judged the documents."""

    name: str
    """`strategi`."""
    version: str
    """The version of the library, which is also the version of its rules."""
    format: int
    """The major version of the document format."""
    code_lists: Mapping[str, str]
    """The versions of the code lists in the library, by name."""

    def __hash__(self) -> int:
        return hash((self.name, self.version))


class Diagnostics(tuple[Diagnostic, ...]):
    """Findings in the order of the report: a tuple that can be narrowed down.

    >>> import strategi
    >>> text = "strategi: 1\\nid: coast\\ntitle: Coast\\nperiod: 2012/2009\\n"
    >>> report = strategi.validate(text, date="2026-01-01")
    >>> [it.code for it in report.diagnostics.filter(severity="error")]
    ['ACT001', 'STR001', 'PER001']
    >>> report.diagnostics.filter(code="PER001", fixable=True)[0].fix.title
    'replace `2012/2009` by `2009/2012`'
    """

    __slots__ = ()

    def filter(
        self,
        *,
        code: str | Iterable[str] | None = None,
        severity: Severity | None = None,
        at_least: Severity | None = None,
        about: About | None = None,
        tier: Tier | None = None,
        document: str | None = None,
        element: str | None = None,
        fixable: bool | None = None,
    ) -> "Diagnostics":
        """Those that fit everything that is given.

        `code` takes codes (`PER002`) and families (`PER`), one or several; `at_least` a level and all worse
        ones; `document` the name that it was read under; `element` its id; `fixable` whether there is a fix.
        """
        for name, value, known in (
            ("severity", severity, _SEVERITIES),
            ("at_least", at_least, _SEVERITIES),
            ("about", about, get_args(About)),
            ("tier", tier, get_args(Tier)),
        ):
            if value is not None and value not in known:
                raise StrategiError(f"`{name}`: `{value}` is none of {', '.join(known)}")
        codes = None if code is None else (code,) if isinstance(code, str) else tuple(code)
        levels = _SEVERITIES if at_least is None else _SEVERITIES[_SEVERITIES.index(at_least) :]

        def fits(it: Diagnostic) -> bool:
            return (
                (codes is None or any(it.code == own or it.code.rstrip("0123456789") == own for own in codes))
                and (severity is None or it.severity == severity)
                and it.severity in levels
                and (about is None or it.about == about)
                and (tier is None or it.tier == tier)
                and (document is None or it.document == document)
                and (element is None or it.element == element)
                and (fixable is None or (it.fix is not None) == fixable)
            )

        return Diagnostics(it for it in self if fits(it))

    def counts(self) -> dict[str, int]:
        """How many findings each code has, the most frequent first."""
        return dict(Counter(it.code for it in self).most_common())

    @overload
    def __getitem__(self, index: SupportsIndex, /) -> Diagnostic: ...
    @overload
    def __getitem__(self, index: slice, /) -> "Diagnostics": ...
    def __getitem__(self, index: SupportsIndex | slice, /) -> "Diagnostic | Diagnostics":
        if isinstance(index, slice):
            return Diagnostics(super().__getitem__(index))
        return super().__getitem__(index)

    def __repr__(self) -> str:
        return f"<{len(self)} findings: {self.counts()}>"


class Report:
    """What checking found.

    A report without findings means that the documents are consistent and complete on record: not that a
    strategy is good or lawful. Rules that could not be evaluated are in `not_evaluated`. Going through a
    report gives its findings.

    >>> import strategi
    >>> plan = strategi.Strategy(id="coast", title="A living coast", period="2012/2009")
    >>> report = plan.check(date="2026-01-01", select="PER001")
    >>> report
    <Report: 1 document: 1 error; judged on 2026-01-01>
    >>> [it.message for it in report]
    ['the period `2012/2009` ends before it starts']
    >>> report.raise_for_errors()
    Traceback (most recent call last):
        ...
    strategi.FindingsError: coast#/period: PER001: the period `2012/2009` ends before it starts
    """

    __slots__ = ("__dict__", "_judged")

    def __init__(self, judged: "Judged | _Stored") -> None:
        self._judged = judged

    @property
    def ok(self) -> bool:
        """True without a finding of level error. Says nothing of rules that were not evaluated."""
        return self._judged.ok

    @cached_property
    def _data(self) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(self.to_json())
        return data

    @cached_property
    def diagnostics(self) -> Diagnostics:
        """The findings: by document, then by place in the document, then by code."""
        return Diagnostics(diagnostics_of(self._data["diagnostics"]))

    @cached_property
    def documents(self) -> tuple[DocumentResult, ...]:
        """The documents, in the order in which they were given."""
        return tuple(
            DocumentResult(it["path"], it["id"], it["verdict"], tuple(it.get("profiles", ())), it.get("configuration"))
            for it in self._data["documents"]
        )

    @cached_property
    def not_evaluated(self) -> tuple[NotEvaluated, ...]:
        """Rules that could not be evaluated, so that a skipped rule never looks passed."""
        return tuple(NotEvaluated(**it) for it in self._data["not_evaluated"])

    @cached_property
    def held_back(self) -> HeldBack:
        """Findings that were accepted before, counted."""
        return HeldBack(**self._data.get("held_back", {}))

    @cached_property
    def configuration(self) -> tuple[Problem, ...]:
        """What is wrong with the configuration that was judged by."""
        return tuple(problems_of(self._data.get("configuration", ())))

    @property
    def reference_date(self) -> "date":
        """The day on which the documents were judged."""
        from datetime import date

        return date.fromisoformat(self._data["reference_date"])

    @cached_property
    def engine(self) -> Engine:
        """What judged the documents."""
        return Engine(**self._data["engine"])

    def raise_for_errors(self) -> None:
        """Raises `FindingsError` when there is a finding of level error."""
        if not self.ok:
            raise FindingsError(self)

    def in_language(self, lang: Lang) -> "Report":
        """The same findings with messages in another language."""
        return Report(self._judged.in_language(lang))

    def summary(self, lang: Lang | None = None) -> str:
        """The report in one line; in the language of its messages, unless another is asked for."""
        return self._judged.summary(lang)

    def render(self, format: ReportFormat = "text", *, lang: Lang | None = None, full: bool = False) -> str:
        """The report as text in a format, as the command `strategi check --format` writes it.

        It is in the language of its messages, unless another is asked for; `full` shows every finding with its
        line.
        """
        return self._judged.render(format, lang, full)

    def to_json(self) -> str:
        """The report as JSON, as `json_schema("report")` describes it, in one line.

        The same documents and options give the same bytes in every language that has this library.
        """
        return self._judged.to_json()

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data."""
        data: dict[str, Any] = json.loads(self.to_json())
        return data

    def to_table(self) -> "Table":
        """The findings as a table: one row each."""
        from strategi._tables import findings

        if isinstance(self._judged, _Stored):
            raise StrategiError(f"the findings as a table: {_WITHOUT_DOCUMENTS}")
        return findings(self._judged)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.diagnostics)

    def __bool__(self) -> bool:
        raise TypeError("a report is neither true nor false: use `report.ok` or `report.diagnostics`")

    def __eq__(self, other: object) -> bool:
        return self.to_json() == other.to_json() if isinstance(other, Report) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.to_json())

    def __repr__(self) -> str:
        return f"<Report: {self.summary()}>"

    def __str__(self) -> str:
        lines = [str(it) for it in self.diagnostics[:_MOST_SHOWN]]
        if len(self.diagnostics) > _MOST_SHOWN:
            lines.append(f"… and {len(self.diagnostics) - _MOST_SHOWN} more")
        return "\n".join([*lines, self.summary()])

    def __reduce__(self) -> tuple[Any, ...]:
        langs: tuple[Lang | None, ...] = (None, "en", "nb", "nn")
        summaries = {lang: self.summary(lang) for lang in langs}
        return (_stored, (self.ok, self.to_json(), summaries))

    def _repr_html_(self) -> str:
        from strategi._html import report

        return report(self)


class _Stored:
    """What is left of a report in another process, or in a file: its findings, without the documents."""

    __slots__ = ("_json", "_summaries", "ok")

    ok: bool
    _json: str
    _summaries: Mapping[str | None, str]

    def __init__(self, ok: bool, json: str, summaries: Mapping[str | None, str]) -> None:
        self.ok, self._json, self._summaries = ok, json, summaries

    def to_json(self) -> str:
        return self._json

    def summary(self, lang: str | None) -> str:
        return self._summaries.get(lang, self._summaries[None])

    def in_language(self, lang: str) -> "Judged":
        raise StrategiError(f"messages in `{lang}`: {_WITHOUT_DOCUMENTS}")

    def render(self, format: str, lang: str | None, full: bool) -> str:
        raise StrategiError(f"the report as `{format}`: {_WITHOUT_DOCUMENTS}")


_WITHOUT_DOCUMENTS = "a report that was pickled has its findings, and no documents to show them in"


def _stored(ok: bool, json: str, summaries: Mapping[str | None, str]) -> Report:
    return Report(_Stored(ok, json, summaries))


def _position(it: Mapping[str, Any], name: str) -> Position | None:
    return Position(**it[name]) if name in it else None


def _units(it: Mapping[str, Any]) -> tuple[int, int] | None:
    return (it["utf16"][0], it["utf16"][1]) if "utf16" in it else None


def _related(it: Mapping[str, Any]) -> Related:
    start, end = _position(it, "start"), _position(it, "end")
    return Related(it["document"], it["pointer"], it["message"], start, end, _units(it))


def _operation(it: Mapping[str, Any]) -> PatchOperation:
    return PatchOperation(it["op"], it["path"], it.get("value"), it.get("from"))


def _edit(it: Mapping[str, Any]) -> TextEdit:
    start, end = it["bytes"]
    return TextEdit(Position(**it["start"]), Position(**it["end"]), (start, end), it["text"], _units(it))


def _fix(it: Mapping[str, Any]) -> Fix:
    return Fix(
        it["title"],
        it["safe"],
        tuple(map(_operation, it["patch"])),
        tuple(map(_edit, it.get("edits", ()))),
    )


def diagnostics_of(found: Iterable[Mapping[str, Any]]) -> Iterator[Diagnostic]:
    """Findings out of the JSON of a report."""
    for it in found:
        yield Diagnostic(
            code=it["code"],
            severity=it["severity"],
            tier=it["tier"],
            about=it["about"],
            document=it["document"],
            pointer=it["pointer"],
            message_id=it["message_id"],
            arguments=it["arguments"],
            message=it["message"],
            element=it.get("element"),
            help=it.get("help"),
            start=_position(it, "start"),
            end=_position(it, "end"),
            bytes=(it["bytes"][0], it["bytes"][1]) if "bytes" in it else None,
            utf16=_units(it),
            related=tuple(map(_related, it.get("related", ()))),
            fix=_fix(it["fix"]) if "fix" in it else None,
            url=it.get("url"),
        )


def problems_of(found: Iterable[Mapping[str, Any]]) -> Iterator[Problem]:
    """What is wrong with a configuration, out of the JSON of a report."""
    for it in found:
        yield Problem(
            it["code"],
            it["severity"],
            it["file"],
            it["pointer"],
            it["message"],
            it.get("help"),
            _position(it, "start"),
            _position(it, "end"),
        )


def found_while_reading(report: str) -> Diagnostics:
    """The findings of a report that is JSON text."""
    return Diagnostics(diagnostics_of(json.loads(report)["diagnostics"]))
