/** `strategi rules`, `explain`, `profiles` and `schema`: what is known without any document. */
import { explain, jsonSchema, profiles, rules, type SchemaName } from "../catalogue.js";
import { StrategiError } from "../errors.js";
import * as given from "./arguments.js";
import { Failure } from "./failure.js";

const LIST = { format: { type: "string" } } as const;

/** Prints the page of a rule. */
export async function explainRule(args: string[]): Promise<number> {
  const { values, positionals } = given.parsed(args, { lang: { type: "string" } } as const);
  const [rule] = positionals;
  if (rule === undefined || positionals.length > 1)
    throw new Failure("one rule is explained", "give its code or its name: `strategi explain PER002`");
  const lang = given.chosen("lang", values.lang, ["en", "nb", "nn"]);
  try {
    print(`${explain(rule, lang).trimEnd()}\n`);
  } catch (error) {
    if (error instanceof StrategiError) throw new Failure(error.message, "`strategi rules` lists them");
    throw error;
  }
  return 0;
}

/** Lists the rules. */
export async function listRules(args: string[]): Promise<number> {
  const { values, positionals } = given.parsed(args, { ...LIST, tier: { type: "string", multiple: true } } as const);
  nothing(positionals);
  const wanted = given.tiers(values.tier);
  const all = rules().filter((it) => wanted.length === 0 || wanted.some((tier) => tier === it.tier));
  all.sort((one, other) => (one.code < other.code ? -1 : 1));
  const line = (code: string, severity: string, tier: string, name: string) =>
    `${code.padEnd(8)}${severity.padEnd(10)}${tier.padEnd(13)}${name}\n`;
  const table = () =>
    line("code", "severity", "tier", "name") + all.map((it) => line(it.code, it.severity, it.tier, it.name)).join("");
  print(given.chosen("format", values.format, ["text", "json"]) === "json" ? json(all) : table());
  return 0;
}

/** Lists the profiles. */
export async function listProfiles(args: string[]): Promise<number> {
  const { values, positionals } = given.parsed(args, LIST);
  nothing(positionals);
  const all = profiles();
  print(
    given.chosen("format", values.format, ["text", "json"]) === "json"
      ? json(all)
      : all.map((it) => `${it.name.padEnd(15)}${it.title}\n`).join(""),
  );
  return 0;
}

/** Prints a JSON Schema. */
export async function printSchema(args: string[]): Promise<number> {
  const { positionals } = given.parsed(args, {});
  const [name = "strategy", ...more] = positionals;
  nothing(more);
  print(json(jsonSchema(name as SchemaName)));
  return 0;
}

function nothing(positionals: readonly string[]): void {
  if (positionals.length > 0) throw new Failure(`\`${positionals[0]}\` has no meaning here`);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function print(text: string): void {
  process.stdout.write(text);
}
