// Where the cursor is, for completion: at a key of an object or at a value, and of what.
import type { Text } from "@codemirror/state";
import type { SyntaxNode, Tree } from "@lezer/common";

import type { Step } from "./schema.js";
import { flowAround, keyOf, keysOf, pathOf, type Slice } from "./tree.js";

export interface Context {
  kind: "key" | "value";
  /** For a key: the path of its object. For a value: its own. */
  path: Step[];
  /** Where that which is being written begins. */
  from: number;
  /** For a key: the keys that are there already. */
  present: string[];
  /** Inside brackets, where nothing may go over several lines by indentation. */
  flow: boolean;
  /** Where a new line of the same object begins. */
  indent: number;
}

const WORD = /[\w.$#:-]*$/;

export function contextAt(tree: Tree, doc: Text, position: number, json: boolean): Context | null {
  const slice: Slice = (from, to) => doc.sliceString(from, to);
  const flow = flowAround(tree, position);
  if (flow) return flowContext(flow, slice, position, json);
  return json ? null : blockContext(tree, doc, position);
}

function flowContext(flow: SyntaxNode, slice: Slice, position: number, json: boolean): Context | null {
  const before = slice(flow.from, position);
  const written = json
    ? (/"[^"\n]*$/.exec(unclosed(before))?.[0] ?? WORD.exec(before)?.[0] ?? "")
    : (WORD.exec(before)?.[0] ?? "");
  const from = position - written.length;
  const indent = 0;
  const path = pathOf(flow, slice);
  if (flow.name === "FlowSequence" || flow.name === "Array") {
    return { kind: "value", path: [...path, null], from, present: [], flow: true, indent };
  }
  for (let pair = flow.firstChild; pair; pair = pair.nextSibling) {
    if (pair.name !== "Pair" && pair.name !== "Property") continue;
    const key = pair.getChild("Key") ?? pair.getChild("PropertyName");
    const colon = key ? slice(key.to, position).indexOf(":") : -1;
    // After the colon and before the next comma it is the value of this key.
    if (key && colon >= 0 && key.to < from + 1 && !slice(Math.max(pair.to, key.to), from).includes(",")) {
      if (position <= pair.to || slice(pair.to, from).trim() === "" || slice(pair.to, from).trim() === ":") {
        const name = keyOf(pair, slice);
        return name === null ? null : { kind: "value", path: [...path, name], from, present: [], flow: true, indent };
      }
    }
  }
  return { kind: "key", path, from, present: keysOf(flow, slice, position), flow: true, indent };
}

/** The part of a JSON text that begins with the string that is open at its end, else nothing. */
function unclosed(text: string): string {
  const line = text.slice(text.lastIndexOf("\n") + 1);
  let open = -1;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === "\\") at += 1;
    else if (line[at] === '"') open = open < 0 ? at : -1;
  }
  return open < 0 ? "" : line.slice(open);
}

const LINE = /^(\s*)((?:-[ \t]+)*)(?:(["']?)([\w$.-]+)\3\s*:(?=\s|$)(.*))?/;
const AT_KEY = /^(\s*(?:-[ \t]+)*)(["']?[\w$.-]*)$/;
const AT_VALUE = /^(\s*(?:-[ \t]+)*)(["']?)([\w$.-]+)\2\s*:\s+(["']?[\w.$#:-]*)$/;

function blockContext(tree: Tree, doc: Text, position: number): Context | null {
  if (/Comment|BlockLiteral/.test(tree.resolveInner(position, -1).name)) return null;
  const line = doc.lineAt(position);
  const before = line.text.slice(0, position - line.from);
  const value = AT_VALUE.exec(before);
  if (value) {
    const lead = value[1] ?? "";
    const path = [...ancestors(doc, line.number, lead), value[3] ?? ""];
    return {
      kind: "value",
      path,
      from: position - (value[4] ?? "").length,
      present: [],
      flow: false,
      indent: lead.length,
    };
  }
  const key = AT_KEY.exec(before);
  if (!key) return null;
  const lead = key[1] ?? "";
  const path = ancestors(doc, line.number, lead);
  const present = siblings(doc, line.number, lead);
  return { kind: "key", path, from: position - (key[2] ?? "").length, present, flow: false, indent: lead.length };
}

/** The columns of the dashes in what a line begins with. */
const dashes = (lead: string): number[] => [...lead.matchAll(/-/g)].map((match) => match.index);

/** The path of the mapping or list that an entry of this indentation is in, by the lines above it. */
function ancestors(doc: Text, number: number, lead: string): Step[] {
  const path: Step[] = [];
  let column = lead.length;
  let inList = false;
  const takeDashes = (columns: number[]): void => {
    for (const dash of columns.reverse()) {
      if (dash >= column) continue;
      path.unshift(null);
      column = dash;
      inList = true;
    }
  };
  takeDashes(dashes(lead));
  for (let above = number - 1; above > 0 && (column > 0 || inList); above -= 1) {
    const text = doc.line(above).text;
    const match = LINE.exec(text);
    if (!match || text.trim() === "" || text.trimStart().startsWith("#")) continue;
    const start = (match[1] ?? "").length;
    const at = start + (match[2] ?? "").length;
    const columns = dashes((match[1] ?? "") + (match[2] ?? ""));
    const key = match[4];
    const opens = key !== undefined && /^\s*(?:[&!]\S+\s*)*(?:#.*)?$/.test(match[5] ?? "");
    if (opens && (at < column || (inList && at === column))) {
      path.unshift(key);
      column = at;
      inList = false;
      takeDashes(columns);
    } else if (at === column && !inList) {
      // A neighbour; the dash before it opens the item that both are in.
      takeDashes(columns);
    } else if (at < column && !inList) {
      takeDashes(columns);
      if (at < column) column = at;
    }
  }
  return path;
}

/** The keys at the same indentation, above and below. */
function siblings(doc: Text, number: number, lead: string): string[] {
  const column = lead.length;
  const keys: string[] = [];
  const visit = (at: number): "go on" | "last" | "stop" => {
    const text = doc.line(at).text;
    if (text.trim() === "" || text.trimStart().startsWith("#")) return "go on";
    const match = LINE.exec(text);
    const start = (match?.[1] ?? "").length;
    const own = start + (match?.[2] ?? "").length;
    if (own < column || (own === column && at > number && start < column)) return "stop";
    if (own === column && match?.[4] !== undefined) keys.push(match[4]);
    return own === column && start < column ? "last" : "go on";
  };
  if (!lead.includes("-")) {
    for (let at = number - 1; at > 0; at -= 1) if (visit(at) !== "go on") break;
  }
  for (let at = number + 1; at <= doc.lines; at += 1) if (visit(at) === "stop") break;
  return keys;
}
