// `cargo xtask generate` makes this file.
// The codes and names of rules, and the values of the code lists.

import type { Lang } from "./options.js";
import type { About, Profile, Severity, Tier, Verdict } from "./report.js";
import type {
  Action,
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
} from "./strategy.js";

/** The code of a rule, e.g. `PER002`. */
export type RuleCode =
  | "CFG001"
  | "CFG002"
  | "CFG003"
  | "CFG004"
  | "CLS001"
  | "RD001"
  | "RD002"
  | "RD003"
  | "RD004"
  | "RD005"
  | "RD006"
  | "RD007"
  | "RD008"
  | "RD009"
  | "STR011"
  | "SML001"
  | "SML002"
  | "SML003"
  | "SML004"
  | "SML005"
  | "SML006"
  | "SML007"
  | "SML008"
  | "SML009"
  | "SML010"
  | "SML011"
  | "SML012"
  | "SML013"
  | "SML014"
  | "SML015"
  | "SML016"
  | "SML017"
  | "SML018"
  | "SML019"
  | "SML020"
  | "SML021"
  | "SML022"
  | "SML023"
  | "SML024"
  | "SML025"
  | "STR001"
  | "STR002"
  | "STR003"
  | "STR004"
  | "STR005"
  | "STR006"
  | "STR007"
  | "STR008"
  | "STR009"
  | "STR010"
  | "STR012"
  | "STR013"
  | "REF001"
  | "REF002"
  | "REF003"
  | "REF004"
  | "REF005"
  | "REF006"
  | "REF007"
  | "PER001"
  | "PER002"
  | "PER003"
  | "PER004"
  | "PER005"
  | "PER006"
  | "PER007"
  | "PER008"
  | "PER009"
  | "PER010"
  | "PER011"
  | "PER012"
  | "PER013"
  | "PER014"
  | "PER015"
  | "LNG001"
  | "LNG002"
  | "LNG003"
  | "LNG004"
  | "LNG005"
  | "LNG006"
  | "LNG007"
  | "LNG008"
  | "LNG009"
  | "ACT001"
  | "ACT002"
  | "ACT003"
  | "ACT004"
  | "ACT005"
  | "ACT006"
  | "ACT007"
  | "ACT008"
  | "ACT009"
  | "ACT010"
  | "ACT011"
  | "ACT012"
  | "ACT013"
  | "REL001"
  | "REL002"
  | "REL003"
  | "REL004"
  | "REL005"
  | "REL006"
  | "REL007"
  | "REL008"
  | "REL009"
  | "REL010"
  | "REL011"
  | "REL012"
  | "REL013"
  | "REL014"
  | "IND001"
  | "IND002"
  | "IND003"
  | "IND004"
  | "IND005"
  | "IND006"
  | "IND007"
  | "IND008"
  | "IND009"
  | "IND010"
  | "IND011"
  | "IND012"
  | "CLS002"
  | "CLS003"
  | "CLS004"
  | "CLS005"
  | "CLS006"
  | "CLS007"
  | "CLS008"
  | "PRV001"
  | "PRV002"
  | "PRV003"
  | "PRV004"
  | "PRV005"
  | "PRV006"
  | "PRV007"
  | "PRV008"
  | "QLT001"
  | "QLT002"
  | "QLT003"
  | "QLT004"
  | "QLT005"
  | "QLT006"
  | "QLT007"
  | "QLT008"
  | "QLT009";

