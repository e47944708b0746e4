// Where everything stands: lanes for ends, for priorities with their measures, for other plans, and a band of actors.
import { linkHorizontal } from "d3-shape";
import { all, card, place, TYPE, type Card } from "./card.js";
import type { EdgeKind, MapGraph, MapNode } from "./node.js";
import type { Measure } from "./measure.js";
import type { Words } from "./words.js";

export interface Heading {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly path: string;
  /** Where it ends: at what is served, supported or continued. */
  readonly end: readonly [number, number];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly headings: readonly Heading[];
  /** The outermost cards in reading order; their places are those in the picture. */
  readonly cards: readonly Card[];
  readonly lines: readonly Line[];
}

const NARROW = 620;
const WIDE = 1040;
const MARGIN = 16;
const GUTTER = 72;
const BETWEEN = 16;
const HEAD = 30;
/** A card of a measure is no narrower than this where two stand side by side. */
const CARD = 215;

export function layout(graph: MapGraph, available: number, measure: Measure, words: Words): Layout {
  const narrow = available < NARROW;
  const width = Math.max(280, Math.floor(available));
  const inner = width - 2 * MARGIN;
  const wide = available >= WIDE && graph.plans.length > 0;
  const headings: Heading[] = [];
  const lane = (
    nodes: readonly MapNode[],
    title: string,
    x: number,
    y: number,
    laneWidth: number,
    columns: number,
  ): Lane => {
    if (nodes.length === 0) return { cards: [], bottom: y };
    headings.push({ text: title, x, y: y + 13 });
    let at = y + HEAD;
    const cards = nodes.map((node) => {
      const one = card(node, laneWidth, { measure, words, columns });
      place(one, x, at);
      at += one.height + BETWEEN;
      return one;
    });
    return { cards, bottom: at - BETWEEN };
  };

  let cards: Card[];
  let bottom: number;
  if (narrow) {
    const ends = lane([graph.strategy], words("ends"), MARGIN, MARGIN, inner, 1);
    const means = lane(graph.priorities, words("means"), MARGIN, ends.bottom + 2 * BETWEEN, inner, 1);
    const after = graph.priorities.length > 0 ? means.bottom : ends.bottom;
    const plans = lane(graph.plans, words("otherPlans"), MARGIN, after + 2 * BETWEEN, inner, 1);
    cards = [...ends.cards, ...means.cards, ...plans.cards];
    bottom = graph.plans.length > 0 ? plans.bottom : after;
  } else {
    const gutters = wide ? 2 : 1;
    const left = Math.round(clamp((inner - gutters * GUTTER) * (wide ? 0.28 : 0.37), 210, 340));
    const right = wide ? Math.round(clamp(inner * 0.19, 200, 280)) : 0;
    const middle = inner - left - right - gutters * GUTTER;
    const columns = clamp(Math.floor((middle - 28) / CARD), 1, 3);
    const ends = lane([graph.strategy], words("ends"), MARGIN, MARGIN, left, 1);
    const means = lane(graph.priorities, words("means"), MARGIN + left + GUTTER, MARGIN, middle, columns);
    const plans = wide
      ? lane(graph.plans, words("otherPlans"), MARGIN + left + middle + 2 * GUTTER, MARGIN, right, 1)
      : lane(graph.plans, words("otherPlans"), MARGIN, ends.bottom + 2 * BETWEEN, left, 1);
    cards = [...ends.cards, ...means.cards, ...plans.cards];
    bottom = Math.max(ends.bottom, means.bottom, plans.bottom);
  }

  const lines = narrow ? [] : connect(graph, cards);
  if (graph.actors.length > 0) {
    const top = bottom + 2 * BETWEEN;
    headings.push({ text: words("actors"), x: MARGIN, y: top + 13 });
    const placed = band(graph.actors, top + HEAD, inner, measure, words);
    cards.push(...placed.cards);
    bottom = placed.bottom;
  }
  return { width, height: Math.ceil(bottom + MARGIN), narrow, headings, cards, lines };
}

