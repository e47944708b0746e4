import type { Strategy } from "strategi";

import type { Outline } from "./protocol.js";

/** The first text of a field that may be one text or one by language. */
function someText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value && typeof value === "object") {
    const first = Object.values(value)[0];
    if (typeof first === "string") return first;
  }
  return "";
}

const isElement = (value: unknown): value is Record<string, unknown> & { id: string } =>
  typeof value === "object" && value !== null && typeof (value as { id?: unknown }).id === "string";

/** The elements of a strategy by the list that they stand in. */
export function outline(strategy: Strategy): Outline {
  const found: Outline = {};
  const add = (list: string, value: unknown): void => {
    if (!isElement(value)) return;
    const title = someText(value["title"]) || someText(value["name"]) || someText(value["statement"]);
    (found[list] ??= []).push({ id: value.id, title });
    // The items of a cited plan are a list of their own.
    const items = value["items"];
    if (list === "linked_plans" && Array.isArray(items)) for (const item of items) add("items", item);
  };
  for (const [list, value] of Object.entries(strategy)) {
    if (Array.isArray(value)) for (const element of value) add(list, element);
    else add(list, value);
  }
  return found;
}
