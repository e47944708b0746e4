// The picture of the timeline.
import { counts, spoken } from "../map/findings.js";
import { wrap, type Measure } from "../map/measure.js";
import type { Stop } from "../map/roving.js";
import { severityIcon, svg } from "../map/svg.js";
import type { DiagnosticLike } from "../map/types.js";
import type { Words } from "../map/words.js";
import { AXIS, axis } from "./axis.js";
import type { IndicatorRow, PlanRow, PointKind, TimeMark, TimeModel, TimePoint } from "./model.js";
import { timeScale, type TimeScale } from "./scale.js";
import { BAR, bar, links, symbol, type BarPlace } from "./shapes.js";

export interface Target {
  readonly element: SVGGElement;
  readonly document: number;
  readonly pointer: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly findings: readonly DiagnosticLike[];
  readonly y: number;
}

export interface TimeDrawing {
  readonly picture: SVGSVGElement;
  readonly width: number;
  readonly height: number;
  readonly stops: readonly Stop[];
  readonly targets: ReadonlyMap<string, Target>;
}

/** The edge of the cards, and of what is in them. */
const EDGE = 12;
const MARGIN = 28;
const PAD = 14;
const LABELS = 270;
const BESIDE = 720;

/** `undefined` when nothing has a date. */
export function drawTimeline(
  model: TimeModel,
  date: string,
  width: number,
  measure: Measure,
  words: Words,
  id: string,
): TimeDrawing | undefined {
  const beside = width >= BESIDE;
  const left = MARGIN + (beside ? LABELS : 10);
  const scale = timeScale(model, date, left, width - MARGIN - 8);
  return scale && new Pen(model, scale, width, beside, measure, words, id).draw();
}

class Pen {
  private readonly stops: Stop[] = [];
  private readonly targets = new Map<string, Target>();
  private readonly body = svg("g", { role: "presentation" });
  private readonly bars = new Map<string, BarPlace>();
  private y = AXIS + 2;

  constructor(
    private readonly model: TimeModel,
    private readonly scale: TimeScale,
    private readonly width: number,
    private readonly beside: boolean,
    private readonly measure: Measure,
    private readonly words: Words,
    private readonly id: string,
  ) {}

  draw(): TimeDrawing {
    const bands = svg("g", { "aria-hidden": "true" });
    const rows = this.model.rows;
    rows.forEach((row, i) => {
      const top = this.y;
      this.y += PAD;
      this.plan(row, i + 1, rows.length);
      bands.append(
        svg("rect", {
          class: "time-band",
          x: EDGE,
          y: top,
          width: this.width - 2 * EDGE,
          height: this.y - top,
          rx: 12,
        }),
      );
      this.y += 10;
    });
    const height = Math.ceil(this.y + 4);
    const picture = svg("svg", {
      class: "map-picture time-picture",
      viewBox: `0 0 ${this.width} ${height}`,
      width: this.width,
      height,
      role: "tree",
      lang: this.words.lang,
      "aria-labelledby": `${this.id}-title`,
      "aria-describedby": `${this.id}-desc`,
    });
    picture.append(
      svg(
        "defs",
        {},
        svg("title", { id: `${this.id}-title` }, this.words("timeline")),
        svg("desc", { id: `${this.id}-desc` }, this.words("timelineHelp")),
      ),
      bands,
      axis(this.scale, this.width, height, this.measure, this.words),
      links(this.model.successions, this.bars, this.width),
      this.body,
    );
    return { picture, width: this.width, height, stops: this.stops, targets: this.targets };
  }

