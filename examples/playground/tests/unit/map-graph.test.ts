import { describe, expect, it } from "vitest";
import { accessibleName } from "../../src/map/describe.js";
import { all, card } from "../../src/map/card.js";
import { holder } from "../../src/map/findings.js";
import { buildGraph, MEASURE_LIMIT } from "../../src/map/graph.js";
import { layout } from "../../src/map/layout.js";
import { roughMeasure, wrap } from "../../src/map/measure.js";
import type { MapNode } from "../../src/map/node.js";
import { localized, numberText, periodText } from "../../src/map/text.js";
import type { DiagnosticLike, StrategyLike } from "../../src/map/types.js";
import { wordsOf } from "../../src/map/words.js";

const PLAN: StrategyLike = {
  id: "coast",
  title: { nb: "En levende kyst", en: "A living coast" },
  language: "nb",
  period: "2026/2029",
  status: "adopted",
  owners: ["county"],
  objectives: [
    { id: "jobs", level: "goal", title: "Flere arbeidsplasser", part_of: ["overall"] },
    { id: "overall", level: "overall", title: "Flere bor på kysten" },
  ],
  priorities: [
    {
      id: "harbours",
      number: 1,
      title: "Rene havner",
      serves: ["jobs"],
      continues: ["old-harbours"],
      supports: ["guide#climate"],
    },
    { id: "youth", number: 2, title: "Ungdom", serves: ["overall", "missing"] },
  ],
  measures: [
    {
      id: "power",
      title: "Landstrøm",
      serves: ["harbours", "youth"],
      responsible: ["county"],
      partners: ["ports", { category: "business" }],
    },
    { id: "quays", title: "Fiskekaier", part_of: ["power"] },
    { id: "lonely", title: "Uten plass" },
  ],
  indicators: [{ id: "calls", title: "Anløp med landstrøm", of: ["power"] }],
  actors: [
    { id: "ports", name: "Havnene" },
    { id: "county", name: "Fylkeskommunen", short_name: "FK", category: "county" },
  ],
  linked_plans: [
    {
      id: "old",
      relations: ["succeeds"],
      title: "Kystplan 2022–2025",
      items: [{ id: "old-harbours", number: 3, title: "Havner" }],
    },
    { id: "guide-plan", relations: ["guided_by", "implements"], ref: "guide", title: "Regional plan" },
  ],
};

const finding = (pointer: string, severity = "warning"): DiagnosticLike => ({
  code: "ACT004",
  severity,
  pointer,
  message: `about ${pointer}`,
});
const graph = (plan: StrategyLike = PLAN, findings: DiagnosticLike[] = [], open: string[] = []) =>
  buildGraph(plan, findings, { lang: "nb", open: new Set(open) });
const names = (nodes: readonly MapNode[]): string[] => nodes.map((node) => node.title.text);

