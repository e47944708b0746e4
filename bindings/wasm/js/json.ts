/**
 * The form of JSON documents alone: the smallest build, for forms and remote calls. It has no rules beyond those of the reader.
 *
 * @module
 */
import { Engine, type WasmSource } from "./engine.js";
import { type Answer, type ObjectType, type Objects, readObject, schemaOn } from "./form.js";
import type { Strategy, StrategyInput } from "./generated/strategy.js";
import type { Report } from "./generated/report.js";
import { type ReadOptions, reading } from "./options.js";
import type { StandardSchema } from "./standard-schema.js";
import { failed } from "./summary.js";
import * as glue from "./wasm/json.js";

const engine = new Engine(glue, new URL("./wasm/json_bg.wasm", import.meta.url), "read_json");

/** Loads the WebAssembly, once; without a source, the file of the package beside this module. In Node it is loaded already. */
export function init(source?: WasmSource | Promise<WasmSource>): Promise<void> {
  return engine.init(source);
}

/** The same from bytes or a module that are there already. */
export function initSync(module: BufferSource | WebAssembly.Module): void {
  engine.initSync(module);
}

/** What was read of a document, and what is wrong with its form. */
export interface ReadJson {
  /** The strategy, when there is no error. */
  strategy: Strategy | null;
  /** The findings of reading. Nothing was judged. */
  report: Report;
}

/** Reads a JSON text or a decoded document, and tells what is wrong with its form. */
export function tryRead(input: string | object, options: ReadOptions = {}): ReadJson {
  const { value, report } = engine.call((native): Answer<Strategy> => {
    if (typeof input !== "string") return readObject<Strategy>(native, "Strategy", input, options);
    return JSON.parse(native.read_json("<text>", input, reading(options), options.lang ?? "en")) as Answer<Strategy>;
  });
  return { strategy: value ?? null, report: report as Report };
}

/**
 * Reads a JSON text or a decoded document.
 *
 * @throws {@link ReadError} with all errors of form.
 */
export function read(input: string | object, options: ReadOptions = {}): Strategy {
  const { strategy, report } = tryRead(input, options);
  if (strategy === null) throw failed(report);
  return strategy;
}

/** Documents, by the Standard Schema: what is wrong with their form is an issue. */
export const strategySchema: StandardSchema<StrategyInput, Strategy> = schemaOf("Strategy");

/** A type of objects in documents, such as `Measure`, by the Standard Schema: for a form that holds one. */
export function schemaOf<T extends ObjectType>(
  type: T,
  options: ReadOptions = {},
): StandardSchema<Objects[T]["input"], Objects[T]["output"]> {
  return schemaOn((run) => engine.call(run), type, options);
}

export type { WasmSource } from "./engine.js";
export { FixError, InternalError, OptionsError, ReadError, StrategiError } from "./errors.js";
export { applyFix } from "./fix.js";
export type { ObjectType, Objects } from "./form.js";
export type * from "./generated/report.js";
export type * from "./generated/strategy.js";
export type { ReadOptions } from "./options.js";
export type { StandardIssue, StandardResult, StandardSchema } from "./standard-schema.js";
export { version } from "./version.js";
