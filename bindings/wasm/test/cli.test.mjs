/** The command, run as its user would. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, beforeEach, describe, test } from "node:test";

import { check, jsonSchema, rules, version } from "strategi";
import { render } from "strategi/report";

import { PACKAGE } from "./browser.mjs";
import { DAY, ROOT, text } from "./helpers.mjs";

const CLI = join(PACKAGE, "cli.js");
const PLAN =
  "strategi: 1\nid: coast\ntitle: A living coast\nlanguage: en\nstatus: adoptd # in June\nperiod: 2012/2009\n";
const CLEAN = text("examples/coastal-region/regional-plan.yaml");

let at;
const folders = [];

beforeEach(() => {
  at = realpathSync(mkdtempSync(join(tmpdir(), "strategi-cli-")));
  folders.push(at);
});
after(() => {
  for (const it of folders) rmSync(it, { recursive: true, force: true });
});

function put(name, content) {
  mkdirSync(dirname(join(at, name)), { recursive: true });
  writeFileSync(join(at, name), content);
}

function got(name) {
  return readFileSync(join(at, name), "utf8");
}

function run(args, input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: at,
    input,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "" },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The report of a run. */
function report(args, input) {
  const { out, err } = run(["check", "--format", "json", "--date", DAY, ...args], input);
  assert.equal(err, "");
  return JSON.parse(out);
}

const codes = (it) => it.diagnostics.map((one) => one.code);

