/**
 * Reports for people and for other programs. It is a build of its own, since few pages write reports.
 *
 * @module
 */
import { withBatch } from "./batch.js";
import { Engine, type WasmSource } from "./engine.js";
import type { Input } from "./input.js";
import type { CheckOptions } from "./options.js";
import * as glue from "./wasm/report.js";

const engine = new Engine(glue, new URL("./wasm/report_bg.wasm", import.meta.url), "batch_render");

/** Loads the WebAssembly, once; without a source, the file of the package beside this module. In Node it is loaded already. */
export function init(source?: WasmSource | Promise<WasmSource>): Promise<void> {
  return engine.init(source);
}

/** The same from bytes or a module that are there already. */
export function initSync(module: BufferSource | WebAssembly.Module): void {
  engine.initSync(module);
}

/** A form of a report: a page, a text for a wiki, a terminal, code scanning (SARIF 2.1.0), JUnit, a GitHub workflow, or the data. */
export type ReportFormat = "html" | "markdown" | "text" | "sarif" | "junit" | "github" | "json";

/** How to judge, and how to write the report. */
export interface RenderOptions extends CheckOptions {
  /** True to tell every finding by itself, where findings of one rule would be told together. */
  full?: boolean;
  /** True for colours in a terminal. */
  color?: boolean;
}

/** Judges documents and writes the report. */
export function render(input: Input | readonly Input[], format: ReportFormat, options: RenderOptions = {}): string {
  const { full = false, color = false, ...rest } = options;
  return engine.call((native) =>
    withBatch(
      (...parts) => new native.Batch(...parts),
      input,
      rest,
      (batch) => batch.render(format, full, color),
    ),
  );
}

export type { WasmSource } from "./engine.js";
export { InternalError, OptionsError, StrategiError } from "./errors.js";
export type { Format, Input, NamedInput } from "./input.js";
export type { CheckOptions } from "./options.js";
