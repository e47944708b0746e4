//! Each kind of edit on texts with comments and habits of their own.

use serde_json::json;

use super::*;
use crate::fix::patch;
use crate::index::Pointer;
use crate::tree::Limits;

fn at(pointer: &str) -> Pointer {
    Pointer::from_text(pointer.to_owned())
}

/// The text after an edit; `None` when it is left to the patch. What is read from it is the patched value.
fn edited(text: &str, yaml: bool, edit: &Edit) -> Option<String> {
    let read = |text: &str| {
        let trees = if yaml {
            Tree::yaml(text, &Limits::default())
        } else {
            Tree::json(text, &Limits::default()).map(|it| vec![it])
        };
        trees.unwrap_or_else(|error| unreachable!("{error}\n{text}")).remove(0).root().to_value().unwrap()
    };
    let trees = if yaml {
        Tree::yaml(text, &Limits::default())
    } else {
        Tree::json(text, &Limits::default()).map(|it| vec![it])
    };
    let trees = trees.unwrap();
    let made = Splicer::new(&trees[0], text, yaml).make(edit).unwrap();
    let mut splices = made.splices?;
    splices.sort_by_key(|splice| splice.range.start);
    assert!(are_apart(&splices));
    let new = spliced(text, splices.iter().map(|it| (it.range.clone(), it.text.as_str()))).unwrap();
    assert_eq!(Some(read(&new)), patch::together(read(text), &made.patch), "{new}");
    Some(new)
}

#[track_caller]
fn yaml(text: &str, edit: &Edit, new: &str) {
    assert_eq!(edited(text, true, edit).as_deref(), Some(new));
    // The same with the line ends of Windows and a byte order mark.
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(edited(&windows(text), true, edit), Some(windows(new)));
}

#[track_caller]
fn json(text: &str, edit: &Edit, new: &str) {
    assert_eq!(edited(text, false, edit).as_deref(), Some(new));
}

#[test]
fn a_scalar_keeps_its_quotes() {
    let edit = Edit::text(at("/a"), "x", "y z");
    yaml("a: x # why\nb: 1\n", &edit, "a: y z # why\nb: 1\n");
    yaml("a:   'x'\n", &edit, "a:   'y z'\n");
    yaml("a: \"x\"\n", &edit, "a: \"y z\"\n");
    yaml("{a: x, b: [1]}\n", &edit, "{a: y z, b: [1]}\n");
    yaml("a: &one x\n", &edit, "a: &one y z\n");
    json("{\"a\":\"x\"}", &edit, "{\"a\":\"y z\"}");
    let edit = Edit::text(at("/a"), "x", "it's: 2");
    yaml("a: x\n", &edit, "a: \"it's: 2\"\n");
    yaml("a: 'x'\n", &edit, "a: 'it''s: 2'\n");
    let edit = Edit::text(at("/a"), "x", "one\ntwo");
    yaml("a: 'x'\n", &edit, "a: \"one\\ntwo\"\n");
}

#[test]
fn a_text_stays_a_text() {
    let quoted = [
        "", "1.10", "2009", "true", "no", "~", "null", "-", "- a", "#b", "a #b", "a: b", "*a", "&a", "!a", "[a",
        "0x1F", " a", "a ", "%a", "@a", "---", ".inf", "a:",
    ];
    for new in quoted {
        yaml("a: x\n", &Edit::text(at("/a"), "x", new), &format!("a: {}\n", serde_json::to_string(new).unwrap()));
    }
    for new in ["2009/2012", "2009-12-31", "NO-50", "nb", "a, b", "Møre – og mer", "a#b", "sdg:8.3", "(a)"] {
        yaml("a: x\n", &Edit::text(at("/a"), "x", new), &format!("a: {new}\n"));
    }
    for new in ["a, b", "sdg:8.3", "a]"] {
        yaml("a: [x]\n", &Edit::text(at("/a/0"), "x", new), &format!("a: [\"{new}\"]\n"));
    }
}

#[test]
fn numbers_and_words_become_texts() {
    yaml("a: 1.10 # as printed\n", &Edit::value(at("/a"), "1.10"), "a: \"1.10\" # as printed\n");
    yaml("a:\n", &Edit::value(at("/a"), "x"), "a: x\n");
    json("{\"a\": 7e1}", &Edit::value(at("/a"), "7e1"), "{\"a\": \"7e1\"}");
    yaml("a: \"5\"\n", &Edit::value(at("/a"), 5), "a: 5\n");
}

