import { h } from "../dom.js";
import type { Words } from "../i18n/index.js";

export type View = "text" | "findings" | "map" | "timeline";
const VIEWS: readonly View[] = ["text", "findings", "map", "timeline"];

/** The tabs of the views. On a narrow page the text is one of them; else it stands beside them. */
export class Views {
  readonly tabs = h("div", { class: "tabs", role: "tablist" });
  readonly panels: Record<View, HTMLElement>;
  readonly #narrow = matchMedia("(max-width: 56rem)");
  readonly #shown: (view: View) => void;
  active: View = "findings";
  #words: Words | null = null;
  #badge = "";

  constructor(text: HTMLElement, shown: (view: View) => void) {
    this.#shown = shown;
    const panel = (view: View): HTMLElement =>
      h("section", {
        class: `panel panel-${view}`,
        id: `panel-${view}`,
        role: "tabpanel",
        "aria-labelledby": `tab-${view}`,
        tabindex: view === "findings" ? null : 0,
      });
    this.panels = { text, findings: panel("findings"), map: panel("map"), timeline: panel("timeline") };
    this.#narrow.addEventListener("change", () => this.#arrange());
    this.tabs.addEventListener("keydown", (event) => this.#key(event));
  }

  get narrow(): boolean {
    return this.#narrow.matches;
  }

  render(words: Words, findings: number): void {
    this.#words = words;
    this.#badge = String(findings);
    this.#arrange();
  }

  /** Shows a view; the text, where it has a tab. */
  show(view: View): void {
    if (view === "text" && !this.narrow) return;
    if (view === this.active) return;
    this.active = view;
    this.#arrange();
    this.#shown(view);
  }

  /** Puts the focus on the tab of the view that is shown. */
  focus(): void {
    this.tabs.querySelector<HTMLElement>(`#tab-${this.active}`)?.focus();
  }

  #arrange(): void {
    const t = this.#words;
    if (!t) return;
    const focused = this.tabs.contains(document.activeElement);
    const narrow = this.narrow;
    if (!narrow && this.active === "text") this.active = "findings";
    this.tabs.setAttribute("aria-label", t.views);
    const names = { text: t.text, findings: t.findings, map: t.map, timeline: t.timeline };
    const shownTabs = VIEWS.filter((view) => narrow || view !== "text");
    this.tabs.replaceChildren(
      ...shownTabs.map((view) =>
        h(
          "button",
          {
            type: "button",
            role: "tab",
            id: `tab-${view}`,
            "aria-controls": view === "text" ? "editor" : `panel-${view}`,
            "aria-selected": String(view === this.active),
            tabindex: view === this.active ? 0 : -1,
            onclick: () => this.show(view),
          },
          names[view],
          view === "findings" && h("span", { class: "badge" }, this.#badge),
        ),
      ),
    );
    for (const view of VIEWS)
      this.panels[view].hidden = view === "text" ? narrow && this.active !== "text" : view !== this.active;
    const text = this.panels.text;
    if (narrow) {
      text.setAttribute("role", "tabpanel");
      text.setAttribute("aria-labelledby", "tab-text");
    } else {
      text.setAttribute("role", "region");
      text.removeAttribute("aria-labelledby");
      text.setAttribute("aria-label", t.text);
    }
    if (focused) this.focus();
  }

  #key(event: KeyboardEvent): void {
    const shown = VIEWS.filter((view) => this.narrow || view !== "text");
    const at = shown.indexOf(this.active);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const view = shown[(to + shown.length) % shown.length];
    if (view) this.show(view);
  }
}
