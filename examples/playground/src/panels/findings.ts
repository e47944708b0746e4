import type { Diagnostic, NotEvaluated, Report, Severity } from "strategi";

import { describePlace, filterFindings, groupFindings, type Group, type GroupBy } from "../findings/group.js";
import { relatedPlaces, type FindingActions } from "../editor/findings.js";
import { h, prose, replace, settle } from "../dom.js";
import type { Words } from "../i18n/index.js";

export interface FindingsInput {
  report: Report;
  /** Whether something is about the document that is shown. */
  here: (it: { document: string }) => boolean;
  several: boolean;
  nameOf: (document: string) => string;
}

export interface PanelActions extends FindingActions {
  fix: (finding: Diagnostic) => void;
  fixAll: () => void;
  show: (finding: Diagnostic) => void;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
/** How many of a group are shown at first. */
const AT_FIRST = 50;

/** The findings beside the text. */
export class FindingsPanel {
  readonly element: HTMLElement;
  readonly #actions: PanelActions;
  readonly #heading = h("h2", { class: "hidden" });
  readonly #summary = h("div", { class: "summary" });
  readonly #controls = h("div", { class: "controls" });
  readonly #list = h("div", { class: "groups" });
  readonly #shown = new Map<string, number>();
  #input: FindingsInput | null = null;
  #groupBy: GroupBy = "severity";
  #scope: "this" | "all" = "this";
  #filter = "";
  readonly #hidden = new Set<Severity>();
  #drawn = "";