interface Lane {
  readonly cards: Card[];
  readonly bottom: number;
}

/** Actors side by side in rows of equal columns. */
function band(actors: readonly MapNode[], top: number, inner: number, measure: Measure, words: Words): Lane {
  const gap = 12;
  const columns = Math.max(1, Math.floor((inner + gap) / (200 + gap)));
  const width = Math.floor((inner - gap * (columns - 1)) / columns);
  const cards: Card[] = [];
  let y = top;
  for (let i = 0; i < actors.length; i += columns) {
    const row = actors.slice(i, i + columns).map((node) => card(node, width, { measure, words, columns: 1 }));
    const height = Math.max(...row.map((one) => one.height));
    row.forEach((one, n) => {
      const even: Card = { ...one, height };
      place(even, MARGIN + n * (width + gap), y);
      cards.push(even);
    });
    y += height + gap;
  }
  return { cards, bottom: y - gap };
}

const DRAWN: readonly EdgeKind[] = ["serves", "supports", "continues", "carries", "part_of"];

interface End {
  readonly one: Card;
  /** The outermost card around it: lines leave from its edge. */
  readonly outer: Card;
}

/** Lines between the lanes; within one lane the cards lie in one another, or the relation stands in words. */
function connect(graph: MapGraph, cards: readonly Card[]): Line[] {
  const ends = new Map<string, End>();
  for (const outer of cards) for (const one of all([outer])) ends.set(one.node.key, { one, outer });
  const path = linkHorizontal<{ source: Point; target: Point }, Point>();
  const wanted = graph.edges
    .filter((edge) => DRAWN.includes(edge.kind))
    .map((edge) => ({ edge, from: ends.get(edge.from), to: ends.get(edge.to) }))
    .filter(
      (line): line is Wanted =>
        line.from !== undefined && line.to !== undefined && line.from.outer.x !== line.to.outer.x,
    );
  // Where several lines meet a card on one side they are spread along it, in the order of their other ends.
  const sides = new Map<string, { line: Wanted; other: number }[]>();
  const side = (line: Wanted, at: End, other: End): void => {
    const key = `${at.one.node.key} ${other.outer.x < at.outer.x ? "left" : "right"}`;
    sides.set(key, [...(sides.get(key) ?? []), { line, other: middle(other.one) }]);
  };
  for (const line of wanted) {
    side(line, line.from, line.to);
    side(line, line.to, line.from);
  }
  for (const group of sides.values()) group.sort((a, b) => a.other - b.other);
  const point = (line: Wanted, at: End, other: End): Point => {
    const left = other.outer.x < at.outer.x;
    const group = sides.get(`${at.one.node.key} ${left ? "left" : "right"}`) ?? [];
    const place = group.findIndex((entry) => entry.line === line);
    const step = Math.min(9, 26 / Math.max(1, group.length));
    const y = middle(at.one) + (place - (group.length - 1) / 2) * step;
    // From the edge of the card itself where nothing lies between, else from that of the card around it.
    const edge = left ? at.one.x : at.one.x + at.one.width;
    const outer = left ? at.outer.x : at.outer.x + at.outer.width;
    return [Math.abs(edge - outer) < 40 ? edge : outer, y];
  };
  return wanted.map((line) => {
    const end = point(line, line.to, line.from);
    const drawn = path({ source: point(line, line.from, line.to), target: end }) ?? "";
    return { from: line.edge.from, to: line.edge.to, kind: line.edge.kind, path: drawn, end };
  });
}

type Point = [number, number];

interface Wanted {
  readonly edge: { readonly from: string; readonly to: string; readonly kind: EdgeKind };
  readonly from: End;
  readonly to: End;
}

/** The height at which lines meet a card: that of its title. */
function middle(one: Card): number {
  return one.node.kind === "item"
    ? one.y + one.height / 2
    : one.children.length > 0
      ? one.y + 26
      : one.y + Math.min(one.height / 2, 12 + TYPE.caption.leading + TYPE.title.leading);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
