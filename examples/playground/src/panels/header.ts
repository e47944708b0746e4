import type { Choices, Theme } from "../app/settings.js";
import { h, replace } from "../dom.js";
import { LANGS, words, type Lang } from "../i18n/index.js";

/** The head of the page: what it is, its language, and how it looks. */
export class Header {
  readonly element = h("div", { class: "header" });
  readonly #set: (choices: Partial<Choices>) => void;

  constructor(set: (choices: Partial<Choices>) => void) {
    this.#set = set;
  }

  render(choices: Choices): void {
    const t = words(choices.lang);
    const themes: [Theme, string][] = [
      ["auto", t.themeAuto],
      ["light", t.themeLight],
      ["dark", t.themeDark],
    ];
    replace(
      this.element,
      h("a", { class: "skip", href: "#editor", onclick: (event: Event) => skip(event) }, t.skipToEditor),
      h("div", { class: "brand" }, h("h1", {}, "strategi"), h("p", {}, t.tagline)),
      h(
        "div",
        { class: "looks" },
        choice(
          t.language,
          "language",
          choices.lang,
          LANGS.map((lang) => [lang, words(lang).languageName, lang]),
          (lang) => this.#set({ lang: lang as Lang }),
        ),
        choice(t.theme, "theme", choices.theme, themes, (theme) => this.#set({ theme: theme as Theme })),
      ),
    );
  }
}

function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#editor .cm-content")?.focus();
}

function choice(
  label: string,
  id: string,
  value: string,
  options: [string, string, string?][],
  chosen: (value: string) => void,
): HTMLElement {
  const select = h(
    "select",
    { id },
    ...options.map(([name, text, lang]) => h("option", { value: name, selected: name === value, lang }, text)),
  );
  select.addEventListener("change", () => chosen(select.value));
  return h("label", { class: "choice" }, h("span", {}, label), select);
}
