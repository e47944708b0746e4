// A browser and the page in it, for the tests.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium } from "playwright-core";

import { serve } from "./server.mjs";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a server and a browser; `open` gives a page in a profile of its own. */
export async function start() {
  const server = await serve();
  const contexts = [];
  return {
    address: server.address,
    async open({
      hash = "",
      width = 1280,
      height = 800,
      locale = "en-GB",
      colorScheme = "light",
      keepErrors = false,
    } = {}) {
      const profile = await mkdtemp(join(tmpdir(), "playground-"));
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        headless: true,
        args: process.env.CHROMIUM_SANDBOX ? FLAGS : [...FLAGS, "--no-sandbox"],
        viewport: { width, height },
        locale,
        colorScheme,
        acceptDownloads: true,
      });
      contexts.push({ context, profile });
      const page = context.pages()[0] ?? (await context.newPage());
      const requests = [];
      const errors = [];
      context.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      await page.goto(server.address + hash);
      if (!keepErrors) await checked(page);
      return { page, context, requests, errors };
    },
    async stop() {
      for (const { context, profile } of contexts) {
        await context.close();
        await rm(profile, { recursive: true, force: true });
      }
      await server.close();
    },
  };
}

/** Waits until the documents were checked. */
export const checked = (page) =>
  page.waitForFunction(() => /ms/.test(document.querySelector(".check-state")?.textContent ?? ""));

/** The text in the editor, whole: of a long one, only what is seen is in the page. */
export const editorText = (page) =>
  page.evaluate(() => document.querySelector(".cm-content").cmTile.view.state.doc.toString());
