use super::*;
use crate::lang::{Lang, Term};
use crate::tree::reason::Reason;

#[test]
fn spans_are_exact() {
    let text = " {\"a\" : [1, -2.5e3, \"x\\n\", {}], \"é/~\": {\"b\": null}, \"t\":true }\n";
    let tree = json(text);
    assert_eq!(
        outline(&tree, text),
        [
            (String::new(), Kind::Map, text.trim()),
            ("/a".into(), Kind::List, "[1, -2.5e3, \"x\\n\", {}]"),
            ("/a/0".into(), Kind::Integer, "1"),
            ("/a/1".into(), Kind::Float, "-2.5e3"),
            ("/a/2".into(), Kind::String, "\"x\\n\""),
            ("/a/3".into(), Kind::Map, "{}"),
            ("/é~1~0".into(), Kind::Map, "{\"b\": null}"),
            ("/é~1~0/b".into(), Kind::Null, "null"),
            ("/t".into(), Kind::Bool, "true"),
        ]
    );
    let keys: Vec<_> = tree.root().entries().map(|entry| &text[entry.key_span.range()]).collect();
    assert_eq!(keys, ["\"a\"", "\"é/~\"", "\"t\""]);
    assert!(tree.has_positions());
}

#[test]
fn accessors() {
    let tree = json(r#"{"n":[0,-0,1e400,9223372036854775808,1.50],"s":"a\u00e9\ud83d\ude00","p":"plain","b":false}"#);
    let root = tree.root();
    let numbers: Vec<_> = root.get("n").unwrap().items().collect();
    assert_eq!(numbers[0].as_i64(), Some(0));
    assert_eq!(numbers[1].as_i64(), Some(0));
    assert_eq!(numbers[1].to_value().unwrap(), serde_json::json!(-0.0));
    assert_eq!(numbers[2].as_f64(), None);
    assert_eq!(numbers[2].to_value().unwrap_err().to_string(), "the number `1e400` is not finite or too large");
    assert_eq!((numbers[3].as_i64(), numbers[3].as_u64()), (None, Some(1 << 63)));
    assert_eq!((numbers[4].number_text(), numbers[4].as_f64(), numbers[4].as_i64()), (Some("1.50"), Some(1.5), None));
    assert_eq!(root.get("s").unwrap().as_str(), Some("aé😀"));
    assert_eq!(root.get("s").unwrap().as_borrowed_str(), None);
    assert_eq!(root.get("p").unwrap().as_borrowed_str(), Some("plain"));
    assert_eq!(root.get("b").unwrap().as_bool(), Some(false));
    assert_eq!(root.get("b").unwrap().as_str(), None);
    assert_eq!((root.len(), numbers.len(), numbers[0].len()), (4, 5, 0));
    assert!(root.get("x").is_none());
}

#[test]
fn duplicate_keys_keep_the_first() {
    let text = r#"{"l":[{"a":1,"b":2,"\u0061":3,"a":{"a":1,"a":2}}]}"#;
    let tree = json(text);
    assert_eq!(tree.root().to_value().unwrap(), serde_json::json!({"l": [{"a": 1, "b": 2}]}));
    assert_eq!(
        messages(&tree, text),
        [
            "/l/0/a `\"\\u0061\"`: the key `a` stands twice in the map",
            "/l/0/a `\"a\"`: the key `a` stands twice in the map",
            "/l/0/a/a `\"a\"`: the key `a` stands twice in the map",
        ]
    );
    let ProblemKind::DuplicateKey { first, .. } = &tree.problems()[0].kind else { panic!() };
    assert_eq!(first.start as usize, text.find("\"a\"").unwrap());
    assert_eq!(tree.root().get("l").unwrap().items().next().unwrap().len(), 2);
}

#[test]
fn duplicate_keys_in_large_maps() {
    let entries: Vec<_> = (0..1000).map(|number| format!("\"k{}\":{number}", number % 700)).collect();
    let text = format!("{{{}}}", entries.join(","));
    let tree = json(&text);
    assert_eq!((tree.root().len(), tree.problems().len()), (700, 300));
    assert_eq!(tree.find("/k5").unwrap().as_i64(), Some(5));
    let few = Tree::json(&text, &Limits { errors: 10, ..Limits::default() }).unwrap();
    assert_eq!((few.problems().len(), few.problem_count()), (10, 300));
}

#[test]
fn similar_keys_are_not_duplicates() {
    let text = r#"{"abcdefgh1ijklmnop":1,"abcdefgh2ijklmnop":2,"":3,"a":4,"aa":5,"\u0000":6}"#;
    let tree = json(text);
    assert_eq!((tree.root().len(), tree.problem_count()), (6, 0));
}

#[test]
fn long_keys_do_not_fill_the_memory() {
    let text = format!("{{\"{}\":{{{}\"a\":1}}}}", "k".repeat(400_000), "\"a\":1,".repeat(900));
    let tree = json(&text);
    assert_eq!((tree.problems().len(), tree.problem_count()), (3, 900));
}

#[test]
fn byte_order_mark_is_skipped_and_counted() {
    let tree = json("\u{feff}[1]");
    assert_eq!(tree.root().span(), Span { start: 3, end: 6 });
}

#[test]
fn errors_tell_what_and_where() {
    for (text, span, message) in [
        ("", 0..0, "expected a value, but the text ends"),
        ("[1", 2..2, "expected `,` or `]` after a value, but the text ends"),
        ("{\"a\":1 \"b\"", 7..8, "expected `,` or `}` after a value, found `\"`"),
        ("{\"a\" 1}", 5..6, "expected `:` after a key, found `1`"),
        ("{a:1}", 1..2, "expected a key in double quotes or `}`, found `a`"),
        ("{\"a\":1,}", 7..8, "expected a key in double quotes after `,`, found `}`"),
        ("[1,]", 3..4, "expected a value, found `]`"),
        ("[True]", 1..5, "expected a value, found `True`"),
        ("[nul]", 1..4, "expected a value, found `nul`"),
        ("[1] x", 4..5, "expected the end of the text, found `x`"),
        ("[// c", 1..2, "expected a value; JSON has no comments"),
        ("[01]", 2..3, "a number may not start with a zero"),
        ("[1.]", 3..4, "expected a digit after `.`, found `]`"),
        ("[.5]", 1..3, "expected a value, found `.5`"),
        ("[-]", 2..3, "expected a digit after `-`, found `]`"),
        ("[1e+]", 4..5, "expected a digit in the exponent, found `]`"),
        ("\"é\\ø\"", 3..6, "`\\ø` is no escape of JSON"),
        ("\"\\ud800x\"", 1..7, "`\\ud800` is half of a surrogate pair"),
        ("\"\\ud800\\ud800\"", 1..7, "`\\ud800` is half of a surrogate pair"),
        ("\"\\udc00\"", 1..7, "`\\udc00` is half of a surrogate pair"),
        ("\"\\u12g4\"", 1..5, "expected four hexadecimal digits after `\\u`"),
        ("\"a\nb\"", 2..3, "a control character in a string must be written as an escape"),
        ("\"abc", 4..4, "the text ends inside a string"),
        ("\"abc\\", 5..5, "the text ends inside a string"),
        ("\"\\u1", 4..4, "the text ends inside a string"),
    ] {
        let error = Tree::json(text, &Limits::default()).unwrap_err();
        assert_eq!((error.to_string().as_str(), error.span().range()), (message, span), "{text:?}");
        assert_eq!(error.kind(), SyntaxErrorKind::Syntax);
    }
}

#[test]
fn depth_is_that_of_serde_json() {
    for depth in [1, 126, 127, 128, 129, 100_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let inner = if open == "[" { "" } else { "1" };
            let text = open.repeat(depth) + inner + &close.repeat(depth);
            let ours = Tree::json(&text, &Limits::default());
            assert_eq!(ours.is_ok(), serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{depth}");
            assert_eq!(ours.is_ok(), depth <= 127);
            if let Err(error) = ours {
                assert_eq!(error.kind(), SyntaxErrorKind::Limit(Limit::Depth));
                assert_eq!(error.to_string(), "nested deeper than the limit of 127 levels");
            }
        }
    }
}

#[test]
fn deep_trees_need_no_stack() {
    let text = "[".repeat(300_000) + &"]".repeat(300_000);
    let tree = Tree::json(&text, &Limits { depth: usize::MAX, ..Limits::default() }).unwrap();
    assert_eq!(tree.pointer(NodeId(299_999)).unwrap().len(), 2 * 299_999);
}

#[test]
fn limits_are_exact() {
    let limits = |bytes, nodes| Limits { bytes, nodes, ..Limits::default() };
    let text = r#"{"a":[1,2]}"#;
    assert!(Tree::json(text, &limits(11, 5)).is_ok());
    let error = Tree::json(text, &limits(10, 5)).unwrap_err();
    assert_eq!(error.kind(), SyntaxErrorKind::Limit(Limit::Bytes));
    assert_eq!(error.to_string(), "longer than the limit of 10 bytes");
    let error = Tree::json(text, &limits(11, 4)).unwrap_err();
    assert_eq!(error.kind(), SyntaxErrorKind::Limit(Limit::Nodes));
    assert_eq!(error.span().range(), 8..9);
}

#[test]
fn errors_in_norwegian() {
    for (text, nb, nn) in [
        ("", "ventet en verdi, men teksten slutter", "venta ein verdi, men teksten sluttar"),
        (
            "{a:1}",
            "ventet en nøkkel i doble anførselstegn eller `}`, fant `a`",
            "venta ein nøkkel i doble hermeteikn eller `}`, fann `a`",
        ),
        ("[// c", "ventet en verdi; JSON har ikke kommentarer", "venta ein verdi; JSON har ikkje kommentarar"),
        ("\"\\{}\"", "`\\{` er ingen gyldig kode i en JSON-tekst", "`\\{` er ingen gyldig kode i ein JSON-tekst"),
    ] {
        let error = Tree::json(text, &Limits::default()).unwrap_err();
        assert_eq!((error.text(Lang::Nb).as_str(), error.text(Lang::Nn).as_str()), (nb, nn), "{text:?}");
    }
}

#[test]
fn what_is_given_fills_one_blank() {
    let error = Tree::json("[1 {}]", &Limits::default()).unwrap_err();
    assert_eq!(error.text(Lang::Nb), "ventet `,` eller `]` etter en verdi, fant `{`");
    let reason = Reason::expected(Term::new("{expected}: {}", "", ""), Term::new("a", "", ""), "{} {expected}");
    assert_eq!(reason.text(Lang::En), "a: {} {expected}");
}

#[test]
fn limits_in_norwegian() {
    let limits = Limits { depth: 3, nodes: 20, bytes: 60, ..Limits::default() };
    for (text, nb, nn) in [
        (
            "[[[[]]]]".to_owned(),
            "flere enn 3 nivåer med lister og objekter inne i hverandre",
            "fleire enn 3 nivå med lister og objekt inne i kvarandre",
        ),
        (
            format!("[1{}]", ",1".repeat(25)),
            "flere verdier og nøkler enn grensen på 20",
            "fleire verdiar og nøklar enn grensa på 20",
        ),
        (" ".repeat(61), "lengre enn grensen på 60 byte", "lengre enn grensa på 60 byte"),
    ] {
        let error = Tree::json(&text, &limits).unwrap_err();
        assert_eq!((error.text(Lang::Nb).as_str(), error.text(Lang::Nn).as_str()), (nb, nn), "{text:?}");
    }
}