#[test]
fn pieces_keep_the_rest_of_a_long_text() {
    let pieces = || vec![("Ã¸".to_owned(), "ø".to_owned())];
    let folded = "a: > # folded\n  TrÃ¸ndelag\n  og SÃ¸r\nb: 1\n";
    let old = "TrÃ¸ndelag og SÃ¸r\n";
    yaml(folded, &Edit::pieces(at("/a"), old, "Trøndelag og Sør\n".into(), pieces()), &folded.replace("Ã¸", "ø"));
    let escaped = "{\"a\": \"\\u00c3\\u00b8\"}";
    json(escaped, &Edit::pieces(at("/a"), "Ã¸", "ø".into(), pieces()), "{\"a\": \"ø\"}");
    let edit = Edit::text(at("/a"), "x\ny\n", "z");
    assert_eq!(edited("a: |\n  x\n  y\n", true, &edit), None);
}

#[test]
fn keys() {
    yaml(
        "a:\n  prioritys: # first\n  - 1\n",
        &Edit::rename(at("/a/prioritys"), "priorities"),
        "a:\n  priorities: # first\n  - 1\n",
    );
    yaml("{\"no\": x}\n", &Edit::rename(at("/no"), "nb"), "{\"nb\": x}\n");
    json("{ \"a\" : 1 }", &Edit::rename(at("/a"), "b"), "{ \"b\" : 1 }");
    yaml("nb: x\n", &Edit::rename(at("/nb"), "no"), "\"no\": x\n");
}

#[test]
fn entries_are_added() {
    let id = |place: &str| Edit::add(at(place), "id", "x", &["strategi"]);
    yaml("# head\ntitle: A\n", &id(""), "# head\nid: x\ntitle: A\n");
    yaml("strategi: 1 # one\n\n# two\ntitle: A\n", &id(""), "strategi: 1 # one\nid: x\n\n# two\ntitle: A\n");
    yaml("p:\n  - title: A # a\n    of: 1\n", &id("/p/0"), "p:\n  - id: x\n    title: A # a\n    of: 1\n");
    yaml("p:\n- {title: A}\n", &id("/p/0"), "p:\n- {id: x, title: A}\n");
    yaml("p: [{}]\n", &id("/p/0"), "p: [{id: x}]\n");
    yaml("p: {\n  a: 1,\n  b: 2\n}\n", &id("/p"), "p: {\n  id: x,\n  a: 1,\n  b: 2\n}\n");
    assert_eq!(edited("strategi: 1", true, &id("")).as_deref(), Some("strategi: 1\nid: x"));
    json("{\"a\":1}", &id(""), "{\"id\":\"x\", \"a\":1}");
    json("{\n\t\"a\": 1\n}", &id(""), "{\n\t\"id\": \"x\",\n\t\"a\": 1\n}");
    json("{\n  \"strategi\": 1,\n  \"a\": 1\n}", &id(""), "{\n  \"strategi\": 1,\n  \"id\": \"x\",\n  \"a\": 1\n}");
    json("[{}]", &id("/0"), "[{\"id\": \"x\"}]");
    let after = Edit::add(at(""), "language", "nb", &["title"]);
    yaml(
        "title:\n  nb: A\n  en: B # b\n# c\nperiod: 2009\n",
        &after,
        "title:\n  nb: A\n  en: B # b\nlanguage: nb\n# c\nperiod: 2009\n",
    );
}

#[test]
fn entries_are_removed() {
    let edit = Edit::remove(at("/a"));
    yaml("# one\na: x # gone\n# two\nb: 1\n", &edit, "# one\n# two\nb: 1\n");
    yaml("b: 1\na:\n  - x\n  - y # gone\n", &edit, "b: 1\n");
    yaml("b: 1\na: x", &edit, "b: 1");
    yaml("b: 1\na:\n\nc: 2\n", &edit, "b: 1\n\nc: 2\n");
    yaml("{a: x, b: 1}\n", &edit, "{b: 1}\n");
    yaml("{b: 1, a: x}\n", &edit, "{b: 1}\n");
    yaml("{a: x}\n", &edit, "{}\n");
    json("{\n  \"a\": [1],\n  \"b\": 2\n}", &edit, "{\n  \"b\": 2\n}");
    json("{\n  \"b\": 2,\n  \"a\": [1]\n}", &edit, "{\n  \"b\": 2\n}");
    let first = Edit::remove(at("/p/0/a"));
    yaml("p:\n  - a: x # gone\n    b: 1\n", &first, "p:\n  - b: 1\n");
    yaml("p:\n  - a: x\n    # of b\n    b: 1\n", &first, "p:\n  - \n    # of b\n    b: 1\n");
    yaml("p:\n  - a: x\n", &first, "p:\n  - {}\n");
}

