//! What comes from JavaScript and goes back to it: JSON, or a thrown text that the module there makes an error of.

use serde_json::Value;
use strategi::tree::{Limits, Tree};
use wasm_bindgen::JsValue;

/// A result, or what is thrown.
pub(crate) type Answer<T = String> = Result<T, JsValue>;

/// What JSON says. It is read as documents are: another reader would make the build larger.
pub(crate) fn parsed(json: &str) -> Result<Value, String> {
    let limits = Limits { bytes: usize::MAX, nodes: usize::MAX, ..Limits::default() };
    let tree = Tree::json(json, &limits).map_err(|error| error.to_string())?;
    tree.root().to_value().map_err(|error| error.to_string())
}

/// A field of an answer, which is JSON already.
pub(crate) type Field<'a> = (&'static str, &'a str);

/// An answer of several parts. Reports and strategies write their JSON themselves.
pub(crate) fn answer(fields: &[Field<'_>]) -> String {
    let mut out =
        String::with_capacity(fields.iter().map(|(name, json)| name.len() + json.len() + 4).sum::<usize>() + 2);
    for (name, json) in fields {
        out.push(if out.is_empty() { '{' } else { ',' });
        out.extend(["\"", name, "\":", json]);
    }
    out.push('}');
    out
}

/// Something that was asked for does not exist. JavaScript tells errors apart by the class that comes before the message.
pub(crate) fn refused(class: &str, message: &str) -> JsValue {
    JsValue::from_str(&format!("{class}\n{message}"))
}
