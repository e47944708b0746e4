import { ChangeSet, type EditorState, type StateEffect, type Text } from "@codemirror/state";
import type { Diagnostic } from "strategi";

import { baseName, formatOf, type Format } from "../files/format.js";
import type { SentDocument } from "../worker/protocol.js";

/** A document that is open. */
export interface Document {
  readonly key: number;
  name: string;
  format: Format;
  state: EditorState;
  /** Goes up with every change of the text. */
  version: number;
  findings: Diagnostic[];
  /** How the text has changed since the findings were found. */
  since: ChangeSet;
  scroll?: StateEffect<unknown>;
  /** What it was converted from, and what was lost on the way. */
  converted?: { name: string; text: string; losses: Diagnostic[] };
}

/** A text that comes from somewhere: a file, a link, an example. */
export interface Source {
  name: string;
  text: string;
}

/** The open documents, of which one is shown. There is always one. */
export class Workspace {
  documents: Document[] = [];
  active!: Document;
  readonly #makeState: (text: string, document: { format: Format; name: string }) => EditorState;
  #lastKey = 0;
  readonly #sent = new Map<number, number>();

  constructor(makeState: (text: string, document: { format: Format; name: string }) => EditorState) {
    this.#makeState = makeState;
  }

  /** Opens texts in place of what is open, or beside it; the first of them is shown. */
  open(sources: readonly Source[], beside: boolean): Document[] {
    if (!beside) {
      this.documents = [];
      // The worker forgets what is not open: what comes back is sent again.
      this.#sent.clear();
    }
    const opened = sources.map((source) => this.#add(source));
    const first = opened[0];
    if (first) this.active = first;
    return opened;
  }

  close(document: Document): void {
    const at = this.documents.indexOf(document);
    this.documents = this.documents.filter((other) => other !== document);
    this.#sent.delete(document.key);
    if (this.active !== document) return;
    const next = this.documents[Math.min(at, this.documents.length - 1)];
    if (next) this.active = next;
  }

  /** Gives a document another text in another format, as a conversion does. */
  exchange(document: Document, source: Source): void {
    document.name = this.#unique(source.name, document);
    document.format = formatOf(document.name, source.text);
    document.state = this.#makeState(source.text, document);
    document.findings = [];
    document.version += 1;
    document.since = ChangeSet.empty(document.state.doc.length);
    delete document.scroll;
  }

  rename(document: Document, name: string): void {
    document.name = this.#unique(name, document);
  }

  changed(document: Document, changes: ChangeSet): void {
    document.version += 1;
    document.since = document.since.compose(changes);
  }

  /** The documents for the worker; a text that it has already stays here. */
  toSend(documents: readonly Document[] = this.documents): SentDocument[] {
    return documents.map((document) => {
      const { key, name, format, version } = document;
      const sent = { key, name, format, version };
      if (this.#sent.get(key) === version) return sent;
      this.#sent.set(key, version);
      return { ...sent, text: textOf(document.state.doc) };
    });
  }

  /**
   * The document that a report names. Of a text that holds several, each has `#` and its number; `part` counts them
   * from 0.
   */
  find(name: string): { document: Document; part: number } | undefined {
    const byName = (wanted: string): Document | undefined => this.documents.find((it) => it.name === wanted);
    const whole = byName(name);
    if (whole) return { document: whole, part: 0 };
    const [, stem = "", number = "1"] = /^(.*)#(\d+)$/.exec(name) ?? [];
    const document = byName(stem);
    return document && { document, part: Number(number) - 1 };
  }

  #add(source: Source): Document {
    const name = this.#unique(source.name);
    const format = formatOf(name, source.text);
    const state = this.#makeState(source.text, { format, name });
    const since = ChangeSet.empty(state.doc.length);
    const document: Document = { key: ++this.#lastKey, name, format, state, version: 1, findings: [], since };
    this.documents.push(document);
    return document;
  }

  /** Names tell documents apart in a report, so no two are the same. */
  #unique(wanted: string, self?: Document): string {
    const taken = new Set(this.documents.filter((other) => other !== self).map((other) => other.name));
    const name = wanted.trim() || "strategy.yaml";
    const [, stem = name, extension = ""] = /^(.*?)(\.[^./]*)?$/.exec(name) ?? [];
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${stem}-${number}${extension}`;
    return unique;
  }
}

export const textOf = (doc: Text): string => doc.toString();

/** The shortest names that still tell the documents apart: without the folder that all are in. */
export function shortNames(documents: readonly Document[]): Map<Document, string> {
  const names = documents.map((document) => baseName(document.name));
  const short = new Map<Document, string>();
  documents.forEach((document, index) => {
    const base = names[index] ?? document.name;
    short.set(document, names.filter((name) => name === base).length > 1 ? document.name : base);
  });
  return short;
}
