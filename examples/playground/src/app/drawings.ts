import { syntaxTree } from "@codemirror/language";

import { h, replace, settle } from "../dom.js";
import type { StrategyMap } from "../map/index.js";
import { pathAt, pointerOf } from "../schema/tree.js";
import type { Timeline } from "../timeline/index.js";
import { Latest } from "../worker/client.js";
import type { Drawn } from "../worker/protocol.js";
import type { App } from "./app.js";
import type { Document } from "./workspace.js";

/** The map and the timeline: loaded when they are first looked at, and drawn while they are. */
export class Drawings {
  readonly #app: App;
  readonly #mapPanel: HTMLElement;
  readonly #timelinePanel: HTMLElement;
  readonly #latest = new Latest();
  #map: StrategyMap | null = null;
  /** The document that the map shows. */
  #mapped: number | null = null;
  #timeline: Timeline | null = null;
  readonly #empty = h("p", { class: "nothing", hidden: true });

  constructor(app: App, mapPanel: HTMLElement, timelinePanel: HTMLElement) {
    this.#app = app;
    this.#mapPanel = mapPanel;
    this.#timelinePanel = timelinePanel;
  }

  /** Draws what is looked at, from the newest texts. */
  update(): void {
    const { active } = this.#app.views;
    if (active !== "map" && active !== "timeline") return;
    this.#latest.run(async () => {
      const { workspace, checker, settings, views } = this.#app;
      const view = views.active;
      const documents = view === "map" ? [workspace.active] : [...workspace.documents];
      try {
        const drawn = await checker.call("draw", { documents: workspace.toSend(documents), settings });
        if (view === "map") await this.#drawMap(drawn);
        else if (view === "timeline") await this.#drawTimeline(drawn);
      } catch (error) {
        const panel = view === "map" ? this.#mapPanel : this.#timelinePanel;
        replace(panel, h("p", { class: "nothing" }, this.#app.words.panelFailed));
        if (view === "map") this.#map = this.#mapped = null;
        else this.#timeline = null;
        console.error(error);
      }
    });
  }

  /** Selects in the map what the cursor is in. */
  readonly select = settle2((document: Document, position: number) => {
    if (!this.#map || this.#app.views.active !== "map" || document !== this.#app.workspace.active) return;
    const slice = (from: number, to: number): string => document.state.doc.sliceString(from, to);
    this.#map.select(
      document.format === "stratml" ? null : pointerOf(pathAt(syntaxTree(document.state), position, slice)),
    );
  });

  async #drawMap(drawn: Drawn): Promise<void> {
    const { choices, words } = this.#app;
    if (!this.#map) {
      const { StrategyMap } = await import("../map/index.js");
      const host = h("div", { class: "drawing" });
      replace(this.#mapPanel, this.#empty, host);
      this.#map = new StrategyMap(host, (pointer) => void this.#app.goTo(this.#app.workspace.active.name, pointer));
    }
    const first = drawn.documents.find((it) => it.strategy !== null);
    const { active } = this.#app.workspace;
    // A word that is half written makes a text unreadable for a moment: the picture of a moment ago stays, pale.
    const keep = !first && this.#mapped === active.key && active.state.doc.toString().trim() !== "";
    this.#mapPanel.classList.toggle("stale", keep);
    if (keep) return;
    this.#mapped = first ? active.key : null;
    this.#empty.hidden = first !== undefined;
    this.#empty.textContent = words.mapEmpty;
    await this.#map.update(
      first?.strategy ? { strategy: first.strategy, diagnostics: first.diagnostics, lang: choices.lang } : null,
    );
  }

  async #drawTimeline(drawn: Drawn): Promise<void> {
    const { choices, settings } = this.#app;
    if (!this.#timeline) {
      const { Timeline } = await import("../timeline/index.js");
      const host = h("div", { class: "drawing" });
      replace(this.#timelinePanel, host);
      const jump = (index: number, pointer: string): void => {
        const name = this.#inTimeline[index];
        if (name !== undefined) void this.#app.goTo(name, pointer);
      };
      this.#timeline = new Timeline(host, jump);
    }
    const readable = drawn.documents.flatMap((it) => (it.strategy ? [{ ...it, strategy: it.strategy }] : []));
    this.#inTimeline = readable.map((it) => it.name);
    const documents = readable.map((it, index) => ({ ...it, index }));
    this.#timeline.update({ documents, lang: choices.lang, date: settings.date });
  }

  /** The names of the documents that the timeline has, in its order. */
  #inTimeline: readonly string[] = [];
}

function settle2<A, B>(run: (a: A, b: B) => void): (a: A, b: B) => void {
  let last: [A, B] | null = null;
  const later = settle(120, () => last && run(...last));
  return (a, b) => {
    last = [a, b];
    later();
  };
}
