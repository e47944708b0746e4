import { LONG } from "../files/share.js";
import { h, type Child } from "../dom.js";
import type { Words } from "../i18n/index.js";
import { renderMarkdown } from "../markdown/markdown.js";

/** A dialog with a heading; it goes when it is closed. */
function open(title: string, name: string, t: Words, ...content: Node[]): HTMLDialogElement {
  const close = (): void => dialog.close();
  const heading = h("h2", { id: `${name}-title` }, title);
  const dialog = h(
    "dialog",
    { class: `dialog dialog-${name}`, "aria-labelledby": `${name}-title` },
    h(
      "div",
      { class: "dialog-head" },
      heading,
      h("button", { type: "button", class: "close", "aria-label": t.close, title: t.close, onclick: close }, "×"),
    ),
    ...content,
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** The page of a rule. Its prose is English whatever the language. */
export function showRulePage(code: string, markdown: string, t: Words): void {
  const page = h("div", { class: "rule-page", lang: "en" });
  const body = markdown.replace(/^# .*\n/, "");
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? code;
  page.append(renderMarkdown(body, 2));
  const note = t.rulePagesInEnglish ? [h("p", { class: "hint" }, t.rulePagesInEnglish)] : [];
  open(title, "rule", t, ...note, page);
}

/** What the keyboard does. */
export function showKeys(t: Words): void {
  const control = /Mac|iP(hone|ad)/.test(navigator.platform) ? "⌘" : "Ctrl";
  const { next, here, complete, find, undo, panes, open: openFiles, save, leave } = t.keysFor;
  const rows: [string, string[][]][] = [
    [next, [["F8"], ["Shift", "F8"]]],
    [here, [[control, "."]]],
    [complete, [["Ctrl", t.keySpace]]],
    [find, [[control, "F"]]],
    [undo, [[control, "Z"], control === "⌘" ? ["Shift", "⌘", "Z"] : [control, "Y"]]],
    [panes, [["F6"]]],
    [openFiles, [[control, "O"]]],
    [save, [[control, "S"]]],
  ];
  const keys = (names: string[]): Child[] => names.flatMap((name, index) => [index > 0 && "+", h("kbd", {}, name)]);
  const list = h("dl", { class: "keys-list" });
  for (const [what, ways] of rows) {
    list.append(h("dt", {}, ...ways.flatMap((way, index) => [index > 0 && ", ", ...keys(way)])), h("dd", {}, what));
  }
  list.append(h("dt", {}, h("kbd", {}, "Escape"), ` ${t.keyThen} `, h("kbd", {}, "Tab")), h("dd", {}, leave));
  open(t.keys, "keys", t, list);
}

/** A link to what is open. */
export function showShare(address: string | null, t: Words): void {
  if (address === null) {
    open(t.shareTitle, "share", t, h("p", {}, t.shareTooLong));
    return;
  }
  const field = h("input", { type: "text", readonly: true, value: address, "aria-label": t.shareLink });
  const button = h("button", { type: "button", class: "primary" }, t.copy);
  button.addEventListener("click", () => {
    field.select();
    const copied = (): void => void (button.textContent = t.copied);
    // Where the page may not write to the clipboard, the link is selected and can be copied by hand.
    navigator.clipboard?.writeText(address).then(copied, () => field.focus());
  });
  const content: Node[] = [h("p", {}, t.shareMeaning), h("div", { class: "share-row" }, field, button)];
  if (address.length > LONG) content.push(h("p", { class: "warn" }, t.shareLong(Math.round(address.length / 1000))));
  open(t.shareTitle, "share", t, ...content);
  field.select();
}
