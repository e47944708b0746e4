// The JSON Schema of the format, as an editor needs it: what may stand at a place, and what it means.

export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  $comment?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: boolean | Schema;
  const?: unknown;
  enum?: unknown[];
  examples?: unknown[];
}

/** A step into a document: a key, or `null` for any item of a list. */
export type Step = string | number | null;

/** A field that an object may have. */
export interface Field {
  name: string;
  required: boolean;
  description: string;
  /** What its value is: the first that fits decides how the field is put in. */
  shape: "object" | "list" | "text" | "other";
}

/** A value that may stand at a place. */
export interface Choice {
  value: string | number | boolean;
  description: string;
}

export class FormatSchema {
  readonly #root: Schema;

  constructor(schema: object) {
    this.#root = schema as Schema;
  }

  /** The schemas that may apply at a place, each with what the place itself says of it. */
  at(path: readonly Step[]): Schema[] {
    let here = this.#alternatives(this.#root);
    for (const step of path) {
      here = here.flatMap((schema) => this.#into(schema, step)).flatMap((schema) => this.#alternatives(schema));
    }
    return here;
  }

  /** The fields that an object at a place may have, those that it must have first. */
  fields(path: readonly Step[]): Field[] {
    const found = new Map<string, Field>();
    for (const schema of this.at(path)) {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (found.has(name)) continue;
        found.set(name, {
          name,
          required: schema.required?.includes(name) ?? false,
          description: this.#describe(property),
          shape: this.#shape(property),
        });
      }
    }
    return [...found.values()].sort((a, b) => Number(b.required) - Number(a.required));
  }

  /** The closed set of values at a place. */
  choices(path: readonly Step[]): Choice[] {
    const found = new Map<unknown, Choice>();
    const add = (value: unknown, description: string): void => {
      if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
        if (!found.has(value)) found.set(value, { value, description });
      }
    };
    for (const schema of this.at(path)) {
      if (schema.const !== undefined) add(schema.const, schema.description ?? "");
      for (const value of schema.enum ?? []) add(value, "");
      if (schema.type === "boolean") [true, false].forEach((value) => add(value, ""));
    }
    return [...found.values()];
  }

  /** What a place means, in the schema's own words. */
  describe(path: readonly Step[]): string {
    const last = path.at(-1);
    if (typeof last === "string") {
      for (const parent of this.at(path.slice(0, -1))) {
        const property = parent.properties?.[last];
        if (property) return this.#describe(property);
      }
      return "";
    }
    const schema = this.at(path)[0];
    return schema ? this.#describe(schema) : "";
  }

  /** The lists whose ids may stand at a place. Their field says so: "Ids from: objectives, priorities." */
  referenced(path: readonly Step[]): string[] {
    const texts = [this.describe(path), ...this.at(path).map((schema) => schema.description ?? "")];
    // The items of a list are described by the field that holds it.
    if (typeof path.at(-1) !== "string") texts.push(this.describe(path.slice(0, -1)));
    for (const text of texts) {
      const lists = /\b(?:Ids|[Aa]n id) from: ([^.]+)\./.exec(text)?.[1];
      if (lists) return lists.split(/,\s*/);
    }
    return [];
  }

  #resolve(schema: Schema): Schema {
    const name = schema.$ref?.replace("#/$defs/", "");
    const target = name === undefined ? undefined : this.#root.$defs?.[name];
    if (!target) return schema;
    const { $ref: _, ...own } = schema;
    return { ...target, ...own };
  }

  #alternatives(schema: Schema, depth = 0): Schema[] {
    const resolved = this.#resolve(schema);
    const branches = [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? [])];
    if (branches.length === 0 || depth > 8) return [resolved];
    return [resolved, ...branches.flatMap((branch) => this.#alternatives(branch, depth + 1))];
  }

  #into(schema: Schema, step: Step): Schema[] {
    if (typeof step === "string") {
      const property = schema.properties?.[step];
      if (property) return [property];
      return typeof schema.additionalProperties === "object" ? [schema.additionalProperties] : [];
    }
    return schema.items ? [schema.items] : [];
  }

  #describe(schema: Schema): string {
    const resolved = this.#resolve(schema);
    return schema.description ?? resolved.description ?? resolved.$comment ?? "";
  }

  #shape(schema: Schema): Field["shape"] {
    const types = new Set(this.#alternatives(schema).flatMap((it) => it.type ?? []));
    if (types.has("array")) return "list";
    if (types.has("string")) return "text";
    return types.has("object") ? "object" : "other";
  }
}
