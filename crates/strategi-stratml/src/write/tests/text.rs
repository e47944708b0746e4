//! Texts: kept to the letter, in one language.

use proptest::prelude::*;
use serde_json::json;
use strategi_testing::scalar::{NASTY, texts};

use super::super::{LossKind, Part, WriteError, WriteOptions, write, write_within};
use super::schema::parse;
use super::{kinds, with, written};

/// The title as a reader of the written text gets it.
fn read_back(title: &str) -> String {
    let document = with(&json!({"title": title}));
    parse(&written(&document, Part::One).text).child("Name").unwrap().to_owned()
}

/// What of a text is written: no blanks around it, and no characters that XML forbids.
fn expected(text: &str) -> String {
    let bad = |c: char| c < ' ' && !"\t\n\r".contains(c) || "\u{fffe}\u{ffff}".contains(c);
    let kept = text.replace(bad, "");
    kept.trim().to_owned()
}

#[test]
fn a_reader_gets_the_very_text() {
    for text in NASTY.iter().chain(&["]]>", "a]]>b", "]]&gt;", "&#13;", "\r\n a \t\r", "<a b='c'>&amp;</a>", " \u{1}a"])
    {
        assert_eq!(read_back(text), expected(text), "{text:?}");
    }
}

proptest! {
    #[test]
    fn a_reader_gets_any_text(text in texts()) {
        prop_assert_eq!(read_back(&text), expected(&text));
    }
}

proptest! {
    /// What is an address once stays the same.
    #[test]
    fn an_address_stays(text in prop_oneof![texts(), "[a-z:/?#@%.0-9 \\[]{0,16}"]) {
        use super::super::value::uri;
        if let Some(address) = uri(&text) {
            let again = uri(&address);
            prop_assert_eq!(again.as_deref(), Some(&*address));
        }
    }
}

#[test]
fn escapes_are_few() {
    let document = with(&json!({"title": "a > b & \"c\" < 'd' ]]>\r\n e"}));
    let text = written(&document, Part::One).text;
    assert!(text.contains("<Name>a > b &amp; \"c\" &lt; 'd' ]]&gt;&#13;\n e</Name>"), "{text}");
}

#[test]
fn forbidden_characters_are_told() {
    let document = with(&json!({"title": "a\u{1}", "description": "\u{0}", "note": "b"}));
    let written = written(&document, Part::One);
    let loss = written.losses.iter().find(|loss| loss.kind == LossKind::Characters).unwrap();
    assert_eq!(loss.places, ["/title", "/description"]);
}

#[test]
fn one_language_is_written() {
    let document = with(&json!({
        "language": "nb",
        "title": {"en": "Plan", "nn": "Plan nn"},
        "description": {"en": "English", "nb": "Norsk"},
        "note": "Norsk alene",
    }));
    let in_language = |tag: Option<&str>| {
        let options = WriteOptions { language: tag.map(|tag| tag.parse().unwrap()) };
        let root = parse(&write(&document, Part::One, &options).unwrap().text);
        ["Name", "Description", "OtherInformation"].map(|name| root.child(name).unwrap().to_owned())
    };
    assert_eq!(in_language(None), ["Plan", "Norsk", "Norsk alene"]);
    assert_eq!(in_language(Some("nb")), ["Plan", "Norsk", "Norsk alene"]);
    assert_eq!(in_language(Some("nn")), ["Plan nn", "Norsk", "Norsk alene"]);
    assert_eq!(in_language(Some("EN")), ["Plan", "English", "Norsk alene"]);
    assert!(kinds(&written(&document, Part::One)).contains(&LossKind::OtherLanguages));
}

#[test]
fn addresses_are_addresses() {
    let source = |url: &str| {
        let document = with(
            &json!({"sources": [{"id": "a", "title": "No address"}, {"id": "b", "url": url}, {"id": "c", "url": "https://c.no"}]}),
        );
        parse(&written(&document, Part::Two).text).all("Source")[0].text.clone()
    };
    for (url, written) in [
        ("https://a.no/b?c=d&e=f#g", "https://a.no/b?c=d&e=f#g"),
        (" https://a.no/æ ø ", "https://a.no/æ%20ø"),
        ("a/b.pdf", "a/b.pdf"),
        ("mailto:a@b.no", "mailto:a@b.no"),
        ("https://a.no/[1]%zz%20", "https://a.no/%5B1%5D%25zz%20"),
        ("http://a:b", "https://c.no"),
        ("1a:b", "https://c.no"),
        ("a#b#c", "https://c.no"),
        ("", "https://c.no"),
    ] {
        assert_eq!(source(url), written, "{url}");
    }
}

#[test]
fn a_text_has_an_end() {
    let document = with(&json!({
        "actors": [{"id": "a", "name": "A", "description": "d".repeat(1_000)}],
        "stakeholders": vec!["a"; 1_000],
    }));
    let options = WriteOptions::default();
    assert_eq!(write_within(&document, Part::One, &options, 1_000_000), Err(WriteError::TooLong));
    assert!(write_within(&document, Part::One, &options, 2_000_000).is_ok());
}
