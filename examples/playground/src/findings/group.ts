// Findings put in order for the panel.
import type { Diagnostic, Severity } from "strategi";

import { family, type Words } from "../i18n/index.js";

export type GroupBy = "severity" | "theme";

export interface Group {
  key: string;
  title: string;
  findings: Diagnostic[];
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

const order = (finding: Diagnostic): number => SEVERITIES.indexOf(finding.severity);

/** By level, the worst first; or by theme in the order of the reports, and the worst first in each. */
export function groupFindings(findings: readonly Diagnostic[], by: GroupBy, t: Words): Group[] {
  const keys = by === "severity" ? SEVERITIES : [...Object.keys(t.families), "other"];
  const keyOf = (finding: Diagnostic): string => {
    if (by === "severity") return finding.severity;
    const theme = family(finding.code);
    return theme in t.families ? theme : "other";
  };
  const groups = new Map<string, Diagnostic[]>(keys.map((key) => [key, []]));
  for (const finding of findings) groups.get(keyOf(finding))?.push(finding);
  return [...groups]
    .filter(([, list]) => list.length > 0)
    .map(([key, list]) => ({
      key,
      title: by === "severity" ? t.severities[key as Severity] : (t.families[key] ?? t.otherFamily),
      findings: by === "severity" ? list : [...list].sort((a, b) => order(a) - order(b)),
    }));
}

/** The findings in which every word of a filter occurs. */
export function filterFindings(findings: readonly Diagnostic[], filter: string): Diagnostic[] {
  const terms = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (terms.length === 0) return [...findings];
  return findings.filter((finding) => {
    const text = [finding.code, finding.message, finding.help, finding.element, finding.pointer, finding.document]
      .join(" ")
      .toLowerCase();
    return terms.every((term) => text.includes(term));
  });
}

/** Where a finding stands, as a reader finds it: the line, and the element. */
export function describePlace(finding: Diagnostic, t: Words): string {
  const place = finding.start ? t.line(finding.start.line) : t.theWholeDocument;
  return finding.element ? `${place}, ${finding.element}` : place;
}
