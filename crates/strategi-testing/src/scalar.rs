//! Values that are no objects of the format, and texts that readers and writers get wrong.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::string::string_regex;
use serde_json::{Value, json};
use strategi::{ActorCategory, FORMS, Form, LISTS};

/// Texts that break careless readers and writers of JSON and YAML.
pub const NASTY: &[&str] = &[
    "",
    " ",
    "  leading",
    "trailing ",
    "\t",
    "\n",
    "a\nb",
    "a\n",
    "\na",
    "a\r\nb",
    "a \n  b\n\n",
    "no",
    "No",
    "yes",
    "on",
    "y",
    "null",
    "Null",
    "~",
    "true",
    "TRUE",
    "false",
    "1.10",
    "1",
    "-0",
    "007",
    "0x10",
    "0o7",
    "1e3",
    ".5",
    "+1",
    ".inf",
    "-.inf",
    ".nan",
    "1_000",
    "2009",
    "2009-12",
    "2009-12-31",
    "12:30:45",
    "- a",
    "-",
    "--- a",
    "---",
    "...",
    "? a",
    "?",
    ": a",
    ":",
    "a: b",
    "a:",
    "a #b",
    "#b",
    "a#b",
    "&a",
    "*a",
    "!a",
    "!!str a",
    "|",
    ">",
    "%a",
    "@a",
    "`a",
    "\"a\"",
    "'a'",
    "\\",
    "\\n",
    "{a: b}",
    "[a]",
    ",",
    "a, b",
    "<<",
    "=",
    "\u{0}",
    "\u{7}",
    "\u{1b}",
    "\u{7f}",
    "\u{80}",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\u{2028}",
    "\u{2029}",
    "\u{feff}",
    "a\u{feff}b",
    "\u{fffd}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{10ffff}",
    "æøå",
    "Čállin",
    "e\u{301}",
    "🎉",
    "👩‍👩‍👧",
    "日本語",
    "\u{200f}עברית",
    "<![CDATA[",
    "$schema",
    "§ 8-1",
    "p. 4",
    "L35–38",
];

/// Texts of every kind.
pub fn texts() -> BoxedStrategy<String> {
    prop_oneof![
        4 => "[A-Za-zæøå ]{1,12}",
        3 => select(NASTY).prop_map(str::to_owned),
        1 => (select(NASTY), select(NASTY)).prop_map(|(a, b)| format!("{a}{b}")),
        1 => any::<String>(),
        1 => r#"[ -~\n\t"'\\:#{}\[\],&*!|>%@`-]{0,20}"#,
    ]
    .boxed()
}

/// Any JSON value that keeps its form through text: no number beyond 64 bits.
pub fn json() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        floats().prop_map(Value::from),
        texts().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((texts(), inner), 0..4).prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
    .boxed()
}

/// Numbers with a fraction, and those at the edges. `1.0` is not among them: to JSON Schema it is a whole number.
fn floats() -> BoxedStrategy<f64> {
    prop_oneof![
        any::<i32>().prop_map(|whole| f64::from(whole) + 0.25),
        select(&[0.1, -0.1, 5e-324, 2.225_073_858_507_201_4e-308, f64::MAX, f64::MIN, -0.0, 1e300][..]),
    ]
    .boxed()
}

fn form(type_name: &str) -> Option<&'static Form> {
    FORMS.iter().copied().find(|form| form.name == type_name)
}

fn of_form(form: &'static Form) -> BoxedStrategy<Value> {
    let text = if form.pattern.is_empty() {
        texts()
    } else {
        let pattern = form.pattern.trim_start_matches('^').trim_end_matches('$');
        string_regex(pattern).expect("the pattern of a form").boxed()
    };
    // `+` and `*` know no end, ids do.
    let text = text.prop_map(Value::from);
    match form.integers {
        None => text.boxed(),
        Some((least, most)) => prop_oneof![3 => text, 1 => (least..=most).prop_map(Value::from)].boxed(),
    }
}

/// Values of a type that is no object.
pub fn value(type_name: &str) -> BoxedStrategy<Value> {
    if let Some(form) = form(type_name) {
        return of_form(form);
    }
    if let Some(list) = LISTS.iter().find(|list| list.name == type_name) {
        return select(list.values).prop_map(|(value, _)| value.into()).boxed();
    }
    match type_name {
        "FormatVersion" => Just(json!(1)).boxed(),
        "Text" => texts().prop_map(Value::from).boxed(),
        "LocalizedText" => prop_oneof![
            texts().prop_map(Value::from),
            vec((tags(), texts().prop_map(Value::from)), 0..3)
                .prop_map(|texts| Value::Object(texts.into_iter().collect())),
        ]
        .boxed(),
        "Number" => numbers(),
        "Integer" => {
            let (least, most) = strategi::Integer::RANGE;
            prop_oneof![(0..100_i64), select(vec![least, most]), least..=most].prop_map(Value::from).boxed()
        }
        "CodeListVersions" => map(value("Label")),
        "Breakdown" => map(prop_oneof![numbers(), texts().prop_map(Value::from)].boxed()),
        "ActorCategory" => {
            prop_oneof![select(ActorCategory::LISTED).prop_map(|(code, _)| code.into()), texts().prop_map(Value::from),]
                .boxed()
        }
        other => panic!("no values for `{other}`: add the type here"),
    }
}

fn tags() -> BoxedStrategy<String> {
    let pattern = form("LanguageTag").expect("a form").pattern;
    prop_oneof![
        select(&["nb", "nn", "en", "se", "NB", "no", "x-x"][..]).prop_map(str::to_owned),
        string_regex(pattern.trim_start_matches('^').trim_end_matches('$')).expect("the pattern of a form"),
    ]
    .boxed()
}

fn numbers() -> BoxedStrategy<Value> {
    prop_oneof![any::<i64>().prop_map(Value::from), any::<u64>().prop_map(Value::from), floats().prop_map(Value::from),]
        .boxed()
}

fn map(values: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    vec((texts(), values), 0..3).prop_map(|entries| Value::Object(entries.into_iter().collect())).boxed()
}

/// One value of a type that is no object.
pub fn example(type_name: &str) -> Value {
    if let Some(form) = form(type_name) {
        return form.example.into();
    }
    if let Some((value, _)) = LISTS.iter().find(|list| list.name == type_name).and_then(|list| list.values.first()) {
        return (*value).into();
    }
    match type_name {
        "FormatVersion" => json!(1),
        "Text" => json!("text"),
        "LocalizedText" => json!({"nb": "tekst", "en": "text"}),
        "Number" => json!(12.5),
        "Integer" => json!(4),
        "CodeListVersions" => json!({"nuts": "2021"}),
        "Breakdown" => json!({"women": 40, "unknown": "few"}),
        "ActorCategory" => json!("county"),
        other => panic!("no example for `{other}`: add the type here"),
    }
}
