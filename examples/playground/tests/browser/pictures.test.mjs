// The map and the timeline with the text.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { cursorAfter, drop, openText } from "./actions.mjs";
import { start } from "./browser.mjs";
import { STRATML, strategyOf } from "./fixtures.mjs";

let site;
before(async () => (site = await start()));
after(() => site.stop());

const selection = (page) =>
  page.evaluate(() => {
    const { state } = document.querySelector(".cm-content").cmTile.view;
    const { from, to } = state.selection.main;
    return state.sliceDoc(from, to);
  });

test("a click in the map leads to the text, and the cursor to the map", async () => {
  const { page, errors } = await site.open();
  await openText(page, "long.yaml", strategyOf(1_500));
  await page.click("#tab-map");
  await page.waitForSelector(".panel-map [role=treeitem]");
  await page.locator(".panel-map [role=treeitem]", { hasText: "Youth" }).last().click();
  await page.waitForFunction(() => !document.querySelector(".cm-content").cmTile.view.state.selection.main.empty);
  assert.match(await selection(page), /id: youth/);
  await cursorAfter(page, "- id: measure-1");
  await page.waitForFunction(() =>
    /Measure number 1\b/.test(
      document.querySelector('.panel-map [aria-selected="true"]')?.getAttribute("aria-label") ?? "",
    ),
  );
  assert.deepEqual(errors, []);
});

test("the map follows what is written, and says when there is nothing to draw", async () => {
  const { page, errors } = await site.open();
  await openText(page, "long.yaml", strategyOf(1_500));
  await page.click("#tab-map");
  await page.waitForSelector(".panel-map [role=treeitem]");
  await cursorAfter(page, "title: Youth");
  await page.keyboard.type(" and work");
  await page.waitForFunction(() => document.querySelector('.panel-map [role=treeitem][aria-label*="Youth and work"]'));
  // A word that is half written leaves the picture as it was.
  await cursorAfter(page, "kind: strategy");
  await page.keyboard.press("Enter");
  await page.keyboard.type("sta");
  await page.waitForSelector(".panel-map.stale");
  assert.ok(await page.isVisible('.panel-map [role=treeitem][aria-label*="Youth and work"]'));
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.waitForSelector(".panel-map .nothing:not([hidden])");
  assert.deepEqual(errors, []);
});

test("the timeline has every document of a collection, and leads to each", async () => {
  const { page, errors } = await site.open();
  await page.click("#tab-timeline");
  await page.waitForSelector(".panel-timeline svg");
  const other = page
    .locator(".panel-timeline [role=treeitem], .panel-timeline [role=button], .panel-timeline [tabindex]", {
      hasText: "2013-16",
    })
    .first();
  await other.click({ position: { x: 30, y: 12 } });
  await page.waitForFunction(() =>
    document.querySelector(".documents .active .name").textContent.startsWith("international-2013"),
  );
  assert.deepEqual(errors, []);
});

test("StratML has a map, too", async () => {
  const { page, errors } = await site.open();
  await drop(page, [{ name: "harbours.xml", text: STRATML }]);
  await page.waitForSelector('.notice[data-kind="format"]');
  await page.click("#tab-map");
  await page.locator(".panel-map [role=treeitem]", { hasText: "Shore power" }).last().click();
  await page.waitForFunction(() => !document.querySelector(".cm-content").cmTile.view.state.selection.main.empty);
  assert.match(await selection(page), /<Objective>/);
  assert.deepEqual(errors, []);
});
