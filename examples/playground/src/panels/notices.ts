import { h, type Child } from "../dom.js";

export interface NoticeAction {
  label: string;
  run: () => void;
}

/** Messages above the text: they stay until they are dismissed or have been seen to. */
export class Notices {
  readonly element = h("div", { class: "notices" });
  readonly #live: HTMLElement;

  constructor(live: HTMLElement) {
    this.#live = live;
  }

  /** Tells something; a message of the same kind goes. */
  tell(
    kind: string,
    dismiss: string,
    content: Child[],
    actions: readonly NoticeAction[] = [],
    tone: "info" | "problem" = "info",
  ): void {
    this.clear(kind);
    const notice = h("div", { class: `notice ${tone}`, "data-kind": kind });
    const buttons = actions.map(({ label, run }) =>
      h(
        "button",
        {
          type: "button",
          class: "plain",
          onclick: () => {
            notice.remove();
            run();
          },
        },
        label,
      ),
    );
    const close = h(
      "button",
      { type: "button", class: "close", "aria-label": dismiss, title: dismiss, onclick: () => notice.remove() },
      "×",
    );
    notice.append(h("div", { class: "notice-text" }, ...content), ...buttons, close);
    this.element.append(notice);
    this.announce(notice.querySelector(".notice-text")?.textContent ?? "");
  }

  has(kind: string): boolean {
    return this.element.querySelector(`[data-kind="${kind}"]`) !== null;
  }

  clear(kind: string): void {
    this.element.querySelector(`[data-kind="${kind}"]`)?.remove();
  }

  /** Tells something to screen readers only. */
  announce(text: string): void {
    // The same words again are told again only if something changes.
    this.#live.textContent = this.#live.textContent === text ? `${text}\u00A0` : text;
  }
}
