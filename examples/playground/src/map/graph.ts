// What a strategy says, as elements inside one another and relations between them. Nothing here knows of pictures.
import { Elements } from "./elements.js";
import { holder } from "./findings.js";
import {
  capital,
  draft,
  list,
  lower,
  party,
  period,
  shallow,
  type Draft,
  type EdgeKind,
  type MapGraph,
  type Tag,
} from "./node.js";
import { listText } from "./text.js";
import type { DiagnosticLike, ItemLike, Lang, StrategyLike } from "./types.js";
import { wordsOf } from "./words.js";

export interface GraphOptions {
  readonly lang: Lang;
  /** Above so many measures each priority shows their number instead, until it is opened. */
  readonly limit?: number;
  /** The keys of the groups that the reader has opened. */
  readonly open?: ReadonlySet<string>;
}

export const MEASURE_LIMIT = 40;
export const ACTOR_LIMIT = 24;

/** Elements within an outermost one are drawn in one another so deep; deeper ones side by side, or there would be no room for them. */
const DEPTH = 4;

const LEVEL_ORDER = ["vision", "overall"];

export function buildGraph(
  strategy: StrategyLike,
  diagnostics: readonly DiagnosticLike[],
  options: GraphOptions,
): MapGraph {
  return new Builder(strategy, options).build(diagnostics);
}

class Builder extends Elements {
  constructor(
    doc: StrategyLike,
    private readonly options: GraphOptions,
  ) {
    super(doc, wordsOf(options.lang));
  }

  build(diagnostics: readonly DiagnosticLike[]): MapGraph {
    const w = this.words;
    const root = this.root();
    const objectives = list(this.doc.objectives).map((item, i) =>
      this.add(
        "objective",
        `/objectives/${i}`,
        item.id,
        this.numbered(w.code("level", item.level ?? "goal"), item.number),
        this.title(item),
        this.tags(item),
      ),
    );
    const priorities = list(this.doc.priorities).map((item, i) =>
      this.add(
        "priority",
        `/priorities/${i}`,
        item.id,
        this.numbered(w("priority"), item.number),
        this.title(item),
        this.tags(item),
      ),
    );
    const measures = list(this.doc.measures).map((item, i) =>
      this.add(
        "measure",
        `/measures/${i}`,
        item.id,
        this.numbered(w("measure"), item.number),
        this.title(item),
        this.tags(item),
        period(item.period, w.lang),
      ),
    );
    const indicators = list(this.doc.indicators).map((item, i) =>
      this.add(
        "indicator",
        `/indicators/${i}`,
        item.id,
        this.numbered(w("indicator"), item.number),
        this.local(item.title),
      ),
    );
    const plans = this.plans();
    const actors = list(this.doc.actors).map((item, i) => {
      const name = this.local(item.name);
      const short = item.short_name ?? "";
      const title = name.text === "" ? { text: short, lang: undefined } : name;
      const node = this.add(
        "actor",
        `/actors/${i}`,
        item.id,
        item.category === undefined ? w("actor") : capital(w.code("category", item.category)),
        title,
      );
      if (name.text !== "" && short !== "") node.tags = [{ text: short, role: "plain" }];
      return node;
    });

    this.nestObjectives(root, objectives);
    const top = this.nestPriorities(priorities);
    const outside = this.nestMeasures(measures);
    this.nestIndicators(root, indicators);
    this.relateItems(priorities, objectives);
    this.relateActors(measures);

    for (const finding of diagnostics) this.nodes.get(holder(finding.pointer, this.nodes))?.findings.push(finding);

    const others: Draft[] = [];
    if (outside.length > 0) {
      const group = draft("others", "others", "", "", { text: w("otherMeasures"), lang: w.lang });
      group.children = outside;
      others.push(group);
    }
    for (const node of [root, ...top, ...others]) shallow(node, DEPTH);
    const closed = measures.length > (this.options.limit ?? MEASURE_LIMIT);
    return {
      strategy: root,
      priorities: [...top, ...others].map((node) => (closed ? this.group(node) : node)),
      plans,
      actors: this.groupActors(this.byRole(actors)),
      edges: this.edges,
      nodes: this.nodes,
    };
  }

  private root(): Draft {
    const w = this.words;
    const details = period(this.doc.period, w.lang);
    const owners = list(this.doc.owners).map((id) => this.actorName(id));
    if (owners.length > 0)
      details.push(`${w(owners.length === 1 ? "owner" : "owners")}: ${listText(owners, w("and"))}`);
    const node = this.add(
      "strategy",
      "",
      undefined,
      w.code("kind", this.doc.kind ?? "strategy"),
      this.local(this.doc.title),
      undefined,
      details,
    );
    if (this.doc.status !== undefined)
      node.tags = [{ text: w.planStatus(this.doc.kind, this.doc.status), role: "status" }];
    return node;
  }