  constructor(element: HTMLElement, actions: PanelActions) {
    this.element = element;
    this.#actions = actions;
    element.append(this.#heading, this.#summary, this.#controls, this.#list);
  }

  /** Draws the controls, in the language of the page. */
  relabel(several: boolean): void {
    const t = this.#actions.words();
    const filter = h("input", { type: "search", value: this.#filter, placeholder: t.filterHint });
    filter.addEventListener(
      "input",
      settle(120, () => this.#change(() => (this.#filter = filter.value))),
    );
    replace(
      this.#controls,
      select(
        t.groupBy,
        this.#groupBy,
        [
          ["severity", t.bySeverity],
          ["theme", t.byTheme],
        ],
        (value) => this.#change(() => (this.#groupBy = value as GroupBy)),
      ),
      several &&
        select(
          t.whichDocuments,
          this.#scope,
          [
            ["this", t.thisDocument],
            ["all", t.allDocuments],
          ],
          (value) => this.#change(() => (this.#scope = value as "this")),
        ),
      h("label", { class: "choice grow" }, h("span", {}, t.filter), filter),
    );
    this.#heading.textContent = t.findings;
    this.#drawn = `${t.lang} ${several}`;
  }

  update(input: FindingsInput): void {
    this.#input = input;
    this.#render();
  }

  #change(change: () => void): void {
    change();
    this.#shown.clear();
    this.#render();
  }

  #render(): void {
    const input = this.#input;
    if (!input) return;
    const t = this.#actions.words();
    if (this.#drawn !== `${t.lang} ${input.several}`) this.relabel(input.several);
    const focus = focusIn(this.#list) ?? focusIn(this.#summary);
    const scoped =
      input.several && this.#scope === "all" ? input.report.diagnostics : input.report.diagnostics.filter(input.here);
    const shown = filterFindings(
      scoped.filter((finding) => !this.#hidden.has(finding.severity)),
      this.#filter,
    );
    this.#renderSummary(scoped, shown.length, t);
    const groups = groupFindings(shown, this.#groupBy, t);
    const several = input.several && this.#scope === "all";
    replace(
      this.#list,
      scoped.length === 0 &&
        h("div", { class: "nothing" }, h("p", { class: "good" }, t.noFindingsLong), h("p", {}, t.cleanMeaning)),
      scoped.length > 0 && shown.length === 0 && h("p", { class: "nothing" }, t.nothingShown),
      ...groups.map((group) => this.#group(group, several, t)),
      this.#notEvaluated(input, several, t),
    );
    if (focus) this.element.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focus)}"]`)?.focus();
  }

  #renderSummary(scoped: readonly Diagnostic[], shown: number, t: Words): void {
    const fixes =
      this.#input?.report.diagnostics.filter((finding) => finding.fix?.safe && finding.fix.edits).length ?? 0;
    const chips = SEVERITIES.map((severity) => {
      const number = scoped.filter((finding) => finding.severity === severity).length;
      const toggle = (): void => this.#change(() => void (this.#hidden.delete(severity) || this.#hidden.add(severity)));
      return h(
        "button",
        {
          type: "button",
          class: `chip ${severity}`,
          "aria-pressed": String(!this.#hidden.has(severity)),
          "data-focus": `chip-${severity}`,
          onclick: toggle,
        },
        h("span", { class: `mark ${severity}`, "aria-hidden": "true" }),
        t.count[severity](number),
      );
    });
    replace(
      this.#summary,
      h("div", { class: "chips" }, ...chips),
      fixes > 0 &&
        h(
          "button",
          { type: "button", class: "primary", "data-focus": "fix-all", onclick: this.#actions.fixAll },
          t.fixAll(fixes),
        ),
      shown < scoped.length && h("p", { class: "hint" }, t.shownOf(shown, scoped.length)),
    );
  }

  #group(group: Group, several: boolean, t: Words): HTMLElement {
    const most = this.#shown.get(group.key) ?? AT_FIRST;
    const list = h("ol", { class: "findings" });
    list.append(...group.findings.slice(0, most).map((finding) => this.#item(finding, several, t)));
    const left = group.findings.length - most;
    const more = (): void => {
      this.#shown.set(group.key, most + 200);
      this.#render();
    };
    return h(
      "section",
      { class: "group" },
      h("h3", {}, group.title, h("span", { class: "number" }, String(group.findings.length))),
      list,
      left > 0 &&
        h(
          "button",
          { type: "button", class: "plain", "data-focus": `more-${group.key}`, onclick: more },
          t.more(Math.min(left, 200)),
        ),
    );
  }

  #item(finding: Diagnostic, several: boolean, t: Words): HTMLLIElement {
    const { show, explain, fix } = this.#actions;
    const key = `${finding.document} ${finding.pointer} ${finding.code} ${finding.message_id}`;
    const document = several ? `${this.#input?.nameOf(finding.document) ?? finding.document}, ` : "";
    return h(
      "li",
      { class: `finding ${finding.severity}` },
      h(
        "button",
        { type: "button", class: "go", "data-focus": key, onclick: () => show(finding) },
        h("span", { class: "hidden" }, `${t.severity[finding.severity]}: `),
        prose(finding.message),
      ),
      h(
        "p",
        { class: "meta" },
        h("span", {}, document + describePlace(finding, t)),
        h(
          "button",
          {
            type: "button",
            class: "code",
            title: t.rulePageOf(finding.code),
            "aria-label": t.rulePageOf(finding.code),
            onclick: () => explain(finding.code),
          },
          finding.code,
        ),
      ),
      finding.help && h("p", { class: "help" }, prose(finding.help)),
      relatedPlaces(finding, this.#actions),
      finding.fix?.edits &&
        h(
          "button",
          {
            type: "button",
            class: finding.fix.safe ? "fix" : "fix unsafe",
            title: finding.fix.safe ? null : t.possibleFixHint,
            "data-focus": `fix ${key}`,
            onclick: () => fix(finding),
          },
          prose(finding.fix.safe ? t.applyFix(finding.fix.title) : t.applyPossibleFix(finding.fix.title)),
        ),
    );
  }

  #notEvaluated(input: FindingsInput, several: boolean, t: Words): HTMLElement | null {
    const rules = input.report.not_evaluated.filter((it) => several || input.here(it));
    const waived = input.report.held_back?.waived ?? 0;
    if (rules.length === 0 && waived === 0) return null;
    const items = (list: readonly NotEvaluated[]): HTMLLIElement[] =>
      list.map((it) =>
        h(
          "li",
          {},
          h(
            "button",
            {
              type: "button",
              class: "code",
              title: t.rulePageOf(it.code),
              "aria-label": t.rulePageOf(it.code),
              onclick: () => this.#actions.explain(it.code),
            },
            it.code,
          ),
          " ",
          several && `${input.nameOf(it.document)}: `,
          prose(it.cause),
        ),
      );
    const list = h("ul");
    list.append(...items(rules));
    return h(
      "div",
      { class: "aside" },
      waived > 0 && h("p", { class: "hint" }, t.heldBack(waived)),
      rules.length > 0 &&
        h(
          "details",
          {},
          h("summary", {}, `${t.notEvaluated} (${rules.length})`),
          h("p", { class: "hint" }, t.notEvaluatedMeaning),
          list,
        ),
    );
  }
}

const focusIn = (element: HTMLElement): string | undefined =>
  element.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset["focus"] : undefined;

function select(
  label: string,
  value: string,
  options: [string, string][],
  chosen: (value: string) => void,
): HTMLElement {
  const element = h(
    "select",
    {},
    ...options.map(([name, text]) => h("option", { value: name, selected: name === value }, text)),
  );
  element.addEventListener("change", () => chosen(element.value));
  return h("label", { class: "choice" }, h("span", {}, label), element);
}
