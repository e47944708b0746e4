use crate::rules::prelude::*;
use crate::rules::shared::literal;

rule! {
    /// A period is written so that it has two readings.
    ///
    /// `2009-12` is both the years 2009 to 2012 and December 2009. The rule looks at the literals of a period in the evidence, and
    /// periods on record, as values and as readings. There are two readings when the two digits after the hyphen can be a month *and* a
    /// later year: `2012-05` is May 2012 and nothing else, `2013-16` can be no month, and a month is never written with a dash
    /// (`2009–12`). A point of an indicator (`when: 2009-12`) is a month as a matter of course.
    /// One finding for each element, whatever `basis` its passages have: the text stays as it is printed.
    ///
    /// ## Why
    ///
    /// ISO 8601 writes a month as `2009-12` (to be checked against the primary text), and public plans write their years so. A
    /// reader, and a program sooner, takes one for the other.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// evidence:
    ///   - {of: period, locator: p. 1, literal: 2009-12, basis: normalised}
    ///   - {of: period, locator: p. 3, literal: for the period 2009-12, basis: normalised}
    /// ```
    ///
    /// ```yaml bad
    /// period: 2009-12
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2013/2016
    /// evidence: [{of: period, locator: p. 1, literal: 2013-16, basis: normalised}]
    /// linked_plans:
    ///   - id: before
    ///     relations: [succeeds]
    ///     title: Strategy 2009–12
    ///     evidence: [{of: period, locator: p. 2, literal: 2009–12, reading: 2009/2012}]
    /// indicators:
    ///   - {id: firms, title: Firms that export, baseline: {when: 2009-12, value: 40}}
    /// ```
    PER004 "ambiguous-period" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "ISO 8601 (to be checked against the primary text)",
        strength: Should,
        since: "0.1.0",
    }
    message printed(notations) {
        en: "{notations} can be read as years and as a month",
        nb: "{notations} kan leses både som årstall og som en måned",
        nn: "{notations} kan lesast både som årstal og som ein månad",
        help: {
            en: "print both years in full in the plan (2009–2012)",
            nb: "skriv begge årstallene helt ut i planen (2009–2012)",
            nn: "skriv begge årstala heilt ut i planen (2009–2012)",
        },
    }
    message recorded(period, years) {
        en: "the period `{period}` is a month and looks like years",
        nb: "perioden `{period}` er en måned, men ser ut som årstall",
        nn: "perioden `{period}` er ein månad, men ser ut som årstal",
        help: {
            en: "write `{years}` for the years, or `{period}/{period}` for the month",
            nb: "skriv `{years}` for årene, eller `{period}/{period}` for måneden",
            nn: "skriv `{years}` for åra, eller `{period}/{period}` for månaden",
        },
    }
}

/// The passages of one element that print an ambiguous period.
struct Passages {
    element: Pointer,
    places: Vec<Pointer>,
    notations: Vec<String>,
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let mut printed_in: Vec<Passages> =
        agreement::subjects(document).filter_map(|subject| passages(&subject)).collect();
    let outline = document.outline();
    // A year alone has one reading.
    let has_month = |period: &Period| period.start().is_some_and(|date| date.month().is_some());
    let is_looked_at = |period: &Period| period.is_single() && has_month(period);
    for spot in outline.periods.iter().filter(|spot| is_looked_at(spot.value) && spot.field.name != "when") {
        let period = spot.value.to_string();
        if !literal::is_ambiguous(&period) {
            continue;
        }
        let years = literal::periods(&period).into_iter().find(|read| !read.is_single());
        let place = outline.pointer(spot);
        let passages = printed_in.iter().position(|passages| same_element(&passages.element, &place));
        let years = years.map_or_else(String::new, |years| years.to_string());
        let finding = cx.report(place.clone(), recorded(&period, &years));
        if !years.is_empty() {
            let edit = Edit::text(place, &period, years.as_str());
            finding.fix(Repair::doubtful(title::replace(&period, &years), [edit]));
        }
        relate(finding, passages.map(|at| printed_in.swap_remove(at)).into_iter().flat_map(|passages| passages.places));
    }
    for passages in printed_in {
        let mut places = passages.places.into_iter();
        let Some(first) = places.next() else { continue };
        relate(cx.report(first, printed(passages.notations)), places);
    }
}

fn passages(subject: &agreement::Subject<'_>) -> Option<Passages> {
    let mut found = Passages { element: Pointer::root(), places: Vec::new(), notations: Vec::new() };
    for (index, line) in subject.evidence.iter().enumerate() {
        let field = line.of.as_deref().and_then(|of| subject.field(of));
        if field.is_none_or(|field| field.type_name != "Period") {
            continue;
        }
        // One passage is one place, also when both are written alike.
        let texts = [("literal", &line.literal), ("reading", &line.reading)];
        for (name, text) in texts.into_iter().filter_map(|(name, text)| Some((name, text.as_deref()?.trim()))) {
            if literal::is_ambiguous(text) {
                found.places.push(subject.passage(index).field(name));
                if !found.notations.iter().any(|known| known == text) {
                    found.notations.push(text.to_owned());
                }
                break;
            }
        }
    }
    if found.places.is_empty() {
        return None;
    }
    found.element = subject.place();
    Some(found)
}

/// True when the place is a field of the element itself; all places lie inside the root, so there only its own fields count.
fn same_element(element: &Pointer, place: &Pointer) -> bool {
    let rest = place.as_str().strip_prefix(element.as_str()).and_then(|rest| rest.strip_prefix('/'));
    rest.is_some_and(|rest| !rest.contains('/'))
}

fn relate(finding: &mut crate::report::Finding, places: impl Iterator<Item = Pointer>) {
    for place in places {
        finding.related(place, Term::new("printed here", "trykt her", "trykt her"));
    }
}
