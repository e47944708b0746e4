//! The types of the npm package, out of the JSON Schemas: what a strategy, a report and the options of a call look like in
//! TypeScript, and the code lists.

mod codes;
mod comment;
mod declaration;
mod expression;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::{Map, Value};

use declaration::Declaration;

const GENERATED: &str = "// `cargo xtask generate` makes this file.\n";

/// The catalogue of rules as `rules()` and `profiles()` give it. A test holds it to what there is.
const CATALOGUE: &str = include_str!("catalogue.ts");

/// Which side of reading a type describes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Side {
    /// As reading gives it, and writing writes it: short forms in full, dates as text.
    Read,
    /// As a caller may write it.
    Written,
}

/// A file of declarations, and the schemas that they are of.
struct File {
    name: &'static str,
    about: &'static str,
    side: Side,
    /// The schemas, each with the name of the type of the whole.
    schemas: Vec<(&'static str, Value)>,
}

fn sources() -> [File; 3] {
    [
        File {
            name: "strategy",
            about: "A strategy document, as reading gives it; types whose name ends in `Input` are as it may be written.",
            side: Side::Read,
            schemas: vec![("Strategy", strategi_schema::strategy())],
        },
        File {
            name: "report",
            about: "A report on strategy documents.",
            side: Side::Read,
            schemas: vec![("Report", strategi_schema::report())],
        },
        File {
            name: "options",
            about: "The options of a call, and the configuration.",
            side: Side::Written,
            schemas: vec![("Options", strategi_schema::options()), ("Configuration", strategi_schema::configuration())],
        },
    ]
}

/// The names that a file takes from others.
#[derive(Default)]
struct Names {
    /// Those that differ between the two sides.
    differing: BTreeSet<String>,
    /// Whether a field that may be left out may be there without a value, too: a caller hands on what is not set.
    undefined: bool,
    used: RefCell<BTreeSet<String>>,
}

impl Names {
    /// The name that a type has on a side.
    fn of(&self, name: &str, side: Side) -> String {
        let full = match side {
            Side::Written if self.differing.contains(name) => format!("{name}Input"),
            _ => name.to_owned(),
        };
        self.used.borrow_mut().insert(full.clone());
        full
    }
}

/// The files of types: name and text.
pub fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    // The file that each name is declared in: the first that has it.
    let mut places: Vec<(String, &'static str)> =
        codes::EXPORTED.iter().map(|name| ((*name).to_owned(), "codes")).collect();
    let mut names = Names::default();
    for file in sources() {
        names.used.borrow_mut().clear();
        names.undefined = file.side == Side::Written;
        let mut body = String::new();
        for (whole, schema) in &file.schemas {
            let definitions = definitions(whole, schema);
            if file.side == Side::Read {
                names.differing.extend(declaration::differing(&definitions));
            }
            for (name, schema) in &definitions {
                for declaration in Declaration::all(name, schema, file.side, &names) {
                    if places.iter().any(|(known, _)| *known == declaration.name) {
                        continue;
                    }
                    places.push((declaration.name.clone(), file.name));
                    let _ = write!(body, "\n{}", declaration.text(&names));
                }
            }
        }
        let mut text = format!("{GENERATED}// {}\n", file.about);
        imports(&mut text, file.name, &names.used.borrow(), &places);
        files.push((format!("{}.ts", file.name), text + &body));
    }
    files.push(("codes.ts".to_owned(), codes::file()));
    files.push(("catalogue.ts".to_owned(), format!("{GENERATED}{CATALOGUE}")));
    files
}

/// What a schema declares: the whole first, then the definitions by name.
fn definitions<'a>(whole: &'a str, schema: &'a Value) -> Vec<(&'a str, &'a Map<String, Value>)> {
    let parts = schema.get("$defs").and_then(Value::as_object).into_iter().flatten();
    let parts = parts.filter_map(|(name, part)| Some((name.as_str(), part.as_object()?)));
    schema.as_object().map(|schema| (whole, schema)).into_iter().chain(parts).collect()
}

fn imports(text: &mut String, own: &str, used: &BTreeSet<String>, places: &[(String, &'static str)]) {
    let files: BTreeSet<&str> = places.iter().map(|(_, file)| *file).filter(|file| *file != own).collect();
    let mut made = String::new();
    for file in files {
        let here = |name: &&String| places.iter().any(|(known, place)| known == *name && *place == file);
        let names: BTreeSet<&str> = used.iter().filter(here).map(String::as_str).collect();
        if !names.is_empty() {
            made += &import(&names, file);
        }
    }
    if !made.is_empty() {
        text.push('\n');
        text.push_str(&made);
    }
}

fn import(names: &BTreeSet<&str>, file: &str) -> String {
    let names: Vec<&str> = names.iter().copied().collect();
    let line = format!("import type {{ {} }} from \"./{file}.js\";\n", names.join(", "));
    if line.len() <= 120 {
        line
    } else {
        format!("import type {{\n  {},\n}} from \"./{file}.js\";\n", names.join(",\n  "))
    }
}
