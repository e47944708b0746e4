import type { Converted, Diagnostic, Lang, Options, ProfileInfo, Report, Strategy, Target } from "strategi";

import type { Format } from "../files/format.js";

/** A document as the worker is given it: the text is left out where the worker has that version already. */
export interface SentDocument {
  key: number;
  name: string;
  format: Format;
  version: number;
  text?: string;
}

/** What the page sets of the options of a check. */
export interface Settings extends Pick<Options, "date" | "profiles" | "tiers" | "about" | "show_waived"> {
  lang: Lang;
}

/** Ids of elements by the list they stand in, with their titles: what references can be completed to. */
export type Outline = Record<string, { id: string; title: string }[]>;

export interface Checked {
  report: Report;
  /** For each diagnostic: the position of its document in the list that was sent. */
  owners: number[];
  milliseconds: number;
}

export interface Drawn {
  /** One or more for each document that was sent: a YAML stream holds several. */
  documents: { index: number; name: string; strategy: Strategy | null; diagnostics: Diagnostic[] }[];
}

/** What the worker can be asked, with the answers. */
export interface Calls {
  start: { ask: object; answer: { profiles: ProfileInfo[]; schema: object; version: string } };
  check: { ask: { documents: SentDocument[]; settings: Settings }; answer: Checked };
  draw: { ask: { documents: SentDocument[]; settings: Settings }; answer: Drawn };
  outline: { ask: { document: SentDocument }; answer: Outline };
  fixAll: {
    ask: { documents: SentDocument[]; settings: Settings };
    answer: { texts: (string | null)[]; applied: number };
  };
  convert: { ask: { document: SentDocument; to: Target; settings: Settings }; answer: Converted };
  report: { ask: { documents: SentDocument[]; settings: Settings }; answer: string };
  locate: { ask: { document: SentDocument; pointer: string; part: number }; answer: [number, number] | null };
  explain: { ask: { code: string; lang: Lang }; answer: string };
}

export type Name = keyof Calls;
export type Request = { [K in Name]: { id: number; name: K; ask: Calls[K]["ask"] } }[Name];
export type Answer = { id: number; answer: unknown } | { id: number; failure: string; kind: string };
