//! The catalogue of rules, its pages and the schemas as modules of data, which a bundler leaves out where nothing asks for them.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

use super::STAGE;

/// A module of data: its name, its constants with their types, and what these types need.
struct Module {
    name: &'static str,
    imports: &'static str,
    constants: Vec<(&'static str, String, Value)>,
}

/// Writes the modules where the TypeScript finds them.
pub(super) fn write(root: &Path) -> Result<(), String> {
    let folder = root.join(STAGE).join("data");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for module in modules() {
        let (script, types) = texts(&module);
        for (ending, text) in [("js", script), ("d.ts", types)] {
            let path = folder.join(format!("{}.{ending}", module.name));
            fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    Ok(())
}

fn texts(module: &Module) -> (String, String) {
    let scripts = module.constants.iter().map(|(name, _, value)| format!("export const {name} = {value};\n"));
    let types = module.constants.iter().map(|(name, of, _)| format!("export declare const {name}: {of};\n"));
    (scripts.collect(), std::iter::once(module.imports.to_owned()).chain(types).collect())
}

fn modules() -> [Module; 3] {
    let schemas = [
        ("strategy", strategi_schema::strategy()),
        ("report", strategi_schema::report()),
        ("configuration", strategi_schema::configuration()),
        ("options", strategi_schema::options()),
    ];
    let schemas: Map<String, Value> = schemas.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
    let names: Vec<String> = schemas.keys().map(|name| format!("\"{name}\"")).collect();
    [
        Module {
            name: "rules",
            imports: "import type { ProfileInfo, Rule } from \"../generated/catalogue.js\";\n",
            constants: vec![
                ("rules", "Rule[]".to_owned(), rules()),
                ("profiles", "ProfileInfo[]".to_owned(), strategi_schema::profiles()),
            ],
        },
        Module {
            name: "pages",
            imports: "import type { RuleCode } from \"../generated/codes.js\";\n",
            constants: vec![("pages", "Readonly<Record<RuleCode, string>>".to_owned(), pages())],
        },
        Module {
            name: "schemas",
            imports: "",
            constants: vec![(
                "schemas",
                format!("Readonly<Record<{}, Record<string, unknown>>>", names.join(" | ")),
                schemas.into(),
            )],
        },
    ]
}

/// The rules without messages and page: those are in the pages.
fn rules() -> Value {
    let mut rules = strategi_schema::rules();
    for rule in rules.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        rule.shift_remove("messages");
        rule.shift_remove("doc");
    }
    rules
}

/// The page of each rule, by its code.
fn pages() -> Value {
    let pages = strategi_schema::pages().into_iter();
    let pages = pages.filter_map(|(name, text)| Some((name.strip_suffix(".md")?.to_owned(), text)));
    // The folder of the pages has an index, too.
    let rules = pages.filter(|(code, _)| strategi::rules::RULES.iter().any(|rule| rule.code == code));
    rules.map(|(code, text)| (code, Value::from(text))).collect::<Map<_, _>>().into()
}

#[cfg(test)]
mod tests {
    use super::{modules, pages, texts};

    #[test]
    fn every_rule_has_its_page() {
        assert_eq!(pages().as_object().map(serde_json::Map::len), Some(strategi::rules::RULES.len()));
    }

    #[test]
    fn a_module_exports_what_its_types_say() {
        for module in modules() {
            let (script, types) = texts(&module);
            for (name, ..) in &module.constants {
                assert!(script.contains(&format!("export const {name} = ")) && script.ends_with(";\n"), "{name}");
                assert!(types.contains(&format!("export declare const {name}: ")), "{name}");
            }
        }
    }
}
