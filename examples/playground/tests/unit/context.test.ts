import { Text } from "@codemirror/state";
import { jsonLanguage } from "@codemirror/lang-json";
import { yamlLanguage } from "@codemirror/lang-yaml";
import { describe, expect, it } from "vitest";

import { contextAt } from "../../src/schema/context.js";
import { pathAt, pointerOf } from "../../src/schema/tree.js";

/** The context at the `|` of a text. */
function at(marked: string, json = false) {
  const position = marked.indexOf("|");
  const text = marked.slice(0, position) + marked.slice(position + 1);
  const tree = (json ? jsonLanguage : yamlLanguage).parser.parse(text);
  const found = contextAt(tree, Text.of(text.split("\n")), position, json);
  return (
    found && { kind: found.kind, path: found.path, word: text.slice(found.from, position), present: found.present }
  );
}

describe("YAML by indentation", () => {
  it.each([
    ["|", "key", [], ""],
    ["id: a\nti|", "key", [], "ti"],
    ["measures:\n  - id: a\n    st|", "key", ["measures", null], "st"],
    ["measures:\n  - |", "key", ["measures", null], ""],
    ["measures:\n- id: a\n  |", "key", ["measures", null], ""],
    ["measures:\n  - id: a\n    status: |", "value", ["measures", null, "status"], ""],
    ["measures:\n  - id: a\n    status: pla|\n    title: x", "value", ["measures", null, "status"], "pla"],
    ["measures:\n  - id: a\n    serves:\n      - |", "key", ["measures", null, "serves", null], ""],
    ["measures:\n  - id: a\n    serves:\n    - b\n    - |", "key", ["measures", null, "serves", null], ""],
    ["measures:\n  - id: a\n    title:\n      nb: x\n    |", "key", ["measures", null], ""],
    ["title: a\nmeasures:\n  - id: a\n|", "key", [], ""],
    ["mission:\n  id: a\n  # why\n\n  |", "key", ["mission"], ""],
  ])("%j", (text, kind, path, word) => {
    expect(at(text)).toMatchObject({ kind, path, word });
  });

  it("knows the keys that are there", () => {
    expect(at("measures:\n  - id: a\n    |\n    title: x\n  - id: b\n    status: y")?.present).toEqual(["id", "title"]);
    expect(at("measures:\n  - |\n    title: x\n  - id: b")?.present).toEqual(["title"]);
  });

  it("has nothing to say in prose and comments", () => {
    expect(at("description: >-\n  some te|xt")).toBeNull();
    expect(at("id: a # co|")).toBeNull();
  });
});

describe("brackets", () => {
  it.each([
    ["measures:\n  - {id: a, st|}", "key", ["measures", 0], "st"],
    ["measures:\n  - {id: a, status: |}", "value", ["measures", 0, "status"], ""],
    ["measures:\n  - {id: a, status: pl|}", "value", ["measures", 0, "status"], "pl"],
    ["measures:\n  - {id: a, serves: [x, |]}", "value", ["measures", 0, "serves", null], ""],
    ["owners: [|]", "value", ["owners", null], ""],
  ])("%j", (text, kind, path, word) => {
    expect(at(text)).toMatchObject({ kind, path, word });
  });

  it.each([
    ["{|}", "key", [], ""],
    ['{"id": "a", "|"}', "key", [], '"'],
    ['{"measures": [{"id": "a", "st|"}]}', "key", ["measures", 0], '"st'],
    ['{"measures": [{"id": "a", "status": "|"}]}', "value", ["measures", 0, "status"], '"'],
    ['{"measures": [{"id": "a", "status": |}]}', "value", ["measures", 0, "status"], ""],
    ['{"owners": ["|"]}', "value", ["owners", null], '"'],
  ])("JSON %j", (text, kind, path, word) => {
    expect(at(text, true)).toMatchObject({ kind, path, word });
  });
});

it("tells the pointer of a place", () => {
  const yaml = "measures:\n  - id: a\n  - id: b\n    serves: [x, y]\n";
  const tree = yamlLanguage.parser.parse(yaml);
  const slice = (from: number, to: number) => yaml.slice(from, to);
  expect(pointerOf(pathAt(tree, yaml.indexOf("b\n"), slice))).toBe("/measures/1/id");
  expect(pointerOf(pathAt(tree, yaml.indexOf("y]"), slice))).toBe("/measures/1/serves/1");
  const json = '{"measures": [{"id": "a"}, {"id": "b"}]}';
  const jsonTree = jsonLanguage.parser.parse(json);
  expect(pointerOf(pathAt(jsonTree, json.indexOf("b"), (from, to) => json.slice(from, to)))).toBe("/measures/1/id");
});
