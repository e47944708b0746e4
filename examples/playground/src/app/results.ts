// What a report says, by document and in numbers.
import type { Diagnostic, Report, Severity, Verdict } from "strategi";

import type { Words } from "../i18n/index.js";
import type { Document, Workspace } from "./workspace.js";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const VERDICTS: readonly Verdict[] = ["clean", "notes", "warnings", "errors", "unreadable"];

/** "1 error, 3 warnings" */
export function countsOf(findings: readonly Diagnostic[], t: Words): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number > 0 ? [t.count[severity](number)] : [];
  });
  return parts.join(", ") || t.noFindings;
}

/** How each document fared; of a text that holds several, the worst. */
export function verdictsOf(report: Report | null, workspace: Workspace): Map<Document, Verdict> {
  const verdicts = new Map<Document, Verdict>();
  for (const result of report?.documents ?? []) {
    const document = workspace.find(result.path)?.document;
    if (!document) continue;
    const known = verdicts.get(document);
    if (!known || VERDICTS.indexOf(result.verdict) > VERDICTS.indexOf(known)) verdicts.set(document, result.verdict);
  }
  return verdicts;
}
