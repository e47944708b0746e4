// `cargo xtask generate` makes this file.
// A strategy document, as reading gives it; types whose name ends in `Input` are as it may be written.

/**
 * One public plan: its ends, priorities and means, who owns it, what it builds on and how we know.
 *
 * The root of a document. Follows StratML (ISO 17469-1) where that has a word, and the OMG Business Motivation Model
 * for the split between ends and means.
 */
export interface Strategy {
  /** The major version of the format: 1. */
  strategi: 1;
  /** For editors: where the JSON Schema of this document is. Ignored. */
  $schema?: string;
  /** The document's id in a collection, e.g. `trondelag-international-2009`. */
  id: Id;
  /** What kind of plan it is; `strategy` when left out. */
  kind?: Kind;
  /** The plan's name, with the years if the name has them. A text, or one by language: {nb: …, en: …}. */
  title: LocalizedText;
  /** Other names the plan is known by. Each a text, or one by language: {nb: …, en: …}. */
  alt_titles?: LocalizedText[];
  /** What the plan is. A text, or one by language: {nb: …, en: …}. */
  description?: LocalizedText;
  /** Other information. A text, or one by language: {nb: …, en: …}. */
  note?: LocalizedText;
  /**
   * The language of every plain string in the document. A language tag (BCP 47): `nb`, `nn`, `en`, `se`, `sma`,
   * `smj`.
   */
  language?: LanguageTag;
  /**
   * Languages that the publisher promises to offer the plan in. Each: a language tag (BCP 47): `nb`, `nn`, `en`,
   * `se`, `sma`, `smj`.
   */
  languages_offered?: LanguageTag[];
  /**
   * When the plan applies. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`; `2009/..` is
   * open-ended; one date (`2009`, `2009-07`) is that year, month or day.
   */
  period?: Period;
  /** The declared length of the plan's cycle, in years. */
  cycle?: number;
  /**
   * The term of the adopting council; it starts when the council was constituted. A period with both ends included,
   * `2009/2012` or `2009-07-01/2012-12`; `2009/..` is open-ended; one date (`2009`, `2009-07`) is that year, month or
   * day.
   */
  council_term?: Period;
  /**
   * When the plan is to be revised next; for a plan with an open end. A year, a month or a day: `2009`, `2009-07` or
   * `2009-07-01`.
   */
  review_by?: PartialDate;
  /** Where the whole plan stands. */
  status?: PlanStatus;
  /** The version of the plan's text. */
  version?: string;
  /** Earlier and present versions, oldest first. */
  revisions?: Revision[];
  /** When the plan was published. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  published?: PartialDate;
  /** Who the plan binds; it is joint when there are two or more. Ids from: actors. */
  owners?: Ref[];
  /** Who publishes the plan. An id from: actors. */
  publisher?: Ref;
  /** Who made this record (StratML `Submitter`). An id from: actors. */
  recorded_by?: Ref;
  /** Parties to the plan as a whole. */
  stakeholders?: Party[];
  /** Where the plan applies. */
  territories?: Territory[];
  /**
   * Themes and other classifications. Each: a code of a classification, `scheme:value`, e.g. `sdg:8.3` or
   * `cpr:RSO1.1`.
   */
  codes?: Code[];
  /**
   * Other identifiers of the plan: StratML, case archive, URL. Each: an identifier, `scheme:value`, e.g.
   * `no-orgnr:938967091`, `lei:…` or `https://…`; without spaces.
   */
  identifiers?: Identifier[];
  /** The law that the plan is adopted under. */
  legal_basis?: LegalBasis[];
  /** The versions of the code lists used, by scheme: `{nuts: "2021"}`. */
  code_lists?: Record<string, Label>;
  /** Rule profiles that the plan asks to be judged by, e.g. `no-pbl`. */
  profiles?: string[];
  /** What the organisation does: a means (BMM Mission). */
  mission?: Statement;
  /** Core values. */
  values?: Statement[];
  /** Working modes, such as partnership. */
  principles?: Statement[];
  /** Tests by which the priorities were chosen. */
  criteria?: Statement[];
  /** Why the plan or an item of it exists. */
  rationales?: Statement[];
  /** Influencers from outside (BMM Influencer). */
  trends?: Statement[];
  /** Needs and challenges. */
  needs?: Statement[];
  /** What a trend, a need or experience means for the plan (BMM Assessment). */
  assessments?: Assessment[];
  /** Ends: vision, overall objective, goals and objectives. */
  objectives?: Objective[];
  /** Priority areas. */
  priorities?: Priority[];
  /** Means: measures, actions, projects, tasks. */
  measures?: Measure[];
  /** How progress is seen. */
  indicators?: Indicator[];
  /** Organisations, bodies, groups and persons. */
  actors?: Actor[];
  /** What was decided about the plan or its items. */
  decisions?: Decision[];
  /** Other plans, as this one cites them. */
  linked_plans?: LinkedPlan[];
  /** Where the record comes from; the first one is the default source of all evidence. */
  sources?: Source[];
  /** Evidence for the fields of the root. */
  evidence?: Evidence[];
  /** Accepted findings, each with a reason. */
  waivers?: Waiver[];
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Strategy` as it may be written: with short forms, and years and labels as numbers. */
export interface StrategyInput extends Omit<Strategy,
  | "period"
  | "council_term"
  | "review_by"
  | "revisions"
  | "published"
  | "stakeholders"
  | "territories"
  | "code_lists"
  | "mission"
  | "values"
  | "principles"
  | "criteria"
  | "rationales"
  | "trends"
  | "needs"
  | "assessments"
  | "objectives"
  | "priorities"
  | "measures"
  | "indicators"
  | "actors"
  | "decisions"
  | "linked_plans"
  | "sources"
  | "evidence"
  | "waivers"> {
  /**
   * When the plan applies. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`; `2009/..` is
   * open-ended; one date (`2009`, `2009-07`) is that year, month or day.
   */
  period?: PeriodInput;
  /**
   * The term of the adopting council; it starts when the council was constituted. A period with both ends included,
   * `2009/2012` or `2009-07-01/2012-12`; `2009/..` is open-ended; one date (`2009`, `2009-07`) is that year, month or
   * day.
   */
  council_term?: PeriodInput;
  /**
   * When the plan is to be revised next; for a plan with an open end. A year, a month or a day: `2009`, `2009-07` or
   * `2009-07-01`.
   */
  review_by?: PartialDateInput;
  /** Earlier and present versions, oldest first. */
  revisions?: RevisionInput[];
  /** When the plan was published. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  published?: PartialDateInput;
  /** Parties to the plan as a whole. */
  stakeholders?: PartyInput[];
  /** Where the plan applies. */
  territories?: TerritoryInput[];
  /** The versions of the code lists used, by scheme: `{nuts: "2021"}`. */
  code_lists?: Record<string, LabelInput>;
  /** What the organisation does: a means (BMM Mission). */
  mission?: StatementInput;
  /** Core values. */
  values?: StatementInput[];
  /** Working modes, such as partnership. */
  principles?: StatementInput[];
  /** Tests by which the priorities were chosen. */
  criteria?: StatementInput[];
  /** Why the plan or an item of it exists. */
  rationales?: StatementInput[];
  /** Influencers from outside (BMM Influencer). */
  trends?: StatementInput[];
  /** Needs and challenges. */
  needs?: StatementInput[];
  /** What a trend, a need or experience means for the plan (BMM Assessment). */
  assessments?: AssessmentInput[];
  /** Ends: vision, overall objective, goals and objectives. */
  objectives?: ObjectiveInput[];
  /** Priority areas. */
  priorities?: PriorityInput[];
  /** Means: measures, actions, projects, tasks. */
  measures?: MeasureInput[];
  /** How progress is seen. */
  indicators?: IndicatorInput[];
  /** Organisations, bodies, groups and persons. */
  actors?: ActorInput[];
  /** What was decided about the plan or its items. */
  decisions?: DecisionInput[];
  /** Other plans, as this one cites them. */
  linked_plans?: LinkedPlanInput[];
  /** Where the record comes from; the first one is the default source of all evidence. */
  sources?: SourceInput[];
  /** Evidence for the fields of the root. */
  evidence?: EvidenceInput[];
  /** Accepted findings, each with a reason. */
  waivers?: WaiverInput[];
}

