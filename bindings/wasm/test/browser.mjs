/** A browser, and servers for it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";

import { chromium } from "playwright-core";

/** The folder of the installed package. */
export const PACKAGE = dirname(createRequire(import.meta.url).resolve("strategi/package.json"));

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Runs something in a browser of its own. */
export async function inBrowser(run) {
  const executablePath =
    process.env.CHROMIUM || ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((it) => existsSync(it));
  if (!executablePath) throw new Error("there is no Chromium: install it, or name it in the variable CHROMIUM");
  const folder = mkdtempSync(join(tmpdir(), "strategi-browser-"));
  const context = await chromium.launchPersistentContext(folder, { executablePath, args: ARGUMENTS });
  try {
    return await run(context);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A page that fails the test when anything on it fails. */
export async function pageAt(context, url) {
  const page = await context.newPage();
  const failures = [];
  page.on("pageerror", (error) => failures.push(String(error.stack ?? error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !/favicon/.test(message.location().url))
      failures.push(`${message.text()} ${message.location().url}`);
  });
  page.on("requestfailed", (request) => failures.push(`${request.url()}: ${request.failure()?.errorText}`));
  await page.goto(url);
  /** The text of an element, once it has one. */
  const textOf = async (selector) => {
    try {
      await page.waitForFunction((it) => document.querySelector(it)?.textContent, selector, { timeout: 20_000 });
    } catch (error) {
      throw new Error(`${selector} stays empty: ${failures.join("; ") || error}`);
    }
    return page.textContent(selector);
  };
  return { page, failures, textOf };
}

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".css": "text/css",
};

/** Serves folders by the beginning of the path, and runs something with the address. Gives what was asked for, too. */
export async function served(folders, run, { types = TYPES } = {}) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    asked.push(path);
    const at = Object.keys(folders)
      .sort((a, b) => b.length - a.length)
      .find((it) => path.startsWith(it));
    const found = at === undefined ? undefined : folders[at];
    const file = typeof found === "string" ? join(found, path.slice(at.length) || "index.html") : undefined;
    const page = found !== undefined && typeof found !== "string" ? found.page : undefined;
    if (page === undefined && (file === undefined || !existsSync(file) || statSync(file).isDirectory())) {
      response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": (file && types[extname(file)]) ?? (page ? "text/html" : "application/octet-stream"),
    });
    response.end(page ?? readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await run(`http://127.0.0.1:${server.address().port}`, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
