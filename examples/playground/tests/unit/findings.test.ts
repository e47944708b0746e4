import { ChangeSet } from "@codemirror/state";
import { profiles, rules, type Diagnostic, type Fix } from "strategi";
import { describe, expect, it } from "vitest";

import { difference, fixedText } from "../../src/app/fixing.js";
import { mergeChoices, PROFILES, type Choices } from "../../src/app/settings.js";
import { filterFindings, groupFindings } from "../../src/findings/group.js";
import { family, LANGS, preferred, words } from "../../src/i18n/index.js";

const finding = (code: string, severity: Diagnostic["severity"], message = ""): Diagnostic =>
  ({ code, severity, message, document: "a.yaml", pointer: "/period" }) as Diagnostic;

describe("findings", () => {
  const findings = [
    finding("STR008", "warning", "no measure"),
    finding("PER002", "error", "two periods"),
    finding("PER004", "warning"),
  ];

  it("are grouped by level, the worst first, or by theme", () => {
    expect(groupFindings(findings, "severity", words("nb")).map((it) => [it.title, it.findings.length])).toEqual([
      ["Feil", 1],
      ["Advarsler", 2],
    ]);
    expect(
      groupFindings(findings, "theme", words("nn")).map((it) => [it.title, it.findings.map((one) => one.code)]),
    ).toEqual([
      ["Oppbygging", ["STR008"]],
      ["Periodar og datoar", ["PER002", "PER004"]],
    ]);
  });

  it("are filtered by every word", () => {
    expect(filterFindings(findings, "PER two").map((it) => it.code)).toEqual(["PER002"]);
    expect(filterFindings(findings, "  ")).toHaveLength(3);
  });

  it("of every rule have a theme in every language", () => {
    for (const lang of LANGS) {
      const unknown = rules().filter((rule) => !(family(rule.code) in words(lang).families));
      expect(unknown.map((rule) => rule.code)).toEqual([]);
    }
  });
});

describe("a fix", () => {
  const fix = { edits: [{ utf16: [10, 15], text: "title" }] } as unknown as Fix;

  it("moves with what was written before it", () => {
    const since = ChangeSet.of({ from: 0, insert: "# \n" }, 30);
    expect(fixedText(fix, since)).toEqual([{ from: 13, to: 18, insert: "title" }]);
  });

  it("does not fit when its own place has changed", () => {
    expect(fixedText(fix, ChangeSet.of({ from: 12, to: 13, insert: "x" }, 30))).toBeNull();
    expect(fixedText({ edits: [] } as unknown as Fix, ChangeSet.empty(30))).toBeNull();
  });

  it("changes only what is different", () => {
    expect(difference("a: 1\nb: 2\nc: 3", "a: 1\nb: 20\nc: 3")).toEqual({ from: 9, to: 9, insert: "0" });
    expect(difference("aa", "aaa")).toEqual({ from: 2, to: 2, insert: "a" });
    expect(difference("same", "same")).toEqual({ from: 4, to: 4, insert: "" });
  });
});

describe("choices", () => {
  const choices: Choices = {
    lang: "nb",
    theme: "auto",
    profiles: [],
    tiers: ["core"],
    date: "",
    about: "",
    showWaived: false,
  };

  it("take what is known of what was kept, and leave the rest", () => {
    const given = { lang: "de", profiles: ["no-pbl", "no-such"], date: "2026-01-01", about: "plan", showWaived: "yes" };
    expect(mergeChoices(choices, given)).toEqual({
      ...choices,
      profiles: ["no-pbl"],
      date: "2026-01-01",
      about: "plan",
    });
    expect(mergeChoices(choices, null)).toBe(choices);
  });

  it("know the profiles that there are", () => {
    expect([...PROFILES].sort()).toEqual(
      profiles()
        .map((profile) => profile.name)
        .sort(),
    );
  });

  it("begin in the language of the browser", () => {
    expect(preferred(["no"])).toBe("nb");
    expect(preferred(["nn-NO", "nb"])).toBe("nn");
    expect(preferred(["de", "nb-NO"])).toBe("nb");
    expect(preferred(["de"])).toBe("en");
  });
});