/**
 * What kind of doing a measure is.
 *
 * - `continue`: Goes on with something.
 * - `assess`: Assesses whether something should be done.
 * - `establish`: Sets something up.
 * - `develop`: Develops something.
 * - `deliver`: Delivers a service or a product.
 * - `fund`: Funds somebody.
 * - `regulate`: Makes or changes rules.
 * - `advocate`: Speaks for something towards others.
 * - `cooperate`: Works together with others.
 */
export type Action =
  | "continue"
  | "assess"
  | "establish"
  | "develop"
  | "deliver"
  | "fund"
  | "regulate"
  | "advocate"
  | "cooperate";

/** An organisation, body, group or person (StratML Organization and Stakeholder). */
export interface Actor {
  /** The id of the actor. */
  id: Id;
  /** The full name. At least one of `name` and `short_name` is given. A text, or one by language: {nb: …, en: …}. */
  name?: LocalizedText;
  /** The acronym or short name. */
  short_name?: string;
  /** Other names it is known by. Each a text, or one by language: {nb: …, en: …}. */
  alt_names?: LocalizedText[];
  /** What kind of actor it is. */
  category?: ActorCategory;
  /** The actors it is a part of: a council is a part of its county. Ids from: actors. */
  part_of?: Ref[];
  /** The members, for a collaboration. Ids from: actors. */
  members?: Ref[];
  /**
   * Its identifiers, e.g. `no-orgnr:938967091`. Each: an identifier, `scheme:value`, e.g. `no-orgnr:938967091`,
   * `lei:…` or `https://…`; without spaces.
   */
  identifiers?: Identifier[];
  /** Where it acts. */
  territories?: Territory[];
  /**
   * When it exists. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`; `2009/..` is open-ended;
   * one date (`2009`, `2009-07`) is that year, month or day.
   */
  exists?: Period;
  /** Who took over after a merger or a split. Ids from: actors. */
  succeeded_by?: Ref[];
  /** How to reach it. */
  contact?: Contact;
  /** What it is. A text, or one by language: {nb: …, en: …}. */
  description?: LocalizedText;
  /** What passages of the source say about it. */
  evidence?: Evidence[];
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Actor` as it may be written: with short forms, and years and labels as numbers. */
export interface ActorInput extends Omit<Actor, "territories" | "exists" | "evidence"> {
  /** Where it acts. */
  territories?: TerritoryInput[];
  /**
   * When it exists. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`; `2009/..` is open-ended;
   * one date (`2009`, `2009-07`) is that year, month or day.
   */
  exists?: PeriodInput;
  /** What passages of the source say about it. */
  evidence?: EvidenceInput[];
}

/**
 * What kind of actor. The list is open: another code is kept and reported (CLS002).
 *
 * - `county`: A county or county council area (fylkeskommune).
 * - `municipality`: A municipality.
 * - `state_agency`: An agency of the state.
 * - `council`: An elected council or another deciding body.
 * - `public_support`: Public support and funding bodies (virkemiddelapparat).
 * - `business`: Business.
 * - `research`: Research and development.
 * - `education`: Education.
 * - `civil_society`: Civil society.
 * - `social_partner`: Employers' and employees' organisations.
 * - `collaboration`: A standing cooperation of several actors.
 * - `person`: A person.
 */