#[test]
fn items_are_removed_and_added() {
    let second = Edit::remove(at("/a/1"));
    yaml("a:\n  - x\n  - ~ # gone\n  # of z\n  - z\n", &second, "a:\n  - x\n  # of z\n  - z\n");
    yaml("a:\n- x\n-\n- z\n", &second, "a:\n- x\n- z\n");
    yaml("a: [x, null, z]\n", &second, "a: [x, z]\n");
    yaml("a: [x, null]\n", &second, "a: [x]\n");
    yaml("a: [null]\nb: 1\n", &Edit::remove(at("/a/0")), "a: []\nb: 1\n");
    yaml("a:\n- ~\nb: 1\n", &Edit::remove(at("/a/0")), "a: []\nb: 1\n");
    let insert = Edit::Insert { at: at("/a/0"), values: vec![json!("v"), json!("1")] };
    yaml("a: [x, z]\n", &insert, "a: [x, v, \"1\", z]\n");
    yaml("a:\n  - x # of x\n  - z\n", &insert, "a:\n  - x # of x\n  - v\n  - \"1\"\n  - z\n");
    json("{\"a\": [\n  \"x\"\n]}", &insert, "{\"a\": [\n  \"x\",\n  \"v\",\n  \"1\"\n]}");
}

#[test]
fn lists_are_made_and_unmade() {
    let wrap = |value: Value| Edit::value(at("/a"), Value::Array(vec![value]));
    yaml("a: x # why\n", &wrap(json!("x")), "a: [x] # why\n");
    yaml("a: x, y\n", &wrap(json!("x, y")), "a: [\"x, y\"]\n");
    yaml("a: 'x, y'\n", &wrap(json!("x, y")), "a: ['x, y']\n");
    yaml("a: {b: 1}\n", &wrap(json!({"b": 1})), "a: [{b: 1}]\n");
    yaml(
        "a:\n  # of b\n  b: 1\n\n  c: |\n    x\n      y\nd: 1\n",
        &wrap(json!({"b": 1, "c": "x\n  y\n"})),
        "a:\n  # of b\n  - b: 1\n\n    c: |\n      x\n        y\nd: 1\n",
    );
    json("{\"a\": 1}", &wrap(json!(1)), "{\"a\": [1]}");
    yaml("a: [x] # why\n", &Edit::value(at("/a"), "x"), "a: x # why\n");
    yaml("a:\n  - 'x'\nb: 1\n", &Edit::value(at("/a"), "x"), "a: 'x'\nb: 1\n");
    yaml("a: {start: 2009, end: 2012}\n", &Edit::value(at("/a"), "2009/2012"), "a: 2009/2012\n");
    yaml("a:\n  start: 2009\n  end: 2012\nb: 1\n", &Edit::value(at("/a"), "2009/2012"), "a: 2009/2012\nb: 1\n");
}

#[test]
fn what_is_repeated_by_an_alias_is_left_alone() {
    let text = "a: &one {b: x}\nc: *one\nd: [*one]\n";
    for place in ["/c/b", "/d/0/b"] {
        assert_eq!(edited(text, true, &Edit::text(at(place), "x", "y")), None, "{place}");
    }
    assert_eq!(edited("a: &one x\nb: *one\n", true, &Edit::text(at("/b"), "x", "y")), None);
    assert_eq!(edited(text, true, &Edit::add(at("/c"), "e", "y", &[])), None);
}

#[test]
fn places_of_the_long_form_lead_to_the_short_one() {
    yaml("owners: [x]\n", &Edit::text(at("/owners/0/actor"), "x", "w"), "owners: [w]\n");
    let trees = Tree::yaml("owners: [x]\n", &Limits::default()).unwrap();
    let editor = Splicer::new(&trees[0], "owners: [x]\n", true);
    assert!(editor.make(&Edit::text(at("/owners/0/actor"), "other", "y")).is_none());
    assert!(editor.make(&Edit::text(at("/owners/1/actor"), "x", "y")).is_none());
}

#[test]
fn tags_and_repeated_keys() {
    let text = "a: !mine x # why\nb: 1\nb: 2 # gone\nc: {d: 1, d: 1}\n";
    let trees = Tree::yaml(text, &Limits::default()).unwrap();
    let editor = Splicer::new(&trees[0], text, true);
    let out = |edit: &Edit| {
        let splices = editor.make(edit).unwrap().splices.unwrap();
        spliced(text, splices.iter().map(|it| (it.range.clone(), it.text.as_str()))).unwrap()
    };
    let spans: Vec<Span> = trees[0].problems().iter().map(|problem| problem.span).collect();
    assert_eq!(out(&Edit::Strike { span: spans[0] }), text.replace("!mine ", ""));
    assert_eq!(out(&Edit::Repeated { at: at("/b"), key: spans[1] }), text.replace("b: 2 # gone\n", ""));
    assert_eq!(out(&Edit::Repeated { at: at("/c/d"), key: spans[2] }), text.replace(", d: 1}", "}"));
}
