/** Loading the WebAssembly, and going on after it broke off. Each test has modules of its own. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

import { DAY } from "./helpers.mjs";

const FOLDER = dirname(createRequire(import.meta.url).resolve("strategi/package.json"));
const WASM = readFileSync(join(FOLDER, "wasm", "strategi_bg.wasm"));
const GOOD = "strategi: 1\nid: coast\ntitle: A living coast\n";

/** Runs a function in a worker, where nothing is loaded: what it gives, or the error it throws. */
function fresh(run, data) {
  const source = `
    import { parentPort, workerData } from "node:worker_threads";
    const run = ${run};
    try {
      parentPort.postMessage({ value: await run(workerData) });
    } catch (error) {
      parentPort.postMessage({ error: String(error) + "\\n" + error.stack });
    }`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
    workerData: {
      folder: pathToFileURL(FOLDER).href,
      browser: pathToFileURL(join(FOLDER, "index.js")).href,
      good: GOOD,
      day: DAY,
      ...data,
    },
  });
  return new Promise((resolve, reject) => {
    worker.once("message", ({ value, error }) => {
      worker.terminate();
      if (error === undefined) resolve(value);
      else reject(new Error(error));
    });
    worker.once("error", reject);
  });
}

test("a call before the WebAssembly is there says what to do", async () => {
  const message = await fresh(async ({ browser, good }) => {
    const { check, StrategiError } = await import(browser);
    try {
      check(good);
    } catch (error) {
      return error instanceof StrategiError && error instanceof Error && error.message;
    }
  });
  assert.match(message, /await init\(\)/);
});

test("twice, at once and again", async () => {
  const found = await fresh(
    async ({ browser, good, day, wasm }) => {
      const { check, init, initSync } = await import(browser);
      await Promise.all([init(wasm), init(wasm), init()]);
      await init();
      initSync(wasm);
      return check(good, { date: day }).documents[0].id;
    },
    { wasm: WASM },
  );
  assert.equal(found, "coast");
});

test("from everything that it can come from", async () => {
  const types = [];
  const server = createServer((request, response) => {
    types.push(request.url);
    if (request.url === "/missing") response.writeHead(404).end();
    else
      response
        .writeHead(200, { "content-type": request.url === "/octets" ? "application/octet-stream" : "application/wasm" })
        .end(WASM);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = `http://127.0.0.1:${server.address().port}`;
  try {
    const run = async ({ browser, good, day, wasm, source, at }) => {
      const { check, init } = await import(browser);
      const sources = {
        bytes: () => wasm,
        buffer: () => wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength),
        view: () => new DataView(wasm.buffer, wasm.byteOffset, wasm.byteLength),
        module: () => new WebAssembly.Module(wasm),
        promise: () => Promise.resolve(wasm),
        text: () => `${at}/wasm`,
        url: () => new URL(`${at}/wasm`),
        request: () => new Request(`${at}/wasm`),
        response: () => fetch(`${at}/wasm`),
        "another type": () => `${at}/octets`,
        made: () => new Response(wasm, { headers: { "content-type": "application/wasm" } }),
      };
      if (source === undefined) return Object.keys(sources);
      await init(sources[source]());
      return check(good, { date: day }).documents[0].id;
    };
    for (const source of await fresh(run, { wasm: WASM, at })) {
      assert.equal(await fresh(run, { wasm: WASM, at, source }), "coast", source);
    }
    const message = await fresh(
      async ({ browser, at }) => {
        const { init, StrategiError } = await import(browser);
        return init(`${at}/missing`).catch((error) => error instanceof StrategiError && error.message);
      },
      { at },
    );
    assert.match(message, /\/missing: 404/);
  } finally {
    server.close();
  }
});

test("what is no WebAssembly is an error, and the next attempt can do", async () => {
  const found = await fresh(
    async ({ browser, good, day, wasm, other }) => {
      const { check, init, initSync, StrategiError } = await import(browser);
      const errors = [];
      for (const wrong of [
        new Uint8Array(4),
        new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]),
        other,
        "nowhere:at-all",
        42,
        null,
      ]) {
        errors.push(
          await init(wrong).then(
            () => "none",
            (error) => `${error instanceof StrategiError} ${error.message}`,
          ),
        );
      }
      try {
        initSync(new Uint8Array(4));
        errors.push("none");
      } catch (error) {
        errors.push(`${error instanceof StrategiError} ${error.message}`);
      }
      await init(wasm);
      return [errors, check(good, { date: day }).documents[0].id];
    },
    { wasm: WASM, other: readFileSync(join(FOLDER, "wasm", "json_bg.wasm")) },
  );
  for (const error of found[0]) assert.match(error, /^true the WebAssembly could not be loaded/);
  assert.equal(found[1], "coast");
});

