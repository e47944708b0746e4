use std::fmt::Write as _;

use serde_json::json;

use super::*;
use crate::lang::Lang;

fn kind(text: &str) -> Kind {
    yaml(&format!("k: {text}\n")).root().get("k").unwrap().kind()
}

fn value(text: &str) -> serde_json::Value {
    yaml(text).root().to_value().unwrap()
}

fn error(text: &str) -> SyntaxError {
    Tree::yaml(text, &Limits::default()).unwrap_err()
}

#[test]
fn plain_scalars() {
    for (wanted, texts) in [
        (Kind::Null, "null Null NULL ~"),
        (Kind::Bool, "true True TRUE false False FALSE"),
        (Kind::Integer, "0 -0 +12 -7 007 2009 0301 0o17 0x1F 0xff 123456789012345678901234567890"),
        (Kind::Float, "1e3 .5 -.5 1. 1.10 +1.0E-3 -1.5e+10 .inf -.Inf +.INF .nan .NaN .NAN 1e400"),
        (
            Kind::String,
            "no yes on off y n No YES nULL tRUE 2009-12 2009-12-31 2009/2012 2009-01/2012-12 12:30 1_000 0o8 0x -0x1F 0b1 \
             1e e3 . +. 1.2.3 - -- -a +1+ .Nan -.nan 1,5 é 1e3x ٣",
        ),
    ] {
        for text in texts.split_whitespace().filter(|text| *text != "-") {
            assert_eq!(kind(text), wanted, "{text}");
        }
    }
    assert_eq!(kind(""), Kind::Null);
}

#[test]
fn quoted_and_block_scalars_are_text() {
    for text in ["'1'", "\"true\"", "'~'", "''", "|\n  12", ">-\n  null", "|"] {
        assert_eq!(kind(text), Kind::String, "{text}");
    }
}

#[test]
fn numbers_have_values() {
    let tree = yaml("[0o17, 0x1F, +12, 007, 1e3, .5, 1., .inf, .nan, -0, 0xFFFFFFFFFFFFFFFFFF, 1.10]");
    let ints: Vec<_> = tree.root().items().take(4).map(Node::as_i64).collect();
    assert_eq!(ints, [Some(15), Some(31), Some(12), Some(7)]);
    let floats: Vec<_> = tree.root().items().skip(4).map(Node::as_f64).collect();
    let big = 4_722_366_482_869_645_213_695.0;
    assert_eq!(floats, [Some(1000.0), Some(0.5), Some(1.0), None, None, Some(-0.0), Some(big), Some(1.1)]);
    assert_eq!(tree.find("/11").unwrap().number_text(), Some("1.10"));
    assert_eq!(tree.find("/3").unwrap().number_text(), Some("007"));
    assert_eq!(
        tree.find("/7").unwrap().to_value().unwrap_err().to_string(),
        "the number `.inf` is not finite or too large"
    );
    assert_eq!(value("[0o17, 18446744073709551615, -0]"), json!([15, u64::MAX, -0.0]));
}

#[test]
fn spans_of_blocks() {
    let text = "# top\na: 1\nb:\n  - x y\n  - 'é'\n  - \"q\\n\"\n\nc:\n- {d: e}\n- - f\n  # inner\n  - g\n# end\nh:\nj: |\n  lit\n  two\n\nk: >-\n  fold\n\n";
    let tree = yaml(text);
    let spans: Vec<_> = outline(&tree, text).into_iter().map(|(path, _, text)| (path, text)).collect();
    let expected: Vec<(String, &str)> = [
        ("", text.strip_prefix("# top\n").unwrap().trim_end()),
        ("/a", "1"),
        ("/b", "- x y\n  - 'é'\n  - \"q\\n\""),
        ("/b/0", "x y"),
        ("/b/1", "'é'"),
        ("/b/2", "\"q\\n\""),
        ("/c", "- {d: e}\n- - f\n  # inner\n  - g"),
        ("/c/0", "{d: e}"),
        ("/c/0/d", "e"),
        ("/c/1", "- f\n  # inner\n  - g"),
        ("/c/1/0", "f"),
        ("/c/1/1", "g"),
        ("/h", ""),
        ("/j", "|\n  lit\n  two"),
        ("/k", ">-\n  fold"),
    ]
    .map(|(path, text)| (path.to_owned(), text))
    .into();
    assert_eq!(spans, expected);
    assert_eq!(tree.find("/j").unwrap().as_str(), Some("lit\ntwo\n"));
    assert_eq!(tree.find("/h").unwrap().span().start as usize, text.find("h:").unwrap() + 2);
    let located = tree.locate("/j");
    assert_eq!(&text[located.key.unwrap().range()], "j");
}

