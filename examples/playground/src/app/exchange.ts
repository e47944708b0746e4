import type { Diagnostic, Target } from "strategi";

import { h, prose, type Child } from "../dom.js";
import { download } from "../files/download.js";
import { COAST, starter, TRONDELAG } from "../files/examples.js";
import { baseName, renamed } from "../files/format.js";
import { acceptDrops, pick } from "../files/pick.js";
import { readFiles, type Found } from "../files/read.js";
import { fromFragment, toFragment, TOO_LONG, type Shared } from "../files/share.js";
import { forgetWork, keptWork } from "../files/store.js";
import { WorkerError } from "../worker/client.js";
import { showShare } from "../panels/dialogs.js";
import type { Example } from "../panels/toolbar.js";
import type { App } from "./app.js";
import { mergeChoices } from "./settings.js";
import type { Document, Source } from "./workspace.js";

const FORMATS: Record<Target, { extension: string; type: string; name: string }> = {
  yaml: { extension: ".yaml", type: "application/yaml", name: "YAML" },
  json: { extension: ".json", type: "application/json", name: "JSON" },
  stratml: { extension: ".xml", type: "application/xml", name: "StratML" },
  stratml1: { extension: ".xml", type: "application/xml", name: "StratML" },
  stratml2: { extension: ".xml", type: "application/xml", name: "StratML" },
};
const TYPES = { yaml: "application/yaml", json: "application/json", stratml: "application/xml" } as const;
/** True for what a document is refused for; all else is a mistake of the page. */
const isAboutTheDocument = (error: unknown): boolean =>
  error instanceof WorkerError && /^(Read|Conversion)Error$/.test(error.kind);

/** How many losses of a conversion are listed. */
const MOST_LOSSES = 8;

/** How documents come to the page and leave it. */
export class Exchange {
  readonly #app: App;
  /** What was opened last and has not been changed: it can be opened again, so it need not be kept. */
  #pristine = "";

  constructor(app: App) {
    this.#app = app;
  }

