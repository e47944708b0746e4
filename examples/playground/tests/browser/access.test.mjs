// The page for everybody: axe-core, narrow windows, the keyboard.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { drop, menu } from "./actions.mjs";
import { start } from "./browser.mjs";
import { STRATML } from "./fixtures.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let site;
before(async () => (site = await start()));
after(() => site.stop());

/** The violations that axe-core finds, each with where. */
async function violations(page) {
  // Evaluated by the test, not put into the page: its policy would refuse a script.
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"] }),
  );
  return found.flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}

const LOOKS = [
  { name: "light", colorScheme: "light", width: 1280, height: 800 },
  { name: "dark", colorScheme: "dark", width: 1280, height: 800 },
  { name: "360 px, light", colorScheme: "light", width: 360, height: 740 },
  { name: "360 px, dark", colorScheme: "dark", width: 360, height: 740 },
];

for (const { name, ...look } of LOOKS) {
  test(`axe-core finds nothing: ${name}`, async () => {
    const { page } = await site.open(look);
    const views = look.width < 600 ? ["text", "findings", "map", "timeline"] : ["findings", "map", "timeline"];
    for (const view of views) {
      await page.click(`#tab-${view}`);
      await page.waitForTimeout(view === "map" || view === "timeline" ? 800 : 100);
      assert.deepEqual(await violations(page), [], view);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(over <= 0, `${view} is ${over} px too wide`);
      const below = await page.evaluate(
        () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
      );
      assert.ok(below <= 0, `${view} makes the page ${below} px longer than its window`);
    }
    await page.click("#tab-findings");
    for (const box of ["open", "examples", "download", "settings"]) {
      await page.click(`.menu-${box} > button`);
      assert.deepEqual(await violations(page), [], box);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(over <= 0, `${box} is ${over} px too wide`);
      await page.keyboard.press("Escape");
    }
    await page.locator(".finding .code").first().click();
    await page.waitForSelector("dialog[open]");
    assert.deepEqual(await violations(page), [], "the page of a rule");
    await page.keyboard.press("Escape");
    await page.click(".tool-share");
    await page.waitForSelector("dialog[open]");
    assert.deepEqual(await violations(page), [], "share");
    await page.keyboard.press("Escape");
    if (look.width > 600) {
      await page.click(".status .keys-button");
      await page.waitForSelector("dialog[open]");
      assert.deepEqual(await violations(page), [], "keys");
      await page.keyboard.press("Escape");
    }
    await drop(page, [{ name: "harbours.xml", text: STRATML }]);
    await page.waitForSelector('.notice[data-kind="format"]');
    assert.deepEqual(await violations(page), [], "StratML");
  });
}

test("everything is reached with the keyboard, and the text is left again", async () => {
  const { page } = await site.open();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains("cm-content")));
  // In the text, Tab indents; after Escape it goes on.
  const before = await page.evaluate(() => document.querySelector(".cm-content").cmTile.view.state.doc.length);
  await page.keyboard.press("Tab");
  assert.ok((await page.evaluate(() => document.querySelector(".cm-content").cmTile.view.state.doc.length)) > before);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "separator");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-valuenow")), "60");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "tab-findings");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => document.activeElement.id), "tab-map");
  assert.ok(await page.isVisible("#panel-map"));
});

test("the number of findings is told to screen readers", async () => {
  const { page } = await site.open();
  await menu(page, "examples", 2);
  await page.waitForFunction(() => /in 1 document$/.test(document.querySelector("[role=status]").textContent.trim()));
  assert.match(await page.textContent("[role=status]"), /\d+ (error|warning)/);
});
