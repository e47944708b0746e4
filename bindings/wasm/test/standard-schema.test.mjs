/** Schemas of the Standard Schema, by themselves and in the hands of libraries. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { describe, test } from "node:test";

import { initTRPC, TRPCError } from "@trpc/server";
import Ajv07 from "ajv";
import Ajv from "ajv/dist/2020.js";
import { checkedSchema, jsonSchema, read, schemaOf, strategySchema } from "strategi";
import * as json from "strategi/json";

import { DAY, examples, text } from "./helpers.mjs";

/** All types of objects, as the format names them. */
const TYPES = [
  "Strategy",
  ...Object.entries(jsonSchema().$defs)
    .filter(([, it]) => JSON.stringify(it).includes('"properties"'))
    .map(([name]) => name),
];

const MEASURE = { id: "ladders", title: "Fish ladders", responsible: "county", period: 2026 };

describe("measures", () => {
  for (const [where, schema] of [
    ["strategi", schemaOf("Measure")],
    ["strategi/json", json.schemaOf("Measure")],
  ]) {
    test(where, () => {
      const { version, vendor, validate } = schema["~standard"];
      assert.deepEqual([version, vendor], [1, "strategi"]);
      const good = validate({ id: "ladders", title: "Fish ladders", responsible: ["county"], period: 2026 });
      assert.deepEqual(good, {
        value: { id: "ladders", title: "Fish ladders", responsible: ["county"], period: "2026" },
      });
      const { issues } = validate({ ...MEASURE, partners: [{ actor: "a" }, { actor: "b b" }], titel: "x" });
      assert.ok(issues.length >= 2);
      assert.ok(
        issues.some((it) => JSON.stringify(it.path) === '["partners",1,"actor"]'),
        JSON.stringify(issues.map((it) => it.path)),
      );
      assert.ok(issues.some((it) => it.path[0] === "titel" && it.message.startsWith(`${it.diagnostic.code}: `)));
    });
  }
});

test("what is missing is told where it would be", () => {
  for (const { schemaOf: of } of [{ schemaOf }, json]) {
    const { issues } = of("Measure")["~standard"].validate({ title: "Fish ladders", deliverables: [{}] });
    assert.deepEqual(
      issues.map((it) => it.path),
      [["id"], ["deliverables", 0, "title"]],
    );
  }
});

test("there is one of every type", () => {
  assert.ok(TYPES.length >= 24, TYPES.join());
  for (const type of TYPES) {
    for (const schema of [schemaOf(type), json.schemaOf(type)]) {
      const { issues } = schema["~standard"].validate({ "no such field": 1 });
      assert.ok(issues.length > 0, type);
      for (const it of issues) assert.equal(typeof it.message, "string");
      assert.ok(schema["~standard"].validate(42).issues.length > 0, type);
    }
  }
});

test("every object of the examples is one of its type", () => {
  const fields = jsonSchema().properties;
  let seen = 0;
  for (const example of examples()) {
    const strategy = read(example);
    assert.deepEqual(strategySchema["~standard"].validate(strategy), { value: strategy });
    for (const [name, value] of Object.entries(strategy)) {
      const type = fields[name]?.items?.$ref?.split("/").at(-1);
      if (!TYPES.includes(type)) continue;
      for (const it of value) {
        assert.deepEqual(schemaOf(type)["~standard"].validate(it), { value: it }, `${name} ${it.id}`);
        seen += 1;
      }
    }
  }
  assert.ok(seen > 100);
});

