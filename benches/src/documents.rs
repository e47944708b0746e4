//! Documents of any size, shaped like real plans and clean at the default tiers: what is measured is reading and
//! judging a good plan. The words are made up.

use strategi::{
    Action, Actor, ActorCategory, Assessment, Contact, Decision, Deliverable, Direction, Effect, Evidence, Id,
    Indicator, Judgement, LanguageTag, Level, LocalizedText, Measure, Meets, Number, Objective, Party, PlanStatus,
    Point, Priority, Ref, Resource, Source, SourceKind, Stage, Statement, Strategy, Territory,
};

/// A document of about `bytes` bytes of JSON without white space, its texts in one language or in two.
pub fn strategy(bytes: usize, languages: usize) -> Strategy {
    // One block of a priority, its measures, indicators and actors takes about this much.
    let block = if languages == 1 { 8_000 } else { 9_400 };
    let blocks = (bytes / block).max(1);
    Maker { languages }.strategy(blocks)
}

struct Maker {
    languages: usize,
}

const WORDS: &[(&str, &str)] = &[
    ("kompetanse", "skills"),
    ("næringsliv", "business"),
    ("ungdom", "youth"),
    ("samarbeid", "cooperation"),
    ("kyst", "coast"),
    ("fornybar energi", "renewable energy"),
    ("kollektivtransport", "public transport"),
    ("livskvalitet", "quality of life"),
    ("bolyst", "joy of living"),
    ("forskning", "research"),
    ("kultur", "culture"),
    ("språk", "language"),
    ("omstilling", "transition"),
    ("verdiskaping", "value creation"),
    ("folkehelse", "public health"),
    ("opplæring", "education"),
    ("reiseliv", "tourism"),
    ("havbruk", "aquaculture"),
    ("skogbruk", "forestry"),
];

fn id(text: &str) -> Id {
    text.parse().unwrap_or_else(|_| strategi::id!("x"))
}

fn to(ids: &[&str]) -> Vec<Ref> {
    ids.iter().filter_map(|id| id.parse().ok()).collect()
}

impl Maker {
    fn text(&self, seed: usize, words: usize) -> LocalizedText {
        let pick = |offset: usize| WORDS.get((seed * 7 + offset * 5) % WORDS.len()).copied().unwrap_or_default();
        let join = |english: bool| {
            let mut out = String::new();
            for offset in 0..words {
                let (nb, en) = pick(offset);
                if offset > 0 {
                    out.push_str(if offset % 3 == 0 {
                        ", "
                    } else if english {
                        " and "
                    } else {
                        " og "
                    });
                }
                out.push_str(if english { en } else { nb });
            }
            format!("{out} {seed}")
        };
        if self.languages == 1 {
            return join(false).into();
        }
        let tag = |tag: &str| tag.parse::<LanguageTag>();
        LocalizedText::in_languages(
            tag("nb").map(|tag| (tag, join(false))).into_iter().chain(tag("en").map(|tag| (tag, join(true)))),
        )
    }

    fn evidence(seed: usize) -> Vec<Evidence> {
        vec![Evidence { locator: Some(format!("p. {}", seed % 80 + 1).into()), ..Evidence::new() }]
    }

    fn statement(&self, list: &str, seed: usize) -> Statement {
        Statement {
            title: Some(self.text(seed, 2)),
            statement: Some(self.text(seed + 1, 9)),
            evidence: Self::evidence(seed),
            ..Statement::new(id(&format!("{list}-{seed}")))
        }
    }

    fn strategy(&self, blocks: usize) -> Strategy {
        let mut all = Strategy {
            language: "nb".parse().ok(),
            period: "2024/2027".parse().ok(),
            status: Some(PlanStatus::Adopted),
            owners: to(&["county"]),
            publisher: "county".parse().ok(),
            territories: vec![Territory { code: Some("NO-50".into()), ..Territory::new() }],
            ..Strategy::new(strategi::id!("plan-2024"), self.text(0, 3))
        };
        all.sources.push(Source {
            kind: Some(SourceKind::AdoptedDocument),
            url: Some("https://example.org/plan-2024.pdf".into()),
            retrieved: "2024-02-01".parse().ok(),
            ..Source::new(strategi::id!("plan-text"))
        });
        all.actors.push(Actor {
            name: Some(self.text(2, 1)),
            category: Some(ActorCategory::County),
            territories: vec![Territory { code: Some("NO-50".into()), ..Territory::new() }],
            contact: Some(Contact { email: Some("post@example.org".into()), ..Contact::new() }),
            ..Actor::new(strategi::id!("county"))
        });
        all.actors.push(Actor {
            name: Some(self.text(3, 1)),
            category: Some(ActorCategory::Council),
            part_of: to(&["county"]),
            ..Actor::new(strategi::id!("council"))
        });
        all.decisions.push(Decision {
            body: "council".parse().ok(),
            date: "2023-12-12".parse().ok(),
            case: Some("123/23".into()),
            ..Decision::new(strategi::id!("adoption"), Effect::Adopts)
        });
        all.criteria.push(self.statement("criterion", 1));
        all.objectives.push(Objective {
            level: Some(Level::Overall),
            title: Some(self.text(5, 3)),
            statement: Some(self.text(6, 12)),
            ..Objective::new(strategi::id!("overall"))
        });
        all.indicators.push(self.indicator(0, "overall"));
        for block in 0..blocks {
            self.block(&mut all, block);
        }
        all
    }

