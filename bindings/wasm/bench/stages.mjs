/**
 * Where the time of `check(text)` goes, in Node. Needs the built package in `pkg`:
 *
 *     node --expose-gc bench/stages.mjs
 */
import "../pkg/node/index.js";
import { Batch } from "../pkg/wasm/strategi.js";
import { document } from "./documents.mjs";

const OPTIONS = '{"date":"2026-01-01","utf16":true}';

for (const size of [20_000, 2_000_000]) {
  const text = document(size, 2);
  const room = new Uint8Array(text.length * 3);
  const encoder = new TextEncoder();
  const all = {};
  const timed = (name, run) => {
    const start = performance.now();
    const result = run();
    (all[name] ??= []).push(performance.now() - start);
    return result;
  };
  for (let turn = 0; turn < (size < 100_000 ? 2000 : 60); turn += 1) {
    timed("encode the text (part of: read)", () => encoder.encodeInto(text, room));
    const batch = timed("options", () => new Batch(OPTIONS, "", "", ""));
    timed("read", () => batch.add_text("<text>", text, undefined));
    const json = timed("judge, and write the report", () => batch.check());
    timed("JSON.parse of the report", () => JSON.parse(json));
    timed("drop", () => batch.free());
  }
  console.log(`${size} bytes:`);
  for (const [name, times] of Object.entries(all)) {
    const sorted = times.sort((a, b) => a - b);
    console.log(
      `  ${name.padEnd(34)}${sorted[Math.floor(sorted.length / 2)].toFixed(3).padStart(10)} ms, least ${sorted[0].toFixed(3)} ms`,
    );
  }
}
