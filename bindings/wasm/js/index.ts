/**
 * Public strategies as typed, checked and comparable data.
 *
 * ```ts
 * import { check, init } from "strategi";
 *
 * await init(); // not needed in Node
 * const report = check("strategi: 1\nid: coast\ntitle: A living coast\nperiod: 2012/2009\n");
 * for (const it of report.diagnostics) console.log(it.code, it.message);
 * ```
 *
 * @module
 */
export { init, initSync } from "./batch.js";
export { explain, jsonSchema, profiles, rules, type SchemaName } from "./catalogue.js";
export { check, checkToJson, fixAll } from "./check.js";
export { type ConvertOptions, type Converted, convert, type Target } from "./convert.js";
export type { WasmSource } from "./engine.js";
export { ConversionError, FixError, InternalError, OptionsError, ReadError, StrategiError } from "./errors.js";
export { type AppliedFix, applyFix, type Fixed } from "./fix.js";
export type { ObjectType, Objects } from "./form.js";
export * from "./generated/catalogue.js";
export * from "./generated/codes.js";
export * from "./generated/options.js";
export * from "./generated/report.js";
export * from "./generated/strategy.js";
export type { Format, Input, NamedInput } from "./input.js";
export type { CheckOptions, ReadOptions } from "./options.js";
export { locate, type Range, type ReadDocument, type ReadResult, read, readAll } from "./read.js";
export { checkedSchema, schemaOf, strategySchema } from "./schema.js";
export type {
  StandardIssue,
  StandardJSONSchema,
  StandardJSONSchemaOptions,
  StandardResult,
  StandardSchema,
} from "./standard-schema.js";
export { version } from "./version.js";
