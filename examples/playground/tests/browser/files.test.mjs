// How documents come to the page and leave it.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { downloaded, drop, menu, openText } from "./actions.mjs";
import { checked, editorText, start } from "./browser.mjs";
import { MISTAKES, STRATML, strategyOf } from "./fixtures.mjs";

let site;
before(async () => (site = await start()));
after(() => site.stop());

const names = (page) =>
  page.$$eval(".documents .name", (all) => all.map((it) => it.firstChild.nextSibling.textContent));

test("StratML is checked as it stands, converted, and back", async () => {
  const { page, errors } = await site.open();
  await drop(page, [{ name: "harbours.xml", text: STRATML }]);
  await page.waitForSelector('.notice[data-kind="format"]');
  assert.equal(await editorText(page), STRATML);
  // It ends before it starts: underlined in the XML itself.
  await page.waitForSelector(".cm-lintRange-error");
  await page.click('.notice[data-kind="format"] .plain');
  await page.waitForFunction(() => document.querySelector(".cm-content").textContent.includes("strategi: 1"));
  assert.deepEqual(await names(page), ["harbours.yaml"]);
  assert.match(await page.textContent('.notice[data-kind="format"]'), /carried over/);
  await page.click('.notice[data-kind="format"] .plain');
  await page.waitForFunction(() => document.querySelector(".cm-content").textContent.includes("StrategicPlan"));
  assert.equal(await editorText(page), STRATML);
  // What was written since is not lost with it.
  await page.click('.notice[data-kind="format"] .plain');
  await page.waitForFunction(() => document.querySelector(".cm-content").textContent.includes("strategi: 1"));
  await page.click(".cm-content");
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("# written since");
  await page.click('.notice[data-kind="format"] .plain');
  await page.waitForFunction(() => document.querySelector(".cm-content").textContent.includes("StrategicPlan"));
  await page.click('.notice[data-kind="put-away"] .plain');
  await page.waitForFunction(() => document.querySelector(".cm-content").textContent.includes("# written since"));
  assert.deepEqual(await names(page), ["harbours.yaml"]);
  assert.deepEqual(errors, []);
});

test("files of several kinds are opened, and what is none of ours is told", async () => {
  const { page, errors } = await site.open();
  await drop(page, [
    { name: "a.yaml", text: MISTAKES },
    { name: "b.xml", text: STRATML },
    { name: "picture.png", text: "none" },
  ]);
  await page.waitForSelector('.notice[data-kind="files"]');
  assert.match(await page.textContent('.notice[data-kind="files"]'), /1 file of other kinds/);
  assert.deepEqual(await names(page), ["a.yaml", "b.xml"]);
  await drop(page, [{ name: "broken.yaml", text: "\u0000\u0001\u0002" }]);
  await page.waitForFunction(() => /not a text file/.test(document.querySelector(".notices").textContent));
  assert.deepEqual(await names(page), ["a.yaml", "b.xml"]);
  assert.deepEqual(errors, []);
});

test("a whole folder is opened", async () => {
  const folder = await mkdtemp(join(tmpdir(), "plans-"));
  await mkdir(join(folder, "old"));
  await writeFile(join(folder, "new.yaml"), MISTAKES);
  await writeFile(join(folder, "old", "new.yaml"), MISTAKES.replace("with-mistakes", "older"));
  await writeFile(join(folder, "notes.txt"), "no strategy");
  const { page } = await site.open();
  const chooser = page.waitForEvent("filechooser");
  await menu(page, "open", 1);
  await (await chooser).setFiles(folder);
  await page.waitForFunction(() => document.querySelectorAll(".documents li").length === 2);
  const opened = await names(page);
  assert.ok(opened.every((name) => name.endsWith("new.yaml")) && new Set(opened).size === 2, opened.join());
});

test("a link holds the documents and how they are judged", async () => {
  const { page } = await site.open();
  await openText(page, "mistakes.yaml", MISTAKES);
  await page.click(".menu-settings > button");
  await page.click("text=Fine points");
  await page.keyboard.press("Escape");
  await page.click(".tool-share");
  const link = await page.inputValue(".dialog-share input");
  assert.ok(link.length < 1500, `${link.length}`);
  const { page: other, requests } = await site.open({ hash: new URL(link).hash, locale: "nn-NO" });
  assert.equal(await editorText(other), MISTAKES);
  assert.deepEqual(await names(other), ["mistakes.yaml"]);
  await other.click(".menu-settings > button");
  assert.ok(await other.isChecked("text=Finpuss"));
  // They are the link's: who opens it has the own choices again the next time, whatever was changed meanwhile.
  await other.selectOption("#theme", "dark");
  await other.reload();
  await checked(other);
  await other.click(".menu-settings > button");
  assert.equal(await other.isChecked("text=Finpuss"), false);
  assert.equal(await other.inputValue("#theme"), "dark");
  assert.ok(
    requests.every((address) => !address.includes("s=1.")),
    "the fragment is never sent",
  );
  const { page: broken } = await site.open({ hash: "#s=1.no-link" });
  await broken.waitForSelector('.notice[data-kind="link"].problem');
});

