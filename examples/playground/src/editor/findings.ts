// Findings in the text: underlined, marked in the gutter, told when the pointer rests on them.
import type { Action, Diagnostic as Mark } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Diagnostic, Fix } from "strategi";

import { h, prose, quoted } from "../dom.js";
import type { Words } from "../i18n/index.js";

export interface FindingActions {
  words: () => Words;
  applyFix: (finding: Diagnostic, view: EditorView) => void;
  explain: (code: string) => void;
  /** Goes to a place of any of the documents. */
  goTo: (document: string, pointer: string, utf16: [number, number] | undefined) => void;
}

/** Underlining more than this would hold up typing; the panel lists all. */
const MOST_MARKS = 1500;

/** The longest stretch that is underlined: a finding about a whole list is marked at its beginning. */
const LONGEST = 4000;

export function marksOf(findings: readonly Diagnostic[], doc: Text, actions: FindingActions): Mark[] {
  const words = actions.words();
  return findings
    .slice(0, MOST_MARKS)
    .map((finding): Mark => {
      const [from, to] = underlined(finding, doc);
      return {
        from,
        to,
        severity: finding.severity,
        source: finding.code,
        message: `${words.severity[finding.severity]} ${finding.code}: ${finding.message}`,
        renderMessage: () => describe(finding, actions),
        actions: finding.fix ? [fixAction(finding, finding.fix, actions)] : [],
      };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Where a finding is underlined: of something that goes over several lines, the first. */
export function underlined(finding: Diagnostic, doc: Text): [number, number] {
  const [start, end] = finding.utf16 ?? [0, 0];
  const from = Math.min(start, doc.length);
  const to = Math.min(Math.max(end, from), doc.length, from + LONGEST);
  const line = doc.lineAt(from);
  if (to > line.to) return [from, Math.max(line.to, from)];
  return from === to && from === 0 ? [line.from, line.to] : [from, to];
}

function fixAction(finding: Diagnostic, fix: Fix, actions: FindingActions): Action {
  const words = actions.words();
  return {
    name: quoted(fix.safe ? words.applyFix(fix.title) : words.applyPossibleFix(fix.title), words.lang),
    ...(fix.safe ? {} : { markClass: "unsafe" }),
    apply: (view) => actions.applyFix(finding, view),
  };
}

/** A finding in full: what was found, what to do, where else to look, and the way to the rule. */
export function describe(finding: Diagnostic, actions: FindingActions): HTMLElement {
  const words = actions.words();
  return h(
    "div",
    { class: `finding-card ${finding.severity}` },
    h(
      "p",
      { class: "finding-head" },
      h("strong", { class: "level" }, words.severity[finding.severity]),
      " ",
      h(
        "button",
        {
          type: "button",
          class: "code",
          title: words.rulePageOf(finding.code),
          onclick: () => actions.explain(finding.code),
        },
        finding.code,
      ),
    ),
    h("p", {}, prose(finding.message)),
    finding.help && h("p", { class: "help" }, h("strong", {}, `${words.advice}: `), prose(finding.help)),
    relatedPlaces(finding, actions),
  );
}

export function relatedPlaces(finding: Diagnostic, actions: FindingActions): HTMLElement | null {
  const words = actions.words();
  if (!finding.related?.length) return null;
  const items = finding.related.map((related) => {
    const other = related.document !== finding.document ? `${related.document}, ` : "";
    const place = related.start ? words.line(related.start.line) : words.theWholeDocument;
    return h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          class: "link",
          onclick: () => actions.goTo(related.document, related.pointer, related.utf16),
        },
        `${other}${place}`,
      ),
      ": ",
      prose(related.message),
    );
  });
  return h("div", { class: "related" }, h("p", {}, `${words.related}:`), listOf(items));
}

function listOf(items: HTMLLIElement[]): HTMLUListElement {
  const list = h("ul");
  list.append(...items);
  return list;
}
