/** The package as a strict caller uses it: this has to compile, and is never run. */
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import {
  applyFix,
  type AppliedFix,
  check,
  checkedSchema,
  checkToJson,
  type CheckOptions,
  type Configuration,
  ConversionError,
  convert,
  type Converted,
  type Diagnostic,
  explain,
  fixAll,
  FixError,
  init,
  initSync,
  InternalError,
  jsonSchema,
  type LocalizedText,
  locate,
  type Measure,
  type MeasureInput,
  type ObjectType,
  type Objects,
  OptionsError,
  profiles,
  type Range,
  read,
  readAll,
  ReadError,
  type Report,
  rules,
  schemaOf,
  type Strategy,
  StrategiError,
  type StrategyInput,
  strategySchema,
  version,
} from "strategi";
import * as json from "strategi/json";
import { render, type ReportFormat, type RenderOptions } from "strategi/report";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

// Standard Schema, by the types of its own package.
const standard: StandardSchemaV1<StrategyInput, Strategy> = strategySchema;
const described: StandardJSONSchemaV1<StrategyInput, Strategy> = strategySchema;
const judged: StandardSchemaV1<StrategyInput, Strategy> & StandardJSONSchemaV1<StrategyInput, Strategy> = checkedSchema(
  { tiers: ["core"] },
);
const measure = schemaOf("Measure", { lenient: true });
const plain: StandardSchemaV1<MeasureInput, Measure> = json.schemaOf("Measure");
holds<Same<StandardSchemaV1.InferInput<typeof measure>, MeasureInput>>();
holds<Same<StandardSchemaV1.InferOutput<typeof measure>, Measure>>();
holds<Same<StandardSchemaV1.InferOutput<typeof strategySchema>, Strategy>>();
holds<Same<StandardSchemaV1.InferOutput<typeof json.strategySchema>, Strategy>>();
function accepts<S extends StandardSchemaV1>(schema: S): StandardSchemaV1.InferOutput<S> | undefined {
  const result = schema["~standard"].validate({});
  return result instanceof Promise || result.issues ? undefined : (result.value as StandardSchemaV1.InferOutput<S>);
}
const accepted: Measure | undefined = accepts(measure);
const every = (type: ObjectType): StandardSchemaV1 => schemaOf(type);
const objects: Objects["Actor"]["output"] | undefined = accepts(schemaOf("Actor"));

// Short forms may be given, and what is read has none.
const given: StrategyInput = {
  strategi: 1,
  id: "coast",
  title: { en: "A living coast", nb: "Ei levande kyst" },
  measures: [{ id: "a", title: "A", partners: ["county"], period: 2026 }],
};
const strategy: Strategy = read(given);
const title: LocalizedText = strategy.title;
const partner: string | undefined = strategy.measures?.[0]?.partners?.[0]?.actor;
const documents: readonly { name: string; strategy: Strategy | null }[] = readAll([
  "",
  new Uint8Array(),
  given,
  { name: "a", value: given },
]).documents;

// Checking, with everything that options have.
const config: Configuration = {
  select: ["PER"],
  severity: { PER002: "info" },
  overrides: [{ paths: ["drafts"], lenient: true }],
};
const options: CheckOptions = {
  date: new Date(),
  lang: "nn",
  tiers: ["core"],
  profiles: ["no-pbl"],
  config,
  baseline: {},
  max_bytes: 1,
  goals_as: "priorities",
  show_waived: true,
};
const report: Report = check([given, "", { name: "a.yaml", text: "", format: "yaml", sources: { a: "" } }], options);
const text: string = checkToJson(given, { date: "2026-03-01", utf16: true });
for (const it of report.diagnostics) {
  const { code, severity, message, pointer, utf16, start }: Diagnostic = it;
  const [from, to] = utf16 ?? [0, 0];
  const line: number | undefined = start?.line;
  const worst: "error" | "warning" | "info" = severity;
  if (it.fix) {
    const mended: string = applyFix("", it.fix);
    const value: Strategy = applyFix(strategy, it.fix);
    for (const operation of it.fix.patch) if (operation.op === "move") operation.from satisfies string;
    void [mended, value];
  }
  void [code, message, pointer, from, to, line, worst, explain(code, "nb")];
}
const applied: AppliedFix[] = fixAll([{ name: "a", text: "" }, ""], { unsafe: true, lang: "nb" }).applied;
const converted: Converted = convert(strategy, "stratml1", { write_language: "nb", language: "nb" });
const places: (Range | null)[] = locate("", [""], { document: 1 });
const schema: Record<string, unknown> = jsonSchema("report");
const names: string[] = [...rules().map((it) => it.code), ...profiles().map((it) => it.name)];
const rendered: string = render(
  given,
  "html" satisfies ReportFormat,
  { full: true, color: false } satisfies RenderOptions,
);

// Errors tell themselves apart.
try {
  await init(new URL("https://example.org"));
  initSync(new Uint8Array());
} catch (error) {
  if (error instanceof ReadError) error.report satisfies Report | undefined;
  else if (error instanceof OptionsError) error.problems.map((it) => it.pointer);
  else if (error instanceof ConversionError || error instanceof FixError || error instanceof InternalError)
    error satisfies StrategiError satisfies Error;
}

// What must not compile.
// @ts-expect-error: a misspelt option
check("", { tier: ["core"] });
// @ts-expect-error: a tier that is none
check("", { tiers: ["cor"] });
// @ts-expect-error: a type that is none
schemaOf("Coast");
// @ts-expect-error: a notation that is none
convert("", "toml");
// @ts-expect-error: a misspelt field
({ strategi: 1, id: "a", title: "A", titel: "" }) satisfies StrategyInput;
// @ts-expect-error: the smallest build has no rules
json.check;

export {
  accepted,
  applied,
  converted,
  described,
  documents,
  every,
  judged,
  names,
  objects,
  partner,
  places,
  plain,
  rendered,
  schema,
  standard,
  text,
  title,
  version,
};