export type ActorCategory =
  | "county"
  | "municipality"
  | "state_agency"
  | "council"
  | "public_support"
  | "business"
  | "research"
  | "education"
  | "civil_society"
  | "social_partner"
  | "collaboration"
  | "person"
  | (string & {});

/** A postal or visiting address. */
export interface Address {
  /** Street and number, or box. */
  street?: string;
  /** Postcode; quote it in YAML, since it may start with 0. */
  postcode?: string;
  /** City or place. */
  place?: string;
  /** The country, ISO 3166-1 alpha-2, e.g. `NO`. */
  country?: string;
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/**
 * What influencers or experience mean for the plan (BMM Assessment). Trends and needs are neutral until one judges
 * them.
 */
export interface Assessment {
  /** The id of the assessment. */
  id: Id;
  /** How it judges them. */
  judgement?: Judgement;
  /** What is assessed; empty for the plan's own experience. Ids from: trends, needs. */
  of?: Ref[];
  /** What it has an impact on. Ids from: objectives, priorities, measures. */
  affects?: Ref[];
  /** The assessment in words. A text, or one by language: {nb: …, en: …}. */
  statement: LocalizedText;
  /** What passages of the source say about it. */
  evidence?: Evidence[];
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Assessment` as it may be written: with short forms, and years and labels as numbers. */
export interface AssessmentInput extends Omit<Assessment, "evidence"> {
  /** What passages of the source say about it. */
  evidence?: EvidenceInput[];
}

/**
 * How the record's value follows from what the passage prints.
 *
 * - `stated`: The passage says it so.
 * - `normalised`: The same value in another notation.
 * - `inferred`: The recorder's conclusion.
 * - `corrected`: The passage is wrong, and the record differs knowingly.
 */
export type Basis = "stated" | "normalised" | "inferred" | "corrected";

/** A code of a classification, `scheme:value`, e.g. `sdg:8.3` or `cpr:RSO1.1`. */
export type Code = string;

/** How to reach an actor. */
export interface Contact {
  /** E-mail address. */
  email?: string;
  /** Phone number; quote it in YAML. */
  phone?: string;
  /** Web address. */
  web?: string;
  /** Where to go. */
  visiting?: Address;
  /** Where to write. */
  postal?: Address;
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** A decision about the plan or about items of it: the proof of who adopted what. */
export interface Decision {
  /** The id of the decision. */
  id: Id;
  /** What it does. */
  effect: Effect;
  /**
   * What it is about; empty for the whole plan. Ids from: objectives, priorities, measures, indicators, mission,
   * values, principles, criteria, rationales, trends, needs, assessments, linked_plans, items.
   */
  items?: Ref[];
  /** The body that decided. An id from: actors. */
  body?: Ref;
  /** When it was decided. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  date?: PartialDate;
  /** The case number. */
  case?: string;
  /** With `delegates`: who is made responsible. An id from: actors. */
  delegate?: Ref;
  /**
   * With `prolongs`: the new period. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`; `2009/..`
   * is open-ended; one date (`2009`, `2009-07`) is that year, month or day.
   */
  period?: Period;
  /** The minutes. Ids from: sources. */
  sources?: Ref[];
  /** What passages of the source say about it. */
  evidence?: Evidence[];
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Decision` as it may be written: with short forms, and years and labels as numbers. */
export interface DecisionInput extends Omit<Decision, "date" | "period" | "evidence"> {
  /** When it was decided. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  date?: PartialDateInput;
  /**
   * With `prolongs`: the new period. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`; `2009/..`
   * is open-ended; one date (`2009`, `2009-07`) is that year, month or day.
   */
  period?: PeriodInput;
  /** What passages of the source say about it. */
  evidence?: EvidenceInput[];
}

/** A result or milestone of a measure. */
export interface Deliverable {
  /** What is delivered. A text, or one by language: {nb: …, en: …}. */
  title: LocalizedText;
  /** When it is due. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  due?: PartialDate;
  /** When it was delivered. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  done?: PartialDate;
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Deliverable` as it may be written: with short forms, and years and labels as numbers. */
export interface DeliverableInput extends Omit<Deliverable, "due" | "done"> {
  /** When it is due. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  due?: PartialDateInput;
  /** When it was delivered. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  done?: PartialDateInput;
}

/**
 * Which way an indicator should move.
 *
 * - `increase`: More is better.
 * - `decrease`: Less is better.
 * - `maintain`: It should stay.
 */
export type Direction = "increase" | "decrease" | "maintain";

/** The id of another document of the collection. */
export type DocRef = string;

/**
 * What a decision does to the plan or to the items it lists.
 *
 * - `adopts`: Adopts it.
 * - `adds`: Adds an item.
 * - `amends`: Changes it.
 * - `removes`: Removes an item.
 * - `delegates`: Makes an actor responsible.
 * - `prolongs`: Prolongs the period.
 * - `reviews`: Reviews or rolls it.
 * - `supersedes`: Replaces it by another plan.
 * - `repeals`: Repeals it.
 */
export type Effect =
  | "adopts"
  | "adds"
  | "amends"
  | "removes"
  | "delegates"
  | "prolongs"
  | "reviews"
  | "supersedes"
  | "repeals";

/** What one passage of the source says about the element that it stands on. A plain string is the locator. */
export interface Evidence {
  /**
   * The field that it supports (`period`, `status`, `priorities`); `list` for the heading the element is filed under;
   * the whole element when left out.
   */
  of?: string;
  /** The source; the first one of the document when left out. An id from: sources. */
  source?: Ref;
  /** Where in the source: `L25`, `L35-38`, `p. 4`, `§ 8-1`, an `XPath`. */
  locator?: string;
  /** Words of the source, verbatim. */
  quote?: string;
  /** The value as printed. */
  literal?: string;
  /** What this passage alone makes the field; the field's value when left out. For a list: how many members. */
  reading?: string;
  /** How the record's value follows from the passage; `stated` when left out. */
  basis?: Basis;
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Evidence` as it may be written: in full, or short. */
export type EvidenceInput = string | Evidence;

/**
 * An id: it starts with an ASCII letter or `_`, then letters, digits, `_`, `.` or `-`; at most 128 characters. Unique
 * in the document.
 */
export type Id = string;

/** An identifier, `scheme:value`, e.g. `no-orgnr:938967091`, `lei:…` or `https://…`; without spaces. */
export type Identifier = string;

/** How progress is seen (StratML `PerformanceIndicator`). */
export interface Indicator {
  /** The id of the indicator. */
  id: Id;
  /** What is measured (StratML `MeasurementDimension`). A text, or one by language: {nb: …, en: …}. */
  title: LocalizedText;
  /** The objectives, priorities or measures that it measures. Ids from: objectives, priorities, measures. */
  of?: Ref[];
  /**
   * The number printed in the plan. A number or letter as printed in the plan, e.g. 3, E or "1.10". Quote what has a
   * decimal point.
   */
  number?: Label;
  /** How it is measured; `quantitative` if a unit or a value is given, else `qualitative`. */
  kind?: IndicatorKind;
  /** Where in the chain of results it measures. */
  stage?: Stage;
  /** The unit: an open list, e.g. `%`, `persons`, `NOK`, `tCO2e`. */
  unit?: string;
  /** Which way it should move. */
  direction?: Direction;
  /** Where it started. */
  baseline?: Point;
  /** Where it should be on the way. */
  milestones?: Point[];
  /** Where it should end. */
  targets?: Point[];
  /** What was measured. */
  actuals?: Point[];
  /** Where the numbers come from (means of verification). A text, or one by language: {nb: …, en: …}. */
  data_source?: LocalizedText;
  /**
   * A common definition, e.g. `cpr:RCO01`. Each: an identifier, `scheme:value`, e.g. `no-orgnr:938967091`, `lei:…` or
   * `https://…`; without spaces.
   */
  identifiers?: Identifier[];
  /** Other information. A text, or one by language: {nb: …, en: …}. */
  note?: LocalizedText;
  /** What passages of the source say about it. */
  evidence?: Evidence[];
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Indicator` as it may be written: with short forms, and years and labels as numbers. */
export interface IndicatorInput extends Omit<Indicator, "number" | "baseline" | "milestones" | "targets" | "actuals" | "evidence"> {
  /**
   * The number printed in the plan. A number or letter as printed in the plan, e.g. 3, E or "1.10". Quote what has a
   * decimal point.
   */
  number?: LabelInput;
  /** Where it started. */
  baseline?: PointInput;
  /** Where it should be on the way. */
  milestones?: PointInput[];
  /** Where it should end. */
  targets?: PointInput[];
  /** What was measured. */
  actuals?: PointInput[];
  /** What passages of the source say about it. */
  evidence?: EvidenceInput[];
}

/**
 * How an indicator is measured (StratML `PerformanceIndicatorType`).
 *
 * - `quantitative`: In numbers.
 * - `qualitative`: In words.
 */
export type IndicatorKind = "quantitative" | "qualitative";

/**
 * How a party is involved (StratML `RoleType`, and partners).
 *
 * - `performer`: Does the work.
 * - `beneficiary`: Benefits from it.
 * - `partner`: Works together with the responsible actor.
 */
export type Involvement = "performer" | "beneficiary" | "partner";

/**
 * Where one item of a plan stands.
 *
 * - `proposed`: Proposed.
 * - `adopted`: Adopted.
 * - `rejected`: Rejected.
 * - `ongoing`: Under way.
 * - `completed`: Completed.
 * - `stopped`: Stopped before it was completed.
 */
export type ItemStatus = "proposed" | "adopted" | "rejected" | "ongoing" | "completed" | "stopped";

/**
 * How an influencer is judged (BMM assessment; SWOT).
 *
 * - `strength`: A strength.
 * - `weakness`: A weakness.
 * - `opportunity`: An opportunity.
 * - `threat`: A threat.
 * - `lesson`: A lesson from experience.
 */
export type Judgement = "strength" | "weakness" | "opportunity" | "threat" | "lesson";

/**
 * What kind of plan a document is.
 *
 * - `strategy`: A strategy: ends, priorities and means in one field or for a whole organisation.
 * - `regional_plan`: A regional plan (Norwegian Planning and Building Act § 8-1) or one of the county plans before
 *   it.
 * - `master_plan`: A municipal master plan (kommuneplan, § 11-1 of the same act).
 * - `thematic_plan`: A plan for one theme (temaplan, kommunedelplan).
 * - `planning_strategy`: A planning strategy, which lists the plans to make, revise or repeal (§§ 7-1 and 10-1).
 * - `action_programme`: An action programme (handlingsprogram) that carries out another plan.
 * - `programme`: A funding programme, such as an EU or Interreg programme.
 * - `financial_plan`: A financial plan (økonomiplan).
 * - `performance_plan`: A performance plan (StratML `Performance_Plan`).
 * - `performance_report`: A performance report (StratML `Performance_Report`).
 */
export type Kind =
  | "strategy"
  | "regional_plan"
  | "master_plan"
  | "thematic_plan"
  | "planning_strategy"
  | "action_programme"
  | "programme"
  | "financial_plan"
  | "performance_plan"
  | "performance_report";

/** A number or letter as printed in the plan, e.g. 3, E or "1.10". Quote what has a decimal point. */
export type Label = string;

/**
 * A number or letter as printed in the plan, e.g. 3, E or "1.10". Quote what has a decimal point. Or a number, as in
 * YAML.
 */
export type LabelInput = string | number;

/** A language tag (BCP 47): `nb`, `nn`, `en`, `se`, `sma`, `smj`. */
export type LanguageTag = string;

/** A law that the plan is adopted under. */
export interface LegalBasis {
  /**
   * The act: `eli:…` or `no-lov:2008-06-27-71`. An identifier, `scheme:value`, e.g. `no-orgnr:938967091`, `lei:…` or
   * `https://…`; without spaces.
   */
  law: Identifier;
  /** The section, e.g. `8-1`. */
  section?: string;
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/**
 * The level of an objective (BMM: Vision, Goal, Objective).
 *
 * - `vision`: The state that the plan wants in the end.
 * - `overall`: The one overall objective.
 * - `goal`: A goal: a qualitative, lasting aim.
 * - `objective`: An objective: a step towards a goal that can be measured and dated.
 */
export type Level = "vision" | "overall" | "goal" | "objective";

/** A priority, goal or measure of another plan, as this one cites it. */
export interface LinkedItem {
  /** A local id. */
  id: Id;
  /** `document#id`, when it is known; else the item is matched by title. An id from: objectives, priorities, measures. */
  ref?: Ref;
  /** Its name, as cited. A text, or one by language: {nb: …, en: …}. */
  title: LocalizedText;
  /**
   * The ordinal or number printed. A number or letter as printed in the plan, e.g. 3, E or "1.10". Quote what has a
   * decimal point.
   */
  number?: Label;
  /** What became of it, if it is not continued. */
  outcome?: Outcome;
  /** The reason. A text, or one by language: {nb: …, en: …}. */
  note?: LocalizedText;
  /** What passages of the source say about it. */
  evidence?: Evidence[];
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `LinkedItem` as it may be written: with short forms, and years and labels as numbers. */
export interface LinkedItemInput extends Omit<LinkedItem, "number" | "evidence"> {
  /**
   * The ordinal or number printed. A number or letter as printed in the plan, e.g. 3, E or "1.10". Quote what has a
   * decimal point.
   */
  number?: LabelInput;
  /** What passages of the source say about it. */
  evidence?: EvidenceInput[];
}

/** Another plan, as this one cites it. Rules compare it with the plan itself when that is loaded. */
export interface LinkedPlan {
  /** A local id. */
  id: Id;
  /** What this plan is to that one. */
  relations: Relation[];
  /** The other plan's own document id, when it is known. The id of another document of the collection. */
  ref?: DocRef;
  /** The other plan's name, as cited. A text, or one by language: {nb: …, en: …}. */
  title?: LocalizedText;
  /**
   * The other plan's period, as cited. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`;
   * `2009/..` is open-ended; one date (`2009`, `2009-07`) is that year, month or day.
   */
  period?: Period;
  /** The other plan's owners. Ids from: actors. */
  owners?: Ref[];
  /**
   * The other plan's identifiers. Each: an identifier, `scheme:value`, e.g. `no-orgnr:938967091`, `lei:…` or
   * `https://…`; without spaces.
   */
  identifiers?: Identifier[];
  /** With `implemented_by`: the priorities that are handed to that plan. Ids from: priorities. */
  carries?: Ref[];
  /** Its priorities, goals and measures, as cited here. */
  items?: LinkedItem[];
  /** What passages of the source say about it. */
  evidence?: Evidence[];
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `LinkedPlan` as it may be written: with short forms, and years and labels as numbers. */
export interface LinkedPlanInput extends Omit<LinkedPlan, "period" | "items" | "evidence"> {
  /**
   * The other plan's period, as cited. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`;
   * `2009/..` is open-ended; one date (`2009`, `2009-07`) is that year, month or day.
   */
  period?: PeriodInput;
  /** Its priorities, goals and measures, as cited here. */
  items?: LinkedItemInput[];
  /** What passages of the source say about it. */
  evidence?: EvidenceInput[];
}

/** A text in the document's default language, or a map from language tag (BCP 47) to text: {nb: Ungdom, en: Youth}. */
export type LocalizedText = string | Record<LanguageTag, string>;

/** A means: a measure, action, project or task (BMM Course of Action). */
export interface Measure {
  /** The id of the measure. */
  id: Id;
  /** A short name. At least one of `title` and `statement` is given. A text, or one by language: {nb: …, en: …}. */
  title?: LocalizedText;
  /** The measure in a sentence. A text, or one by language: {nb: …, en: …}. */
  statement?: LocalizedText;
  /** What kind of doing it is. */
  action?: Action;
  /** The ends and priorities it serves; those of its `part_of` parent when left out. Ids from: objectives, priorities. */
  serves?: Ref[];
  /** The measures it is a part of. Ids from: measures. */
  part_of?: Ref[];
  /** The measures or items of earlier plans that it continues. Ids from: measures, items. */
  continues?: Ref[];
  /**
   * The ordinal or number printed in the plan. A number or letter as printed in the plan, e.g. 3, E or "1.10". Quote
   * what has a decimal point.
   */
  number?: Label;
  /** Where this item stands. */
  status?: ItemStatus;
  /** The owners for whom it holds; all owners when left out. Ids from: actors. */
  adopted_by?: Ref[];
  /** Where it applies; the plan's territories when left out. */
  territories?: Territory[];
  /** Who answers for it, jointly when there are two or more; the `part_of` parent's when left out. Ids from: actors. */
  responsible?: Ref[];
  /** Who it is done with, by name or by category. */
  partners?: Party[];
  /** Other places it is about. */
  concerns?: Territory[];
  /**
   * When it is done. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`; `2009/..` is open-ended;
   * one date (`2009`, `2009-07`) is that year, month or day.
   */
  period?: Period;
  /** Results and milestones of the work. */
  deliverables?: Deliverable[];
  /** What it costs and who pays. */
  resources?: Resource[];
  /**
   * Other identifiers, e.g. the StratML one. Each: an identifier, `scheme:value`, e.g. `no-orgnr:938967091`, `lei:…`
   * or `https://…`; without spaces.
   */
  identifiers?: Identifier[];
  /**
   * Themes and other classifications. Each: a code of a classification, `scheme:value`, e.g. `sdg:8.3` or
   * `cpr:RSO1.1`.
   */
  codes?: Code[];
  /** Other information. A text, or one by language: {nb: …, en: …}. */
  note?: LocalizedText;
  /** What passages of the source say about it. */
  evidence?: Evidence[];
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Measure` as it may be written: with short forms, and years and labels as numbers. */
export interface MeasureInput extends Omit<Measure,
  | "number"
  | "territories"
  | "partners"
  | "concerns"
  | "period"
  | "deliverables"
  | "resources"
  | "evidence"> {
  /**
   * The ordinal or number printed in the plan. A number or letter as printed in the plan, e.g. 3, E or "1.10". Quote
   * what has a decimal point.
   */
  number?: LabelInput;
  /** Where it applies; the plan's territories when left out. */
  territories?: TerritoryInput[];
  /** Who it is done with, by name or by category. */
  partners?: PartyInput[];
  /** Other places it is about. */
  concerns?: TerritoryInput[];
  /**
   * When it is done. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`; `2009/..` is open-ended;
   * one date (`2009`, `2009-07`) is that year, month or day.
   */
  period?: PeriodInput;
  /** Results and milestones of the work. */
  deliverables?: DeliverableInput[];
  /** What it costs and who pays. */
  resources?: ResourceInput[];
  /** What passages of the source say about it. */
  evidence?: EvidenceInput[];
}

/** How a priority meets one criterion. */
export interface Meets {
  /** The criterion. An id from: criteria. */
  criterion: Ref;
  /** How it is met. A text, or one by language: {nb: …, en: …}. */
  how?: LocalizedText;
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** An end: what the plan wants to reach (BMM End; StratML Vision, Goal and Objective). */
export interface Objective {
  /** The id of the objective. */
  id: Id;
  /** Its level; `goal` when left out. */
  level?: Level;
  /** A short name. At least one of `title` and `statement` is given. A text, or one by language: {nb: …, en: …}. */
  title?: LocalizedText;
  /** The objective in a sentence. A text, or one by language: {nb: …, en: …}. */
  statement?: LocalizedText;
  /** What it is a part or detail of. Ids from: objectives, priorities. */
  part_of?: Ref[];
  /** The items of earlier plans that it continues. Ids from: objectives, items. */
  continues?: Ref[];
  /**
   * The ordinal or number printed in the plan. A number or letter as printed in the plan, e.g. 3, E or "1.10". Quote
   * what has a decimal point.
   */
  number?: Label;
  /** Where this item stands. */
  status?: ItemStatus;
  /** The owners for whom it holds; all owners when left out. Ids from: actors. */
  adopted_by?: Ref[];
  /** Where it applies; the plan's territories when left out. */
  territories?: Territory[];
  /** Why it exists. Ids from: rationales, trends, needs, assessments. */
  motivated_by?: Ref[];
  /** Who performs or benefits. */
  stakeholders?: Party[];
  /**
   * Other identifiers, e.g. the StratML one. Each: an identifier, `scheme:value`, e.g. `no-orgnr:938967091`, `lei:…`
   * or `https://…`; without spaces.
   */
  identifiers?: Identifier[];
  /**
   * Themes and other classifications. Each: a code of a classification, `scheme:value`, e.g. `sdg:8.3` or
   * `cpr:RSO1.1`.
   */
  codes?: Code[];
  /** Other information. A text, or one by language: {nb: …, en: …}. */
  note?: LocalizedText;
  /** What passages of the source say about it. */
  evidence?: Evidence[];
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Objective` as it may be written: with short forms, and years and labels as numbers. */
export interface ObjectiveInput extends Omit<Objective, "number" | "territories" | "stakeholders" | "evidence"> {
  /**
   * The ordinal or number printed in the plan. A number or letter as printed in the plan, e.g. 3, E or "1.10". Quote
   * what has a decimal point.
   */
  number?: LabelInput;
  /** Where it applies; the plan's territories when left out. */
  territories?: TerritoryInput[];
  /** Who performs or benefits. */
  stakeholders?: PartyInput[];
  /** What passages of the source say about it. */
  evidence?: EvidenceInput[];
}

/**
 * What became of an earlier plan's item that is not continued.
 *
 * - `completed`: It was completed.
 * - `ended`: It was ended.
 * - `pursued`: What was assessed is now pursued.
 * - `rejected`: What was assessed was turned down.
 */
export type Outcome = "completed" | "ended" | "pursued" | "rejected";

/** A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
export type PartialDate = string;

/** A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. Or a number, as in YAML. */
export type PartialDateInput = string | number;

/** A partner or stakeholder: a named actor, or a category of actors. */
export interface Party {
  /** The actor. Exactly one of `actor` and `category` is given. An id from: actors. */
  actor?: Ref;
  /** The category of actors, when none is named. */
  category?: ActorCategory;
  /** How it is involved; `partner` when left out. */
  involvement?: Involvement[];
  /** The role in words. A text, or one by language: {nb: …, en: …}. */
  role?: LocalizedText;
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Party` as it may be written: in full, or short. */
export type PartyInput = Ref | Party;

/**
 * A period with both ends included, `2009/2012` or `2009-07-01/2012-12`; `2009/..` is open-ended; one date (`2009`,
 * `2009-07`) is that year, month or day.
 */
export type Period = string;

/**
 * A period with both ends included, `2009/2012` or `2009-07-01/2012-12`; `2009/..` is open-ended; one date (`2009`,
 * `2009-07`) is that year, month or day. Or a number, as in YAML.
 */
export type PeriodInput = string | number;

/**
 * Where a whole plan stands.
 *
 * - `draft`: Being written.
 * - `consultation`: Out for consultation.
 * - `proposed`: Put before the body that decides.
 * - `adopted`: Adopted.
 * - `superseded`: Replaced by another plan.
 * - `repealed`: Repealed without replacement.
 */
export type PlanStatus = "draft" | "consultation" | "proposed" | "adopted" | "superseded" | "repealed";

/** A baseline, milestone, target or actual value (StratML `TargetResult` and `ActualResult`). */
export interface Point {
  /**
   * The date or period that it is for. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`;
   * `2009/..` is open-ended; one date (`2009`, `2009-07`) is that year, month or day.
   */
  when?: Period;
  /** The value, in `unit`. */
  value?: number;
  /** The unit; the indicator's when left out. */
  unit?: string;
  /** The result in words. A text, or one by language: {nb: …, en: …}. */
  text?: LocalizedText;
  /** The value broken down by name (StratML `Descriptor`). */
  breakdown?: Record<string, number | string>;
  /** Where it was or is to be measured. */
  place?: Territory;
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Point` as it may be written: with short forms, and years and labels as numbers. */
export interface PointInput extends Omit<Point, "when" | "place"> {
  /**
   * The date or period that it is for. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`;
   * `2009/..` is open-ended; one date (`2009`, `2009-07`) is that year, month or day.
   */
  when?: PeriodInput;
  /** Where it was or is to be measured. */
  place?: TerritoryInput;
}

/** A priority area: a field that the plan concentrates on. */
export interface Priority {
  /** The id of the priority. */
  id: Id;
  /** Its name. A text, or one by language: {nb: …, en: …}. */
  title: LocalizedText;
  /** The priority in a sentence. A text, or one by language: {nb: …, en: …}. */
  statement?: LocalizedText;
  /** Wider priorities of this plan that it is a part of. Ids from: priorities. */
  part_of?: Ref[];
  /** The ends it contributes to. Ids from: objectives. */
  serves?: Ref[];
  /** The priorities or items of the guiding plan that it supports. Ids from: priorities, objectives, items. */
  supports?: Ref[];
  /**
   * The items of earlier plans that it continues: none for a new one, one for a continued, more for a merged one. Ids
   * from: priorities, items.
   */
  continues?: Ref[];
  /**
   * The ordinal or number printed in the plan. A number or letter as printed in the plan, e.g. 3, E or "1.10". Quote
   * what has a decimal point.
   */
  number?: Label;
  /** Where this item stands. */
  status?: ItemStatus;
  /** The owners for whom it holds; all owners when left out. Ids from: actors. */
  adopted_by?: Ref[];
  /** Where it applies; the plan's territories when left out. */
  territories?: Territory[];
  /** How it meets the plan's criteria. */
  meets?: Meets[];
  /** Why it was chosen. Ids from: rationales, trends, needs, assessments. */
  motivated_by?: Ref[];
  /**
   * Other identifiers, e.g. the StratML one. Each: an identifier, `scheme:value`, e.g. `no-orgnr:938967091`, `lei:…`
   * or `https://…`; without spaces.
   */
  identifiers?: Identifier[];
  /**
   * Themes and other classifications. Each: a code of a classification, `scheme:value`, e.g. `sdg:8.3` or
   * `cpr:RSO1.1`.
   */
  codes?: Code[];
  /** Other information. A text, or one by language: {nb: …, en: …}. */
  note?: LocalizedText;
  /** What passages of the source say about it. */
  evidence?: Evidence[];
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Priority` as it may be written: with short forms, and years and labels as numbers. */
export interface PriorityInput extends Omit<Priority, "number" | "territories" | "evidence"> {
  /**
   * The ordinal or number printed in the plan. A number or letter as printed in the plan, e.g. 3, E or "1.10". Quote
   * what has a decimal point.
   */
  number?: LabelInput;
  /** Where it applies; the plan's territories when left out. */
  territories?: TerritoryInput[];
  /** What passages of the source say about it. */
  evidence?: EvidenceInput[];
}

/** A reference: an id in this document, or `document#id` for an element of another document (quote it in YAML). */
export type Ref = string;

/**
 * What this plan is to another one: read as "this plan … that plan".
 *
 * - `guided_by`: That plan sets the direction for this one.
 * - `guides`: This plan sets the direction for that one.
 * - `succeeds`: This plan follows that one.
 * - `succeeded_by`: That plan follows this one.
 * - `implements`: This plan carries that one out.
 * - `implemented_by`: That plan carries this one out.
 * - `part_of`: This plan is a part of that one.
 * - `has_part`: That plan is a part of this one.
 * - `supplements`: This plan adds to that one.
 * - `reports_on`: This report is about that plan.
 * - `yields_to`: That plan goes before this one where the two meet.
 * - `mentions`: That plan is only mentioned.
 */
export type Relation =
  | "guided_by"
  | "guides"
  | "succeeds"
  | "succeeded_by"
  | "implements"
  | "implemented_by"
  | "part_of"
  | "has_part"
  | "supplements"
  | "reports_on"
  | "yields_to"
  | "mentions";

/** What a measure costs, and who pays. */
export interface Resource {
  /** What the resource is. A text, or one by language: {nb: …, en: …}. */
  title?: LocalizedText;
  /** The amount, in units of `currency`. */
  amount?: number;
  /** The currency, ISO 4217, e.g. `NOK`. */
  currency?: string;
  /**
   * The budget year or years. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`; `2009/..` is
   * open-ended; one date (`2009`, `2009-07`) is that year, month or day.
   */
  period?: Period;
  /** Who pays. An id from: actors. */
  funder?: Ref;
  /** The part of the whole, in per cent (0–100). */
  share?: number;
  /** The budget document. An id from: sources. */
  source?: Ref;
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Resource` as it may be written: with short forms, and years and labels as numbers. */
export interface ResourceInput extends Omit<Resource, "period"> {
  /**
   * The budget year or years. A period with both ends included, `2009/2012` or `2009-07-01/2012-12`; `2009/..` is
   * open-ended; one date (`2009`, `2009-07`) is that year, month or day.
   */
  period?: PeriodInput;
}

/** One version of the plan's text. */
export interface Revision {
  /** The version. */
  version: string;
  /** Its date. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  date?: PartialDate;
  /** What changed. A text, or one by language: {nb: …, en: …}. */
  note?: LocalizedText;
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Revision` as it may be written: with short forms, and years and labels as numbers. */
export interface RevisionInput extends Omit<Revision, "date"> {
  /** Its date. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  date?: PartialDateInput;
}

/** Where the record comes from. */
export interface Source {
  /** The id of the source. */
  id: Id;
  /** What kind of thing it is. */
  kind?: SourceKind;
  /** Its name. A text, or one by language: {nb: …, en: …}. */
  title?: LocalizedText;
  /** Its address. */
  url?: string;
  /** A file, relative to the document. */
  file?: string;
  /** When it was retrieved. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  retrieved?: PartialDate;
  /** The digest of the file, `sha256:…` in hexadecimal. */
  hash?: string;
  /** The language it is written in. A language tag (BCP 47): `nb`, `nn`, `en`, `se`, `sma`, `smj`. */
  language?: LanguageTag;
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Source` as it may be written: with short forms, and years and labels as numbers. */
export interface SourceInput extends Omit<Source, "retrieved"> {
  /** When it was retrieved. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  retrieved?: PartialDateInput;
}

/**
 * What kind of thing a source is.
 *
 * - `adopted_document`: The plan as adopted.
 * - `case_paper`: A paper of the case that was decided.
 * - `web_page`: A web page.
 * - `dataset`: A data set.
 * - `law`: A law or regulation.
 * - `other`: Anything else.
 */
export type SourceKind = "adopted_document" | "case_paper" | "web_page" | "dataset" | "law" | "other";

/**
 * Where in the chain of results an indicator measures (StratML `ValueChainStage`).
 *
 * - `input`: What is put in.
 * - `input_processing`: What is done with it.
 * - `output_processing`: How results are made ready.
 * - `output`: What comes out.
 * - `outcome`: What changes in the world.
 */
export type Stage = "input" | "input_processing" | "output_processing" | "output" | "outcome";

/** A mission, value, principle, criterion, rationale, trend or need: something the plan states. */
export interface Statement {
  /** The id of the statement. */
  id: Id;
  /** A short name. At least one of `title` and `statement` is given. A text, or one by language: {nb: …, en: …}. */
  title?: LocalizedText;
  /** What is stated, in a sentence. A text, or one by language: {nb: …, en: …}. */
  statement?: LocalizedText;
  /** What passages of the source say about it. */
  evidence?: Evidence[];
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Statement` as it may be written: with short forms, and years and labels as numbers. */
export interface StatementInput extends Omit<Statement, "evidence"> {
  /** What passages of the source say about it. */
  evidence?: EvidenceInput[];
}

/** A place: a code, a name, or both. A plain string is the code. */
export interface Territory {
  /** The code: ISO 3166 as it is (`NO`, `NO-50`); others with their scheme (`nuts:NO06`, `knr:5006`). */
  code?: string;
  /** The name. At least one of `code` and `name` is given. A text, or one by language: {nb: …, en: …}. */
  name?: LocalizedText;
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Territory` as it may be written: in full, or short. */
export type TerritoryInput = string | Territory;

/** A finding that is accepted, with the reason. */
export interface Waiver {
  /** The rule's code, e.g. `ACT004`. */
  code: string;
  /**
   * The element whose finding is accepted; the document as a whole when left out. A finding about several elements
   * stands at the first of them. An id from: mission, values, principles, criteria, rationales, trends, needs,
   * assessments, objectives, priorities, measures, indicators, actors, decisions, linked_plans, items, sources.
   */
  on?: Ref;
  /** Why it is accepted. A text, or one by language: {nb: …, en: …}. */
  reason: LocalizedText;
  /** Until when; then the finding returns. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  until?: PartialDate;
  /** An extension: kept as it is, never checked. */
  [key: `x-${string}`]: unknown;
}

/** `Waiver` as it may be written: with short forms, and years and labels as numbers. */
export interface WaiverInput extends Omit<Waiver, "until"> {
  /** Until when; then the finding returns. A year, a month or a day: `2009`, `2009-07` or `2009-07-01`. */
  until?: PartialDateInput;
}
