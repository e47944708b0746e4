import { h } from "../dom.js";

const KEY = "strategi.split";
const LEAST = 25;
const MOST = 75;

/** The bar between the text and the views: dragged, or moved with the arrow keys. */
export class Splitter {
  readonly element: HTMLElement;
  readonly #pane: HTMLElement;
  #percent = 55;

  constructor(pane: HTMLElement) {
    this.#pane = pane;
    this.element = h("div", {
      class: "splitter",
      role: "separator",
      tabindex: 0,
      "aria-orientation": "vertical",
      "aria-valuemin": LEAST,
      "aria-valuemax": MOST,
    });
    try {
      this.#percent = Number(localStorage.getItem(KEY)) || 55;
    } catch {
      // Storage is switched off: the width is as at first.
    }
    this.#apply();
    this.element.addEventListener("pointerdown", (event) => {
      this.element.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    this.element.addEventListener("pointermove", (event) => {
      if (!this.element.hasPointerCapture(event.pointerId)) return;
      const { left, width } = this.#pane.getBoundingClientRect();
      this.#move(((event.clientX - left) / width) * 100);
    });
    this.element.addEventListener("keydown", (event) => {
      const steps: Record<string, number> = { ArrowLeft: -5, ArrowRight: 5, Home: -100, End: 100 };
      const step = steps[event.key];
      if (step === undefined) return;
      event.preventDefault();
      this.#move(this.#percent + step);
    });
  }

  label(text: string): void {
    this.element.setAttribute("aria-label", text);
    this.element.title = text;
  }

  #move(percent: number): void {
    this.#percent = percent;
    this.#apply();
    try {
      localStorage.setItem(KEY, String(Math.round(this.#percent)));
    } catch {
      // Not kept.
    }
  }

  #apply(): void {
    this.#percent = Math.min(Math.max(this.#percent, LEAST), MOST);
    this.element.setAttribute("aria-valuenow", String(Math.round(this.#percent)));
    this.#pane.style.setProperty("--split", `${this.#percent}%`);
  }
}
