import { readFileSync } from "node:fs";
import { initSync } from "../index.js";

// Node reads files at once: nothing has to be awaited.
initSync(readFileSync(new URL("../wasm/strategi_bg.wasm", import.meta.url)));

export * from "../index.js";
