import { check } from "./check.js";
import { engine } from "./batch.js";
import { type ObjectType, type Objects, schemaOn } from "./form.js";
import type { Diagnostic } from "./generated/report.js";
import type { Strategy, StrategyInput } from "./generated/strategy.js";
import { type CheckOptions, type ReadOptions, toRead } from "./options.js";
import { jsonSchemaOf } from "./json-schema.js";
import { described, type StandardJSONSchema, standard } from "./standard-schema.js";
import { readAll } from "./read.js";

/** Documents, by the Standard Schema: what is wrong with their form is an issue. */
export const strategySchema: StandardJSONSchema<StrategyInput, Strategy> = schemaOf("Strategy");

/** A type of objects in documents, such as `Measure`, by the Standard Schema: for a form that holds one. */
export function schemaOf<T extends ObjectType>(
  type: T,
  options: ReadOptions = {},
): StandardJSONSchema<Objects[T]["input"], Objects[T]["output"]> {
  const schema = schemaOn((run) => engine.call(run), type, options);
  return described(schema, (target) => jsonSchemaOf(type, target));
}

/** Documents, by the Standard Schema, that are judged as well: every error is an issue. */
export function checkedSchema(options: CheckOptions = {}): StandardJSONSchema<StrategyInput, Strategy> {
  const schema = standard<StrategyInput, Strategy>((value) => {
    const named = { name: "<value>", value };
    const report = check(named, options);
    const only = readAll(named, options).documents[0];
    if (only?.complete && only.strategy) return { value: only.strategy, report };
    // Of what was read in part something is missing: its errors are told whatever the options leave out.
    const known = new Set(report.diagnostics.filter((it) => it.severity === "error").map(nameOf));
    const { diagnostics } = readAll(named, toRead(options)).report;
    return {
      report: {
        ...report,
        diagnostics: [...report.diagnostics, ...diagnostics.filter((it) => !known.has(nameOf(it)))],
      },
    };
  });
  return described(schema, (target) => jsonSchemaOf("Strategy", target));
}

/** What a finding is known by, in two reports on one document. */
function nameOf({ code, pointer, message }: Diagnostic): string {
  return `${code} ${pointer} ${message}`;
}
