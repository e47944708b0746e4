import { describe, expect, it } from "vitest";

import { formatOf, renamed } from "../../src/files/format.js";
import { decode, readFiles, type Found } from "../../src/files/read.js";
import { fromFragment, ShareError, toFragment } from "../../src/files/share.js";
import { words } from "../../src/i18n/index.js";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const found = (path: string, content: string | Uint8Array): Found => ({
  path,
  file: new File([content as BlobPart], path),
});

describe("the text of bytes", () => {
  it("is UTF-8, with or without a mark, or UTF-16 with one", () => {
    expect(decode(new TextEncoder().encode("Trøndelag"))).toEqual({ text: "Trøndelag", guessed: false });
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: "a", guessed: false });
    expect(decode(bytes(0xff, 0xfe, 0xf8, 0x00))).toEqual({ text: "ø", guessed: false });
  });

  it("is guessed when it says nothing, and not when it does", () => {
    expect(decode(bytes(0x54, 0x72, 0xf8))).toEqual({ text: "Trø", guessed: true });
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00f8</a>`;
    const latin = Uint8Array.from(xml, (letter) => letter.charCodeAt(0));
    expect(decode(latin)).toEqual({ text: xml, guessed: false });
  });

  it("is none in a picture", () => {
    expect(decode(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0))).toBeNull();
  });
});

describe("files", () => {
  const en = words("en");

  it("of a folder are those of our kinds, in order", async () => {
    const { sources, problems } = await readFiles(
      [found("p/b.yaml", "b"), found("p/a.json", "{}"), found("p/readme.txt", "x"), found("p/.git/x.yaml", "x")],
      en,
    );
    expect(sources.map(({ name }) => name)).toEqual(["p/a.json", "p/b.yaml"]);
    expect(problems).toEqual(["2 files of other kinds passed over."]);
  });

  it("that are too large are told and left", async () => {
    const { sources, problems } = await readFiles([found("big.yaml", new Uint8Array(11 * 1024 * 1024).fill(32))], en);
    expect(sources).toEqual([]);
    expect(problems).toEqual(["big.yaml is larger than 10 MB and was not opened."]);
  });
});

describe("a format", () => {
  it.each([
    ["a.yml", "", "yaml"],
    ["a.JSON", "", "json"],
    ["a.xml", "", "stratml"],
    ["a", '\uFEFF {"a": 1}', "json"],
    ["a", "<StrategicPlan>", "stratml"],
    ["a", "strategi: 1", "yaml"],
  ])("%s %j", (name, text, format) => expect(formatOf(name, text)).toBe(format));

  it("gives the name another ending", () => {
    expect(renamed("a/b.c.yaml", ".json")).toBe("a/b.c.json");
    expect(renamed("plan", ".xml")).toBe("plan.xml");
  });
});

describe("a link", () => {
  const shared = {
    documents: [{ name: "å.yaml", text: "strategi: 1\ntitle: Ørnes 🚢\n".repeat(50) }],
    active: 0,
    choices: { tiers: ["core"] },
  };

  it("comes back as it was, and is small", async () => {
    const fragment = await toFragment(shared);
    expect(fragment).toMatch(/^s=1\.[\w-]+$/);
    expect(fragment.length).toBeLessThan(300);
    expect(await fromFragment(`#${fragment}`)).toEqual(shared);
  });

  it("of something else is none, and a broken one is refused", async () => {
    expect(await fromFragment("#editor")).toBeNull();
    const fragment = await toFragment(shared);
    for (const broken of [
      "s=2.abc",
      "s=1.",
      "s=1.!!",
      fragment.slice(0, -20),
      await toFragment({ documents: [] } as never),
    ]) {
      await expect(fromFragment(broken), broken).rejects.toThrow(ShareError);
    }
  });
});
