/** What may stand in an element: text is always text, never HTML. */
export type Child = Node | string | number | false | null | undefined;

type Attributes = Record<string, string | number | boolean | null | undefined | ((event: never) => void)>;

/**
 * Makes an element: `on…` is a listener, `true` an attribute without value, `false`, `null` and `undefined` nothing.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value as unknown as EventListener);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === false || child === null || child === undefined || child === "") continue;
    parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

export function replace(parent: Element, ...children: Child[]): void {
  parent.textContent = "";
  append(parent, children);
}

/** Prose of a message: what stands in backticks becomes code. */
export function prose(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  text.split(/(`[^`]+`)/).forEach((part) => {
    if (part.length > 2 && part.startsWith("`") && part.endsWith("`"))
      fragment.append(h("code", {}, part.slice(1, -1)));
    else if (part) fragment.append(part);
  });
  return fragment;
}

/** The same as plain text: what stands in backticks is quoted. */
export const quoted = (text: string, lang: string): string =>
  text.replace(/`([^`]+)`/g, lang === "en" ? "“$1”" : "«$1»");

/** Calls `run` once, some time after the last call. */
export function settle(milliseconds: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };
}
