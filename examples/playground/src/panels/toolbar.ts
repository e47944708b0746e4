import type { Target } from "strategi";

import { TIERS, type Choices } from "../app/settings.js";
import { h, replace, type Child } from "../dom.js";
import { words, type Words } from "../i18n/index.js";
import type { Settings } from "../worker/protocol.js";
import { entry, Menu } from "./menu.js";

export type Example = "trondelag" | "coast" | "starter";

export interface ToolbarActions {
  choices: () => Choices;
  settings: () => Settings;
  profiles: () => readonly { name: string; title: Record<string, string>; purpose: Record<string, string> }[];
  set: (choices: Partial<Choices>) => void;
  create: () => void;
  pick: (folder: boolean) => void;
  example: (example: Example) => void;
  share: () => void;
  download: (as: Target | "text" | "report") => void;
  documentCount: () => number;
}

/** What can be done: open, share, download, and how it is judged. */
export class Toolbar {
  readonly element = h("div", { class: "toolbar" });
  readonly #actions: ToolbarActions;

  constructor(actions: ToolbarActions) {
    this.#actions = actions;
  }

  render(): void {
    const t = words(this.#actions.choices().lang);
    const { create, share } = this.#actions;
    const menus = [
      new Menu("open", t.open, (close) => this.#open(t, close)),
      new Menu("examples", t.examples, (close) => this.#examples(t, close)),
      new Menu("download", t.download, (close) => this.#download(t, close)),
      new Menu("settings", t.settings, () => this.#settings(t)),
    ].map((menu) => menu.element);
    const tool = (label: string, name: string, run: () => void): HTMLElement =>
      h("button", { type: "button", class: `tool tool-${name}`, onclick: run }, label);
    const [open, examples, download, settings] = menus;
    replace(
      this.element,
      tool(t.newDocument, "new", create),
      open,
      examples,
      download,
      tool(t.share, "share", share),
      settings,
    );
  }

  #open(t: Words, close: () => void): Child[] {
    const pick = (folder: boolean) => () => {
      close();
      this.#actions.pick(folder);
    };
    return [entry(t.openFiles, pick(false)), entry(t.openFolder, pick(true)), h("p", { class: "hint" }, t.openHint)];
  }

  #examples(t: Words, close: () => void): Child[] {
    const open = (example: Example) => () => {
      close();
      this.#actions.example(example);
    };
    return [
      entry(t.exampleTrondelag, open("trondelag"), t.exampleTrondelagHint),
      entry(t.exampleCoast, open("coast"), t.exampleCoastHint),
      entry(t.exampleStarter, open("starter"), t.exampleStarterHint),
      h("p", { class: "hint" }, t.replaceOrAdd(this.#actions.documentCount())),
    ];
  }

  #download(t: Words, close: () => void): Child[] {
    const as = (target: Target | "text" | "report") => () => {
      close();
      this.#actions.download(target);
    };
    return [
      entry(t.downloadText, as("text")),
      entry(t.downloadAs("YAML"), as("yaml")),
      entry(t.downloadAs("JSON"), as("json")),
      entry(t.downloadAs(t.stratml2), as("stratml2")),
      entry(t.downloadAs(t.stratml1), as("stratml1")),
      h("hr"),
      entry(t.downloadReport, as("report")),
    ];
  }

  #settings(t: Words): Child[] {
    const { choices, set, settings, profiles } = this.#actions;
    const now = choices();
    const check = (
      label: Child,
      checked: boolean,
      changed: (checked: boolean) => void,
      hint?: string,
      disabled = false,
    ): HTMLElement => {
      const input = h("input", { type: "checkbox", checked, disabled });
      input.addEventListener("change", () => changed(input.checked));
      return h("label", { class: "check" }, input, h("span", {}, label, hint && h("small", {}, hint)));
    };
    const toggled = <T>(list: readonly T[], item: T, on: boolean): T[] => [
      ...list.filter((other) => other !== item),
      ...(on ? [item] : []),
    ];
    const tierNames = {
      core: t.tierCore,
      recommended: t.tierRecommended,
      pedantic: t.tierPedantic,
      preview: t.tierPreview,
    };
    const date = h("input", { type: "date", value: settings().date, min: "1000-01-01", max: "9999-12-31" });
    date.addEventListener("change", () => date.validity.valid && set({ date: date.value }));
    const about = h(
      "select",
      {},
      ...(["", "plan", "record"] as const).map((value) =>
        h(
          "option",
          { value, selected: now.about === value },
          { "": t.aboutBoth, plan: t.aboutPlan, record: t.aboutRecord }[value],
        ),
      ),
    );
    about.addEventListener("change", () => set({ about: about.value as Choices["about"] }));
    const today = (): void => {
      set({ date: "" });
      date.value = settings().date;
    };
    return [
      h(
        "fieldset",
        {},
        h("legend", {}, t.profiles),
        ...profiles().map((profile) =>
          check(
            profile.title[now.lang] ?? profile.name,
            now.profiles.includes(profile.name as never),
            (on) => set({ profiles: toggled(choices().profiles, profile.name as never, on) }),
            profile.purpose[now.lang],
          ),
        ),
      ),
      h(
        "fieldset",
        {},
        h("legend", {}, t.tiers),
        ...TIERS.map((tier) =>
          check(
            tierNames[tier as keyof typeof tierNames],
            now.tiers.includes(tier),
            (on) => set({ tiers: toggled(choices().tiers, tier, on) }),
            tier === "core" ? t.always : undefined,
            tier === "core",
          ),
        ),
      ),
      h(
        "div",
        { class: "row" },
        h("label", { class: "choice" }, h("span", {}, t.date), date),
        h("button", { type: "button", class: "plain", onclick: today }, t.today),
        h("label", { class: "choice" }, h("span", {}, t.about), about),
      ),
      check(t.showWaived, now.showWaived, (on) => set({ showWaived: on })),
    ];
  }
}