#[test]
fn spans_of_lists_as_deep_as_their_key() {
    for text in [
        "a:\n- - x\n  - y\n",
        "a: &b\n- x\n",
        "a: !!seq # c - d\n# - e\n- x\nb: 1\n",
        "a:\n-\n- -1\nb: 2\n",
        "? a\n:\n- x\n",
        "z: |\n  - q\na:\n- x\n",
    ] {
        let tree = yaml(text);
        let span = tree.find("/a").unwrap().span();
        let rest = &text[span.range()];
        assert!(rest.starts_with('-') && text[..span.start as usize].ends_with('\n'), "{text:?} {rest:?}");
    }
}

#[test]
fn spans_of_block_scalars_begin_at_the_indicator() {
    for (text, path, wanted) in [
        ("- |\n x\n- >-\n\n  y\n  z\n\n# c\n- 1\n", "/1", ">-\n\n  y\n  z"),
        ("- |\n x\n- >-\n\n  y\n", "/0", "|\n x"),
        ("a: !!str &x |\n  x\nb: # |\n  |2-\n    y\n", "/a", "|\n  x"),
        ("a: !!str &x |\n  x\nb: # |\n  |2-\n    y\n", "/b", "|2-\n    y"),
        ("--- |\n x", "", "|\n x"),
        ("&a |\n x\n", "", "|\n x"),
        ("\u{feff}>\n x\n", "", ">\n x"),
        ("# | c\n|\n x\n", "", "|\n x"),
        ("a: |\n\n\n", "/a", "|"),
        ("? |\n  key\n: v\nb: |\n  x\n", "/b", "|\n  x"),
        ("a: |\r\n  x\r\n  y\r\nb: 1\r\n", "/a", "|\r\n  x\r\n  y"),
    ] {
        let tree = yaml(text);
        assert_eq!(&text[tree.find(path).unwrap().span().range()], wanted, "{text:?}");
    }
}

#[test]
fn spans_of_flows() {
    let text = "[a, {b: c, d: , e}, f: g, ? h : i , []]\n";
    let tree = yaml(text);
    let spans: Vec<_> = outline(&tree, text).into_iter().map(|(_, _, text)| text).collect();
    assert_eq!(spans, [text.trim_end(), "a", "{b: c, d: , e}", "c", "", "", "f: g", "g", "? h : i", "i", "[]"]);
}

#[test]
fn absent_values_stand_after_their_key() {
    for (text, path, place) in [
        ("a:\n# c\nb: 1\n", "/a", 2),
        ("? z\n# c\n", "/z", 3),
        ("a: &x\nb: 1\n", "/a", 5),
        ("-\n- b\n", "/0", 1),
        ("- a\n-\n", "/1", 5),
        ("---\n", "", 3),
        ("a :\n", "/a", 3),
    ] {
        let tree = yaml(text);
        let node = tree.find(path).unwrap();
        assert_eq!((node.kind(), node.span().range()), (Kind::Null, place..place), "{text:?}");
    }
}

#[test]
fn documents() {
    let read = |text| -> Vec<_> {
        let trees = Tree::yaml(text, &Limits::default()).unwrap();
        trees.iter().map(|tree| tree.root().to_value().unwrap()).collect()
    };
    assert_eq!(read(""), Vec::<serde_json::Value>::new());
    assert_eq!(read("# only\n\n"), Vec::<serde_json::Value>::new());
    assert_eq!(read("\u{feff}"), Vec::<serde_json::Value>::new());
    assert_eq!(read("---\n"), [json!(null)]);
    assert_eq!(read("a\n---\nb: 1\n...\n---\n---\n- c\n"), [json!("a"), json!({"b": 1}), json!(null), json!(["c"])]);
    assert_eq!(read("%YAML 1.2\n---\n1"), [json!(1)]);
    assert_eq!(Tree::yaml("\u{feff}a: 1\n", &Limits::default()).unwrap()[0].root().span().start, 3);
    // Places and problems are those of the whole text.
    let text = "a: 1\n---\nb: 1\nb: 2\n";
    let trees = Tree::yaml(text, &Limits::default()).unwrap();
    assert_eq!(messages(&trees[0], text), Vec::<String>::new());
    assert_eq!(messages(&trees[1], text), ["/b `b`: the key `b` stands twice in the map"]);
    assert_eq!(trees[1].problems()[0].span.start, 14);
}

