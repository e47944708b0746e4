// The pages of the rules, from Markdown to elements. Only what those pages use is known; all else stays text, and
// nothing ever becomes HTML.
import { append, h, type Child } from "../dom.js";

/** Parses inline code, strong and emphasised text, and links to the web. */
export function inline(text: string): Child[] {
  const parts: Child[] = [];
  const pattern =
    /`([^`]+)`|\*\*([^*]+)\*\*|(?<![\w*])[*_]([^*_\s][^*_]*)[*_](?![\w*])|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)|<(https?:\/\/[^\s>]+)>/g;
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index));
    const [, code, strong, emphasis, label, address, bare] = match;
    if (code !== undefined) parts.push(h("code", {}, code));
    else if (strong !== undefined) parts.push(h("strong", {}, ...inline(strong)));
    else if (emphasis !== undefined) parts.push(h("em", {}, ...inline(emphasis)));
    else parts.push(link(address ?? bare ?? "", label ?? bare ?? ""));
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return parts;
}

/** An address is opened in a tab of its own and not told where it was followed from. */
const link = (address: string, label: string): HTMLElement =>
  h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...inline(label.replaceAll("[", "")));

interface Item {
  indent: number;
  text: string;
}

/** Renders a page. Its headings begin at a level, so that they fit in where the page is shown. */
export function renderMarkdown(markdown: string, level = 2): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const lines = markdown.replaceAll("\r\n", "\n").split("\n");
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    const fence = /^(```+|~~~+)\s*(\S*)/.exec(line);
    if (line.trim() === "") {
      at += 1;
    } else if (fence) {
      const close = lines.findIndex((other, index) => index > at && other.startsWith(fence[1] ?? "```"));
      const end = close < 0 ? lines.length : close;
      fragment.append(h("pre", {}, h("code", {}, lines.slice(at + 1, end).join("\n"))));
      at = end + 1;
    } else if (heading) {
      fragment.append(headingOf(level + (heading[1] ?? "#").length - 1, heading[2] ?? ""));
      at += 1;
    } else if (/^\s*[-*]\s+/.test(line)) {
      const items: Item[] = [];
      while (at < lines.length && (lines[at] ?? "").trim() !== "") {
        const item = /^(\s*)[-*]\s+(.*)$/.exec(lines[at] ?? "");
        const last = items.at(-1);
        if (item) items.push({ indent: (item[1] ?? "").length, text: item[2] ?? "" });
        else if (last) last.text += ` ${(lines[at] ?? "").trim()}`;
        at += 1;
      }
      fragment.append(listOf(items));
    } else if (line.startsWith("|")) {
      const rows: string[] = [];
      while ((lines[at] ?? "").startsWith("|")) rows.push(lines[at++] ?? "");
      fragment.append(tableOf(rows));
    } else {
      const from = at;
      while (
        at < lines.length &&
        (lines[at] ?? "").trim() !== "" &&
        (at === from || !/^(#{1,6}\s|```|~~~|\||\s*[-*]\s)/.test(lines[at] ?? ""))
      )
        at += 1;
      fragment.append(h("p", {}, ...inline(lines.slice(from, at).join(" "))));
    }
  }
  return fragment;
}

function headingOf(level: number, text: string): HTMLElement {
  const name = `h${Math.min(level, 6)}` as "h2";
  return h(name, {}, ...inline(text));
}

function listOf(items: readonly Item[]): HTMLUListElement {
  const list = h("ul");
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (!item) break;
    let end = at + 1;
    while (end < items.length && (items[end]?.indent ?? 0) > item.indent) end += 1;
    const element = h("li", {}, ...inline(item.text));
    if (end > at + 1) element.append(listOf(items.slice(at + 1, end)));
    list.append(element);
    at = end;
  }
  return list;
}

function tableOf(rows: readonly string[]): HTMLTableElement {
  const cells = (row: string): string[] =>
    row
      .replace(/^\||\|\s*$/g, "")
      .split("|")
      .map((cell) => cell.trim());
  const table = h("table");
  rows.forEach((row, index) => {
    if (/^\|[\s|:-]+\|?\s*$/.test(row)) return;
    const line = h("tr");
    append(
      line,
      cells(row).map((cell) => h(index === 0 ? "th" : "td", index === 0 ? { scope: "col" } : {}, ...inline(cell))),
    );
    table.append(line);
  });
  return table;
}
