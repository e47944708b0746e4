import { pages } from "./data/pages.js";
import { profiles as allProfiles, rules as allRules } from "./data/rules.js";
import { schemas } from "./data/schemas.js";
import { StrategiError } from "./errors.js";
import type { ProfileInfo, Rule } from "./generated/catalogue.js";
import type { Lang } from "./generated/options.js";

/** Every rule of the catalogue, by code. */
export function rules(): Rule[] {
  return structuredClone(allRules);
}

/** The profiles: rules and parameters for plans under one law, programme or standard. */
export function profiles(): ProfileInfo[] {
  return structuredClone(allProfiles);
}

/** What the schemas describe. */
export type SchemaName = "strategy" | "report" | "configuration" | "options";

/** The JSON Schema (draft 2020-12) of strategy documents, reports, configurations, or the options of a call. */
export function jsonSchema(of: SchemaName = "strategy"): Record<string, unknown> {
  if (!Object.hasOwn(schemas, of)) {
    throw new StrategiError(`there is no schema of \`${of}\`: known are ${Object.keys(schemas).join(", ")}`);
  }
  return structuredClone(schemas[of]);
}

/**
 * The page of a rule in Markdown: what it finds, why, examples, and its messages; with a language, those in that language alone. The rule
 * is named by its code or its name. The prose of the pages is English.
 *
 * @throws {@link StrategiError} when there is no such rule.
 */
export function explain(rule: string, lang?: Lang): string {
  const wanted = rule.trim().toLowerCase();
  const found = allRules.find((it) => it.code.toLowerCase() === wanted || it.name === wanted);
  const page = found && pages[found.code];
  if (page === undefined) throw new StrategiError(`there is no rule \`${rule}\``);
  if (lang === undefined) return page;
  return page
    .split("\n")
    .filter((line) => !/^ {2}- (en|nb|nn): /.test(line) || line.startsWith(`  - ${lang}: `))
    .join("\n");
}
