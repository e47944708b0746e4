use proptest::prelude::*;
use serde_json::{Map, Number, Value};

use super::*;

fn values() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(|float| Number::from_f64(float).map_or(Value::Null, Value::Number)),
        any::<String>().prop_map(Value::from),
        "[ -~åé\u{7f}-\u{a0}\"\\\\\n]{0,12}".prop_map(Value::from),
    ];
    scalar.prop_recursive(5, 60, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((any::<String>(), inner), 0..6)
                .prop_map(|entries| Value::Object(entries.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// What `serde_json` and the tree make of a text must be the same, but for duplicate keys.
fn check(text: &str) {
    let theirs = serde_json::from_str::<Value>(text);
    let tree = Tree::json(text, &Limits::default());
    let ours = tree.as_ref().map(|tree| tree.root().to_value());
    match (&theirs, ours) {
        (Ok(theirs), Ok(Ok(ours))) => {
            if tree.unwrap().problem_count() == 0 {
                assert_eq!(theirs, &ours, "{text:?}");
                // Equality of values does not tell -0.0 from 0.0.
                assert_eq!(theirs.to_string(), ours.to_string(), "{text:?}");
            }
        }
        (Err(_), Err(error)) => {
            let Span { start, end } = error.span();
            assert!(start <= end && text.get(error.span().range()).is_some(), "{text:?}");
        }
        (Err(_), Ok(Err(error))) => assert!(text.get(error.span().range()).is_some(), "{text:?}"),
        (theirs, ours) => panic!("{text:?}: {theirs:?} and {ours:?}"),
    }
    if let Ok(value) = theirs {
        let tree = Tree::value(&value, &Limits::default()).unwrap();
        assert_eq!(tree.root().to_value().unwrap().to_string(), value.to_string());
    }
}

#[test]
fn texts_at_the_edges() {
    let numbers = [
        "0",
        "-0",
        "-0.0",
        "0e5",
        "-0e-5",
        "01",
        "-01",
        "1.",
        ".5",
        "+1",
        "--1",
        "-",
        "1e",
        "1e+",
        "1E-2",
        "1e5",
        "1e400",
        "-1e400",
        "1e-400",
        "0e999999999999",
        "18446744073709551615",
        "18446744073709551616",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "-18446744073709551616",
        "123456789012345678901234567890",
        "-123456789012345678901234567890",
        "0.1",
        "1.7976931348623157e308",
        "1.7976931348623159e308",
        "2.2250738585072014e-308",
        "5e-324",
        "2e-324",
        "9007199254740993",
        "9007199254740993.0",
        "100000000000000000000000",
        "0x10",
        "1_0",
        "1a",
        "Infinity",
        "NaN",
        "1e1.5",
        "0.0000001",
        "340282366920938463463374607431768211456",
        "1797693134862315700000000000000000000001e269",
    ];
    for number in numbers {
        check(number);
        check(&format!("[{number}]"));
        check(&format!("{{\"a\":{number} }}"));
    }
    check(&"9".repeat(308));
    check(&"9".repeat(309));
    check(&"9".repeat(400));
    check(&format!("0.{}", "9".repeat(400)));
    let texts = [
        "",
        " ",
        "\u{a0}1",
        "\u{b}1",
        "null",
        "nul",
        "nulll",
        "truefalse",
        "[]",
        "[",
        "]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{}",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,}",
        "{1:2}",
        "{'a':1}",
        "[1]]",
        "// c\n1",
        "1 2",
        "\t\r\n 1 \n",
        "\"",
        "\"\\\"",
        "\"\\\\\"",
        "\"\\/\\b\\f\\n\\r\\t\\u0041\"",
        "\"\\v\"",
        "\"\\U0041\"",
        "\"\\u004\"",
        "\"\\u00zz\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\ud83dx\"",
        "\"\\ud83d\\n\"",
        "\"\\ud83d\\ud83d\\ude00\"",
        "\"\\uD83D\\uDE00\"",
        "\"\\u0000\"",
        "\"\u{0}\"",
        "\"\u{1f}\"",
        "\"\t\"",
        "\"\n\"",
        "\"\u{7f}\u{80}\u{2028}\"",
        "\"\\\u{e9}\"",
        "\"\\u\u{e9}\u{e9}\"",
        "\u{0}",
        "[\"a\",\"b\"]\u{0}",
        "\"abcdefg\u{1}hijk\"",
        "\"abcdefgh\\nabcdefgh\\\\\"",
        "{\"\\u0061\":1}",
        "\"a\" : 1",
    ];
    for text in texts {
        check(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn values_come_back(value in values()) {
        let limits = Limits::default();
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            let tree = Tree::json(&text, &limits).unwrap();
            prop_assert_eq!(&tree.root().to_value().unwrap(), &value);
            prop_assert_eq!(tree.problem_count(), 0);
            check(&text);
        }
        prop_assert_eq!(&Tree::value(&value, &limits).unwrap().root().to_value().unwrap(), &value);
    }

    #[test]
    fn broken_texts_are_refused_alike(value in values(), cut in any::<prop::sample::Index>(), with in "[\\[\\]{}:,\"\\\\0-9.eE+-ud\n tfna]{0,3}", len in 0usize..3) {
        let text = value.to_string();
        let floor = |mut at: usize| { while !text.is_char_boundary(at) { at -= 1; } at };
        let start = floor(cut.index(text.len() + 1));
        let end = floor((start + len).min(text.len())).max(start);
        check(&format!("{}{with}{}", &text[..start], &text[end..]));
        check(&format!("{}{with}", &text[..start]));
    }

    #[test]
    fn garbage_is_refused_alike(text in "[\\[\\]{}:,\"\\\\0-9.eE+\\-ud8cb\n tfna\u{0}é]{0,24}") {
        check(&text);
    }

    #[test]
    fn number_like_texts(text in "-?[0-9]{0,25}(\\.[0-9]{0,20})?([eE][+-]?[0-9]{0,4})?") {
        check(&text);
    }

    #[test]
    fn nothing_panics(bytes in prop::collection::vec(any::<u8>(), 0..200), text in any::<String>()) {
        for text in [String::from_utf8_lossy(&bytes).into_owned(), text] {
            check(&text);
            sane(&text);
        }
    }

    #[test]
    fn nothing_panics_on_yaml(text in "([-?:,#&*!|>'\"%@`\\[\\]{}~]|  ?|\n|\r|\t|\\\\|- |: |a|b|1|é|\u{feff}|--- |\\.\\.\\.|&a |\\*a |!!str |!t |<<){0,40}") {
        sane(&text);
    }

    #[test]
    fn json_is_yaml(value in values()) {
        // YAML forbids some characters and keys of more than 1024 characters.
        let text = serde_json::to_string_pretty(&value).unwrap();
        if let Ok(trees) = Tree::yaml(&text, &Limits::default()) {
            prop_assert_eq!(trees.len(), 1);
            prop_assert_eq!(&trees[0].root().to_value().unwrap(), &value);
            let json = Tree::json(&text, &Limits::default()).unwrap();
            prop_assert_eq!(outline(&trees[0], &text), outline(&json, &text));
        } else {
            prop_assert!(text.chars().any(|char| !(' '..='~').contains(&char) && char != '\n'), "{}", text);
        }
    }
}

/// Spans of a YAML text are pieces of it, those of children within those of their parents.
fn sane(text: &str) {
    fn walk(node: Node<'_, '_>, text: &str, nested: bool) {
        let span = node.span();
        assert!(text.get(span.range()).is_some(), "{text:?} {node:?}");
        let aliased = text[span.range()].starts_with('*') && !node.is_empty();
        for child in node.items().chain(node.entries().map(|entry| entry.value)) {
            let inner = child.span();
            if nested && !aliased {
                assert!(span.start <= inner.start && inner.end <= span.end, "{text:?} {node:?} {child:?}");
            }
            walk(child, text, nested && !aliased);
        }
        for entry in node.entries() {
            assert!(text.get(entry.key_span.range()).is_some(), "{text:?}");
        }
    }
    match Tree::yaml(text, &Limits::default()) {
        Ok(trees) => {
            for tree in trees {
                walk(tree.root(), text, true);
                let _ = tree.root().to_value();
                for problem in tree.problems() {
                    assert!(text.get(problem.span.range()).is_some(), "{text:?} {problem:?}");
                }
            }
        }
        Err(error) => assert!(text.get(error.span().range()).is_some(), "{text:?} {error:?}"),
    }
}