    /// One priority with what belongs to it. Only the first five stand at the top: more would be too many (QLT001).
    fn block(&self, all: &mut Strategy, block: usize) {
        let base = (block + 1) * 100;
        let name = format!("priority-{block}");
        for offset in 0..2 {
            all.trends.push(self.statement("trend", base + offset));
            all.needs.push(self.statement("need", base + offset));
        }
        all.assessments.push(Assessment {
            judgement: Some(Judgement::Opportunity),
            of: to(&[&format!("trend-{base}"), &format!("need-{base}")]),
            affects: to(&[&name]),
            evidence: Self::evidence(base),
            ..Assessment::new(id(&format!("assessment-{block}")), self.text(base, 10))
        });
        all.priorities.push(Priority {
            statement: Some(self.text(base + 3, 14)),
            part_of: if block < 5 { Vec::new() } else { to(&[&format!("priority-{}", block % 5)]) },
            serves: to(&["overall"]),
            meets: vec![Meets::new("criterion-1".parse::<Ref>().unwrap_or_else(|_| strategi::id!("x").into()))],
            motivated_by: to(&[&format!("need-{base}")]),
            codes: "sdg:8.3".parse().into_iter().collect(),
            evidence: Self::evidence(base),
            ..Priority::new(id(&name), self.text(base, 4))
        });
        all.indicators.push(self.indicator(base, &name));
        for offset in 0..2 {
            let actor = format!("partner-{block}-{offset}");
            all.actors.push(Actor {
                name: Some(self.text(base + 20 + offset, 3)),
                category: Some(ActorCategory::Business),
                ..Actor::new(id(&actor))
            });
        }
        for offset in 0..6 {
            let seed = base + 30 + offset;
            all.measures.push(Measure {
                title: Some(self.text(seed, 4)),
                statement: Some(self.text(seed + 50, 16)),
                action: Some(if offset == 0 { Action::Assess } else { Action::Develop }),
                serves: to(&[&name]),
                number: format!("{block}.{offset}").parse().ok(),
                responsible: to(&["county"]),
                partners: vec![
                    Party { actor: format!("partner-{block}-0").parse().ok(), ..Party::new() },
                    Party { actor: format!("partner-{block}-1").parse().ok(), ..Party::new() },
                ],
                period: "2024/2026".parse().ok(),
                deliverables: vec![Deliverable {
                    due: "2026-06-30".parse().ok(),
                    ..Deliverable::new(self.text(seed + 9, 3))
                }],
                resources: vec![Resource {
                    amount: Some(Number::from(250_000)),
                    currency: Some("NOK".into()),
                    period: "2025".parse().ok(),
                    funder: "county".parse().ok(),
                    ..Resource::new()
                }],
                evidence: Self::evidence(seed),
                ..Measure::new(id(&format!("measure-{block}-{offset}")))
            });
        }
    }

    fn indicator(&self, seed: usize, of: &str) -> Indicator {
        let point =
            |when: &str, value: f64| Point { when: when.parse().ok(), value: Number::from_f64(value), ..Point::new() };
        Indicator {
            of: to(&[of]),
            unit: Some("%".into()),
            direction: Some(Direction::Increase),
            stage: Some(Stage::Outcome),
            baseline: Some(point("2023", 31.5)),
            milestones: vec![point("2025", 36.5)],
            targets: vec![point("2027", 42.25)],
            data_source: Some(self.text(seed + 8, 3)),
            ..Indicator::new(id(&format!("indicator-{of}")), self.text(seed + 7, 5))
        }
    }
}
