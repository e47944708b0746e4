// Partial dates and periods as spans of time: a year is the whole year, and a period lasts until its last day is over.

export interface Span {
  /** Milliseconds; `undefined` where the period is open. */
  readonly start: number | undefined;
  /** The first moment after it. */
  readonly end: number | undefined;
}

/** `2009`, `2009-07` or `2009-07-01`; `undefined` for what is none of these. */
export function dateSpan(text: string): { start: number; end: number } | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text.trim());
  if (!parts) return undefined;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? undefined : Number(parts[2]) - 1;
  const day = parts[3] === undefined ? undefined : Number(parts[3]);
  if (month !== undefined && month > 11) return undefined;
  const start = utc(year, month ?? 0, day ?? 1);
  const end =
    day !== undefined
      ? utc(year, month ?? 0, day + 1)
      : month !== undefined
        ? utc(year, month + 1, 1)
        : utc(year + 1, 0, 1);
  return start < end ? { start, end } : undefined;
}

/** A period of the format: `2009/2012`, `2009/..`, `../2012` or one date. */
export function periodSpan(value: string | number | undefined): Span | undefined {
  if (value === undefined) return undefined;
  const [first = "", last, more] = String(value).split("/");
  if (more !== undefined) return undefined;
  const from = first === ".." ? undefined : dateSpan(first);
  if (first !== ".." && !from) return undefined;
  if (last === undefined) return from;
  const to = last === ".." ? undefined : dateSpan(last);
  if (last !== ".." && !to) return undefined;
  if (!from && !to) return undefined;
  return { start: from?.start, end: to?.end };
}

/** `Date.UTC` takes the years 0–99 for 1900–1999. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}
