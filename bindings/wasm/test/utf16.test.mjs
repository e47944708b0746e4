/** Places in the JavaScript string are the places in the bytes. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { check, checkToJson, convert, fixAll, locate, read } from "strategi";

import { DAY, examples, random } from "./helpers.mjs";

const encoder = new TextEncoder();
const TIERS = ["core", "recommended", "profile", "pedantic", "preview"];

/** Everything in a report that has places in bytes. */
function* places(report) {
  for (const it of report.diagnostics) {
    yield [it.document, it];
    for (const edit of it.fix?.edits ?? []) yield [it.document, edit];
  }
}

/** Sees to it that every place holds, and gives how many there were. */
function holds(text, report) {
  const all = encoder.encode(text);
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  let found = 0;
  for (const [, it] of places(report)) {
    if (it.bytes === undefined) {
      assert.equal(it.utf16, undefined);
      continue;
    }
    assert.notEqual(it.utf16, undefined, it.code);
    const [from, to] = it.utf16;
    const [first, end] = it.bytes;
    assert.ok(0 <= from && from <= to && to <= text.length);
    assert.deepEqual(encoder.encode(text.slice(from, to)), all.slice(first, end), it.message);
    assert.equal(encoder.encode(text.slice(0, from)).length, first, it.message);
    found += 1;
  }
  for (const it of report.diagnostics.flatMap((one) => [one, ...(one.related ?? [])])) {
    if (it.start === undefined || it.utf16 === undefined) continue;
    // Columns count characters, of which a line break is none.
    const before = text.slice(0, it.utf16[0]);
    const line = before.split(/\r\n|\n|\r(?!\n)/).length;
    assert.equal(it.start.line, line, it.message);
    const inLine = before.slice(lines.slice(0, line - 1).join("").length).replace(/^\uFEFF/, "");
    assert.equal(it.start.column, [...inLine].length + 1, it.message);
  }
  return found;
}

/** Findings of every kind in a text. */
function judged(text, name = "plan.yaml") {
  return check({ name, text }, { date: DAY, tiers: TIERS });
}

test("the examples", () => {
  let found = 0;
  for (const { name, text } of examples()) found += holds(text, judged(text, name));
  assert.ok(found > 20);
});

describe("the examples, changed", () => {
  const changes = {
    "line breaks of Windows": (text) => text.replaceAll("\n", "\r\n"),
    "a byte order mark": (text) => `\uFEFF${text}`,
    both: (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`,
    "pictures in every title": (text) =>
      text.replaceAll(/(title|statement|nb|en|name): (?=[A-ZÆØÅa-zæøå])/g, "$1: 🐟𝒳👩‍👩‍👧 "),
    "pictures in comments": (text) => text.replaceAll("\n", " # 🌊 æøå\u2028\n"),
    "ids that lead nowhere": (text) => text.replaceAll(/\[([a-z][a-z0-9-]*)\]/g, "[$1-𝒳]"),
    "broken off": (text) => `${text.slice(0, text.length / 2)}\n🐟: [`,
    "half a pair": (text) => text.replace("title: ", "title: \uD83D "),
  };
  for (const [what, change] of Object.entries(changes)) {
    test(what, () => {
      let found = 0;
      for (const { name, text } of examples()) found += holds(change(text), judged(change(text), name));
      assert.ok(found > 0);
    });
  }
});

test("texts with errors anywhere, as YAML, JSON and StratML", () => {
  const number = random(20260301);
  const signs = [
    "🐟",
    "æ",
    "ø",
    "å",
    "\uFEFF",
    "\u00A0",
    "𝒳",
    "€",
    "e\u0301",
    "\t",
    "\u2028",
    "\r\n",
    "\n",
    '"',
    "'",
    "{",
    "]",
    ":",
    "- ",
    "\u0000",
    "<",
    "&",
  ];
  const plans = examples();
  let found = 0;
  for (let round = 0; round < 150; round += 1) {
    const { name, text } = plans[number(plans.length)];
    const kind = ["yaml", "json", "stratml"][round % 3];
    let changed = kind === "yaml" ? text : convert({ name, text }, kind).text;
    for (let times = 0; times <= number(5); times += 1) {
      const at = number(changed.length);
      changed = changed.slice(0, at) + signs[number(signs.length)] + changed.slice(at + number(3));
    }
    found += holds(changed, check({ name: "plan", text: changed, format: kind }, { date: DAY, tiers: TIERS }));
  }
  assert.ok(found > 150);
});

test("fixes of a text with wide characters before the place", () => {
  const text = `# 🐟🐟🐟 æøå\r\nstrategi: 1\r\nid: coast\r\ntitle: "🌊 Levende kyst"\r\nlanguage: nb\r\nperiod: "2026 - 2029"\r\n`;
  const { documents } = fixAll(text, { date: DAY, unsafe: true });
  assert.ok(documents[0].text.startsWith("# 🐟🐟🐟 æøå\r\nstrategi: 1\r\n"));
});

test("values that are looked up", () => {
  for (const { name, text } of examples()) {
    const pointers = ["", "/title", "/actors/0/id", "/nowhere", "/owners/0"];
    const found = locate({ name, text }, pointers);
    assert.equal(found.length, pointers.length);
    assert.equal(found[3], null);
    const strategy = read({ name, text });
    assert.equal(text.slice(...found[2].utf16).replaceAll(/["']/g, ""), strategy.actors[0].id);
    for (const it of found) {
      if (it) assert.deepEqual(encoder.encode(text.slice(...it.utf16)), encoder.encode(text).slice(...it.bytes));
    }
  }
});

test("there are none in what other languages read, unless they are asked for", () => {
  const text = "strategi: 1\nid: coast\n";
  assert.ok(!checkToJson(text, { date: DAY }).includes("utf16"));
  assert.ok(checkToJson(text, { date: DAY, utf16: true }).includes("utf16"));
  assert.ok(!JSON.stringify(check(text, { date: DAY, utf16: false })).includes("utf16"));
});

test("there are none of a value, which has no text", () => {
  const { diagnostics } = check({ strategi: 1, id: "coast" }, { date: DAY });
  assert.ok(diagnostics.length > 0);
  for (const it of diagnostics) assert.ok(!("utf16" in it) && !("bytes" in it) && !("start" in it));
});
