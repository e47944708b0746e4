/** The cases of `tests/conformance` through the public doors: the same bytes as in every language. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { check, checkToJson, OptionsError, readAll } from "strategi";

import { bytes, names, text } from "./helpers.mjs";

/** Where JavaScript differs from the core, and why. */
const OTHERWISE = {
  "options-without-date": "a check without a date is a check on the day of today",
};

const ALL = names("tests/conformance/cases").map((file) => {
  const it = JSON.parse(text(`tests/conformance/cases/${file}`));
  assert.equal(`${it.name}.json`, file);
  return it;
});
const ALIKE = ALL.filter((it) => !(it.name in OTHERWISE));

function stored(it) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes(`tests/conformance/reports/${it.name}.json`));
}

function input(document) {
  const { name = document.file, text, value, format } = document;
  if (document.file !== undefined) return { name, bytes: bytes(document.file), ...(format && { format }) };
  if (document.base64 !== undefined)
    return { name, bytes: new Uint8Array(Buffer.from(document.base64, "base64")), ...(format && { format }) };
  return { name, ...(text === undefined ? { value } : { text }), ...(format && { format }) };
}

test("no case is left out", () => {
  assert.ok(ALL.length > 40);
  assert.deepEqual(
    ALL.map((it) => `${it.name}.json`),
    names("tests/conformance/reports"),
  );
  for (const it of ALL) assert.notEqual("refused" in it, "expected" in it, it.name);
  assert.ok(Object.keys(OTHERWISE).every((name) => ALL.some((it) => it.name === name)));
});

describe("documents that are judged together", () => {
  for (const it of ALIKE.filter((it) => it.expected)) {
    test(it.name, () => {
      const json = checkToJson(it.documents.map(input), it.options);
      const found = JSON.parse(json).diagnostics.map(({ code, document, pointer }) => [code, document, pointer]);
      assert.deepEqual(found, it.expected);
      assert.equal(json, stored(it));
    });
  }
});

describe("a document that is given alone", () => {
  for (const it of ALIKE.filter((it) => it.expected && it.documents.length === 1)) {
    test(it.name, () => assert.equal(checkToJson(input(it.documents[0]), it.options), stored(it)));
  }
});

describe("a text that is given as bytes", () => {
  for (const it of ALIKE.filter((it) => it.expected && it.documents.every((document) => document.text !== undefined))) {
    // JavaScript makes U+FFFD of half a surrogate pair, as its encoder does.
    test(it.name, () => {
      const inputs = it.documents.map(({ name, text, format }) => ({
        name,
        bytes: new TextEncoder().encode(text),
        ...(format && { format }),
      }));
      assert.equal(checkToJson(inputs, it.options), stored(it));
    });
  }
});

describe("`check` gives the same report, with places in the string", () => {
  for (const it of ALIKE.filter((it) => it.expected && !it.options.utf16)) {
    test(it.name, () => {
      const inputs = it.documents.map(input);
      const report = check(inputs, it.options);
      assert.equal(
        JSON.stringify(check(inputs, { ...it.options, utf16: false })),
        JSON.stringify(JSON.parse(stored(it))),
      );
      const without = JSON.parse(JSON.stringify(report, (key, value) => (key === "utf16" ? undefined : value)));
      // `arguments` may not hold a field of that name, or this would not compare.
      assert.deepEqual(without, JSON.parse(stored(it)));
    });
  }
});

describe("options that are refused", () => {
  for (const it of ALIKE.filter((it) => it.refused)) {
    test(it.name, () => {
      const caught = thrown(() => check(it.documents.map(input), it.options));
      assert.ok(caught instanceof OptionsError);
      assert.deepEqual(
        caught.problems.map(({ code, pointer }) => [code, pointer]),
        it.refused,
      );
      assert.equal(JSON.stringify(caught.problems), stored(it));
    });
  }
});

test("options without a date: today", () => {
  const it = ALL.find(({ name }) => name === "options-without-date");
  const report = check(it.documents.map(input), it.options);
  assert.deepEqual(
    report.diagnostics.map(({ code }) => code),
    ["PER001"],
  );
  assert.deepEqual(check(it.documents.map(input), { ...it.options, date: report.reference_date }), report);
});

test("reading alone finds what reading finds, and gives the same documents", () => {
  for (const it of ALIKE.filter((it) => it.expected)) {
    const { lenient, lang } = it.options;
    const { documents, report } = readAll(it.documents.map(input), {
      ...(lenient !== undefined && { lenient }),
      ...(lang && { lang }),
    });
    assert.deepEqual(
      documents.map((one) => one.name),
      JSON.parse(stored(it)).documents.map((one) => one.path),
      it.name,
    );
    assert.ok(
      report.diagnostics.every(({ code }) => /^(RD|STR|CLS|SML|PER|ID|LNG)/.test(code)),
      it.name,
    );
  }
});

function thrown(run) {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
