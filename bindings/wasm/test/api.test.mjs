/** Every function, used as its user would. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";

import * as strategi from "strategi";
import {
  applyFix,
  check,
  checkToJson,
  convert,
  explain,
  fixAll,
  init,
  jsonSchema,
  locate,
  profiles,
  read,
  readAll,
  rules,
} from "strategi";
import { render } from "strategi/report";

import { DAY, examples, names, text } from "./helpers.mjs";

const PLAN = `strategi: 1
id: coast
title: {en: 🌊 A living coast, nb: 🌊 Ei levande kyst}
language: en
status: adoptd # 🐟
period: 2012/2009
`;
const VALUE = {
  strategi: 1,
  id: "coast",
  title: { en: "🌊 A living coast", nb: "🌊 Ei levande kyst" },
  language: "en",
  status: "adoptd",
  period: "2012/2009",
};

const codes = (report) => report.diagnostics.map((it) => it.code);

describe("read", () => {
  test("the full form of YAML, JSON, bytes and values", () => {
    const { status: _, ...value } = VALUE;
    const good = { ...value, period: 2009 };
    for (const input of [
      good,
      JSON.stringify(good),
      new TextEncoder().encode(JSON.stringify(good)),
      { name: "plan", value: good },
    ]) {
      assert.deepEqual(read(input), { ...value, period: "2009" });
    }
    for (const { name, text } of examples()) assert.equal(read({ name, text }).strategi, 1);
  });

  test("what is wrong, with all places", () => {
    assert.throws(
      () => read(PLAN),
      (error) => {
        assert.ok(error instanceof strategi.ReadError);
        assert.match(error.message, /^<text>:5:9: CLS001: /);
        assert.deepEqual(codes(error.report), ["CLS001"]);
        assert.deepEqual(error.report.diagnostics[0].utf16, [PLAN.indexOf("adoptd"), PLAN.indexOf("adoptd") + 6]);
        return true;
      },
    );
    assert.throws(
      () => read("strategi: 1\nid: a\ntitle: A\n---\nstrategi: 1\nid: b\ntitle: B\n"),
      /there are 2 documents/,
    );
    assert.throws(() => read([]), strategi.ReadError);
  });

  test("in another language, and leniently", () => {
    assert.throws(() => read(PLAN, { lang: "nb" }), /kodelista|kodelisten|ikke/);
    const extra = "strategi: 1\nid: a\ntitle: A\ncolour: blue\n";
    assert.throws(() => read(extra), /STR011|colour/);
    assert.equal(read(extra, { lenient: true }).colour, "blue");
  });
});

describe("readAll", () => {
  test("documents and what they name", () => {
    const { documents, report } = readAll([
      { name: "a.yaml", text: PLAN },
      "strategi: 1\nid: b\ntitle: B\nsources: [{id: text, file: b.txt}]\n---\nstrategi: 1\nid: c\ntitle: C\n",
    ]);
    assert.deepEqual(
      documents.map(({ name, id, complete, sources }) => [name, id, complete, sources]),
      [
        ["a.yaml", "coast", false, []],
        ["<text>[1]#1", "b", true, [{ id: "text", file: "b.txt" }]],
        ["<text>[1]#2", "c", true, []],
      ],
    );
    assert.equal(documents[0].strategy.title.en, "🌊 A living coast");
    assert.deepEqual(codes(report), ["CLS001"]);
  });
});

describe("check", () => {
  test("a text, a value, bytes, names and several of them", () => {
    for (const [input, path] of [
      [PLAN, "<text>"],
      [VALUE, "<value>"],
      [new TextEncoder().encode(PLAN), "<bytes>"],
      [{ name: "a.yaml", text: PLAN }, "a.yaml"],
      [{ name: "a", value: VALUE }, "a"],
      [{ name: "a", bytes: new TextEncoder().encode(PLAN), format: "yaml" }, "a"],
    ]) {
      const report = check(input, { date: DAY });
      assert.deepEqual(report.documents, [{ path, id: "coast", verdict: "errors" }]);
      assert.ok(codes(report).includes("PER001") && codes(report).includes("CLS001"));
    }
    const together = check([PLAN, VALUE, { name: "b", text: PLAN }], { date: DAY });
    assert.deepEqual(
      together.documents.map((it) => it.path),
      ["<text>[0]", "<value>[1]", "b"],
    );
  });

  test("a document with a field called name is a document", () => {
    assert.equal(check({ ...VALUE, name: "x", text: "y" }, { date: DAY }).documents[0].path, "<value>");
  });

  test("dates", () => {
    assert.equal(check(PLAN, { date: "2026-03-01" }).reference_date, "2026-03-01");
    assert.equal(check(PLAN, { date: new Date(2026, 1, 28, 23, 59) }).reference_date, "2026-02-28");
    const now = new Date();
    assert.match(check(PLAN).reference_date, new RegExp(`^${now.getFullYear()}-`));
    assert.equal(check(PLAN, { date: undefined }).reference_date, check(PLAN).reference_date);
  });

  test("options", () => {
    const found = (options) => codes(check(PLAN, { date: DAY, ...options }));
    // What could not be read is told anyway.
    assert.deepEqual(found({ select: ["PER001"] }).sort(), ["CLS001", "PER001"]);
    assert.ok(!found({ ignore: ["PER"] }).includes("PER001"));
    assert.ok(found({ tiers: ["core"] }).length < found({ tiers: ["core", "recommended", "pedantic"] }).length);
    assert.equal(
      check(PLAN, { date: DAY, severity: { PER001: "info" } }).diagnostics.find((it) => it.code === "PER001").severity,
      "info",
    );
    assert.notEqual(
      check(PLAN, { date: DAY, lang: "nn" }).diagnostics[0].message,
      check(PLAN, { date: DAY, lang: "nb" }).diagnostics[0].message,
    );
    assert.deepEqual(check(PLAN, { date: DAY, profiles: ["no-pbl"] }).documents[0].profiles, ["no-pbl"]);
    assert.match(
      check(PLAN, { date: DAY, rule_pages: "https://example.org/{code}" }).diagnostics[0].url,
      /^https:\/\/example\.org\/[A-Z]{3}\d{3}$/,
    );
    assert.ok(check(PLAN, { date: DAY, max_bytes: 10 }).documents[0].verdict === "unreadable");
  });

  test("a configuration, and options over it", () => {
    const config = { ignore: ["PER"], lang: "nb" };
    const report = check(PLAN, { date: DAY, config });
    assert.ok(!codes(report).includes("PER001"));
    assert.deepEqual(report.diagnostics[0].message, check(PLAN, { date: DAY, lang: "nb" }).diagnostics[0].message);
    assert.equal(
      check(PLAN, { date: DAY, config, lang: "en" }).diagnostics[0].message,
      check(PLAN, { date: DAY }).diagnostics[0].message,
    );
  });

  test("sources, so that quotations can be checked", () => {
    const plan = "strategi: 1\nid: a\ntitle: A\nsources: [{id: s, file: s.txt}]\nevidence: [{quote: a living coast}]\n";
    const quoted = (sources) =>
      check(
        { name: "a.yaml", text: plan, ...(sources && { sources }) },
        { date: DAY, tiers: ["core", "recommended", "pedantic"] },
      );
    const with_it = quoted({ s: "We want a living coast." });
    const without = quoted({ s: "We want nothing." });
    assert.notDeepEqual(codes(with_it), codes(without));
  });

  test("the same object comes back from the JSON", () => {
    assert.deepEqual(JSON.parse(checkToJson(PLAN, { date: DAY, utf16: true })), check(PLAN, { date: DAY }));
  });

  test("what is given is left as it was", () => {
    const frozen = Object.freeze({ ...VALUE, title: Object.freeze({ ...VALUE.title }) });
    const options = Object.freeze({ date: DAY, select: Object.freeze(["PER"]) });
    check(frozen, options);
    check(Object.freeze([frozen]), options);
    assert.deepEqual(frozen, VALUE);
  });

  test("findings together are those of each alone where they do not meet", () => {
    const report = check(examples(), { date: DAY, lang: "en" });
    assert.ok(codes(report).includes("PER002"));
    assert.ok(report.diagnostics.some((it) => it.related?.length > 0));
  });
});

describe("fixes", () => {
  const report = check(PLAN, { date: DAY });
  const fixes = Object.fromEntries(report.diagnostics.filter((it) => it.fix).map((it) => [it.code, it.fix]));

  test("of a text: all other characters stay", () => {
    const fixed = applyFix(PLAN, fixes.CLS001);
    assert.equal(fixed, PLAN.replace("adoptd", "adopted"));
    assert.equal(applyFix(fixed.replace("adopted", "adoptd"), fixes.PER001), PLAN.replace("2012/2009", "2009/2012"));
  });

  test("of a text whose report has no places in the string", () => {
    const { diagnostics } = check(PLAN, { date: DAY, utf16: false });
    assert.equal(applyFix(PLAN, diagnostics.find((it) => it.code === "CLS001").fix), PLAN.replace("adoptd", "adopted"));
  });

  test("of a value: a copy", () => {
    const { diagnostics } = check(VALUE, { date: DAY });
    const { fix } = diagnostics.find((it) => it.code === "CLS001");
    assert.deepEqual(applyFix(VALUE, fix), { ...VALUE, status: "adopted" });
    assert.equal(VALUE.status, "adoptd");
    assert.throws(() => applyFix(PLAN, fix), strategi.FixError);
  });

  test("every fix of changed examples holds on text and value alike", () => {
    let applied = 0;
    for (const { name, text } of examples()) {
      const broken = text
        .replace(/period: /, "perido: ")
        .replace("status: adopted", "status: adopetd")
        .replace("language: nb", "language: NO_nb");
      for (const { fix } of check(
        { name, text: broken },
        { date: DAY, tiers: ["core", "recommended", "pedantic", "preview"] },
      ).diagnostics) {
        if (!fix?.edits) continue;
        const after = readAll({ name, text: applyFix(broken, fix) }).documents[0].strategy;
        assert.notEqual(after, null, fix.title);
        applied += 1;
      }
    }
    assert.ok(applied > 0);
  });

  test("that do not fit are refused, and nothing is done", () => {
    assert.throws(() => applyFix("short", fixes.CLS001), strategi.FixError);
    for (const patch of [
      [{ op: "replace", path: "/nowhere", value: 1 }],
      [{ op: "remove", path: "/title/de" }],
      [{ op: "add", path: "/owners/0", value: "x" }],
      [{ op: "move", from: "/nowhere", path: "/somewhere" }],
      [{ op: "replace", path: "nowhere", value: 1 }],
      [{ op: "replace", path: "/title/en/0", value: 1 }],
    ]) {
      assert.throws(() => applyFix(VALUE, { title: "", safe: true, patch }), strategi.FixError, JSON.stringify(patch));
    }
  });

  test("patches: lists, odd names and the whole", () => {
    const patched = (value, ...patch) => applyFix(value, { title: "", safe: true, patch });
    assert.deepEqual(patched({ a: [1, 3] }, { op: "add", path: "/a/1", value: 2 }), { a: [1, 2, 3] });
    assert.deepEqual(patched({ a: [1] }, { op: "add", path: "/a/-", value: 2 }), { a: [1, 2] });
    assert.deepEqual(
      patched({ "a/b": 1, "~": 2 }, { op: "remove", path: "/a~1b" }, { op: "move", from: "/~0", path: "/c" }),
      { c: 2 },
    );
    assert.deepEqual(patched({ a: 1 }, { op: "replace", path: "", value: { b: 2 } }), { b: 2 });
    const proto = patched({}, { op: "add", path: "/__proto__", value: { polluted: true } });
    assert.equal({}.polluted, undefined);
    assert.ok(Object.hasOwn(proto, "__proto__"));
    assert.throws(() => patched({}, { op: "replace", path: "/__proto__/polluted", value: true }), strategi.FixError);
    assert.throws(
      () => patched({}, { op: "add", path: "/constructor/prototype/polluted", value: true }),
      strategi.FixError,
    );
  });

  test("all at once", () => {
    const safe = fixAll(PLAN, { date: DAY });
    assert.deepEqual(safe.documents, [{ name: "<text>", text: PLAN.replace("adoptd", "adopted") }]);
    assert.deepEqual(
      safe.applied.map((it) => [it.code, it.safe, it.document_index]),
      [["CLS001", true, 0]],
    );
    assert.ok(codes(safe.report).includes("PER001"));
    const all = fixAll([{ name: "a", text: PLAN }, "strategi: 1\nid: b\ntitle: B\n"], { date: DAY, unsafe: true });
    assert.deepEqual(
      all.documents.map((it) => it.name),
      ["a", "<text>[1]"],
    );
    assert.equal(all.documents[0].text, PLAN.replace("adoptd", "adopted").replace("2012/2009", "2009/2012"));
    assert.equal(all.documents[1].text, "strategi: 1\nid: b\ntitle: B\n");
  });
});

describe("convert", () => {
  for (const { name, text } of examples()) {
    test(`${name} to JSON, YAML and back`, () => {
      const strategy = read({ name, text });
      for (const to of ["json", "yaml"]) {
        const { text: converted, losses } = convert({ name, text }, to);
        assert.deepEqual(losses, []);
        assert.deepEqual(read(converted), strategy);
        assert.equal(convert(converted, to).text, converted);
      }
    });

    test(`${name} to StratML and back, with what is lost`, () => {
      const { text: xml, losses } = convert({ name, text }, "stratml");
      assert.match(xml, /^<\?xml/);
      assert.ok(losses.length > 0);
      for (const it of losses) {
        assert.match(it.code, /^SML02[45]$/);
        if (it.utf16) assert.ok(it.utf16[1] <= text.length);
      }
      const back = readAll(xml);
      assert.equal(back.documents[0].id, read({ name, text }).id);
      assert.ok(back.documents[0].strategy.objectives.length > 0 || back.documents[0].strategy.priorities.length > 0);
      // What came from StratML goes there again.
      assert.equal(readAll(convert(xml, "stratml").text).documents[0].id, back.documents[0].id);
      assert.notEqual(convert({ name, text }, "stratml1", { lang: "nb" }).losses[0].message, losses[0].message);
    });
  }

  test("a value, in one of its languages", () => {
    const value = {
      strategi: 1,
      id: "coast",
      title: { en: "A living coast", nb: "En levende kyst" },
      objectives: [{ id: "clean", title: { en: "Clean water", nb: "Rent vann" } }],
    };
    assert.match(convert(value, "stratml", { write_language: "nb" }).text, /Rent vann/);
    assert.match(convert(value, "stratml", { write_language: "en" }).text, /Clean water/);
  });

  test("what has no form there is an error", () => {
    assert.throws(() => convert({ strategi: 1, id: "a", title: "A" }, "stratml"), strategi.ConversionError);
    assert.throws(() => convert(PLAN, "yaml"), strategi.ReadError);
  });

  test("what StratML leaves open", () => {
    const xml = convert(
      { strategi: 1, id: "a", title: "A", objectives: [{ id: "g", level: "goal", title: "G" }] },
      "stratml",
    ).text;
    assert.equal(read(xml, { goals_as: "priorities" }).priorities?.length, 1);
  });
});

test("locate", () => {
  const [title, status, none] = locate(PLAN, ["/title/nb", "/status", "/owners"]);
  assert.match(PLAN.slice(...title.utf16), /^🌊 Ei levande kyst$/);
  assert.deepEqual(
    [status.start, status.end],
    [
      { line: 5, column: 9 },
      { line: 5, column: 15 },
    ],
  );
  assert.equal(none, null);
  assert.equal(
    locate(`${PLAN}---\n${PLAN.replace("adoptd", "draft")}`, ["/status"], { document: 1 })[0].start.line,
    12,
  );
});

describe("the catalogue", () => {
  test("rules", () => {
    const all = rules();
    assert.ok(all.length > 80);
    assert.ok(all.every((it) => /^[A-Z]{2,3}\d{3}$/.test(it.code) && it.title && it.name));
    all[0].code = "changed";
    assert.notEqual(rules()[0].code, "changed");
    // Messages and prose are in the pages.
    assert.deepEqual(
      rules(),
      JSON.parse(text("schemas/rules.json")).map(({ messages: _, doc: __, ...rule }) => rule),
    );
  });

  test("pages", () => {
    for (const rule of rules()) {
      const page = explain(rule.code);
      assert.match(page, new RegExp(`^#+ ${rule.code}`), rule.code);
      assert.equal(explain(rule.name), page);
      for (const lang of ["en", "nb", "nn"]) assert.ok(explain(rule.code.toLowerCase(), lang).length <= page.length);
    }
    assert.match(explain("PER002", "nn"), / {2}- nn: /);
    assert.doesNotMatch(explain("PER002", "nn"), / {2}- (nb|en): /);
    assert.throws(() => explain("NOPE001"), strategi.StrategiError);
    assert.throws(() => explain("constructor"), strategi.StrategiError);
  });

  test("profiles", () => {
    assert.deepEqual(
      profiles().map((it) => it.name),
      ["no-pbl", "eu-cohesion", "interreg", "sami-district", "stratml"],
    );
  });

  test("schemas, as functions and as files", () => {
    const require = createRequire(import.meta.url);
    for (const [of, file] of [
      ["strategy", "strategi-1"],
      ["report", "report-1"],
      ["configuration", "configuration-1"],
      ["options", "options-1"],
    ]) {
      const schema = jsonSchema(of);
      assert.deepEqual(schema, JSON.parse(readFileSync(require.resolve(`strategi/schemas/${file}.json`), "utf8")));
      assert.deepEqual(schema, JSON.parse(text(`schemas/${file}.json`)));
    }
    assert.deepEqual(jsonSchema(), jsonSchema("strategy"));
    assert.throws(() => jsonSchema("toString"), strategi.StrategiError);
  });
});

describe("reports for people and programs", () => {
  const formats = {
    html: /^<!doctype html>/i,
    markdown: /^## /,
    text: /error\[PER001\]/,
    sarif: /"version":\s*"2\.1\.0"/,
    junit: /<testsuites/,
    github: /^::error /m,
    json: /"diagnostics"/,
  };
  for (const [format, looks] of Object.entries(formats)) {
    test(format, () => assert.match(render(PLAN, format, { date: DAY }), looks));
  }

  test("as it is asked for", () => {
    assert.deepEqual(JSON.parse(render([PLAN], "json", { date: DAY })), JSON.parse(checkToJson([PLAN], { date: DAY })));
    assert.match(render(PLAN, "text", { date: DAY, color: true }), /\u001b\[/);
    assert.doesNotMatch(render(PLAN, "text", { date: DAY }), /\u001b\[/);
    assert.notEqual(render(PLAN, "html", { date: DAY, lang: "nn" }), render(PLAN, "html", { date: DAY }));
    assert.throws(
      () => render(PLAN, "pdf", { date: DAY }),
      (error) => error.name === "OptionsError",
    );
  });
});

test("init has nothing to do in Node", async () => {
  assert.equal(await init(), undefined);
});

test("the version is that of the package", () => {
  const require = createRequire(import.meta.url);
  assert.equal(strategi.version, require("strategi/package.json").version);
  assert.equal(check(PLAN, { date: DAY }).engine.version, strategi.version);
});

test("the examples of the repository are all read", () => {
  assert.equal(examples().length, names("examples/trondelag").length + names("examples/coastal-region").length);
});
