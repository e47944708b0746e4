// Texts, dates and numbers in the language of the reader.
import type { Lang, LocalizedText } from "./types.js";

export interface Localized {
  readonly text: string;
  /** The language that the text is in, when it is known. */
  readonly lang: string | undefined;
}

/** The text in the reader's language, else in a near one, in the document's own, or in whichever there is. */
export function localized(value: LocalizedText | undefined, lang: Lang, own: string | undefined): Localized {
  if (typeof value === "string") return { text: clean(value), lang: own };
  if (!value || typeof value !== "object") return { text: "", lang: undefined };
  const wanted = [
    lang,
    ...(lang === "nb" ? ["nn", "no"] : lang === "nn" ? ["nb", "no"] : []),
    own,
    "en",
    ...Object.keys(value).sort(),
  ];
  for (const tag of wanted) {
    const text = tag === undefined || !Object.hasOwn(value, tag) ? undefined : value[tag];
    if (typeof text === "string" && text.trim() !== "") return { text: clean(text), lang: tag };
  }
  return { text: "", lang: undefined };
}

/** More is never drawn, and takes long to measure. */
const LONGEST = 2000;

function clean(text: string): string {
  const plain = text
    .slice(0, LONGEST + 1)
    .replace(/\s+/gu, " ")
    .trim();
  return text.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

const MONTHS: Record<Lang, readonly string[]> = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  nb: [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
  ],
  nn: [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
  ],
};

/** A year, a month or a day in words: `2009`, `juli 2009`, `1. juli 2009`. What cannot be read stands as it is. */
export function dateText(value: string, lang: Lang): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value);
  const month = parts?.[2] === undefined ? undefined : MONTHS[lang][Number(parts[2]) - 1];
  if (!parts || month === undefined) return value;
  if (parts[3] === undefined) return `${month} ${parts[1]}`;
  return lang === "en" ? `${Number(parts[3])} ${month} ${parts[1]}` : `${Number(parts[3])}. ${month} ${parts[1]}`;
}

/** A period in words: `2009–2012`, `1. juli 2009 – desember 2012`; an open one ends in a dash. */
export function periodText(value: string | number | undefined, lang: Lang): string {
  if (value === undefined) return "";
  const [start = "", end] = String(value).split("/");
  if (end === undefined) return dateText(start, lang);
  const from = start === ".." ? "" : dateText(start, lang);
  const to = end === ".." ? "" : dateText(end, lang);
  const dash = from.includes(" ") || to.includes(" ") ? " – " : "–";
  return `${from}${dash}${to}`.trim();
}

/** A number as printed in the language: `41 200` and `12,5`, in English `41,200` and `12.5`. */
export function numberText(value: number, lang: Lang): string {
  if (!Number.isFinite(value)) return String(value);
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  if (whole.includes("e")) return String(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, lang === "en" ? "," : "\u00a0");
  const sign = value < 0 ? "\u2212" : "";
  return sign + grouped + (fraction === undefined ? "" : (lang === "en" ? "." : ",") + fraction);
}

/** `a, b og c` */
export function listText(items: readonly string[], and: string): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${and} ${items[items.length - 1] ?? ""}`;
}
