// The words of the map and of the timeline, in three languages. Types and relations are called as in the messages of the rules.
import type { Lang, Severity } from "./types.js";

type Triple = readonly [en: string, nb: string, nn: string];

const COLUMN: Record<Lang, 0 | 1 | 2> = { en: 0, nb: 1, nn: 2 };

const WORDS = {
  map: ["Map of the strategy", "Kart over strategien", "Kart over strategien"],
  mapHelp: [
    "Use the arrow keys to move between the elements, and Enter to go to the element in the text.",
    "Bruk piltastene for å flytte mellom elementene, og Enter for å gå til elementet i teksten.",
    "Bruk piltastane for å flytte mellom elementa, og Enter for å gå til elementet i teksten.",
  ],
  empty: [
    "The map is shown when the text can be read as a strategy.",
    "Kartet vises når teksten kan leses som en strategi.",
    "Kartet blir vist når teksten kan lesast som ein strategi.",
  ],
  timeline: ["Timeline", "Tidslinje", "Tidslinje"],
  timelineHelp: [
    "Periods of the plans, and targets of their indicators. Use the arrow keys to move, and Enter to go to the text.",
    "Planperioder, og måltall for indikatorene. Bruk piltastene for å flytte, og Enter for å gå til teksten.",
    "Planperiodar, og måltal for indikatorane. Bruk piltastane for å flytte, og Enter for å gå til teksten.",
  ],
  timelineEmpty: [
    "The timeline is shown when at least one plan has a period or an indicator with a year.",
    "Tidslinjen vises når minst én plan har en periode eller en indikator med årstall.",
    "Tidslinja blir vist når minst éin plan har ein periode eller ein indikator med årstal.",
  ],
  plan: ["Plan", "Plan", "Plan"],
  item: ["Item", "Punkt", "Punkt"],
  priority: ["Priority", "Satsingsområde", "Satsingsområde"],
  measure: ["Measure", "Tiltak", "Tiltak"],
  indicator: ["Indicator", "Indikator", "Indikator"],
  actor: ["Actor", "Aktør", "Aktør"],
  actors: ["Actors", "Aktører", "Aktørar"],
  linkedPlan: ["Linked plan", "Omtalt plan", "Omtalt plan"],
  otherPlans: ["Other plans", "Andre planer", "Andre planar"],
  otherMeasures: [
    "Measures outside the priorities",
    "Tiltak utenfor satsingsområdene",
    "Tiltak utanfor satsingsområda",
  ],
  ends: ["Plan and objectives", "Plan og mål", "Plan og mål"],
  means: ["Priorities and measures", "Satsingsområder og tiltak", "Satsingsområde og tiltak"],
  untitled: ["Untitled", "Uten tittel", "Utan tittel"],
  and: ["and", "og", "og"],
  more: ["more", "til", "til"],
  period: ["Period", "Periode", "Periode"],
  owner: ["Owner", "Eier", "Eigar"],
  owners: ["Owners", "Eiere", "Eigarar"],
  responsible: ["Responsible", "Ansvarlig", "Ansvarleg"],
  responsibleFor: ["Responsible for", "Ansvarlig for", "Ansvarleg for"],
  partner: ["Partner", "Samarbeidspartner", "Samarbeidspartnar"],
  partners: ["Partners", "Samarbeidspartnere", "Samarbeidspartnarar"],
  partnerIn: ["Partner in", "Samarbeider om", "Samarbeider om"],
  party: ["Party to the plan", "Part i planen", "Part i planen"],
  serves: ["Serves", "Bidrar til", "Bidreg til"],
  servesToo: ["Also serves", "Bidrar også til", "Bidreg òg til"],
  supports: ["Supports", "Støtter", "Støttar"],
  continues: ["Continues", "Viderefører", "Vidarefører"],
  carries: ["Carries out", "Følger opp", "Følgjer opp"],
  partOf: ["Part of", "Del av", "Del av"],
  partOfToo: ["Also part of", "Også del av", "Òg del av"],
  measures: ["Measures", "Måler", "Måler"],
  measuresToo: ["Also measures", "Måler også", "Måler òg"],
  isNew: ["New", "Nytt", "Nytt"],
  isContinued: ["Continued", "Videreført", "Vidareført"],
  isMerged: ["Merged", "Slått sammen", "Slått saman"],
  isAdded: ["Added by decision", "Lagt til ved vedtak", "Lagt til ved vedtak"],
  holdsFor: ["Holds for", "Gjelder", "Gjeld"],
  show: ["Show", "Vis", "Vis"],
  hide: ["Hide", "Skjul", "Gøym"],
  zoom: ["Size of the picture", "Størrelse på bildet", "Storleik på biletet"],
  zoomIn: ["Zoom in", "Forstørr", "Forstørr"],
  zoomOut: ["Zoom out", "Forminsk", "Forminsk"],
  fit: ["Fit to width", "Tilpass bredden", "Tilpass breidda"],
  today: ["Today", "I dag", "I dag"],
  openEnd: ["no end date", "uten sluttdato", "utan sluttdato"],
  openStart: ["no start date", "uten startdato", "utan startdato"],
  cited: ["Cited, not loaded", "Omtalt, ikke åpnet", "Omtalt, ikkje opna"],
  elsewhere: ["Elsewhere the text says", "Et annet sted sier teksten", "Ein annan stad seier teksten"],
  decision: ["Decision", "Vedtak", "Vedtak"],
  revision: ["Version", "Versjon", "Versjon"],
  published: ["Published", "Publisert", "Publisert"],
  baseline: ["Baseline", "Utgangsverdi", "Utgangsverdi"],
  milestone: ["Milestone", "Milepæl", "Milepæl"],
  target: ["Target", "Måltall", "Måltal"],
  actual: ["Measured", "Målt", "Målt"],
  follows: ["follows", "følger etter", "følgjer etter"],
} as const satisfies Record<string, Triple>;

