// Nodes of an SVG picture, made one by one: texts of documents come from strangers and never pass as markup.

const SVG = "http://www.w3.org/2000/svg";

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(key, String(value));
  node.append(...children);
  return node;
}

/** The sign of a severity, 14 by 14: each has a form of its own, so that colour is never needed to tell them apart. */
export function severityIcon(severity: "error" | "warning" | "info", x: number, y: number): SVGGElement {
  const group = svg("g", {
    class: `map-icon map-icon-${severity}`,
    transform: `translate(${x} ${y})`,
    "aria-hidden": "true",
  });
  if (severity === "error") {
    group.append(svg("path", { class: "map-icon-shape", d: "M4.1 0h5.8L14 4.1v5.8L9.9 14H4.1L0 9.9V4.1z" }));
    group.append(svg("path", { class: "map-icon-sign", d: "M4.6 4.6l4.8 4.8M9.4 4.6l-4.8 4.8" }));
  } else if (severity === "warning") {
    group.append(
      svg("path", {
        class: "map-icon-shape",
        d: "M7 .6a1 1 0 0 1 .9.5l6 11a1 1 0 0 1-.9 1.5H1a1 1 0 0 1-.9-1.5l6-11A1 1 0 0 1 7 .6z",
      }),
    );
    group.append(svg("path", { class: "map-icon-sign", d: "M7 4.8v3.9M7 11.2v.1" }));
  } else {
    group.append(svg("circle", { class: "map-icon-shape", cx: 7, cy: 7, r: 7 }));
    group.append(svg("path", { class: "map-icon-sign", d: "M7 6.4v4M7 3.6v.1" }));
  }
  return group;
}