  private plan(row: PlanRow, at: number, of: number): void {
    const top = this.y;
    const key = row.key;
    const element = this.stop(
      key,
      undefined,
      1,
      at,
      of,
      row.document,
      row.pointer,
      row.findings,
      row.title.text,
      `time-plan${row.cited ? " time-cited" : ""}`,
      top,
    );
    const printed: string[] = [];
    const text = this.label(
      element,
      row.title.text,
      row.title.lang,
      [row.period, row.caption].filter((part) => part !== ""),
      row.findings,
      14,
      0,
      printed,
    );
    const barTop = this.beside ? top + 2 : top + text + 8;
    const lines = this.openness(row);
    if (row.span) {
      const x1 = this.scale.x(row.span.start ?? this.scale.from);
      const x2 = this.scale.x(row.span.end ?? this.scale.to);
      const [left, right] = [Math.min(x1, x2), Math.max(x1, x2, Math.min(x1, x2) + 4)];
      element.append(bar(left, right, barTop, row.span.start === undefined, row.span.end === undefined));
      const worst = counts(row.findings)[0];
      if (worst && right - left > 34) element.append(severityIcon(worst.severity, right - 24, barTop + 5));
      this.bars.set(key, { left, right, y: barTop + BAR / 2 });
    }
    let bottom = barTop + BAR;
    const readings = row.readings.map((reading) => {
      const x1 = this.scale.x(reading.span.start ?? this.scale.from);
      const x2 = this.scale.x(reading.span.end ?? this.scale.to);
      const y = bottom + 5;
      bottom = y + 6;
      return { reading, x1, x2, y };
    });
    // Marks stand at their dates, those that would cover each other beneath one another.
    const lanes: number[] = [];
    const marks = row.marks.map((mark) => {
      const x = this.scale.x(mark.at);
      const free = lanes.findIndex((right) => x - right >= 18);
      const lane = free < 0 ? lanes.length : free;
      lanes[lane] = x;
      return { mark, x, y: bottom + 14 + lane * 20 };
    });
    if (lanes.length > 0) bottom += 4 + lanes.length * 20;
    this.name(element, [...printed, ...lines], row.findings);
    this.ring(element, MARGIN - 8, top - 6, this.width - 2 * MARGIN + 16, Math.max(text, bottom - top) + 12);
    const members = row.marks.length + row.readings.length + row.indicators.length;
    let member = 0;
    for (const { reading, x1, x2, y } of readings) {
      const title = `${this.words("elsewhere")} ${reading.text}`;
      const node = this.stop(
        `${key}${reading.pointer}`,
        key,
        2,
        (member += 1),
        members,
        row.document,
        reading.pointer,
        reading.findings,
        title,
        "time-reading",
        y,
      );
      node.append(svg("path", { d: `M${x1} ${y - 3}V${y + 3}M${x1} ${y}H${x2}M${x2} ${y - 3}V${y + 3}` }));
      node.append(svg("rect", { class: "time-reach", x: x1, y: y - 7, width: Math.max(8, x2 - x1), height: 14 }));
      this.name(node, [title], reading.findings);
      this.ring(node, x1 - 4, y - 8, x2 - x1 + 8, 16);
    }
    for (const { mark, x, y } of marks) this.mark(mark, row, (member += 1), members, x, y);
    this.y = Math.max(top + text, bottom) + 14;
    for (const indicator of row.indicators) this.indicator(indicator, row, (member += 1), members);
    this.y += 2;
  }

  private openness(row: PlanRow): string[] {
    const lines: string[] = [];
    if (row.span && row.span.start === undefined) lines.push(this.words("openStart"));
    if (row.span && row.span.end === undefined) lines.push(this.words("openEnd"));
    const follows = this.model.successions
      .filter((s) => s.later === row.key)
      .map((s) => this.model.rows.find((r) => r.key === s.earlier)?.title.text ?? "");
    for (const title of follows) lines.push(`${this.words("follows")} ${title}`);
    return lines;
  }

  private mark(mark: TimeMark, row: PlanRow, at: number, of: number, x: number, y: number): void {
    const node = this.stop(
      `${row.key}${mark.pointer}`,
      row.key,
      2,
      at,
      of,
      row.document,
      mark.pointer,
      mark.findings,
      mark.text,
      `time-mark time-${mark.kind}`,
      y,
    );
    node.append(symbol(mark.kind, x, y));
    node.append(svg("rect", { class: "time-reach", x: x - 12, y: y - 12, width: 24, height: 24 }));
    this.flag(node, mark.findings, x + 8, y - 7);
    this.name(node, [mark.text], mark.findings);
    this.ring(node, x - 12, y - 12, 24, 24);
  }