export type Word = keyof typeof WORDS;

const COUNTED = {
  error: [
    ["error", "errors"],
    ["feil", "feil"],
    ["feil", "feil"],
  ],
  warning: [
    ["warning", "warnings"],
    ["advarsel", "advarsler"],
    ["åtvaring", "åtvaringar"],
  ],
  info: [
    ["note", "notes"],
    ["merknad", "merknader"],
    ["merknad", "merknader"],
  ],
  measure: [
    ["measure", "measures"],
    ["tiltak", "tiltak"],
    ["tiltak", "tiltak"],
  ],
  actor: [
    ["actor", "actors"],
    ["aktør", "aktører"],
    ["aktør", "aktørar"],
  ],
  objective: [
    ["objective", "objectives"],
    ["mål", "mål"],
    ["mål", "mål"],
  ],
  priority: [
    ["priority", "priorities"],
    ["satsingsområde", "satsingsområder"],
    ["satsingsområde", "satsingsområde"],
  ],
  plan: [
    ["plan", "plans"],
    ["plan", "planer"],
    ["plan", "planar"],
  ],
  indicator: [
    ["indicator", "indicators"],
    ["indikator", "indikatorer"],
    ["indikator", "indikatorar"],
  ],
} as const;

export type Counted = keyof typeof COUNTED;

const LEVELS: Record<string, Triple> = {
  vision: ["Vision", "Visjon", "Visjon"],
  overall: ["Overall objective", "Overordnet mål", "Overordna mål"],
  goal: ["Goal", "Mål", "Mål"],
  objective: ["Objective", "Delmål", "Delmål"],
};

const KINDS: Record<string, Triple> = {
  strategy: ["Strategy", "Strategi", "Strategi"],
  regional_plan: ["Regional plan", "Regional plan", "Regional plan"],
  master_plan: ["Municipal master plan", "Kommuneplan", "Kommuneplan"],
  thematic_plan: ["Thematic plan", "Temaplan", "Temaplan"],
  planning_strategy: ["Planning strategy", "Planstrategi", "Planstrategi"],
  action_programme: ["Action programme", "Handlingsprogram", "Handlingsprogram"],
  programme: ["Programme", "Program", "Program"],
  financial_plan: ["Financial plan", "Økonomiplan", "Økonomiplan"],
  performance_plan: ["Performance plan", "Resultatplan", "Resultatplan"],
  performance_report: ["Performance report", "Resultatrapport", "Resultatrapport"],
};

const STATUSES: Record<string, Triple> = {
  proposed: ["Proposed", "Foreslått", "Foreslått"],
  adopted: ["Adopted", "Vedtatt", "Vedteke"],
  rejected: ["Rejected", "Avvist", "Avvist"],
  ongoing: ["Under way", "Pågår", "Pågår"],
  completed: ["Completed", "Fullført", "Fullført"],
  stopped: ["Stopped", "Stanset", "Stansa"],
};

