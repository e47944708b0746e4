//! What holds for every document: a report can be written and read.

use proptest::prelude::*;
use serde_json::Value;
use strategi::{Document, Lang, ReadOptions};
use strategi_report::{Format, render};

use crate::common::{Checked, settings};
use crate::{page, valid};

fn check(name: &str, document: Document, lang: Lang) -> Checked {
    let mut options = strategi::Options::on(strategi::Date::constant(2026, 1, 1));
    options.tiers = strategi::Tier::ALL.to_vec();
    options.lang = lang;
    let other = Document::from_yaml(format!("{name}#"), "strategi: 1\nid: b\nx: 1\n", &ReadOptions::default());
    let documents: Vec<Document> = [document].into_iter().chain(other).collect();
    Checked { report: strategi::check(&documents, &options), documents }
}

fn holds(checked: &Checked, lang: Lang) {
    let settings = settings(lang);
    let written = |format| render(format, &checked.report, &checked.documents, &settings);
    page::read(&written(Format::Html));
    valid::well_formed(&written(Format::Junit));
    valid::commands(&written(Format::Github));
    let log: Value = serde_json::from_str(&written(Format::Sarif)).expect("JSON");
    assert_eq!(log["runs"][0]["results"].as_array().map(Vec::len), Some(checked.report.diagnostics.len()));
    serde_json::from_str::<Value>(&written(Format::Json)).expect("JSON");
    for format in [Format::Text, Format::Markdown] {
        let text = written(format);
        let bad = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}');
        assert!(!text.contains(bad), "{format}\n{text:?}");
    }
    let text = written(Format::Markdown);
    let outside = outside_code(&text);
    assert!(!outside.contains(['<', '@']), "{outside}");
}

/// What stands outside of code spans and the lines that are the writer's own.
fn outside_code(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut rest = line;
        while let Some(at) = rest.find('`') {
            // An escaped backtick opens nothing.
            if rest[..at].ends_with('\\') {
                out.push_str(&rest[..=at]);
                rest = &rest[at + 1..];
                continue;
            }
            out.push_str(&rest[..at]);
            let ticks = rest[at..].chars().take_while(|c| *c == '`').count();
            let inside = &rest[at + ticks..];
            let mut end = None;
            let mut from = 0;
            while let Some(next) = inside[from..].find('`').map(|next| next + from) {
                let run = inside[next..].chars().take_while(|c| *c == '`').count();
                if run == ticks {
                    end = Some(next + run);
                    break;
                }
                from = next + run;
            }
            rest = end.map_or("", |end| &inside[end..]);
            assert!(end.is_some(), "code without an end: {line}");
        }
        out.push_str(rest);
        out.push('\n');
    }
    out
}

fn langs() -> impl Strategy<Value = Lang> {
    prop::sample::select(Lang::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn documents_without_errors_of_form(value in strategi_testing::documents(), name in "\\PC{0,20}", lang in langs()) {
        let text = serde_json::to_string_pretty(&value).expect("JSON");
        holds(&check(&name, Document::from_json(name.as_str(), &text, &ReadOptions::default()), lang), lang);
    }

    #[test]
    fn any_keys_and_texts(key in any::<String>(), text in any::<String>(), name in any::<String>(), lang in langs()) {
        let value = serde_json::json!({
            "strategi": 1, "id": text, "title": text, key.clone(): text, "status": text, "period": text,
            "priorities": [{"id": text, "title": text, "x": key}, {"id": "p", "title": text}],
            "measures": [{"id": "m", "title": key, "serves": [text]}],
        });
        let options = ReadOptions::default();
        // With lines, and without.
        let json = serde_json::to_string(&value).expect("JSON");
        holds(&check(&name, Document::from_json(name.as_str(), &json, &options), lang), lang);
        holds(&check(&name, Document::from_value(name.as_str(), &value, &options), lang), lang);
    }

    #[test]
    fn any_text(text in any::<String>(), lang in langs()) {
        for document in Document::from_yaml("a.yaml", &text, &ReadOptions::default()) {
            holds(&check("a.yaml", document, lang), lang);
        }
    }
}
