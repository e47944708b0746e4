import { describe, expect, it } from "vitest";
import type { DiagnosticLike, StrategyLike } from "../../src/map/types.js";
import { dateSpan, periodSpan } from "../../src/timeline/dates.js";
import { buildTimeline, type DocumentLike } from "../../src/timeline/model.js";
import { timeScale } from "../../src/timeline/scale.js";

const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const doc = (index: number, strategy: StrategyLike, diagnostics: DiagnosticLike[] = []): DocumentLike => ({
  index,
  name: `${index}.yaml`,
  strategy,
  diagnostics,
});

const EARLY: StrategyLike = { id: "s2005", title: "Strategi 2005-08", language: "nb", period: "2005/2008" };
const LATE: StrategyLike = {
  id: "s2009",
  title: "Strategi 2009-12",
  language: "nb",
  period: "2009/2012",
  evidence: [
    { of: "period", reading: "2009/2011" },
    { of: "period", reading: "2009/2012" },
    { of: "title", reading: "2001/2002" },
  ],
  decisions: [
    { id: "adoption", effect: "adopts", date: "2008-12-10" },
    { id: "undated", effect: "adds" },
  ],
  indicators: [
    {
      id: "jobs",
      title: "Arbeidsplasser",
      unit: "%",
      baseline: { when: 2009, value: 10 },
      targets: [{ when: "2012", value: 12.5 }, { value: 3 }],
    },
  ],
  linked_plans: [
    { id: "before", relations: ["succeeds"], title: "Strategi 2005–2008", period: "2005/2008" },
    { id: "guide", relations: ["guided_by"], title: "Fylkesplan", period: "2009/.." },
    { id: "other", relations: ["mentions"], title: "Noe annet", period: "1990/1991" },
  ],
};

describe("dates", () => {
  it("lets a year last until the next, and a period until its last day is over", () => {
    expect(dateSpan("2009")).toEqual({ start: at("2009-01-01"), end: at("2010-01-01") });
    expect(dateSpan("2009-12")).toEqual({ start: at("2009-12-01"), end: at("2010-01-01") });
    expect(dateSpan("2012-02-29")).toEqual({ start: at("2012-02-29"), end: at("2012-03-01") });
    expect(periodSpan("2009-07/2012")).toEqual({ start: at("2009-07-01"), end: at("2013-01-01") });
    expect(periodSpan("2009/..")).toEqual({ start: at("2009-01-01"), end: undefined });
    expect(periodSpan(2009)).toEqual(dateSpan("2009"));
  });

  it("reads nothing else", () => {
    for (const text of ["", "09", "2009-13", "2009/2010/2011", "../..", "soon", "2009/soon"])
      expect(periodSpan(text), text).toBeUndefined();
  });
});

describe("the model", () => {
  const model = buildTimeline([doc(0, LATE), doc(1, EARLY)], "nb");

  it("puts plans in the order of their periods, cited ones among them", () => {
    expect(model.rows.map((row) => [row.title.text, row.document, row.cited])).toEqual([
      ["Strategi 2005-08", 1, false],
      ["Strategi 2009-12", 0, false],
      ["Fylkesplan", 0, true],
    ]);
    expect(model.rows[2]?.pointer).toBe("/linked_plans/1");
  });

  it("links a plan to the loaded one that it succeeds, by title and period", () => {
    expect(model.successions).toEqual([{ earlier: "document 1", later: "document 0" }]);
  });

  it("has marks and points at their dates, and leaves out those without", () => {
    const row = model.rows[1];
    expect(row?.marks.map((mark) => [mark.pointer, mark.at, mark.text])).toEqual([
      ["/decisions/0", at("2008-12-10"), "Vedtak (vedtatt): 10. desember 2008"],
    ]);
    expect(row?.indicators[0]?.points.map((point) => [point.pointer, point.text])).toEqual([
      ["/indicators/0/baseline", "Utgangsverdi 2009: 10\u00a0%"],
      ["/indicators/0/targets/0", "Måltall 2012: 12,5\u00a0%"],
    ]);
  });

  it("has the other periods that the text gives", () => {
    expect(model.rows[1]?.readings.map((reading) => [reading.pointer, reading.text])).toEqual([
      ["/evidence/0/reading", "2009–2011"],
    ]);
  });

  it("keeps the findings about time, each on what it is about", () => {
    const finding = (code: string, pointer: string): DiagnosticLike => ({
      code,
      severity: "error",
      pointer,
      message: "",
    });
    const [row] = buildTimeline(
      [
        doc(0, LATE, [
          finding("PER002", "/period"),
          finding("ACT009", "/decisions/0/body"),
          finding("STR008", "/priorities/0"),
          finding("IND004", "/indicators/0/targets/0/when"),
          finding("PER004", "/evidence/0/literal"),
        ]),
      ],
      "nb",
    ).rows.filter((r) => !r.cited && r.document === 0);
    expect(row?.findings.map((f) => f.code)).toEqual(["PER002", "PER004"]);
    expect(row?.marks[0]?.findings.map((f) => f.code)).toEqual(["ACT009"]);
    expect(row?.indicators[0]?.findings).toEqual([]);
    expect(row?.indicators[0]?.points[1]?.findings.map((f) => f.code)).toEqual(["IND004"]);
  });
});

describe("the scale", () => {
  it("goes from the first to the last year, with today when it is near", () => {
    const scale = timeScale(buildTimeline([doc(0, EARLY)], "nb"), "2006-07-02", 100, 500);
    expect(scale?.x(at("2005-01-01"))).toBe(100);
    expect(scale?.x(at("2009-01-01"))).toBe(500);
    expect(scale?.years.map(({ year }) => year)).toEqual([2005, 2006, 2007, 2008, 2009]);
    expect(Math.round(scale?.today ?? 0)).toBe(250);
  });

  it("leaves out a today that is far away, and a date that cannot be read", () => {
    for (const date of ["2026-11-23", "today"]) {
      const scale = timeScale(buildTimeline([doc(0, EARLY)], "nb"), date, 0, 400);
      expect(scale?.today).toBeUndefined();
      expect(scale?.to).toBe(at("2009-01-01"));
    }
  });

  it("labels fewer years where there is less room", () => {
    const scale = timeScale(buildTimeline([doc(0, { ...EARLY, period: "2000/2039" })], "nb"), "", 0, 300);
    expect(scale?.years.map(({ year }) => year)).toEqual([2000, 2010, 2020, 2030, 2040]);
  });

  it("is none when nothing has a date", () => {
    expect(timeScale(buildTimeline([doc(0, { title: "Plan" })], "nb"), "2026-01-01", 0, 100)).toBeUndefined();
  });
});
