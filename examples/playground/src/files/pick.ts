// Files and folders, chosen in a dialog or dropped on the page.
import { h } from "../dom.js";
import { MOST_FILES, type Found } from "./read.js";

/** Asks for files, or for a folder with all that is in it. */
export function pick(folder: boolean, chosen: (found: Found[]) => void): void {
  const input = h("input", { type: "file", multiple: true, accept: folder ? null : ".yaml,.yml,.json,.xml" });
  input.webkitdirectory = folder;
  input.addEventListener("change", () => {
    chosen([...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
  });
  input.click();
}

/** Folders that would never end, or files beyond what is opened, are not walked. */
const MOST_WALKED = MOST_FILES * 10;

/** What was dropped: files, and the files of folders at any depth. */
export async function dropped(transfer: DataTransfer): Promise<Found[]> {
  // The entries have to be taken before anything is awaited: afterwards the transfer is empty.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...transfer.files].map((file) => ({ path: file.name, file }));
  const found: Found[] = [];
  // What cannot be read of a folder keeps nothing else from being opened.
  for (const entry of entries) await walk(entry, found).catch((error: unknown) => console.error(error));
  return found;
}

async function walk(entry: FileSystemEntry, found: Found[]): Promise<void> {
  if (found.length >= MOST_WALKED) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push({ path: entry.fullPath.replace(/^\//, ""), file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives some at a time, and none when there are no more.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const inner of some) await walk(inner, found);
  }
}

/** Opens what is dropped anywhere on the page; `over` shows that it can be. */
export function acceptDrops(over: (is: boolean) => void, chosen: (found: Found[]) => void): void {
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  // Before the editor, which would put the text of a file in at the cursor.
  const options = { capture: true };
  addEventListener(
    "dragover",
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      over(true);
    },
    options,
  );
  addEventListener(
    "dragleave",
    (event) => {
      if (event.relatedTarget === null) over(false);
    },
    options,
  );
  addEventListener(
    "drop",
    (event) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.stopPropagation();
      over(false);
      void dropped(event.dataTransfer).then(chosen);
    },
    options,
  );
}
