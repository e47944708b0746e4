// The elements of the map and the relations between them, and small helpers to make them.
import { periodText, type Localized } from "./text.js";
import type { DiagnosticLike, Lang, PartyLike } from "./types.js";

export type NodeKind =
  "strategy" | "plan" | "item" | "objective" | "priority" | "measure" | "indicator" | "actor" | "others" | "more";

export type Role = "continued" | "new" | "status" | "plain";

export interface Tag {
  readonly text: string;
  readonly role: Role;
}

export interface MapNode {
  /** Unique in the map: the JSON Pointer, but for groups. */
  readonly key: string;
  /** The JSON Pointer of the element; of the document for a group. */
  readonly pointer: string;
  readonly kind: NodeKind;
  /** What it is: `Satsingsområde 3`. */
  readonly caption: string;
  readonly title: Localized;
  readonly tags: readonly Tag[];
  /** Lines beneath the title: period, who is responsible. */
  readonly details: readonly string[];
  readonly findings: readonly DiagnosticLike[];
  readonly children: readonly MapNode[];
  /** For a group: whether its elements are shown. */
  readonly expanded?: boolean | undefined;
  /** For a closed group: the elements that it stands for. */
  readonly hidden?: readonly MapNode[] | undefined;
}

export type EdgeKind =
  "serves" | "supports" | "continues" | "carries" | "part_of" | "measures" | "responsible" | "partner" | "owner";

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
}

export interface MapGraph {
  readonly strategy: MapNode;
  readonly priorities: readonly MapNode[];
  readonly plans: readonly MapNode[];
  readonly actors: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Every element by its JSON Pointer, also those in closed groups. */
  readonly nodes: ReadonlyMap<string, MapNode>;
}

/** An element that is being put together. */
export type Draft = { -readonly [K in keyof MapNode as Exclude<K, "children" | "findings">]: MapNode[K] } & {
  children: Draft[];
  findings: DiagnosticLike[];
};

export function draft(kind: NodeKind, key: string, pointer: string, caption: string, title: Localized): Draft {
  return {
    kind,
    key,
    pointer,
    caption,
    title,
    tags: [],
    details: [],
    findings: [],
    children: [],
    expanded: undefined,
    hidden: undefined,
  };
}

/** Lifts what lies deeper than so many levels below the element up to the last of them. */
export function shallow(node: Draft, levels: number): void {
  if (levels > 1) {
    for (const child of node.children) shallow(child, levels - 1);
    return;
  }
  const flat: Draft[] = [];
  const waiting = [...node.children].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    flat.push(next);
    waiting.push(...next.children.reverse());
    next.children = [];
  }
  node.children = flat;
}

/** The list, or none when the field is missing or, in a document that is being written, something else. */
export function list<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

export function party(value: PartyLike | string): PartyLike {
  return typeof value === "string" ? { actor: value } : value;
}

export function period(value: string | number | undefined, lang: Lang): string[] {
  const text = periodText(value, lang);
  return text === "" ? [] : [text];
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
