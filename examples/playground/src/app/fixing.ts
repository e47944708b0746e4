import type { ChangeSet } from "@codemirror/state";
import type { Fix } from "strategi";

export interface TextChange {
  from: number;
  to: number;
  insert: string;
}

/**
 * The edits of a fix in a text that has changed since it was checked; `null` when it has changed in those very places.
 */
export function fixedText(fix: Fix, since: ChangeSet): TextChange[] | null {
  const changes: TextChange[] = [];
  for (const edit of fix.edits ?? []) {
    if (!edit.utf16) return null;
    const [from, to] = edit.utf16;
    if (to > since.length || since.touchesRange(from, to) !== false) return null;
    changes.push({ from: since.mapPos(from), to: since.mapPos(to), insert: edit.text });
  }
  return changes.length > 0 ? changes : null;
}

/** What is different between two texts, as one change: cursor and folds outside of it stay. */
export function difference(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
