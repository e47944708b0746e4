// The findings at the cursor, for the keyboard: a box with its buttons that takes the focus and gives it back.
import { forEachDiagnostic, type Diagnostic as Mark } from "@codemirror/lint";
import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { EditorView, keymap, showTooltip, type Tooltip } from "@codemirror/view";

import { h } from "../dom.js";
import type { Words } from "../i18n/index.js";

const show = StateEffect.define<Tooltip | null>();

const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field),
});

function marksAt(view: EditorView): Mark[] {
  const { head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  const near: Mark[] = [];
  const onLine: Mark[] = [];
  forEachDiagnostic(view.state, (mark, from, to) => {
    if (from <= head && to >= head) near.push(mark);
    else if (from <= line.to && to >= line.from) onLine.push(mark);
  });
  return near.length > 0 ? near : onLine;
}

function open(view: EditorView, words: Words, announce: (text: string) => void): boolean {
  const marks = marksAt(view);
  if (marks.length === 0) {
    announce(words.noFindingsHere);
    return true;
  }
  const close = (): void => {
    view.dispatch({ effects: show.of(null) });
    view.focus();
  };
  const create = (): { dom: HTMLElement; mount: () => void } => {
    const dom = h("div", { class: "findings-here", role: "dialog", "aria-label": words.findingsHere, tabindex: -1 });
    for (const mark of marks) dom.append(card(mark, view, close));
    dom.append(h("button", { type: "button", class: "link", onclick: close }, words.close));
    dom.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") close();
    });
    return {
      dom,
      mount: () =>
        setTimeout(() =>
          (dom.querySelector<HTMLElement>(".cm-diagnosticAction") ?? dom.querySelector("button"))?.focus(),
        ),
    };
  };
  view.dispatch({ effects: show.of({ pos: view.state.selection.main.head, above: false, create }) });
  return true;
}

function card(mark: Mark, view: EditorView, close: () => void): HTMLElement {
  const element = h("div", { class: `cm-diagnostic cm-diagnostic-${mark.severity}` });
  element.append(mark.renderMessage?.(view) ?? mark.message);
  for (const action of mark.actions ?? []) {
    const run = (): void => {
      close();
      action.apply(view, mark.from, mark.to);
    };
    element.append(
      h(
        "button",
        { type: "button", class: `cm-diagnosticAction ${action.markClass ?? ""}`, onclick: run },
        action.name,
      ),
    );
  }
  return element;
}

export const findingsHere = (words: () => Words, announce: (text: string) => void): Extension => [
  shown,
  keymap.of([{ key: "Mod-.", run: (view) => open(view, words(), announce), preventDefault: true }]),
];
