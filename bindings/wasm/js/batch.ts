import * as glue from "./wasm/strategi.js";
import { Engine, type Glue, isTrap, type WasmSource } from "./engine.js";
import type { Forms } from "./form.js";
import { type Given, given, type Input } from "./input.js";
import { type CheckOptions, parts } from "./options.js";

/** The build with everything but reports for people. */
export const engine: Engine<Native> = new Engine<Native>(
  glue,
  new URL("./wasm/strategi_bg.wasm", import.meta.url),
  "batch_check",
);

/** Loads the WebAssembly, once; without a source, the file of the package beside this module. In Node it is loaded already. */
export function init(source?: WasmSource | Promise<WasmSource>): Promise<void> {
  return engine.init(source);
}

/** The same from bytes or a module that are there already. */
export function initSync(module: BufferSource | WebAssembly.Module): void {
  engine.initSync(module);
}

/** What the builds with rules have in common. */
interface Batch {
  readonly longest: number;
  add_text(name: string, text: string, format?: string | null): void;
  add_bytes(name: string, bytes: Uint8Array, format?: string | null): void;
  add_value(name: string, json: string): void;
  add_refused(name: string, why: string): void;
  add_sources(sources: string): void;
  free(): void;
}

/** What the main build has besides. The types that wasm-bindgen writes ask for a newer library of types than callers may have. */
interface FullBatch extends Batch {
  check(): string;
  convert(to: string, language: string): string;
  documents(): string;
  fix(doubtful: boolean): string;
  places(document: number, pointers: string): string;
  reading_report(): string;
}

/** The main build. */
interface Native extends Glue, Forms {
  readonly Batch: new (judging: string, reading: string, config: string, baseline: string) => FullBatch;
}

/** Reads what is given into a batch of documents, and takes something out of it. */
export function withBatch<B extends Batch, T>(
  make: (judging: string, reading: string, config: string, baseline: string) => B,
  input: Input | readonly Input[],
  options: CheckOptions,
  take: (batch: B) => T,
): T {
  const { judging, reading, config, baseline } = parts(options);
  const all = given(input);
  const batch = make(judging, reading, config, baseline);
  let trapped = false;
  try {
    for (const it of all) add(batch, it);
    return take(batch);
  } catch (error) {
    trapped = isTrap(error);
    throw error;
  } finally {
    if (!trapped) batch.free();
  }
}

function add(batch: Batch, it: Given): void {
  if ("text" in it) batch.add_text(it.name, cut(it.text, batch.longest), it.format);
  else if ("bytes" in it) batch.add_bytes(it.name, it.bytes.subarray(0, batch.longest + 1), it.format);
  else if ("json" in it) batch.add_value(it.name, it.json);
  else batch.add_refused(it.name, it.refused);
  if (it.sources) batch.add_sources(JSON.stringify(it.sources));
}

/** One more than the limit is enough to be refused: a longer text is not copied whole. */
function cut(text: string, longest: number): string {
  return text.length > longest + 1 ? text.slice(0, longest + 1) : text;
}

/** Reads into a batch of the main build. */
export function run<T>(input: Input | readonly Input[], options: CheckOptions, take: (batch: FullBatch) => T): T {
  return engine.call((it) => withBatch((...parts) => new it.Batch(...parts), input, options, take));
}
