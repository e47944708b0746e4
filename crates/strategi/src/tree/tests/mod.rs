mod find;
mod json;
mod laws;
mod position;
mod value;
mod yaml;

use super::*;

fn json(text: &str) -> Tree<'_> {
    Tree::json(text, &Limits::default()).unwrap()
}

fn yaml(text: &str) -> Tree<'_> {
    let mut trees = Tree::yaml(text, &Limits::default()).unwrap();
    assert_eq!(trees.len(), 1, "{text:?}");
    trees.remove(0)
}

/// Pointer, kind and source text of every value.
fn outline<'s>(tree: &Tree<'s>, text: &'s str) -> Vec<(String, Kind, &'s str)> {
    fn walk<'s>(node: Node<'_, 's>, text: &'s str, path: &str, out: &mut Vec<(String, Kind, &'s str)>) {
        out.push((path.to_owned(), node.kind(), &text[node.span().range()]));
        assert_eq!(node.tree().pointer(node.id()).as_deref(), Some(path));
        assert_eq!(node.tree().find(path).map(Node::id), Some(node.id()));
        for (index, item) in node.items().enumerate() {
            walk(item, text, &format!("{path}/{index}"), out);
        }
        for entry in node.entries() {
            walk(entry.value, text, &format!("{path}/{}", pointer::escape(entry.key)), out);
        }
    }
    let mut out = Vec::new();
    walk(tree.root(), text, "", &mut out);
    out
}

fn messages(tree: &Tree<'_>, text: &str) -> Vec<String> {
    tree.problems()
        .iter()
        .map(|problem| format!("{} `{}`: {problem}", problem.pointer, &text[problem.span.range()]))
        .collect()
}
