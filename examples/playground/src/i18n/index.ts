import { en, type Words } from "./en.js";
import { nb } from "./nb.js";
import { nn } from "./nn.js";

export type { Words };
export type Lang = "en" | "nb" | "nn";

export const LANGS: readonly Lang[] = ["en", "nb", "nn"];
const WORDS: Record<Lang, Words> = { en, nb, nn };

export const words = (lang: Lang): Words => WORDS[lang];

/** The language that fits a list of preferred ones best: Norwegian without more is bokmål. */
export function preferred(languages: readonly string[]): Lang {
  for (const language of languages) {
    const primary = language.toLowerCase().split("-")[0];
    if (primary === "nn") return "nn";
    if (primary === "nb" || primary === "no") return "nb";
    if (primary === "en") return "en";
  }
  return "en";
}

/** The theme of a rule: the letters that its code begins with. */
export const family = (code: string): string => code.replace(/\d+$/, "");
