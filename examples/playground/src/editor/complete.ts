// Completion from the JSON Schema: fields, values of closed sets, and the document's own ids for references.
import {
  startCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { ensureSyntaxTree } from "@codemirror/language";
import type { EditorView } from "@codemirror/view";

import { h, prose } from "../dom.js";
import type { Words } from "../i18n/index.js";
import { contextAt, type Context } from "../schema/context.js";
import type { Field, FormatSchema } from "../schema/schema.js";
import type { Outline } from "../worker/protocol.js";

export interface CompletionSources {
  schema: () => FormatSchema | null;
  outline: () => Promise<Outline>;
  words: () => Words;
}

/** How long the text is parsed for at most, so that typing goes on. */
const PARSE_MS = 60;

export const completeFromSchema =
  (sources: CompletionSources, json: boolean) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const schema = sources.schema();
    const tree = ensureSyntaxTree(context.state, context.pos, PARSE_MS);
    if (!schema || !tree) return null;
    const at = contextAt(tree, context.state.doc, context.pos, json);
    if (!at || (!context.explicit && at.from === context.pos && !/[:[,{-]\s*$/.test(lineBefore(context)))) return null;
    const options: Completion[] = [];
    if (at.kind === "key") {
      for (const field of schema.fields(at.path)) {
        if (!at.present.includes(field.name)) options.push(fieldCompletion(field, at, json, sources.words()));
      }
    }
    for (const choice of schema.choices(at.path)) {
      options.push(valueCompletion(choice.value, choice.description, "enum", json));
    }
    const lists = schema.referenced(at.path);
    if (lists.length > 0) {
      const outline = await sources.outline();
      for (const list of lists) {
        for (const element of outline[list] ?? []) {
          options.push({ ...valueCompletion(element.id, element.title, "variable", json), detail: list });
        }
      }
    }
    if (context.aborted || options.length === 0) return null;
    return { from: at.from, options, validFor: json ? /^"?[\w.$#:-]*$/ : /^["']?[\w.$#:-]*$/ };
  };

const lineBefore = (context: CompletionContext): string => {
  const line = context.state.doc.lineAt(context.pos);
  return line.text.slice(0, context.pos - line.from);
};

const info = (text: string): Completion["info"] =>
  (text ? () => h("div", { lang: "en" }, prose(text)) : undefined) as never;

function valueCompletion(
  value: string | number | boolean,
  description: string,
  type: string,
  json: boolean,
): Completion {
  const label = json ? JSON.stringify(value) : String(value);
  return {
    label,
    displayLabel: String(value),
    type,
    ...(description ? { info: info(description) as never } : {}),
    apply: (view, completion, from, to) =>
      insert(view, completion.label, from, closingQuote(view, completion.label, to)),
  };
}

function fieldCompletion(field: Field, at: Context, json: boolean, words: Words): Completion {
  return {
    label: json ? JSON.stringify(field.name) : field.name,
    displayLabel: field.name,
    type: "property",
    boost: field.required ? 1 : 0,
    ...(field.required ? { detail: words.required } : {}),
    ...(field.description ? { info: info(field.description) as never } : {}),
    apply: (view, completion, from, to) => {
      const end = closingQuote(view, completion.label, to);
      const rest = view.state.doc.lineAt(end).text.slice(end - view.state.doc.lineAt(end).from);
      if (/^\s*:/.test(rest)) return insert(view, completion.label, from, end);
      const [before, after] = json ? jsonTemplate(field) : yamlTemplate(field, at);
      insert(view, `${completion.label}:${before}`, from, end, after);
      if (field.shape !== "text" || !json) startCompletion(view);
    },
  };
}

function yamlTemplate(field: Field, at: Context): [string, string] {
  if (at.flow) return field.shape === "list" ? [" [", "]"] : field.shape === "object" ? [" {", "}"] : [" ", ""];
  const indent = " ".repeat(at.indent + 2);
  if (field.shape === "list") return [`\n${indent}- `, ""];
  return field.shape === "object" ? [`\n${indent}`, ""] : [" ", ""];
}

function jsonTemplate(field: Field): [string, string] {
  const templates = { list: [" [", "]"], object: [" {", "}"], text: [' "', '"'], other: [" ", ""] } as const;
  return [...templates[field.shape]];
}

/** A closing quotation mark that the editor has put in goes with what it closes. */
function closingQuote(view: EditorView, label: string, to: number): number {
  return label.startsWith('"') && view.state.doc.sliceString(to, to + 1) === '"' ? to + 1 : to;
}

function insert(view: EditorView, before: string, from: number, to: number, after = ""): void {
  view.dispatch({
    changes: { from, to, insert: before + after },
    selection: { anchor: from + before.length },
    userEvent: "input.complete",
    scrollIntoView: true,
  });
}
