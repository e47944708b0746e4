// What a user does, for the tests.

import { readFile } from "node:fs/promises";

import { checked } from "./browser.mjs";

/** Drops texts on the page as files. */
export async function drop(page, files) {
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of given) dataTransfer.items.add(new File([text], name));
    for (const type of ["dragover", "drop"]) {
      document
        .querySelector(".cm-content, body")
        .dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
}

/** Puts the cursor at the end of a piece of the text. */
export async function cursorAfter(page, piece) {
  await page.evaluate((text) => {
    const { view } = document.querySelector(".cm-content").cmTile;
    const at = view.state.doc.toString().indexOf(text) + text.length;
    view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
    view.focus();
  }, piece);
}

export async function menu(page, name, entry) {
  await page.click(`.menu-${name} > button`);
  await page.click(`.menu-${name} .entry >> nth=${entry}`);
}

/** Saves a download and gives its text. */
export async function downloaded(page, entry) {
  const waiting = page.waitForEvent("download");
  await menu(page, "download", entry);
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** Opens one document of a text, and waits until it was checked. */
export async function openText(page, name, text) {
  await drop(page, [{ name, text }]);
  await page.waitForFunction(
    (file) => document.querySelector(".documents .active .name")?.textContent.startsWith(file),
    name,
  );
  await page.waitForFunction(() => document.querySelectorAll(".cm-lintRange, .good").length > 0, null, {
    timeout: 20_000,
  });
  await checked(page);
}