  private indicator(row: IndicatorRow, plan: PlanRow, at: number, of: number): void {
    const top = this.y;
    const key = `${plan.key}${row.pointer}`;
    const element = this.stop(
      key,
      plan.key,
      2,
      at,
      of,
      plan.document,
      row.pointer,
      row.findings,
      row.title.text,
      "time-indicator",
      top,
    );
    const printed: string[] = [];
    const text = this.label(
      element,
      row.title.text,
      row.title.lang,
      row.unit === "" ? [] : [row.unit],
      row.findings,
      13,
      14,
      printed,
    );
    const y = this.beside ? top + Math.max(24, text / 2) : top + text + 24;
    const x = (point: TimePoint): number => this.scale.x(point.at);
    const track = (kinds: readonly PointKind[], name: string): void => {
      const points = row.points.filter((point) => kinds.includes(point.kind));
      if (points.length > 1)
        element.append(
          svg("path", { class: name, d: points.map((point, i) => `${i === 0 ? "M" : "L"}${x(point)} ${y}`).join("") }),
        );
    };
    track(["baseline", "milestone", "target"], "time-track");
    track(["actual"], "time-track-actual");
    this.name(element, [this.words("indicator"), ...printed], row.findings);
    const bottom = Math.max(top + text, row.points.length === 0 ? 0 : y + 26);
    this.ring(element, MARGIN - 8, top - 4, this.width - 2 * MARGIN + 16, bottom - top + 4);
    let above = Number.NEGATIVE_INFINITY;
    let below = Number.NEGATIVE_INFINITY;
    row.points.forEach((point, i) => {
      const at = x(point);
      const node = this.stop(
        `${plan.key}${point.pointer}`,
        key,
        3,
        i + 1,
        row.points.length,
        plan.document,
        point.pointer,
        point.findings,
        row.title.text,
        `time-point time-${point.kind}`,
        top,
        [point.text],
      );
      node.append(symbol(point.kind, at, y));
      const [value = ""] = wrap(point.value, 96, 1, (t) => this.measure(t, 12, 500));
      const size = this.measure(value, 12, 500);
      const from = Math.min(
        Math.max(at - size / 2, this.beside ? MARGIN + LABELS - 20 : MARGIN),
        this.width - 4 - size,
      );
      // Above the point, else beneath it; where both are taken the value is told in the box only.
      const isAbove = from > above + 6;
      const isBelow = !isAbove && from > below + 6;
      if (isAbove) above = from + size;
      if (isBelow) below = from + size;
      if (isAbove || isBelow)
        node.append(svg("text", { class: "time-value", x: from, y: isAbove ? y - 12 : y + 22 }, value));
      node.append(svg("rect", { class: "time-reach", x: at - 12, y: y - 12, width: 24, height: 24 }));
      this.flag(node, point.findings, at + 5, y + 3);
      this.name(node, isAbove || isBelow ? [value, point.text] : [point.text], point.findings);
      this.ring(node, at - 12, y - 12, 24, 24);
    });
    this.y = bottom + 10;
  }

  /** Title, lines beneath it and the counts of findings; hands back their height. */
  private label(
    element: SVGGElement,
    title: string,
    lang: string | undefined,
    details: readonly string[],
    findings: readonly DiagnosticLike[],
    size: number,
    indent: number,
    printed: string[],
  ): number {
    const x = MARGIN + indent;
    const room = (this.beside ? LABELS - 24 : this.width - 2 * MARGIN) - indent;
    const leading = size + 5;
    let y = this.y;
    const lines = wrap(title, room, 3, (t) => this.measure(t, size, 600));
    const text = svg("text", {
      class: "time-title",
      "font-size": size,
      lang: lang === this.words.lang ? undefined : lang,
    });
    lines.forEach((line, i) =>
      text.append(svg("tspan", { x, y: y + 13 + i * leading }, i === lines.length - 1 ? `${line} ` : line)),
    );
    printed.push(lines.join(""));
    y += lines.length * leading;
    element.append(text);
    if (details.length > 0) {
      const detail = details.join(" · ");
      element.append(svg("text", { class: "map-detail", x, y: y + 12 }, `${detail} `));
      printed.push(detail);
      y += 18;
    }
    let at = x;
    const marks = counts(findings);
    for (const { severity, count } of marks) {
      const shown = this.words.count(severity, count);
      const width = 19 + this.measure(shown, 12.5, 600);
      if (at > x && at + width > x + room) {
        at = x;
        y += 20;
      }
      element.append(
        svg(
          "g",
          { class: `map-mark map-mark-${severity}` },
          severityIcon(severity, at, y + 4),
          svg("text", { x: at + 19, y: y + 15.5 }, `${shown} `),
        ),
      );
      printed.push(shown);
      at += width + 12;
    }
    return y + (marks.length > 0 ? 22 : 0) - this.y;
  }

  private flag(node: SVGGElement, findings: readonly DiagnosticLike[], x: number, y: number): void {
    const worst = counts(findings)[0];
    if (worst) node.append(severityIcon(worst.severity, x, y));
  }

  private stop(
    key: string,
    parent: string | undefined,
    level: number,
    at: number,
    of: number,
    document: number,
    pointer: string,
    findings: readonly DiagnosticLike[],
    title: string,
    name: string,
    y: number,
    lines: readonly string[] = [],
  ): SVGGElement {
    const element = svg("g", {
      class: `time-stop ${name}`,
      role: "treeitem",
      tabindex: -1,
      "data-key": key,
      "aria-level": level,
      "aria-posinset": at,
      "aria-setsize": of,
      "aria-selected": "false",
    });
    this.body.append(element);
    this.stops.push({ key, element, parent, expanded: undefined });
    this.targets.set(key, { element, document, pointer, title, lines, findings, y });
    return element;
  }

  private name(element: SVGGElement, parts: readonly string[], findings: readonly DiagnosticLike[]): void {
    const all = findings.length > 0 ? [...parts, spoken(findings, this.words)] : parts;
    element.setAttribute("aria-label", all.map((part) => part.replace(/[.\s]+$/u, "")).join(". "));
  }

  private ring(element: SVGGElement, x: number, y: number, width: number, height: number): void {
    element.append(svg("rect", { class: "map-ring", x, y, width, height, rx: 8 }));
  }
}
