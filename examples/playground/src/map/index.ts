// The map of a strategy: `new StrategyMap(host, onSelect)`, then `update` with each new state of the document.
import { h } from "../dom.js";
import { within, draw, type Drawing } from "./draw.js";
import { relations, withRelations } from "./describe.js";
import { holder } from "./findings.js";
import { buildGraph } from "./graph.js";
import { layout } from "./layout.js";
import "./map.css";
import { canvasMeasure, type Measure } from "./measure.js";
import type { EdgeKind, MapGraph } from "./node.js";
import { Roving } from "./roving.js";
import { svg } from "./svg.js";
import { Tip } from "./tip.js";
import type { DiagnosticLike, Lang, StrategyLike } from "./types.js";
import { wordsOf, type Word, type Words } from "./words.js";
import { ZoomPane } from "./zoom.js";

export type { DiagnosticLike, Lang, LocalizedText, StrategyLike } from "./types.js";

export interface MapInput {
  readonly strategy: StrategyLike;
  /** The findings of this document. */
  readonly diagnostics: readonly DiagnosticLike[];
  readonly lang: Lang;
}

/** How long to wait for a newer state before drawing. */
const DELAY = 40;

const LEGEND: readonly (readonly [EdgeKind, Word])[] = [
  ["serves", "serves"],
  ["supports", "supports"],
  ["continues", "continues"],
  ["carries", "carries"],
  ["part_of", "partOf"],
];

let instances = 0;

export class StrategyMap {
  private readonly id = `strategy-map-${(instances += 1)}`;
  private readonly root = h("div", { class: "strategy-map" });
  private readonly pane: ZoomPane;
  private readonly tip: Tip;
  private readonly roving: Roving;
  private readonly resize: ResizeObserver;
  private readonly open = new Set<string>();
  private measure: Measure | undefined;
  private input: MapInput | null = null;
  private graph: MapGraph | undefined;
  private drawing: Drawing | undefined;
  private words: Words = wordsOf("en");
  private selected: string | null = null;
  private width = 0;
  private document: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: (() => void)[] = [];
  private gone = false;

  constructor(
    host: HTMLElement,
    private readonly onSelect: (pointer: string) => void,
  ) {
    this.pane = new ZoomPane(this.root);
    this.tip = new Tip(this.root);
    host.append(this.root);
    this.roving = new Roving({
      activate: (key) => this.activate(key),
      toggle: (key) => this.toggle(key),
      focus: (key) => this.reveal(key),
      escape: () => {
        const shown = this.tip.shown;
        this.tip.hide();
        return shown;
      },
    });
    this.listen();
    this.resize = new ResizeObserver(() => {
      if (Math.abs(this.pane.width - this.width) > 1) void this.schedule();
    });
    this.resize.observe(this.pane.element);
  }

  /** Draws a new state. The latest one wins; the promise is kept when it, or a newer one, is drawn. */
  update(input: MapInput | null): Promise<void> {
    this.input = input;
    return this.schedule();
  }

  /** Marks the element at a JSON Pointer, or the one around it; none with `null`. */
  select(pointer: string | null): void {
    this.selected = pointer;
    this.mark(true);
  }

  destroy(): void {
    this.gone = true;
    clearTimeout(this.timer);
    this.resize.disconnect();
    this.tip.hide();
    this.root.remove();
    this.settle();
  }