#[test]
fn keys_are_taken_by_their_text() {
    let text = "2009: a\n1.10: b\ntrue: c\n~: d\n'q': e\n<<: f\n: g\n? h\n: i\n2009-12: j\n";
    assert_eq!(
        value(text),
        json!({"2009": "a", "1.10": "b", "true": "c", "~": "d", "q": "e", "<<": "f", "": "g", "h": "i", "2009-12": "j"})
    );
    assert_eq!(yaml(text).problem_count(), 0);
}

#[test]
fn merge_keys_are_not_merged() {
    assert_eq!(value("a: &x {b: 1}\nc:\n  <<: *x\n"), json!({"a": {"b": 1}, "c": {"<<": {"b": 1}}}));
}

#[test]
fn duplicate_keys() {
    let text = "l:\n- 1: a\n  '1': b\n  \"\\x31\": c\n  d: e\n";
    let tree = yaml(text);
    assert_eq!(tree.root().to_value().unwrap(), json!({"l": [{"1": "a", "d": "e"}]}));
    assert_eq!(
        messages(&tree, text),
        [
            "/l/0/1 `'1'`: the key `1` stands twice in the map",
            "/l/0/1 `\"\\x31\"`: the key `1` stands twice in the map"
        ]
    );
}

#[test]
fn complex_keys_are_problems() {
    let text =
        "m:\n  [a, b]: c\n  ? {d: e, d: f}\n  : g\n  h: i\nn: &x [1]\no: {*x : 2, p: *x}\nq: {? &y [z] : r, s: *y}\n";
    let tree = yaml(text);
    assert_eq!(tree.root().to_value().unwrap(), json!({"m": {"h": "i"}, "n": [1], "o": {"p": [1]}, "q": {"s": ["z"]}}));
    let found = messages(&tree, text);
    let complex: Vec<_> = found.iter().filter(|message| message.ends_with("not a list or a map")).collect();
    assert_eq!(complex.len(), 4, "{found:#?}");
    assert!(complex[0].starts_with("/m "), "{found:#?}");
    assert!(complex[2].starts_with("/o `*x`"), "{found:#?}");
}

#[test]
fn core_tags_are_honoured() {
    assert_eq!(
        value(
            "[!!str 12, !!str, !!str true, ! 12, !!int '12', !!int 0x1F, !!float 1, !!bool 'true', !!null '', !!null ~, \
             !!map {a: b}, !!seq [c], ! [d], !<tag:yaml.org,2002:str> 1]"
        ),
        json!(["12", "", "true", "12", 12, 31, 1.0, true, null, null, {"a": "b"}, ["c"], ["d"], "1"])
    );
    let tree = yaml("!!float 1");
    assert_eq!((tree.root().kind(), tree.root().as_f64()), (Kind::Float, Some(1.0)));
    assert_eq!(yaml("!!str\n").root().kind(), Kind::String);
}

#[test]
fn other_tags_are_ignored_and_reported() {
    let text = "a: !foo 3\nb: !!set {c}\nd: [!<x:y> 'z']\n!k e: !!timestamp 2009-12-31\nf: !g\n  h: 1\n";
    let tree = yaml(text);
    assert_eq!(
        tree.root().to_value().unwrap(),
        json!({"a": 3, "b": {"c": null}, "d": ["z"], "e": "2009-12-31", "f": {"h": 1}})
    );
    assert_eq!(
        messages(&tree, text),
        [
            "/a `!foo`: the tag `!foo` is not known and is ignored",
            "/b `!!set`: the tag `!!set` is not known and is ignored",
            "/d/0 `!<x:y>`: the tag `!<x:y>` is not known and is ignored",
            "/e `!k`: the tag `!k` is not known and is ignored",
            "/e `!!timestamp`: the tag `!!timestamp` is not known and is ignored",
            "/f `!g`: the tag `!g` is not known and is ignored",
        ]
    );
}

