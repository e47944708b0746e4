// `cargo xtask generate` makes this file.
// The catalogue of rules and the profiles.

import type { RuleCode, RuleName } from "./codes.js";
import type { Lang } from "./options.js";
import type { About, Profile, Severity, Tier } from "./report.js";
import type { LanguageTag } from "./strategy.js";

/** A rule of the catalogue. */
export interface Rule {
  /** The code, e.g. `STR008`. Codes never change their meaning. */
  code: RuleCode;
  /** The pattern that the rule finds, e.g. `priority-without-measure`. */
  name: RuleName;
  /** What it finds, in a sentence. */
  title: string;
  /** How bad a finding is. */
  severity: Severity;
  /** When the rule runs. */
  tier: Tier;
  /** Its place in its life. */
  lifecycle: "preview" | "stable" | "deprecated";
  /** What the rule looks at: one document, or all that are checked together. */
  scope: "document" | "collection";
  /** Whether a finding speaks of the plan or of the record of it. */
  about: About;
  /** The standard, law or practice behind it. */
  source: string;
  /** How strong that source is. */
  strength: "must" | "should" | "practice";
  /** The version of the library that brought the rule. */
  since: string;
  /** Rules whose finding at the same place silences this one: one cause, one finding. */
  yields_to: RuleCode[];
  /** Fields of the root over whose completeness the rule reasons. */
  reads: string[];
  /** What it measures with, by the names in the configuration. */
  parameters: string[];
  /** Set when the rule is on its way out. */
  deprecated?: Deprecation;
}

/** Since when a rule is on its way out, and what to use instead. */
export interface Deprecation {
  /** The version that deprecated it. */
  since: string;
  /** What to use instead. */
  instead: string;
}

/** A message that a rule can give, with the arguments in braces. */
export interface RuleMessage extends Record<Lang, string> {
  /** The name of the message within its rule. */
  id: string;
  /** The names of its arguments. */
  arguments: string[];
  /** What to do about it. */
  help: Record<Lang, string> | null;
}

/** A profile: a named set of rules and parameters for plans under one law, programme or standard. */
export interface ProfileInfo {
  /** Its name. */
  name: Profile;
  /** What it is called. */
  title: Record<Lang, string>;
  /** What it is for. */
  purpose: Record<Lang, string>;
  /** The law, programme or standard behind it. */
  source: string;
  /** The rules that it adds. */
  rules: ProfileRule[];
  /** The rules that it leaves out. */
  leaves_out: RuleCode[];
  /** What its rules measure with: groups of languages, of each of which the texts must be in one. */
  parameters: { languages?: LanguageTag[][] };
}

/** A rule of a profile, with the time in which it holds. */
export interface ProfileRule {
  /** The code of the rule. */
  code: RuleCode;
  /** The first day of plans that it holds for. */
  from?: string;
  /** The last day of plans that it holds for. */
  to?: string;
}
