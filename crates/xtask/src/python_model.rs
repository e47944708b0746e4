//! The model in the Python package, out of the tables of the core: the classes, their stub and the closed code lists.

use std::fmt::Write;

use strategi::{ActorCategory, Card, FieldMeta, LISTS, OBJECTS, ObjectMeta};

/// The part of the stub that is written by hand: functions, and methods that only some classes have.
const BY_HAND: &str = include_str!("../../../bindings/python/src/native.pyi");

const GENERATED: &str = "`cargo xtask generate` makes this file.";

/// The name of a field as an attribute.
fn attribute(field: &FieldMeta) -> &str {
    field.name.trim_start_matches('$')
}

/// A doc comment as running lines: links of Rust are plain words in Python.
fn doc(text: &str) -> Vec<String> {
    text.lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end().replace("[`", "`").replace("`]", "`"))
        .collect()
}

fn trimmed(text: &str) -> Vec<String> {
    let mut lines = doc(text);
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// Calls of the macro `object!`, one a class.
pub fn classes() -> String {
    let mut out = format!("//! The classes of the model. {GENERATED}\n\nuse super::object::prelude::*;\n");
    for object in OBJECTS {
        let _ = write!(out, "\nobject! {{\n");
        for line in trimmed(object.doc) {
            let _ = writeln!(out, "    ///{}{line}", if line.is_empty() { "" } else { " " });
        }
        let _ = writeln!(out, "    {} {{", object.name);
        for field in object.fields {
            for line in trimmed(field.doc) {
                let _ = writeln!(out, "        ///{}{line}", if line.is_empty() { "" } else { " " });
            }
            let name = match attribute(field) {
                "ref" => "r#ref",
                name => name,
            };
            let card = match field.card {
                Card::Required => "required",
                Card::Optional => "optional",
                Card::List | Card::NonEmptyList => "list",
            };
            let _ = writeln!(out, "        {name}: {card},");
        }
        let required: Vec<String> = required(object).map(|field| format!("\"{}\"", attribute(field))).collect();
        let _ = write!(out, "    }}\n    required [{}]\n}}\n", required.join(", "));
    }
    let names: Vec<&str> = OBJECTS.iter().map(|object| object.name).collect();
    let _ = write!(out, "\nclasses! {{\n");
    for name in names {
        let _ = writeln!(out, "    {name},");
    }
    out.push_str("}\n");
    out
}

/// The fields that must be given by keyword.
fn required(object: &ObjectMeta) -> impl Iterator<Item = &'static FieldMeta> {
    object.fields.iter().filter(|field| field.card.is_required() && field.type_name != "FormatVersion")
}

/// The type of one value as an attribute has it, and as a keyword takes it.
fn types(name: &str) -> (String, String) {
    let (has, takes) = match name {
        "Id" | "Ref" | "DocRef" | "Text" | "LanguageTag" => ("str", "str"),
        "Label" => ("str", "str | int"),
        "LocalizedText" => ("LocalizedText", "str | Mapping[str, str]"),
        "Integer" => ("int", "int"),
        "Number" => ("int | float", "int | float"),
        "FormatVersion" => ("Literal[1]", "Literal[1]"),
        "PartialDate" => ("PartialDate", "str | int | datetime.date"),
        "Period" => ("Period", "str | int | datetime.date"),
        "Code" => ("Code", "str"),
        "Identifier" => ("Identifier", "str"),
        "CodeListVersions" => ("Mapping[str, str]", "Mapping[str, str | int]"),
        "Breakdown" => ("Mapping[str, int | float | str]", "Mapping[str, int | float | str]"),
        "ActorCategory" => ("str", "ActorCategory | str"),
        list if LISTS.iter().any(|it| it.name == list) => (list, list),
        object => {
            let short = OBJECTS.iter().any(|it| it.name == object && it.shorthand.is_some());
            let text = if short { " | str" } else { "" };
            return (object.to_owned(), format!("{object} | Mapping[str, Any]{text}"));
        }
    };
    (has.to_owned(), takes.to_owned())
}

/// A field as a keyword argument.
fn keyword(field: &FieldMeta, all_optional: bool) -> String {
    let (_, takes) = types(field.type_name);
    let takes = if field.card.is_list() { format!("Iterable[{takes}]") } else { takes };
    let name = attribute(field);
    if field.card.is_required() && !all_optional && field.type_name != "FormatVersion" {
        format!("        {name}: {takes},\n")
    } else {
        format!("        {name}: {takes} | None = ...,\n")
    }
}

