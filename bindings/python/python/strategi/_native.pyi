# `cargo xtask generate` makes this file. The part above the model is in bindings/python/src/native.pyi.
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

@final
class Strategy:
    """One public plan: its ends, priorities and means, who owns it, what it builds on and how we know.

    The root of a document. Follows StratML (ISO 17469-1) where that has a word, and the OMG Business
    Motivation Model for the split between ends and means.
    """
    __match_args__: ClassVar[tuple[Literal["id"], Literal["title"]]]

    def __new__(
        cls,
        *,
        id: str,
        title: str | Mapping[str, str],
        strategi: Literal[1] | None = ...,
        schema: str | None = ...,
        kind: Kind | None = ...,
        alt_titles: Iterable[str | Mapping[str, str]] | None = ...,
        description: str | Mapping[str, str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        language: str | None = ...,
        languages_offered: Iterable[str] | None = ...,
        period: str | int | datetime.date | None = ...,
        cycle: int | None = ...,
        council_term: str | int | datetime.date | None = ...,
        review_by: str | int | datetime.date | None = ...,
        status: PlanStatus | None = ...,
        version: str | None = ...,
        revisions: Iterable[Revision | Mapping[str, Any]] | None = ...,
        published: str | int | datetime.date | None = ...,
        owners: Iterable[str] | None = ...,
        publisher: str | None = ...,
        recorded_by: str | None = ...,
        stakeholders: Iterable[Party | Mapping[str, Any] | str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        codes: Iterable[str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        legal_basis: Iterable[LegalBasis | Mapping[str, Any]] | None = ...,
        code_lists: Mapping[str, str | int] | None = ...,
        profiles: Iterable[str] | None = ...,
        mission: Statement | Mapping[str, Any] | None = ...,
        values: Iterable[Statement | Mapping[str, Any]] | None = ...,
        principles: Iterable[Statement | Mapping[str, Any]] | None = ...,
        criteria: Iterable[Statement | Mapping[str, Any]] | None = ...,
        rationales: Iterable[Statement | Mapping[str, Any]] | None = ...,
        trends: Iterable[Statement | Mapping[str, Any]] | None = ...,
        needs: Iterable[Statement | Mapping[str, Any]] | None = ...,
        assessments: Iterable[Assessment | Mapping[str, Any]] | None = ...,
        objectives: Iterable[Objective | Mapping[str, Any]] | None = ...,
        priorities: Iterable[Priority | Mapping[str, Any]] | None = ...,
        measures: Iterable[Measure | Mapping[str, Any]] | None = ...,
        indicators: Iterable[Indicator | Mapping[str, Any]] | None = ...,
        actors: Iterable[Actor | Mapping[str, Any]] | None = ...,
        decisions: Iterable[Decision | Mapping[str, Any]] | None = ...,
        linked_plans: Iterable[LinkedPlan | Mapping[str, Any]] | None = ...,
        sources: Iterable[Source | Mapping[str, Any]] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        waivers: Iterable[Waiver | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def strategi(self) -> Literal[1]:
        """The major version of the format: 1."""
    @property
    def schema(self) -> str | None:
        """For editors: where the JSON Schema of this document is. Ignored."""
    @property
    def id(self) -> str:
        """The document's id in a collection, e.g. `trondelag-international-2009`."""
    @property
    def kind(self) -> Kind | None:
        """What kind of plan it is; `strategy` when left out."""
    @property
    def title(self) -> LocalizedText:
        """The plan's name, with the years if the name has them."""
    @property
    def alt_titles(self) -> tuple[LocalizedText, ...]:
        """Other names the plan is known by."""
    @property
    def description(self) -> LocalizedText | None:
        """What the plan is."""
    @property
    def note(self) -> LocalizedText | None:
        """Other information."""
    @property
    def language(self) -> str | None:
        """The language of every plain string in the document."""
    @property
    def languages_offered(self) -> tuple[str, ...]:
        """Languages that the publisher promises to offer the plan in."""
    @property
    def period(self) -> Period | None:
        """When the plan applies."""
    @property
    def cycle(self) -> int | None:
        """The declared length of the plan's cycle, in years."""
    @property
    def council_term(self) -> Period | None:
        """The term of the adopting council; it starts when the council was constituted."""
    @property
    def review_by(self) -> PartialDate | None:
        """When the plan is to be revised next; for a plan with an open end."""
    @property
    def status(self) -> PlanStatus | None:
        """Where the whole plan stands."""
    @property
    def version(self) -> str | None:
        """The version of the plan's text."""
    @property
    def revisions(self) -> tuple[Revision, ...]:
        """Earlier and present versions, oldest first."""
    @property
    def published(self) -> PartialDate | None:
        """When the plan was published."""
    @property
    def owners(self) -> tuple[str, ...]:
        """Who the plan binds; it is joint when there are two or more."""
    @property
    def publisher(self) -> str | None:
        """Who publishes the plan."""
    @property
    def recorded_by(self) -> str | None:
        """Who made this record (StratML `Submitter`)."""
    @property
    def stakeholders(self) -> tuple[Party, ...]:
        """Parties to the plan as a whole."""
    @property
    def territories(self) -> tuple[Territory, ...]:
        """Where the plan applies."""
    @property
    def codes(self) -> tuple[Code, ...]:
        """Themes and other classifications."""
    @property
    def identifiers(self) -> tuple[Identifier, ...]:
        """Other identifiers of the plan: StratML, case archive, URL."""
    @property
    def legal_basis(self) -> tuple[LegalBasis, ...]:
        """The law that the plan is adopted under."""
    @property
    def code_lists(self) -> Mapping[str, str] | None:
        """The versions of the code lists used, by scheme: `{nuts: "2021"}`."""
    @property
    def profiles(self) -> tuple[str, ...]:
        """Rule profiles that the plan asks to be judged by, e.g. `no-pbl`."""
    @property
    def mission(self) -> Statement | None:
        """What the organisation does: a means (BMM Mission)."""
    @property
    def values(self) -> tuple[Statement, ...]:
        """Core values."""
    @property
    def principles(self) -> tuple[Statement, ...]:
        """Working modes, such as partnership."""
    @property
    def criteria(self) -> tuple[Statement, ...]:
        """Tests by which the priorities were chosen."""
    @property
    def rationales(self) -> tuple[Statement, ...]:
        """Why the plan or an item of it exists."""
    @property
    def trends(self) -> tuple[Statement, ...]:
        """Influencers from outside (BMM Influencer)."""
    @property
    def needs(self) -> tuple[Statement, ...]:
        """Needs and challenges."""
    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """What a trend, a need or experience means for the plan (BMM Assessment)."""
    @property
    def objectives(self) -> tuple[Objective, ...]:
        """Ends: vision, overall objective, goals and objectives."""
    @property
    def priorities(self) -> tuple[Priority, ...]:
        """Priority areas."""
    @property
    def measures(self) -> tuple[Measure, ...]:
        """Means: measures, actions, projects, tasks."""
    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """How progress is seen."""
    @property
    def actors(self) -> tuple[Actor, ...]:
        """Organisations, bodies, groups and persons."""
    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What was decided about the plan or its items."""
    @property
    def linked_plans(self) -> tuple[LinkedPlan, ...]:
        """Other plans, as this one cites them."""
    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the record comes from; the first one is the default source of all evidence."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Evidence for the fields of the root."""
    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """Accepted findings, each with a reason."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        strategi: Literal[1] | None = ...,
        schema: str | None = ...,
        id: str | None = ...,
        kind: Kind | None = ...,
        title: str | Mapping[str, str] | None = ...,
        alt_titles: Iterable[str | Mapping[str, str]] | None = ...,
        description: str | Mapping[str, str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        language: str | None = ...,
        languages_offered: Iterable[str] | None = ...,
        period: str | int | datetime.date | None = ...,
        cycle: int | None = ...,
        council_term: str | int | datetime.date | None = ...,
        review_by: str | int | datetime.date | None = ...,
        status: PlanStatus | None = ...,
        version: str | None = ...,
        revisions: Iterable[Revision | Mapping[str, Any]] | None = ...,
        published: str | int | datetime.date | None = ...,
        owners: Iterable[str] | None = ...,
        publisher: str | None = ...,
        recorded_by: str | None = ...,
        stakeholders: Iterable[Party | Mapping[str, Any] | str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        codes: Iterable[str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        legal_basis: Iterable[LegalBasis | Mapping[str, Any]] | None = ...,
        code_lists: Mapping[str, str | int] | None = ...,
        profiles: Iterable[str] | None = ...,
        mission: Statement | Mapping[str, Any] | None = ...,
        values: Iterable[Statement | Mapping[str, Any]] | None = ...,
        principles: Iterable[Statement | Mapping[str, Any]] | None = ...,
        criteria: Iterable[Statement | Mapping[str, Any]] | None = ...,
        rationales: Iterable[Statement | Mapping[str, Any]] | None = ...,
        trends: Iterable[Statement | Mapping[str, Any]] | None = ...,
        needs: Iterable[Statement | Mapping[str, Any]] | None = ...,
        assessments: Iterable[Assessment | Mapping[str, Any]] | None = ...,
        objectives: Iterable[Objective | Mapping[str, Any]] | None = ...,
        priorities: Iterable[Priority | Mapping[str, Any]] | None = ...,
        measures: Iterable[Measure | Mapping[str, Any]] | None = ...,
        indicators: Iterable[Indicator | Mapping[str, Any]] | None = ...,
        actors: Iterable[Actor | Mapping[str, Any]] | None = ...,
        decisions: Iterable[Decision | Mapping[str, Any]] | None = ...,
        linked_plans: Iterable[LinkedPlan | Mapping[str, Any]] | None = ...,
        sources: Iterable[Source | Mapping[str, Any]] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        waivers: Iterable[Waiver | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        strategi: Literal[1] | None = ...,
        schema: str | None = ...,
        id: str | None = ...,
        kind: Kind | None = ...,
        title: str | Mapping[str, str] | None = ...,
        alt_titles: Iterable[str | Mapping[str, str]] | None = ...,
        description: str | Mapping[str, str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        language: str | None = ...,
        languages_offered: Iterable[str] | None = ...,
        period: str | int | datetime.date | None = ...,
        cycle: int | None = ...,
        council_term: str | int | datetime.date | None = ...,
        review_by: str | int | datetime.date | None = ...,
        status: PlanStatus | None = ...,
        version: str | None = ...,
        revisions: Iterable[Revision | Mapping[str, Any]] | None = ...,
        published: str | int | datetime.date | None = ...,
        owners: Iterable[str] | None = ...,
        publisher: str | None = ...,
        recorded_by: str | None = ...,
        stakeholders: Iterable[Party | Mapping[str, Any] | str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        codes: Iterable[str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        legal_basis: Iterable[LegalBasis | Mapping[str, Any]] | None = ...,
        code_lists: Mapping[str, str | int] | None = ...,
        profiles: Iterable[str] | None = ...,
        mission: Statement | Mapping[str, Any] | None = ...,
        values: Iterable[Statement | Mapping[str, Any]] | None = ...,
        principles: Iterable[Statement | Mapping[str, Any]] | None = ...,
        criteria: Iterable[Statement | Mapping[str, Any]] | None = ...,
        rationales: Iterable[Statement | Mapping[str, Any]] | None = ...,
        trends: Iterable[Statement | Mapping[str, Any]] | None = ...,
        needs: Iterable[Statement | Mapping[str, Any]] | None = ...,
        assessments: Iterable[Assessment | Mapping[str, Any]] | None = ...,
        objectives: Iterable[Objective | Mapping[str, Any]] | None = ...,
        priorities: Iterable[Priority | Mapping[str, Any]] | None = ...,
        measures: Iterable[Measure | Mapping[str, Any]] | None = ...,
        indicators: Iterable[Indicator | Mapping[str, Any]] | None = ...,
        actors: Iterable[Actor | Mapping[str, Any]] | None = ...,
        decisions: Iterable[Decision | Mapping[str, Any]] | None = ...,
        linked_plans: Iterable[LinkedPlan | Mapping[str, Any]] | None = ...,
        sources: Iterable[Source | Mapping[str, Any]] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        waivers: Iterable[Waiver | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Strategy:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Strategy: ...
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

@final
class Statement:
    """A mission, value, principle, criterion, rationale, trend or need: something the plan states."""
    __match_args__: ClassVar[tuple[Literal["id"]]]

    def __new__(
        cls,
        *,
        id: str,
        title: str | Mapping[str, str] | None = ...,
        statement: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """The id of the statement."""
    @property
    def title(self) -> LocalizedText | None:
        """A short name. At least one of `title` and `statement` is given."""
    @property
    def statement(self) -> LocalizedText | None:
        """What is stated, in a sentence."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What passages of the source say about it."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        id: str | None = ...,
        title: str | Mapping[str, str] | None = ...,
        statement: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        id: str | None = ...,
        title: str | Mapping[str, str] | None = ...,
        statement: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Statement:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Statement: ...

@final
class Assessment:
    """What influencers or experience mean for the plan (BMM Assessment). Trends and needs are neutral until one judges them."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["statement"]]]

    def __new__(
        cls,
        *,
        id: str,
        statement: str | Mapping[str, str],
        judgement: Judgement | None = ...,
        of: Iterable[str] | None = ...,
        affects: Iterable[str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """The id of the assessment."""
    @property
    def judgement(self) -> Judgement | None:
        """How it judges them."""
    @property
    def of(self) -> tuple[str, ...]:
        """What is assessed; empty for the plan's own experience."""
    @property
    def affects(self) -> tuple[str, ...]:
        """What it has an impact on."""
    @property
    def statement(self) -> LocalizedText:
        """The assessment in words."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What passages of the source say about it."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        id: str | None = ...,
        judgement: Judgement | None = ...,
        of: Iterable[str] | None = ...,
        affects: Iterable[str] | None = ...,
        statement: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        id: str | None = ...,
        judgement: Judgement | None = ...,
        of: Iterable[str] | None = ...,
        affects: Iterable[str] | None = ...,
        statement: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Assessment:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Assessment: ...

@final
class Objective:
    """An end: what the plan wants to reach (BMM End; StratML Vision, Goal and Objective)."""
    __match_args__: ClassVar[tuple[Literal["id"]]]

    def __new__(
        cls,
        *,
        id: str,
        level: Level | None = ...,
        title: str | Mapping[str, str] | None = ...,
        statement: str | Mapping[str, str] | None = ...,
        part_of: Iterable[str] | None = ...,
        continues: Iterable[str] | None = ...,
        number: str | int | None = ...,
        status: ItemStatus | None = ...,
        adopted_by: Iterable[str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        motivated_by: Iterable[str] | None = ...,
        stakeholders: Iterable[Party | Mapping[str, Any] | str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        codes: Iterable[str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """The id of the objective."""
    @property
    def level(self) -> Level | None:
        """Its level; `goal` when left out."""
    @property
    def title(self) -> LocalizedText | None:
        """A short name. At least one of `title` and `statement` is given."""
    @property
    def statement(self) -> LocalizedText | None:
        """The objective in a sentence."""
    @property
    def part_of(self) -> tuple[str, ...]:
        """What it is a part or detail of."""
    @property
    def continues(self) -> tuple[str, ...]:
        """The items of earlier plans that it continues."""
    @property
    def number(self) -> str | None:
        """The ordinal or number printed in the plan."""
    @property
    def status(self) -> ItemStatus | None:
        """Where this item stands."""
    @property
    def adopted_by(self) -> tuple[str, ...]:
        """The owners for whom it holds; all owners when left out."""
    @property
    def territories(self) -> tuple[Territory, ...]:
        """Where it applies; the plan's territories when left out."""
    @property
    def motivated_by(self) -> tuple[str, ...]:
        """Why it exists."""
    @property
    def stakeholders(self) -> tuple[Party, ...]:
        """Who performs or benefits."""
    @property
    def identifiers(self) -> tuple[Identifier, ...]:
        """Other identifiers, e.g. the StratML one."""
    @property
    def codes(self) -> tuple[Code, ...]:
        """Themes and other classifications."""
    @property
    def note(self) -> LocalizedText | None:
        """Other information."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What passages of the source say about it."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        id: str | None = ...,
        level: Level | None = ...,
        title: str | Mapping[str, str] | None = ...,
        statement: str | Mapping[str, str] | None = ...,
        part_of: Iterable[str] | None = ...,
        continues: Iterable[str] | None = ...,
        number: str | int | None = ...,
        status: ItemStatus | None = ...,
        adopted_by: Iterable[str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        motivated_by: Iterable[str] | None = ...,
        stakeholders: Iterable[Party | Mapping[str, Any] | str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        codes: Iterable[str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        id: str | None = ...,
        level: Level | None = ...,
        title: str | Mapping[str, str] | None = ...,
        statement: str | Mapping[str, str] | None = ...,
        part_of: Iterable[str] | None = ...,
        continues: Iterable[str] | None = ...,
        number: str | int | None = ...,
        status: ItemStatus | None = ...,
        adopted_by: Iterable[str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        motivated_by: Iterable[str] | None = ...,
        stakeholders: Iterable[Party | Mapping[str, Any] | str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        codes: Iterable[str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Objective:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Objective: ...

@final
class Priority:
    """A priority area: a field that the plan concentrates on."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["title"]]]

    def __new__(
        cls,
        *,
        id: str,
        title: str | Mapping[str, str],
        statement: str | Mapping[str, str] | None = ...,
        part_of: Iterable[str] | None = ...,
        serves: Iterable[str] | None = ...,
        supports: Iterable[str] | None = ...,
        continues: Iterable[str] | None = ...,
        number: str | int | None = ...,
        status: ItemStatus | None = ...,
        adopted_by: Iterable[str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        meets: Iterable[Meets | Mapping[str, Any]] | None = ...,
        motivated_by: Iterable[str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        codes: Iterable[str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """The id of the priority."""
    @property
    def title(self) -> LocalizedText:
        """Its name."""
    @property
    def statement(self) -> LocalizedText | None:
        """The priority in a sentence."""
    @property
    def part_of(self) -> tuple[str, ...]:
        """Wider priorities of this plan that it is a part of."""
    @property
    def serves(self) -> tuple[str, ...]:
        """The ends it contributes to."""
    @property
    def supports(self) -> tuple[str, ...]:
        """The priorities or items of the guiding plan that it supports."""
    @property
    def continues(self) -> tuple[str, ...]:
        """The items of earlier plans that it continues: none for a new one, one for a continued, more for a merged one."""
    @property
    def number(self) -> str | None:
        """The ordinal or number printed in the plan."""
    @property
    def status(self) -> ItemStatus | None:
        """Where this item stands."""
    @property
    def adopted_by(self) -> tuple[str, ...]:
        """The owners for whom it holds; all owners when left out."""
    @property
    def territories(self) -> tuple[Territory, ...]:
        """Where it applies; the plan's territories when left out."""
    @property
    def meets(self) -> tuple[Meets, ...]:
        """How it meets the plan's criteria."""
    @property
    def motivated_by(self) -> tuple[str, ...]:
        """Why it was chosen."""
    @property
    def identifiers(self) -> tuple[Identifier, ...]:
        """Other identifiers, e.g. the StratML one."""
    @property
    def codes(self) -> tuple[Code, ...]:
        """Themes and other classifications."""
    @property
    def note(self) -> LocalizedText | None:
        """Other information."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What passages of the source say about it."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        id: str | None = ...,
        title: str | Mapping[str, str] | None = ...,
        statement: str | Mapping[str, str] | None = ...,
        part_of: Iterable[str] | None = ...,
        serves: Iterable[str] | None = ...,
        supports: Iterable[str] | None = ...,
        continues: Iterable[str] | None = ...,
        number: str | int | None = ...,
        status: ItemStatus | None = ...,
        adopted_by: Iterable[str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        meets: Iterable[Meets | Mapping[str, Any]] | None = ...,
        motivated_by: Iterable[str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        codes: Iterable[str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        id: str | None = ...,
        title: str | Mapping[str, str] | None = ...,
        statement: str | Mapping[str, str] | None = ...,
        part_of: Iterable[str] | None = ...,
        serves: Iterable[str] | None = ...,
        supports: Iterable[str] | None = ...,
        continues: Iterable[str] | None = ...,
        number: str | int | None = ...,
        status: ItemStatus | None = ...,
        adopted_by: Iterable[str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        meets: Iterable[Meets | Mapping[str, Any]] | None = ...,
        motivated_by: Iterable[str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        codes: Iterable[str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Priority:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Priority: ...

@final
class Meets:
    """How a priority meets one criterion."""
    __match_args__: ClassVar[tuple[Literal["criterion"]]]

    def __new__(
        cls,
        *,
        criterion: str,
        how: str | Mapping[str, str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def criterion(self) -> str:
        """The criterion."""
    @property
    def how(self) -> LocalizedText | None:
        """How it is met."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        criterion: str | None = ...,
        how: str | Mapping[str, str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        criterion: str | None = ...,
        how: str | Mapping[str, str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Meets:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Meets: ...

@final
class Measure:
    """A means: a measure, action, project or task (BMM Course of Action)."""
    __match_args__: ClassVar[tuple[Literal["id"]]]

    def __new__(
        cls,
        *,
        id: str,
        title: str | Mapping[str, str] | None = ...,
        statement: str | Mapping[str, str] | None = ...,
        action: Action | None = ...,
        serves: Iterable[str] | None = ...,
        part_of: Iterable[str] | None = ...,
        continues: Iterable[str] | None = ...,
        number: str | int | None = ...,
        status: ItemStatus | None = ...,
        adopted_by: Iterable[str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        responsible: Iterable[str] | None = ...,
        partners: Iterable[Party | Mapping[str, Any] | str] | None = ...,
        concerns: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        period: str | int | datetime.date | None = ...,
        deliverables: Iterable[Deliverable | Mapping[str, Any]] | None = ...,
        resources: Iterable[Resource | Mapping[str, Any]] | None = ...,
        identifiers: Iterable[str] | None = ...,
        codes: Iterable[str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """The id of the measure."""
    @property
    def title(self) -> LocalizedText | None:
        """A short name. At least one of `title` and `statement` is given."""
    @property
    def statement(self) -> LocalizedText | None:
        """The measure in a sentence."""
    @property
    def action(self) -> Action | None:
        """What kind of doing it is."""
    @property
    def serves(self) -> tuple[str, ...]:
        """The ends and priorities it serves; those of its `part_of` parent when left out."""
    @property
    def part_of(self) -> tuple[str, ...]:
        """The measures it is a part of."""
    @property
    def continues(self) -> tuple[str, ...]:
        """The measures or items of earlier plans that it continues."""
    @property
    def number(self) -> str | None:
        """The ordinal or number printed in the plan."""
    @property
    def status(self) -> ItemStatus | None:
        """Where this item stands."""
    @property
    def adopted_by(self) -> tuple[str, ...]:
        """The owners for whom it holds; all owners when left out."""
    @property
    def territories(self) -> tuple[Territory, ...]:
        """Where it applies; the plan's territories when left out."""
    @property
    def responsible(self) -> tuple[str, ...]:
        """Who answers for it, jointly when there are two or more; the `part_of` parent's when left out."""
    @property
    def partners(self) -> tuple[Party, ...]:
        """Who it is done with, by name or by category."""
    @property
    def concerns(self) -> tuple[Territory, ...]:
        """Other places it is about."""
    @property
    def period(self) -> Period | None:
        """When it is done."""
    @property
    def deliverables(self) -> tuple[Deliverable, ...]:
        """Results and milestones of the work."""
    @property
    def resources(self) -> tuple[Resource, ...]:
        """What it costs and who pays."""
    @property
    def identifiers(self) -> tuple[Identifier, ...]:
        """Other identifiers, e.g. the StratML one."""
    @property
    def codes(self) -> tuple[Code, ...]:
        """Themes and other classifications."""
    @property
    def note(self) -> LocalizedText | None:
        """Other information."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What passages of the source say about it."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        id: str | None = ...,
        title: str | Mapping[str, str] | None = ...,
        statement: str | Mapping[str, str] | None = ...,
        action: Action | None = ...,
        serves: Iterable[str] | None = ...,
        part_of: Iterable[str] | None = ...,
        continues: Iterable[str] | None = ...,
        number: str | int | None = ...,
        status: ItemStatus | None = ...,
        adopted_by: Iterable[str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        responsible: Iterable[str] | None = ...,
        partners: Iterable[Party | Mapping[str, Any] | str] | None = ...,
        concerns: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        period: str | int | datetime.date | None = ...,
        deliverables: Iterable[Deliverable | Mapping[str, Any]] | None = ...,
        resources: Iterable[Resource | Mapping[str, Any]] | None = ...,
        identifiers: Iterable[str] | None = ...,
        codes: Iterable[str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        id: str | None = ...,
        title: str | Mapping[str, str] | None = ...,
        statement: str | Mapping[str, str] | None = ...,
        action: Action | None = ...,
        serves: Iterable[str] | None = ...,
        part_of: Iterable[str] | None = ...,
        continues: Iterable[str] | None = ...,
        number: str | int | None = ...,
        status: ItemStatus | None = ...,
        adopted_by: Iterable[str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        responsible: Iterable[str] | None = ...,
        partners: Iterable[Party | Mapping[str, Any] | str] | None = ...,
        concerns: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        period: str | int | datetime.date | None = ...,
        deliverables: Iterable[Deliverable | Mapping[str, Any]] | None = ...,
        resources: Iterable[Resource | Mapping[str, Any]] | None = ...,
        identifiers: Iterable[str] | None = ...,
        codes: Iterable[str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Measure:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Measure: ...

@final
class Deliverable:
    """A result or milestone of a measure."""
    __match_args__: ClassVar[tuple[Literal["title"]]]

    def __new__(
        cls,
        *,
        title: str | Mapping[str, str],
        due: str | int | datetime.date | None = ...,
        done: str | int | datetime.date | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def title(self) -> LocalizedText:
        """What is delivered."""
    @property
    def due(self) -> PartialDate | None:
        """When it is due."""
    @property
    def done(self) -> PartialDate | None:
        """When it was delivered."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        title: str | Mapping[str, str] | None = ...,
        due: str | int | datetime.date | None = ...,
        done: str | int | datetime.date | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        title: str | Mapping[str, str] | None = ...,
        due: str | int | datetime.date | None = ...,
        done: str | int | datetime.date | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Deliverable:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Deliverable: ...

@final
class Resource:
    """What a measure costs, and who pays."""
    __match_args__: ClassVar[tuple[()]]

    def __new__(
        cls,
        *,
        title: str | Mapping[str, str] | None = ...,
        amount: int | float | None = ...,
        currency: str | None = ...,
        period: str | int | datetime.date | None = ...,
        funder: str | None = ...,
        share: int | float | None = ...,
        source: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def title(self) -> LocalizedText | None:
        """What the resource is."""
    @property
    def amount(self) -> int | float | None:
        """The amount, in units of `currency`."""
    @property
    def currency(self) -> str | None:
        """The currency, ISO 4217, e.g. `NOK`."""
    @property
    def period(self) -> Period | None:
        """The budget year or years."""
    @property
    def funder(self) -> str | None:
        """Who pays."""
    @property
    def share(self) -> int | float | None:
        """The part of the whole, in per cent (0–100)."""
    @property
    def source(self) -> str | None:
        """The budget document."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        title: str | Mapping[str, str] | None = ...,
        amount: int | float | None = ...,
        currency: str | None = ...,
        period: str | int | datetime.date | None = ...,
        funder: str | None = ...,
        share: int | float | None = ...,
        source: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        title: str | Mapping[str, str] | None = ...,
        amount: int | float | None = ...,
        currency: str | None = ...,
        period: str | int | datetime.date | None = ...,
        funder: str | None = ...,
        share: int | float | None = ...,
        source: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Resource:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Resource: ...

@final
class Indicator:
    """How progress is seen (StratML `PerformanceIndicator`)."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["title"]]]

    def __new__(
        cls,
        *,
        id: str,
        title: str | Mapping[str, str],
        of: Iterable[str] | None = ...,
        number: str | int | None = ...,
        kind: IndicatorKind | None = ...,
        stage: Stage | None = ...,
        unit: str | None = ...,
        direction: Direction | None = ...,
        baseline: Point | Mapping[str, Any] | None = ...,
        milestones: Iterable[Point | Mapping[str, Any]] | None = ...,
        targets: Iterable[Point | Mapping[str, Any]] | None = ...,
        actuals: Iterable[Point | Mapping[str, Any]] | None = ...,
        data_source: str | Mapping[str, str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """The id of the indicator."""
    @property
    def title(self) -> LocalizedText:
        """What is measured (StratML `MeasurementDimension`)."""
    @property
    def of(self) -> tuple[str, ...]:
        """The objectives, priorities or measures that it measures."""
    @property
    def number(self) -> str | None:
        """The number printed in the plan."""
    @property
    def kind(self) -> IndicatorKind | None:
        """How it is measured; `quantitative` if a unit or a value is given, else `qualitative`."""
    @property
    def stage(self) -> Stage | None:
        """Where in the chain of results it measures."""
    @property
    def unit(self) -> str | None:
        """The unit: an open list, e.g. `%`, `persons`, `NOK`, `tCO2e`."""
    @property
    def direction(self) -> Direction | None:
        """Which way it should move."""
    @property
    def baseline(self) -> Point | None:
        """Where it started."""
    @property
    def milestones(self) -> tuple[Point, ...]:
        """Where it should be on the way."""
    @property
    def targets(self) -> tuple[Point, ...]:
        """Where it should end."""
    @property
    def actuals(self) -> tuple[Point, ...]:
        """What was measured."""
    @property
    def data_source(self) -> LocalizedText | None:
        """Where the numbers come from (means of verification)."""
    @property
    def identifiers(self) -> tuple[Identifier, ...]:
        """A common definition, e.g. `cpr:RCO01`."""
    @property
    def note(self) -> LocalizedText | None:
        """Other information."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What passages of the source say about it."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        id: str | None = ...,
        title: str | Mapping[str, str] | None = ...,
        of: Iterable[str] | None = ...,
        number: str | int | None = ...,
        kind: IndicatorKind | None = ...,
        stage: Stage | None = ...,
        unit: str | None = ...,
        direction: Direction | None = ...,
        baseline: Point | Mapping[str, Any] | None = ...,
        milestones: Iterable[Point | Mapping[str, Any]] | None = ...,
        targets: Iterable[Point | Mapping[str, Any]] | None = ...,
        actuals: Iterable[Point | Mapping[str, Any]] | None = ...,
        data_source: str | Mapping[str, str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        id: str | None = ...,
        title: str | Mapping[str, str] | None = ...,
        of: Iterable[str] | None = ...,
        number: str | int | None = ...,
        kind: IndicatorKind | None = ...,
        stage: Stage | None = ...,
        unit: str | None = ...,
        direction: Direction | None = ...,
        baseline: Point | Mapping[str, Any] | None = ...,
        milestones: Iterable[Point | Mapping[str, Any]] | None = ...,
        targets: Iterable[Point | Mapping[str, Any]] | None = ...,
        actuals: Iterable[Point | Mapping[str, Any]] | None = ...,
        data_source: str | Mapping[str, str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Indicator:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Indicator: ...

@final
class Point:
    """A baseline, milestone, target or actual value (StratML `TargetResult` and `ActualResult`)."""
    __match_args__: ClassVar[tuple[()]]

    def __new__(
        cls,
        *,
        when: str | int | datetime.date | None = ...,
        value: int | float | None = ...,
        unit: str | None = ...,
        text: str | Mapping[str, str] | None = ...,
        breakdown: Mapping[str, int | float | str] | None = ...,
        place: Territory | Mapping[str, Any] | str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def when(self) -> Period | None:
        """The date or period that it is for."""
    @property
    def value(self) -> int | float | None:
        """The value, in `unit`."""
    @property
    def unit(self) -> str | None:
        """The unit; the indicator's when left out."""
    @property
    def text(self) -> LocalizedText | None:
        """The result in words."""
    @property
    def breakdown(self) -> Mapping[str, int | float | str] | None:
        """The value broken down by name (StratML `Descriptor`)."""
    @property
    def place(self) -> Territory | None:
        """Where it was or is to be measured."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        when: str | int | datetime.date | None = ...,
        value: int | float | None = ...,
        unit: str | None = ...,
        text: str | Mapping[str, str] | None = ...,
        breakdown: Mapping[str, int | float | str] | None = ...,
        place: Territory | Mapping[str, Any] | str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        when: str | int | datetime.date | None = ...,
        value: int | float | None = ...,
        unit: str | None = ...,
        text: str | Mapping[str, str] | None = ...,
        breakdown: Mapping[str, int | float | str] | None = ...,
        place: Territory | Mapping[str, Any] | str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Point:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Point: ...

@final
class Actor:
    """An organisation, body, group or person (StratML Organization and Stakeholder)."""
    __match_args__: ClassVar[tuple[Literal["id"]]]

    def __new__(
        cls,
        *,
        id: str,
        name: str | Mapping[str, str] | None = ...,
        short_name: str | None = ...,
        alt_names: Iterable[str | Mapping[str, str]] | None = ...,
        category: ActorCategory | str | None = ...,
        part_of: Iterable[str] | None = ...,
        members: Iterable[str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        exists: str | int | datetime.date | None = ...,
        succeeded_by: Iterable[str] | None = ...,
        contact: Contact | Mapping[str, Any] | None = ...,
        description: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """The id of the actor."""
    @property
    def name(self) -> LocalizedText | None:
        """The full name. At least one of `name` and `short_name` is given."""
    @property
    def short_name(self) -> str | None:
        """The acronym or short name."""
    @property
    def alt_names(self) -> tuple[LocalizedText, ...]:
        """Other names it is known by."""
    @property
    def category(self) -> str | None:
        """What kind of actor it is."""
    @property
    def part_of(self) -> tuple[str, ...]:
        """The actors it is a part of: a council is a part of its county."""
    @property
    def members(self) -> tuple[str, ...]:
        """The members, for a collaboration."""
    @property
    def identifiers(self) -> tuple[Identifier, ...]:
        """Its identifiers, e.g. `no-orgnr:938967091`."""
    @property
    def territories(self) -> tuple[Territory, ...]:
        """Where it acts."""
    @property
    def exists(self) -> Period | None:
        """When it exists."""
    @property
    def succeeded_by(self) -> tuple[str, ...]:
        """Who took over after a merger or a split."""
    @property
    def contact(self) -> Contact | None:
        """How to reach it."""
    @property
    def description(self) -> LocalizedText | None:
        """What it is."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What passages of the source say about it."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        id: str | None = ...,
        name: str | Mapping[str, str] | None = ...,
        short_name: str | None = ...,
        alt_names: Iterable[str | Mapping[str, str]] | None = ...,
        category: ActorCategory | str | None = ...,
        part_of: Iterable[str] | None = ...,
        members: Iterable[str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        exists: str | int | datetime.date | None = ...,
        succeeded_by: Iterable[str] | None = ...,
        contact: Contact | Mapping[str, Any] | None = ...,
        description: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        id: str | None = ...,
        name: str | Mapping[str, str] | None = ...,
        short_name: str | None = ...,
        alt_names: Iterable[str | Mapping[str, str]] | None = ...,
        category: ActorCategory | str | None = ...,
        part_of: Iterable[str] | None = ...,
        members: Iterable[str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        territories: Iterable[Territory | Mapping[str, Any] | str] | None = ...,
        exists: str | int | datetime.date | None = ...,
        succeeded_by: Iterable[str] | None = ...,
        contact: Contact | Mapping[str, Any] | None = ...,
        description: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Actor:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Actor: ...

@final
class Contact:
    """How to reach an actor."""
    __match_args__: ClassVar[tuple[()]]

    def __new__(
        cls,
        *,
        email: str | None = ...,
        phone: str | None = ...,
        web: str | None = ...,
        visiting: Address | Mapping[str, Any] | None = ...,
        postal: Address | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def email(self) -> str | None:
        """E-mail address."""
    @property
    def phone(self) -> str | None:
        """Phone number; quote it in YAML."""
    @property
    def web(self) -> str | None:
        """Web address."""
    @property
    def visiting(self) -> Address | None:
        """Where to go."""
    @property
    def postal(self) -> Address | None:
        """Where to write."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        email: str | None = ...,
        phone: str | None = ...,
        web: str | None = ...,
        visiting: Address | Mapping[str, Any] | None = ...,
        postal: Address | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        email: str | None = ...,
        phone: str | None = ...,
        web: str | None = ...,
        visiting: Address | Mapping[str, Any] | None = ...,
        postal: Address | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Contact:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Contact: ...

@final
class Address:
    """A postal or visiting address."""
    __match_args__: ClassVar[tuple[()]]

    def __new__(
        cls,
        *,
        street: str | None = ...,
        postcode: str | None = ...,
        place: str | None = ...,
        country: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def street(self) -> str | None:
        """Street and number, or box."""
    @property
    def postcode(self) -> str | None:
        """Postcode; quote it in YAML, since it may start with 0."""
    @property
    def place(self) -> str | None:
        """City or place."""
    @property
    def country(self) -> str | None:
        """The country, ISO 3166-1 alpha-2, e.g. `NO`."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        street: str | None = ...,
        postcode: str | None = ...,
        place: str | None = ...,
        country: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        street: str | None = ...,
        postcode: str | None = ...,
        place: str | None = ...,
        country: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Address:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Address: ...

@final
class Party:
    """A partner or stakeholder: a named actor, or a category of actors."""
    __match_args__: ClassVar[tuple[()]]

    def __new__(
        cls,
        *,
        actor: str | None = ...,
        category: ActorCategory | str | None = ...,
        involvement: Iterable[Involvement] | None = ...,
        role: str | Mapping[str, str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def actor(self) -> str | None:
        """The actor. Exactly one of `actor` and `category` is given."""
    @property
    def category(self) -> str | None:
        """The category of actors, when none is named."""
    @property
    def involvement(self) -> tuple[Involvement, ...]:
        """How it is involved; `partner` when left out."""
    @property
    def role(self) -> LocalizedText | None:
        """The role in words."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        actor: str | None = ...,
        category: ActorCategory | str | None = ...,
        involvement: Iterable[Involvement] | None = ...,
        role: str | Mapping[str, str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        actor: str | None = ...,
        category: ActorCategory | str | None = ...,
        involvement: Iterable[Involvement] | None = ...,
        role: str | Mapping[str, str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Party:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Party: ...

@final
class Decision:
    """A decision about the plan or about items of it: the proof of who adopted what."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["effect"]]]

    def __new__(
        cls,
        *,
        id: str,
        effect: Effect,
        items: Iterable[str] | None = ...,
        body: str | None = ...,
        date: str | int | datetime.date | None = ...,
        case: str | None = ...,
        delegate: str | None = ...,
        period: str | int | datetime.date | None = ...,
        sources: Iterable[str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """The id of the decision."""
    @property
    def effect(self) -> Effect:
        """What it does."""
    @property
    def items(self) -> tuple[str, ...]:
        """What it is about; empty for the whole plan."""
    @property
    def body(self) -> str | None:
        """The body that decided."""
    @property
    def date(self) -> PartialDate | None:
        """When it was decided."""
    @property
    def case(self) -> str | None:
        """The case number."""
    @property
    def delegate(self) -> str | None:
        """With `delegates`: who is made responsible."""
    @property
    def period(self) -> Period | None:
        """With `prolongs`: the new period."""
    @property
    def sources(self) -> tuple[str, ...]:
        """The minutes."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What passages of the source say about it."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        id: str | None = ...,
        effect: Effect | None = ...,
        items: Iterable[str] | None = ...,
        body: str | None = ...,
        date: str | int | datetime.date | None = ...,
        case: str | None = ...,
        delegate: str | None = ...,
        period: str | int | datetime.date | None = ...,
        sources: Iterable[str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        id: str | None = ...,
        effect: Effect | None = ...,
        items: Iterable[str] | None = ...,
        body: str | None = ...,
        date: str | int | datetime.date | None = ...,
        case: str | None = ...,
        delegate: str | None = ...,
        period: str | int | datetime.date | None = ...,
        sources: Iterable[str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Decision:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Decision: ...

@final
class LinkedPlan:
    """Another plan, as this one cites it. Rules compare it with the plan itself when that is loaded."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["relations"]]]

    def __new__(
        cls,
        *,
        id: str,
        relations: Iterable[Relation],
        ref: str | None = ...,
        title: str | Mapping[str, str] | None = ...,
        period: str | int | datetime.date | None = ...,
        owners: Iterable[str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        carries: Iterable[str] | None = ...,
        items: Iterable[LinkedItem | Mapping[str, Any]] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """A local id."""
    @property
    def relations(self) -> tuple[Relation, ...]:
        """What this plan is to that one."""
    @property
    def ref(self) -> str | None:
        """The other plan's own document id, when it is known."""
    @property
    def title(self) -> LocalizedText | None:
        """The other plan's name, as cited."""
    @property
    def period(self) -> Period | None:
        """The other plan's period, as cited."""
    @property
    def owners(self) -> tuple[str, ...]:
        """The other plan's owners."""
    @property
    def identifiers(self) -> tuple[Identifier, ...]:
        """The other plan's identifiers."""
    @property
    def carries(self) -> tuple[str, ...]:
        """With `implemented_by`: the priorities that are handed to that plan."""
    @property
    def items(self) -> tuple[LinkedItem, ...]:
        """Its priorities, goals and measures, as cited here."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What passages of the source say about it."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        id: str | None = ...,
        relations: Iterable[Relation] | None = ...,
        ref: str | None = ...,
        title: str | Mapping[str, str] | None = ...,
        period: str | int | datetime.date | None = ...,
        owners: Iterable[str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        carries: Iterable[str] | None = ...,
        items: Iterable[LinkedItem | Mapping[str, Any]] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        id: str | None = ...,
        relations: Iterable[Relation] | None = ...,
        ref: str | None = ...,
        title: str | Mapping[str, str] | None = ...,
        period: str | int | datetime.date | None = ...,
        owners: Iterable[str] | None = ...,
        identifiers: Iterable[str] | None = ...,
        carries: Iterable[str] | None = ...,
        items: Iterable[LinkedItem | Mapping[str, Any]] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> LinkedPlan:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> LinkedPlan: ...

@final
class LinkedItem:
    """A priority, goal or measure of another plan, as this one cites it."""
    __match_args__: ClassVar[tuple[Literal["id"], Literal["title"]]]

    def __new__(
        cls,
        *,
        id: str,
        title: str | Mapping[str, str],
        ref: str | None = ...,
        number: str | int | None = ...,
        outcome: Outcome | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """A local id."""
    @property
    def ref(self) -> str | None:
        """`document#id`, when it is known; else the item is matched by title."""
    @property
    def title(self) -> LocalizedText:
        """Its name, as cited."""
    @property
    def number(self) -> str | None:
        """The ordinal or number printed."""
    @property
    def outcome(self) -> Outcome | None:
        """What became of it, if it is not continued."""
    @property
    def note(self) -> LocalizedText | None:
        """The reason."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What passages of the source say about it."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        id: str | None = ...,
        ref: str | None = ...,
        title: str | Mapping[str, str] | None = ...,
        number: str | int | None = ...,
        outcome: Outcome | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        id: str | None = ...,
        ref: str | None = ...,
        title: str | Mapping[str, str] | None = ...,
        number: str | int | None = ...,
        outcome: Outcome | None = ...,
        note: str | Mapping[str, str] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any] | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> LinkedItem:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> LinkedItem: ...

@final
class Source:
    """Where the record comes from."""
    __match_args__: ClassVar[tuple[Literal["id"]]]

    def __new__(
        cls,
        *,
        id: str,
        kind: SourceKind | None = ...,
        title: str | Mapping[str, str] | None = ...,
        url: str | None = ...,
        file: str | None = ...,
        retrieved: str | int | datetime.date | None = ...,
        hash: str | None = ...,
        language: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """The id of the source."""
    @property
    def kind(self) -> SourceKind | None:
        """What kind of thing it is."""
    @property
    def title(self) -> LocalizedText | None:
        """Its name."""
    @property
    def url(self) -> str | None:
        """Its address."""
    @property
    def file(self) -> str | None:
        """A file, relative to the document."""
    @property
    def retrieved(self) -> PartialDate | None:
        """When it was retrieved."""
    @property
    def hash(self) -> str | None:
        """The digest of the file, `sha256:…` in hexadecimal."""
    @property
    def language(self) -> str | None:
        """The language it is written in."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        id: str | None = ...,
        kind: SourceKind | None = ...,
        title: str | Mapping[str, str] | None = ...,
        url: str | None = ...,
        file: str | None = ...,
        retrieved: str | int | datetime.date | None = ...,
        hash: str | None = ...,
        language: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        id: str | None = ...,
        kind: SourceKind | None = ...,
        title: str | Mapping[str, str] | None = ...,
        url: str | None = ...,
        file: str | None = ...,
        retrieved: str | int | datetime.date | None = ...,
        hash: str | None = ...,
        language: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Source:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Source: ...

@final
class Evidence:
    """What one passage of the source says about the element that it stands on. A plain string is the locator."""
    __match_args__: ClassVar[tuple[()]]

    def __new__(
        cls,
        *,
        of: str | None = ...,
        source: str | None = ...,
        locator: str | None = ...,
        quote: str | None = ...,
        literal: str | None = ...,
        reading: str | None = ...,
        basis: Basis | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def of(self) -> str | None:
        """The field that it supports (`period`, `status`, `priorities`); `list` for the heading the element is filed under; the whole element when left out."""
    @property
    def source(self) -> str | None:
        """The source; the first one of the document when left out."""
    @property
    def locator(self) -> str | None:
        """Where in the source: `L25`, `L35-38`, `p. 4`, `§ 8-1`, an `XPath`."""
    @property
    def quote(self) -> str | None:
        """Words of the source, verbatim."""
    @property
    def literal(self) -> str | None:
        """The value as printed."""
    @property
    def reading(self) -> str | None:
        """What this passage alone makes the field; the field's value when left out. For a list: how many members."""
    @property
    def basis(self) -> Basis | None:
        """How the record's value follows from the passage; `stated` when left out."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        of: str | None = ...,
        source: str | None = ...,
        locator: str | None = ...,
        quote: str | None = ...,
        literal: str | None = ...,
        reading: str | None = ...,
        basis: Basis | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        of: str | None = ...,
        source: str | None = ...,
        locator: str | None = ...,
        quote: str | None = ...,
        literal: str | None = ...,
        reading: str | None = ...,
        basis: Basis | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Evidence:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Evidence: ...

@final
class Territory:
    """A place: a code, a name, or both. A plain string is the code."""
    __match_args__: ClassVar[tuple[()]]

    def __new__(
        cls,
        *,
        code: str | None = ...,
        name: str | Mapping[str, str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def code(self) -> str | None:
        """The code: ISO 3166 as it is (`NO`, `NO-50`); others with their scheme (`nuts:NO06`, `knr:5006`)."""
    @property
    def name(self) -> LocalizedText | None:
        """The name. At least one of `code` and `name` is given."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        code: str | None = ...,
        name: str | Mapping[str, str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        code: str | None = ...,
        name: str | Mapping[str, str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Territory:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Territory: ...

@final
class LegalBasis:
    """A law that the plan is adopted under."""
    __match_args__: ClassVar[tuple[Literal["law"]]]

    def __new__(
        cls,
        *,
        law: str,
        section: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def law(self) -> Identifier:
        """The act: `eli:…` or `no-lov:2008-06-27-71`."""
    @property
    def section(self) -> str | None:
        """The section, e.g. `8-1`."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        law: str | None = ...,
        section: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        law: str | None = ...,
        section: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> LegalBasis:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> LegalBasis: ...

@final
class Revision:
    """One version of the plan's text."""
    __match_args__: ClassVar[tuple[Literal["version"]]]

    def __new__(
        cls,
        *,
        version: str,
        date: str | int | datetime.date | None = ...,
        note: str | Mapping[str, str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def version(self) -> str:
        """The version."""
    @property
    def date(self) -> PartialDate | None:
        """Its date."""
    @property
    def note(self) -> LocalizedText | None:
        """What changed."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        version: str | None = ...,
        date: str | int | datetime.date | None = ...,
        note: str | Mapping[str, str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        version: str | None = ...,
        date: str | int | datetime.date | None = ...,
        note: str | Mapping[str, str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Revision:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Revision: ...

@final
class Waiver:
    """A finding that is accepted, with the reason."""
    __match_args__: ClassVar[tuple[Literal["code"], Literal["reason"]]]

    def __new__(
        cls,
        *,
        code: str,
        reason: str | Mapping[str, str],
        on: str | None = ...,
        until: str | int | datetime.date | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self: ...
    @property
    def code(self) -> str:
        """The rule's code, e.g. `ACT004`."""
    @property
    def on(self) -> str | None:
        """The element whose finding is accepted; the document as a whole when left out. A finding about several elements
        stands at the first of them.
        """
    @property
    def reason(self) -> LocalizedText:
        """Why it is accepted."""
    @property
    def until(self) -> PartialDate | None:
        """Until when; then the finding returns."""
    @property
    def extensions(self) -> Mapping[str, Any]:
        """Fields outside the format: `x-…`, and after lenient reading the unknown ones."""
    def replace(
        self,
        *,
        code: str | None = ...,
        on: str | None = ...,
        reason: str | Mapping[str, str] | None = ...,
        until: str | int | datetime.date | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    def __replace__(
        self,
        *,
        code: str | None = ...,
        on: str | None = ...,
        reason: str | Mapping[str, str] | None = ...,
        until: str | int | datetime.date | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same with other values in some fields; `None` takes a value away."""
    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> Waiver:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> Waiver: ...
