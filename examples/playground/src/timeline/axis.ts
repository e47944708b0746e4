// The years along the top, and today's line.
import type { Measure } from "../map/measure.js";
import { svg } from "../map/svg.js";
import type { Words } from "../map/words.js";
import type { TimeScale } from "./scale.js";

/** The height of the years above the first plan. */
export const AXIS = 34;

/** Years, and today's line. */
export function axis(scale: TimeScale, width: number, height: number, measure: Measure, words: Words): SVGGElement {
  const group = svg("g", { class: "time-axis", "aria-hidden": "true" });
  const today = scale.today;
  const label = words("today");
  const half = measure(label, 12, 600) / 2 + 4;
  for (const { year, x } of scale.years) {
    group.append(svg("line", { x1: x, x2: x, y1: AXIS - 4, y2: height - 14 }));
    if (today === undefined || Math.abs(today - x) > half + 16)
      group.append(svg("text", { x, y: AXIS - 12, "text-anchor": "middle" }, String(year)));
  }
  if (today !== undefined) {
    group.append(svg("line", { class: "time-today", x1: today, x2: today, y1: AXIS - 6, y2: height - 14 }));
    const x = Math.min(today, width - half);
    group.append(svg("text", { class: "time-today-text", x, y: AXIS - 12, "text-anchor": "middle" }, label));
  }
  return group;
}
