import { ReadError } from "./errors.js";
import type { Report } from "./generated/report.js";

/** The error that tells of a document that could not be read: its errors, the first few in words. */
export function failed(report: Report): ReadError {
  const errors = report.diagnostics.filter((it) => it.severity === "error");
  const lines = errors.slice(0, 5).map((it) => {
    const place = it.start ? `:${it.start.line}:${it.start.column}` : it.pointer && ` ${it.pointer}`;
    return `${it.document}${place}: ${it.code}: ${it.message}`;
  });
  if (errors.length > lines.length) lines.push(`and ${errors.length - lines.length} more`);
  return new ReadError(lines.join("\n"), report);
}