fn docstring(out: &mut String, indent: &str, lines: &[String]) {
    let text = lines.join("\n").replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    let mut lines = text.lines();
    let _ = write!(out, "{indent}\"\"\"{}", lines.next().unwrap_or_default());
    let mut more = false;
    for line in lines {
        more = true;
        let _ = write!(out, "\n{}{line}", if line.is_empty() { "" } else { indent });
    }
    let _ = writeln!(out, "{}\"\"\"", if more { format!("\n{indent}") } else { String::new() });
}

/// The stub of the native module.
pub fn stub() -> String {
    let (head, methods) = BY_HAND.split_once("\n# methods of Strategy\n").unwrap_or((BY_HAND, ""));
    let mut out = format!("# {GENERATED} The part above the model is in bindings/python/src/native.pyi.\n{head}");
    for object in OBJECTS {
        class(&mut out, object);
        if object.name == "Strategy" {
            out.push_str(methods);
        }
    }
    out
}

fn class(out: &mut String, object: &ObjectMeta) {
    let _ = write!(out, "\n@final\nclass {}:\n", object.name);
    docstring(out, "    ", &trimmed(object.doc));
    let names: Vec<String> = required(object).map(|field| format!("Literal[\"{}\"]", attribute(field))).collect();
    let names = if names.is_empty() { "()".to_owned() } else { names.join(", ") };
    let _ = write!(out, "    __match_args__: ClassVar[tuple[{names}]]\n\n    def __new__(\n        cls,\n        *,\n");
    let (must, may): (Vec<_>, Vec<_>) =
        object.fields.iter().partition(|field| field.card.is_required() && field.type_name != "FormatVersion");
    for field in must.iter().chain(&may) {
        out.push_str(&keyword(field, false));
    }
    let _ = write!(out, "        extensions: Mapping[str, Any] | None = ...,\n    ) -> Self: ...\n");
    for field in object.fields {
        let (has, _) = types(field.type_name);
        let has = match field.card {
            Card::Required => has,
            Card::Optional => format!("{has} | None"),
            Card::List | Card::NonEmptyList => format!("tuple[{has}, ...]"),
        };
        let _ = write!(out, "    @property\n    def {}(self) -> {has}:\n", attribute(field));
        docstring(out, "        ", &trimmed(field.doc));
    }
    out.push_str(
        "    @property\n    def extensions(self) -> Mapping[str, Any]:\n        \"\"\"Fields outside the format: `x-…`, and after lenient reading the unknown ones.\"\"\"\n",
    );
    for name in ["replace", "__replace__"] {
        let _ = write!(out, "    def {name}(\n        self,\n        *,\n");
        for field in object.fields {
            out.push_str(&keyword(field, true));
        }
        let _ = write!(out, "        extensions: Mapping[str, Any] | None = ...,\n    ) -> Self:\n");
        docstring(
            out,
            "        ",
            &["The same with other values in some fields; `None` takes a value away.".to_owned()],
        );
    }
    out.push_str(&COMMON.replace("{name}", object.name));
}

/// What all classes have alike.
const COMMON: &str = r#"    @staticmethod
    def from_dict(value: Mapping[str, Any], /) -> {name}:
        """One from a decoded value."""
    def to_dict(self) -> dict[str, Any]:
        """As plain data: dictionaries, lists, strings, numbers."""
    def to_json(self, *, indent: bool = False) -> str:
        """As JSON text, in the order of the format."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: object) -> Self: ...
    @staticmethod
    def _restore(text: str) -> {name}: ...
"#;

/// The code lists as literal types.
pub fn codes() -> String {
    let mut out = format!(
        "\"\"\"The code lists of the format, as literal types.\n\n{GENERATED}\n\"\"\"\n\nfrom typing import Final, Literal, TypeAlias\n"
    );
    for list in LISTS {
        literal(&mut out, list.name, list.doc, list.values);
    }
    literal(
        &mut out,
        "ActorCategory",
        "What kind of actor. The list is open: another code is kept, and reported (CLS002).",
        ActorCategory::LISTED,
    );
    let _ = write!(out, "\nMEANINGS: Final[dict[str, dict[str, str]]] = {{\n");
    let open = [("ActorCategory", ActorCategory::LISTED)];
    for (name, values) in LISTS.iter().map(|list| (list.name, list.values)).chain(open) {
        let _ = writeln!(out, "    \"{name}\": {{");
        for (value, doc) in values {
            let _ = writeln!(out, "        \"{value}\": {},", quoted(&trimmed(doc).join(" ")));
        }
        out.push_str("    },\n");
    }
    out.push_str("}\n\"\"\"What each code means, by list.\"\"\"\n");
    out
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn literal(out: &mut String, name: &str, doc: &str, values: &[(&str, &str)]) {
    let _ = write!(out, "\n{name}: TypeAlias = Literal[\n");
    for (value, _) in values {
        let _ = writeln!(out, "    \"{value}\",");
    }
    out.push_str("]\n");
    docstring(out, "", &trimmed(doc));
}
