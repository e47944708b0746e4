/** Broken input is told of, never thrown. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import * as strategi from "strategi";
import { check, convert, fixAll, initSync, locate, read, readAll, schemaOf, strategySchema } from "strategi";
import * as json from "strategi/json";

import { DAY } from "./helpers.mjs";

const GOOD = "strategi: 1\nid: coast\ntitle: A living coast\n";

function cyclic() {
  const it = { strategi: 1, id: "coast", title: "A living coast" };
  it.actors = [it];
  return it;
}

function throwing() {
  return {
    strategi: 1,
    get title() {
      throw new Error("no title for you");
    },
  };
}

/** What nobody should give, but somebody will: each is a document with errors. */
const BROKEN = {
  nothing: "",
  "white space": " \n\t\n",
  "a byte order mark": "\uFEFF",
  garbage: "\u0001\u0002ÿþ%PDF-1.4",
  "a NUL": "strategi: 1\u0000",
  "deep lists in JSON": "[".repeat(100_000),
  "deep maps in JSON": '{"a":'.repeat(100_000),
  "deep lists in YAML": `a: ${"[".repeat(100_000)}`,
  "deep maps in YAML": "- ".repeat(100_000),
  "deep lists in YAML, by lines": Array.from({ length: 2000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
  "deep elements in XML": `<?xml version="1.0"?>${"<a>".repeat(100_000)}`,
  "a billion laughs": `a: &a [x, x]\n${Array.from({ length: 30 }, (_, it) => `b${it}: &b${it} [*${it ? `b${it - 1}` : "a"}, *${it ? `b${it - 1}` : "a"}]`).join("\n")}`,
  "half a pair": '{"strategi": 1, "id": "coast", "title": 1, "note": "\uD83D"}',
  "half a pair alone": "\uDC00",
  "more than is read": `# ${"x".repeat(70_000_000)}`,
  "a value in more than is read": { strategi: 1, id: "coast", title: "x".repeat(70_000_000), foo: 1 },
  null: null,
  undefined: undefined,
  "a number": 42,
  NaN: Number.NaN,
  true: true,
  "a BigInt": 1n,
  "a symbol": Symbol("coast"),
  "a function": () => GOOD,
  "a class": class Plan {},
  "a Date": new Date(0),
  "a Map": new Map([["strategi", 1]]),
  "a Set": new Set([1]),
  "a regular expression": /coast/,
  "a Promise": Promise.resolve(GOOD),
  "an error": new Error("coast"),
  "an object without a prototype": Object.create(null),
  "an object in a circle": cyclic(),
  "a BigInt inside": { strategi: 1n, id: "coast", title: "A living coast" },
  "a symbol inside": { strategi: 1, id: Symbol("coast"), title: "A living coast" },
  "a function inside": { strategi: 1, id: "coast", title: () => "A living coast" },
  "NaN inside": { strategi: Number.NaN, id: "coast", title: "A living coast" },
  "undefined inside a list": { strategi: 1, id: "coast", title: "A living coast", owners: [undefined] },
  "a list with holes": { strategi: 1, id: "coast", title: "A living coast", owners: Array(3) },
  "a getter that throws": throwing(),
  "toJSON that throws": {
    toJSON: () => {
      throw new TypeError("never");
    },
  },
  "toJSON that throws nothing of use": {
    toJSON: () => {
      throw undefined;
    },
  },
  "toJSON that gives nothing": { toJSON: () => undefined },
  "a Proxy that throws": new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("nothing here");
      },
      has: () => {
        throw new Error("nothing here");
      },
    },
  ),
  "a revoked Proxy": (() => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  })(),
  "a value in too many layers": (() => {
    let it = {};
    for (let depth = 0; depth < 100_000; depth += 1) it = { it };
    return it;
  })(),
  "__proto__ as a field": JSON.parse(
    '{"strategi": 1, "id": "coast", "title": "A living coast", "__proto__": {"polluted": true}}',
  ),
  "bytes that are no text": new Uint8Array([0x73, 0xff, 0xfe, 0x00]),
  "no bytes": new Uint8Array(0),
  "bytes in UTF-32": new Uint8Array([0xff, 0xfe, 0, 0, 0x73, 0, 0, 0]),
  "an ArrayBuffer": new ArrayBuffer(8),
  "units of UTF-16": new Uint16Array([0x73, 0x74]),
  "a DataView": new DataView(new ArrayBuffer(4)),
  "a String object": new String("strategi: 1"),
};

describe("`check` tells, and throws nothing", () => {
  for (const [what, input] of Object.entries(BROKEN)) {
    test(what, () => {
      const together = [input, GOOD];
      for (const given of [input, [input], together, { name: "plan", value: input }]) {
        const report = check(given, { date: DAY });
        assert.ok(report.documents.length > 0, "there is no document");
        assert.ok(
          report.diagnostics.some((it) => it.severity === "error"),
          JSON.stringify(report),
        );
        // What stands beside it is read.
        if (given === together) assert.equal(report.documents.at(-1).id, "coast");
      }
      assert.equal({}.polluted, undefined);
    });
  }
});