  /** What the page begins with: a link's documents, else an example, and the way back to earlier work. */
  async begin(): Promise<void> {
    acceptDrops(
      (over) => document.documentElement.classList.toggle("dropping", over),
      (found) => void this.#openFound(found),
    );
    addEventListener("hashchange", () => void this.#openLink());
    const linked = await this.#openLink();
    if (!linked) this.#openPristine(TRONDELAG);
    if (!this.#offerRestore() && !linked) this.#welcome();
  }

  /** True when something was written or opened that would be lost. */
  touched(): boolean {
    return this.#snapshot() !== this.#pristine;
  }

  create(): void {
    this.#openOwn([starter(this.#app.choices.lang)]);
  }

  pick(folder: boolean): void {
    pick(folder, (found) => void this.#openFound(found));
  }

  example(example: Example): void {
    const sources = { trondelag: TRONDELAG, coast: COAST, starter: [starter(this.#app.choices.lang)] }[example];
    if (this.touched()) this.putAway(this.#app.words.putAway, () => this.#openPristine(sources));
    else this.#openPristine(sources);
  }

  /** Takes documents away, and keeps them at hand until something else is taken away. */
  putAway(told: string, run: () => void): void {
    const { workspace, words, notices } = this.#app;
    const [documents, active] = [workspace.documents, workspace.active];
    run();
    const back = (): void => {
      workspace.documents = documents;
      this.#app.show(active);
      this.#app.check();
    };
    notices.tell("put-away", words.dismiss, [told], [{ label: words.bringBack, run: back }]);
  }

  async share(): Promise<void> {
    const { workspace, words, choices } = this.#app;
    const { profiles, tiers, date, about, showWaived } = choices;
    const fragment = await toFragment({
      documents: workspace.documents.map((it) => ({ name: it.name, text: it.state.doc.toString() })),
      active: workspace.documents.indexOf(workspace.active),
      choices: { profiles, tiers, date, about, showWaived },
    });
    const address = new URL(location.href);
    address.hash = fragment;
    showShare(address.href.length > TOO_LONG ? null : address.href, words);
  }

  async download(as: Target | "text" | "report"): Promise<void> {
    const { workspace, checker, settings, words, notices } = this.#app;
    const { active } = workspace;
    const name = baseName(active.name);
    if (as === "text") {
      download(name, active.state.doc.toString(), TYPES[active.format]);
      return;
    }
    try {
      if (as === "report") {
        const html = await checker.call("report", { documents: workspace.toSend(), settings });
        download(renamed(workspace.documents.length === 1 ? name : "strategi", ".html"), html, "text/html");
        return;
      }
      const { extension, type, name: format } = FORMATS[as];
      const converted = await checker.call("convert", { document: workspace.toSend([active])[0]!, to: as, settings });
      download(renamed(name, extension), converted.text, type);
      notices.tell("converted", words.dismiss, [words.converted(format), " ", ...this.#lossesOf(converted.losses)]);
    } catch (error) {
      const readable = isAboutTheDocument(error);
      if (!readable) console.error(error);
      notices.tell("converted", words.dismiss, [readable ? words.cannotConvert : words.failed], [], "problem");
    }
  }

  /** What there is to say of the document that is shown: that it is StratML, or was. */
  noteOn(shown: Document): void {
    const { words, notices } = this.#app;
    if (notices.has("welcome")) this.#welcome();
    notices.clear("format");
    if (shown.format === "stratml") {
      notices.tell(
        "format",
        words.dismiss,
        [words.stratmlNote],
        [{ label: words.toYaml, run: () => void this.#toYaml(shown) }],
      );
    } else if (shown.converted) {
      const { name, text, losses } = shown.converted;
      const back = (): void => {
        const { converted } = shown;
        const edited = { name: shown.name, text: shown.state.doc.toString() };
        delete shown.converted;
        this.#exchanged(shown, { name, text });
        // What was written since the conversion is no part of the original.
        const again = (): void => {
          if (converted) shown.converted = converted;
          this.#exchanged(shown, edited);
        };
        notices.tell(
          "put-away",
          words.dismiss,
          [words.closed(baseName(edited.name))],
          [{ label: words.bringBack, run: again }],
        );
      };
      const content = [`${words.convertedFrom(baseName(name))} `, ...this.#lossesOf(losses)];
      notices.tell("format", words.dismiss, content, [{ label: words.backToOriginal, run: back }]);
    }
  }

  async #toYaml(shown: Document): Promise<void> {
    const { checker, workspace, settings, words, notices } = this.#app;
    const original = { name: shown.name, text: shown.state.doc.toString() };
    const { version } = shown;
    try {
      const { text, losses } = await checker.call("convert", {
        document: workspace.toSend([shown])[0]!,
        to: "yaml",
        settings,
      });
      // What was written meanwhile counts.
      if (shown.version !== version) return this.noteOn(shown);
      shown.converted = { ...original, losses };
      this.#exchanged(shown, { name: renamed(original.name, ".yaml"), text });
    } catch (error) {
      this.noteOn(shown);
      const refused = isAboutTheDocument(error);
      if (!refused) console.error(error);
      notices.tell("converted", words.dismiss, [refused ? words.cannotConvert : words.failed], [], "problem");
    }
  }

  #exchanged(shown: Document, source: Source): void {
    this.#app.workspace.exchange(shown, source);
    this.#app.show(shown);
    this.#app.check();
  }

  #lossesOf(losses: readonly Diagnostic[]): Child[] {
    const { words } = this.#app;
    if (losses.length === 0) return [words.lossesNone];
    const list = h("ul", {}, ...losses.slice(0, MOST_LOSSES).map((loss) => h("li", {}, prose(loss.message))));
    if (losses.length > MOST_LOSSES) list.append(h("li", {}, words.moreLosses(losses.length - MOST_LOSSES)));
    return [words.losses(losses.length), list];
  }

  async #openFound(found: readonly Found[]): Promise<void> {
    const { words, notices } = this.#app;
    notices.clear("files");
    const { sources, problems } = await readFiles(found, words);
    if (sources.length > 0) this.#openOwn(sources);
    const told = sources.length > 0 ? words.opened(words.documentCount(sources.length)) : words.nothingToOpen;
    if (sources.length === 0 || problems.length > 0) {
      notices.tell("files", words.dismiss, [[told, ...problems].join(" ")], [], "problem");
    } else notices.announce(told);
  }

  /** Opens what somebody brought: in place of an example that was only looked at, else beside what is there. */
  #openOwn(sources: readonly Source[]): void {
    const beside = this.touched();
    this.#app.notices.clear("welcome");
    if (!beside) this.#pristine = "";
    this.#app.open(sources, beside);
  }

  #openPristine(sources: readonly Source[], active = 0): void {
    this.#app.notices.clear("welcome");
    this.#app.open(sources, false, active);
    this.#pristine = this.#snapshot();
  }

  #snapshot(): string {
    return JSON.stringify(this.#app.workspace.documents.map((it) => [it.name, it.state.doc.toString()]));
  }

  async #openLink(): Promise<boolean> {
    const { words, notices } = this.#app;
    let shared: Shared | null;
    try {
      shared = await fromFragment(location.hash);
    } catch {
      notices.tell("link", words.dismiss, [words.shareBroken], [], "problem");
      return false;
    }
    if (!shared) return false;
    // What is in the address would come back with every reload, in place of what was written since.
    history.replaceState(null, "", location.pathname + location.search);
    const { documents, active, choices } = shared;
    const open = (): void => this.#openPristine(documents, active);
    if (this.#app.workspace.documents.length > 0 && this.touched()) this.putAway(words.putAway, open);
    else open();
    this.#app.set(mergeChoices(this.#app.choices, choices), false);
    notices.tell("link", words.dismiss, [words.shareOpened]);
    return true;
  }

  /** What the page shows at first is an example: that is told to those who have not worked here. */
  #welcome(): void {
    const { words, notices } = this.#app;
    notices.tell(
      "welcome",
      words.dismiss,
      [words.welcome],
      [
        { label: words.welcomeOpen, run: () => this.pick(false) },
        { label: words.welcomeNew, run: () => this.create() },
      ],
    );
  }

  #offerRestore(): boolean {
    const { words, notices, choices } = this.#app;
    const work = keptWork();
    if (!work) return false;
    const saved = new Date(work.saved);
    const format = new Intl.DateTimeFormat(choices.lang === "en" ? "en-GB" : choices.lang, {
      dateStyle: "long",
      timeStyle: "short",
    });
    const when = Number.isNaN(saved.getTime()) ? "" : format.format(saved);
    notices.tell(
      "restore",
      words.dismiss,
      [words.restoreTitle(words.documentCount(work.documents.length), when)],
      [
        {
          label: words.restore,
          run: () => {
            const open = (): void => {
              this.#pristine = "";
              this.#app.open(work.documents, false, work.active);
            };
            if (this.touched()) this.putAway(words.putAway, open);
            else open();
          },
        },
        { label: words.discard, run: forgetWork },
      ],
    );
    return true;
  }
}
