/** The types, as a strict caller compiles them, however its modules are found. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const COMPILER = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
const STRICT = [
  "--noEmit",
  "--strict",
  "--exactOptionalPropertyTypes",
  "--noUncheckedIndexedAccess",
  "--noPropertyAccessFromIndexSignature",
  "--isolatedModules",
  "--target",
  "es2022",
  "--types",
  "",
];

describe("strict", () => {
  for (const [module, resolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
    ["preserve", "bundler"],
  ]) {
    test(`${module}, ${resolution}`, () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [COMPILER, ...STRICT, "--module", module, "--moduleResolution", resolution, join(HERE, "types", "usage.ts")],
        { encoding: "utf8", cwd: HERE },
      );
      assert.equal(status, 0, stdout + stderr);
    });
  }
});