test("a document is saved in every notation, and a report of all", async () => {
  const { page, errors } = await site.open();
  await openText(page, "long.yaml", strategyOf(1_500));
  const text = await editorText(page);
  assert.deepEqual(await downloaded(page, 0), { name: "long.yaml", text });
  assert.match((await downloaded(page, 1)).text, /^strategi: 1\n/);
  const json = await downloaded(page, 2);
  assert.equal(json.name, "long.json");
  assert.equal(JSON.parse(json.text).title, "A long strategy");
  const stratml = await downloaded(page, 3);
  assert.equal(stratml.name, "long.xml");
  assert.match(stratml.text, /<PerformancePlanOrReport/);
  assert.match((await downloaded(page, 4)).text, /<StrategicPlan /);
  const report = await downloaded(page, 5);
  assert.equal(report.name, "long.html");
  assert.match(report.text, /<!doctype html>[\s\S]*long-strategy|A long strategy/i);
  assert.deepEqual(errors, []);
});

test("what was written is there again the next time, if it is wanted", async () => {
  const { page } = await site.open();
  await openText(page, "mistakes.yaml", MISTAKES);
  await page.waitForFunction(() => localStorage.getItem("strategi.work") !== null);
  await page.reload();
  await checked(page);
  assert.equal((await names(page)).length, 4, "an example, as at first");
  await page.click('.notice[data-kind="restore"] .plain');
  await page.waitForFunction(() => document.querySelectorAll(".documents li").length === 1);
  assert.equal(await editorText(page), MISTAKES);
});

test("what is closed or replaced can be brought back", async () => {
  const { page, errors } = await site.open();
  await openText(page, "mistakes.yaml", MISTAKES);
  await menu(page, "examples", 1);
  await page.waitForSelector(".nothing .good");
  await page.waitForFunction(() => document.querySelectorAll(".documents li").length === 2);
  await page.click('.notice[data-kind="put-away"] .plain');
  await page.waitForFunction(() => document.querySelectorAll(".documents li").length === 1);
  assert.equal(await editorText(page), MISTAKES);
  await page.waitForSelector(".finding.error");
  await drop(page, [{ name: "other.yaml", text: MISTAKES }]);
  await page.waitForFunction(() => document.querySelectorAll(".documents li").length === 2);
  await page.click(".documents .active .close");
  await page.waitForFunction(() => document.querySelectorAll(".documents li").length === 1);
  await page.click('.notice[data-kind="put-away"] .plain');
  await page.waitForFunction(() => document.querySelectorAll(".documents .sign.errors").length === 2);
  assert.deepEqual(errors, []);
});

test("nothing is asked of anywhere else", async () => {
  const { page, requests, errors } = await site.open();
  await menu(page, "examples", 1);
  await page.click("#tab-map");
  await page.waitForSelector(".panel-map svg");
  await page.click("#tab-timeline");
  await page.waitForFunction(() => document.querySelector(".panel-timeline").textContent.length > 0);
  await page.click("#tab-findings");
  await drop(page, [{ name: "harbours.xml", text: STRATML }]);
  await downloaded(page, 5);
  await page.click(".tool-share");
  const outside = requests.filter((address) => !address.startsWith(site.address) && !/^(blob|data):/.test(address));
  assert.deepEqual(outside, []);
  assert.deepEqual(errors, []);
  // And could not be: the page's own policy stands in the way.
  const refused = await page.evaluate(() =>
    fetch("https://example.org/").then(
      () => "sent",
      () => "refused",
    ),
  );
  assert.equal(refused, "refused");
  assert.match(errors.join(), /Content Security Policy/);
});

test("a page whose checker does not load says so and keeps the text", async () => {
  const { context, page: first } = await site.open();
  await context.route("**/*.wasm", (route) => route.abort());
  const page = await context.newPage();
  await page.goto(first.url());
  await page.waitForSelector('.notice[data-kind="engine"]');
  assert.match(await editorText(page), /strategi: 1/);
});
