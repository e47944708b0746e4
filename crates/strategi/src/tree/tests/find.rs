use super::*;

#[test]
fn segments_are_escaped() {
    let mut path = String::new();
    pointer::push(&mut path, "a/b~c");
    pointer::push(&mut path, "");
    pointer::push_index(&mut path, 12);
    assert_eq!(path, "/a~1b~0c//12");
    let segments: Vec<_> = pointer::segments(&path).unwrap().map(Result::unwrap).collect();
    assert_eq!(segments, ["a/b~c", "", "12"]);
    assert_eq!(pointer::segments("").unwrap().count(), 0);
    assert!(pointer::segments("a").is_none());
    assert!(pointer::segments("/a~").unwrap().any(|segment| segment.is_err()));
    assert!(pointer::segments("/~2").unwrap().any(|segment| segment.is_err()));
}

#[test]
fn the_examples_of_rfc_6901() {
    let text = r#"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8,"~1":9}"#;
    let tree = json(text);
    for (pointer, value) in [("/", 0), ("/a~1b", 1), ("/c%d", 2), ("/i\\j", 5), ("/k\"l", 6), ("/ ", 7), ("/m~0n", 8)] {
        assert_eq!(tree.find(pointer).unwrap().as_i64(), Some(value), "{pointer}");
    }
    assert_eq!(tree.find("/~01").unwrap().as_i64(), Some(9));
    assert_eq!(tree.find("").unwrap().id(), tree.root().id());
    assert_eq!(tree.find("/foo/1").unwrap().as_str(), Some("baz"));
    for missing in [
        "/foo/2",
        "/foo/01",
        "/foo/-",
        "/foo/+1",
        "/foo/",
        "/foo/0/x",
        "foo",
        "/~1",
        "/m~n",
        "/foo/18446744073709551616",
    ] {
        assert!(tree.find(missing).is_none(), "{missing}");
    }
}

#[test]
fn locate_gives_the_nearest() {
    let text = r#"{"a": [{"b": 1}]}"#;
    let tree = json(text);
    let at = |pointer| {
        let located = tree.locate(pointer);
        (&text[located.span.range()], located.key.map(|key| &text[key.range()]), located.exact)
    };
    assert_eq!(at("/a/0/b"), ("1", Some("\"b\""), true));
    assert_eq!(at("/a/0/c"), ("{\"b\": 1}", None, false));
    assert_eq!(at("/a/7/c"), ("[{\"b\": 1}]", Some("\"a\""), false));
    assert_eq!(at("/a/0"), ("{\"b\": 1}", None, true));
    assert_eq!(at("/x"), (text, None, false));
    assert_eq!(at("x"), (text, None, false));
    assert_eq!(at(""), (text, None, true));
}

#[test]
fn keys_and_dropped_values_have_no_pointer() {
    let tree = json(r#"{"a":1,"a":[2]}"#);
    let found: Vec<_> = (0..6).map(|id| tree.pointer(NodeId(id))).collect();
    assert_eq!(found, [Some(String::new()), None, Some("/a".into()), None, None, None]);
    assert_eq!(tree.pointer(NodeId(6)), None);
    assert!(tree.node(NodeId(6)).is_none());
}