  private plans(): Draft[] {
    const w = this.words;
    return list(this.doc.linked_plans).map((plan, i) => {
      const relations = list(plan.relations).map((relation) => w.code("relation", relation));
      const caption =
        relations.length === 0
          ? w("linkedPlan")
          : capital(relations.map((r, n) => (n === 0 ? r : lower(r))).join(", "));
      const title = this.local(plan.title);
      const node = this.add(
        "plan",
        `/linked_plans/${i}`,
        plan.id,
        caption,
        title.text === "" && plan.ref !== undefined ? { text: plan.ref, lang: undefined } : title,
        undefined,
        period(plan.period, w.lang),
      );
      if (plan.ref !== undefined && !this.ids.has(plan.ref)) this.ids.set(plan.ref, node.key);
      node.children = list(plan.items).map((item, n) => {
        const name = this.local(item.title);
        const text = item.number === undefined ? name.text : `${item.number} ${name.text}`;
        const child = this.add("item", `/linked_plans/${i}/items/${n}`, item.id, "", { text, lang: name.lang });
        if (item.ref !== undefined && !this.ids.has(item.ref)) this.ids.set(item.ref, child.key);
        return child;
      });
      for (const id of list(plan.carries)) this.edge(node, id, "carries");
      return node;
    });
  }

  /** Objectives within the one they are a part of; visions and overall ones first. */
  private nestObjectives(root: Draft, objectives: readonly Draft[]): void {
    const source = list(this.doc.objectives);
    const rank = (node: Draft): number => {
      const at = LEVEL_ORDER.indexOf(source[objectives.indexOf(node)]?.level ?? "goal");
      return at < 0 ? LEVEL_ORDER.length : at;
    };
    const top = this.nest(objectives, source, ["objective", "priority"]);
    root.children.push(...top.sort((a, b) => rank(a) - rank(b)));
  }

  private nestPriorities(priorities: readonly Draft[]): Draft[] {
    return this.nest(priorities, list(this.doc.priorities), ["priority"]);
  }

  /** Measures within their parent, else within the first priority they serve. Those that serve none are handed back. */
  private nestMeasures(measures: readonly Draft[]): Draft[] {
    const source = list(this.doc.measures);
    const outside: Draft[] = [];
    for (const node of this.nest(measures, source, ["measure"])) {
      const item = source[measures.indexOf(node)];
      const home = list(item?.serves)
        .map((id) => this.of(id))
        .find((end) => end?.kind === "priority");
      if (home) {
        this.parent.set(node.key, home.key);
        home.children.push(node);
      } else outside.push(node);
    }
    measures.forEach((node, i) => {
      const item = source[i];
      const also: string[] = [];
      for (const id of list(item?.serves)) {
        const end = this.edge(node, id, "serves");
        if (end && !this.within(node.key, end.key)) also.push(end.title.text);
      }
      if (also.length > 0)
        node.details = [
          ...node.details,
          `${this.words(!this.parent.has(node.key) ? "serves" : "servesToo")}: ${listText(also, this.words("and"))}`,
        ];
      for (const id of list(item?.continues)) this.edge(node, id, "continues");
    });
    return outside;
  }

  private nestIndicators(root: Draft, indicators: readonly Draft[]): void {
    indicators.forEach((node, i) => {
      const of = list(list(this.doc.indicators)[i]?.of);
      const homes = of.map((id) => this.edge(node, id, "measures")).filter((home) => home !== undefined);
      const home = homes.find((h) => h.kind === "objective" || h.kind === "priority" || h.kind === "measure") ?? root;
      // Before the measures: what is measured belongs to the priority itself.
      const at = home.children.findIndex((child) => child.kind !== "indicator");
      home.children.splice(at < 0 || home.kind === "strategy" ? home.children.length : at, 0, node);
      const rest = homes.filter((h) => h !== home).map((h) => h.title.text);
      if (rest.length > 0) node.details = [`${this.words("measuresToo")}: ${listText(rest, this.words("and"))}`];
    });
  }

  private relateItems(priorities: readonly Draft[], objectives: readonly Draft[]): void {
    priorities.forEach((node, i) => {
      const item = list(this.doc.priorities)[i];
      for (const id of list(item?.serves)) this.edge(node, id, "serves");
      for (const id of list(item?.supports)) this.edge(node, id, "supports");
      for (const id of list(item?.continues)) this.edge(node, id, "continues");
    });
    objectives.forEach((node, i) => {
      for (const id of list(list(this.doc.objectives)[i]?.continues)) this.edge(node, id, "continues");
    });
  }

