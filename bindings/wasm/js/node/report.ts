import { readFileSync } from "node:fs";
import { initSync } from "../report.js";

// Node reads files at once: nothing has to be awaited.
initSync(readFileSync(new URL("../wasm/report_bg.wasm", import.meta.url)));

export * from "../report.js";
