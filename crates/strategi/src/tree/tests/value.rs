use serde_json::json;

use super::*;

#[test]
fn the_same_nodes_without_places() {
    let value = json!({"a": [1, -1, u64::MAX, 1.5, -0.0, null, true, false, "x"], "b": {}, "c": ""});
    let tree = Tree::value(&value, &Limits::default()).unwrap();
    assert!(!tree.has_positions());
    assert_eq!(tree.root().span(), Span { start: 0, end: 0 });
    assert_eq!(tree.root().to_value().unwrap(), value);
    let kinds: Vec<_> = tree.find("/a").unwrap().items().map(Node::kind).collect();
    let [i, f] = [Kind::Integer, Kind::Float];
    assert_eq!(kinds, [i, i, i, f, f, Kind::Null, Kind::Bool, Kind::Bool, Kind::String]);
    assert_eq!(tree.find("/a/2").unwrap().number_text(), Some("18446744073709551615"));
    assert_eq!(tree.find("/a/8").unwrap().as_borrowed_str(), Some("x"));
    assert!(tree.locate("/b").key.is_some());
}

#[test]
fn limits_hold() {
    let value = json!({"abc": ["de", 10]});
    let limits = |bytes, depth, nodes| Limits { bytes, depth, nodes, ..Limits::default() };
    assert!(Tree::value(&value, &limits(7, 2, 5)).is_ok());
    for (limits, limit) in
        [(limits(6, 2, 5), Limit::Bytes), (limits(7, 1, 5), Limit::Depth), (limits(7, 2, 4), Limit::Nodes)]
    {
        assert_eq!(Tree::value(&value, &limits).unwrap_err().kind(), SyntaxErrorKind::Limit(limit));
    }
}
