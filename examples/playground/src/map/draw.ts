// The picture itself, from cards that know their places.
import { all, TYPE, type Card, type Part } from "./card.js";
import { accessibleName } from "./describe.js";
import type { MapGraph } from "./node.js";
import type { Layout } from "./layout.js";
import type { Stop } from "./roving.js";
import { severityIcon, svg } from "./svg.js";
import type { Words } from "./words.js";

export interface Drawing {
  readonly picture: SVGSVGElement;
  readonly stops: readonly Stop[];
  readonly cards: ReadonlyMap<string, { readonly element: SVGGElement; readonly card: Card }>;
  readonly lines: readonly { readonly from: string; readonly to: string; readonly element: SVGGElement }[];
}

const SIZE = { caption: TYPE.caption, title: TYPE.title, detail: TYPE.detail } as const;

export function draw(graph: MapGraph, layout: Layout, words: Words, id: string): Drawing {
  const picture = svg("svg", {
    class: "map-picture",
    viewBox: `0 0 ${layout.width} ${layout.height}`,
    role: "tree",
    lang: words.lang,
    "aria-labelledby": `${id}-title`,
    "aria-describedby": `${id}-desc`,
  });
  // Within `defs`, so that browsers do not show the title over every part of the picture.
  picture.append(
    svg(
      "defs",
      {},
      svg("title", { id: `${id}-title` }, `${words("map")}: ${graph.strategy.title.text}`),
      svg("desc", { id: `${id}-desc` }, words("mapHelp")),
    ),
  );

  const headings = svg("g", { class: "map-headings", "aria-hidden": "true" });
  for (const heading of layout.headings) headings.append(svg("text", { x: heading.x, y: heading.y }, heading.text));
  picture.append(headings);

  const stops: Stop[] = [];
  const cards = new Map<string, { element: SVGGElement; card: Card }>();
  const drawn = svg("g", { role: "presentation" });
  const put = (list: readonly Card[], level: number, parent: string | undefined): void => {
    list.forEach((card, i) => {
      const { node } = card;
      const element = svg("g", {
        class: `map-node map-${node.kind}${card.depth > 0 ? " map-inner" : ""}${node.hidden?.length ? " map-closed" : ""}`,
        role: "treeitem",
        tabindex: -1,
        transform: `translate(${card.x} ${card.y})`,
        "data-key": node.key,
        "aria-level": level,
        "aria-posinset": i + 1,
        "aria-setsize": list.length,
        "aria-selected": "false",
        "aria-expanded": node.expanded === undefined ? undefined : String(node.expanded),
        "aria-label": accessibleName(graph, card, words),
      });
      const radius = card.depth === 0 ? 12 : 8;
      element.append(svg("rect", { class: "map-face", width: card.width, height: card.height, rx: radius }));
      if (["strategy", "objective", "priority", "measure", "plan", "indicator"].includes(node.kind))
        element.append(stripe(card, radius));
      const lang = node.title.lang;
      for (const part of card.parts)
        element.append(draftPart(part, node.kind === "strategy", lang === words.lang ? undefined : lang));
      if (node.kind === "more") element.append(chevron(card, node.expanded === true));
      element.append(
        svg("rect", {
          class: "map-ring",
          x: -3,
          y: -3,
          width: card.width + 6,
          height: card.height + 6,
          rx: radius + 3,
        }),
      );
      drawn.append(element);
      stops.push({ key: node.key, element, parent, expanded: node.expanded });
      cards.set(node.key, { element, card });
      put(card.children, level + 1, node.key);
    });
  };
  put(layout.cards, 1, undefined);

  const lines = svg("g", { class: "map-lines", "aria-hidden": "true" });
  const paths = layout.lines.map((line) => {
    const [x, y] = line.end;
    const element = svg(
      "g",
      { class: `map-line map-line-${line.kind}` },
      svg("path", { d: line.path }),
      svg("circle", { cx: x, cy: y, r: 3.5 }),
    );
    lines.append(element);
    return { from: line.from, to: line.to, element };
  });
  picture.append(drawn, lines);
  return { picture, stops, cards, lines: paths };
}

/** The coloured edge that tells the kinds apart at a glance; the caption says the same in words. */
function stripe(card: Card, radius: number): SVGPathElement {
  const h = card.height;
  const r = radius;
  return svg("path", {
    class: "map-stripe",
    d: `M4 ${r * 0.28}V${h - r * 0.28}A${r} ${r} 0 0 1 0 ${h - r}V${r}A${r} ${r} 0 0 1 4 ${r * 0.28}z`,
  });
}

function chevron(card: Card, open: boolean): SVGPathElement {
  const x = card.width - 20;
  const y = card.height / 2 - (open ? -2 : 2);
  const dy = open ? -4 : 4;
  return svg("path", { class: "map-chevron", d: `M${x - 5} ${y}l5 ${dy}l5 ${-dy}`, "aria-hidden": "true" });
}

function draftPart(part: Part, head: boolean, lang: string | undefined): SVGElement {
  if (part.part === "label") {
    return svg(
      "g",
      { class: `map-label map-label-${part.role}`, transform: `translate(${part.x} ${part.y})` },
      svg("rect", { width: part.width, height: 20, rx: 10 }),
      svg("text", { x: 8, y: 14 }, `${part.text} `),
    );
  }
  if (part.part === "mark") {
    return svg(
      "g",
      { class: `map-mark map-mark-${part.severity}` },
      severityIcon(part.severity, part.x, part.y + 2),
      svg("text", { x: part.x + 19, y: part.y + 13.5 }, `${part.text} `),
    );
  }
  const text = svg("text", {
    class: `map-${part.part}${head && part.part === "title" ? " map-head" : ""}`,
    lang: part.part === "title" ? lang : undefined,
  });
  const leading = head && part.part === "title" ? TYPE.head.leading : SIZE[part.part].leading;
  part.lines.forEach((line, i) =>
    text.append(svg("tspan", { x: part.x, y: part.y + i * leading }, i === part.lines.length - 1 ? `${line} ` : line)),
  );
  return text;
}

/** The keys of all elements within one, itself included. */
export function within(card: Card): Set<string> {
  return new Set([...all([card])].map((one) => one.node.key));
}
