import type { Profile, Tier } from "strategi";

import { preferred, type Lang } from "../i18n/index.js";
import type { Settings } from "../worker/protocol.js";

export const TIERS: readonly Tier[] = ["core", "recommended", "pedantic", "preview"];
export const PROFILES: readonly Profile[] = ["no-pbl", "eu-cohesion", "interreg", "sami-district", "stratml"];
export type Theme = "auto" | "light" | "dark";

/** How the documents are judged, and how the page looks. */
export interface Choices {
  lang: Lang;
  theme: Theme;
  profiles: Profile[];
  tiers: Tier[];
  /** Empty: today. */
  date: string;
  about: "" | "plan" | "record";
  showWaived: boolean;
}

export const today = (): string => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

export const initialChoices = (): Choices => ({
  lang: preferred(navigator.languages),
  theme: "auto",
  profiles: [],
  tiers: ["core", "recommended"],
  date: "",
  about: "",
  showWaived: false,
});

/** The options of a check. */
export function settingsOf(choices: Choices): Settings {
  return {
    lang: choices.lang,
    date: choices.date || today(),
    profiles: choices.profiles,
    tiers: choices.tiers,
    show_waived: choices.showWaived,
    ...(choices.about ? { about: choices.about } : {}),
  };
}

const list = <T extends string>(value: unknown, known: readonly T[], otherwise: T[]): T[] =>
  Array.isArray(value) ? known.filter((name) => value.includes(name)) : otherwise;

/** Choices that were kept or came by a link: what is not understood is left as it was. */
export function mergeChoices(choices: Choices, given: unknown): Choices {
  if (typeof given !== "object" || given === null) return choices;
  const from = given as Record<string, unknown>;
  const one = <T>(name: string, known: readonly T[], otherwise: T): T =>
    known.includes(from[name] as T) ? (from[name] as T) : otherwise;
  const date = from["date"];
  return {
    lang: one<Lang>("lang", ["en", "nb", "nn"], choices.lang),
    theme: one<Theme>("theme", ["auto", "light", "dark"], choices.theme),
    profiles: list(from["profiles"], PROFILES, choices.profiles),
    tiers: list(from["tiers"], TIERS, choices.tiers),
    date: typeof date === "string" && /^(\d{4}-\d\d-\d\d)?$/.test(date) ? date : choices.date,
    about: one<Choices["about"]>("about", ["", "plan", "record"], choices.about),
    showWaived: typeof from["showWaived"] === "boolean" ? from["showWaived"] : choices.showWaived,
  };
}