const PLAN_STATUSES: Record<string, Triple> = {
  draft: ["Draft", "Utkast", "Utkast"],
  consultation: ["In consultation", "På høring", "På høyring"],
  proposed: ["Proposed", "Foreslått", "Foreslått"],
  adopted: ["Adopted", "Vedtatt", "Vedteken"],
  superseded: ["Superseded", "Erstattet", "Erstatta"],
  repealed: ["Repealed", "Opphevet", "Oppheva"],
};

const RELATIONS: Record<string, Triple> = {
  guided_by: ["Guiding plan", "Overordnet plan", "Overordna plan"],
  guides: ["Plan that it guides", "Underordnet plan", "Underordna plan"],
  succeeds: ["Previous plan", "Forrige plan", "Førre plan"],
  succeeded_by: ["Successor", "Etterfølger", "Etterfølgjar"],
  implements: ["Plan that it carries out", "Plan den følger opp", "Plan han følgjer opp"],
  implemented_by: ["Plan that carries it out", "Plan som følger den opp", "Plan som følgjer han opp"],
  part_of: ["Plan that it is a part of", "Plan den er en del av", "Plan han er ein del av"],
  has_part: ["Part of this plan", "Del av denne planen", "Del av denne planen"],
  supplements: ["Plan that it adds to", "Plan den utfyller", "Plan han utfyller"],
  reports_on: ["Plan that it reports on", "Plan den rapporterer om", "Plan han rapporterer om"],
  yields_to: ["Plan that goes before it", "Plan som går foran", "Plan som går føre"],
  mentions: ["Mentioned plan", "Omtalt plan", "Omtalt plan"],
};

const EFFECTS: Record<string, Triple> = {
  adopts: ["Adopted", "Vedtatt", "Vedteken"],
  adds: ["Addition", "Tillegg", "Tillegg"],
  amends: ["Amendment", "Endring", "Endring"],
  removes: ["Removal", "Fjerning", "Fjerning"],
  delegates: ["Delegation", "Delegering", "Delegering"],
  prolongs: ["Prolongation", "Forlengelse", "Forlenging"],
  reviews: ["Review", "Rullering", "Rullering"],
  supersedes: ["Replacement", "Erstatning", "Erstatning"],
  repeals: ["Repeal", "Oppheving", "Oppheving"],
};

const CATEGORIES: Record<string, Triple> = {
  county: ["county", "fylkeskommune", "fylkeskommune"],
  municipality: ["municipality", "kommune", "kommune"],
  state_agency: ["state agency", "statlig etat", "statleg etat"],
  council: ["council", "folkevalgt organ", "folkevalt organ"],
  public_support: ["public support body", "virkemiddelapparat", "verkemiddelapparat"],
  business: ["business", "næringsliv", "næringsliv"],
  research: ["research", "forskning", "forsking"],
  education: ["education", "utdanning", "utdanning"],
  civil_society: ["civil society", "sivilsamfunn", "sivilsamfunn"],
  social_partner: ["social partners", "partene i arbeidslivet", "partane i arbeidslivet"],
  collaboration: ["collaboration", "samarbeid", "samarbeid"],
  person: ["person", "person", "person"],
};

const LISTS = {
  kind: KINDS,
  level: LEVELS,
  status: STATUSES,
  planStatus: PLAN_STATUSES,
  relation: RELATIONS,
  effect: EFFECTS,
  category: CATEGORIES,
};

export interface Words {
  readonly lang: Lang;
  (word: Word): string;
  /** `3 advarsler` */
  count(what: Counted, n: number): string;
  /** The word for a value of a code list; an unknown value stands as it is. */
  code(list: keyof typeof LISTS, value: string): string;
  /** Where a plan of a kind stands: a programme is neuter in Nynorsk. */
  planStatus(kind: string | undefined, status: string): string;
}

export function wordsOf(lang: Lang): Words {
  const at = COLUMN[lang];
  const words = (word: Word): string => WORDS[word][at];
  return Object.assign(words, {
    lang,
    count(what: Counted, n: number): string {
      const [one, many] = COUNTED[what][at];
      return `${n} ${n === 1 ? one : many}`;
    },
    code(list: keyof typeof LISTS, value: string): string {
      return (Object.hasOwn(LISTS[list], value) ? LISTS[list][value]?.[at] : undefined) ?? value;
    },
    planStatus(kind: string | undefined, status: string): string {
      return this.code(status === "adopted" && kind?.endsWith("programme") ? "status" : "planStatus", status);
    },
  });
}

/** The word for a severity alone: `Advarsel`. */
export function severityWord(severity: Severity, words: Words): string {
  const word = words.count(severity, 1).slice(2);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
