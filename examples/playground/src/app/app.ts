import { ChangeSet } from "@codemirror/state";
import type { Diagnostic, ProfileInfo } from "strategi";

import { append, h, settle } from "../dom.js";
import { Editor } from "../editor/editor.js";
import { words, type Words } from "../i18n/index.js";
import { showKeys, showRulePage } from "../panels/dialogs.js";
import { Documents } from "../panels/documents.js";
import { FindingsPanel } from "../panels/findings.js";
import { Header } from "../panels/header.js";
import { Notices } from "../panels/notices.js";
import { Splitter } from "../panels/splitter.js";
import { Status } from "../panels/status.js";
import { Toolbar } from "../panels/toolbar.js";
import { Views, type View } from "../panels/views.js";
import { FormatSchema } from "../schema/schema.js";
import { keepChoices, keepWork, keptChoices } from "../files/store.js";
import { Checker, Latest, WorkerError } from "../worker/client.js";
import type { Checked, Settings } from "../worker/protocol.js";
import { Drawings } from "./drawings.js";
import { Exchange } from "./exchange.js";
import { listenToKeys } from "./keys.js";
import { Mending } from "./mending.js";
import { countsOf, verdictsOf } from "./results.js";
import { initialChoices, mergeChoices, settingsOf, type Choices } from "./settings.js";
import { shortNames, Workspace, type Document, type Source } from "./workspace.js";

/** A check that takes longer than this is told. */
const SLOW_MS = 250;

