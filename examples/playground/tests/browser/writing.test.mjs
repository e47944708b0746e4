// Writing in the page: findings, fixes, completion, languages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { cursorAfter, menu, openText } from "./actions.mjs";
import { editorText, start } from "./browser.mjs";
import { MISTAKES, strategyOf } from "./fixtures.mjs";

let site;
before(async () => (site = await start()));
after(() => site.stop());

/** The goal, for the median: a machine that is busy with other things takes longer for some. */
const GOAL_MS = 150;

test("an error is underlined soon after the last key, in a document of 20 kB", async (t) => {
  const { page, errors } = await site.open();
  await openText(page, "long.yaml", strategyOf(20_000));
  await cursorAfter(page, "period: 2027/2030");
  await page.evaluate(() => {
    // From the key itself to the moment when the underlining is in the page, and to the frame that shows it.
    globalThis.times = [];
    let pressed = 0;
    addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true });
    new MutationObserver(() => {
      if (pressed === 0) return;
      const line = [...document.querySelectorAll(".cm-line")].find((it) =>
        it.textContent.startsWith("period: 2027/2030x"),
      );
      if (!line?.querySelector(".cm-lintRange-error")) return;
      globalThis.times.push(performance.now() - pressed);
      pressed = 0;
    }).observe(document.querySelector(".cm-content"), { childList: true, subtree: true, attributes: true });
  });
  for (let round = 1; round <= 15; round += 1) {
    await page.keyboard.press("x");
    await page.waitForFunction((number) => globalThis.times.length === number, round);
    await page.keyboard.press("Backspace");
    await page.waitForFunction(() => !document.querySelector(".cm-line .cm-lintRange-error"));
  }
  const times = (await page.evaluate(() => globalThis.times)).sort((a, b) => a - b);
  const median = times[7];
  t.diagnostic(
    `underlined after ${median.toFixed(0)} ms (median of 15; ${times[0].toFixed(0)} to ${times[14].toFixed(0)}), goal ${GOAL_MS}`,
  );
  assert.ok(median < GOAL_MS, `${median} ms`);
  assert.deepEqual(errors, []);
});

test("a document of 2 MB can be written in", async (t) => {
  const { page } = await site.open();
  await openText(page, "huge.yaml", strategyOf(2_000_000));
  await cursorAfter(page, "period: 2027/2030");
  await page.evaluate(() => {
    globalThis.frames = [];
    addEventListener(
      "keydown",
      (event) => {
        requestAnimationFrame(() => setTimeout(() => globalThis.frames.push(performance.now() - event.timeStamp)));
      },
      { capture: true },
    );
  });
  for (const key of "123456789") await page.keyboard.press(key, { delay: 60 });
  await page.waitForFunction(() => globalThis.frames.length === 9);
  const times = (await page.evaluate(() => globalThis.frames)).sort((a, b) => a - b);
  t.diagnostic(`a key is on the screen after ${times[4].toFixed(0)} ms (median of 9; at most ${times[8].toFixed(0)})`);
  assert.ok(times[4] < 1000, `${times[4]} ms`);
  await page.waitForSelector(".cm-lintRange-error");
});

test("a fix is applied by a click, and can be undone", async () => {
  const { page, errors } = await site.open();
  await openText(page, "mistakes.yaml", MISTAKES);
  await page.click(".finding .fix >> text=title");
  await page.waitForFunction(() => document.querySelector(".cm-content").textContent.includes("title: A strategy"));
  assert.ok((await editorText(page)).includes("\ntitle: A strategy with mistakes\n"));
  await page.waitForFunction(() => !document.querySelector(".panel-findings").textContent.includes("titel"));
  await page.click(".cm-content");
  await page.keyboard.press("ControlOrMeta+z");
  assert.equal(await editorText(page), MISTAKES);
  assert.deepEqual(errors, []);
});

test("the fix is offered where the pointer rests and where the cursor stands", async () => {
  const { page } = await site.open();
  await openText(page, "mistakes.yaml", MISTAKES);
  await page.hover(".cm-line:nth-child(3) .cm-lintRange-error");
  await page.waitForSelector(".cm-tooltip-lint .cm-diagnosticAction");
  await page.mouse.move(5, 5);
  await cursorAfter(page, "tite");
  await page.keyboard.press("ControlOrMeta+.");
  await page.waitForSelector(".findings-here .cm-diagnosticAction:focus");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".cm-content").textContent.includes("title: A strategy"));
});

test("all safe fixes are made at once", async () => {
  const { page } = await site.open();
  await openText(page, "mistakes.yaml", MISTAKES.replace("period: 2012/2009", "period: 2009-12"));
  const before = await editorText(page);
  await page.click(".summary .primary");
  await page.waitForSelector('.notice[data-kind="fixed"]');
  assert.notEqual(await editorText(page), before);
});

