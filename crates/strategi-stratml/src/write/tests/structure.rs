//! What is written under which goal.

use serde_json::{Value, json};

use super::super::{Part, WriteError, WriteOptions, write};
use super::schema::{Element, parse};
use super::{kinds, strategy, with, written};
use crate::write::LossKind;

/// The goals with their objectives, by identifier: `g(o1 o2) p()`.
fn outline(strategy: &strategi::Strategy) -> String {
    let root = parse(&written(strategy, Part::Two).text);
    let id = |element: &Element| element.child("Identifier").unwrap_or("?").to_owned();
    let vision = root.all("Vision").into_iter().map(|vision| format!("{}!", id(vision)));
    let goals = root.all("Goal").into_iter().map(|goal| {
        let objectives: Vec<String> = goal.all("Objective").into_iter().map(id).collect();
        format!("{}({})", id(goal), objectives.join(" "))
    });
    vision.chain(goals).collect::<Vec<_>>().join(" ")
}

fn objective(id: &str, level: &str, part_of: &[&str]) -> Value {
    json!({"id": id, "level": level, "title": id, "part_of": part_of})
}

#[test]
fn objectives_come_before_priorities() {
    let document = with(&json!({
        "objectives": [
            objective("o1", "objective", &["p"]),
            objective("v", "vision", &[]),
            objective("all", "overall", &[]),
            objective("g", "goal", &["all"]),
            objective("o2", "objective", &["v", "g"]),
            objective("o3", "objective", &["o2"]),
            objective("v2", "vision", &[]),
        ],
        "priorities": [{"id": "p", "title": "p", "serves": ["g"]}],
        "measures": [
            {"id": "m1", "title": "m1", "serves": ["other#g", "gone", "p", "g"]},
            {"id": "m2", "title": "m2", "serves": ["o3"]},
            {"id": "m3", "title": "m3", "part_of": ["m1"]},
            {"id": "m4", "title": "m4"},
            {"id": "m5", "title": "m5", "part_of": ["m4"]},
        ],
    }));
    insta::assert_snapshot!(outline(&document), @"v! all() g(o2 o3 m2) v2() p(o1 m1 m3) m4(m5)");
}

#[test]
fn circles_have_a_goal() {
    let document = with(&json!({
        "objectives": [
            objective("a", "objective", &["b"]),
            objective("b", "objective", &["c"]),
            objective("c", "objective", &["a", "c"]),
            objective("own", "objective", &["own"]),
        ],
        "measures": [{"id": "m", "title": "m", "part_of": ["n"]}, {"id": "n", "title": "n", "part_of": ["m"]}],
    }));
    insta::assert_snapshot!(outline(&document), @"c(a b) own() n(m)");
}

#[test]
fn a_circle_with_a_way_out_is_left_by_it() {
    let document = with(&json!({
        "objectives": [
            objective("a", "objective", &["b"]),
            objective("b", "objective", &["a", "g"]),
            objective("g", "goal", &[]),
        ],
    }));
    assert_eq!(outline(&document), "g(a b)");
}

#[test]
fn a_vision_alone_is_a_goal() {
    let document = with(&json!({"objectives": [objective("v", "vision", &[])]}));
    assert_eq!(outline(&document), "v()");
    assert_eq!(kinds(&written(&document, Part::One))[1], LossKind::WrittenAs { what: "vision", as_: "Goal" });
}

#[test]
fn a_plan_without_ends_and_means_is_none() {
    let document = strategy(json!({"strategi": 1, "id": "s", "title": "S", "mission": {"id": "m", "title": "M"}}));
    assert_eq!(write(&document, Part::One, &WriteOptions::default()), Err(WriteError::NoGoal));
}

#[test]
fn references_that_the_place_does_not_say_are_told() {
    let document = with(&json!({
        "objectives": [objective("g", "goal", &[]), objective("h", "goal", &["g"]), objective("o", "objective", &["gone", "g", "h"])],
        "measures": [{"id": "m", "title": "m", "serves": ["o"]}],
    }));
    let losses = written(&document, Part::Two).losses;
    let places =
        |what| losses.iter().find(|loss| loss.kind == LossKind::Omitted { what }).map(|loss| loss.places.clone());
    assert_eq!(
        places("part_of").unwrap(),
        ["/objectives/1/part_of/0", "/objectives/2/part_of/0", "/objectives/2/part_of/2"]
    );
    assert_eq!(places("serves").unwrap(), ["/measures/0/serves/0"]);
}

#[test]
fn an_indicator_of_a_goal_gets_an_objective() {
    let indicator = |id: &str, of: &[&str]| json!({"id": id, "title": id, "of": of});
    let document = with(&json!({
        "objectives": [objective("g", "goal", &[]), objective("o", "objective", &["g"]), objective("g-indicators", "goal", &[])],
        "indicators": [indicator("i1", &["g"]), indicator("i2", &["gone", "o", "g"]), indicator("i3", &[]), indicator("i4", &["g"])],
    }));
    assert_eq!(outline(&document), "g(g-indicators-2 o) g-indicators()");
    let written = written(&document, Part::Two);
    let root = parse(&written.text);
    let titles: Vec<Vec<&str>> = (root.all("Objective").iter())
        .map(|it| it.all("MeasurementDimension").iter().map(|title| title.text.as_str()).collect())
        .collect();
    assert_eq!(titles, [vec!["i1", "i4"], vec!["i2"]]);
    assert_eq!(root.all("Objective")[0].child("Name"), Some("g"));
    let lost = written.losses.iter().find(|loss| loss.kind == LossKind::Omitted { what: "indicators" }).unwrap();
    assert_eq!(lost.places, ["/indicators/2"]);
    let of = written.losses.iter().find(|loss| loss.kind == LossKind::Omitted { what: "of" }).unwrap();
    assert_eq!(of.places, ["/indicators/1/of/0", "/indicators/1/of/2"]);
}

#[test]
fn identifiers_stand_once() {
    let document = strategy(json!({
        "strategi": 1, "id": "g", "title": "S", "owners": ["a"], "recorded_by": "a",
        "actors": [{"id": "a", "name": "A"}],
        "objectives": [objective("g", "goal", &[]), objective("g", "goal", &[]), objective("g-2", "goal", &[])],
    }));
    assert_eq!(outline(&document), "g() g-3() g-2()");
    let written = written(&document, Part::Two);
    let ids: Vec<String> = parse(&written.text).all("Identifier").iter().map(|id| id.text.clone()).collect();
    assert_eq!(ids, ["a", "g", "g-3", "g-2", "g-4", "a-2"]);
    let lost = written.losses.iter().find(|loss| loss.kind == LossKind::WrittenAs { what: "id", as_: "Identifier" });
    assert_eq!(lost.unwrap().places, ["/id", "/objectives/1/id"]);
}

#[test]
fn long_chains_take_no_time() {
    let count = 10_000;
    let measures: Vec<Value> =
        (0..count).map(|n| json!({"id": format!("m{n}"), "title": "m", "part_of": [format!("m{}", n + 1)]})).collect();
    let document = with(&json!({"measures": measures}));
    let goals = parse(&written(&document, Part::One).text);
    let goals = goals.all("Goal");
    assert_eq!(goals.len(), 2);
    assert_eq!(goals[1].child("Identifier"), Some("m9999"));
    assert_eq!(goals[1].all("Objective").len(), count - 1);
}
