/** The form, filled in by somebody: `npm run build` comes first. */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";
import { preview } from "vite";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
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

test("what is wrong stands at its field, and what is right is sent", async () => {
  const executablePath =
    process.env.CHROMIUM || ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((it) => existsSync(it));
  assert.ok(executablePath, "there is no Chromium: name it in the variable CHROMIUM");
  const folder = mkdtempSync(join(tmpdir(), "strategi-form-"));
  const server = await preview({ root: ROOT, logLevel: "error", preview: { port: 0, host: "127.0.0.1" } });
  const context = await chromium.launchPersistentContext(folder, { executablePath, args: ARGUMENTS });
  try {
    const page = await context.newPage();
    const failures = [];
    page.on("pageerror", (error) => failures.push(String(error)));
    await page.goto(server.resolvedUrls.local[0]);

    await page.getByLabel("Id").fill("fish ladders");
    await page.getByLabel("Period").fill("2029/2026");
    await page.getByRole("button", { name: "Add a deliverable" }).click();
    await page.getByLabel("Due").fill("2026-06-31");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("alert").first().waitFor();
    const alerts = await page.getByRole("alert").allTextContents();
    assert.ok(
      alerts.some((it) => it.includes("fish ladders")),
      alerts.join("\n"),
    );
    assert.ok(
      alerts.some((it) => it.includes("2026-06-31")),
      alerts.join("\n"),
    );
    assert.ok(
      alerts.some((it) => it.includes("`title` is missing")),
      alerts.join("\n"),
    );
    assert.equal(await page.getByLabel("What was sent").count(), 0);

    await page.getByLabel("Id").fill("fish-ladders");
    await page.getByLabel("Title").fill("Fish ladders");
    await page.getByLabel("Period").fill("2026");
    await page.getByLabel("What", { exact: true }).fill("A ladder");
    await page.getByLabel("Due").fill("2026-06-30");
    await page.getByRole("button", { name: "Send" }).click();
    const sent = await page.getByLabel("What was sent").textContent();
    assert.deepEqual(JSON.parse(sent), {
      id: "fish-ladders",
      title: "Fish ladders",
      period: "2026",
      deliverables: [{ title: "A ladder", due: "2026-06-30" }],
    });
    assert.deepEqual(await page.getByRole("alert").allTextContents(), []);
    assert.deepEqual(failures, []);
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
