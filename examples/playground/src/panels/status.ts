import { h, replace } from "../dom.js";
import type { Words } from "../i18n/index.js";

/** The line at the foot: how the check went, where the cursor is, and that nothing is sent. */
export class Status {
  readonly #check = h("span", { class: "check-state" });
  readonly #position = h("span", { class: "position" });
  readonly #privacy = h("span", { class: "privacy" });
  readonly #keys = h("span", { class: "hidden", id: "editor-keys" });
  readonly #button = h("button", { type: "button", class: "link keys-button" });
  readonly element = h(
    "footer",
    { class: "status" },
    this.#check,
    this.#position,
    this.#privacy,
    this.#button,
    this.#keys,
  );

  constructor(showKeys: () => void) {
    this.#button.addEventListener("click", showKeys);
  }

  relabel(t: Words): void {
    this.#button.textContent = t.keys;
    replace(this.#privacy, t.privacy, h("span", { class: "more" }, ` ${t.privacyMore}`));
    this.#keys.textContent = t.editorKeys;
  }

  position(text: string): void {
    this.#position.textContent = text;
  }

  checked(text: string, detail = ""): void {
    replace(this.#check, text, detail && h("span", { class: "quiet" }, ` · ${detail}`));
  }
}