  private schedule(): Promise<void> {
    if (this.gone) return Promise.resolve();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      try {
        this.draw();
      } finally {
        this.settle();
      }
    }, DELAY);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private settle(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private draw(): void {
    const { input } = this;
    if (!input) {
      this.drawing = undefined;
      this.graph = undefined;
      this.roving.reset([], false);
      this.tip.hide();
      this.pane.empty(this.words("empty"));
      return;
    }
    this.words = wordsOf(input.lang);
    this.pane.label(this.words);
    if (this.document !== input.strategy.id) {
      this.document = input.strategy.id;
      this.open.clear();
    }
    this.width = this.pane.width;
    this.measure ??= canvasMeasure(getComputedStyle(this.root).fontFamily);
    const graph = buildGraph(input.strategy, input.diagnostics, { lang: input.lang, open: this.open });
    const narrow = layout(graph, this.width, this.measure, this.words);
    const placed = narrow.narrow
      ? layout(withRelations(graph, this.words), this.width, this.measure, this.words)
      : narrow;
    const focused = this.pane.element.contains(document.activeElement);
    this.graph = graph;
    this.drawing = draw(graph, placed, this.words, this.id);
    this.pane.show(this.drawing.picture, placed.width, placed.height);
    this.legend(placed.lines);
    this.tip.hide();
    this.roving.reset(this.drawing.stops, focused);
    this.mark(false);
  }

  /** Which line says what, for those that are in the picture. */
  private legend(lines: readonly { readonly kind: EdgeKind }[]): void {
    const list = h("ul", { class: "map-legend" });
    for (const [kind, word] of LEGEND) {
      if (!lines.some((line) => line.kind === kind)) continue;
      const sample = svg(
        "svg",
        { width: 34, height: 8, viewBox: "0 0 34 8", "aria-hidden": "true" },
        svg(
          "g",
          { class: `map-line map-line-${kind}` },
          svg("path", { d: "M0 4H30" }),
          svg("circle", { cx: 30, cy: 4, r: 3.5 }),
        ),
      );
      list.append(h("li", {}, sample, this.words(word)));
    }
    this.pane.before.replaceChildren(...(list.childElementCount > 0 ? [list] : []));
  }

  private listen(): void {
    const { element } = this.pane;
    const at = (event: Event): string | undefined => {
      const node = event.target instanceof Element ? event.target.closest("[data-key]") : null;
      return node?.getAttribute("data-key") ?? undefined;
    };
    element.addEventListener("click", (event) => {
      const key = at(event);
      if (key === undefined || this.pane.dragged) return;
      this.roving.point(key);
      this.drawing?.cards.get(key)?.element.focus({ preventScroll: true });
      this.activate(key);
    });
    element.addEventListener("keydown", (event) => this.roving.key(event));
    element.addEventListener("pointerover", (event) => this.hover(at(event), true));
    element.addEventListener("pointerleave", () => this.hover(undefined));
    element.addEventListener("focusin", (event) => this.hover(at(event)));
    element.addEventListener("focusout", () => this.hover(undefined));
    element.addEventListener("scroll", () => this.tip.hide(), { passive: true });
  }

  private activate(key: string): void {
    const node = this.drawing?.cards.get(key)?.card.node;
    if (!node) return;
    if (node.kind === "more") this.toggle(key);
    else if (node.kind !== "others") this.onSelect(node.pointer);
  }

  private toggle(key: string): void {
    if (!this.open.delete(key)) this.open.add(key);
    void this.schedule();
  }

  /** Brings out what an element is related to, and says what is found about it. */
  private hover(key: string | undefined, pointer = false): void {
    const { drawing, graph } = this;
    if (!drawing || !graph) return;
    for (const { element } of drawing.cards.values()) element.classList.remove("is-related");
    for (const line of drawing.lines) line.element.classList.remove("is-active");
    const entry = key === undefined ? undefined : drawing.cards.get(key);
    drawing.picture.classList.toggle("has-active", entry !== undefined);
    if (!entry || key === undefined) {
      this.tip.hideSoon();
      return;
    }
    const { node } = entry.card;
    const mine = node.kind === "strategy" || node.kind === "others" ? new Set([key]) : within(entry.card);
    for (const line of drawing.lines)
      line.element.classList.toggle("is-active", mine.has(line.from) || mine.has(line.to));
    for (const edge of graph.edges) {
      const other = mine.has(edge.from) ? edge.to : mine.has(edge.to) ? edge.from : undefined;
      const related = other === undefined || mine.has(other) ? undefined : drawing.cards.get(this.visible(other));
      // What it stands in is related by that.
      if (related && !within(related.card).has(key)) related.element.classList.add("is-related");
    }
    const lines = [
      ...(entry.card.cut ? [node.title.text, ...node.details] : []),
      ...relations(graph, node, this.words),
    ];
    const content = { title: node.caption === "" ? node.title.text : node.caption, lines, findings: node.findings };
    if (pointer) this.tip.showSoon(entry.element, content, this.words);
    else this.tip.show(entry.element, content, this.words);
  }

  /** The element itself, or the closed group that it is in. */
  private visible(key: string): string {
    if (!this.drawing || this.drawing.cards.has(key)) return key;
    for (const [other, { card }] of this.drawing.cards)
      if (card.node.hidden?.some((node) => node.key === key)) return other;
    return "";
  }

  private mark(scroll: boolean): void {
    const { drawing, graph } = this;
    if (!drawing || !graph) return;
    for (const { element } of drawing.cards.values()) {
      element.classList.remove("is-selected");
      element.setAttribute("aria-selected", "false");
    }
    if (this.selected === null) return;
    const key = this.visible(holder(this.selected, graph.nodes));
    const entry = drawing.cards.get(key);
    if (!entry) return;
    entry.element.classList.add("is-selected");
    entry.element.setAttribute("aria-selected", "true");
    const focused = this.pane.element.contains(document.activeElement);
    if (!focused) this.roving.point(key);
    if (scroll && !focused) this.reveal(key);
  }

  private reveal(key: string): void {
    const card = this.drawing?.cards.get(key)?.card;
    if (card) this.pane.reveal(card.x, card.y, card.width, card.height);
  }
}
