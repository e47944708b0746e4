// Paths in a document by the editor's own syntax tree. It is there while the text is not well-formed, too.
import type { SyntaxNode, Tree } from "@lezer/common";

import type { Step } from "./schema.js";

/** Gives a piece of the text. */
export type Slice = (from: number, to: number) => string;

const CONTAINER = /^(BlockMapping|FlowMapping|Object)$/;
const LIST = /^(BlockSequence|FlowSequence|Array)$/;
const PAIR = /^(Pair|Property)$/;

/** A scalar as it reads without its quotes. */
export function unquoted(text: string): string {
  if (/^"(?:[^"\\]|\\.)*"$/s.test(text)) {
    try {
      return JSON.parse(text) as string;
    } catch {
      return text.slice(1, -1);
    }
  }
  return /^'.*'$/s.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}

export function keyOf(pair: SyntaxNode, slice: Slice): string | null {
  const key = pair.getChild("Key") ?? pair.getChild("PropertyName");
  return key ? unquoted(slice(key.from, key.to)) : null;
}

/** Where among the items of its list a node stands. */
function indexIn(list: SyntaxNode, child: SyntaxNode): number {
  let index = 0;
  for (let item = list.firstChild; item; item = item.nextSibling) {
    if (item.from >= child.from) break;
    const isItem = list.name === "Array" ? !/^[[\],⚠]$/.test(item.name) : item.name === "Item";
    if (isItem) index += 1;
  }
  return index;
}

/** The path of a node: keys and numbers from the root of its document. */
export function pathOf(node: SyntaxNode, slice: Slice): Step[] {
  const path: Step[] = [];
  let child = node;
  for (let parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (PAIR.test(parent.name)) {
      const key = keyOf(parent, slice);
      if (key !== null) path.unshift(key);
    } else if (LIST.test(parent.name) && child.name !== "[" && child.name !== "]") {
      path.unshift(indexIn(parent, child));
    }
  }
  return path;
}

/** The keys that a mapping has already. */
export function keysOf(mapping: SyntaxNode, slice: Slice, except?: number): string[] {
  const keys: string[] = [];
  for (let pair = mapping.firstChild; pair; pair = pair.nextSibling) {
    if (!PAIR.test(pair.name) || (except !== undefined && pair.from <= except && pair.to >= except)) continue;
    const key = keyOf(pair, slice);
    if (key !== null) keys.push(key);
  }
  return keys;
}

/** The nearest mapping or list around a place whose brackets are written, if it is in one. */
export function flowAround(tree: Tree, position: number): SyntaxNode | null {
  for (let node: SyntaxNode | null = tree.resolveInner(position, -1); node; node = node.parent) {
    if (!/^(FlowMapping|FlowSequence|Object|Array)$/.test(node.name) || node.from >= position) continue;
    const last = node.lastChild;
    const closed = last !== null && (last.name === "}" || last.name === "]");
    if (!closed || position <= last.from) return node;
  }
  return null;
}

/** The path of what stands at a place, with the number of its document in a stream: for showing it elsewhere. */
export function pathAt(tree: Tree, position: number, slice: Slice): Step[] {
  let node: SyntaxNode = tree.resolveInner(position, 1);
  if (CONTAINER.test(node.name) || LIST.test(node.name) || !node.parent) node = tree.resolveInner(position, -1);
  // A key stands for its value.
  return pathOf(node, slice);
}

export const pointerOf = (path: readonly Step[]): string =>
  path
    .map(
      (step) =>
        `/${String(step ?? 0)
          .replaceAll("~", "~0")
          .replaceAll("/", "~1")}`,
    )
    .join("");