#[test]
fn tags_that_do_not_fit_are_reported() {
    let text = "[!!int abc, !!bool 1, !!null x, !!float 'y', !!map [1], !!seq {a: 1}, !!str [2], !!seq z, !!int '0o9']";
    let tree = yaml(text);
    assert_eq!(tree.root().to_value().unwrap(), json!(["abc", 1, "x", "y", [1], {"a": 1}, [2], "z", "0o9"]));
    let found = messages(&tree, text);
    assert_eq!(found.len(), 9, "{found:#?}");
    assert_eq!(found[4], "/4 `!!map`: the value does not fit its tag `!!map`");
}

#[test]
fn aliases_are_expanded() {
    let text = "a: &x {b: [1, &y '2']}\nc: *x\nd: [*y, *x]\n&k 12: v\ne: *k\n*k : w\nf: &z\ng: *z\n";
    let tree = yaml(text);
    assert_eq!(
        tree.root().to_value().unwrap(),
        json!({"a": {"b": [1, "2"]}, "c": {"b": [1, "2"]}, "d": ["2", {"b": [1, "2"]}], "12": "v", "e": 12, "f": null, "g": null})
    );
    assert_eq!(messages(&tree, text), ["/12 `*k`: the key `12` stands twice in the map"]);
    let at = |path| &text[tree.find(path).unwrap().span().range()];
    assert_eq!((at("/c"), at("/c/b/0"), at("/d/0")), ("*x", "1", "*y"));
    assert_eq!(tree.pointer(tree.find("/d/1/b/1").unwrap().id()).as_deref(), Some("/d/1/b/1"));
    // A name may be given anew.
    assert_eq!(value("[&a 1, *a, &a 2, *a]"), json!([1, 1, 2, 2]));
}

#[test]
fn bad_aliases() {
    let found = error("a: &x [1, *x]\n");
    assert_eq!(found.to_string(), "the alias `*x` stands inside the value it names");
    assert_eq!(found.span().range(), 10..12);
    let found = error("- &x a\n- [*y]\n");
    assert_eq!((found.to_string().as_str(), found.span().start), ("the alias `*y` names no anchor above it", 10));
    assert_eq!(error("a: &x 1\n---\nb: *x\n").kind(), SyntaxErrorKind::Syntax);
}

#[test]
fn billion_laughs_are_refused() {
    let mut text = String::from("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for level in 1..20 {
        let items = vec![format!("*a{}", level - 1); 9].join(", ");
        writeln!(text, "a{level}: &a{level} [{items}]").unwrap();
    }
    let start = std::time::Instant::now();
    assert_eq!(error(&text).kind(), SyntaxErrorKind::Limit(Limit::AliasNodes));
    assert!(start.elapsed().as_millis() < 500);

    let long = format!("- &a \"\\n{}\"\n{}", "x".repeat(1 << 20), "- *a\n".repeat(90_000));
    assert_eq!(error(&long).kind(), SyntaxErrorKind::Limit(Limit::Bytes));

    let few = Limits { alias_nodes: 3, ..Limits::default() };
    assert!(Tree::yaml("- &a [1, 2]\n- *a\n", &few).is_ok());
    assert!(Tree::yaml("- &a [1, 2, 3]\n- *a\n", &few).is_err());
    assert!(Tree::yaml("- &a [1]\n- *a\n---\n- &a [1]\n- *a\n", &few).is_err(), "of all documents");
}

