/**
 * The same as `speed.mjs` in Chromium, which the variable CHROMIUM names or the system has:
 *
 *     node bench/browser.mjs [--quick]
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { loadavg, tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import Ajv from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { chromium } from "playwright-core";

import { jsonSchema } from "../pkg/node/index.js";
import { table } from "./measure.mjs";

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };

const ajv = new Ajv.default({ strict: false, code: { source: true, esm: true } });
const PAGES = {
  "/": [
    "text/html",
    `<!doctype html><script type="importmap">{"imports": {"zod": "/node_modules/zod/index.js"}}</script>`,
  ],
  // As ajv writes it for pages: the same code that it runs in Node.
  "/ajv.js": ["text/javascript", standalone.default(ajv, ajv.compile(jsonSchema()))],
};

const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  const page = PAGES[path];
  const file = join(ROOT, path);
  // Clocks are finer on pages that are alone.
  const alone = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
  if (page) response.writeHead(200, { "content-type": page[0], ...alone }).end(page[1]);
  else if (existsSync(file))
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "text/plain", ...alone }).end(readFileSync(file));
  else response.writeHead(404).end();
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

const folder = mkdtempSync(join(tmpdir(), "strategi-bench-"));
const context = await chromium.launchPersistentContext(folder, {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--js-flags=--expose-gc",
  ],
});
try {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  console.log(
    `Chromium ${context.browser()?.version() ?? (await page.evaluate(() => navigator.userAgent))}, load before the run ${loadavg()
      .map((it) => it.toFixed(1))
      .join(", ")}`,
  );
  const rows = await page.evaluate(async (quick) => {
    const [strategi, z, { default: ajv }, { measure }] = await Promise.all(
      ["/pkg/index.js", "/node_modules/zod/index.js", "/ajv.js", "/bench/measure.mjs"].map((it) => import(it)),
    );
    await strategi.init();
    return measure({ strategi, z, ajv, quick });
  }, values.quick);
  console.log(table(rows));
} finally {
  await context.close();
  server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
