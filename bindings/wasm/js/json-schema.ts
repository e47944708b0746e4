import { schemas } from "./data/schemas.js";
import { StrategiError } from "./errors.js";
import type { ObjectType } from "./form.js";

type Schema = Record<string, unknown>;

const DEFS = "#/$defs/";

/**
 * The JSON Schema of a type of objects, by itself, for a version of JSON Schema: `draft-2020-12` or `draft-07`.
 *
 * @throws {@link StrategiError} for another version.
 */
export function jsonSchemaOf(type: ObjectType, target: string): Schema {
  const {
    $schema,
    $id: _,
    $defs,
    ...strategy
  } = schemas.strategy as { $schema: string; $id: string; $defs: Record<string, Schema> };
  const types: Record<string, Schema> = { ...$defs, Strategy: strategy };
  if (!Object.hasOwn(types, type)) throw new StrategiError(`there is no object type \`${type}\``);
  const own = types[type] as Schema;
  // Those that it holds, in the order of the whole.
  const held = reached(own, types);
  const defs = Object.fromEntries(Object.entries(types).filter(([name]) => held.has(name)));
  const some = held.size > 0;
  switch (target) {
    case "draft-2020-12":
      return structuredClone({ $schema, ...own, ...(some && { $defs: defs }) });
    case "draft-07":
      // All that is used has the same meaning there; only the place of the types has another name.
      return renamed({
        $schema: "http://json-schema.org/draft-07/schema#",
        ...own,
        ...(some && { definitions: defs }),
      });
    default:
      throw new StrategiError(`the JSON Schema is not written as \`${target}\`: known are draft-2020-12, draft-07`);
  }
}

/** The names of the types that a schema holds, however deep. */
function reached(schema: Schema, types: Record<string, Schema>): Set<string> {
  const found = new Set<string>();
  const look = (it: unknown): void => {
    if (typeof it !== "object" || it === null) return;
    for (const [key, value] of Object.entries(it)) {
      if (key !== "$ref" || typeof value !== "string") look(value);
      else if (!found.has(value.slice(DEFS.length))) {
        found.add(value.slice(DEFS.length));
        look(types[value.slice(DEFS.length)]);
      }
    }
  };
  look(schema);
  return found;
}

function renamed(schema: Schema): Schema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === "$ref" && typeof value === "string" ? value.replace(DEFS, "#/definitions/") : value,
  );
  return JSON.parse(text) as Schema;
}
