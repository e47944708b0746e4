// `cargo xtask generate` makes this file.
// The options of a call, and the configuration.

import type { ReadingRule, RuleReference, RuleSelector } from "./codes.js";
import type { About, Profile, Severity, Tier } from "./report.js";
import type { Id, LanguageTag, PartialDateInput } from "./strategy.js";

/** What to check, and how to tell it: the options of one call, with all that a configuration settles. */
export interface Options {
  /** The day on which the documents are judged, as in `2026-03-01`. */
  date: string;
  /** Only findings about the plan, or only those about the record of it; both when left out. */
  about?: About | undefined;
  /** True to report what waivers accept, too; false when left out. */
  show_waived?: boolean | undefined;
  /** True to tell places in UTF-16 code units, too; false when left out. */
  utf16?: boolean | undefined;
  /** The tiers whose rules run; `core` and `recommended` when left out. */
  tiers?: Tier[] | undefined;
  /** Only these rules, whatever their tier; all rules of the tiers and profiles when left out. */
  select?: RuleSelector[] | undefined;
  /** Not these rules. */
  ignore?: RuleSelector[] | undefined;
  /** How bad findings of these rules are, by rule. What could not be read (RD, SML001 to SML003) is always an error. */
  severity?: Partial<Record<Exclude<RuleSelector, ReadingRule>, Severity>> | undefined;
  /** Profiles to judge by, besides those that a document names itself. */
  profiles?: Profile[] | undefined;
  /** What rules measure with. */
  parameters?: Parameters | undefined;
  /**
   * Findings that the project accepts, each with a reason. Documents have waivers of their own; these are for
   * documents that are not the project's to change.
   */
  waivers?: ProjectWaiver[] | undefined;
  /** Other settings for some of the documents. Where several fit, all hold, the later ones before the earlier. */
  overrides?: Override[] | undefined;
  /**
   * The file of findings that were there before and are not reported again, from the folder of this configuration;
   * `strategi baseline` writes it.
   */
  baseline?: string | undefined;
  /** Where the pages of the rules stand: an address with `{code}` in it. */
  rule_pages?: string | undefined;
  /** The language of messages; English when left out. */
  lang?: Lang | undefined;
  /**
   * True to keep fields that the format does not know, with a warning each, instead of refusing them; false when left
   * out.
   */
  lenient?: boolean | undefined;
}

/**
 * A language that messages are written in.
 *
 * - `en`: English.
 * - `nb`: Norwegian bokmål.
 * - `nn`: Norwegian nynorsk.
 */
export type Lang = "en" | "nb" | "nn";

/** Other settings for documents at some paths. */
export interface Override {
  /** Where the documents stand, from the folder of the configuration: `drafts`, `plans/*.yaml`, `**\/old/**`. */
  paths: string[];
  /** Only these rules, instead of those of the whole project. */
  select?: RuleSelector[] | undefined;
  /** Not these rules, either. */
  ignore?: RuleSelector[] | undefined;
  /** How bad findings of these rules are here. */
  severity?: Partial<Record<Exclude<RuleSelector, ReadingRule>, Severity>> | undefined;
  /** Further profiles to judge by. */
  profiles?: Profile[] | undefined;
  /** True to keep unknown fields here, false to refuse them; as in the whole project when left out. */
  lenient?: boolean | undefined;
}

/** What rules measure with. Each is this catalogue's choice unless a profile or a configuration makes another. */
export interface Parameters {
  /** More top-level priorities than this are too many (QLT001); 5 when left out. */
  most_priorities?: number | undefined;
  /** More top-level priorities than this are far too many (QLT001); 7 when left out. */
  far_too_many_priorities?: number | undefined;
  /** Further texts that stand for one that is still to be written (QLT009), without regard to case. */
  placeholders?: string[] | undefined;
  /** The length of a planning cycle in years, for plans that declare none themselves (PER009). */
  cycle?: number | undefined;
  /** Languages that the texts must be in (LNG009): of each group, one is enough. */
  languages?: LanguageTag[][] | undefined;
  /**
   * How many months of its period may have passed when a plan is adopted (PER015); when left out, a fifth of the
   * period, at least 3 and at most 12.
   */
  adoption_months?: number | undefined;
}

/** A finding that the project accepts. */
export interface ProjectWaiver {
  /** The code or the name of the rule. */
  code: Exclude<RuleReference, ReadingRule>;
  /**
   * The id of the document, or its path from the folder of the configuration (`plans/*.yaml`); every document when
   * left out.
   */
  document?: string | undefined;
  /**
   * The id of the element whose finding is accepted; the document as a whole when left out. A finding about several
   * elements stands at the first.
   */
  element?: Id | undefined;
  /** Why it is accepted. */
  reason: string;
  /** Until when; then the finding returns. */
  until?: PartialDateInput | undefined;
}

/**
 * How the strategies of a project are read and checked.
 *
 * Everything may be left out. The day on which documents are judged is no setting: it is given with each run, so that
 * a report can be made again. Rules are named by code (`PER002`), by family (`PER`) or by name (`two-periods`).
 */
export interface Configuration {
  /** The tiers whose rules run; `core` and `recommended` when left out. */
  tiers?: Tier[] | undefined;
  /** Only these rules, whatever their tier; all rules of the tiers and profiles when left out. */
  select?: RuleSelector[] | undefined;
  /** Not these rules. */
  ignore?: RuleSelector[] | undefined;
  /** How bad findings of these rules are, by rule. What could not be read (RD, SML001 to SML003) is always an error. */
  severity?: Partial<Record<Exclude<RuleSelector, ReadingRule>, Severity>> | undefined;
  /** Profiles to judge by, besides those that a document names itself. */
  profiles?: Profile[] | undefined;
  /** What rules measure with. */
  parameters?: Parameters | undefined;
  /**
   * Findings that the project accepts, each with a reason. Documents have waivers of their own; these are for
   * documents that are not the project's to change.
   */
  waivers?: ProjectWaiver[] | undefined;
  /** Other settings for some of the documents. Where several fit, all hold, the later ones before the earlier. */
  overrides?: Override[] | undefined;
  /**
   * The file of findings that were there before and are not reported again, from the folder of this configuration;
   * `strategi baseline` writes it.
   */
  baseline?: string | undefined;
  /** Where the pages of the rules stand: an address with `{code}` in it. */
  rule_pages?: string | undefined;
  /** The language of messages; English when left out. */
  lang?: Lang | undefined;
  /**
   * True to keep fields that the format does not know, with a warning each, instead of refusing them; false when left
   * out.
   */
  lenient?: boolean | undefined;
}