/** The name of a rule, e.g. `inverted-period`. */
export type RuleName =
  | "unknown-name-in-configuration"
  | "waiver-without-effect"
  | "waiver-without-reason"
  | "not-evaluated"
  | "unknown-code"
  | "not-parseable"
  | "missing-field"
  | "wrong-type"
  | "invalid-form"
  | "duplicate-key"
  | "limit-exceeded"
  | "unsupported-version"
  | "not-text"
  | "no-document"
  | "unknown-field"
  | "not-well-formed"
  | "entity-declaration"
  | "not-stratml"
  | "missing-namespace"
  | "missing-type"
  | "wrong-order"
  | "unknown-element"
  | "unknown-attribute"
  | "unknown-value"
  | "repeated-element"
  | "misplaced-element"
  | "outdated-name"
  | "stray-text"
  | "blank-shell"
  | "missing-mandatory"
  | "empty-value"
  | "unreadable-value"
  | "invalid-identifier"
  | "duplicate-identifier"
  | "dangling-referent"
  | "end-before-start"
  | "fiscal-year-slip"
  | "form-placeholder"
  | "left-out-of-stratml"
  | "altered-in-stratml"
  | "no-end"
  | "several-overall-objectives"
  | "duplicate-id"
  | "element-without-text"
  | "part-of-itself"
  | "count-differs"
  | "end-filed-as-means"
  | "priority-without-measure"
  | "measure-without-purpose"
  | "missing-motivation"
  | "repeated-sibling"
  | "duplicate-document-id"
  | "dangling-reference"
  | "wrong-kind-of-target"
  | "untraceable-plan"
  | "plan-not-loaded"
  | "ambiguous-plan"
  | "acronym-never-spelled-out"
  | "undeclared-name"
  | "inverted-period"
  | "two-periods"
  | "cited-with-other-period"
  | "ambiguous-period"
  | "no-period"
  | "outside-plan-period"
  | "broken-chain"
  | "guiding-plan-expires"
  | "period-off-cycle"
  | "past-event-in-future"
  | "expired-without-successor"
  | "late-planning-strategy"
  | "action-programme-not-rolled"
  | "law-not-in-force"
  | "adopted-after-start"
  | "unregistered-language"
  | "ambiguous-language"
  | "repeated-language"
  | "no-default-language"
  | "offered-language-missing"
  | "half-translated"
  | "numbers-differ-between-languages"
  | "encoding-damage"
  | "required-language-missing"
  | "plan-without-owner"
  | "unidentified-publisher"
  | "wrong-check-digit"
  | "measure-without-responsible"
  | "responsible-without-mandate"
  | "joint-measure-without-lead"
  | "unnamed-partners"
  | "partial-adoption-unmarked"
  | "untraceable-decision"
  | "partnership-without-partners"
  | "malformed-contact"
  | "role-beyond-lifetime"
  | "adopted-by-outsider"
  | "contradictory-link"
  | "circular-plans"
  | "continues-nothing"
  | "dropped-priority"
  | "priority-without-origin"
  | "status-differs"
  | "continued-item-renamed"
  | "priority-outside-guiding-plan"
  | "uncovered-guiding-priority"
  | "one-sided-link"
  | "competing-plans"
  | "assessment-without-outcome"
  | "responsibility-moved"
  | "adoption-without-decision"
  | "objective-without-indicator"
  | "indicator-without-unit"
  | "target-without-baseline"
  | "target-without-date"
  | "indicator-dates-reversed"
  | "target-against-direction"
  | "values-disagree"
  | "shares-not-whole"
  | "indicator-without-data-source"
  | "no-outcome-indicator"
  | "open-ended-assessment"
  | "indicator-defined-twice"
  | "unlisted-code"
  | "territory-code-not-valid"
  | "unknown-sdg-code"
  | "code-list-without-version"
  | "unfit-territory"
  | "objective-off-scope"
  | "uncoded-partner-or-place"
  | "record-without-source"
  | "quotation-not-in-source"
  | "source-hash-differs"
  | "unmarked-difference"
  | "adopted-document-not-cited"
  | "plan-without-status"
  | "revisions-out-of-order"
  | "evidence-not-readable"
  | "too-many-priorities"
  | "vague-objective"
  | "objective-not-smart"
  | "two-goals-in-one"
  | "agentless-commitment"
  | "unused-criteria"
  | "measure-without-resources"
  | "partner-group-missing"
  | "placeholder-text";

/** The letters that the codes of a family of rules begin with. */
export type RuleFamily = "RD" | "SML" | "STR" | "REF" | "PER" | "LNG" | "ACT" | "REL" | "IND" | "CLS" | "PRV" | "QLT" | "CFG";

/** A rule, by its code or its name. */
export type RuleReference = RuleCode | RuleName;

/** Rules: one by its code or name, or all of a family. */
export type RuleSelector = RuleReference | RuleFamily;

/** The rules of what cannot be read: their findings are errors, whatever a configuration says. */
export type ReadingRule =
  | "RD"
  | "RD001"
  | "RD002"
  | "RD003"
  | "RD004"
  | "RD005"
  | "RD006"
  | "RD007"
  | "RD008"
  | "RD009"
  | "SML001"
  | "SML002"
  | "SML003"
  | "duplicate-key"
  | "entity-declaration"
  | "invalid-form"
  | "limit-exceeded"
  | "missing-field"
  | "no-document"
  | "not-parseable"
  | "not-stratml"
  | "not-text"
  | "not-well-formed"
  | "unsupported-version"
  | "wrong-type";

