use crate::codelist::sdg::{exists, nearest};
use crate::rules::prelude::*;
use crate::rules::shared::grouping::Groups;

rule! {
    /// A code of a Sustainable Development Goal does not exist.
    ///
    /// The rule judges all codes and identifiers of the scheme `sdg`: goals (`sdg:8`), targets (`sdg:8.3`, `sdg:1.a`) and indicators
    /// (`sdg:8.5.1`). There are 17 goals and 169 targets. Of an indicator only the target and the form of the number are checked, since the
    /// list of indicators is revised. One finding for each distinct code.
    ///
    /// ## Why
    ///
    /// Strategies are compared and counted by the goals that they name. A slip such as 8.15 is counted nowhere.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// codes: ["sdg:8", "sdg:8.15"]
    /// ```
    ///
    /// ```yaml bad
    /// codes: ["sdg:18"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// codes: ["sdg:8", "sdg:8.10", "sdg:8.5.1", "sdg:8.a"]
    /// ```
    CLS004 "unknown-sdg-code" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "United Nations, A/RES/70/1: 17 goals, 169 targets; IATI 9.126.1",
        strength: Must,
        since: "0.1.0",
    }
    message unknown(code, n) {
        en: "`{code}` is no goal, target or indicator of the 2030 Agenda ({n} {n|place|places})",
        nb: "`{code}` finnes ikke blant målene, delmålene og indikatorene i 2030-agendaen ({n} {n|sted|steder})",
        nn: "`{code}` finst ikkje blant måla, delmåla og indikatorane i 2030-agendaen ({n} {n|stad|stader})",
    }
    message nearby(code, n, near) {
        en: "`{code}` is no goal, target or indicator of the 2030 Agenda ({n} {n|place|places})",
        nb: "`{code}` finnes ikke blant målene, delmålene og indikatorene i 2030-agendaen ({n} {n|sted|steder})",
        nn: "`{code}` finst ikkje blant måla, delmåla og indikatorane i 2030-agendaen ({n} {n|stad|stader})",
        help: {
            en: "the nearest one that exists is `sdg:{near}`",
            nb: "den nærmeste som finnes, er `sdg:{near}`",
            nn: "den næraste som finst, er `sdg:{near}`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let outline = cx.document().outline();
    let mut groups = Groups::default();
    let is_wrong = |code: &str, scheme: &str| is_sdg(scheme) && !exists(value(code));
    for spot in outline.codes.iter().filter(|spot| is_wrong(spot.value.as_str(), spot.value.scheme())) {
        groups.add(spot.value.as_str(), || outline.pointer(spot));
    }
    for spot in outline.identifiers.iter().filter(|spot| is_wrong(spot.value.as_str(), spot.value.scheme())) {
        groups.add(spot.value.as_str(), || outline.pointer(spot));
    }
    for (code, places) in groups {
        let message = match nearest(value(code)) {
            Some(near) => nearby(code, places.count, near),
            None => unknown(code, places.count),
        };
        let finding = places.report(cx, message);
        if let Some(near) = nearest(value(code)) {
            let new = format!("sdg:{near}");
            let mut edits: Vec<Edit> = Vec::new();
            for spot in outline.codes.iter().filter(|spot| spot.value.as_str() == code) {
                edits.push(Edit::text(outline.pointer(spot), code, new.as_str()));
            }
            for spot in outline.identifiers.iter().filter(|spot| spot.value.as_str() == code) {
                edits.push(Edit::text(outline.pointer(spot), code, new.as_str()));
            }
            finding.fix(Repair::doubtful(title::replace(code, new), edits));
        }
    }
}

/// The code without its scheme.
fn value(code: &str) -> &str {
    code.split_once(':').map_or(code, |(_, value)| value)
}

fn is_sdg(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("sdg")
}
