// The forms of the timeline: bars of periods, signs of marks and points, and the lines from a plan to the one that follows it.
import { linkVertical } from "d3-shape";
import { svg } from "../map/svg.js";
import type { MarkKind, PointKind, Succession } from "./model.js";

export const BAR = 24;

/** Where the bar of a plan stands. */
export interface BarPlace {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** A bar; an open side ends in an arrow instead of a rounded end. */
export function bar(left: number, right: number, top: number, openStart: boolean, openEnd: boolean): SVGPathElement {
  const r = 6;
  const bottom = top + BAR;
  const mid = top + BAR / 2;
  const start = openStart
    ? `M${left + 10} ${bottom}L${left} ${mid}L${left + 10} ${top}`
    : `M${left + r} ${bottom}A${r} ${r} 0 0 1 ${left} ${bottom - r}V${top + r}A${r} ${r} 0 0 1 ${left + r} ${top}`;
  const end = openEnd
    ? `H${right - 10}L${right} ${mid}L${right - 10} ${bottom}z`
    : `H${right - r}A${r} ${r} 0 0 1 ${right} ${top + r}V${bottom - r}A${r} ${r} 0 0 1 ${right - r} ${bottom}z`;
  return svg("path", { class: "time-bar", d: start + end });
}

/** The sign of a mark or a point: each kind has its own form. */
export function symbol(kind: MarkKind | PointKind, x: number, y: number): SVGElement {
  const name = `time-symbol time-symbol-${kind}`;
  switch (kind) {
    case "decision":
      return svg("path", { class: name, d: `M${x} ${y + 7}L${x - 7} ${y - 5}H${x + 7}z` });
    case "revision":
      return svg("rect", { class: name, x: x - 5, y: y - 5, width: 10, height: 10, rx: 1 });
    case "published":
      return svg("circle", { class: name, cx: x, cy: y, r: 5 });
    case "baseline":
      return svg("circle", { class: name, cx: x, cy: y, r: 5.5 });
    case "milestone":
      return svg("path", { class: name, d: `M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}z` });
    case "target":
      return svg(
        "g",
        { class: name },
        svg("circle", { class: "time-symbol-rim", cx: x, cy: y, r: 7.5 }),
        svg("circle", { class: "time-symbol-core", cx: x, cy: y, r: 3.5 }),
      );
    case "actual":
      return svg("rect", { class: name, x: x - 5, y: y - 5, width: 10, height: 10, rx: 2 });
  }
}

/** From the end of the plan before to the beginning of the one that follows it. */
export function links(
  successions: readonly Succession[],
  bars: ReadonlyMap<string, BarPlace>,
  width: number,
): SVGGElement {
  const group = svg("g", { class: "time-links", "aria-hidden": "true" });
  const path = linkVertical<{ source: [number, number]; target: [number, number] }, [number, number]>();
  for (const { earlier, later } of successions) {
    const from = bars.get(earlier);
    const to = bars.get(later);
    if (!from || !to) continue;
    const down = to.y > from.y;
    const source: [number, number] = [Math.min(from.right, width) - 6, from.y + (down ? BAR / 2 : -BAR / 2)];
    const target: [number, number] = [to.left + 6, to.y + (down ? -BAR / 2 - 3 : BAR / 2 + 3)];
    group.append(svg("path", { class: "time-link", d: path({ source, target }) ?? "" }));
    const [x, y] = target;
    const up = down ? -6 : 6;
    group.append(svg("path", { class: "time-arrow", d: `M${x - 4} ${y + up}L${x} ${y}L${x + 4} ${y + up}` }));
  }
  return group;
}
