import type { App } from "./app.js";

/** The keys that hold wherever the focus is. */
export function listenToKeys(app: App): void {
  addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (event.key === "F6") changePane(app);
    else if (control && event.key === "s") void app.exchange.download("text");
    else if (control && event.key === "o") app.exchange.pick(false);
    else return;
    event.preventDefault();
  });
}

/** From the text to the views, and back. */
function changePane({ editor, views }: App): void {
  if (editor.view.hasFocus) {
    if (views.active === "text") views.show("findings");
    views.focus();
    return;
  }
  views.show("text");
  editor.view.focus();
}