describe("so do others that give reports", () => {
  for (const [what, input] of Object.entries(BROKEN)) {
    test(what, () => {
      assert.ok(readAll(input).report.diagnostics.length > 0);
      assert.ok(readAll({ name: "plan", value: input }).documents.every((it) => !it.complete));
      const { strategy, report } = json.tryRead(input);
      assert.equal(strategy, null);
      assert.ok(report.diagnostics.length > 0);
      for (const schema of [strategySchema, schemaOf("Measure"), json.strategySchema, json.schemaOf("Measure")]) {
        assert.ok(schema["~standard"].validate(input).issues.length > 0);
      }
      if (typeof input === "string")
        assert.ok(fixAll(input, { date: DAY, unsafe: true }).report.diagnostics.length > 0);
      if (typeof input === "string") assert.deepEqual(locate(input, ["/nowhere"]), [null]);
    });
  }
});

describe("what must give a strategy throws an error of its own", () => {
  for (const [what, input] of Object.entries(BROKEN)) {
    test(what, () => {
      for (const run of [() => read(input), () => convert(input, "yaml"), () => json.read(input)]) {
        assert.throws(run, (error) => {
          assert.ok(error instanceof Error);
          assert.equal(error.name, "ReadError");
          assert.ok(error.message.length > 0);
          assert.ok(error.report.diagnostics.length > 0);
          return true;
        });
      }
    });
  }
});

test("bytes are what a view shows of them", () => {
  const units = new TextEncoder().encode(GOOD);
  const padded = new Uint8Array(units.length + 20).fill(0x7b);
  padded.set(units, 10);
  assert.equal(check(padded.subarray(10, 10 + units.length), { date: DAY }).documents[0].id, "coast");
  assert.equal(check(Buffer.from(GOOD), { date: DAY }).documents[0].id, "coast");
});

test("UTF-16 is read where it is allowed, in StratML", () => {
  const { text } = convert(`${GOOD}objectives: [{id: clean, title: Clean water}]\n`, "stratml");
  const inUnits = (it) => new Uint8Array(Buffer.from(`\uFEFF${it.replace("UTF-8", "UTF-16")}`, "utf16le"));
  assert.equal(
    check(inUnits(text), { date: DAY }).documents[0].verdict,
    check(text, { date: DAY }).documents[0].verdict,
  );
  assert.equal(check(inUnits(GOOD), { date: DAY }).documents[0].verdict, "unreadable");
});

test("places in a document that is not there", () => {
  for (const document of [-1, 1, 7]) assert.deepEqual(locate(GOOD, ["", "/id"], { document }), [null, null]);
});

test("no documents at all", () => {
  const report = check([], { date: DAY });
  assert.deepEqual([report.documents, report.diagnostics], [[], []]);
  assert.deepEqual(readAll([]).documents, []);
});

test("a list inside a list is a document that is a list", () => {
  assert.equal(check([[GOOD]], { date: DAY }).documents[0].verdict, "unreadable");
});

describe("misuse is an error that says so", () => {
  const misuse = {
    "an unknown option": () => check(GOOD, { colour: true }),
    "an option of another type": () => check(GOOD, { tiers: "core" }),
    "a date that is none": () => check(GOOD, { date: "tomorrow" }),
    "a Date that is none": () => check(GOOD, { date: new Date("tomorrow") }),
    "a language that is none": () => check(GOOD, { lang: "de" }),
    "a language that is none, in reading": () => readAll(GOOD, { lang: "de" }),
    "a language that is none, in a schema": () => schemaOf("Measure", { lang: "de" })["~standard"].validate({}),
    "a limit that is none": () => readAll(GOOD, { max_bytes: -1 }),
    "a limit that is endless": () => readAll(GOOD, { max_bytes: Number.POSITIVE_INFINITY }),
    "a format that is none": () => check({ name: "plan", text: GOOD, format: "toml" }, { date: DAY }),
    "a text that is none": () => check({ name: "plan", text: 1 }, { date: DAY }),
    "bytes that are none": () => check({ name: "plan", bytes: [1, 2] }, { date: DAY }),
    "a configuration that is none": () => check(GOOD, { config: { selct: [] } }),
    "a baseline that is none": () => check(GOOD, { baseline: "{}" }),
    "an option that has no JSON": () => check(GOOD, { select: [1n] }),
    "an option in a circle": () => check(GOOD, { waivers: cyclic() }),
    "options that are null": () => check(GOOD, null),
    "sources that are none": () => check({ name: "plan", text: GOOD, sources: { a: 1 } }, { date: DAY }),
    "a notation that is none": () => convert(GOOD, "toml"),
    "a type that is none": () => schemaOf("Coast")["~standard"].validate({}),
    "a type that objects have": () => schemaOf("constructor")["~standard"].validate({}),
    "pointers that are none": () => locate(GOOD, [1]),
  };
  for (const [what, run] of Object.entries(misuse)) {
    test(what, () => {
      assert.throws(run, (error) => {
        assert.ok(error instanceof strategi.OptionsError, `${error?.constructor?.name}: ${error?.message}`);
        assert.ok(error instanceof strategi.StrategiError && error instanceof Error);
        assert.equal(error.name, "OptionsError");
        assert.ok(error.stack.includes("OptionsError"));
        return true;
      });
      assert.equal(check(GOOD, { date: DAY }).documents[0].id, "coast");
    });
  }
});

test("wrong WebAssembly after the right one is not looked at", () => {
  initSync(new Uint8Array(4));
  assert.equal(check(GOOD, { date: DAY }).documents[0].id, "coast");
});