/** The codes of all rules, in the order of the catalogue. */
export const RULE_CODES: readonly RuleCode[] = [
  "CFG001",
  "CFG002",
  "CFG003",
  "CFG004",
  "CLS001",
  "RD001",
  "RD002",
  "RD003",
  "RD004",
  "RD005",
  "RD006",
  "RD007",
  "RD008",
  "RD009",
  "STR011",
  "SML001",
  "SML002",
  "SML003",
  "SML004",
  "SML005",
  "SML006",
  "SML007",
  "SML008",
  "SML009",
  "SML010",
  "SML011",
  "SML012",
  "SML013",
  "SML014",
  "SML015",
  "SML016",
  "SML017",
  "SML018",
  "SML019",
  "SML020",
  "SML021",
  "SML022",
  "SML023",
  "SML024",
  "SML025",
  "STR001",
  "STR002",
  "STR003",
  "STR004",
  "STR005",
  "STR006",
  "STR007",
  "STR008",
  "STR009",
  "STR010",
  "STR012",
  "STR013",
  "REF001",
  "REF002",
  "REF003",
  "REF004",
  "REF005",
  "REF006",
  "REF007",
  "PER001",
  "PER002",
  "PER003",
  "PER004",
  "PER005",
  "PER006",
  "PER007",
  "PER008",
  "PER009",
  "PER010",
  "PER011",
  "PER012",
  "PER013",
  "PER014",
  "PER015",
  "LNG001",
  "LNG002",
  "LNG003",
  "LNG004",
  "LNG005",
  "LNG006",
  "LNG007",
  "LNG008",
  "LNG009",
  "ACT001",
  "ACT002",
  "ACT003",
  "ACT004",
  "ACT005",
  "ACT006",
  "ACT007",
  "ACT008",
  "ACT009",
  "ACT010",
  "ACT011",
  "ACT012",
  "ACT013",
  "REL001",
  "REL002",
  "REL003",
  "REL004",
  "REL005",
  "REL006",
  "REL007",
  "REL008",
  "REL009",
  "REL010",
  "REL011",
  "REL012",
  "REL013",
  "REL014",
  "IND001",
  "IND002",
  "IND003",
  "IND004",
  "IND005",
  "IND006",
  "IND007",
  "IND008",
  "IND009",
  "IND010",
  "IND011",
  "IND012",
  "CLS002",
  "CLS003",
  "CLS004",
  "CLS005",
  "CLS006",
  "CLS007",
  "CLS008",
  "PRV001",
  "PRV002",
  "PRV003",
  "PRV004",
  "PRV005",
  "PRV006",
  "PRV007",
  "PRV008",
  "QLT001",
  "QLT002",
  "QLT003",
  "QLT004",
  "QLT005",
  "QLT006",
  "QLT007",
  "QLT008",
  "QLT009"
];

/**
 * The families of rules, which are the themes of a report: what each is about, in the order in which a report shows
 * them.
 */
export const FAMILIES: Readonly<Record<RuleFamily, Readonly<Record<Lang, string>>>> = {
  "RD": {
    "en": "Reading",
    "nb": "Lesing",
    "nn": "Lesing"
  },
  "SML": {
    "en": "StratML",
    "nb": "StratML",
    "nn": "StratML"
  },
  "STR": {
    "en": "Structure",
    "nb": "Oppbygning",
    "nn": "Oppbygging"
  },
  "REF": {
    "en": "References",
    "nb": "Referanser",
    "nn": "Referansar"
  },
  "PER": {
    "en": "Periods and dates",
    "nb": "Perioder og datoer",
    "nn": "Periodar og datoar"
  },
  "LNG": {
    "en": "Languages",
    "nb": "Språk",
    "nn": "Språk"
  },
  "ACT": {
    "en": "Actors and responsibility",
    "nb": "Aktører og ansvar",
    "nn": "Aktørar og ansvar"
  },
  "REL": {
    "en": "Relation to other plans",
    "nb": "Forholdet til andre planer",
    "nn": "Tilhøvet til andre planar"
  },
  "IND": {
    "en": "Indicators",
    "nb": "Indikatorer",
    "nn": "Indikatorar"
  },
  "CLS": {
    "en": "Codes and classifications",
    "nb": "Koder og klassifiseringer",
    "nn": "Kodar og klassifiseringar"
  },
  "PRV": {
    "en": "Sources of the record",
    "nb": "Kilder for registreringen",
    "nn": "Kjelder for registreringa"
  },
  "QLT": {
    "en": "Quality",
    "nb": "Kvalitet",
    "nn": "Kvalitet"
  },
  "CFG": {
    "en": "Configuration",
    "nb": "Oppsett",
    "nn": "Oppsett"
  }
};