test("the type declarations name the same types", () => {
  const folder = createRequire(import.meta.url)
    .resolve("strategi/package.json")
    .replace(/package\.json$/, "");
  const declared = createRequire(import.meta.url)("node:fs").readFileSync(`${folder}form.d.ts`, "utf8");
  const listed = [...declared.matchAll(/^ {4}(\w+): \{$/gm)].map((it) => it[1]);
  assert.deepEqual(listed.sort(), [...TYPES].sort());
});

describe("JSON Schema", () => {
  for (const type of TYPES) {
    test(type, () => {
      const { input, output } = schemaOf(type)["~standard"].jsonSchema;
      const of = (target) => input({ target });
      assert.deepEqual(output({ target: "draft-2020-12" }), of("draft-2020-12"));
      const accepts = [
        new Ajv.default({ strict: false }).compile(of("draft-2020-12")),
        new Ajv07.default({ strict: false }).compile(of("draft-07")),
      ];
      for (const accept of accepts) assert.equal(accept({ "no such field": 1 }), false);
      if (type === "Measure") {
        for (const accept of accepts) {
          assert.equal(accept({ ...MEASURE, responsible: ["county"] }), true);
          assert.equal(accept({ ...MEASURE, responsible: ["county"], partners: [{ actor: "b b" }] }), false);
        }
      }
      assert.throws(() => of("openapi-3.0"), /openapi-3\.0/);
    });
  }

  test("of whole documents is the schema itself, and gives a copy", () => {
    const { $id: _, ...whole } = jsonSchema();
    const schema = strategySchema["~standard"].jsonSchema.input({ target: "draft-2020-12" });
    assert.deepEqual(schema, whole);
    schema.title = "changed";
    assert.notEqual(strategySchema["~standard"].jsonSchema.input({ target: "draft-2020-12" }).title, "changed");
  });

  test("the smallest build has none", () => {
    assert.equal(json.strategySchema["~standard"].jsonSchema, undefined);
  });
});

test("documents that are judged as well", () => {
  const schema = checkedSchema({ date: DAY });
  const good = read({ name: "a", text: text("examples/coastal-region/strategy.yaml") });
  assert.deepEqual(schema["~standard"].validate(good), { value: good });
  const { issues } = schema["~standard"].validate({ ...good, period: "2030/2026" });
  assert.ok(issues.some((it) => it.diagnostic.code === "PER001" && it.path[0] === "period"));
  assert.ok(strategySchema["~standard"].validate({ ...good, period: "2030/2026" }).issues === undefined);
});

test("what was read in part is no document, whatever the options leave out", () => {
  const good = read({ name: "a", text: text("examples/coastal-region/strategy.yaml") });
  const broken = { ...good, status: "adoptd" };
  for (const options of [
    {},
    { about: "plan" },
    { ignore: ["CLS001"] },
    { severity: { CLS001: "warning" } },
    { select: ["PER"] },
  ]) {
    const { value, issues } = checkedSchema({ date: DAY, ...options })["~standard"].validate(broken);
    assert.equal(value, undefined, JSON.stringify(options));
    assert.deepEqual(
      issues.map((it) => [it.diagnostic.code, it.path]),
      [["CLS001", ["status"]]],
      JSON.stringify(options),
    );
  }
});

describe("tRPC takes the schemas as they are", () => {
  const t = initTRPC.create();
  const app = t.router({
    measure: t.procedure.input(schemaOf("Measure")).mutation(({ input }) => input.period),
    plan: t.procedure.input(checkedSchema({ date: DAY })).query(({ input }) => input.title),
  });
  const caller = t.createCallerFactory(app)({});

  test("what is sent arrives as it was read", async () => {
    assert.equal(await caller.measure({ id: "ladders", title: "Fish ladders", period: 2026 }), "2026");
    const plan = read({ name: "a", text: text("examples/coastal-region/strategy.yaml") });
    assert.deepEqual(await caller.plan(plan), plan.title);
  });

  test("what is wrong is refused", async () => {
    await assert.rejects(caller.measure({ id: "b b" }), (error) => {
      assert.ok(error instanceof TRPCError);
      assert.equal(error.code, "BAD_REQUEST");
      assert.ok(error.cause.issues.some((it) => it.path[0] === "id"));
      return true;
    });
  });
});
