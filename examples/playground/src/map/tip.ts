// The box beside an element under the pointer or in focus, with its findings. It repeats the accessible name, so it is hidden from
// screen readers; it stays while the pointer is on it, and Escape closes it.
import { h, quoted } from "../dom.js";
import { ordered, severityOf } from "./findings.js";
import { severityIcon, svg } from "./svg.js";
import type { DiagnosticLike } from "./types.js";
import { severityWord, type Words } from "./words.js";

export interface TipContent {
  readonly title: string;
  readonly lines: readonly string[];
  readonly findings: readonly DiagnosticLike[];
}

const MOST = 6;

export class Tip {
  private readonly box = h("div", { class: "map-tip", "aria-hidden": "true", hidden: "" });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private coming: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: HTMLElement) {
    host.append(this.box);
    this.box.addEventListener("pointerenter", () => clearTimeout(this.timer));
    this.box.addEventListener("pointerleave", () => this.hideSoon());
  }

  /** Shows the box when the pointer has come to rest, so that it does not cover what the pointer is on its way to. */
  showSoon(target: Element, content: TipContent, words: Words, always = false): void {
    clearTimeout(this.coming);
    this.coming = setTimeout(() => this.show(target, content, words, always), 300);
  }

  /** Shows the box; with nothing but a title only when `always`. */
  show(target: Element, content: TipContent, words: Words, always = false): void {
    clearTimeout(this.timer);
    if (!always && content.findings.length === 0 && content.lines.length === 0) {
      this.hide();
      return;
    }
    this.box.replaceChildren(h("p", { class: "map-tip-title" }, content.title));
    for (const line of content.lines) this.box.append(h("p", {}, line));
    const shown = ordered(content.findings).slice(0, MOST);
    for (const finding of shown) {
      const severity = severityOf(finding);
      const icon = svg(
        "svg",
        { class: "map-tip-icon", viewBox: "-1 -1 16 16", width: 16, height: 16 },
        severityIcon(severity, 0, 0),
      );
      const head = h("strong", { class: `map-tip-${severity}` }, `${severityWord(severity, words)} ${finding.code}`);
      this.box.append(
        h("p", { class: "map-tip-finding" }, icon, h("span", {}, head, " ", quoted(finding.message, words.lang))),
      );
    }
    const rest = content.findings.length - shown.length;
    if (rest > 0) this.box.append(h("p", {}, `+ ${rest} ${words("more")}`));
    this.box.hidden = false;
    this.placeAt(target);
  }

  hideSoon(): void {
    clearTimeout(this.coming);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), 180);
  }

  hide(): void {
    clearTimeout(this.coming);
    clearTimeout(this.timer);
    this.box.hidden = true;
  }

  get shown(): boolean {
    return !this.box.hidden;
  }

  private placeAt(target: Element): void {
    const host = this.host.getBoundingClientRect();
    const at = target.getBoundingClientRect();
    const width = Math.min(340, host.width - 16);
    this.box.style.width = `${width}px`;
    const height = this.box.offsetHeight;
    const below = at.bottom - host.top + 6;
    const above = at.top - host.top - height - 6;
    // Beneath the element, above it where there is no room, and else on it, at its far end.
    const over = below + height > host.height && above < 0;
    const left = Math.min(Math.max(8, (over ? at.right - width : at.left) - host.left), host.width - width - 8);
    const top = over
      ? Math.max(8, Math.min(below, host.height - height - 8))
      : below + height <= host.height
        ? below
        : above;
    this.box.style.left = `${left}px`;
    this.box.style.top = `${top}px`;
  }
}
