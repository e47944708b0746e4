//! Reports as they read.

use std::fmt::Write;

use serde_json::Value;
use strategi::Lang;
use strategi_report::{Format, render};

use crate::common::{check, sample, settings};

fn written(format: Format, lang: Lang) -> String {
    let sample = sample(lang);
    render(format, &sample.report, &sample.documents, &settings(lang))
}

#[test]
fn text() {
    insta::assert_snapshot!(written(Format::Text, Lang::Nn));
}

#[test]
fn markdown() {
    insta::assert_snapshot!(written(Format::Markdown, Lang::Nb));
}

#[test]
fn junit() {
    insta::assert_snapshot!(written(Format::Junit, Lang::En));
}

#[test]
fn github() {
    insta::assert_snapshot!(written(Format::Github, Lang::En));
}

#[test]
fn sarif() {
    let mut log: Value = serde_json::from_str(&written(Format::Sarif, Lang::En)).expect("JSON");
    // One rule shows how they are written.
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array_mut().expect("rules");
    assert_eq!(rules.len(), strategi::rules::RULES.len());
    rules.retain(|rule| rule["id"] == "STR011");
    insta::assert_snapshot!(format!("{log:#}"));
}

#[test]
fn html() {
    let page = written(Format::Html, Lang::En);
    let from = page.find("<body>").expect("a body");
    let to = page.find("<section class=\"rules\"").expect("the rules");
    insta::assert_snapshot!(page[from..to]);
}

#[test]
fn json_is_the_contract() {
    let sample = sample(Lang::En);
    let json = strategi_report::json(&sample.report);
    assert_eq!(
        serde_json::from_str::<Value>(&json).expect("JSON"),
        serde_json::from_str::<Value>(&sample.report.to_json()).expect("JSON")
    );
}

#[test]
fn the_same_report_gives_the_same_text() {
    for format in Format::ALL {
        assert_eq!(written(*format, Lang::Nn), written(*format, Lang::Nn), "{format}");
    }
}

/// An error of the configuration counts, although no document has any.
#[test]
fn the_configuration_alone_fails() {
    let sample = sample(Lang::En);
    let mut report = sample.report;
    report.diagnostics.clear();
    report.not_evaluated.clear();
    for document in &mut report.documents {
        document.verdict = strategi::Verdict::Clean;
    }
    report.configuration[0].severity = strategi::Severity::Error;
    assert!(!report.is_ok());
    let written = |format| render(format, &report, &sample.documents, &settings(Lang::Nb));
    for (format, told) in [
        (Format::Text, "1 problem i oppsettet"),
        (Format::Markdown, "Oppsettet har feil.**"),
        (Format::Junit, "<failure type=\"error\""),
        (Format::Github, "::error file=plans/strategi.toml,line=7,endLine=7,col=9,endColumn=13,title=CFG002"),
        (Format::Sarif, "\"level\": \"error\""),
        (Format::Html, "Oppsettet har feil.</p>"),
    ] {
        let text = written(format);
        assert!(text.contains(told), "{format}\n{text}");
    }
}

#[test]
fn without_findings() {
    let clean = check(&[("a.yaml", "strategi: 1\nid: a\ntitle: A\nlanguage: en\n")], Lang::En);
    let mut report = clean.report;
    report.diagnostics.clear();
    report.not_evaluated.clear();
    report.documents[0].verdict = strategi::Verdict::Clean;
    let written = |format| render(format, &report, &clean.documents, &settings(Lang::Nb));
    for (format, told) in [
        (Format::Text, "gjør ikke strategien god eller lovlig"),
        (Format::Markdown, "Dokumentet har ingen funn."),
        (Format::Junit, "<testcase name=\"ingen funn\""),
        (Format::Github, "strategi: 1 dokument: ingen funn; vurdert per 2026-01-01"),
        (Format::Sarif, "\"results\": []"),
        (Format::Html, "Dokumentet har ingen funn."),
    ] {
        let text = written(format);
        assert!(text.contains(told), "{format}\n{text}");
    }
}

/// Much of one kind: some is shown, the rest is counted, and `full` shows all.
#[test]
fn samples_are_capped_and_the_rest_is_counted() {
    let mut text = "strategi: 1\nid: a\ntitle: A\nmeasures: [{id: m, title: M}]\npriorities:\n".to_owned();
    for number in 0..80 {
        writeln!(text, "  - {{id: p{number}, title: P{number}}}").expect("a string");
    }
    let checked = check(&[("a.yaml", &text)], Lang::En);
    let found = checked.report.diagnostics.iter().filter(|it| it.code == "STR008").count();
    assert_eq!(found, 80);
    let written = |format, full| {
        let settings = strategi_report::Settings { full, ..settings(Lang::En) };
        render(format, &checked.report, &checked.documents, &settings)
    };
    for (format, one, shown) in [
        (Format::Html, "has no measure</p>", 50),
        (Format::Markdown, "has no measure", 5),
        (Format::Junit, ": warning: the priority", 50),
        (Format::Github, "has no measure", 1),
    ] {
        assert_eq!(written(format, false).matches(one).count(), shown, "{format}");
        assert_eq!(written(format, true).matches(one).count(), 80, "{format}");
    }
    assert!(written(Format::Html, false).contains("STR008: and 30 more that are counted and not shown."));
    assert!(written(Format::Markdown, false).contains("and 75 more like it"));
    assert!(written(Format::Junit, false).contains("and 30 more"));
    assert!(written(Format::Github, false).contains("And 79 more like it"));
}

#[test]
fn a_comment_on_github_has_room_for_it() {
    let mut texts = Vec::new();
    for number in 0..400 {
        let text = format!("strategi: 1\nid: a{number}\ntitle: A\nx{number}: 1\npriorities: [{{id: p, title: P}}]\n");
        texts.push((format!("plans/of/the/county/number-{number}.yaml"), text));
    }
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let checked = check(&texts, Lang::En);
    let text = strategi_report::markdown(&checked.report, &checked.documents, &settings(Lang::En));
    assert!(text.chars().count() < 65_536, "{}", text.len());
    assert!(text.contains("more that are counted and not shown"));
    assert!(text.contains("And 350 more"));
}

/// Of very many documents, every theme has some findings on the page.
#[test]
fn each_theme_has_its_share_of_the_page() {
    let mut texts = Vec::new();
    for number in 0..1000 {
        let text = format!("strategi: 1\nid: a{number}\ntitle: A\nx{number}: 1\ny: 1\nz: 1\nowners: 1\n");
        texts.push((format!("{number}.yaml"), text));
    }
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let checked = check(&texts, Lang::En);
    let page = strategi_report::html(&checked.report, &checked.documents, &settings(Lang::En));
    for theme in ["RD", "STR", "LNG", "PRV"] {
        let count = page.matches(&format!("data-theme=\"{theme}\"")).count();
        assert_eq!(count, 750, "{theme}");
    }
    assert_eq!(page.matches("that are counted and not shown.</p>").count(), 5, "one a theme, and one for causes");
}

#[test]
fn names_of_formats() {
    for format in Format::ALL {
        assert_eq!(format.as_str().parse(), Ok(*format));
    }
    assert!("pdf".parse::<Format>().is_err());
    for (name, format) in [
        ("a.html", Some(Format::Html)),
        ("a.SARIF", Some(Format::Sarif)),
        ("a.sarif.json", Some(Format::Sarif)),
        ("a.json", Some(Format::Json)),
        ("junit.xml", Some(Format::Junit)),
        ("a", None),
        ("a.pdf", None),
    ] {
        assert_eq!(Format::of_name(name), format, "{name}");
    }
}
