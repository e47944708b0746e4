//! What a project may choose: the numbers and words that rules judge by.

#![allow(clippy::expect_used, reason = "a test may stop at what must not be")]

use strategi::config::Parameters;
use strategi::{Date, Document, Format, Lang, Options, ReadOptions, rules};

/// What one rule finds in a plan, with other parameters than the default ones.
fn found(code: &str, plan: &str, set: impl FnOnce(&mut Parameters)) -> Vec<String> {
    let text = format!("strategi: 1\nid: plan\ntitle: Plan\nlanguage: nb\n{plan}");
    let documents = Document::from_text("plan.yaml", &text, Format::Yaml, &ReadOptions::default());
    let mut options = Options::on(Date::constant(2026, 1, 1));
    set(&mut options.parameters);
    let rule = rules::find(code).expect("a rule");
    let report = rules::check_rule(rule, &documents, &options);
    report.diagnostics.iter().map(|finding| finding.text.text(Lang::En)).collect()
}

#[test]
fn a_cycle_holds_for_plans_that_declare_none() {
    let four = |parameters: &mut Parameters| parameters.cycle = Some(4);
    assert_eq!(
        found("PER009", "period: 2009/2011", four),
        ["the period `2009/2011` is not a whole number of cycles of 4 years"]
    );
    for fits in ["period: 2009/2012", "period: 2024/2035", "period: 2009/..", "period: 2009/2011\ncycle: 3"] {
        assert_eq!(found("PER009", fits, four), [""; 0], "{fits}");
    }
    // A cycle of no years is none.
    assert_eq!(found("PER009", "period: 2009/2011", |it| it.cycle = Some(0)), [""; 0]);
}

#[test]
fn months_until_adoption() {
    let plan = |date: &str| format!("period: 2009/2012\ndecisions: [{{id: a, effect: adopts, date: {date}}}]");
    let count = |date: &str, months| found("PER015", &plan(date), |it| it.adoption_months = Some(months)).len();
    assert_eq!((count("2009-03-31", 3), count("2009-04", 3), count("2009", 3)), (0, 1, 0));
    let usual = |plan: &str| found("PER015", plan, |_| ()).len();
    let adopted = |period: &str, date: &str| {
        usual(&format!("period: {period}\ndecisions: [{{id: a, effect: adopts, date: {date}}}]"))
    };
    // A fifth of 48 months is 9.6, of 12 less than a quarter of a year; a whole year is always too late.
    assert_eq!((adopted("2009/2012", "2009-10-31"), adopted("2009/2012", "2009-11")), (0, 1));
    assert_eq!((adopted("2009", "2009-03-31"), adopted("2009", "2009-04")), (0, 1));
    assert_eq!((adopted("2010/2025", "2010-12-31"), adopted("2010/2025", "2011-01")), (0, 1));
    assert_eq!((adopted("2010/..", "2010-12"), adopted("2010/..", "2011-02")), (0, 1));
    assert_eq!((count("2009-04", 6), count("2009-07-01", 6)), (0, 1));
    assert_eq!((count("2009-01-01", 0), count("2009-01-02", 0), count("2030", u32::MAX)), (0, 1, 0));
}

#[test]
fn of_each_group_of_languages_one_is_enough() {
    let groups = |parameters: &mut Parameters| {
        let tags = |tags: &[&str]| tags.iter().map(|tag| tag.parse().expect("a tag")).collect();
        parameters.languages = vec![tags(&["nb", "nn"]), tags(&["sma"]), Vec::new()];
    };
    assert_eq!(found("LNG009", "", groups), ["there is no text in the required language `sma`"]);
    assert_eq!(found("LNG009", "alt_titles: [{smi: Noerh}]", groups), [""; 0], "a group code may be any of them");
    assert_eq!(found("LNG009", "alt_titles: [{se: Nuorat}]", groups).len(), 1);
    assert_eq!(found("LNG009", "alt_titles: [{se: Nuorat}]", |_| ()), [""; 0]);
}
