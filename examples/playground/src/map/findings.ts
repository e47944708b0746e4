// Findings, gathered on the elements that are drawn.
import { quoted } from "../dom.js";
import type { DiagnosticLike, Severity } from "./types.js";
import { severityWord, type Words } from "./words.js";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export function severityOf(diagnostic: DiagnosticLike): Severity {
  return diagnostic.severity === "error" || diagnostic.severity === "warning" ? diagnostic.severity : "info";
}

/** How many findings there are of each severity that occurs, the gravest first. */
export function counts(findings: readonly DiagnosticLike[]): { severity: Severity; count: number }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((f) => severityOf(f) === severity).length,
  })).filter((entry) => entry.count > 0);
}

/** The nearest drawn element at or above a JSON Pointer; the document itself, `""`, when no other is. */
export function holder(pointer: string, drawn: { has(pointer: string): boolean }): string {
  for (let at = pointer; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) if (drawn.has(at)) return at;
  return "";
}

/** `Advarsel ACT004: nobody is responsible …; …` for an accessible name. */
export function spoken(findings: readonly DiagnosticLike[], words: Words, most = 8): string {
  if (findings.length === 0) return "";
  const shown = ordered(findings)
    .slice(0, most)
    .map((f) => `${severityWord(severityOf(f), words)} ${f.code}: ${quoted(f.message, words.lang)}`);
  const rest = findings.length - shown.length;
  return `${shown.join("; ")}${rest > 0 ? `; ${rest} ${words("more")}` : ""}`;
}

/** The gravest first, else in their own order. */
export function ordered<T extends DiagnosticLike>(findings: readonly T[]): T[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(severityOf(a)) - SEVERITIES.indexOf(severityOf(b)));
}
