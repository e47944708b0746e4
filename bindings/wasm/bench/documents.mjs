/** The documents that are measured: clean plans of any size, those of `benches/src/documents.rs`. The words are made up. */

const WORDS = [
  ["kompetanse", "skills"],
  ["næringsliv", "business"],
  ["ungdom", "youth"],
  ["samarbeid", "cooperation"],
  ["kyst", "coast"],
  ["fornybar energi", "renewable energy"],
  ["kollektivtransport", "public transport"],
  ["livskvalitet", "quality of life"],
  ["bolyst", "joy of living"],
  ["forskning", "research"],
  ["kultur", "culture"],
  ["språk", "language"],
  ["omstilling", "transition"],
  ["verdiskaping", "value creation"],
  ["folkehelse", "public health"],
  ["opplæring", "education"],
  ["reiseliv", "tourism"],
  ["havbruk", "aquaculture"],
  ["skogbruk", "forestry"],
];

/** A plan of about `bytes` bytes of JSON without white space, its texts in one language or in two: its text. */
export function document(bytes, languages = 1) {
  const [one, two] = [1, 2].map((blocks) => length(plan(blocks, languages)));
  const blocks = Math.max(1, Math.round((bytes - one) / (two - one)) + 1);
  // Numbers grow longer in long documents.
  const text = JSON.stringify(plan(blocks, languages));
  const fewer = Math.max(1, Math.round((blocks * bytes) / length(text)));
  return fewer === blocks ? text : JSON.stringify(plan(fewer, languages));
}

function length(it) {
  return new TextEncoder().encode(typeof it === "string" ? it : JSON.stringify(it)).length;
}

/** A plan with so many priorities. */
export function plan(blocks, languages) {
  const make = new Maker(languages);
  const all = make.start();
  for (let number = 0; number < blocks; number += 1) make.block(all, number);
  return all;
}

class Maker {
  constructor(languages) {
    this.languages = languages;
  }

  text(seed, words) {
    const join = (language) => {
      let out = "";
      for (let offset = 0; offset < words; offset += 1) {
        if (offset > 0) out += offset % 3 === 0 ? ", " : language === 1 ? " and " : " og ";
        out += WORDS[(seed * 7 + offset * 5) % WORDS.length][language];
      }
      return `${out} ${seed}`;
    };
    return this.languages === 1 ? join(0) : { nb: join(0), en: join(1) };
  }

  statement(list, seed) {
    return {
      id: `${list}-${seed}`,
      title: this.text(seed, 2),
      statement: this.text(seed + 1, 9),
      evidence: evidence(seed),
    };
  }

  start() {
    return {
      strategi: 1,
      id: "plan-2024",
      title: this.text(0, 3),
      language: "nb",
      period: "2024/2027",
      status: "adopted",
      owners: ["county"],
      publisher: "county",
      territories: [{ code: "NO-50" }],
      criteria: [this.statement("criterion", 1)],
      trends: [],
      needs: [],
      assessments: [],
      objectives: [{ id: "overall", level: "overall", title: this.text(5, 3), statement: this.text(6, 12) }],
      priorities: [],
      measures: [],
      indicators: [this.indicator(0, "overall")],
      actors: [
        {
          id: "county",
          name: this.text(2, 1),
          category: "county",
          territories: [{ code: "NO-50" }],
          contact: { email: "post@example.org" },
        },
        { id: "council", name: this.text(3, 1), category: "council", part_of: ["county"] },
      ],
      decisions: [{ id: "adoption", effect: "adopts", body: "council", date: "2023-12-12", case: "123/23" }],
      sources: [
        {
          id: "plan-text",
          kind: "adopted_document",
          url: "https://example.org/plan-2024.pdf",
          retrieved: "2024-02-01",
        },
      ],
    };
  }

  /** One priority with what belongs to it. Only the first five stand at the top: more would be too many (QLT001). */
  block(all, block) {
    const base = (block + 1) * 100;
    const name = `priority-${block}`;
    for (let offset = 0; offset < 2; offset += 1) {
      all.trends.push(this.statement("trend", base + offset));
      all.needs.push(this.statement("need", base + offset));
      all.actors.push({
        id: `partner-${block}-${offset}`,
        name: this.text(base + 20 + offset, 3),
        category: "business",
      });
    }
    all.assessments.push({
      id: `assessment-${block}`,
      judgement: "opportunity",
      of: [`trend-${base}`, `need-${base}`],
      affects: [name],
      statement: this.text(base, 10),
      evidence: evidence(base),
    });
    all.priorities.push({
      id: name,
      title: this.text(base, 4),
      statement: this.text(base + 3, 14),
      ...(block < 5 ? {} : { part_of: [`priority-${block % 5}`] }),
      serves: ["overall"],
      meets: [{ criterion: "criterion-1" }],
      motivated_by: [`need-${base}`],
      codes: ["sdg:8.3"],
      evidence: evidence(base),
    });
    all.indicators.push(this.indicator(base, name));
    for (let offset = 0; offset < 6; offset += 1) all.measures.push(this.measure(block, offset, base + 30 + offset));
  }

  measure(block, offset, seed) {
    return {
      id: `measure-${block}-${offset}`,
      title: this.text(seed, 4),
      statement: this.text(seed + 50, 16),
      action: offset === 0 ? "assess" : "develop",
      serves: [`priority-${block}`],
      number: `${block}.${offset}`,
      responsible: ["county"],
      partners: [{ actor: `partner-${block}-0` }, { actor: `partner-${block}-1` }],
      period: "2024/2026",
      deliverables: [{ title: this.text(seed + 9, 3), due: "2026-06-30" }],
      resources: [{ amount: 250_000, currency: "NOK", period: "2025", funder: "county" }],
      evidence: evidence(seed),
    };
  }

  indicator(seed, of) {
    return {
      id: `indicator-${of}`,
      title: this.text(seed + 7, 5),
      of: [of],
      stage: "outcome",
      unit: "%",
      direction: "increase",
      baseline: { when: "2023", value: 31.5 },
      milestones: [{ when: "2025", value: 36.5 }],
      targets: [{ when: "2027", value: 42.25 }],
      data_source: this.text(seed + 8, 3),
    };
  }
}

function evidence(seed) {
  return [{ locator: `p. ${(seed % 80) + 1}` }];
}
