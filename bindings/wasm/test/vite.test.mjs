/** The package in pages that Vite builds and serves, with nothing configured. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { build, createServer, preview } from "vite";

import { inBrowser, PACKAGE, pageAt } from "./browser.mjs";

const FILES = {
  "package.json": '{"private": true, "type": "module", "dependencies": {"strategi": "*"}}',
  "index.html":
    '<!doctype html><p id="main"></p><p id="worker"></p><p id="json"></p><p id="report"></p><script type="module" src="/main.js"></script>',
  "plan.js": 'export const PLAN = "strategi: 1\\nid: coast\\ntitle: A living coast\\nperiod: 2012/2009\\n";',
  "main.js": `
    import { check, init } from "strategi";
    import * as json from "strategi/json";
    import * as report from "strategi/report";
    import { PLAN } from "./plan.js";
    const tell = (id, text) => { document.getElementById(id).textContent = text; };
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => tell("worker", data);
    await init();
    tell("main", check(PLAN, { date: "2026-03-01" }).diagnostics.find((it) => it.code === "PER001").utf16.join());
    await Promise.all([json.init(), report.init()]);
    tell("json", json.read({ strategi: 1, id: "coast", title: "A living coast" }).id);
    tell("report", report.render(PLAN, "text", { date: "2026-03-01" }).split("\\n")[0]);`,
  "worker.js": `
    import { check, init } from "strategi";
    import { PLAN } from "./plan.js";
    // Not \`await\` at the top: Vite writes workers as plain scripts unless it is told otherwise.
    init().then(() => postMessage(check(PLAN, { date: "2026-03-01" }).diagnostics.find((it) => it.code === "PER001").utf16.join()));`,
  "small.html": '<!doctype html><p id="small"></p><script type="module" src="/small.js"></script>',
  "small.js": `
    import { init, schemaOf } from "strategi/json";
    await init();
    document.getElementById("small").textContent = String(schemaOf("Measure")["~standard"].validate({}).issues.length);`,
};

let root;

before(() => {
  root = mkdtempSync(join(tmpdir(), "strategi-vite-"));
  mkdirSync(join(root, "node_modules"));
  cpSync(PACKAGE, join(root, "node_modules", "strategi"), { recursive: true });
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(root, name), content);
});
after(() => rmSync(root, { recursive: true, force: true }));

/** Settings of the test itself, none of the package. */
const here = () => ({
  root,
  configFile: false,
  logLevel: "error",
  server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
  preview: { port: 0, host: "127.0.0.1" },
});

async function works(url) {
  await inBrowser(async (context) => {
    const { textOf, failures } = await pageAt(context, url);
    assert.equal(await textOf("#main"), "52,61");
    assert.equal(await textOf("#worker"), "52,61");
    assert.equal(await textOf("#json"), "coast");
    assert.match(await textOf("#report"), /^<text>: /);
    assert.deepEqual(failures, []);
  });
}

describe("a build", () => {
  test("works", async () => {
    await build({ ...here(), build: { outDir: "dist" } });
    const server = await preview({ ...here(), build: { outDir: "dist" } });
    try {
      await works(server.resolvedUrls.local[0]);
    } finally {
      await server.close();
    }
  });

  test("of the smallest entry has nothing of the others", async () => {
    await build({
      ...here(),
      build: { outDir: "small", assetsInlineLimit: 0, rolldownOptions: { input: join(root, "small.html") } },
    });
    const files = readdirSync(join(root, "small", "assets"));
    assert.deepEqual(
      files.filter((it) => it.endsWith(".wasm")).map((it) => it.replace(/-.*/, "")),
      ["json_bg"],
    );
    const script = files.find((it) => it.endsWith(".js"));
    assert.ok(statSync(join(root, "small", "assets", script)).size < 40_000, "pages, rules or schemas came along");
  });
});

test("the development server works", async () => {
  const server = await createServer(here());
  await server.listen();
  try {
    await works(server.resolvedUrls.local[0]);
  } finally {
    await server.close();
  }
});
