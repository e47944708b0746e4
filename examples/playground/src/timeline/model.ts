// What a collection says about time: periods of plans, decisions and versions, and the values of indicators.
import { holder } from "../map/findings.js";
import { localized, numberText, periodText, type Localized } from "../map/text.js";
import type { DiagnosticLike, Lang, LinkedPlanLike, PointLike, StrategyLike } from "../map/types.js";
import { wordsOf, type Words } from "../map/words.js";
import { dateSpan, periodSpan, type Span } from "./dates.js";

export interface DocumentLike {
  readonly index: number;
  readonly name: string;
  readonly strategy: StrategyLike;
  readonly diagnostics: readonly DiagnosticLike[];
}

export type MarkKind = "decision" | "revision" | "published";
export type PointKind = "baseline" | "milestone" | "target" | "actual";

interface Stop {
  readonly pointer: string;
  readonly findings: readonly DiagnosticLike[];
}

export interface TimeMark extends Stop {
  readonly kind: MarkKind;
  readonly at: number;
  readonly text: string;
}

export interface TimePoint extends Stop {
  readonly kind: PointKind;
  readonly at: number;
  readonly value: string;
  readonly text: string;
}

/** A period that another passage of the text gives. */
export interface Reading extends Stop {
  readonly span: Span;
  readonly text: string;
}

export interface IndicatorRow extends Stop {
  readonly title: Localized;
  readonly unit: string;
  readonly points: readonly TimePoint[];
}

export interface PlanRow extends Stop {
  /** The document's number as it was given; for a plan that is only cited, that of the document that cites it. */
  readonly document: number;
  readonly key: string;
  readonly cited: boolean;
  readonly caption: string;
  readonly title: Localized;
  readonly period: string;
  readonly span: Span | undefined;
  readonly readings: readonly Reading[];
  readonly marks: readonly TimeMark[];
  readonly indicators: readonly IndicatorRow[];
}

export interface Succession {
  readonly earlier: string;
  readonly later: string;
}

export interface TimeModel {
  readonly rows: readonly PlanRow[];
  readonly successions: readonly Succession[];
}

/** A cited plan is drawn when it is one of these to the plan that cites it. */
const CITED = [
  "succeeds",
  "succeeded_by",
  "guided_by",
  "guides",
  "implements",
  "implemented_by",
  "part_of",
  "has_part",
];
const OF_TIME = ["/period", "/cycle", "/council_term", "/review_by", "/published", "/status"];

export function buildTimeline(documents: readonly DocumentLike[], lang: Lang): TimeModel {
  const words = wordsOf(lang);
  const rows = new Map<string, PlanRow>();
  for (const document of documents) rows.set(key(document), plan(document, words));
  const successions = new Map<string, Succession>();
  for (const document of documents) {
    list(document.strategy.linked_plans).forEach((linked, i) => {
      const relations = list(linked.relations);
      let other = find(documents, document, linked, lang);
      if (other === undefined) {
        const span = periodSpan(linked.period);
        if (!span || !relations.some((relation) => CITED.includes(relation))) return;
        other = `cited ${fold(localized(linked.title, lang, document.strategy.language).text)} ${String(linked.period)}`;
        if (!rows.has(other)) rows.set(other, cited(document, linked, i, other, span, words));
      }
      const own = key(document);
      const pair = relations.includes("succeeds")
        ? { earlier: other, later: own }
        : relations.includes("succeeded_by")
          ? { earlier: own, later: other }
          : undefined;
      if (pair) successions.set(`${pair.earlier} > ${pair.later}`, pair);
    });
  }
  const begin = (row: PlanRow): number => row.span?.start ?? row.span?.end ?? Number.POSITIVE_INFINITY;
  const sorted = [...rows.values()].sort((a, b) => compare(begin(a), begin(b)) || a.document - b.document);
  return { rows: sorted, successions: [...successions.values()] };
}

