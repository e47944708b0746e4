/** What tests share: the files of the repository, and texts to try. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The root of the repository: the tests run beside the installed package, outside of it. */
export const ROOT = process.env.STRATEGI_ROOT;
if (!ROOT) throw new Error("STRATEGI_ROOT is not set: run `cargo xtask npm-test`");

/** The day on which tests judge. */
export const DAY = "2026-03-01";

/** The bytes of a file of the repository. */
export function bytes(path) {
  return new Uint8Array(readFileSync(join(ROOT, path)));
}

/** The text of a file of the repository. */
export function text(path) {
  return readFileSync(join(ROOT, path), "utf8");
}

/** The names of the files of a folder of the repository, in order. */
export function names(folder) {
  return readdirSync(join(ROOT, folder)).sort();
}

/** The examples, as they are given to `check`. */
export function examples() {
  return ["examples/trondelag", "examples/coastal-region"].flatMap((folder) =>
    names(folder).map((name) => ({ name: `${folder}/${name}`, text: text(`${folder}/${name}`) })),
  );
}

/** Numbers that look random and are the same each time. */
export function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
