/** Measures validating in JavaScript: the same code in Node and in a browser. */
import { document } from "./documents.mjs";
import { agree, zodOf } from "./peers.mjs";

const DAY = "2026-01-01";
export const OWN = "strategi: check(text)";
const ZOD = "JSON.parse + zod safeParse";
const AJV = "JSON.parse + compiled ajv";

/**
 * One row for each document and task: the median and the least time of one call in milliseconds. All tasks take turns, so that a noisy
 * neighbour disturbs all alike.
 *
 * @param {{ strategi: object, z: object, ajv: (value: unknown) => boolean, quick?: boolean, more?: (text: string) => object }} peers
 */
export function measure({ strategi, z, ajv, quick = false, more = () => ({}) }) {
  const zod = zodOf(z, strategi.jsonSchema());
  const rows = [];
  for (const languages of [1, 2]) {
    for (const size of [20_000, 2_000_000]) {
      const text = document(size, languages);
      const report = strategi.check(text, { date: DAY });
      if (report.diagnostics.length > 0) throw new Error(`the document is not clean: ${report.diagnostics[0].message}`);
      agree(text, {
        strategi: (it) =>
          strategi.check(it, { date: DAY }).documents[0].verdict !== "incomplete" &&
          ok(strategi.check(it, { date: DAY })),
        zod: (it) => zod.safeParse(JSON.parse(it)).success,
        ajv: (it) => ajv(JSON.parse(it)),
      });
      const tasks = {
        [OWN]: () => strategi.check(text, { date: DAY }),
        "strategi: readAll(text)": () => strategi.readAll(text),
        [ZOD]: () => zod.safeParse(JSON.parse(text)),
        [AJV]: () => ajv(JSON.parse(text)),
        "JSON.parse": () => JSON.parse(text),
        ...more(text),
      };
      const [turns, repeat] = quick ? [1, 1] : size < 100_000 ? [41, 100] : [31, 2];
      const times = timed(tasks, turns, repeat);
      for (const [task, [median, least]] of Object.entries(times)) {
        rows.push({
          languages,
          bytes: new TextEncoder().encode(text).length,
          task,
          median,
          least,
          ratio: median / times[OWN][0],
          ofLeast: least / times[OWN][1],
        });
      }
    }
  }
  return rows;
}

function ok(report) {
  return report.diagnostics.every((it) => it.severity !== "error");
}

function timed(tasks, turns, repeat) {
  const times = Object.fromEntries(Object.keys(tasks).map((task) => [task, []]));
  for (const run of Object.values(tasks)) for (let warm = 0; warm < Math.max(3, repeat); warm += 1) run();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [task, run] of Object.entries(tasks)) {
      globalThis.gc?.();
      const start = performance.now();
      for (let call = 0; call < repeat; call += 1) run();
      times[task].push((performance.now() - start) / repeat);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([task, all]) => {
      const sorted = all.toSorted((a, b) => a - b);
      return [task, [sorted[Math.floor(sorted.length / 2)], sorted[0]]];
    }),
  );
}

/** The rows as lines. */
export function table(rows) {
  const lines = [
    `${"texts".padEnd(6)}${"bytes".padStart(8)}  ${"task".padEnd(30)}${"median".padStart(12)}${"least".padStart(12)}${"ratio".padStart(8)}${"of least".padStart(10)}`,
  ];
  for (const it of rows) {
    const ms = (number) => `${number.toFixed(3)} ms`.padStart(12);
    lines.push(
      `${(it.languages === 1 ? "one" : "two").padEnd(6)}${String(it.bytes).padStart(8)}  ${it.task.padEnd(30)}${ms(it.median)}${ms(it.least)}` +
        `${it.ratio.toFixed(2).padStart(8)}${it.ofLeast.toFixed(2).padStart(10)}`,
    );
  }
  return lines.join("\n");
}
