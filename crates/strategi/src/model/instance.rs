//! The instances of a measurement: which target an actual value answers.

use std::collections::{BTreeMap, HashMap, VecDeque};

use super::{Indicator, Point};
use crate::value::Period;

/// One instance of a measurement: the targets that were set and the actual values that were measured for it (`StratML`
/// `MeasurementInstance`).
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Instance {
    /// Its number within the indicator, from 1.
    pub number: u32,
    /// The places in the list of targets.
    pub targets: Vec<usize>,
    /// The places in the list of actual values.
    pub actuals: Vec<usize>,
}

impl Instance {
    fn new(number: u32) -> Self {
        Self { number, targets: Vec::new(), actuals: Vec::new() }
    }

    /// The instances of these targets and actual values, by number.
    ///
    /// Where every point has the extension `x-stratml: {instance: 2}`, it belongs to that instance. Else each target opens
    /// one, in order, and each actual value joins the first one that has a target for the same `when` and no actual value
    /// yet, else it opens one.
    pub fn of(targets: &[&Point], actuals: &[&Point]) -> Vec<Self> {
        given(targets, actuals).unwrap_or_else(|| derived(targets, actuals))
    }

    /// True for a point that says which instance it belongs to.
    pub fn is_given(point: &Point) -> bool {
        number(point).is_some()
    }
}

impl Indicator {
    /// The instances of the measurement, by number: see [`Instance::of`]. Baseline and milestones belong to none.
    ///
    /// ```
    /// use strategi::{Indicator, Point};
    ///
    /// let point = |when: &str| Ok(Point { when: Some(when.parse()?), ..Point::new() });
    /// let indicator = Indicator {
    ///     targets: vec![point("2026")?, point("2027")?],
    ///     actuals: vec![point("2027")?],
    ///     ..Indicator::new("jobs".parse::<strategi::Id>()?, "Jobs")
    /// };
    /// let instances = indicator.instances();
    /// assert_eq!((instances[1].number, &instances[1].targets[..], &instances[1].actuals[..]), (2, &[1][..], &[0][..]));
    /// # Ok::<(), strategi::FormError>(())
    /// ```
    pub fn instances(&self) -> Vec<Instance> {
        let targets: Vec<&Point> = self.targets.iter().collect();
        let actuals: Vec<&Point> = self.actuals.iter().collect();
        Instance::of(&targets, &actuals)
    }
}

/// By the numbers that the points have.
fn given(targets: &[&Point], actuals: &[&Point]) -> Option<Vec<Instance>> {
    let mut instances: BTreeMap<u32, Instance> = BTreeMap::new();
    for (index, target) in targets.iter().enumerate() {
        let number = number(target)?;
        instances.entry(number).or_insert_with(|| Instance::new(number)).targets.push(index);
    }
    for (index, actual) in actuals.iter().enumerate() {
        let number = number(actual)?;
        instances.entry(number).or_insert_with(|| Instance::new(number)).actuals.push(index);
    }
    Some(instances.into_values().collect())
}

fn number(point: &Point) -> Option<u32> {
    let number = point.extensions.get("x-stratml")?.get("instance")?.as_u64()?;
    u32::try_from(number).ok().filter(|number| *number > 0)
}

/// By their times.
fn derived(targets: &[&Point], actuals: &[&Point]) -> Vec<Instance> {
    let mut instances: Vec<Instance> = Vec::with_capacity(targets.len());
    let mut waiting: HashMap<Period, VecDeque<usize>> = HashMap::new();
    let open = |instances: &mut Vec<Instance>| {
        let number = u32::try_from(instances.len() + 1).unwrap_or(u32::MAX);
        instances.push(Instance::new(number));
    };
    for (index, target) in targets.iter().enumerate() {
        open(&mut instances);
        if let Some(instance) = instances.last_mut() {
            instance.targets.push(index);
        }
        if let Some(when) = target.when.filter(|_| !actuals.is_empty()) {
            waiting.entry(when).or_default().push_back(index);
        }
    }
    for (index, actual) in actuals.iter().enumerate() {
        let place = actual.when.and_then(|when| waiting.get_mut(&when)?.pop_front()).unwrap_or(instances.len());
        if place == instances.len() {
            open(&mut instances);
        }
        if let Some(instance) = instances.get_mut(place) {
            instance.actuals.push(index);
        }
    }
    instances
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::{Document, ReadOptions};

    /// Numbers, targets and actuals of the instances of an indicator with these points.
    #[expect(clippy::needless_pass_by_value, reason = "written where it is called")]
    fn instances(targets: Value, actuals: Value) -> Vec<(u32, Vec<usize>, Vec<usize>)> {
        let value = json!({
            "strategi": 1, "id": "plan", "title": "A plan",
            "indicators": [{
                "id": "jobs", "title": "Jobs", "baseline": {"when": 2025}, "milestones": [{"when": 2026}],
                "targets": targets, "actuals": actuals,
            }],
        });
        let strategy = Document::from_value("plan", &value, &ReadOptions::default()).into_strategy().unwrap();
        strategy.indicators[0].instances().into_iter().map(|it| (it.number, it.targets, it.actuals)).collect()
    }

    #[test]
    fn actuals_join_the_target_for_the_same_time() {
        let found = instances(
            json!([{"when": 2026}, {"when": 2027}, {"when": 2027}]),
            json!([{"when": 2027}, {"when": 2027}, {"when": 2027}, {"when": 2026}, {"when": 2030}]),
        );
        let expected = [
            (1, vec![0], vec![3]),
            (2, vec![1], vec![0]),
            (3, vec![2], vec![1]),
            (4, vec![], vec![2]),
            (5, vec![], vec![4]),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn without_a_time_nothing_is_joined() {
        assert_eq!(
            instances(json!([{"value": 1}]), json!([{"value": 2}])),
            [(1, vec![0], vec![]), (2, vec![], vec![0])]
        );
        assert_eq!(instances(json!([]), json!([])), []);
    }

    #[test]
    fn given_numbers_count_when_every_point_has_one() {
        let numbered = |number: i64| json!({"when": 2026, "x-stratml": {"instance": number}});
        let found = instances(json!([numbered(3), numbered(1)]), json!([numbered(1), numbered(3), numbered(3)]));
        assert_eq!(found, [(1, vec![1], vec![0]), (3, vec![0], vec![1, 2])]);
        for odd in [json!({"when": 2026}), json!({"x-stratml": {"instance": 0}}), json!({"x-stratml": "2"})] {
            assert_eq!(instances(json!([numbered(3), odd]), json!([])), [(1, vec![0], vec![]), (2, vec![1], vec![])]);
        }
    }
}
