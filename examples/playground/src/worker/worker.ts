// The checker, away from the page's own thread: what it does never holds up typing.
import * as strategi from "strategi";
import type { NamedInput, Report } from "strategi";

import { outline } from "./outline.js";
import type { Answer, Calls, Name, Outline, Request, SentDocument } from "./protocol.js";

interface Held {
  version: number;
  text: string;
}

/** The documents' texts as they were sent last: each goes over only when it has changed. */
const held = new Map<number, Held>();
const outlines = new Map<number, Outline>();
let lastReport: Report | undefined;

const ready = strategi.init();

function textOf(document: SentDocument): string {
  if (document.text !== undefined) {
    held.set(document.key, { version: document.version, text: document.text });
    return document.text;
  }
  const known = held.get(document.key);
  if (known === undefined) throw new Error(`the worker has no text of ${document.name}`);
  return known.text;
}

const inputOf = (document: SentDocument): NamedInput => ({
  name: document.name,
  text: textOf(document),
  format: document.format,
});

/** Which of the documents that were sent each finding is in. A stream of several documents adds a number to its name. */
function ownersOf(report: Report, documents: readonly SentDocument[]): number[] {
  const byName = new Map(documents.map((document, index) => [document.name, index]));
  const owner = (name: string): number => {
    const known = byName.get(name);
    if (known !== undefined) return known;
    let best = 0;
    let length = -1;
    documents.forEach((document, index) => {
      if (name.startsWith(document.name) && document.name.length > length)
        [best, length] = [index, document.name.length];
    });
    byName.set(name, best);
    return best;
  };
  return report.diagnostics.map((diagnostic) => owner(diagnostic.document));
}

function forget(documents: readonly SentDocument[]): void {
  const kept = new Set(documents.map((document) => document.key));
  for (const known of [held, outlines]) for (const key of known.keys()) if (!kept.has(key)) known.delete(key);
}

const calls: { [K in Name]: (ask: Calls[K]["ask"]) => Calls[K]["answer"] | Promise<Calls[K]["answer"]> } = {
  start: () => ({
    profiles: strategi.profiles(),
    schema: strategi.jsonSchema("strategy"),
    version: strategi.version,
  }),
  check: ({ documents, settings }) => {
    const inputs = documents.map(inputOf);
    forget(documents);
    const from = performance.now();
    const report = strategi.check(inputs, settings);
    const milliseconds = performance.now() - from;
    lastReport = report;
    return { report, owners: ownersOf(report, documents), milliseconds };
  },
  draw: ({ documents, settings }) => {
    const drawn = documents.flatMap((document, index) =>
      strategi.readAll(inputOf(document), { lang: settings.lang }).documents.map((read) => ({
        index,
        name: read.name,
        strategy: read.strategy,
        diagnostics: lastReport?.diagnostics.filter((diagnostic) => diagnostic.document === read.name) ?? [],
      })),
    );
    return { documents: drawn };
  },
  outline: ({ document }) => {
    const strategy = strategi.readAll(inputOf(document)).documents[0]?.strategy;
    // While a text is being written it often cannot be read: then the elements are those that it had.
    if (strategy) outlines.set(document.key, outline(strategy));
    return outlines.get(document.key) ?? {};
  },
  fixAll: ({ documents, settings }) => {
    const fixed = strategi.fixAll(documents.map(inputOf), settings);
    const texts = documents.map((document, index) => {
      const text = fixed.documents[index]?.text;
      return text === undefined || text === textOf(document) ? null : text;
    });
    return { texts, applied: fixed.applied.length };
  },
  convert: ({ document, to, settings }) => strategi.convert(inputOf(document), to, { lang: settings.lang }),
  report: async ({ documents, settings }) => {
    const report = await import("strategi/report");
    await report.init();
    return report.render(documents.map(inputOf), "html", settings);
  },
  locate: ({ document, pointer, part }) =>
    strategi.locate(inputOf(document), [pointer], { document: part })[0]?.utf16 ?? null,
  explain: ({ code, lang }) => strategi.explain(code, lang),
};

async function answer<K extends Name>(name: K, ask: Calls[K]["ask"]): Promise<Calls[K]["answer"]> {
  await ready;
  return await calls[name](ask);
}

self.addEventListener("message", (event: MessageEvent<Request>) => {
  const { id, name, ask } = event.data;
  const post = (message: Answer): void => self.postMessage(message);
  answer(name, ask as never).then(
    (result) => post({ id, answer: result }),
    (error: unknown) => {
      const kind = error instanceof Error ? error.name : "Error";
      post({ id, failure: error instanceof Error ? error.message : String(error), kind });
    },
  );
});
