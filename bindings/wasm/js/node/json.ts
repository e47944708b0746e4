import { readFileSync } from "node:fs";
import { initSync } from "../json.js";

// Node reads files at once: nothing has to be awaited.
initSync(readFileSync(new URL("../wasm/json_bg.wasm", import.meta.url)));

export * from "../json.js";