test("the language of the page and of the findings is switched", async () => {
  const { page, errors } = await site.open();
  await openText(page, "mistakes.yaml", MISTAKES);
  const words = { en: "Findings", nb: "Funn", nn: "Funn" };
  const seen = new Set();
  for (const [lang, findings] of Object.entries(words)) {
    await page.selectOption("#language", lang);
    await page.waitForFunction((code) => document.documentElement.lang === code, lang);
    await page.waitForFunction(
      (known) => !known.includes(document.querySelector(".findings .go")?.textContent),
      [...seen],
    );
    seen.add(await page.textContent(".findings .go"));
    assert.ok((await page.textContent("#tab-findings")).startsWith(findings));
  }
  assert.equal(seen.size, 3, [...seen].join("\n"));
  assert.deepEqual(errors, []);
});

test("light and dark are chosen, and kept", async () => {
  const { page } = await site.open({ colorScheme: "light" });
  const lightness = () => page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)[0]));
  assert.ok((await lightness()) > 200);
  await page.selectOption("#theme", "dark");
  assert.ok((await lightness()) < 60);
  await page.reload();
  await page.waitForSelector(".documents li");
  assert.ok((await lightness()) < 60);
});

test("the collection of Trøndelag has PER002, and a click leads to the text", async () => {
  const { page, errors } = await site.open({ locale: "nb-NO" });
  assert.equal(await page.getAttribute("html", "lang"), "nb");
  await menu(page, "examples", 2);
  await page.waitForFunction(() => document.querySelectorAll(".documents li").length === 1);
  await menu(page, "examples", 0);
  await page.waitForFunction(() => document.querySelectorAll(".documents li").length === 4);
  const finding = page.locator(".finding", { has: page.locator(".code >> text=PER002") }).first();
  await finding.waitFor();
  assert.match(await finding.textContent(), /2009\/2012/);
  await finding.locator(".go").click();
  const selected = await page.evaluate(() => {
    const { state } = document.querySelector(".cm-content").cmTile.view;
    const { from, to } = state.selection.main;
    return state.sliceDoc(from, to);
  });
  assert.equal(selected, "2009/2012");
  await finding.locator(".code").click();
  await page.waitForSelector("dialog.dialog-rule[open]");
  assert.match(await page.textContent("dialog"), /more than one period/);
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog", { state: "detached" });
  assert.deepEqual(errors, []);
});

test("fields, values and references are completed from the schema", async () => {
  const { page, errors } = await site.open();
  await openText(page, "strategy.yaml", strategyOf(1_200));
  const complete = async (label) => {
    await page.waitForSelector(`.cm-tooltip-autocomplete li >> text="${label}"`);
    // The list takes a key only after a moment, so that it is not taken by surprise.
    await page.waitForTimeout(120);
    await page.click(`.cm-tooltip-autocomplete li >> text="${label}"`);
  };
  await cursorAfter(page, "status: adopted");
  await page.keyboard.press("Enter");
  await page.keyboard.type("adop");
  await complete("adopted_by");
  await complete("county");
  assert.match(await editorText(page), /status: adopted\n {4}adopted_by:\n {6}- county\n/);
  // What it means stands beside it.
  await cursorAfter(page, "language: en\n");
  await page.keyboard.type("coun");
  await page.waitForSelector(".cm-completionInfo");
  const { visible, text } = await page.evaluate(() => {
    const info = document.querySelector(".cm-completionInfo");
    const { left, top } = info.getBoundingClientRect();
    return { visible: info.contains(document.elementFromPoint(left + 10, top + 10)), text: info.textContent };
  });
  assert.ok(visible, "it is seen");
  assert.match(text, /The term of the adopting council/);
  await page.keyboard.press("Escape");
  for (let key = 0; key < 4; key += 1) await page.keyboard.press("Backspace");
  await cursorAfter(page, "kind: strategy\n");
  await page.keyboard.type("status: ");
  await complete("superseded");
  assert.match(await editorText(page), /\nkind: strategy\nstatus: superseded/);
  await openText(page, "strategy.json", '{"strategi": 1, "id": "a", "title": "A", "kind": ""}');
  await cursorAfter(page, '"kind": "');
  await page.keyboard.press("Control+Space");
  await complete("regional_plan");
  assert.equal(await editorText(page), '{"strategi": 1, "id": "a", "title": "A", "kind": "regional_plan"}');
  assert.deepEqual(errors, []);
});

test("what a field means is told when the pointer rests on it", async () => {
  const { page } = await site.open();
  await openText(page, "mistakes.yaml", MISTAKES);
  await page.hover(".cm-line:nth-child(6) span >> nth=0");
  await page.waitForSelector(".schema-card");
  assert.match(await page.textContent(".schema-card"), /Who the plan binds/);
});

test("how it is judged can be changed", async () => {
  const { page } = await site.open();
  const number = async () => Number(await page.textContent("#tab-findings .badge"));
  const first = await number();
  await page.click(".menu-settings > button");
  await page.click("text=Good practice");
  await page.waitForFunction(
    (before) => Number(document.querySelector("#tab-findings .badge").textContent) < before,
    first,
  );
  await page.fill('.menu-settings input[type="date"]', "2010-01-01");
  await page.keyboard.press("Escape");
  assert.ok((await number()) < first);
  await page.waitForFunction(() =>
    document.querySelector(".check-state").textContent.includes("Judged as of 2010-01-01"),
  );
});