test("the file beside the module, when nothing is said", async () => {
  // Node cannot fetch files: what is asked for is what matters.
  const asked = await fresh(async ({ browser }) => {
    let asked;
    globalThis.fetch = async (url) => {
      asked = String(url);
      throw new TypeError("no network");
    };
    const { init } = await import(browser);
    await init().catch(() => undefined);
    return asked;
  });
  assert.equal(asked, pathToFileURL(join(FOLDER, "wasm", "strategi_bg.wasm")).href);
});

test("in Node there is nothing to wait for, in workers neither", async () => {
  const run = async ({ folder, good, day }) => {
    const { check, init } = await import(`${folder}/node/index.js`);
    const id = check(good, { date: day }).documents[0].id;
    await init();
    return id;
  };
  assert.deepEqual(await Promise.all([1, 2, 3].map(() => fresh(run))), ["coast", "coast", "coast"]);
});

test("three entries beside each other", async () => {
  const found = await fresh(async ({ folder, good, day }) => {
    const [main, json, report] = await Promise.all(
      ["index", "json", "report"].map((name) => import(`${folder}/node/${name}.js`)),
    );
    return [
      main.check(good, { date: day }).documents[0].id,
      json.read({ strategi: 1, id: "coast", title: "A living coast" }).id,
      report.render(good, "markdown", { date: day }).includes("STR001"),
    ];
  });
  assert.deepEqual(found, ["coast", "coast", true]);
});

test("when it breaks off, the error is one of the package, and the next call works", async () => {
  const found = await fresh(
    async ({ browser, folder, good, day, wasm }) => {
      // A build whose functions break off when they are told to.
      const glue = await import(`${folder}/wasm/strategi.js`);
      const { check, init, InternalError, StrategiError } = await import(browser);
      await init(wasm);
      const seen = [];
      for (const error of [
        new WebAssembly.RuntimeError("unreachable"),
        new RangeError("Maximum call stack size exceeded"),
      ]) {
        const { check: right } = glue.Batch.prototype;
        glue.Batch.prototype.check = () => {
          throw error;
        };
        try {
          check(good, { date: day });
        } catch (caught) {
          seen.push([
            caught instanceof InternalError,
            caught instanceof StrategiError,
            caught.name,
            caught.cause === error,
          ]);
        } finally {
          glue.Batch.prototype.check = right;
        }
        seen.push(check(good, { date: day }).documents[0].id);
      }
      return seen;
    },
    { wasm: WASM },
  );
  assert.deepEqual(found, [[true, true, "InternalError", true], "coast", [true, true, "InternalError", true], "coast"]);
});

test("a stack that is nearly full breaks nothing for good", async () => {
  const found = await fresh(async ({ folder, good, day }) => {
    const { check } = await import(`${folder}/node/index.js`);
    const names = new Set();
    const dig = () => {
      try {
        dig();
      } catch {}
      try {
        check(good, { date: day });
      } catch (error) {
        names.add(error.name);
        throw error;
      }
    };
    try {
      dig();
    } catch {}
    return [[...names], check(good, { date: day }).documents[0].id];
  });
  assert.equal(found[1], "coast");
});
