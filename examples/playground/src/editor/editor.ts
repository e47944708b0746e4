import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { json, jsonLanguage } from "@codemirror/lang-json";
import { xml } from "@codemirror/lang-xml";
import { yaml, yamlLanguage } from "@codemirror/lang-yaml";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { ChangeSet, Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from "@codemirror/view";

import type { Document } from "../app/workspace.js";
import { STYLE_NONCE } from "../nonce.js";
import type { FormatSchema } from "../schema/schema.js";
import type { Outline } from "../worker/protocol.js";
import { completeFromSchema } from "./complete.js";
import { marksOf, type FindingActions } from "./findings.js";
import { findingsHere } from "./here.js";
import { schemaHover } from "./hover.js";
import { theme } from "./theme.js";

export interface EditorHost extends FindingActions {
  schema: () => FormatSchema | null;
  outline: () => Promise<Outline>;
  announce: (text: string) => void;
  changed: (document: Document, changes: ChangeSet) => void;
  moved: (document: Document, position: number) => void;
}

/** The editor: one view, which shows the state of one document at a time. */
export class Editor {
  readonly view: EditorView;
  readonly #host: EditorHost;
  readonly #words = new Compartment();
  #document: Document | null = null;

  constructor(parent: HTMLElement, host: EditorHost) {
    this.#host = host;
    // The style sheet that the view begins with needs the nonce, too.
    this.view = new EditorView({
      parent,
      state: EditorState.create({ extensions: EditorView.cspNonce.of(STYLE_NONCE) }),
    });
  }

  /** A new state for a text, with all that its format brings. */
  state(text: string, document: Pick<Document, "format" | "name">): EditorState {
    const host = this.#host;
    const sources = { schema: host.schema, outline: host.outline, words: host.words };
    const language: Record<Document["format"], () => Extension> = {
      yaml: () => [
        yaml(),
        yamlLanguage.data.of({ autocomplete: completeFromSchema(sources, false) }),
        schemaHover(host.schema),
      ],
      json: () => [
        json(),
        jsonLanguage.data.of({ autocomplete: completeFromSchema(sources, true) }),
        schemaHover(host.schema),
      ],
      stratml: () => xml(),
    };
    return EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(STYLE_NONCE),
        lineNumbers(),
        lintGutter(),
        foldGutter(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        EditorState.tabSize.of(2),
        indentUnit.of("  "),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        EditorView.lineWrapping,
        findingsHere(host.words, host.announce),
        keymap.of([
          ...closeBracketsKeymap,
          // The panel beside the text lists the findings: the editor's own list of them is not needed.
          ...lintKeymap.filter((binding) => binding.key !== "Mod-Shift-m"),
          ...completionKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...defaultKeymap,
          indentWithTab,
        ]),
        language[document.format](),
        theme,
        this.#words.of(this.#wordsFor(document.name)),
        EditorView.updateListener.of((update) => this.#updated(update)),
      ],
    });
  }

  /** Shows a document where it was left. */
  open(document: Document): void {
    if (this.#document && this.#document !== document) this.#document.scroll = this.view.scrollSnapshot();
    this.#document = document;
    this.view.setState(document.state);
    if (document.scroll) this.view.dispatch({ effects: document.scroll });
    this.relabel();
    this.showFindings(document);
  }

  /** The words of the editor itself, after the language or the name has changed. */
  relabel(): void {
    if (!this.#document) return;
    this.view.dispatch({ effects: this.#words.reconfigure(this.#wordsFor(this.#document.name)) });
  }

  /** Underlines what was found in the document that is shown. */
  showFindings(document: Document): void {
    if (document !== this.#document) return;
    this.view.dispatch(setDiagnostics(this.view.state, marksOf(document.findings, this.view.state.doc, this.#host)));
  }

  /** Selects a place and brings it into view. */
  select(from: number, to: number, focus = true): void {
    const length = this.view.state.doc.length;
    const [anchor, head] = [Math.min(from, length), Math.min(to, length)];
    this.view.dispatch({
      selection: { anchor, head },
      effects: EditorView.scrollIntoView(anchor, { y: "center" }),
    });
    if (focus) this.view.focus();
  }

  #wordsFor(name: string): Extension {
    const words = this.#host.words();
    return [
      EditorState.phrases.of(words.editorPhrases),
      EditorView.contentAttributes.of({
        "aria-label": words.editorLabel(name),
        "aria-describedby": "editor-keys",
        spellcheck: "false",
        tabindex: "0",
      }),
    ];
  }

  #updated(update: ViewUpdate): void {
    const document = this.#document;
    if (!document) return;
    document.state = update.state;
    if (update.docChanged) this.#host.changed(document, update.changes);
    if (update.docChanged || update.selectionSet) this.#host.moved(document, update.state.selection.main.head);
  }
}