/** The page: what is open, what was found, and what shows it. */
export class App {
  choices: Choices = mergeChoices(initialChoices(), keptChoices());
  /** The user's own: what a link brings along holds for as long as the page is open. */
  #own = this.choices;
  readonly checker = new Checker(() => this.#engineFailed());
  readonly workspace: Workspace;
  readonly editor: Editor;
  readonly notices: Notices;
  readonly views: Views;
  readonly #header = new Header((choices) => this.set(choices));
  readonly #toolbar: Toolbar;
  readonly #documents: Documents;
  readonly #findings: FindingsPanel;
  readonly #status = new Status(() => showKeys(this.words));
  readonly #splitter: Splitter;
  readonly #drawings: Drawings;
  readonly exchange: Exchange;
  readonly #mending = new Mending(this);
  readonly #checks = new Latest();
  readonly #root: HTMLElement;
  #schema: FormatSchema | null = null;
  #profiles: readonly ProfileInfo[] = [];
  #checked: Checked | null = null;
  /** The document that each finding is in. */
  owners: ReadonlyMap<Diagnostic, Document> = new Map();

  constructor(root: HTMLElement) {
    this.#root = root;
    const live = h("div", { class: "hidden", role: "status", "aria-live": "polite" });
    this.notices = new Notices(live);
    const editorPane = h("div", { class: "panel panel-text", id: "editor" });
    this.editor = new Editor(editorPane, {
      words: () => this.words,
      schema: () => this.#schema,
      outline: () => this.checker.call("outline", { document: this.workspace.toSend([this.workspace.active])[0]! }),
      announce: (text) => this.notices.announce(text),
      changed: (document, changes) => {
        this.workspace.changed(document, changes);
        this.check();
      },
      moved: (document, position) => this.#moved(document, position),
      applyFix: (finding) => this.#mending.fix(finding),
      explain: (code) => void this.explain(code),
      goTo: (document, pointer, utf16) => void this.goTo(document, pointer, utf16),
    });
    this.workspace = new Workspace((text, document) => this.editor.state(text, document));
    this.exchange = new Exchange(this);
    this.#toolbar = new Toolbar({
      choices: () => this.choices,
      settings: () => this.settings,
      profiles: () => this.#profiles,
      set: (choices) => this.set(choices),
      create: () => this.exchange.create(),
      pick: (folder) => this.exchange.pick(folder),
      example: (example) => this.exchange.example(example),
      share: () => void this.exchange.share(),
      download: (as) => void this.exchange.download(as),
      documentCount: () => this.workspace.documents.length,
    });
    this.#documents = new Documents({
      show: (document) => this.show(document),
      close: (document) => this.#close(document),
      rename: (document, name) => {
        this.workspace.rename(document, name);
        this.#renderDocuments();
        this.editor.relabel();
        this.check();
      },
    });
    this.views = new Views(editorPane, (view) => this.#viewShown(view));
    this.#findings = new FindingsPanel(this.views.panels.findings, {
      words: () => this.words,
      applyFix: (finding) => this.#mending.fix(finding),
      fix: (finding) => this.#mending.fix(finding),
      fixAll: () => void this.#mending.fixAll(),
      explain: (code) => void this.explain(code),
      show: (finding) => this.#showFinding(finding),
      goTo: (document, pointer, utf16) => void this.goTo(document, pointer, utf16),
    });
    this.#drawings = new Drawings(this, this.views.panels.map, this.views.panels.timeline);
    const { findings, map, timeline } = this.views.panels;
    const side = h("div", { class: "side" }, this.views.tabs, findings, map, timeline);
    const panes = h("div", { class: "panes" });
    this.#splitter = new Splitter(panes);
    append(panes, [editorPane, this.#splitter.element, side]);
    const head = h("header", {}, this.#header.element, this.#toolbar.element);
    const main = h("main", { class: "main" }, this.notices.element, this.#documents.element, panes);
    append(root, [head, main, this.#status.element, live]);
    listenToKeys(this);
    addEventListener("beforeunload", (event) => {
      if (!this.#keepNow()) event.preventDefault();
    });
  }

  get words(): Words {
    return words(this.choices.lang);
  }

  get settings(): Settings {
    return settingsOf(this.choices);
  }

  get report(): Checked["report"] | null {
    return this.#checked?.report ?? null;
  }

  async start(): Promise<void> {
    this.#relabel();
    await this.exchange.begin();
    try {
      const { profiles, schema } = await this.checker.call("start", {});
      this.#profiles = profiles;
      this.#schema = new FormatSchema(schema);
    } catch {
      this.#engineFailed();
    }
  }

  /** Changes how the documents are judged or how the page looks; what the user chose is kept for the next time. */
  set(choices: Partial<Choices>, keep = true): void {
    this.choices = { ...this.choices, ...choices };
    if (keep) {
      this.#own = { ...this.#own, ...choices };
      // Another visit is on another day.
      keepChoices({ ...this.#own, date: undefined });
    }
    if ("lang" in choices || "theme" in choices) this.#relabel();
    if ("theme" in choices && Object.keys(choices).length === 1) return;
    this.check();
  }

  /** Opens texts in place of what is open, or beside it. */
  open(sources: readonly Source[], beside: boolean, active = 0): void {
    const opened = this.workspace.open(sources, beside);
    const first = opened[active] ?? opened[0];
    if (!first) return;
    this.#checked = null;
    this.show(first);
    this.check();
  }

  show(document: Document): void {
    this.workspace.active = document;
    this.editor.open(document);
    this.#renderDocuments();
    this.#renderFindings();
    this.exchange.noteOn(document);
    this.#moved(document, document.state.selection.main.head);
    this.#drawings.update();
    this.#keep();
  }

  /** Checks everything: now if nothing is being checked, else as soon as that is done. */
  check(): void {
    this.#checks.run(async () => {
      const slow = setTimeout(() => this.#status.checked(this.words.checking), SLOW_MS);
      const documents = [...this.workspace.documents];
      const versions = documents.map((document) => document.version);
      try {
        const checked = await this.checker.call("check", {
          documents: this.workspace.toSend(documents),
          settings: this.settings,
        });
        const current = documents.every((document, index) => document.version === versions[index]);
        // What changed meanwhile is checked next, and its findings would stand in the wrong places.
        if (current && documents.length === this.workspace.documents.length) this.#show(checked, documents);
      } catch (error) {
        console.error(error);
        const trapped = error instanceof WorkerError && error.kind === "InternalError";
        if (trapped) this.notices.tell("engine", this.words.dismiss, [this.words.checkFailed], [], "problem");
        else this.#engineFailed();
      } finally {
        clearTimeout(slow);
      }
    });
    this.#keep();
  }

  async explain(code: string): Promise<void> {
    const markdown = await this.checker.call("explain", { code, lang: this.choices.lang }).catch(() => `# ${code}`);
    showRulePage(code, markdown, this.words);
  }

  /** Goes to a place of one of the documents, by its offsets or else by its pointer. */
  async goTo(name: string, pointer: string, utf16?: [number, number]): Promise<void> {
    const found = this.workspace.find(name);
    if (!found) return;
    const { document, part } = found;
    const ask = { document: this.workspace.toSend([document])[0]!, pointer, part };
    const place = utf16 ?? (await this.checker.call("locate", ask).catch(() => null));
    if (document !== this.workspace.active) this.show(document);
    this.views.show("text");
    if (place) this.editor.select(place[0], place[1]);
  }

  #showFinding(finding: Diagnostic): void {
    const document = this.owners.get(finding);
    if (!document) return;
    if (document !== this.workspace.active) this.show(document);
    this.views.show("text");
    const [from, to] = finding.utf16 ?? [0, 0];
    this.editor.select(document.since.mapPos(from), document.since.mapPos(to));
  }

  #show(checked: Checked, documents: readonly Document[]): void {
    this.#checked = checked;
    const owners = new Map<Diagnostic, Document>();
    for (const document of documents) {
      document.findings = [];
      document.since = ChangeSet.empty(document.state.doc.length);
    }
    checked.report.diagnostics.forEach((finding, index) => {
      const owner = documents[checked.owners[index] ?? 0];
      if (!owner) return;
      owner.findings.push(finding);
      owners.set(finding, owner);
    });
    this.owners = owners;
    this.editor.showFindings(this.workspace.active);
    this.#afterCheck();
  }

  /** What need not be there at the same moment as the underlining. */
  readonly #afterCheck = settle(30, () => {
    const checked = this.#checked;
    if (!checked) return;
    this.#renderDocuments();
    this.#renderFindings();
    this.#drawings.update();
    const { date, checkedIn } = this.words;
    const judged = this.choices.date ? [`${date} ${checked.report.reference_date}`] : [];
    this.#status.checked(
      [countsOf(checked.report.diagnostics, this.words), ...judged].join(" · "),
      checkedIn(checked.milliseconds),
    );
    this.#announce();
  });

  readonly #announce = settle(1200, () => {
    const report = this.report;
    if (!report) return;
    const t = this.words;
    this.notices.announce(t.summary(countsOf(report.diagnostics, t), t.documentCount(this.workspace.documents.length)));
  });

  readonly #keep = settle(800, () => this.#keepNow());

  /** Keeps the work for the next time; false when there is some and it could not be kept. */
  #keepNow(): boolean {
    if (!this.exchange.touched()) return true;
    const { documents, active } = this.workspace;
    return keepWork(
      documents.map((it) => ({ name: it.name, text: it.state.doc.toString() })),
      documents.indexOf(active),
    );
  }

  #renderDocuments(): void {
    this.#documents.render(
      this.workspace.documents,
      this.workspace.active,
      verdictsOf(this.report, this.workspace),
      this.words,
    );
  }

  #renderFindings(): void {
    const report = this.report;
    const { active, documents } = this.workspace;
    this.views.render(this.words, active.findings.length);
    if (!report) return;
    const short = shortNames(documents);
    const nameOf = (name: string): string => {
      const found = this.workspace.find(name);
      return found ? (short.get(found.document) ?? name) : name;
    };
    const names = new Map<string, boolean>();
    const here = ({ document: name }: { document: string }): boolean => {
      const known = names.get(name) ?? this.workspace.find(name)?.document === active;
      names.set(name, known);
      return known;
    };
    this.#findings.update({ report, here, several: documents.length > 1, nameOf });
  }

  #relabel(): void {
    const t = this.words;
    const { documentElement } = document;
    documentElement.lang = t.lang;
    document.title = t.pageTitle;
    if (this.choices.theme === "auto") delete documentElement.dataset["theme"];
    else documentElement.dataset["theme"] = this.choices.theme;
    const focused = document.activeElement?.id;
    this.#header.render(this.choices);
    this.#toolbar.render();
    this.#status.relabel(t);
    this.#splitter.label(t.splitter);
    this.#root.dataset["drop"] = t.dropHere;
    if (focused) document.getElementById(focused)?.focus();
    this.editor.relabel();
    if (!this.workspace.active) return;
    this.#renderDocuments();
    this.#renderFindings();
    this.exchange.noteOn(this.workspace.active);
    this.#moved(this.workspace.active, this.workspace.active.state.selection.main.head);
  }

  #viewShown(view: View): void {
    if (view === "text") this.editor.view.requestMeasure();
    else this.#drawings.update();
  }

  #moved(document: Document, position: number): void {
    const line = document.state.doc.lineAt(position);
    this.#status.position(this.words.position(line.number, position - line.from + 1));
    this.#drawings.select(document, position);
  }

  #close(document: Document): void {
    this.exchange.putAway(this.words.closed(document.name), () => this.workspace.close(document));
    this.show(this.workspace.active);
    this.check();
  }

  #engineFailed(): void {
    this.notices.tell("engine", this.words.dismiss, [this.words.engineFailed], [], "problem");
  }
}
