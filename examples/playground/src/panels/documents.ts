import type { Verdict } from "strategi";

import { shortNames, type Document } from "../app/workspace.js";
import { h, replace } from "../dom.js";
import type { Words } from "../i18n/index.js";

export interface DocumentActions {
  show: (document: Document) => void;
  close: (document: Document) => void;
  rename: (document: Document, name: string) => void;
}

/** The open documents, side by side, each with its verdict. */
export class Documents {
  readonly element = h("nav", { class: "documents" });
  readonly #actions: DocumentActions;

  constructor(actions: DocumentActions) {
    this.#actions = actions;
  }

  render(documents: readonly Document[], active: Document, verdicts: ReadonlyMap<Document, Verdict>, t: Words): void {
    if (this.element.querySelector("input")) return; // somebody is renaming
    const focused = (document.activeElement as HTMLElement | null)?.dataset["document"];
    this.element.setAttribute("aria-label", t.documents);
    const short = shortNames(documents);
    const items = documents.map((it) =>
      this.#item(it, short.get(it) ?? it.name, it === active, verdicts.get(it), documents.length > 1, t),
    );
    const list = h("ul");
    list.append(...items);
    replace(this.element, list);
    if (focused) this.element.querySelector<HTMLElement>(`[data-document="${focused}"]`)?.focus();
    this.#reveal(list.querySelector<HTMLElement>(".active"));
  }

  /** Brings the shown document into view in a row that is too long for the page. */
  #reveal(item: HTMLElement | null): void {
    if (!item) return;
    const { scrollLeft, clientWidth } = this.element;
    const from = item.offsetLeft;
    if (from < scrollLeft) this.element.scrollLeft = from;
    else if (from + item.offsetWidth > scrollLeft + clientWidth)
      this.element.scrollLeft = from + item.offsetWidth - clientWidth;
  }

  #item(
    it: Document,
    name: string,
    active: boolean,
    verdict: Verdict | undefined,
    closable: boolean,
    t: Words,
  ): HTMLLIElement {
    const { show, close } = this.#actions;
    const item = h("li", { class: active ? "active" : null });
    const rename = (): void => this.#rename(item, it, t);
    const button = h(
      "button",
      {
        type: "button",
        class: "name",
        title: `${it.name} – ${t.renameHint}`,
        "aria-current": active ? "true" : null,
        "data-document": it.key,
        onclick: () => show(it),
        ondblclick: rename,
        onkeydown: (event: KeyboardEvent) => event.key === "F2" && rename(),
      },
      h("span", { class: `sign ${verdict ?? ""}`, "aria-hidden": "true" }),
      name,
      verdict && h("span", { class: "hidden" }, `, ${t.verdict[verdict]}`),
    );
    item.append(button);
    if (closable) {
      const label = t.closeDocument(name);
      item.append(
        h(
          "button",
          { type: "button", class: "close", "aria-label": label, title: label, onclick: () => close(it) },
          "×",
        ),
      );
    }
    return item;
  }

  #rename(item: HTMLLIElement, it: Document, t: Words): void {
    const input = h("input", { type: "text", value: it.name, "aria-label": t.renameDocument, spellcheck: "false" });
    let done = false;
    const finish = (keep: boolean): void => {
      if (done) return;
      done = true;
      const name = input.value;
      input.remove();
      this.#actions.rename(it, keep && name.trim() ? name : it.name);
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter") finish(true);
      else if (event.key === "Escape") finish(false);
    });
    input.addEventListener("blur", () => finish(true));
    item.replaceChildren(input);
    input.focus();
    input.select();
  }
}