/** The profiles: what each is called. */
export const PROFILES: Readonly<Record<Profile, Readonly<Record<Lang, string>>>> = {
  "no-pbl": {
    "en": "Norwegian Planning and Building Act",
    "nb": "Plan- og bygningsloven",
    "nn": "Plan- og bygningslova"
  },
  "eu-cohesion": {
    "en": "EU cohesion policy",
    "nb": "EUs samhørighetspolitikk",
    "nn": "EUs samhøyrspolitikk"
  },
  "interreg": {
    "en": "Interreg",
    "nb": "Interreg",
    "nn": "Interreg"
  },
  "sami-district": {
    "en": "Sami language area",
    "nb": "Språkforvaltningsområdet for samisk",
    "nn": "Språkforvaltingsområdet for samisk"
  },
  "stratml": {
    "en": "StratML",
    "nb": "StratML",
    "nn": "StratML"
  }
};

/** How bad a finding can be, from the worst on. */
export const SEVERITIES: readonly Severity[] = [
  "error",
  "warning",
  "info"
];

/** When rules run. */
export const TIERS: readonly Tier[] = [
  "core",
  "recommended",
  "profile",
  "pedantic",
  "preview"
];

/** The languages of messages. */
export const LANGUAGES: readonly Lang[] = [
  "en",
  "nb",
  "nn"
];

