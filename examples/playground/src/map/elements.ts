// The elements of a document as they are put together: found by their ids, put into one another, and related to each other.
import { draft, list, type Draft, type EdgeKind, type MapEdge, type NodeKind, type Tag } from "./node.js";
import { listText, localized, type Localized } from "./text.js";
import type { ItemLike, LocalizedText, StrategyLike } from "./types.js";
import type { Words } from "./words.js";

export class Elements {
  protected readonly nodes = new Map<string, Draft>();
  protected readonly ids = new Map<string, string>();
  protected readonly edges: MapEdge[] = [];
  private readonly seen = new Set<string>();
  protected readonly parent = new Map<string, string>();

  constructor(
    protected readonly doc: StrategyLike,
    protected readonly words: Words,
  ) {}

  protected add(
    kind: NodeKind,
    pointer: string,
    id: string | undefined,
    caption: string,
    title: Localized,
    tags: readonly Tag[] = [],
    details: readonly string[] = [],
  ): Draft {
    const node = draft(
      kind,
      pointer,
      pointer,
      caption,
      title.text === "" ? { text: id ?? this.words("untitled"), lang: undefined } : title,
    );
    node.tags = tags;
    node.details = details;
    this.nodes.set(pointer, node);
    if (id !== undefined && !this.ids.has(id)) this.ids.set(id, node.key);
    return node;
  }

  protected of(id: string): Draft | undefined {
    const key = this.key(id);
    return key === undefined ? undefined : this.nodes.get(key);
  }

  /** An id of this document; `document#id` is the item that cites it, or the linked plan, when the item is not cited. */
  private key(id: string): string | undefined {
    const hash = id.indexOf("#");
    if (hash < 0) return this.ids.get(id);
    const document = id.slice(0, hash);
    return document === this.doc.id ? this.ids.get(id.slice(hash + 1)) : (this.ids.get(id) ?? this.ids.get(document));
  }

  protected edge(from: Draft, id: string, kind: EdgeKind): Draft | undefined {
    const to = this.of(id);
    if (!to || to.key === from.key) return undefined;
    this.push({ from: from.key, to: to.key, kind });
    return to;
  }

  protected actorEdge(id: string, from: string, kind: EdgeKind): void {
    const to = this.of(id);
    if (to?.kind === "actor") this.push({ from, to: to.key, kind });
  }

  private push(edge: MapEdge): void {
    const name = `${edge.from} ${edge.to} ${edge.kind}`;
    if (this.seen.has(name)) return;
    this.seen.add(name);
    this.edges.push(edge);
  }

  /** Puts each node into the first parent of the kinds that it names; those without one are handed back in order. */
  protected nest(nodes: readonly Draft[], source: readonly ItemLike[], kinds: readonly NodeKind[]): Draft[] {
    const top: Draft[] = [];
    nodes.forEach((node, i) => {
      const parents = list(source[i]?.part_of).map((id) => this.edge(node, id, "part_of"));
      const home = parents.find((p) => p !== undefined && kinds.includes(p.kind) && !this.within(p.key, node.key));
      if (home) {
        this.parent.set(node.key, home.key);
        home.children.push(node);
      } else top.push(node);
      const rest = parents.filter((p) => p !== undefined && p !== home && p !== node).map((p) => p?.title.text ?? "");
      if (rest.length > 0)
        node.details = [
          ...node.details,
          `${this.words(home ? "partOfToo" : "partOf")}: ${listText(rest, this.words("and"))}`,
        ];
    });
    return top;
  }

  /** Whether the element stands within another one already: a circle of `part_of` is drawn open. */
  protected within(key: string, other: string): boolean {
    for (let at: string | undefined = key; at !== undefined; at = this.parent.get(at)) if (at === other) return true;
    return false;
  }

  protected actorName(id: string): string {
    const actor = list(this.doc.actors).find((a) => a.id === id);
    if (!actor) return id;
    const name = this.local(actor.name).text;
    return actor.short_name ?? (name === "" ? id : name);
  }

  protected title(item: ItemLike): Localized {
    const title = this.local(item.title);
    return title.text === "" ? this.local(item.statement) : title;
  }

  protected local(text: LocalizedText | undefined): Localized {
    return localized(text, this.words.lang, this.doc.language);
  }

  protected numbered(word: string, number: string | number | undefined): string {
    return number === undefined ? word : `${word} ${number}`.trim();
  }
}
