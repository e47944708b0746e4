// The timeline of a collection: `new Timeline(host, onSelect)`, then `update` with each new state.
import { h } from "../dom.js";
import { canvasMeasure, type Measure } from "../map/measure.js";
import { Roving } from "../map/roving.js";
import { svg } from "../map/svg.js";
import { Tip } from "../map/tip.js";
import type { Lang } from "../map/types.js";
import { wordsOf, type Word, type Words } from "../map/words.js";
import "../map/map.css";
import { drawTimeline, type TimeDrawing } from "./draw.js";
import { buildTimeline, type DocumentLike, type MarkKind, type PointKind, type TimeModel } from "./model.js";
import { symbol } from "./shapes.js";
import "./timeline.css";

export interface TimelineInput {
  readonly documents: readonly DocumentLike[];
  readonly lang: Lang;
  /** Today, `2026-11-23`. */
  readonly date: string;
}

const DELAY = 40;

const LEGEND: readonly (readonly [MarkKind | PointKind, Word])[] = [
  ["decision", "decision"],
  ["revision", "revision"],
  ["published", "published"],
  ["baseline", "baseline"],
  ["milestone", "milestone"],
  ["target", "target"],
  ["actual", "actual"],
];

let instances = 0;

export class Timeline {
  private readonly id = `strategy-timeline-${(instances += 1)}`;
  private readonly root = h("div", { class: "strategy-timeline" });
  private readonly legend = h("div", { class: "map-bar" });
  private readonly pane = h("div", { class: "map-scroll" });
  private readonly tip: Tip;
  private readonly roving: Roving;
  private readonly resize: ResizeObserver;
  private measure: Measure | undefined;
  private input: TimelineInput | null = null;
  private drawing: TimeDrawing | undefined;
  private words: Words = wordsOf("en");
  private width = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: HTMLElement,
    private readonly onSelect: (document: number, pointer: string) => void,
  ) {
    this.root.append(this.legend, this.pane);
    this.tip = new Tip(this.root);
    host.append(this.root);
    this.roving = new Roving({
      activate: (key) => this.activate(key),
      toggle: () => undefined,
      focus: () => undefined,
      escape: () => {
        const shown = this.tip.shown;
        this.tip.hide();
        return shown;
      },
    });
    const at = (event: Event): string | undefined => {
      const node = event.target instanceof Element ? event.target.closest("[data-key]") : null;
      return node?.getAttribute("data-key") ?? undefined;
    };
    this.pane.addEventListener("click", (event) => {
      const key = at(event);
      if (key === undefined) return;
      this.roving.point(key);
      this.drawing?.targets.get(key)?.element.focus({ preventScroll: true });
      this.activate(key);
    });
    this.pane.addEventListener("keydown", (event) => this.roving.key(event));
    this.pane.addEventListener("pointerover", (event) => this.hover(at(event), true));
    this.pane.addEventListener("pointerleave", () => this.tip.hideSoon());
    this.pane.addEventListener("focusin", (event) => this.hover(at(event)));
    this.pane.addEventListener("focusout", () => this.tip.hideSoon());
    this.pane.addEventListener("scroll", () => this.tip.hide(), { passive: true });
    this.resize = new ResizeObserver(() => {
      if (Math.abs(this.pane.clientWidth - this.width) > 1) this.schedule();
    });
    this.resize.observe(this.pane);
  }

  /** Draws a new state, soon; the latest one wins. */
  update(input: TimelineInput | null): void {
    this.input = input;
    this.schedule();
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.resize.disconnect();
    this.tip.hide();
    this.root.remove();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(), DELAY);
  }

  private draw(): void {
    const { input } = this;
    this.words = wordsOf(input?.lang ?? this.words.lang);
    this.width = this.pane.clientWidth;
    this.measure ??= canvasMeasure(getComputedStyle(this.root).fontFamily);
    const model = buildTimeline(input?.documents ?? [], this.words.lang);
    const focused = this.pane.contains(document.activeElement);
    this.tip.hide();
    this.drawing = drawTimeline(model, input?.date ?? "", Math.max(280, this.width), this.measure, this.words, this.id);
    this.roving.reset(this.drawing?.stops ?? [], false);
    if (!this.drawing) {
      this.legend.replaceChildren();
      this.pane.replaceChildren(h("p", { class: "map-empty" }, this.words("timelineEmpty")));
      return;
    }
    this.explain(model);
    const { scrollTop } = this.pane;
    this.pane.replaceChildren(this.drawing.picture);
    this.pane.scrollTop = scrollTop;
    if (focused) this.roving.current?.element.focus({ preventScroll: true });
  }

  /** Which form is what, for those that are in the picture. */
  private explain(model: TimeModel): void {
    const kinds = new Set<string>();
    for (const row of model.rows) {
      for (const mark of row.marks) kinds.add(mark.kind);
      for (const indicator of row.indicators) for (const point of indicator.points) kinds.add(point.kind);
    }
    const list = h("ul", { class: "map-legend" });
    for (const [kind, word] of LEGEND) {
      if (!kinds.has(kind)) continue;
      list.append(
        h(
          "li",
          {},
          svg("svg", { width: 18, height: 18, viewBox: "-9 -9 18 18", "aria-hidden": "true" }, symbol(kind, 0, 0)),
          this.words(word),
        ),
      );
    }
    const readings = model.rows.some((row) => row.readings.length > 0);
    if (readings) {
      const sample = svg(
        "svg",
        { class: "time-reading", width: 26, height: 10, viewBox: "0 -5 26 10", "aria-hidden": "true" },
        svg("path", { d: "M1 -3V3M1 0H25M25 -3V3" }),
      );
      list.append(h("li", {}, sample, `${this.words("elsewhere")} …`));
    }
    this.legend.replaceChildren(...(list.childElementCount > 0 ? [list] : []));
  }

  private activate(key: string): void {
    const target = this.drawing?.targets.get(key);
    if (target) this.onSelect(target.document, target.pointer);
  }

  private hover(key: string | undefined, pointer = false): void {
    const target = key === undefined ? undefined : this.drawing?.targets.get(key);
    if (!target) {
      this.tip.hideSoon();
      return;
    }
    const small = target.element.matches(".time-mark, .time-reading, .time-point");
    if (!small && target.findings.length === 0) {
      this.tip.hideSoon();
      return;
    }
    if (pointer) this.tip.showSoon(target.element, target, this.words, small);
    else this.tip.show(target.element, target, this.words, small);
  }
}