function plan(document: DocumentLike, words: Words): PlanRow {
  const { strategy, diagnostics } = document;
  const { lang } = words;
  const local = (text: Parameters<typeof localized>[0]): Localized => localized(text, lang, strategy.language);
  const drawn = new Set<string>();
  const title = local(strategy.title);

  const marks: (Omit<TimeMark, "findings"> | undefined)[] = [];
  const mark = (kind: MarkKind, pointer: string, date: string | number | undefined, text: string): void => {
    const span = date === undefined ? undefined : dateSpan(String(date));
    if (!span) return;
    drawn.add(pointer);
    marks.push({ kind, pointer, at: span.start, text: `${text}: ${periodText(date, lang)}` });
  };
  list(strategy.revisions).forEach((revision, i) =>
    mark("revision", `/revisions/${i}`, revision.date, `${words("revision")} ${revision.version ?? ""}`.trim()),
  );
  list(strategy.decisions).forEach((decision, i) => {
    const effect = words.code("effect", decision.effect ?? "");
    mark(
      "decision",
      `/decisions/${i}`,
      decision.date,
      effect === "" ? words("decision") : `${words("decision")} (${effect.toLowerCase()})`,
    );
  });
  mark("published", "/published", strategy.published, words("published"));

  const readings: Omit<Reading, "findings">[] = [];
  list(strategy.evidence).forEach((evidence, i) => {
    if (typeof evidence === "string" || evidence.of !== "period" || evidence.reading === undefined) return;
    const span = periodSpan(evidence.reading);
    const text = periodText(evidence.reading, lang);
    if (!span || evidence.reading === String(strategy.period) || readings.some((r) => r.text === text)) return;
    readings.push({ pointer: `/evidence/${i}/reading`, span, text });
  });

  const indicators = list(strategy.indicators).map((indicator, i) => {
    const pointer = `/indicators/${i}`;
    drawn.add(pointer);
    const points: Omit<TimePoint, "findings">[] = [];
    const point = (kind: PointKind, at: string, given: PointLike | undefined): void => {
      const span = periodSpan(given?.when);
      const when = span?.start ?? span?.end;
      if (!given || !span || when === undefined) return;
      const unit = given.unit ?? indicator.unit ?? "";
      const percent = lang === "en" ? "%" : "\u00a0%";
      const value =
        given.value === undefined
          ? local(given.text).text
          : `${numberText(given.value, lang)}${unit === "%" ? percent : ""}`;
      drawn.add(at);
      const withUnit = given.value === undefined || unit === "" || unit === "%" ? value : `${value} ${unit}`;
      // A period is marked in its middle: the value of 2029 is that of the whole year.
      const end = span.end ?? when;
      points.push({
        kind,
        pointer: at,
        at: (when + end) / 2,
        value,
        text: `${words(kind)} ${periodText(given.when, lang)}: ${withUnit}`,
      });
    };
    point("baseline", `${pointer}/baseline`, indicator.baseline);
    list(indicator.milestones).forEach((given, n) => point("milestone", `${pointer}/milestones/${n}`, given));
    list(indicator.targets).forEach((given, n) => point("target", `${pointer}/targets/${n}`, given));
    list(indicator.actuals).forEach((given, n) => point("actual", `${pointer}/actuals/${n}`, given));
    const name = local(indicator.title);
    return {
      pointer,
      title: name.text === "" ? { text: words("indicator"), lang } : name,
      unit: indicator.unit === "%" ? "" : (indicator.unit ?? ""),
      points: points.sort((a, b) => a.at - b.at),
    };
  });

  const found = new Map<string, DiagnosticLike[]>();
  for (const finding of diagnostics) {
    const at = holder(finding.pointer, drawn);
    const ofTime =
      at !== "" ||
      finding.code.startsWith("PER") ||
      OF_TIME.some((field) => finding.pointer === field || finding.pointer.startsWith(`${field}/`));
    if (ofTime) found.set(at, [...(found.get(at) ?? []), finding]);
  }
  const withFindings = <T extends { pointer: string }>(stop: T): T & Stop => ({
    ...stop,
    findings: found.get(stop.pointer) ?? [],
  });
  return {
    document: document.index,
    key: key(document),
    pointer: strategy.period === undefined ? "" : "/period",
    cited: false,
    caption: strategy.status === undefined ? "" : words.planStatus(strategy.kind, strategy.status),
    title: title.text === "" ? { text: strategy.id ?? document.name, lang: undefined } : title,
    period: periodText(strategy.period, lang),
    span: periodSpan(strategy.period),
    findings: found.get("") ?? [],
    readings: readings.map(withFindings),
    marks: marks
      .filter((m) => m !== undefined)
      .sort((a, b) => a.at - b.at)
      .map(withFindings),
    indicators: indicators.map((row) => ({ ...withFindings(row), points: row.points.map(withFindings) })),
  };
}

function cited(
  document: DocumentLike,
  linked: LinkedPlanLike,
  index: number,
  name: string,
  span: Span,
  words: Words,
): PlanRow {
  const pointer = `/linked_plans/${index}`;
  const title = localized(linked.title, words.lang, document.strategy.language);
  return {
    document: document.index,
    key: name,
    pointer,
    cited: true,
    caption: words("cited"),
    title: title.text === "" ? { text: linked.ref ?? words("linkedPlan"), lang: undefined } : title,
    period: periodText(linked.period, words.lang),
    span,
    findings: document.diagnostics.filter(
      (f) => f.code.startsWith("PER") && (f.pointer === pointer || f.pointer.startsWith(`${pointer}/`)),
    ),
    readings: [],
    marks: [],
    indicators: [],
  };
}

/** The loaded document that a linked plan is: by its id, else by title, years aside, and period. */
function find(
  documents: readonly DocumentLike[],
  from: DocumentLike,
  linked: LinkedPlanLike,
  lang: Lang,
): string | undefined {
  const others = documents.filter((other) => other !== from);
  const title = fold(localized(linked.title, lang, from.strategy.language).text);
  const other =
    linked.ref === undefined
      ? others.find(
          (o) =>
            title !== "" &&
            fold(localized(o.strategy.title, lang, o.strategy.language).text) === title &&
            String(o.strategy.period) === String(linked.period),
        )
      : others.find((o) => o.strategy.id === linked.ref);
  return other === undefined ? undefined : key(other);
}

function fold(title: string): string {
  return title
    .toLowerCase()
    .replace(/[\p{N}\p{P}\s]+/gu, " ")
    .trim();
}

function key(document: DocumentLike): string {
  return `document ${document.index}`;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function list<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}
