// From time to place.
import { dateSpan } from "./dates.js";
import type { TimeModel } from "./model.js";

export interface TimeScale {
  readonly from: number;
  readonly to: number;
  /** The place of a moment, between the ends of the axis. */
  x(time: number): number;
  /** The years that are labelled. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
  /** Today's place, when it is near enough to what is drawn. */
  readonly today: number | undefined;
}

const YEAR = 365.25 * 24 * 3600 * 1000;
const STEPS = [1, 2, 5, 10, 20, 50, 100];

/** `undefined` when nothing has a date. */
export function timeScale(model: TimeModel, date: string, left: number, right: number): TimeScale | undefined {
  const times: number[] = [];
  const add = (time: number | undefined): void => {
    if (time !== undefined) times.push(time);
  };
  for (const row of model.rows) {
    for (const span of [row.span, ...row.readings.map((reading) => reading.span)]) {
      add(span?.start);
      add(span?.end);
    }
    for (const mark of row.marks) add(mark.at);
    for (const indicator of row.indicators) for (const point of indicator.points) add(point.at);
  }
  if (times.length === 0) return undefined;
  let first = Math.min(...times);
  let last = Math.max(...times);
  const today = dateSpan(date)?.start;
  const reach = Math.max(last - first, 5 * YEAR);
  const near = today !== undefined && today > first - reach && today < last + reach;
  if (near) {
    first = Math.min(first, today);
    last = Math.max(last, today + YEAR / 2);
  }
  // An open end goes on beyond what is known.
  if (model.rows.some((row) => row.span !== undefined && row.span.end === undefined))
    last += Math.max(YEAR, (last - first) * 0.08);
  const from = Date.UTC(new Date(first).getUTCFullYear(), 0, 1);
  const lastYear = new Date(last - 1).getUTCFullYear();
  const to = Date.UTC(lastYear + 1, 0, 1);
  const scale = (time: number): number => left + ((time - from) / (to - from)) * (right - left);
  const firstYear = new Date(from).getUTCFullYear();
  const room = (right - left) / (lastYear + 1 - firstYear);
  const step = STEPS.find((years) => years * room >= 44) ?? 200;
  const years = [];
  for (let year = Math.ceil(firstYear / step) * step; year <= lastYear + 1; year += step)
    years.push({ year, x: scale(Date.UTC(year, 0, 1)) });
  return { from, to, x: scale, years, today: near ? scale(today) : undefined };
}
