use crate::rules::prelude::*;
use crate::rules::shared::grouping::Groups;

rule! {
    /// Codes of a list that has editions are used, and the record does not say of which edition.
    ///
    /// Looked at are the schemes of codes, identifiers and territories that are known to be revised: regions and municipalities (`nuts`, `lau`, `knr`), industries,
    /// products and purchases (`nace`, `isic`, `cpa`, `cpv`, `sn`), functions of government (`cofog`, `kostra`), education and occupations (`isced`, `isco`), EU funding (`cpr`), themes (`los`, `eurovoc`) and SDG
    /// indicators (`sdg:8.3.1`). `code_lists` gives the version of each.
    ///
    /// Exempt are codes that stay what they are or whose dates are on record here: ISO 3166 codes (judged by their days in CLS003), SDG goals and targets, which have one edition,
    /// and schemes that are not known. One finding for each scheme.
    ///
    /// ## Why
    ///
    /// IATI and the Open Contracting Data Standard publish their lists with versions. A code such as NO06 names another area in NUTS 2016 than in NUTS 2021; without the
    /// edition, a later reader cannot tell which was meant.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// territories: ["nuts:NO06"]
    /// measures:
    ///   - {id: russia, title: Russia, territories: ["nuts:NO07"]}
    /// code_lists: {nace: "2.1"}
    /// ```
    ///
    /// ```yaml bad
    /// indicators:
    ///   - {id: jobs, title: Jobs in small firms, identifiers: ["cpr:RCR01"]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// territories: [NO-50, "nuts:NO06", "own:coast"]
    /// codes: ["sdg:8.3"]
    /// code_lists: {nuts: "2021"}
    /// ```
    CLS005 "code-list-without-version" {
        severity: Info,
        tier: Pedantic,
        scope: Document,
        about: Record,
        source: "IATI and Open Contracting Data Standard: code lists are published with versions",
        strength: Practice,
        since: "0.1.0",
        reads: ["code_lists"],
    }
    message unpinned(scheme, n) {
        en: "`code_lists` does not say which version of `{scheme}` the {n|code is|codes are} from ({n} {n|place|places})",
        nb: "`code_lists` sier ikke hvilken versjon av `{scheme}` {n|koden|kodene} er fra ({n} {n|sted|steder})",
        nn: "`code_lists` seier ikkje kva versjon av `{scheme}` {n|koden|kodane} er frå ({n} {n|stad|stader})",
        help: {
            en: "name the version or the year of the list under `{scheme}`",
            nb: "oppgi versjonen eller året til listen under `{scheme}`",
            nn: "oppgje versjonen eller året til lista under `{scheme}`",
        },
    }
}

/// Schemes of lists that have editions.
const REVISED: &[&str] = &[
    "nuts", "lau", "knr", "nace", "isic", "cpa", "cpv", "sn", "cofog", "kostra", "isced", "isco", "cpr", "los",
    "eurovoc",
];

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let outline = document.outline();
    let mut groups = Groups::default();
    for (number, object) in outline.objects() {
        if let ObjectRef::Territory(territory) = object
            && let Some((scheme, value)) = territory.code.as_deref().and_then(|code| code.split_once(':'))
        {
            add(&mut groups, scheme, value, || outline.pointer_of(number));
        }
    }
    for spot in &outline.codes {
        add(&mut groups, spot.value.scheme(), spot.value.value(), || outline.pointer(spot));
    }
    for spot in &outline.identifiers {
        add(&mut groups, spot.value.scheme(), spot.value.value(), || outline.pointer(spot));
    }
    let versions = cx.strategy().code_lists.as_ref();
    for (scheme, places) in groups {
        let mut given = versions.into_iter().flat_map(Map::iter);
        if !given.any(|(own, version)| own.eq_ignore_ascii_case(scheme) && !version.as_str().trim().is_empty()) {
            let count = places.count;
            places.report(cx, unpinned(scheme, count));
        }
    }
}

fn add(groups: &mut Groups<'_>, scheme: &str, value: &str, place: impl FnOnce() -> Pointer) {
    let indicator = scheme.eq_ignore_ascii_case("sdg") && value.split('.').count() > 2;
    let known =
        if indicator { Some("sdg") } else { REVISED.iter().copied().find(|own| own.eq_ignore_ascii_case(scheme)) };
    if let Some(scheme) = known {
        groups.add(scheme, place);
    }
}