describe("the graph of a strategy", () => {
  it("nests objectives, measures and indicators where they belong", () => {
    const { strategy, priorities } = graph();
    expect(names(strategy.children)).toEqual(["Flere bor på kysten"]);
    expect(names(strategy.children[0]?.children ?? [])).toEqual(["Flere arbeidsplasser"]);
    expect(priorities.map((node) => [node.kind, names(node.children)])).toEqual([
      ["priority", ["Landstrøm"]],
      ["priority", []],
      ["others", ["Uten plass"]],
    ]);
    expect(names(priorities[0]?.children[0]?.children ?? [])).toEqual(["Anløp med landstrøm", "Fiskekaier"]);
  });

  it("relates elements to each other, and leaves out what is not there", () => {
    const told = graph().edges.map((edge) => `${edge.from} ${edge.kind} ${edge.to}`);
    expect(told).toContain("/priorities/0 serves /objectives/0");
    expect(told).toContain("/priorities/0 continues /linked_plans/0/items/0");
    // The item is not cited: the plan stands for it.
    expect(told).toContain("/priorities/0 supports /linked_plans/1");
    expect(told).toContain("/measures/0 responsible /actors/1");
    expect(told.filter((edge) => edge.startsWith("/priorities/1 "))).toEqual(["/priorities/1 serves /objectives/1"]);
  });

  it("says what is new and what goes on only where there is an earlier plan", () => {
    const tags = (plan: StrategyLike): string[][] =>
      graph(plan).priorities.map((node) => node.tags.map((tag) => tag.text));
    expect(tags(PLAN).slice(0, 2)).toEqual([["Videreført"], ["Nytt"]]);
    expect(tags({ ...PLAN, linked_plans: [] })[1]).toEqual([]);
  });

  it("tells who is responsible, and whom else a measure serves", () => {
    expect(graph().priorities[0]?.children[0]?.details).toEqual([
      "Ansvarlig: FK",
      "Samarbeidspartnere: Havnene og næringsliv",
      "Bidrar også til: Ungdom",
    ]);
  });

  it("orders actors by what they do", () => {
    expect(graph().actors.map((node) => [node.title.text, node.details])).toEqual([
      ["Fylkeskommunen", ["Eier", "Ansvarlig for 1 tiltak"]],
      ["Havnene", ["Samarbeider om 1 tiltak"]],
    ]);
  });

  it("gathers findings on the nearest element", () => {
    const { strategy, nodes } = graph(PLAN, [
      finding("/period", "error"),
      finding("/measures/1/partners/0"),
      finding("/linked_plans/0/items/0/title"),
      finding("/sources/3/url"),
    ]);
    expect(strategy.findings.map((f) => f.pointer)).toEqual(["/period", "/sources/3/url"]);
    expect(nodes.get("/measures/1")?.findings).toHaveLength(1);
    expect(nodes.get("/linked_plans/0/items/0")?.findings).toHaveLength(1);
    expect(holder("/measures/10/title", nodes)).toBe("");
  });

  it("draws a circle of part_of open", () => {
    const { priorities } = graph({
      measures: [
        { id: "a", title: "A", part_of: ["b"] },
        { id: "b", title: "B", part_of: ["a"] },
        { id: "c", title: "C", part_of: ["c"] },
      ],
    });
    expect(
      [...all(layout({ ...graph(), priorities }, 900, roughMeasure, wordsOf("nb")).cards)]
        .filter((one) => one.node.kind === "measure")
        .map((one) => one.node.title.text)
        .sort(),
    ).toEqual(["A", "B", "C"]);
  });

  it("draws a long chain of parts side by side below the fourth level, so that cards keep their room", () => {
    const measures = Array.from({ length: 60 }, (_, i) => ({
      id: `m${i}`,
      title: `Tiltak ${i}`,
      serves: ["youth"],
      part_of: i === 0 ? [] : [`m${i - 1}`],
    }));
    const built = buildGraph({ ...PLAN, measures, indicators: [] }, [], { lang: "nb", limit: 100 });
    const cards = [...all(layout(built, 360, roughMeasure, wordsOf("nb")).cards)];
    expect(cards.filter((one) => one.node.kind === "measure")).toHaveLength(60);
    expect(Math.max(...cards.map((one) => one.depth))).toBe(4);
    expect(Math.min(...cards.map((one) => one.width))).toBeGreaterThan(200);
    // A part of what stands in a priority serves that priority where it stands.
    expect(built.nodes.get("/measures/5")?.details).toEqual([]);
  });

  it("shows the number of measures instead of them when there are many", () => {
    const measures = Array.from({ length: MEASURE_LIMIT + 1 }, (_, i) => ({
      id: `m${i}`,
      title: `Tiltak ${i}`,
      serves: ["harbours"],
    }));
    const plan = { ...PLAN, measures };
    const closed = graph(plan, [finding("/measures/7")]).priorities[0];
    expect(closed?.children.map((node) => [node.kind, node.title.text, node.expanded])).toEqual([
      ["more", `Vis ${MEASURE_LIMIT + 1} tiltak`, false],
    ]);
    expect(closed?.children[0]?.findings).toHaveLength(1);
    expect(closed?.children[0]?.hidden).toHaveLength(MEASURE_LIMIT + 1);
    const open = graph(plan, [], ["/priorities/0/more"]).priorities[0];
    expect(open?.children).toHaveLength(MEASURE_LIMIT + 2);
    expect(open?.children[0]?.title.text).toBe(`Skjul ${MEASURE_LIMIT + 1} tiltak`);
  });

  it("reads an empty document", () => {
    const empty = graph({});
    expect(empty.strategy.title.text).toBe("Uten tittel");
    expect(empty.priorities).toEqual([]);
  });
});