describe("check", () => {
  test("files, with the report of the library and an exit code", () => {
    put("a.yaml", PLAN);
    put("b.yaml", CLEAN);
    const { code, out, err } = run(["check", "--date", DAY, "a.yaml", "b.yaml"]);
    assert.deepEqual([code, err], [1, ""]);
    const inputs = ["a.yaml", "b.yaml"].map((name) => ({ name, text: got(name) }));
    assert.equal(out, render(inputs, "text", { date: DAY }));
    assert.deepEqual(report(["a.yaml", "b.yaml"]), check(inputs, { date: DAY, utf16: false }));
    assert.equal(run(["check", "--select", "PER", "b.yaml"]).code, 0);
  });

  test("folders: what is searched and what is left out", () => {
    for (const name of ["plans/a.yaml", "plans/deep/b.yml", "plans/deep/c.json", "plans/d.ndjson", "plans/e.xml"]) {
      put(
        name,
        name.endsWith("json") ? '{"strategi": 1, "id": "x", "title": "X"}\n' : name.endsWith("xml") ? "<other/>" : PLAN,
      );
    }
    for (const name of [
      "plans/.hidden/a.yaml",
      "plans/.a.yaml",
      "plans/node_modules/a.yaml",
      "plans/target/a.yaml",
      "plans/a.txt",
    ])
      put(name, PLAN);
    put("plans/other.yaml", "on: push\n");
    put("plans/broken.yaml", "strategi: 1\ntitle: [\n");
    const { documents } = report(["plans"]);
    assert.deepEqual(
      documents.map((it) => it.path),
      ["plans/a.yaml", "plans/broken.yaml", "plans/d.ndjson", "plans/deep/b.yml", "plans/deep/c.json"],
    );
    assert.match(run(["check", "plans"]).err, /1 file is no strategy and left out: plans\/other\.yaml/);
    assert.deepEqual(report(["./plans/a.yaml", "plans", "plans/a.yaml"]).documents[0].path, "plans/a.yaml");
    // A file that is named is always read.
    assert.equal(report(["plans/other.yaml"]).documents.length, 1);
  });

  test("StratML in a folder", () => {
    put("a.yaml", `${CLEAN}`);
    assert.equal(run(["convert", "a.yaml", "-o", "x/a.xml", "-q"]).code, 2, "the folder is not there");
    mkdirSync(join(at, "x"));
    assert.equal(run(["convert", "a.yaml", "-o", "x/a.xml", "-q"]).code, 0);
    assert.equal(report(["x"]).documents[0].path, "x/a.xml");
  });

  test("standard input", () => {
    assert.equal(report(["-"], PLAN).documents[0].path, "<stdin>");
    assert.equal(report(["-", "--stdin-name", "a.json"], PLAN).documents[0].verdict, "unreadable");
    assert.equal(run(["check", "-"], PLAN).code, 1);
  });

  test("options of judging", () => {
    put("a.yaml", PLAN);
    assert.ok(!codes(report(["a.yaml", "--ignore", "per,plan-without-owner"])).some((it) => /PER|ACT001/.test(it)));
    assert.deepEqual(codes(report(["a.yaml", "--select=PER001"])).sort(), ["CLS001", "PER001"]);
    assert.ok(
      codes(report(["a.yaml", "--tier", "core"])).length <
        codes(report(["a.yaml", "--tier", "core,recommended", "--tier", "pedantic"])).length,
    );
    assert.deepEqual(report(["a.yaml", "--profile", "no-pbl"]).documents[0].profiles, ["no-pbl"]);
    assert.ok(report(["a.yaml", "--about", "plan"]).diagnostics.every((it) => it.about === "plan"));
    assert.match(run(["check", "a.yaml", "--lang", "nn"]).out, /feil/);
    put("x.yaml", `${PLAN}colour: blue\n`);
    assert.ok(run(["check", "x.yaml", "--select", "PER009"]).out.includes("error[STR011]"));
    assert.ok(run(["check", "x.yaml", "--select", "PER009", "--lenient"]).out.includes("warning[STR011]"));
  });

  test("a configuration as JSON, over which options stand", () => {
    put("a.yaml", PLAN);
    put("c.json", '{"ignore": ["PER"], "lang": "nb"}');
    const configured = report(["a.yaml", "--config", "c.json", "--ignore", "ACT"]);
    assert.ok(!codes(configured).some((it) => /PER|ACT/.test(it)));
    assert.notEqual(
      configured.diagnostics[0].message,
      report(["a.yaml", "--config", "c.json", "--lang", "en"]).diagnostics[0].message,
    );
    put("d.json", '{"selct": []}');
    const refused = run(["check", "a.yaml", "--config", "d.json"]);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /^error: .*selct/m);
    assert.match(run(["check", "a.yaml", "--config", "c.toml"]).err, /JSON/);
    put("strategi.toml", 'lang = "nb"\n');
    assert.match(run(["check", "a.yaml"]).err, /strategi\.toml` is not read/);
    assert.equal(run(["check", "a.yaml", "--no-config"]).err, "");
  });

  test("files of sources, at or below the folder of the document", () => {
    const plan = (file) =>
      `strategi: 1\nid: a\ntitle: A\nsources: [{id: s, file: ${file}}]\nevidence: [{quote: a living coast}]\n`;
    put("secret.txt", "We want nothing.");
    const found = (file) =>
      codes(report(["p/a.yaml", "--tier", "core,recommended,pedantic", ...(put("p/a.yaml", plan(file)), [])])).filter(
        (it) => it.startsWith("PRV"),
      );
    put("p/s/right.txt", "We want a living coast.");
    put("p/s/wrong.txt", "We want nothing.");
    symlinkSync(join(at, "secret.txt"), join(at, "p", "link.txt"));
    const wrong = found("s/wrong.txt");
    assert.notDeepEqual(found("s/right.txt"), wrong);
    // Its id may be anything that an id may be.
    put("p/b.yaml", plan("s/wrong.txt").replace("id: s,", "id: constructor,"));
    assert.deepEqual(
      codes(report(["p/b.yaml", "--tier", "core,recommended,pedantic"])).filter((it) => it.startsWith("PRV")),
      wrong,
    );
    for (const outside of ["../secret.txt", join(at, "secret.txt"), "link.txt"])
      assert.notDeepEqual(found(outside), wrong, outside);
  });

  test("formats, by name and by the ending of the output", () => {
    put("a.yaml", PLAN);
    for (const [format, looks] of [
      ["sarif", /2\.1\.0/],
      ["junit", /<testsuites/],
      ["github", /^::error /m],
      ["markdown", /^## /],
      ["html", /^<!doctype/i],
    ]) {
      const { code, out } = run(["check", "a.yaml", "--format", format]);
      assert.equal(code, 1);
      assert.match(out, looks);
    }
    for (const [file, looks] of [
      ["r.html", /^<!doctype/i],
      ["r.md", /^## /],
      ["r.sarif", /2\.1\.0/],
      ["r.json", /"diagnostics"/],
      ["r.xml", /<testsuites/],
      ["r.txt", /error\[/],
    ]) {
      const { code, out } = run(["check", "a.yaml", "-o", file, "--date", DAY]);
      assert.equal(code, 1);
      assert.match(out, new RegExp(`^${file.replace(".", "\\.")}: 1 document: \\d+ errors.*judged on ${DAY}\n$`));
      assert.match(got(file), looks);
    }
    assert.equal(run(["check", "a.yaml", "-o", "r.html"]).code, 1, "a report is replaced");
    assert.equal(run(["check", "a.yaml", "-o", "a.yaml"]).code, 2);
    assert.equal(got("a.yaml"), PLAN);
  });

  test("colours are for terminals", () => {
    put("a.yaml", PLAN);
    assert.doesNotMatch(run(["check", "a.yaml"]).out, /\u001b/);
    assert.match(run(["check", "a.yaml", "--color", "always"]).out, /\u001b\[/);
  });

  test("what is hostile in a name does not reach the terminal", () => {
    const { code, err } = run(["check", "nope\u001b[31m.yaml"]);
    assert.equal(code, 2);
    assert.doesNotMatch(err, /\u001b/);
  });

  test("quiet when nothing is found", () => {
    put("b.yaml", CLEAN);
    assert.deepEqual(run(["check", "--select", "PER001", "-q", "b.yaml"]), { code: 0, out: "", err: "" });
  });

  test("a baseline", () => {
    put("a.yaml", PLAN);
    put("b.json", '{"strategi_baseline": 1, "findings": []}');
    const { code, err } = run(["check", "a.yaml", "--baseline", "nope.json"]);
    assert.equal(code, 2);
    assert.match(err, /could not read `nope\.json`/);
  });
});

describe("check --fix", () => {
  test("mends files, and leaves all else in them", () => {
    put("a.yaml", PLAN.replaceAll("\n", "\r\n"));
    chmodSync(join(at, "a.yaml"), 0o640);
    symlinkSync("a.yaml", join(at, "link.yaml"));
    const { code, out } = run(["check", "--fix", "--select", "CLS001,PER001", "link.yaml"]);
    assert.equal(code, 1);
    assert.match(
      out,
      /^link\.yaml:\n {2}CLS001: replace `adoptd` by `adopted`\n1 finding mended\n\nlink\.yaml: 1 error/,
    );
    assert.equal(got("a.yaml"), PLAN.replace("adoptd", "adopted").replaceAll("\n", "\r\n"));
    assert.equal(statSync(join(at, "a.yaml")).mode & 0o777, 0o640);
    assert.equal(run(["check", "--fix", "--unsafe-fixes", "--select", "CLS001,PER001", "a.yaml"]).code, 0);
    assert.match(got("a.yaml"), /2009\/2012/);
    assert.match(run(["check", "--fix", "--select", "CLS001", "a.yaml"]).out, /^nothing was mended/);
  });

  test("keeps a byte order mark, and leaves a file alone that is read-only", () => {
    put("a.yaml", `\uFEFF${PLAN}`);
    assert.equal(run(["check", "--fix", "--select", "CLS001", "a.yaml"]).code, 0);
    assert.equal(got("a.yaml"), `\uFEFF${PLAN.replace("adoptd", "adopted")}`);
    put("b.yaml", PLAN);
    chmodSync(join(at, "b.yaml"), 0o444);
    put("c.yaml", PLAN);
    const { code, err } = run(["check", "--fix", "--select", "CLS001", "b.yaml", "c.yaml"]);
    assert.equal(code, 2);
    assert.equal(
      err,
      "c.yaml:\n  CLS001: replace `adoptd` by `adopted`\n1 finding mended\n\nerror: could not write `b.yaml`: the file is read-only\n",
    );
    assert.equal(got("b.yaml"), PLAN);
  });

  test("of standard input: the text goes to standard output", () => {
    const { code, out, err } = run(["check", "--fix", "--select", "CLS001", "-"], PLAN);
    assert.deepEqual([code, out], [0, PLAN.replace("adoptd", "adopted")]);
    assert.match(err, /1 finding mended/);
  });

  test("needs --fix to be unsafe", () => {
    assert.equal(run(["check", "--unsafe-fixes", "-"], PLAN).code, 2);
  });
});

describe("convert", () => {
  test("to standard output and to files", () => {
    put("a.yaml", CLEAN);
    const json = run(["convert", "a.yaml", "--to", "json"]);
    assert.equal(json.code, 0);
    assert.equal(JSON.parse(json.out).strategi, 1);
    assert.equal(run(["convert", "a.yaml", "-o", "a.json"]).code, 0);
    assert.equal(got("a.json"), json.out);
    const again = run(["convert", "a.yaml", "-o", "a.json"]);
    assert.equal(again.code, 2);
    assert.match(again.err, /there already\n {2}help: .*--force/);
    assert.equal(run(["convert", "a.yaml", "-o", "a.json", "--force"]).code, 0);
    assert.equal(run(["convert", "a.yaml", "--to", "yaml", "-o", "a.yaml", "--force"]).code, 2, "no input is replaced");
    assert.equal(got("a.yaml"), CLEAN);
  });

  test("several, to one text and to a folder", () => {
    put("p/a.yaml", `${CLEAN}---\nstrategi: 1\nid: x\ntitle: X\n`);
    put("p/b.yaml", CLEAN);
    assert.equal(run(["convert", "p", "--to", "ndjson"]).out.trimEnd().split("\n").length, 3);
    assert.equal(run(["convert", "p", "--to", "json"]).out.trimEnd().split("\n").length, 3);
    assert.equal(run(["convert", "p", "--to", "yaml"]).out.split("\n---\n").length, 3);
    assert.equal(run(["convert", "p", "--to", "json", "-o", "out"]).code, 0);
    assert.deepEqual(
      ["a.json", "a-2.json", "b.json"].map((it) => existsSync(join(at, "out", it))),
      [true, true, true],
    );
    const one = run(["convert", "p/b.yaml", join(ROOT, "examples/coastal-region/strategy.yaml"), "--to", "stratml2"]);
    assert.equal(one.code, 2);
    assert.match(one.err, /StratML holds one document/);
  });

  test("StratML both ways, and what is lost", () => {
    put("a.yaml", CLEAN);
    const there = run(["convert", "a.yaml", "--to", "stratml2"]);
    assert.equal(there.code, 0);
    assert.match(there.err, /warning\[SML024\]/);
    put("a.xml", there.out);
    assert.equal(run(["convert", "a.yaml", "--to", "stratml2", "-q"]).err, "");
    assert.match(run(["convert", "a.xml", "--to", "yaml"]).out, /^strategi: 1\n/);
  });

  test("what cannot be read or written", () => {
    put("a.yaml", "strategi: [\n");
    assert.deepEqual(
      [run(["convert", "a.yaml", "--to", "json"]).code, run(["convert", "a.yaml", "--to", "json"]).out],
      [1, ""],
    );
    put("b.yaml", "strategi: 1\nid: b\ntitle: B\n");
    const { code, err } = run(["convert", "b.yaml", "--to", "stratml2"]);
    assert.equal(code, 1);
    assert.match(err, /`b\.yaml` cannot be written: /);
    assert.equal(run(["convert", "a.yaml", "b.yaml", "--to", "json"]).out, "");
    assert.match(run(["convert", "a.yaml", "b.yaml", "--to", "json", "--keep-going"]).out, /"id": "b"/);
    // Partly read: it is written, and told.
    put("c.yaml", PLAN);
    const partly = run(["convert", "c.yaml", "--to", "json"]);
    assert.equal(partly.code, 1);
    assert.equal(JSON.parse(partly.out).id, "coast");
  });
});

describe("what is known without documents", () => {
  test("rules, pages, profiles, schemas", () => {
    assert.equal(JSON.parse(run(["rules", "--format", "json"]).out).length, rules().length);
    assert.match(run(["rules", "--tier", "core"]).out, /^code {4}severity {2}tier {9}name\nACT001 {2}error/);
    assert.match(run(["explain", "two-periods"]).out, /^#+ PER\d+/);
    assert.match(run(["explain", "PER002", "--lang", "nb"]).out, /- nb: /);
    assert.match(run(["profiles"]).out, /^no-pbl /);
    assert.deepEqual(JSON.parse(run(["schema"]).out), jsonSchema());
    assert.deepEqual(JSON.parse(run(["schema", "report"]).out), jsonSchema("report"));
  });

  test("version and help", () => {
    assert.equal(run(["--version"]).out, `strategi ${version}\n`);
    for (const args of [["--help"], ["-h"], ["help"]]) assert.match(run(args).out, /Usage: strategi COMMAND/);
    for (const args of [
      ["check", "--help"],
      ["help", "check"],
      ["check", "a.yaml", "-h"],
    ])
      assert.match(run(args).out, /Exit code:/);
  });
});

describe("what it cannot run is an error, and the exit code is 2", () => {
  const wrong = {
    "no command": [[], /no command is given/],
    "an unknown command": [["chekc"], /no command `chekc`/],
    "a command that objects have": [["constructor"], /no command/],
    "no file": [["check"], /no file is given/],
    "an unknown flag": [["check", "--colour", "a"], /unknown option `--colour`/],
    "a flag without its value": [["check", "a", "--lang"], /--lang/],
    "a language that is none": [["check", "-", "--lang", "de"], /`de` is none of `en`, `nb`, `nn`/],
    "a date that is none": [["check", "-", "--date", "2026-02-30"], /2026-02-30/],
    "a rule that is none": [["check", "-", "--select", "NOPE001"], /NOPE001/],
    "a tier that is none": [["check", "-", "--tier", "high"], /high/],
    "a profile that is none": [["check", "-", "--profile", "se"], /se/],
    "a format that is none": [["check", "-", "--format", "pdf"], /pdf/],
    "a file that is not there": [
      ["check", "nope.yaml"],
      /could not read `nope\.yaml`: there is no such file or folder/,
    ],
    "two files that are not there": [["check", "nope.yaml", "neither.yaml"], /nope\.yaml[^]*neither\.yaml/],
    "an empty folder": [["check", "."], /the folder `\.` has no documents\n {2}help: /],
    "a target that is none": [["convert", "-", "--to", "csv"], /csv/],
    "no target": [["convert", "-"], /it is not said what to write/],
    "a rule without a page": [["explain", "NOPE001"], /NOPE001/],
    "a schema that is none": [["schema", "tables"], /tables/],
  };
  for (const [what, [args, looks]] of Object.entries(wrong)) {
    test(what, () => {
      const { code, out, err } = run(args, PLAN);
      assert.equal(code, 2, err);
      assert.equal(out, "");
      assert.match(err, /^error: /);
      assert.match(err, looks);
      assert.doesNotMatch(err, /node:internal|at async/);
    });
  }
});

test("a reader that has seen enough is no failure", () => {
  const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${CLI}" schema | head -c 10`], {
    encoding: "utf8",
  });
  assert.deepEqual([status, stderr], [0, ""]);
});
