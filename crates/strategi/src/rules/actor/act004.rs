use hashbrown::{HashMap, HashSet};

use crate::rules::prelude::*;
use crate::rules::shared::adoption;

rule! {
    /// A measure has nobody who answers for it.
    ///
    /// A measure takes over `responsible` from the measure it is a part of, a decision that `delegates` names one as
    /// well, and a measure whose parts all have somebody needs nobody of its own. A partner does not count, not even one
    /// who does the work: it does its part, and another answers for the whole. A measure that was rejected or
    /// stopped is left out. A measure and its parts that all have nobody are one finding, and so are all measures of a plan that
    /// names nobody for any of three or more.
    ///
    /// ## Why
    ///
    /// What everybody is to do, nobody does. The United States' GPRA Modernization Act has a goal leader for each
    /// performance goal; StratML has the role of Performer.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: cooperation, title: The cooperation goes on, partners: [school]}
    ///   - {id: exchange, title: Pupils visit each other, part_of: [cooperation]}
    /// actors:
    ///   - {id: school, name: Kelpvik School}
    /// ```
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: cooperation, title: The cooperation goes on}
    ///   - {id: fair, title: A fair each autumn}
    ///   - {id: study, title: A study of the labour market}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// measures:
    ///   - {id: cooperation, title: The cooperation goes on, responsible: [school]}
    ///   - {id: exchange, title: Pupils visit each other, part_of: [cooperation]}
    /// actors:
    ///   - {id: school, name: Kelpvik School}
    /// ```
    ///
    /// ```yaml good
    /// measures:
    ///   - {id: cooperation, title: The cooperation goes on}
    ///   - {id: exchange, title: Pupils visit each other, part_of: [cooperation], responsible: [school]}
    /// actors:
    ///   - {id: school, name: Kelpvik School}
    /// ```
    ACT004 "measure-without-responsible" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "GPRA Modernization Act: a goal leader for each performance goal; StratML: Performer role; Prop. 149 L (2015–2016) ch. 11.1: a Norwegian action programme tells who is responsible",
        strength: Should,
        since: "0.1.0",
        reads: ["measures", "decisions"],
    }
    message missing(measure) {
        en: "nobody is responsible for the measure `{measure}`",
        nb: "ingen er ansvarlig for tiltaket `{measure}`",
        nn: "ingen er ansvarleg for tiltaket `{measure}`",
        help: {
            en: "name in `responsible` who answers for it",
            nb: "oppgi i `responsible` hvem som svarer for det",
            nn: "oppgje i `responsible` kven som svarar for det",
        },
    }
    message none(n) {
        en: "the plan has {n} measures, and nobody is responsible for any of them",
        nb: "planen har {n} tiltak, men ingen er ansvarlig for noen av dem",
        nn: "planen har {n} tiltak, men ingen er ansvarleg for nokon av dei",
        help: {
            en: "name for each measure in `responsible` who answers for it",
            nb: "oppgi for hvert tiltak i `responsible` hvem som svarer for det",
            nn: "oppgje for kvart tiltak i `responsible` kven som svarar for det",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    if document.measures().all(|measure| !measure.it.responsible.is_empty() || !adoption::is_current(measure.it)) {
        return;
    }
    let covered = covered(document);
    let is_open = |measure: &Measure| adoption::is_current(measure) && !covered.contains(measure.id.as_str());
    let mut tops: Vec<Item<'_, Measure>> = Vec::new();
    let mut parts: HashMap<&str, Vec<At>> = HashMap::new();
    for measure in document.measures().filter(|measure| is_open(measure.it)) {
        // The outermost one comes last; a measure that is part of itself (STR005) has none.
        match document.ancestors(measure.it).into_iter().rfind(|whole| is_open(whole)) {
            Some(top) => parts.entry(top.id.as_str()).or_default().push(measure.at),
            None => tops.push(measure),
        }
    }
    if tops.len() >= MANY && covered.is_empty() {
        let current = document.measures().filter(|measure| adoption::is_current(measure.it)).count();
        cx.report(Pointer::root().field("measures"), none(current));
        return;
    }
    for top in tops {
        let finding = cx.report(top.at, missing(adoption::label(document, &top.it.id)));
        for part in parts.remove(top.it.id.as_str()).unwrap_or_default() {
            finding.related(
                part,
                Term::new("nor for this part of it", "heller ikke for denne delen", "heller ikkje for denne delen"),
            );
        }
    }
}

/// How many measures with nobody are told as one, in a plan that names nobody at all.
const MANY: usize = 3;

/// The ids of measures that somebody answers for, themselves or all of their parts, and of those that are part of a
/// measure that is not known.
pub(crate) fn covered<'a>(document: &'a DocumentIndex<'a>) -> HashSet<&'a str> {
    let unknown = |measure: &Measure| measure.part_of.iter().any(|whole| document.measure(whole).is_none());
    let mut open_parts: HashMap<&str, usize> = HashMap::new();
    let mut covered: HashSet<&str> = HashSet::new();
    let mut queue: Vec<&Measure> = Vec::new();
    for measure in document.measures().map(|measure| measure.it) {
        if adoption::is_current(measure) {
            for whole in &measure.part_of {
                *open_parts.entry(whole.id()).or_default() += 1;
            }
        }
        let somebody = !document.responsible(measure).is_empty() || !adoption::delegates(document, measure).is_empty();
        if somebody || unknown(measure) || document.ancestors(measure).into_iter().any(unknown) {
            covered.insert(measure.id.as_str());
            queue.push(measure);
        }
    }
    while let Some(part) = queue.pop() {
        let wholes = part.part_of.iter().filter(|_| adoption::is_current(part));
        for whole in wholes.filter_map(|whole| document.measure(whole)) {
            let Some(open) = open_parts.get_mut(whole.it.id.as_str()) else { continue };
            *open = open.saturating_sub(1);
            if *open == 0 && covered.insert(whole.it.id.as_str()) {
                queue.push(whole.it);
            }
        }
    }
    covered
}