#[test]
fn depth_is_limited() {
    let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(Tree::yaml(&deep(127), &Limits::default()).is_ok());
    for depth in [128, 300, 100_000] {
        assert_eq!(error(&deep(depth)).kind(), SyntaxErrorKind::Limit(Limit::Depth));
    }
    for text in ["- ", "? ", "{a: ", "[? ", "- ? "] {
        assert_eq!(error(&text.repeat(100_000)).kind(), SyntaxErrorKind::Limit(Limit::Depth), "{text}");
    }
    let blocks = |depth: usize| (0..depth).map(|level| " ".repeat(level) + "a:\n").collect::<String>();
    assert!(Tree::yaml(&blocks(127), &Limits::default()).is_ok());
    assert_eq!(error(&blocks(128)).kind(), SyntaxErrorKind::Limit(Limit::Depth));
    assert_eq!(error(&format!("{}{}", "- ".repeat(100), deep(28))).kind(), SyntaxErrorKind::Limit(Limit::Depth));
    // An alias brings its depth along.
    let three = Limits { depth: 3, ..Limits::default() };
    assert!(Tree::yaml("[&a [1], [*a]]", &three).is_ok());
    assert!(Tree::yaml("[&a [[1]], [*a]]", &three).is_err());
    assert!(Tree::yaml("[&a [1], &b [*a], [*b]]", &three).is_err());
}

#[test]
fn node_limit_is_of_all_documents() {
    let limits = Limits { nodes: 4, ..Limits::default() };
    assert!(Tree::yaml("[a]\n---\n[b]\n", &limits).is_ok());
    let found = Tree::yaml("[a]\n---\n[b, c]\n", &limits).unwrap_err();
    assert_eq!(found.kind(), SyntaxErrorKind::Limit(Limit::Nodes));
    let short = Limits { bytes: 3, ..Limits::default() };
    assert_eq!(Tree::yaml("abcd", &short).unwrap_err().kind(), SyntaxErrorKind::Limit(Limit::Bytes));
}

#[test]
fn errors_tell_what_and_where() {
    for (text, start, message) in [
        ("a: [", 3, "the bracket `[` is never closed"),
        ("a: }", 3, "a closing bracket without its opening one"),
        ("a: [1}", 3, "the bracket `[` is closed by `}`"),
        ("é: \"x", 4, "the text ends inside a quoted string"),
        ("k: - a\n", 3, "a list cannot begin here; it belongs on the next line"),
        ("k: a: b\n", 4, "`:` cannot stand here; text with `: ` in it needs quotes"),
        ("k:\n\t- a\n", 4, "a tab cannot be used for indentation"),
        ("k: \"\\q\"\n", 3, "a string in double quotes has an escape that is none of YAML"),
        ("k: \"\\ud800\"\n", 3, "an escape is half of a surrogate pair"),
        ("k: @a\n", 3, "the character `@` cannot begin a value"),
        ("a: 1\n b: 2\n", 7, "`:` cannot stand here; text with `: ` in it needs quotes"),
    ] {
        let found = error(text);
        assert_eq!((found.to_string().as_str(), found.span().start), (message, start), "{text:?}");
    }
}

#[test]
fn errors_in_norwegian() {
    for (text, nb, nn) in [
        (
            "é: \"x",
            "teksten slutter før det avsluttende anførselstegnet",
            "teksten sluttar før det avsluttande hermeteiknet",
        ),
        ("a: {1]", "parentesen `{` er lukket med `]`", "parentesen `{` er lukka med `]`"),
        ("k: @a\n", "tegnet `@` kan ikke innlede en verdi", "teiknet `@` kan ikkje innleie ein verdi"),
        ("a: *y\n", "aliaset `*y` har ikke noe anker lenger oppe", "aliaset `*y` har ikkje noko anker lenger oppe"),
        (
            "a: &x [*x]\n",
            "aliaset `*x` står inne i verdien det viser til",
            "aliaset `*x` står inne i verdien det viser til",
        ),
    ] {
        let found = error(text);
        assert_eq!((found.text(Lang::Nb).as_str(), found.text(Lang::Nn).as_str()), (nb, nn), "{text:?}");
    }
}

#[test]
fn the_parsers_own_words_are_the_last_resort() {
    let found = error("%YAML 1.2\n%YAML 1.2\n---\na: 1\n");
    let (en, nb, nn) = (found.text(Lang::En), found.text(Lang::Nb), found.text(Lang::Nn));
    assert_eq!(nb, format!("det kan ikke leses videre herfra ({en})"));
    assert_eq!(nn, format!("det kan ikkje lesast vidare herifrå ({en})"));
}