  private relateActors(measures: readonly Draft[]): void {
    const w = this.words;
    for (const id of list(this.doc.owners)) this.actorEdge(id, "", "owner");
    measures.forEach((node, i) => {
      const item = list(this.doc.measures)[i];
      const responsible = list(item?.responsible);
      for (const id of responsible) this.actorEdge(id, node.key, "responsible");
      const partners = list(item?.partners).map(party);
      for (const { actor } of partners) if (actor !== undefined) this.actorEdge(actor, node.key, "partner");
      const lines = [];
      if (responsible.length > 0)
        lines.push(
          `${w("responsible")}: ${listText(
            responsible.map((id) => this.actorName(id)),
            w("and"),
          )}`,
        );
      const names = partners
        .map(({ actor, category }) =>
          actor === undefined ? w.code("category", category ?? "") : this.actorName(actor),
        )
        .filter((n) => n !== "");
      if (names.length > 0)
        lines.push(
          `${w(names.length === 1 ? "partner" : "partners")}: ${names.length > 3 ? `${names.slice(0, 2).join(", ")} ${w("and")} ${names.length - 2} ${w("more")}` : listText(names, w("and"))}`,
        );
      node.details = [...lines, ...node.details];
    });
  }

  /** Owners, then those who are responsible, partners, and the rest; each in the order of the document. */
  private byRole(actors: readonly Draft[]): Draft[] {
    const w = this.words;
    const parties = new Set(
      list(this.doc.stakeholders)
        .map(party)
        .map(({ actor }) => (actor === undefined ? undefined : this.ids.get(actor))),
    );
    const ranked = actors.map((node) => {
      const mine = this.edges.filter((edge) => edge.to === node.key);
      const n = (kind: EdgeKind): number => mine.filter((edge) => edge.kind === kind).length;
      const details: string[] = [];
      if (n("owner") > 0) details.push(w("owner"));
      if (n("responsible") > 0) details.push(`${w("responsibleFor")} ${w.count("measure", n("responsible"))}`);
      if (n("partner") > 0) details.push(`${w("partnerIn")} ${w.count("measure", n("partner"))}`);
      if (parties.has(node.key)) details.push(w("party"));
      node.details = details;
      return { node, rank: n("owner") > 0 ? 0 : n("responsible") > 0 ? 1 : n("partner") > 0 ? 2 : 3 };
    });
    return ranked.sort((a, b) => a.rank - b.rank).map(({ node }) => node);
  }

  private groupActors(actors: readonly Draft[]): Draft[] {
    if (actors.length <= ACTOR_LIMIT) return [...actors];
    const key = "actors/more";
    const open = this.options.open?.has(key) ?? false;
    const rest = actors.slice(ACTOR_LIMIT);
    return [...actors.slice(0, ACTOR_LIMIT), this.more(key, rest, open, "actor"), ...(open ? rest : [])];
  }

  /** A priority whose measures are replaced by their number, or headed by a switch when they are shown. */
  private group(node: Draft): Draft {
    const inner = node.children
      .filter((child) => child.kind !== "measure")
      .map((child) => (child.kind === "priority" ? this.group(child) : child));
    const measures = node.children.filter((child) => child.kind === "measure");
    if (measures.length === 0) return { ...node, children: inner };
    const key = `${node.key}/more`;
    const open = this.options.open?.has(key) ?? false;
    return { ...node, children: [...inner, this.more(key, measures, open, "measure"), ...(open ? measures : [])] };
  }

  private more(key: string, nodes: readonly Draft[], open: boolean, what: "measure" | "actor"): Draft {
    const w = this.words;
    const all: Draft[] = [];
    const walk = (list: readonly Draft[]): void => {
      for (const node of list) {
        all.push(node);
        walk(node.children);
      }
    };
    walk(nodes);
    const n = all.filter((node) => node.kind === what).length;
    const text = `${w(open ? "hide" : "show")} ${w.count(what, n)}`;
    const group = draft("more", key, nodes[0]?.pointer ?? "", "", { text, lang: w.lang });
    if (!open) group.findings = all.flatMap((node) => node.findings);
    return { ...group, expanded: open, hidden: open ? [] : all };
  }

  private tags(item: ItemLike): Tag[] {
    const w = this.words;
    const tags: Tag[] = [];
    const earlier = list(item.continues).length;
    if (earlier > 0) tags.push({ text: w(earlier === 1 ? "isContinued" : "isMerged"), role: "continued" });
    else if (
      list(this.doc.decisions).some(
        (d) => d.effect === "adds" && item.id !== undefined && list(d.items).includes(item.id),
      )
    )
      tags.push({ text: w("isAdded"), role: "new" });
    // In a first plan everything is new, and it is not worth saying.
    else if (list(this.doc.linked_plans).some((plan) => list(plan.relations).includes("succeeds")))
      tags.push({ text: w("isNew"), role: "new" });
    if (item.status !== undefined) tags.push({ text: w.code("status", item.status), role: "status" });
    const holds = list(item.adopted_by);
    if (holds.length > 0)
      tags.push({
        text: `${w("holdsFor")} ${listText(
          holds.map((id) => this.actorName(id)),
          w("and"),
        )}`,
        role: "plain",
      });
    return tags;
  }
}