/** What each value of a code list means, in English, by the name of the list. */
export const MEANINGS: {
  Kind: Readonly<Record<Kind, string>>;
  PlanStatus: Readonly<Record<PlanStatus, string>>;
  ItemStatus: Readonly<Record<ItemStatus, string>>;
  Level: Readonly<Record<Level, string>>;
  Action: Readonly<Record<Action, string>>;
  Effect: Readonly<Record<Effect, string>>;
  Relation: Readonly<Record<Relation, string>>;
  Outcome: Readonly<Record<Outcome, string>>;
  Judgement: Readonly<Record<Judgement, string>>;
  IndicatorKind: Readonly<Record<IndicatorKind, string>>;
  Stage: Readonly<Record<Stage, string>>;
  Direction: Readonly<Record<Direction, string>>;
  SourceKind: Readonly<Record<SourceKind, string>>;
  Basis: Readonly<Record<Basis, string>>;
  Involvement: Readonly<Record<Involvement, string>>;
  ActorCategory: Readonly<Record<string, string>>;
  About: Readonly<Record<About, string>>;
  Profile: Readonly<Record<Profile, string>>;
  Severity: Readonly<Record<Severity, string>>;
  Tier: Readonly<Record<Tier, string>>;
  Verdict: Readonly<Record<Verdict, string>>;
} = {
  "Kind": {
    "strategy": "A strategy: ends, priorities and means in one field or for a whole organisation.",
    "regional_plan": "A regional plan (Norwegian Planning and Building Act § 8-1) or one of the county plans before it.",
    "master_plan": "A municipal master plan (kommuneplan, § 11-1 of the same act).",
    "thematic_plan": "A plan for one theme (temaplan, kommunedelplan).",
    "planning_strategy": "A planning strategy, which lists the plans to make, revise or repeal (§§ 7-1 and 10-1).",
    "action_programme": "An action programme (handlingsprogram) that carries out another plan.",
    "programme": "A funding programme, such as an EU or Interreg programme.",
    "financial_plan": "A financial plan (økonomiplan).",
    "performance_plan": "A performance plan (StratML `Performance_Plan`).",
    "performance_report": "A performance report (StratML `Performance_Report`)."
  },
  "PlanStatus": {
    "draft": "Being written.",
    "consultation": "Out for consultation.",
    "proposed": "Put before the body that decides.",
    "adopted": "Adopted.",
    "superseded": "Replaced by another plan.",
    "repealed": "Repealed without replacement."
  },
  "ItemStatus": {
    "proposed": "Proposed.",
    "adopted": "Adopted.",
    "rejected": "Rejected.",
    "ongoing": "Under way.",
    "completed": "Completed.",
    "stopped": "Stopped before it was completed."
  },
  "Level": {
    "vision": "The state that the plan wants in the end.",
    "overall": "The one overall objective.",
    "goal": "A goal: a qualitative, lasting aim.",
    "objective": "An objective: a step towards a goal that can be measured and dated."
  },
  "Action": {
    "continue": "Goes on with something.",
    "assess": "Assesses whether something should be done.",
    "establish": "Sets something up.",
    "develop": "Develops something.",
    "deliver": "Delivers a service or a product.",
    "fund": "Funds somebody.",
    "regulate": "Makes or changes rules.",
    "advocate": "Speaks for something towards others.",
    "cooperate": "Works together with others."
  },
  "Effect": {
    "adopts": "Adopts it.",
    "adds": "Adds an item.",
    "amends": "Changes it.",
    "removes": "Removes an item.",
    "delegates": "Makes an actor responsible.",
    "prolongs": "Prolongs the period.",
    "reviews": "Reviews or rolls it.",
    "supersedes": "Replaces it by another plan.",
    "repeals": "Repeals it."
  },
  "Relation": {
    "guided_by": "That plan sets the direction for this one.",
    "guides": "This plan sets the direction for that one.",
    "succeeds": "This plan follows that one.",
    "succeeded_by": "That plan follows this one.",
    "implements": "This plan carries that one out.",
    "implemented_by": "That plan carries this one out.",
    "part_of": "This plan is a part of that one.",
    "has_part": "That plan is a part of this one.",
    "supplements": "This plan adds to that one.",
    "reports_on": "This report is about that plan.",
    "yields_to": "That plan goes before this one where the two meet.",
    "mentions": "That plan is only mentioned."
  },
  "Outcome": {
    "completed": "It was completed.",
    "ended": "It was ended.",
    "pursued": "What was assessed is now pursued.",
    "rejected": "What was assessed was turned down."
  },
  "Judgement": {
    "strength": "A strength.",
    "weakness": "A weakness.",
    "opportunity": "An opportunity.",
    "threat": "A threat.",
    "lesson": "A lesson from experience."
  },
  "IndicatorKind": {
    "quantitative": "In numbers.",
    "qualitative": "In words."
  },
  "Stage": {
    "input": "What is put in.",
    "input_processing": "What is done with it.",
    "output_processing": "How results are made ready.",
    "output": "What comes out.",
    "outcome": "What changes in the world."
  },
  "Direction": {
    "increase": "More is better.",
    "decrease": "Less is better.",
    "maintain": "It should stay."
  },
  "SourceKind": {
    "adopted_document": "The plan as adopted.",
    "case_paper": "A paper of the case that was decided.",
    "web_page": "A web page.",
    "dataset": "A data set.",
    "law": "A law or regulation.",
    "other": "Anything else."
  },
  "Basis": {
    "stated": "The passage says it so.",
    "normalised": "The same value in another notation.",
    "inferred": "The recorder's conclusion.",
    "corrected": "The passage is wrong, and the record differs knowingly."
  },
  "Involvement": {
    "performer": "Does the work.",
    "beneficiary": "Benefits from it.",
    "partner": "Works together with the responsible actor."
  },
  "ActorCategory": {
    "county": "A county or county council area (fylkeskommune).",
    "municipality": "A municipality.",
    "state_agency": "An agency of the state.",
    "council": "An elected council or another deciding body.",
    "public_support": "Public support and funding bodies (virkemiddelapparat).",
    "business": "Business.",
    "research": "Research and development.",
    "education": "Education.",
    "civil_society": "Civil society.",
    "social_partner": "Employers' and employees' organisations.",
    "collaboration": "A standing cooperation of several actors.",
    "person": "A person."
  },
  "About": {
    "plan": "The plan: its owner can mend it.",
    "record": "The record of the plan: who recorded it can mend it."
  },
  "Profile": {
    "no-pbl": "Plans under the Norwegian Planning and Building Act.",
    "eu-cohesion": "Programmes of EU cohesion policy.",
    "interreg": "Interreg programmes.",
    "sami-district": "Plans of the Sami language area in Norway.",
    "stratml": "Plans that are published as StratML."
  },
  "Severity": {
    "info": "Worth a look.",
    "warning": "Probably wrong or unfulfilled.",
    "error": "Contradictory or broken."
  },
  "Tier": {
    "core": "Always: the document is broken or contradicts itself.",
    "recommended": "By default: good practice.",
    "profile": "When a profile asks for it, such as a national planning law.",
    "pedantic": "When asked for: fine points.",
    "preview": "When asked for: heuristics that have not proven themselves yet."
  },
  "Verdict": {
    "clean": "No finding.",
    "notes": "Nothing worse than notes (info).",
    "warnings": "At least one warning, no error.",
    "errors": "At least one error.",
    "unreadable": "No strategy could be read."
  }
};
