// What was worked on and how it was judged, kept in this browser for the next time. Storage may be switched off.
import type { Source } from "../app/workspace.js";

const WORK = "strategi.work";
const CHOICES = "strategi.choices";
/** More than this is not kept: browsers have room for about five million characters. */
const MOST = 2_000_000;

export interface Work {
  documents: readonly Source[];
  active: number;
  saved: string;
}

const attempt = <T>(run: () => T): T | null => {
  try {
    // `undefined` is a success.
    return run();
  } catch {
    return null;
  }
};

/** True when it was kept: not when it is too much, or storage is switched off. */
export function keepWork(documents: readonly Source[], active: number): boolean {
  const text = JSON.stringify({ documents, active, saved: new Date().toISOString() } satisfies Work);
  if (text.length > MOST) return false;
  return attempt(() => localStorage.setItem(WORK, text)) !== null;
}

export function keptWork(): Work | null {
  return attempt(() => {
    const work = JSON.parse(localStorage.getItem(WORK) ?? "null") as Partial<Work> | null;
    const documents = work?.documents?.filter((it) => typeof it.name === "string" && typeof it.text === "string") ?? [];
    if (documents.length === 0) return null;
    return { documents, active: work?.active ?? 0, saved: work?.saved ?? "" };
  });
}

export const forgetWork = (): void => void attempt(() => localStorage.removeItem(WORK));

export const keepChoices = (choices: object): void =>
  void attempt(() => localStorage.setItem(CHOICES, JSON.stringify(choices)));

export const keptChoices = (): unknown => attempt(() => JSON.parse(localStorage.getItem(CHOICES) ?? "null"));
