import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from os import PathLike
from typing import Any, ClassVar, Final, Literal, TypeAlias, final

from typing_extensions import Self, Unpack

from strategi._convert import StratML
from strategi._options import CheckOptions
from strategi._report import Diagnostics, Report
from strategi._tables import Table
from strategi._values import Code, Identifier, LocalizedText, PartialDate, Period
from strategi.codes import (
    Action,
    ActorCategory,
    Basis,
    Direction,
    Effect,
    IndicatorKind,
    Involvement,
    ItemStatus,
    Judgement,
    Kind,
    Level,
    Outcome,
    PlanStatus,
    Relation,
    SourceKind,
    Stage,
)

__version__: Final[str]

_Element: TypeAlias = (
    Statement
    | Assessment
    | Objective
    | Priority
    | Measure
    | Indicator
    | Actor
    | Decision
    | LinkedPlan
    | LinkedItem
    | Source
)

_Cell: TypeAlias = str | list[str] | int | float | bool | datetime.date | None

def apply_fixes(
    documents: Sequence[Document], settings: Settings, unsafe_fixes: bool
) -> tuple[list[Document], list[tuple[str, str, str, str, bool]], Judged]: ...
def check(
    documents: Sequence[Document], settings: Settings, progress: Callable[[int, int], object] | None = None
) -> Judged: ...
def code(text: str) -> str: ...
def command(arguments: Sequence[str]) -> int: ...
def covers(outer: str, inner: str) -> bool: ...
def days(text: str) -> tuple[datetime.date | None, datetime.date | None]: ...
def explain(rule: str) -> str: ...
def findings(judged: Judged) -> Rows: ...
def find_files(
    paths: Sequence[str | PathLike[str]], progress: Callable[[int, int], object] | None = None
) -> Files: ...
def identifier(text: str) -> str: ...
def language_tag(text: str) -> str: ...
def overlaps(one: str, other: str) -> bool: ...
def partial_date(text: str) -> str: ...
def period(text: str) -> str: ...
def read_bytes(
    name: str, data: bytes, format: str | None, options: Mapping[str, Any], settings: Settings | None = None
) -> list[Document]: ...
def read_error(document: Document) -> Exception: ...
def read_path(
    path: str | PathLike[str],
    name: str | None,
    format: str | None,
    options: Mapping[str, Any],
    settings: Settings | None = None,
) -> list[Document]: ...
def read_value(
    name: str, value: Mapping[str, Any], options: Mapping[str, Any], settings: Settings | None = None
) -> Document: ...
def schema(name: str) -> str: ...
def table(documents: Sequence[Document], name: str) -> Rows: ...
def table_definitions() -> str: ...

@final
class Judged:
    """What judging documents found."""

    @property
    def ok(self) -> bool: ...
    def in_language(self, lang: str) -> Judged: ...
    def render(self, format: str, lang: str | None, full: bool) -> str: ...
    def summary(self, lang: str | None) -> str: ...
    def to_json(self) -> str: ...

@final
class Settings:
    """The options of a call, on top of a configuration if there is one."""

    def __new__(
        cls,
        options: Mapping[str, Any],
        *,
        file: tuple[str, str] | None = None,
        content: Mapping[str, Any] | None = None,
    ) -> Self: ...

@final
class Files:
    """The files of paths that were given."""

    @property
    def names(self) -> list[str]: ...
    def nothing(self) -> tuple[str, str] | None: ...
    def read(
        self,
        start: int,
        end: int,
        options: Mapping[str, Any],
        settings: Settings | None = None,
        threads: int | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> tuple[list[Document], list[str]]: ...
    def __len__(self, /) -> int: ...

@final
class Rows:
    """The rows of a table."""

    @property
    def name(self) -> str: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...
    def cells(self, start: int, end: int) -> list[tuple[_Cell, ...]]: ...
    def csv(self) -> str: ...
    def ipc(self) -> bytes: ...
    def parquet(self) -> bytes: ...
    def __len__(self, /) -> int: ...

@final
class Document:
    """A document: a strategy as it was read, where from, and what was wrong with its form."""

    @property
    def name(self) -> str:
        """The name it was read under; when its text has several documents, with `#` and the number of this one."""
    @property
    def file(self) -> str:
        """The name of the text it was read from; usually the path."""
    @property
    def id(self) -> str | None:
        """The id of the strategy, if it was given and could be read."""
    @property
    def strategy(self) -> Strategy | None:
        """The strategy, when enough of the document could be read to make one."""
    @property
    def text(self) -> str | None:
        """The text it was read from, if it was read from text."""
    @property
    def is_complete(self) -> bool:
        """True when it was read without an error of form."""
    @property
    def diagnostics(self) -> Diagnostics:
        """What was found while it was read."""
    def _repr_html_(self) -> str: ...

# methods of Strategy
    @property
    def document(self) -> Document:
        """The document that it was read from, or one that holds it."""
    def find(self, id: str, /) -> _Element | None:
        """The element with this id, wherever in the strategy it stands; `None` when there is none."""
    def check(self, **options: Unpack[CheckOptions]) -> Report:
        """Judges the strategy alone by the rules: see `CheckOptions`.

        A strategy that was read from text has lines and columns in the report; one that was made or changed in Python has
        only pointers.
        """
    def table(self, name: str, /) -> Table:
        """A table of the strategy alone, e.g. `measures`: see `strategi.tables`."""
    def to_yaml(self) -> str:
        """As YAML text in block style, in the order of the format."""
    def to_stratml(self, *, part: Literal[1, 2] = 1, language: str | None = None) -> StratML:
        """As StratML, Part 1 (ISO 17469-1) or Part 2 (ANSI/AIIM 22). `losses` of the text tells what it could not carry.

        `language` chooses among the texts of several languages. Raises `ConversionError` for a strategy that StratML has
        no place for, such as one without any goal.
        """
    def _repr_html_(self) -> str: ...
