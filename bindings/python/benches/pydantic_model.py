"""The format as pydantic v2 models, as somebody writes them who validates strategies with pydantic.

All objects with all their fields, as strict as the JSON Schema (`schemas/strategi-1.json`) as far as
pydantic goes: closed code lists are literals, ids, dates and periods have its patterns, a field that the
format does not know is refused. Two differences, neither of which costs pydantic time: `null` counts as
left out, and extensions (`x-…`) are refused.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

_DATE = (
    r"(?:[1-9][0-9]{3}(?:-(?:0[1-9]|1[0-2]))?"
    r"|[1-9][0-9]{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    r"|(?:[1-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)-02-29)"
)
_NAME = r"[A-Za-z_][A-Za-z0-9_.-]{0,127}"
_SCHEME_AND_VALUE = r"^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020\u007F\u00A0]+$"
_LANGUAGE_TAG = (
    r"^(?:(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*"
    r"(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?|[Xx](?:-[A-Za-z0-9]{1,8})+)$"
)

Id = Annotated[str, StringConstraints(pattern=f"^{_NAME}$")]
DocRef = Id
Ref = Annotated[str, StringConstraints(pattern=f"^{_NAME}(#{_NAME})?$")]
Code = Annotated[str, StringConstraints(pattern=_SCHEME_AND_VALUE)]
Identifier = Annotated[str, StringConstraints(pattern=_SCHEME_AND_VALUE)]
LanguageTag = Annotated[str, StringConstraints(pattern=_LANGUAGE_TAG)]
Year = Annotated[int, Field(ge=1000, le=9999)]
# The first kind of value that fits is taken, the most frequent first: faster than pydantic's own choice.
PartialDate = Annotated[
    Annotated[str, StringConstraints(pattern=f"^{_DATE}$")] | Year, Field(union_mode="left_to_right")
]
Period = Annotated[
    Annotated[str, StringConstraints(pattern=rf"^(?:{_DATE}(?:/(?:{_DATE}|\.\.))?|\.\./{_DATE})$")] | Year,
    Field(union_mode="left_to_right"),
]
Integer = Annotated[int, Field(ge=-9007199254740991, le=9007199254740991)]
Number = Annotated[float, Field(allow_inf_nan=False)]
Label = Annotated[str | Integer, Field(union_mode="left_to_right")]
LocalizedText = Annotated[str | dict[LanguageTag, str], Field(union_mode="left_to_right")]

Action = Literal["continue", "assess", "establish", "develop", "deliver", "fund", "regulate", "advocate", "cooperate"]
# An open list: another code is kept.
ActorCategory = str
Basis = Literal["stated", "normalised", "inferred", "corrected"]
Direction = Literal["increase", "decrease", "maintain"]
Effect = Literal["adopts", "adds", "amends", "removes", "delegates", "prolongs", "reviews", "supersedes", "repeals"]
IndicatorKind = Literal["quantitative", "qualitative"]
Involvement = Literal["performer", "beneficiary", "partner"]
ItemStatus = Literal["proposed", "adopted", "rejected", "ongoing", "completed", "stopped"]
Judgement = Literal["strength", "weakness", "opportunity", "threat", "lesson"]
Kind = Literal[
    "strategy",
    "regional_plan",
    "master_plan",
    "thematic_plan",
    "planning_strategy",
    "action_programme",
    "programme",
    "financial_plan",
    "performance_plan",
    "performance_report",
]
Level = Literal["vision", "overall", "goal", "objective"]
Outcome = Literal["completed", "ended", "pursued", "rejected"]
PlanStatus = Literal["draft", "consultation", "proposed", "adopted", "superseded", "repealed"]
Relation = Literal[
    "guided_by",
    "guides",
    "succeeds",
    "succeeded_by",
    "implements",
    "implemented_by",
    "part_of",
    "has_part",
    "supplements",
    "reports_on",
    "yields_to",
    "mentions",
]
SourceKind = Literal["adopted_document", "case_paper", "web_page", "dataset", "law", "other"]
Stage = Literal["input", "input_processing", "output_processing", "output", "outcome"]


class Object(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Actor(Object):
    id: Id
    name: LocalizedText | None = None
    short_name: str | None = None
    alt_names: list[LocalizedText] | None = None
    category: ActorCategory | None = None
    part_of: list[Ref] | None = None
    members: list[Ref] | None = None
    identifiers: list[Identifier] | None = None
    territories: list[TerritoryOrShort] | None = None
    exists: Period | None = None
    succeeded_by: list[Ref] | None = None
    contact: Contact | None = None
    description: LocalizedText | None = None
    evidence: list[EvidenceOrShort] | None = None


class Address(Object):
    street: str | None = None
    postcode: str | None = None
    place: str | None = None
    country: str | None = None


class Assessment(Object):
    id: Id
    judgement: Judgement | None = None
    of: list[Ref] | None = None
    affects: list[Ref] | None = None
    statement: LocalizedText
    evidence: list[EvidenceOrShort] | None = None


class Contact(Object):
    email: str | None = None
    phone: str | None = None
    web: str | None = None
    visiting: Address | None = None
    postal: Address | None = None


class Decision(Object):
    id: Id
    effect: Effect
    items: list[Ref] | None = None
    body: Ref | None = None
    date: PartialDate | None = None
    case: str | None = None
    delegate: Ref | None = None
    period: Period | None = None
    sources: list[Ref] | None = None
    evidence: list[EvidenceOrShort] | None = None


class Deliverable(Object):
    title: LocalizedText
    due: PartialDate | None = None
    done: PartialDate | None = None


class Evidence(Object):
    of: str | None = None
    source: Ref | None = None
    locator: str | None = None
    quote: str | None = None
    literal: str | None = None
    reading: str | None = None
    basis: Basis | None = None


class Indicator(Object):
    id: Id
    title: LocalizedText
    of: list[Ref] | None = None
    number: Label | None = None
    kind: IndicatorKind | None = None
    stage: Stage | None = None
    unit: str | None = None
    direction: Direction | None = None
    baseline: Point | None = None
    milestones: list[Point] | None = None
    targets: list[Point] | None = None
    actuals: list[Point] | None = None
    data_source: LocalizedText | None = None
    identifiers: list[Identifier] | None = None
    note: LocalizedText | None = None
    evidence: list[EvidenceOrShort] | None = None


class LegalBasis(Object):
    law: Identifier
    section: str | None = None


class LinkedItem(Object):
    id: Id
    ref: Ref | None = None
    title: LocalizedText
    number: Label | None = None
    outcome: Outcome | None = None
    note: LocalizedText | None = None
    evidence: list[EvidenceOrShort] | None = None


class LinkedPlan(Object):
    id: Id
    relations: Annotated[list[Relation], Field(min_length=1)]
    ref: DocRef | None = None
    title: LocalizedText | None = None
    period: Period | None = None
    owners: list[Ref] | None = None
    identifiers: list[Identifier] | None = None
    carries: list[Ref] | None = None
    items: list[LinkedItem] | None = None
    evidence: list[EvidenceOrShort] | None = None


class Measure(Object):
    id: Id
    title: LocalizedText | None = None
    statement: LocalizedText | None = None
    action: Action | None = None
    serves: list[Ref] | None = None
    part_of: list[Ref] | None = None
    continues: list[Ref] | None = None
    number: Label | None = None
    status: ItemStatus | None = None
    adopted_by: list[Ref] | None = None
    territories: list[TerritoryOrShort] | None = None
    responsible: list[Ref] | None = None
    partners: list[PartyOrShort] | None = None
    concerns: list[TerritoryOrShort] | None = None
    period: Period | None = None
    deliverables: list[Deliverable] | None = None
    resources: list[Resource] | None = None
    identifiers: list[Identifier] | None = None
    codes: list[Code] | None = None
    note: LocalizedText | None = None
    evidence: list[EvidenceOrShort] | None = None


class Meets(Object):
    criterion: Ref
    how: LocalizedText | None = None


class Objective(Object):
    id: Id
    level: Level | None = None
    title: LocalizedText | None = None
    statement: LocalizedText | None = None
    part_of: list[Ref] | None = None
    continues: list[Ref] | None = None
    number: Label | None = None
    status: ItemStatus | None = None
    adopted_by: list[Ref] | None = None
    territories: list[TerritoryOrShort] | None = None
    motivated_by: list[Ref] | None = None
    stakeholders: list[PartyOrShort] | None = None
    identifiers: list[Identifier] | None = None
    codes: list[Code] | None = None
    note: LocalizedText | None = None
    evidence: list[EvidenceOrShort] | None = None


class Party(Object):
    actor: Ref | None = None
    category: ActorCategory | None = None
    involvement: list[Involvement] | None = None
    role: LocalizedText | None = None


class Point(Object):
    when: Period | None = None
    value: Number | None = None
    unit: str | None = None
    text: LocalizedText | None = None
    breakdown: dict[str, Number | str] | None = None
    place: TerritoryOrShort | None = None


class Priority(Object):
    id: Id
    title: LocalizedText
    statement: LocalizedText | None = None
    part_of: list[Ref] | None = None
    serves: list[Ref] | None = None
    supports: list[Ref] | None = None
    continues: list[Ref] | None = None
    number: Label | None = None
    status: ItemStatus | None = None
    adopted_by: list[Ref] | None = None
    territories: list[TerritoryOrShort] | None = None
    meets: list[Meets] | None = None
    motivated_by: list[Ref] | None = None
    identifiers: list[Identifier] | None = None
    codes: list[Code] | None = None
    note: LocalizedText | None = None
    evidence: list[EvidenceOrShort] | None = None


class Resource(Object):
    title: LocalizedText | None = None
    amount: Number | None = None
    currency: str | None = None
    period: Period | None = None
    funder: Ref | None = None
    share: Number | None = None
    source: Ref | None = None


class Revision(Object):
    version: str
    date: PartialDate | None = None
    note: LocalizedText | None = None


class Source(Object):
    id: Id
    kind: SourceKind | None = None
    title: LocalizedText | None = None
    url: str | None = None
    file: str | None = None
    retrieved: PartialDate | None = None
    hash: str | None = None
    language: LanguageTag | None = None


class Statement(Object):
    id: Id
    title: LocalizedText | None = None
    statement: LocalizedText | None = None
    evidence: list[EvidenceOrShort] | None = None


class Territory(Object):
    code: str | None = None
    name: LocalizedText | None = None


class Waiver(Object):
    code: str
    on: Ref | None = None
    reason: LocalizedText
    until: PartialDate | None = None


# An object or its short form.
EvidenceOrShort = Annotated[str | Evidence, Field(union_mode="left_to_right")]
PartyOrShort = Annotated[Ref | Party, Field(union_mode="left_to_right")]
TerritoryOrShort = Annotated[str | Territory, Field(union_mode="left_to_right")]


class Strategy(Object):
    strategi: Literal[1]
    schema_: str | None = Field(None, alias="$schema")
    id: Id
    kind: Kind | None = None
    title: LocalizedText
    alt_titles: list[LocalizedText] | None = None
    description: LocalizedText | None = None
    note: LocalizedText | None = None
    language: LanguageTag | None = None
    languages_offered: list[LanguageTag] | None = None
    period: Period | None = None
    cycle: Integer | None = None
    council_term: Period | None = None
    review_by: PartialDate | None = None
    status: PlanStatus | None = None
    version: str | None = None
    revisions: list[Revision] | None = None
    published: PartialDate | None = None
    owners: list[Ref] | None = None
    publisher: Ref | None = None
    recorded_by: Ref | None = None
    stakeholders: list[PartyOrShort] | None = None
    territories: list[TerritoryOrShort] | None = None
    codes: list[Code] | None = None
    identifiers: list[Identifier] | None = None
    legal_basis: list[LegalBasis] | None = None
    code_lists: dict[str, Label] | None = None
    profiles: list[str] | None = None
    mission: Statement | None = None
    values: list[Statement] | None = None
    principles: list[Statement] | None = None
    criteria: list[Statement] | None = None
    rationales: list[Statement] | None = None
    trends: list[Statement] | None = None
    needs: list[Statement] | None = None
    assessments: list[Assessment] | None = None
    objectives: list[Objective] | None = None
    priorities: list[Priority] | None = None
    measures: list[Measure] | None = None
    indicators: list[Indicator] | None = None
    actors: list[Actor] | None = None
    decisions: list[Decision] | None = None
    linked_plans: list[LinkedPlan] | None = None
    sources: list[Source] | None = None
    evidence: list[EvidenceOrShort] | None = None
    waivers: list[Waiver] | None = None


for _model in Object.__subclasses__():
    _model.model_rebuild()
