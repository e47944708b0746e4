// `cargo xtask generate` makes this file.
// A report on strategy documents.

import type { RuleCode } from "./codes.js";

/**
 * What checking a collection of documents found.
 *
 * A report without findings means that the documents are consistent and complete on record: not that a strategy is
 * good or lawful.
 */
export interface Report {
  /** The day on which the documents were judged, `YYYY-MM-DD`: given by the caller, never the clock. */
  reference_date: string;
  /** What judged them. */
  engine: Engine;
  /** The documents, in the order in which they were given. */
  documents: DocumentResult[];
  /** The findings: by document, then by place in the document, then by code. */
  diagnostics: Diagnostic[];
  /** Rules that could not be evaluated, so that a skipped rule never looks passed. */
  not_evaluated: NotEvaluated[];
  /** Findings that were accepted before, counted. */
  held_back?: HeldBack;
  /** What is wrong with the configurations that were judged by: no document's fault. */
  configuration?: ConfigurationProblem[];
}

/**
 * What a finding speaks of.
 *
 * - `plan`: The plan: its owner can mend it.
 * - `record`: The record of the plan: who recorded it can mend it.
 */
export type About = "plan" | "record";

/** Something wrong with a configuration, as distinct from the documents that it holds for. */
export interface ConfigurationProblem {
  /** The code, e.g. `CFG002`; `strategi explain` has its page. */
  code: RuleCode;
  /** How bad it is. */
  severity: Severity;
  /** The configuration, by the name it was read under; usually the path. `options` when it was given with the call. */
  file: string;
  /** JSON Pointer (RFC 6901) of the place in it. */
  pointer: string;
  /** The message: lower case, one sentence, no full stop. */
  message: string;
  /** What to do about it. */
  help?: string;
  /** The first character, when the configuration was read from text. */
  start?: Position;
  /** The character after the last. */
  end?: Position;
}

/** One finding. */
export interface Diagnostic {
  /** The rule's code, e.g. `PER002`. */
  code: RuleCode;
  /** How bad it is. */
  severity: Severity;
  /** The tier of the rule. */
  tier: Tier;
  /** Whether it speaks of the plan or of the record of it. */
  about: About;
  /** The document, by the name it was read under. */
  document: string;
  /** JSON Pointer (RFC 6901) of the place; empty for the whole document. */
  pointer: string;
  /** The id of the nearest element around the place. */
  element?: string;
  /** The name of the message within its rule. */
  message_id: string;
  /** The arguments of the message, by name. */
  arguments: Record<string, unknown>;
  /** The message: lower case, one sentence, no full stop. */
  message: string;
  /** What to do about it. */
  help?: string;
  /** The first character, when the document was read from text. */
  start?: Position;
  /** The character after the last. */
  end?: Position;
  /** Start and end in bytes of the text. */
  bytes?: [number, number];
  /** Start and end in UTF-16 code units of the text, when they were asked for. */
  utf16?: [number, number];
  /** Other places that belong to it. */
  related?: Related[];
  /** How to mend it, when a program can. */
  fix?: Fix;
  /** The page of the rule, when the configuration says where the pages are. */
  url?: string;
}

/** A document and how it fared. */
export interface DocumentResult {
  /** The name it was read under; usually the path. */
  path: string;
  /** Its id; `null` when it could not be read. */
  id: string | null;
  /** How it fared. */
  verdict: Verdict;
  /** The profiles that it was judged by: those of the configuration and its own. */
  profiles?: Profile[];
  /** The configuration that it was judged by, when there is one. */
  configuration?: string;
}

/** What judged the documents. */
export interface Engine {
  /** `strategi`. */
  name: string;
  /** The version of the library, which is also the version of its rules. */
  version: string;
  /** The major version of the document format. */
  format: number;
  /** The versions of the code lists in the library, by name. */
  code_lists: Record<string, string>;
}

/** A change of the document that mends a finding. */
export interface Fix {
  /** What it does: lower case, no full stop. */
  title: string;
  /** True when it keeps what the document means; else somebody should look at it first. */
  safe: boolean;
  /** The change of the document's value (JSON Patch, RFC 6902). */
  patch: PatchOperation[];
  /**
   * The same as changes of its text, in the order of the text and apart from each other, when it was read from text.
   * All other bytes stay as they are.
   */
  edits?: TextEdit[];
}

