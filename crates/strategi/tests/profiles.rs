//! Which rules a profile brings, and for which plans.

#![allow(clippy::expect_used, reason = "a test may stop at what must not be")]

use strategi::{Date, Document, Format, Options, Profile, ReadOptions, Report, Tier, check};

fn options() -> Options {
    Options::on(Date::constant(2026, 1, 1))
}

/// A plan with a measure that has no resources (QLT007, pedantic) and a law that was not in force (PER014, profile).
fn plan(more: &str) -> Vec<Document> {
    let text = format!(
        "strategi: 1\nid: plan\ntitle: Plan\nlanguage: nb\npriorities: [{{id: p, title: P}}]\n\
         measures: [{{id: m, title: M, serves: [p]}}]\n{more}"
    );
    Document::from_text("plan.yaml", &text, Format::Yaml, &ReadOptions::default())
}

fn fires(report: &Report, code: &str) -> bool {
    report.diagnostics.iter().any(|finding| finding.code == code)
}

fn is_open(report: &Report, code: &str) -> bool {
    report.not_evaluated.iter().any(|it| it.code == code)
}

fn adopted(date: &str) -> Vec<Document> {
    plan(&format!("period: 2009/2012\ndecisions: [{{id: d, effect: adopts, date: {date}}}]\nprofiles: [no-pbl]\n"))
}

#[test]
fn a_profile_asks_for_rules_of_other_tiers() {
    let mut with = options();
    with.profiles = vec![Profile::NoPbl];
    let documents = plan("period: 2020/2023\n");
    assert!(!fires(&check(&documents, &options()), "QLT007"));
    assert!(fires(&check(&documents, &with), "QLT007"));
    assert!(
        fires(&check(&plan("period: 2020/2023\nprofiles: [no-pbl]\n"), &options()), "QLT007"),
        "the document's own"
    );
    with.ignore = vec!["QLT007".to_owned()];
    assert!(!fires(&check(&documents, &with), "QLT007"));
}

#[test]
fn a_law_holds_in_its_time() {
    assert!(fires(&check(&adopted("2009-07-01"), &options()), "QLT007"));
    let before = check(&adopted("2008-12"), &options());
    assert!(!fires(&before, "QLT007") && !is_open(&before, "QLT007"));
    // A month or a year is in the law's time when a day of it is.
    assert!(fires(&check(&adopted("2009"), &options()), "QLT007"));
    assert!(!fires(&check(&adopted("2009-06"), &options()), "QLT007"));
    // What is asked for anyway does not depend on the law.
    let mut pedantic = options();
    pedantic.tiers = Tier::ALL.to_vec();
    assert!(fires(&check(&adopted("2008-12"), &pedantic), "QLT007"));
}

#[test]
fn without_adoption_the_publication_tells_and_then_the_period() {
    let judge = |more: &str| check(&plan(&format!("{more}profiles: [no-pbl]\n")), &options());
    assert!(fires(&judge("published: 2010\nperiod: 2009/2012\n"), "QLT007"));
    assert!(!fires(&judge("published: 2009-03\nperiod: 2010/2012\n"), "QLT007"));
    assert!(!fires(&judge("period: 2009/2012\n"), "QLT007"), "it applied from January on");
    assert!(fires(&judge("period: 2010/2012\n"), "QLT007"));
    for undated in ["", "period: ../2012\n"] {
        let report = judge(undated);
        assert!(!fires(&report, "QLT007") && is_open(&report, "QLT007"), "{undated}");
    }
    // An addition to the plan is no adoption of it.
    assert!(is_open(&judge("decisions: [{id: d, effect: adopts, items: [m], date: 2012}]\n"), "QLT007"));
    // What could not be read is not taken for missing.
    assert!(is_open(&judge("period: soon\n"), "QLT007"));
}

#[test]
fn the_rule_on_laws_in_force_runs_at_all_times() {
    let law = "legal_basis: [{law: 'no-lov:2008-06-27-71'}]\n\
               decisions: [{id: d, effect: adopts, date: 2008-12-10}]\n";
    assert!(fires(&check(&plan(&format!("{law}profiles: [no-pbl]\n")), &options()), "PER014"));
    assert!(!fires(&check(&plan(law), &options()), "PER014"), "nobody asked");
    let mut asked = options();
    asked.select = vec!["PER014".to_owned()];
    assert!(fires(&check(&plan(law), &asked), "PER014"));
    asked.select.clear();
    asked.tiers = vec![Tier::Profile];
    assert!(fires(&check(&plan(law), &asked), "PER014"));
}

#[test]
fn what_makes_no_sense_is_left_out() {
    let documents = plan("profiles: [stratml]\n");
    assert!(fires(&check(&plan(""), &options()), "ACT004"));
    assert!(!fires(&check(&documents, &options()), "ACT004"));
    let mut asked = options();
    asked.select = vec!["ACT004".to_owned()];
    assert!(fires(&check(&documents, &asked), "ACT004"), "unless it is asked for by name");
    // Another profile may ask for it.
    assert!(fires(&check(&plan("period: 2020\nprofiles: [stratml, no-pbl]\n"), &options()), "ACT004"));
}

#[test]
fn an_unknown_profile_is_told() {
    let report = check(&plan("profiles: [no-pbl, sami-distrikt]\n"), &options());
    let told = report.diagnostics.iter().find(|finding| finding.code == "CFG001").expect("CFG001");
    assert_eq!((told.pointer.as_str(), told.help.as_deref()), ("/profiles/1", Some("did you mean `sami-district`?")));
    assert_eq!(report.documents.first().map(|it| it.profiles.as_slice()), Some(&[Profile::NoPbl][..]));
}
