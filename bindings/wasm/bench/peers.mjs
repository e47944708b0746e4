/** The peers: what checks the same form, from the same JSON Schema. */

/**
 * The zod schema of a JSON Schema of this format, as somebody would write it by hand for zod: strict objects, enumerations, and regular
 * expressions where the JSON Schema has them. Only fields that begin with `x-` it does not let through, which costs zod nothing.
 */
export function zodOf(z, schema) {
  const types = new Map();
  const named = (name) => {
    if (!types.has(name)) types.set(name, of(schema.$defs[name]));
    return types.get(name);
  };
  const text = (it) => (it.pattern === undefined ? z.string() : z.string().regex(new RegExp(it.pattern, "u")));
  const number = (it, kind) => {
    const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = it;
    // A safe integer is what `z.int` is.
    const plain = kind === "integer" && -minimum === maximum && maximum === Number.MAX_SAFE_INTEGER;
    const type = kind === "integer" ? z.int() : z.number();
    return plain || (minimum === Number.NEGATIVE_INFINITY && maximum === Number.POSITIVE_INFINITY)
      ? type
      : type.min(minimum).max(maximum);
  };
  const object = (it) => {
    if (it.properties === undefined) {
      const key = it.propertyNames === undefined ? z.string() : text(it.propertyNames);
      return z.record(key, of(it.additionalProperties));
    }
    const fields = {};
    for (const [name, field] of Object.entries(it.properties)) {
      // Types may hold themselves: they are looked up when they are needed.
      Object.defineProperty(fields, name, {
        enumerable: true,
        get: () => (it.required?.includes(name) ? of(field) : of(field).optional()),
      });
    }
    return it.additionalProperties === false ? z.strictObject(fields) : z.object(fields);
  };
  const of = (it) => {
    if (it === true || Object.keys(it).every((key) => key === "title" || key === "description")) return z.unknown();
    if (it.$ref !== undefined) return named(it.$ref.replace("#/$defs/", ""));
    if (it.const !== undefined) return z.literal(it.const);
    const choices = it.oneOf ?? it.anyOf;
    if (choices?.every((choice) => choice.const !== undefined)) return z.enum(choices.map((choice) => choice.const));
    if (choices !== undefined) return z.union(choices.map(of));
    const kinds = [it.type].flat();
    if (kinds.length > 1) return z.union(kinds.map((kind) => of({ ...it, type: kind })));
    switch (kinds[0]) {
      case "string":
        return text(it);
      case "integer":
      case "number":
        return number(it, kinds[0]);
      case "boolean":
        return z.boolean();
      case "array":
        return it.minItems === undefined ? z.array(of(it.items)) : z.array(of(it.items)).min(it.minItems);
      case "object":
        return object(it);
      default:
        throw new Error(`the JSON Schema has something new: ${JSON.stringify(it)}`);
    }
  };
  return of(schema);
}

/** How a clean document is broken: what is looked for, and what takes its place. Each is an error of form for all. */
const BROKEN = {
  "an unknown field": ['"language":"nb"', '"langauge":"nb"'],
  "a code that is none": ['"status":"adopted"', '"status":"adapted"'],
  "a day that is none": ['"due":"2026-06-30"', '"due":"2026-06-31"'],
  "a period that is none": ['"period":"2024/2026"', '"period":"2024-2026"'],
  "an id that is none": ['"id":"measure-0-0"', '"id":"measure 0 0"'],
  "a text for a number": ['"amount":250000', '"amount":"250000"'],
  "a missing title": ['"title":', '"note":'],
  "an object for a list": ['"owners":["county"]', '"owners":{"county":1}'],
};

/** All find the document good, and each broken one bad. */
export function agree(text, good) {
  for (const [name, isGood] of Object.entries(good)) {
    if (!isGood(text)) throw new Error(`${name} refuses the document`);
    for (const [what, [old, put]] of Object.entries(BROKEN)) {
      const broken = text.replace(old, put);
      if (broken === text) throw new Error(`there is no place for ${what}`);
      if (isGood(broken)) throw new Error(`${name} accepts ${what}`);
    }
  }
}
