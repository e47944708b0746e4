import type { Report } from "./generated/report.js";
import type * as model from "./generated/strategy.js";
import { json } from "./input.js";
import { type ReadOptions, reading } from "./options.js";
import { type StandardSchema, standard } from "./standard-schema.js";

/** The types of objects in a document, each as it is given and as it is read. */
export interface Objects {
  Strategy: { input: model.StrategyInput; output: model.Strategy };
  Statement: { input: model.StatementInput; output: model.Statement };
  Assessment: { input: model.AssessmentInput; output: model.Assessment };
  Objective: { input: model.ObjectiveInput; output: model.Objective };
  Priority: { input: model.PriorityInput; output: model.Priority };
  Meets: { input: model.Meets; output: model.Meets };
  Measure: { input: model.MeasureInput; output: model.Measure };
  Deliverable: { input: model.DeliverableInput; output: model.Deliverable };
  Resource: { input: model.ResourceInput; output: model.Resource };
  Indicator: { input: model.IndicatorInput; output: model.Indicator };
  Point: { input: model.PointInput; output: model.Point };
  Actor: { input: model.ActorInput; output: model.Actor };
  Contact: { input: model.Contact; output: model.Contact };
  Address: { input: model.Address; output: model.Address };
  Party: { input: model.PartyInput; output: model.Party };
  Decision: { input: model.DecisionInput; output: model.Decision };
  LinkedPlan: { input: model.LinkedPlanInput; output: model.LinkedPlan };
  LinkedItem: { input: model.LinkedItemInput; output: model.LinkedItem };
  Source: { input: model.SourceInput; output: model.Source };
  Evidence: { input: model.EvidenceInput; output: model.Evidence };
  Territory: { input: model.TerritoryInput; output: model.Territory };
  LegalBasis: { input: model.LegalBasis; output: model.LegalBasis };
  Revision: { input: model.RevisionInput; output: model.Revision };
  Waiver: { input: model.WaiverInput; output: model.Waiver };
}

/** The name of a type of objects in a document. */
export type ObjectType = keyof Objects;

/** The functions of the native part that read values: all builds have them. */
export interface Forms {
  read_value(name: string, value: string, reading: string, lang: string): string;
  read_refused(name: string, why: string, lang: string): string;
  read_object(type: string, value: string, reading: string, lang: string): string;
}

/** What reading gives. */
export interface Answer<T> {
  /** The value in its full form, when there is no error. */
  value?: T;
  /** What is wrong. */
  report?: Report;
}

/** Reads an object of a type. */
export function readObject<T>(forms: Forms, type: ObjectType, value: unknown, options: ReadOptions): Answer<T> {
  const { lang = "en" } = options;
  const it = json(value);
  if ("refused" in it) return JSON.parse(forms.read_refused("<value>", it.refused, lang)) as Answer<T>;
  const how = reading(options);
  const answer =
    type === "Strategy" ? forms.read_value("<value>", it.json, how, lang) : forms.read_object(type, it.json, how, lang);
  return JSON.parse(answer) as Answer<T>;
}

/** The schema of a type of objects, on a build. */
export function schemaOn<T extends ObjectType>(
  call: (run: (forms: Forms) => unknown) => unknown,
  type: T,
  options: ReadOptions,
): StandardSchema<Objects[T]["input"], Objects[T]["output"]> {
  return standard((value) => call((forms) => readObject(forms, type, value, options)) as Answer<Objects[T]["output"]>);
}