describe("the layout", () => {
  it("lets no two cards of one level cover each other, at any width", () => {
    for (const width of [320, 700, 1000, 1400]) {
      const placed = layout(graph(), width, roughMeasure, wordsOf("nb"));
      const cards = [...all(placed.cards)];
      for (const a of cards) {
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width).toBeLessThanOrEqual(placed.width);
        expect(a.y + a.height).toBeLessThanOrEqual(placed.height);
        for (const b of cards) {
          if (a === b || within(a, b) || within(b, a)) continue;
          expect(
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
            `${a.node.key} and ${b.node.key} at ${width}`,
          ).toBe(true);
        }
      }
    }
  });

  it("draws lines where there is room for lanes, and none in a narrow picture", () => {
    expect(
      layout(graph(), 1000, roughMeasure, wordsOf("nb"))
        .lines.map((line) => line.kind)
        .sort(),
    ).toEqual(["continues", "serves", "serves", "supports"]);
    expect(layout(graph(), 360, roughMeasure, wordsOf("nb")).lines).toEqual([]);
  });

  function within(inner: { node: MapNode }, outer: { node: MapNode; children: readonly { node: MapNode }[] }): boolean {
    return [...all([outer as never])].some((one) => one.node === inner.node);
  }
});

describe("words", () => {
  it("names an element by what is printed, its relations and its findings", () => {
    const built = graph(PLAN, [finding("/priorities/0")]);
    const node = built.priorities[0];
    if (!node) throw new Error("no priority");
    const words = wordsOf("nb");
    const name = accessibleName(built, card(node, 300, { measure: roughMeasure, words, columns: 1 }), words);
    expect(name).toBe(
      "Satsingsområde 1. Rene havner. Videreført. 1 advarsel. Bidrar til: Flere arbeidsplasser. Støtter: Regional plan. Viderefører: 3 Havner. Advarsel ACT004: about /priorities/0",
    );
  });

  it("takes the language of the reader, else the nearest", () => {
    expect(localized({ nb: "kyst", en: "coast" }, "nn", "en")).toEqual({ text: "kyst", lang: "nb" });
    expect(localized({ se: "riddu", en: "coast" }, "nb", "se")).toEqual({ text: "riddu", lang: "se" });
    expect(localized("  en \n kyst", "en", "nb")).toEqual({ text: "en kyst", lang: "nb" });
    expect(localized({ toString: " " } as never, "en", undefined).text).toBe("");
  });

  it("prints dates, periods and numbers as the language does", () => {
    expect(periodText("2009/2012", "nb")).toBe("2009–2012");
    expect(periodText("2009-07-01/2012-12", "nn")).toBe("1. juli 2009 – desember 2012");
    expect(periodText("2026/..", "en")).toBe("2026–");
    expect(periodText("../2017-12-31", "en")).toBe("– 31 December 2017");
    expect(periodText("sometime", "en")).toBe("sometime");
    expect(numberText(41200, "nb")).toBe("41\u00a0200");
    expect(numberText(-1234567.5, "en")).toBe("\u22121,234,567.5");
  });

  it("breaks lines so that they are the text again when put together", () => {
    const measure = (text: string): number => text.length;
    const text = "Tverrregionalt næringslivssamarbeid-og-kommunikasjonsinfrastruktur i nord";
    const lines = wrap(text, 16, 20, measure);
    expect(lines.join("")).toBe(text);
    for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(16);
    const cut = wrap(text, 16, 2, measure);
    expect(cut).toHaveLength(2);
    expect(cut[1]).toMatch(/…$/u);
  });
});
