import type { Diagnostic } from "strategi";

import type { App } from "./app.js";
import { difference, fixedText } from "./fixing.js";

/** Makes the changes that fixes propose. Each can be undone like anything that was typed. */
export class Mending {
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Makes the change of one fix, and shows where. */
  fix(finding: Diagnostic): void {
    const { owners, workspace, editor, notices, words } = this.#app;
    const document = owners.get(finding);
    if (!document || !finding.fix) return;
    const changes = fixedText(finding.fix, document.since);
    if (!changes) {
      notices.announce(words.fixStale);
      return;
    }
    if (document !== workspace.active) this.#app.show(document);
    const at = changes[0]?.from ?? 0;
    editor.view.dispatch({ changes, selection: { anchor: at }, userEvent: "input.fix", scrollIntoView: true });
    notices.announce(words.fixed(1));
  }

  /** Makes all changes that keep what the documents mean. */
  async fixAll(): Promise<void> {
    const { workspace, checker, settings, editor, notices, words } = this.#app;
    const documents = [...workspace.documents];
    const versions = documents.map((document) => document.version);
    const fixed = await checker
      .call("fixAll", { documents: workspace.toSend(documents), settings })
      .catch((error: unknown) => {
        console.error(error);
        notices.tell("fixed", words.dismiss, [words.failed], [], "problem");
      });
    if (!fixed) return;
    const { texts, applied } = fixed;
    documents.forEach((document, index) => {
      const text = texts[index];
      // What was written meanwhile is not overwritten.
      if (text === null || text === undefined || document.version !== versions[index]) return;
      const changes = difference(document.state.doc.toString(), text);
      if (document === workspace.active) {
        editor.view.dispatch({ changes, userEvent: "input.fix" });
        return;
      }
      const transaction = document.state.update({ changes, userEvent: "input.fix" });
      document.state = transaction.state;
      workspace.changed(document, transaction.changes);
    });
    notices.tell("fixed", words.dismiss, [`${words.fixed(applied)}.`]);
    this.#app.check();
  }
}
