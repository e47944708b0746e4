import type { Diagnostic, Measure, Options, PatchOperation, Strategy, StrategyInput, TerritoryInput } from "strategi";

const plan = { strategi: 1, id: "coast", title: "A living coast" } as const;

// What may be written short was written in full when it was read.
export const short: StrategyInput = { ...plan, territories: ["NO-50"], period: 2012, "x-note": { any: ["value"] } };
// @ts-expect-error
export const read: Strategy = { ...plan, territories: ["NO-50"] };
export const place: TerritoryInput = "NO-50";

// @ts-expect-error
export const another: Strategy = { ...plan, strategi: 2 };
// @ts-expect-error
export const untitled: Strategy = { strategi: 1, id: "coast" };
// @ts-expect-error
export const unknown: StrategyInput = { ...plan, priority: [] };
// @ts-expect-error
export const status: StrategyInput = { ...plan, status: "adoptd" };
// @ts-expect-error
export const measure: Measure = { title: "A pier" };

// A list that is open takes what it does not know.
export const actor: StrategyInput = { ...plan, actors: [{ id: "choir", name: "Choir", category: "choir" }] };

export const options: Options = { date: "2026-03-01", select: ["PER", "PER001", "inverted-period"], lang: undefined };
// @ts-expect-error
export const selected: Options = { date: "2026-03-01", select: ["PER999"] };
// @ts-expect-error
export const severity: Options = { date: "2026-03-01", severity: { RD001: "info" } };

// The kind of an operation tells what it has.
export function value(operation: PatchOperation): unknown {
  switch (operation.op) {
    case "add":
    case "replace":
      return operation.value;
    case "move":
      return operation.from;
    case "remove":
      // @ts-expect-error
      return operation.value;
  }
}

export function isInverted(diagnostic: Diagnostic): boolean {
  // @ts-expect-error
  if (diagnostic.code === "PER01") return true;
  return diagnostic.code === "PER001";
}
