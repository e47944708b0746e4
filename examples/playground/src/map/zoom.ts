// A pane that shows a picture at a scale: buttons and the wheel with Ctrl change it, scrolling and dragging move in it.
import { h } from "../dom.js";
import { svg } from "./svg.js";
import type { Words } from "./words.js";

const LEAST = 0.25;
const MOST = 4;
const STEP = 1.25;

export class ZoomPane {
  readonly element = h("div", { class: "map-scroll" });
  /** Stands before the buttons, e.g. a legend. */
  readonly before = h("div", { class: "map-before" });
  private readonly bar = h("div", { class: "map-bar" });
  private readonly group = h("div", { class: "map-buttons", role: "group" });
  private readonly buttons: readonly HTMLButtonElement[];
  private picture: SVGSVGElement | undefined;
  private size = { width: 1, height: 1 };
  private scale = 1;
  private drag: { x: number; y: number; left: number; top: number; moved: boolean } | undefined;

  constructor(root: HTMLElement) {
    this.buttons = [
      button("M3 8h10", () => this.zoom(this.scale / STEP)),
      button("M3 8h10M8 3v10", () => this.zoom(this.scale * STEP)),
      button("M2 3v10M14 3v10M4.5 8h7M6.5 5.5L4 8l2.5 2.5M9.5 5.5L12 8l-2.5 2.5", () => this.zoom(this.fitting())),
    ];
    this.group.append(...this.buttons);
    this.bar.append(this.before, this.group);
    this.bar.hidden = true;
    root.append(this.bar, this.element);
    this.element.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    this.element.addEventListener("pointerdown", (event) => this.grab(event));
    this.element.addEventListener("pointermove", (event) => this.pull(event));
    for (const end of ["pointerup", "pointercancel"] as const) this.element.addEventListener(end, () => this.release());
  }

  /** The width there is for a picture at its own size. */
  get width(): number {
    return this.element.clientWidth;
  }

  /** Whether the click that follows ends a drag. */
  dragged = false;

  label(words: Words): void {
    this.group.setAttribute("aria-label", words("zoom"));
    (["zoomOut", "zoomIn", "fit"] as const).forEach((word, i) => {
      this.buttons[i]?.setAttribute("aria-label", words(word));
      this.buttons[i]?.setAttribute("title", words(word));
    });
  }

  show(picture: SVGSVGElement, width: number, height: number): void {
    const fitted = this.picture === undefined || Math.abs(this.scale - this.fitting()) < 0.01;
    const { scrollLeft, scrollTop } = this.element;
    this.picture = picture;
    this.size = { width, height };
    if (fitted) this.scale = this.fitting();
    this.bar.hidden = false;
    this.element.replaceChildren(picture);
    this.apply();
    this.element.scrollTo({ left: scrollLeft, top: scrollTop, behavior: "instant" });
  }

  empty(text: string): void {
    this.picture = undefined;
    this.bar.hidden = true;
    this.element.replaceChildren(h("p", { class: "map-empty" }, text));
  }

  /** Scrolls no further than is needed to show a part of the picture, and never the page around. */
  reveal(x: number, y: number, width: number, height: number): void {
    const pane = this.element;
    const near = (from: number, length: number, scroll: number, room: number): number => {
      const start = from * this.scale - 12;
      const end = (from + length) * this.scale + 12;
      if (start < scroll || end - start > room) return start;
      return end > scroll + room ? end - room : scroll;
    };
    const left = near(x, width, pane.scrollLeft, pane.clientWidth);
    const top = near(y, Math.min(height, 120), pane.scrollTop, pane.clientHeight);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    pane.scrollTo({ left: Math.max(0, left), top: Math.max(0, top), behavior: still ? "instant" : "smooth" });
  }

  private fitting(): number {
    return Math.min(1.5, this.width / this.size.width);
  }

  private zoom(to: number, x = this.element.clientWidth / 2, y = 0): void {
    const scale = Math.min(MOST, Math.max(LEAST, to));
    const ratio = scale / this.scale;
    const left = (this.element.scrollLeft + x) * ratio - x;
    const top = (this.element.scrollTop + y) * ratio - y;
    this.scale = scale;
    this.apply();
    this.element.scrollTo({ left, top, behavior: "instant" });
  }

  private apply(): void {
    this.picture?.setAttribute("width", String(Math.floor(this.size.width * this.scale)));
    this.picture?.setAttribute("height", String(Math.ceil(this.size.height * this.scale)));
  }

  private wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = this.element.getBoundingClientRect();
    this.zoom(this.scale * Math.exp(-event.deltaY * 0.002), event.clientX - box.left, event.clientY - box.top);
  }

  private grab(event: PointerEvent): void {
    this.dragged = false;
    if (event.button !== 0 || event.pointerType !== "mouse") return;
    this.drag = {
      x: event.clientX,
      y: event.clientY,
      left: this.element.scrollLeft,
      top: this.element.scrollTop,
      moved: false,
    };
  }

  private pull(event: PointerEvent): void {
    if (!this.drag) return;
    const dx = event.clientX - this.drag.x;
    const dy = event.clientY - this.drag.y;
    if (!this.drag.moved && Math.hypot(dx, dy) < 5) return;
    if (!this.drag.moved) this.element.setPointerCapture(event.pointerId);
    this.drag.moved = true;
    this.dragged = true;
    this.element.scrollTo({ left: this.drag.left - dx, top: this.drag.top - dy, behavior: "instant" });
  }

  private release(): void {
    this.drag = undefined;
  }
}

function button(path: string, press: () => void): HTMLButtonElement {
  const node = h(
    "button",
    { type: "button", class: "map-button" },
    svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, svg("path", { d: path })),
  );
  node.addEventListener("click", press);
  return node;
}