/** How many findings are known and accepted, so that they are counted and not reported. */
export interface HeldBack {
  /** Accepted by a waiver, with a reason. */
  waived: number;
  /** In the baseline: found before, and not mended yet. */
  baseline: number;
  /** In the baseline and no longer found: mended since. */
  gone: number;
}

/** A rule that could not be evaluated for a document. */
export interface NotEvaluated {
  /** The rule's code. */
  code: RuleCode;
  /** The document, by the name it was read under. */
  document: string;
  /** Why. */
  cause: string;
}

/** One operation of a JSON Patch (RFC 6902). */
export type PatchOperation =
  /** Adds a member to an object, or an item to a list before the one at this place. */
  | {
    /** Tells that this is `add`. */
    op: "add";
    /** JSON Pointer of what is added. */
    path: string;
    /** What is added. */
    value: unknown;
  }
  /** Takes away what is there. */
  | {
    /** Tells that this is `remove`. */
    op: "remove";
    /** JSON Pointer. */
    path: string;
  }
  /** Puts another value in its place. */
  | {
    /** Tells that this is `replace`. */
    op: "replace";
    /** JSON Pointer. */
    path: string;
    /** The new value. */
    value: unknown;
  }
  /** Takes a value away and puts it elsewhere: a field is renamed. */
  | {
    /** Tells that this is `move`. */
    op: "move";
    /** JSON Pointer of where it was. */
    from: string;
    /** JSON Pointer of where it goes. */
    path: string;
  };

/** A place in a text. */
export interface Position {
  /** The line, from 1. */
  line: number;
  /** The column, from 1, in Unicode scalar values. */
  column: number;
}

/**
 * A named set of rules and parameters for plans under one law, programme or standard.
 *
 * - `no-pbl`: Plans under the Norwegian Planning and Building Act.
 * - `eu-cohesion`: Programmes of EU cohesion policy.
 * - `interreg`: Interreg programmes.
 * - `sami-district`: Plans of the Sami language area in Norway.
 * - `stratml`: Plans that are published as StratML.
 */
export type Profile = "no-pbl" | "eu-cohesion" | "interreg" | "sami-district" | "stratml";

/** Another place that belongs to a finding. */
export interface Related {
  /** The document, by the name it was read under. */
  document: string;
  /** JSON Pointer of the place. */
  pointer: string;
  /** What it is. */
  message: string;
  /** The first character. */
  start?: Position;
  /** The character after the last. */
  end?: Position;
  /** Start and end in UTF-16 code units of the text, when they were asked for. */
  utf16?: [number, number];
}

/**
 * How bad a finding is. Ordered from the mildest to the worst.
 *
 * - `info`: Worth a look.
 * - `warning`: Probably wrong or unfulfilled.
 * - `error`: Contradictory or broken.
 */
export type Severity = "info" | "warning" | "error";

/** A piece of text that takes the place of another. */
export interface TextEdit {
  /** The first character that is replaced. */
  start: Position;
  /** The character after the last; the same as `start` where text is put in. */
  end: Position;
  /** Start and end in bytes of the text. */
  bytes: [number, number];
  /** Start and end in UTF-16 code units of the text, when they were asked for. */
  utf16?: [number, number];
  /** What takes its place. */
  text: string;
}

/**
 * When a rule runs.
 *
 * - `core`: Always: the document is broken or contradicts itself.
 * - `recommended`: By default: good practice.
 * - `profile`: When a profile asks for it, such as a national planning law.
 * - `pedantic`: When asked for: fine points.
 * - `preview`: When asked for: heuristics that have not proven themselves yet.
 */
export type Tier = "core" | "recommended" | "profile" | "pedantic" | "preview";

/**
 * How a document fared: its worst finding.
 *
 * - `clean`: No finding.
 * - `notes`: Nothing worse than notes (info).
 * - `warnings`: At least one warning, no error.
 * - `errors`: At least one error.
 * - `unreadable`: No strategy could be read.
 */
export type Verdict = "clean" | "notes" | "warnings" | "errors" | "unreadable";
