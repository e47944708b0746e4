import { jsonSchema, type Strategy } from "strategi";
import { expect, it } from "vitest";

import { FormatSchema } from "../../src/schema/schema.js";
import { outline } from "../../src/worker/outline.js";

const schema = new FormatSchema(jsonSchema("strategy"));

it("knows the fields of a place, those that are required first", () => {
  expect(
    schema
      .fields([])
      .slice(0, 3)
      .map((field) => field.name)
      .sort(),
  ).toEqual(["id", "strategi", "title"]);
  const fields = schema.fields(["measures", null]);
  expect(fields[0]).toMatchObject({ name: "id", required: true });
  expect(fields.find((field) => field.name === "serves")).toMatchObject({ shape: "list", required: false });
  expect(fields.find((field) => field.name === "title")).toMatchObject({ shape: "text" });
  // A party is an id, or an object.
  expect(schema.fields(["measures", 0, "partners", 0]).map((field) => field.name)).toContain("category");
  expect(schema.fields(["measures", null, "no-such-field"])).toEqual([]);
});

it("knows the values of closed sets, with what they mean", () => {
  expect(schema.choices(["kind"])).toContainEqual({
    value: "programme",
    description: "A funding programme, such as an EU or Interreg programme.",
  });
  expect(schema.choices(["strategi"])).toEqual([{ value: 1, description: "The major version of the format: 1." }]);
  expect(schema.choices(["title"])).toEqual([]);
});

it("knows whose ids a reference can take", () => {
  expect(schema.referenced(["measures", null, "serves", null])).toEqual(["objectives", "priorities"]);
  expect(schema.referenced(["publisher"])).toEqual(["actors"]);
  expect(schema.referenced(["measures", null, "partners", null])).toEqual(["actors"]);
  expect(schema.referenced(["title"])).toEqual([]);
});

it("tells what a place means", () => {
  expect(schema.describe(["measures", 3, "serves"])).toMatch(/^The ends and priorities it serves/);
  expect(schema.describe([])).toMatch(/^One public plan/);
});

it("lists the elements of a strategy with their titles", () => {
  const strategy = {
    mission: { id: "m", statement: "We plan." },
    priorities: [{ id: "youth", title: { nb: "Ungdom", en: "Youth" } }],
    linked_plans: [{ id: "old", title: "Old plan", items: [{ id: "item", title: "An item" }] }],
  } as unknown as Strategy;
  expect(outline(strategy)).toEqual({
    mission: [{ id: "m", title: "We plan." }],
    priorities: [{ id: "youth", title: "Ungdom" }],
    linked_plans: [{ id: "old", title: "Old plan" }],
    items: [{ id: "item", title: "An item" }],
  });
});
