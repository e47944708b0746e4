// One element as a card: its lines, labels and marks with their places, and the cards within it.
import { counts } from "./findings.js";
import type { MapNode, NodeKind, Role } from "./node.js";
import { wrap, type Measure } from "./measure.js";
import type { Severity } from "./types.js";
import type { Words } from "./words.js";

export interface TextPart {
  readonly part: "caption" | "title" | "detail";
  readonly lines: readonly string[];
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly leading: number;
}

export interface LabelPart {
  readonly part: "label";
  readonly role: Role;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface MarkPart {
  readonly part: "mark";
  readonly severity: Severity;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export type Part = TextPart | LabelPart | MarkPart;

export interface Card {
  readonly node: MapNode;
  readonly parts: readonly Part[];
  readonly width: number;
  readonly height: number;
  /** Where it stands: within the card around it, at last in the picture. */
  x: number;
  y: number;
  readonly children: readonly Card[];
  /** How deep it lies within others. */
  readonly depth: number;
  readonly cut: boolean;
}

export interface CardContext {
  readonly measure: Measure;
  readonly words: Words;
  /** How many measures may stand beside each other within a priority. */
  readonly columns: number;
}

/** Sizes of the letters; the style sheet has the same. */
export const TYPE = {
  caption: { size: 12, weight: 600, leading: 16 },
  title: { size: 14, weight: 600, leading: 19 },
  head: { size: 17, weight: 600, leading: 23 },
  detail: { size: 12.5, weight: 400, leading: 17 },
  label: { size: 12, weight: 500 },
  mark: { size: 12.5, weight: 600 },
} as const;

const GAP = 10;
const PAD: Partial<Record<NodeKind, number>> = { strategy: 14, priority: 14, plan: 14, more: 9, item: 7 };
const LABEL_HEIGHT = 20;
const MARK_HEIGHT = 18;
const ICON = 18;

export function card(node: MapNode, width: number, context: CardContext, depth = 0): Card {
  const { measure, words } = context;
  const slim = node.kind === "more" || node.kind === "others";
  const pad = PAD[node.kind] ?? 11;
  const inner = width - 2 * pad;
  const parts: Part[] = [];
  let y = pad;
  let cut = false;

  const text = (
    part: TextPart["part"],
    value: string,
    type: { size: number; weight: number; leading: number },
    most: number,
  ): void => {
    const lines = wrap(value, inner, most, (t) => measure(t, type.size, type.weight));
    if (lines[lines.length - 1]?.endsWith("…")) cut = true;
    parts.push({ part, lines, x: pad, y: y + type.leading * 0.77, leading: type.leading });
    y += lines.length * type.leading;
  };

  if (node.caption !== "") {
    text("caption", node.caption, TYPE.caption, 2);
    y += 2;
  }
  text("title", node.title.text, node.kind === "strategy" ? TYPE.head : TYPE.title, node.kind === "strategy" ? 6 : 5);
  if (node.details.length > 0) y += 3;
  for (const detail of node.details) text("detail", detail, TYPE.detail, 3);

  if (node.tags.length > 0) {
    y += 7;
    let x = 0;
    for (const tag of node.tags) {
      const [shown = ""] = wrap(tag.text, inner - 16, 1, (t) => measure(t, TYPE.label.size, TYPE.label.weight));
      if (shown !== tag.text) cut = true;
      const labelWidth = Math.ceil(measure(shown, TYPE.label.size, TYPE.label.weight)) + 16;
      if (x > 0 && x + labelWidth > inner) {
        x = 0;
        y += LABEL_HEIGHT + 5;
      }
      parts.push({ part: "label", role: tag.role, text: shown, x: pad + x, y, width: labelWidth });
      x += labelWidth + 6;
    }
    y += LABEL_HEIGHT;
  }

  const marks = counts(node.findings);
  if (marks.length > 0) {
    y += 7;
    let x = 0;
    for (const { severity, count } of marks) {
      const shown = words.count(severity, count);
      const markWidth = ICON + Math.ceil(measure(shown, TYPE.mark.size, TYPE.mark.weight));
      if (x > 0 && x + markWidth > inner) {
        x = 0;
        y += MARK_HEIGHT + 2;
      }
      parts.push({ part: "mark", severity, text: shown, x: pad + x, y });
      x += markWidth + 12;
    }
    y += MARK_HEIGHT;
  }

  const children: Card[] = [];
  if (node.children.length > 0) {
    y += slim ? 8 : 11;
    y = flow(node, inner, pad, y, context, depth, children);
  }
  return { node, parts, width, height: Math.ceil(y + pad), x: 0, y: 0, children, depth, cut };
}

/** Puts the cards within another into columns; what is wider than a column stands across all of them. */
function flow(
  node: MapNode,
  inner: number,
  pad: number,
  top: number,
  context: CardContext,
  depth: number,
  out: Card[],
): number {
  const many = node.children.filter(
    (child) => child.kind === "measure" || child.kind === "indicator" || child.kind === "objective",
  ).length;
  const beside = node.kind === "priority" || node.kind === "others" ? Math.max(1, Math.min(context.columns, many)) : 1;
  const width = Math.floor((inner - GAP * (beside - 1)) / beside);
  const gap = node.kind === "plan" ? 5 : GAP;
  let bottoms = new Array<number>(beside).fill(top);
  for (const child of node.children) {
    const across = beside > 1 && (child.kind === "more" || child.kind === "priority");
    const placed = card(
      child,
      across ? inner : width,
      { ...context, columns: across ? context.columns : 1 },
      depth + 1,
    );
    const base = Math.max(...bottoms);
    // The first of the shortest columns, so that the order of the document is read in rows.
    const column = across ? 0 : bottoms.indexOf(Math.min(...bottoms));
    placed.x = pad + column * (width + GAP);
    placed.y = across ? base : (bottoms[column] ?? top);
    if (across) bottoms = bottoms.map(() => base + placed.height + gap);
    else bottoms[column] = placed.y + placed.height + gap;
    out.push(placed);
  }
  return Math.max(...bottoms) - gap;
}

/** Every card of a tree, the outer one before those in it. */
export function* all(cards: readonly Card[]): Generator<Card> {
  for (const one of cards) {
    yield one;
    yield* all(one.children);
  }
}

/** Moves a card to its place in the picture, with all that is in it. */
export function place(one: Card, x: number, y: number): void {
  one.x = x;
  one.y = y;
  for (const child of one.children) place(child, x + child.x, y + child.y);
}
