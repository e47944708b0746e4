/** The package in plain pages: no bundler. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { inBrowser, PACKAGE, pageAt, served } from "./browser.mjs";
import { ROOT } from "./helpers.mjs";

const MAP =
  '<!doctype html><script type="importmap">{"imports": {"strategi": "/strategi/index.js", "strategi/json": "/strategi/json.js", "strategi/report": "/strategi/report.js"}}</script>';

const ALL = `${MAP}<p id="all"></p><script type="module">
  import { check, init } from "strategi";
  import * as json from "strategi/json";
  import * as report from "strategi/report";
  await Promise.all([init(), init(), json.init(), report.init()]);
  const plan = "strategi: 1\\nid: coast\\ntitle: A living coast\\n";
  const found = [check(plan).documents[0].id, json.read({ strategi: 1, id: "coast", title: "A" }).id, report.render(plan, "html").startsWith("<!")];
  document.querySelector("#all").textContent = found.join();
</script>`;

const WORKER = `<!doctype html><p id="worker"></p><script type="module">
  const source = \`import { check, init } from "\${location.origin}/strategi/index.js";
    await init();
    postMessage(check("strategi: 1\\\\nid: coast\\\\ntitle: A living coast\\\\n").documents[0].id);\`;
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), { type: "module" });
  worker.onmessage = ({ data }) => { document.querySelector("#worker").textContent = data; };
</script>`;

test("a page with an import map", async () => {
  await served({ "/strategi/": PACKAGE, "/": { page: ALL } }, (at, asked) =>
    inBrowser(async (context) => {
      const { textOf, failures } = await pageAt(context, `${at}/`);
      assert.equal(await textOf("#all"), "coast,coast,true");
      assert.deepEqual(failures, []);
      const wasm = asked.filter((it) => it.endsWith(".wasm"));
      assert.deepEqual(
        wasm.sort(),
        ["json", "report", "strategi"].map((it) => `/strategi/wasm/${it}_bg.wasm`),
        "each is fetched once",
      );
      assert.ok(!asked.some((it) => it.includes("/node/")), "nothing of Node is fetched");
    }),
  );
});

test("a server that knows no type of WebAssembly", async () => {
  await served(
    { "/strategi/": PACKAGE, "/": { page: ALL } },
    (at) =>
      inBrowser(async (context) =>
        assert.equal(await (await pageAt(context, `${at}/`)).textOf("#all"), "coast,coast,true"),
      ),
    { types: { ".js": "text/javascript" } },
  );
});

test("a module worker", async () => {
  await served({ "/strategi/": PACKAGE, "/": { page: WORKER } }, (at) =>
    inBrowser(async (context) => {
      const { textOf, failures } = await pageAt(context, `${at}/`);
      assert.equal(await textOf("#worker"), "coast");
      assert.deepEqual(failures, []);
    }),
  );
});

test("the example without a bundler", async () => {
  await served({ "/node_modules/strategi/": PACKAGE, "/": join(ROOT, "examples", "web", "plain") }, (at) =>
    inBrowser(async (context) => {
      const { page, textOf, failures } = await pageAt(context, `${at}/index.html`);
      assert.match(await textOf("#findings"), /PER001/);
      await page.fill("#plan", "strategi: 1\nid: coast\ntitle: [\n");
      assert.match(await page.waitForSelector("#findings li[data-code=RD001]").then((it) => it.textContent()), /RD001/);
      assert.deepEqual(failures, []);
    }),
  );
});

test("the example in Node", () => {
  // As its reader would have it: beside the package.
  const folder = mkdtempSync(join(tmpdir(), "strategi-node-"));
  try {
    cpSync(join(ROOT, "examples", "web", "node"), folder, { recursive: true });
    symlinkSync(dirname(PACKAGE), join(folder, "node_modules"), "junction");
    const run = (...files) => {
      try {
        return [0, execFileSync("node", ["check.mjs", ...files], { cwd: folder, encoding: "utf8" })];
      } catch (error) {
        return [error.status, error.stdout];
      }
    };
    const trondelag = ["international-2005", "international-2009", "international-2013"].map((it) =>
      join(ROOT, "examples", "trondelag", `${it}.yaml`),
    );
    const [code, out] = run(...trondelag);
    assert.equal(code, 1);
    assert.match(out, /^\S+international-2009\.yaml:\d+:\d+: error PER002: /m);
    assert.equal(run(join(ROOT, "examples", "coastal-region", "regional-plan.yaml"))[0], 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
