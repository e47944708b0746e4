/**
 * Checks strategies together, and ends with 1 when one of them has an error:
 *
 *     npm install strategi
 *     node check.mjs plans/*.yaml
 */
import { readFileSync } from "node:fs";

import { check } from "strategi";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node check.mjs FILE…");
  process.exit(2);
}

const report = check(files.map((name) => ({ name, bytes: readFileSync(name) })));

for (const it of report.diagnostics) {
  const place = it.start ? `:${it.start.line}:${it.start.column}` : "";
  console.log(`${it.document}${place}: ${it.severity} ${it.code}: ${it.message}`);
}

const errors = report.diagnostics.filter((it) => it.severity === "error").length;
console.log(`${report.documents.length} documents, ${errors} errors`);
process.exitCode = errors > 0 ? 1 : 0;
