/**
 * What checking costs in Node beside zod and ajv, on the same text, in one run. `check` reads and judges by all default rules; zod and ajv
 * check the form alone, by schemas of equal types. Ratios are to `check`: above 1, the peer is slower. Needs the built package in `pkg`:
 *
 *     node --expose-gc bench/speed.mjs [--quick] [--more]
 */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";

import Ajv from "ajv/dist/2020.js";
import * as z from "zod";

import * as strategi from "../pkg/node/index.js";
import { measure, table } from "./measure.mjs";

const { values } = parseArgs({ options: { quick: { type: "boolean" }, more: { type: "boolean" } } });
const ajv = new Ajv.default({ strict: false }).compile(strategi.jsonSchema());
const whole = z.fromJSONSchema(strategi.jsonSchema());

console.log(
  `Node ${process.versions.node}, ${cpus().length} cores, load before the run ${loadavg()
    .map((it) => it.toFixed(1))
    .join(", ")}`,
);
console.log(
  table(
    measure({
      strategi,
      z,
      ajv,
      quick: values.quick ?? false,
      more: values.more
        ? (text) => ({ "JSON.parse + z.fromJSONSchema": () => whole.safeParse(JSON.parse(text)) })
        : undefined,
    }),
  ),
);
