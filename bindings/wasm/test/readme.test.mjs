/** What the README shows is what happens. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";

import { PACKAGE } from "./browser.mjs";
import { text } from "./helpers.mjs";

const README = text("bindings/wasm/README.md");
const BLOCKS = [...README.matchAll(/^```js\n(.*?)^```$/gms)].map((it) => it[1]);

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "strategi-readme-"));
  symlinkSync(dirname(PACKAGE), join(folder, "node_modules"), "junction");
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe("its examples", () => {
  assert.ok(BLOCKS.length >= 6);
  for (const [number, block] of BLOCKS.entries()) {
    test(`${number + 1}: ${block.split("\n")[0]}`, () => {
      const file = join(folder, `block${number}.mjs`);
      writeFileSync(file, block);
      const out = execFileSync("node", [file], { encoding: "utf8" }).trimEnd().split("\n");
      // A comment on a line of its own is what the line before it writes.
      for (const [, shown] of block.matchAll(/^ *\/\/ (.*)$/gm))
        assert.ok(out.includes(shown), `${shown} is not in:\n${out.join("\n")}`);
    });
  }
});

test("its addresses in the repository are there", () => {
  for (const [, path] of README.matchAll(/\]\((\.\.\/[^)#]+)/g))
    assert.ok(text(join("bindings/wasm", path.endsWith("react") ? `${path}/package.json` : path)));
});

test(
  "no placeholder is left when it is given out",
  { skip: /(SIZE|SPEED)_/.test(README) && "figures are filled in at the end" },
  () => {
    assert.doesNotMatch(README, /\b(SIZE|SPEED)_/);
  },
);
