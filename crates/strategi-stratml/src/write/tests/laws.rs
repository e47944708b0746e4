//! Laws of writing, over generated strategies.

use proptest::prelude::*;
use serde_json::{Value, json};
use strategi::{LanguageTag, ObjectMeta, Strategy};
use strategi_testing::{documents, edit, object_meta};

use super::super::{Loss, Part, WriteError, WriteOptions, write};
use super::schema::{assert_valid, parse};

fn holds(strategy: &Strategy, part: Part, language: Option<LanguageTag>) {
    let options = WriteOptions { language };
    let nodes = strategy.objectives.len() + strategy.priorities.len() + strategy.measures.len();
    let written = match write(strategy, part, &options) {
        Ok(written) => written,
        Err(WriteError::NoGoal) => {
            assert_eq!(nodes, 0);
            return;
        }
        Err(error) => panic!("{error}"),
    };
    assert_valid(&written.text, part);
    assert_eq!(Ok(&written), write(strategy, part, &options).as_ref());
    for loss in &written.losses {
        assert_eq!(loss.places.len(), loss.count.min(Loss::PLACES), "{loss:?}");
    }
    let mut kinds: Vec<_> = written.losses.iter().map(|loss| loss.kind).collect();
    assert!(kinds.windows(2).all(|pair| pair[0].order() <= pair[1].order()));
    kinds.dedup();
    assert_eq!(kinds.len(), written.losses.len(), "{:?}", written.losses);
    // Read and written again, it is the same text.
    let read = crate::read("again.xml", &written.text, &crate::Options::default());
    let again = read.strategy().map(|strategy| write(strategy, part, &WriteOptions::default()).map(|it| it.text));
    similar(&written.text, &again.unwrap().unwrap(), read.strategy());
    // Every end and means stands once; indicators of a goal add an objective.
    let root = parse(&written.text);
    let own: usize = root.all("Goal").iter().map(|goal| usize::from(holds_indicators(goal))).sum();
    assert_eq!(root.all("Vision").len() + root.all("Goal").len() + root.all("Objective").len() - own, nodes);
}

/// Shows the first line that differs.
fn similar(one: &str, other: &str, strategy: Option<&Strategy>) {
    if one != other {
        let line = one.lines().zip(other.lines()).position(|(a, b)| a != b).unwrap_or_default();
        let near = |text: &str| text.lines().skip(line.saturating_sub(6)).take(12).collect::<Vec<_>>().join("\n");
        panic!("line {}:\n{}\n--- read and written again:\n{}\n{strategy:#?}", line + 1, near(one), near(other));
    }
}

/// True for a goal whose first objective was made for its indicators.
fn holds_indicators(goal: &super::schema::Element) -> bool {
    let objective = goal.children.iter().find(|child| child.name == "Objective");
    let made = |id: &str| id.contains("-indicators");
    objective.is_some_and(|it| it.child("Identifier").is_some_and(made) && !it.all("PerformanceIndicator").is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn of_documents(document in documents(), language in proptest::option::of(prop::sample::select(&["nb", "en"][..]))) {
        let strategy: Strategy = serde_json::from_value(document).unwrap();
        for part in Part::ALL {
            holds(&strategy, part, language.map(|tag| tag.parse().unwrap()));
        }
    }

    #[test]
    fn of_edited_documents(document in edit::edited()) {
        if let Ok(strategy) = serde_json::from_value::<Strategy>(document) {
            for part in Part::ALL {
                holds(&strategy, part, None);
            }
        }
    }

    #[test]
    fn of_linked_documents(seed in 0_u64.., document in documents()) {
        let strategy: Strategy = serde_json::from_value(linked(document, seed)).unwrap();
        for part in Part::ALL {
            holds(&strategy, part, None);
        }
    }
}

/// The document with few ids, so that references lead somewhere, several elements have one id, and there are circles; and
/// with what the reader may have kept.
pub(super) fn linked(mut document: Value, mut seed: u64) -> Value {
    relink(&mut document, object_meta("Strategy").unwrap(), &mut seed);
    document
}

fn random(seed: &mut u64, below: u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) % below
}

fn relink(value: &mut Value, meta: &ObjectMeta, seed: &mut u64) {
    let Value::Object(entries) = value else { return };
    for field in meta.fields {
        let one = |value: &mut Value, seed: &mut u64| match object_meta(field.type_name) {
            Some(meta) => relink(value, meta, seed),
            None if field.type_name == "Ref" || field.type_name == "Id" => {
                *value = format!("i{}", random(seed, 6)).into();
            }
            None => {}
        };
        match entries.get_mut(field.name) {
            Some(Value::Array(items)) => items.iter_mut().for_each(|item| one(item, seed)),
            Some(value) => one(value, seed),
            None => {}
        }
    }
    if random(seed, 3) > 0 {
        entries.insert("x-stratml".to_owned(), kept(seed));
    }
}

/// Some of what the reader keeps in `x-stratml`, of whatever object.
fn kept(seed: &mut u64) -> Value {
    let texts = ["", " ", "Kari", "Kari Ås ", "a\u{1}&\r", "i1", "Generic_Group", "Person", "Peer_To"];
    let mut text = || -> Value { texts[usize::try_from(random(seed, 9)).unwrap()].into() };
    let all = json!({
        "type": text(), "description": text(), "role_description": text(), "given_name": text(), "surname": text(),
        "organization": text(), "descriptor": {"name": text(), "value": text()},
        "relationships": [
            {"type": text(), "identifier": text(), "referents": [text(), text()], "name": text(), "description": text()},
            {"type": "Peer_To", "description": text()},
        ],
        "stakeholders": ["i1", {"actor": "i2", "role": text(), "x-stratml": {"same_stakeholder": true}}],
    });
    let mut out = all.as_object().unwrap().clone();
    out.insert("same_stakeholder".to_owned(), (random(seed, 2) > 0).into());
    out.insert("instance".to_owned(), random(seed, 4).into());
    out.retain(|_, _| random(seed, 2) > 0);
    out.into()
}
