/** Memory does not grow, however many calls there are. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { check, convert, fixAll, locate, readAll, schemaOf } from "strategi";
import * as json from "strategi/json";
import { render } from "strategi/report";

import { DAY, text } from "./helpers.mjs";

const CALLS = 10_000;
const PLAN = text("examples/coastal-region/strategy.yaml");
const SMALL = "strategi: 1\nid: coast\ntitle: A living coast\nperiod: 2012/2009\n";
const VALUE = { strategi: 1, id: "coast", title: "A living coast", owners: ["nobody"] };

// The memories of WebAssembly are array buffers: what all of them hold is measured, once what nobody uses is gone.
function held() {
  for (let times = 0; times < 4; times += 1) globalThis.gc();
  return process.memoryUsage().arrayBuffers + process.memoryUsage().external;
}

function calls(run, number) {
  for (let call = 0; call < number; call += 1) {
    try {
      run(call);
    } catch (error) {
      assert.match(error.name, /^(Read|Options|Conversion|Fix)Error$/);
    }
  }
}

const TASKS = {
  "check of a text": [(call) => check(`${SMALL}# ${"x".repeat(call % 500)}`, { date: DAY }), CALLS],
  "check of a value": [() => check(VALUE, { date: DAY }), CALLS],
  "check of bytes and several": [() => check([new TextEncoder().encode(SMALL), SMALL, VALUE], { date: DAY }), CALLS],
  "check of a whole plan": [() => check(PLAN, { date: DAY }), 400],
  "check of what cannot be read": [() => check("strategi: [", { date: DAY }), CALLS],
  "check with sources": [
    () => check({ name: "plan", text: SMALL, sources: { a: "x".repeat(1000) } }, { date: DAY }),
    CALLS,
  ],
  "options that are refused": [() => check(SMALL, { select: ["NOPE1"], colour: 1 }), CALLS],
  "reading options that are refused": [() => check(SMALL, { date: DAY, max_bytes: -1 }), CALLS],
  "a format that is refused": [() => check({ name: "plan", text: SMALL, format: "toml" }, { date: DAY }), CALLS],
  "a baseline that is refused": [() => check(SMALL, { date: DAY, baseline: "{}" }), CALLS],
  readAll: [() => readAll(SMALL), CALLS],
  fixAll: [() => fixAll(SMALL, { date: DAY, unsafe: true }), CALLS],
  locate: [() => locate(SMALL, ["/title", "/nowhere"]), CALLS],
  "pointers that are refused": [() => locate(SMALL, [1]), CALLS],
  convert: [() => convert(VALUE, "yaml"), CALLS],
  "conversion that is refused": [() => convert(VALUE, "stratml"), CALLS],
  schemas: [() => schemaOf("Measure")["~standard"].validate({ id: "a", titel: "b" }), CALLS],
  "the smallest build": [(call) => json.tryRead(call % 2 ? VALUE : JSON.stringify(VALUE)), CALLS],
  reports: [() => render(SMALL, "html", { date: DAY }), 500],
};

test("nothing is kept between calls", async (t) => {
  assert.equal(typeof globalThis.gc, "function", "run by `node --expose-gc`");
  for (const [what, [run, number]] of Object.entries(TASKS)) {
    await t.test(what, () => {
      calls(run, Math.max(100, number / 10));
      const before = held();
      calls(run, number);
      const grown = held() - before;
      // One page of WebAssembly is 64 KiB; a leak of eight bytes for each call would take two.
      assert.ok(grown <= 65_536, `${grown} bytes more after ${number} calls`);
    });
  }
});
