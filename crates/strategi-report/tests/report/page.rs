//! The HTML page: that it needs nothing from elsewhere, and that no document can say anything in it but text.

use strategi::Lang;
use strategi_report::html;

use crate::common::{HOSTILE, sample, settings};
use crate::valid::hostile;

const VOID: [&str; 3] = ["meta", "input", "br"];
const ELEMENTS: [&str; 51] = [
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "article", "div", "form",
    "label", "span", "select", "option", "input", "button", "h1", "h2", "h3", "h4", "h5", "p", "a", "ul", "ol", "li",
    "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "pre", "code", "mark", "b", "strong",
    "em", "details", "summary", "script", "br", "del", "ins",
];
const ATTRIBUTES: [&str; 30] = [
    "lang",
    "charset",
    "name",
    "content",
    "http-equiv",
    "class",
    "id",
    "href",
    "tabindex",
    "scope",
    "rowspan",
    "aria-labelledby",
    "aria-label",
    "aria-live",
    "role",
    "hidden",
    "data-level",
    "data-theme",
    "data-about",
    "data-document",
    "data-text",
    "value",
    "type",
    "autocomplete",
    "rel",
    "start",
    "colspan",
    "for",
    "title",
    "open",
];

/// Reads a page as strictly as XML, with the elements and attributes that a report has, and gives its text.
pub(crate) fn read(page: &str) -> String {
    let mut text = String::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = page.strip_prefix("<!doctype html>\n").expect("a page");
    while let Some((before, inside)) = rest.split_once('<') {
        assert!(!before.contains('>'), "{before}");
        text.push_str(before);
        let (tag, mut after) = inside.split_once('>').expect("the end of a tag");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "before {after:.80}");
        } else {
            let name = tag.split([' ', '\n']).next().expect("a name");
            assert!(ELEMENTS.contains(&name), "<{tag}>");
            attributes(&tag[name.len()..]);
            if name == "style" || name == "script" {
                let (content, end) = after.split_once(&format!("</{name}>")).expect("the end");
                assert!(!content.contains("</"), "{name}");
                after = end;
            } else if !VOID.contains(&name) {
                open.push(name.to_owned());
            }
        }
        rest = after;
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "{open:?} {rest}");
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("<style").count(), 1);
    let bad = |c: char| (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202a}'..='\u{202e}');
    assert!(!page.contains(bad), "{page:?}");
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    entities.iter().fold(text, |text, (entity, sign)| text.replace(entity, sign))
}

fn attributes(mut rest: &str) {
    while !rest.trim().is_empty() {
        rest = rest.trim_start();
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let name = &rest[..end];
        assert!(ATTRIBUTES.contains(&name), "the attribute {name}");
        rest = match rest[end..].strip_prefix("=\"") {
            Some(value) => {
                let (value, after) = value.split_once('"').expect("the end of a value");
                if name == "href" {
                    assert!(value.starts_with('#') || value.starts_with("https://"), "{value}");
                }
                after
            }
            None => &rest[end..],
        };
    }
}

#[test]
fn it_needs_nothing_from_elsewhere() {
    for lang in Lang::ALL {
        let sample = sample(lang);
        let page = html(&sample.report, &sample.documents, &settings(lang));
        read(&page);
        assert!(page.contains(&format!("<html lang=\"{lang}\">")));
        assert!(page.contains("default-src 'none'"));
        for fetched in [" src=", "<link", "<img", "<iframe", "@import", "url(", "fetch(", "XMLHttpRequest", "innerHTML"]
        {
            assert!(!page.contains(fetched), "{fetched}");
        }
        // Each link leads somewhere in the page, or was given by whoever checked.
        for link in page.split("href=\"").skip(1) {
            let target = link.split('"').next().expect("an address");
            match target.strip_prefix('#') {
                Some(id) => assert!(page.contains(&format!(" id=\"{id}\"")), "{target}"),
                None => assert_eq!(target, "https://plans.example/rules/STR011"),
            }
        }
    }
}

#[test]
fn text_stays_text() {
    let hostile = hostile(Lang::En);
    let text = read(&html(&hostile.report, &hostile.documents, &settings(Lang::En)));
    let shown = HOSTILE.replace('\u{202e}', "\u{fffd}");
    // The title of the page, the heading, and the lines of the document.
    assert!(text.matches(&shown).count() >= 3, "{text}");
}

#[test]
fn an_address_of_another_kind_is_no_link() {
    let mut sample = sample(Lang::En);
    for finding in &mut sample.report.diagnostics {
        finding.url = Some("javascript:alert(1)".to_owned());
    }
    let page = html(&sample.report, &sample.documents, &settings(Lang::En));
    read(&page);
    assert!(!page.contains("javascript:"));
    let log = strategi_report::sarif(&sample.report, &sample.documents, &settings(Lang::En));
    let text = strategi_report::markdown(&sample.report, &sample.documents, &settings(Lang::En));
    assert!(!log.contains("javascript:") && !text.contains("javascript:"));
}

#[test]
fn headings_are_in_order() {
    let sample = sample(Lang::Nb);
    let page = html(&sample.report, &sample.documents, &settings(Lang::Nb));
    let mut before = 0;
    for heading in page.split("<h").skip(1) {
        let Some(level) = heading.chars().next().and_then(|c| c.to_digit(10)) else { continue };
        assert!(level <= before + 1, "h{level} after h{before}: {heading:.60}");
        before = level;
    }
    assert_eq!(page.matches("<h1>").count(), 1);
}

/// What a fix does to the text, in lines.
#[test]
fn a_fix_shows_what_it_changes() {
    let sample = sample(Lang::En);
    let page = html(&sample.report, &sample.documents, &settings(Lang::En));
    assert!(page.contains("<del>prioritys: []\n</del>") && page.contains("<ins>priorities: []\n</ins>"), "{page}");
}

/// Of the page of a rule, what a reader of findings needs: the heading once, and no messages in other languages.
#[test]
fn pages_of_rules() {
    let sample = sample(Lang::Nb);
    let page = html(&sample.report, &sample.documents, &settings(Lang::Nb));
    let rules = page.split("<section class=\"rules\"").nth(1).expect("the rules");
    let rule = rules.split("<article ").find(|it| it.starts_with("id=\"rule-STR011\"")).expect("a rule of a finding");
    assert_eq!(rule.matches("STR011: ").count() + rule.matches("<h3>").count(), 1, "{rule}");
    assert!(rule.contains("<h4>Why</h4>") && rule.contains("<h4>Configure</h4>"), "{rule}");
    assert!(!rule.contains("Messages") && !rule.contains("nb: "), "{rule}");
    // Also of a rule that only spoke of the configuration.
    assert!(rules.contains("id=\"rule-CFG002\""));
}

/// The summary leads to the worst finding, wherever it stands.
#[test]
fn the_first_of_each_level_can_be_reached() {
    let sample = sample(Lang::En);
    let page = html(&sample.report, &sample.documents, &settings(Lang::En));
    for level in ["error", "warning", "info"] {
        let some = sample.report.diagnostics.iter().any(|it| it.severity.as_str() == level);
        assert_eq!(page.matches(&format!("<li id=\"first-{level}\"")).count(), usize::from(some), "{level}");
        assert_eq!(page.matches(&format!("href=\"#first-{level}\"")).count(), usize::from(some), "{level}");
    }
}
