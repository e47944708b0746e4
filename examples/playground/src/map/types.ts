// What the map and the timeline read of a strategy and of a report. Every field may be missing: a document is drawn while it is
// being written. The published types `Strategy` and `Diagnostic` of the package `strategi` fit these.

export type Lang = "en" | "nb" | "nn";

export type LocalizedText = string | { readonly [lang: string]: string };

export interface ItemLike {
  readonly id?: string | undefined;
  readonly title?: LocalizedText | undefined;
  readonly statement?: LocalizedText | undefined;
  readonly number?: string | number | undefined;
  readonly status?: string | undefined;
  readonly part_of?: readonly string[] | undefined;
  readonly continues?: readonly string[] | undefined;
  readonly adopted_by?: readonly string[] | undefined;
}

export interface ObjectiveLike extends ItemLike {
  readonly level?: string | undefined;
}

export interface PriorityLike extends ItemLike {
  readonly serves?: readonly string[] | undefined;
  readonly supports?: readonly string[] | undefined;
}

export interface PartyLike {
  readonly actor?: string | undefined;
  readonly category?: string | undefined;
}

export interface MeasureLike extends ItemLike {
  readonly serves?: readonly string[] | undefined;
  readonly responsible?: readonly string[] | undefined;
  readonly partners?: readonly (PartyLike | string)[] | undefined;
  readonly period?: string | number | undefined;
}

export interface PointLike {
  readonly when?: string | number | undefined;
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
  readonly text?: LocalizedText | undefined;
}

export interface IndicatorLike {
  readonly id?: string | undefined;
  readonly title?: LocalizedText | undefined;
  readonly number?: string | number | undefined;
  readonly of?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly baseline?: PointLike | undefined;
  readonly milestones?: readonly PointLike[] | undefined;
  readonly targets?: readonly PointLike[] | undefined;
  readonly actuals?: readonly PointLike[] | undefined;
}

export interface ActorLike {
  readonly id?: string | undefined;
  readonly name?: LocalizedText | undefined;
  readonly short_name?: string | undefined;
  readonly category?: string | undefined;
}

export interface DecisionLike {
  readonly id?: string | undefined;
  readonly effect?: string | undefined;
  readonly items?: readonly string[] | undefined;
  readonly body?: string | undefined;
  readonly date?: string | number | undefined;
  readonly period?: string | number | undefined;
}

export interface LinkedItemLike {
  readonly id?: string | undefined;
  readonly ref?: string | undefined;
  readonly title?: LocalizedText | undefined;
  readonly number?: string | number | undefined;
}

export interface LinkedPlanLike {
  readonly id?: string | undefined;
  readonly relations?: readonly string[] | undefined;
  readonly ref?: string | undefined;
  readonly title?: LocalizedText | undefined;
  readonly period?: string | number | undefined;
  readonly carries?: readonly string[] | undefined;
  readonly items?: readonly LinkedItemLike[] | undefined;
}

export interface StrategyLike {
  readonly id?: string | undefined;
  readonly kind?: string | undefined;
  readonly title?: LocalizedText | undefined;
  readonly language?: string | undefined;
  readonly period?: string | number | undefined;
  readonly status?: string | undefined;
  readonly published?: string | number | undefined;
  readonly owners?: readonly string[] | undefined;
  readonly stakeholders?: readonly (PartyLike | string)[] | undefined;
  readonly objectives?: readonly ObjectiveLike[] | undefined;
  readonly priorities?: readonly PriorityLike[] | undefined;
  readonly measures?: readonly MeasureLike[] | undefined;
  readonly indicators?: readonly IndicatorLike[] | undefined;
  readonly actors?: readonly ActorLike[] | undefined;
  readonly decisions?: readonly DecisionLike[] | undefined;
  readonly linked_plans?: readonly LinkedPlanLike[] | undefined;
  readonly revisions?:
    readonly { readonly version?: string | undefined; readonly date?: string | number | undefined }[] | undefined;
  readonly evidence?:
    readonly ({ readonly of?: string | undefined; readonly reading?: string | undefined } | string)[] | undefined;
}

export type Severity = "error" | "warning" | "info";

export interface DiagnosticLike {
  readonly code: string;
  readonly severity: string;
  readonly pointer: string;
  readonly message: string;
}
