// An element in words: for its accessible name, for the box beside it, and for the narrow picture, which has no lines.
import type { Card } from "./card.js";
import { spoken } from "./findings.js";
import type { EdgeKind, MapGraph, MapNode } from "./node.js";
import { listText } from "./text.js";
import type { Word, Words } from "./words.js";

const SAID: readonly (readonly [EdgeKind, Word])[] = [
  ["serves", "serves"],
  ["supports", "supports"],
  ["continues", "continues"],
  ["carries", "carries"],
];

/** `Bidrar til: Rene havner og Flere arbeidsplasser`, one line for each kind of relation that the picture draws as lines. */
export function relations(graph: MapGraph, node: MapNode, words: Words): string[] {
  const lines: string[] = [];
  for (const [kind, word] of SAID) {
    // What a measure serves is told by where it stands, and beside it in its details.
    if (kind === "serves" && node.kind === "measure") continue;
    const ends = graph.edges
      .filter((edge) => edge.from === node.key && edge.kind === kind)
      .map((edge) => graph.nodes.get(edge.to)?.title.text ?? "");
    if (ends.length > 0) lines.push(`${words(word)}: ${listText(ends, words("and"))}`);
  }
  return lines;
}

/** The same with the relations among the details, for a picture without lines. */
export function withRelations(graph: MapGraph, words: Words): MapGraph {
  const told = (node: MapNode): MapNode => ({
    ...node,
    details: [...node.details, ...relations(graph, node, words)],
    children: node.children.map(told),
  });
  return {
    ...graph,
    strategy: told(graph.strategy),
    priorities: graph.priorities.map(told),
    plans: graph.plans.map(told),
  };
}

/** What is printed on the card, in its order, and then what is not: relations, and the messages of the findings. */
export function accessibleName(graph: MapGraph, card: Card, words: Words): string {
  const { node } = card;
  const printed = card.parts.map((part) => ("lines" in part ? part.lines.join("") : part.text));
  const rest = relations(graph, node, words).filter((line) => !node.details.includes(line));
  if (card.cut) rest.unshift(node.title.text);
  if (node.findings.length > 0) rest.push(spoken(node.findings, words));
  return [...printed, ...rest].map((text) => text.replace(/[.\s]+$/u, "")).join(". ");
}
