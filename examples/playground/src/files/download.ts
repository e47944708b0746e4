import { h } from "../dom.js";

/** Hands a text over as a file. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser needs the address for a moment more.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
