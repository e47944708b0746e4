import { h, replace, type Child } from "../dom.js";

/**
 * A button that opens a box below it. The box closes with Escape, by a click elsewhere, and when the focus leaves it.
 */
export class Menu {
  readonly element: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #box: HTMLElement;

  constructor(name: string, label: string, content: (close: () => void) => Child[]) {
    const id = `menu-${name}`;
    this.#box = h("div", { class: "menu-box", id, hidden: true });
    this.#button = h(
      "button",
      { type: "button", class: "tool", "aria-expanded": "false", "aria-controls": id, onclick: () => this.#toggle() },
      label,
      h("span", { class: "caret", "aria-hidden": "true" }),
    );
    this.element = h("div", { class: `menu menu-${name}` }, this.#button, this.#box);
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.#box.hidden) return;
      event.stopPropagation();
      this.close();
      this.#button.focus();
    });
    this.element.addEventListener("focusout", (event) => {
      if (event.relatedTarget instanceof Node && !this.element.contains(event.relatedTarget)) this.close();
    });
    document.addEventListener("pointerdown", (event) => {
      if (!this.#box.hidden && !this.element.contains(event.target as Node)) this.close();
    });
    this.#content = () => content(() => this.close());
  }

  readonly #content: () => Child[];

  close(): void {
    this.#box.hidden = true;
    this.#button.setAttribute("aria-expanded", "false");
  }

  #toggle(): void {
    if (!this.#box.hidden) return this.close();
    replace(this.#box, ...this.#content());
    this.#box.hidden = false;
    this.#button.setAttribute("aria-expanded", "true");
    // It may not reach beyond the edge of the page.
    this.#box.style.left = "0";
    const { left, right } = this.#box.getBoundingClientRect();
    const over = right - document.documentElement.clientWidth + 8;
    if (over > 0) this.#box.style.left = `${-Math.min(over, left - 8)}px`;
  }
}

/** An entry of a menu, with a line that says more. */
export const entry = (label: string, run: () => void, hint?: string): HTMLElement =>
  h("button", { type: "button", class: "entry", onclick: run }, h("span", {}, label), hint && h("small", {}, hint));
