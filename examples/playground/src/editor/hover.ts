// What a field means, when the pointer rests on it: the words of the JSON Schema.
import { syntaxTree } from "@codemirror/language";
import { hoverTooltip, type Tooltip } from "@codemirror/view";

import { h, prose } from "../dom.js";
import type { FormatSchema, Step } from "../schema/schema.js";
import { pathOf } from "../schema/tree.js";

export const schemaHover = (schema: () => FormatSchema | null) =>
  hoverTooltip(
    (view, position, side): Tooltip | null => {
      const format = schema();
      if (!format) return null;
      const tree = syntaxTree(view.state);
      const node = tree.resolveInner(position, side);
      const slice = (from: number, to: number): string => view.state.doc.sliceString(from, to);
      const key =
        node.name === "Key" || node.name === "PropertyName" ? node : node.parent?.name === "Key" ? node.parent : null;
      const isValue = /^(Literal|QuotedLiteral|String|Number|True|False)$/.test(node.name);
      if (!key && !isValue) return null;
      const path = pathOf(key ?? node, slice);
      const text = key ? format.describe(path) : describeValue(format, path, slice(node.from, node.to));
      if (!text) return null;
      const { from, to } = key ?? node;
      return { pos: from, end: to, above: true, create: () => ({ dom: card(path, text) }) };
    },
    { hoverTime: 350 },
  );

/** The meaning of a value of a closed set. */
function describeValue(format: FormatSchema, path: readonly Step[], written: string): string {
  const value = written.replace(/^["']|["']$/g, "");
  return format.choices(path).find((choice) => String(choice.value) === value)?.description ?? "";
}

function card(path: readonly Step[], text: string): HTMLElement {
  const place = path.filter((step) => typeof step === "string").join(" › ");
  return h("div", { class: "schema-card", lang: "en" }, h("p", { class: "place" }, place), h("p", {}, prose(text)));
}
