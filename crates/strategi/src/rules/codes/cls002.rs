use hashbrown::HashMap;

use crate::rules::prelude::*;

rule! {
    /// A category of actors is not in the code list.
    ///
    /// The list is open: the value is kept, and means what it says. The nearest listed code is told when there is one, by its
    /// labels and other names in English and Norwegian. A value that stands in several places is one finding.
    ///
    /// ## Why
    ///
    /// Only a code that is shared lets plans be compared. Standards with open code lists (OCDS) let publishers use own codes,
    /// and have them reported.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: study, title: Study, partners: [{category: næringsliv}]}
    ///   - {id: fair, title: Trade fair, partners: [{category: næringsliv}]}
    /// ```
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: study, title: Study, partners: [{category: fishing}]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// measures:
    ///   - {id: study, title: Study, partners: [{category: business}]}
    /// ```
    CLS002 "unlisted-code" {
        severity: Info,
        tier: Core,
        scope: Document,
        about: Record,
        source: "OCDS: open code lists",
        strength: Should,
        since: "0.1.0",
    }
    message near(given, code) {
        en: "the category `{given}` is not in the list, where `{code}` comes nearest",
        nb: "kategorien `{given}` står ikke i listen; `{code}` ligger nærmest",
        nn: "kategorien `{given}` står ikkje i lista; `{code}` ligg nærast",
    }
    message unknown(given) {
        en: "the category `{given}` is not in the list",
        nb: "kategorien `{given}` står ikke i listen",
        nn: "kategorien `{given}` står ikkje i lista",
        help: {
            en: "keep it if none of the listed codes fits",
            nb: "behold den hvis ingen av kodene i listen passer",
            nn: "behald han om ingen av kodane i lista passar",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let outline = cx.document().outline();
    let mut order: Vec<(&str, Vec<Pointer>)> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for spot in &outline.categories {
        let code = spot.value.as_str();
        if spot.value.is_listed() || code.trim().is_empty() {
            continue;
        }
        let number = *known.entry(code).or_insert_with(|| {
            order.push((code, Vec::new()));
            order.len() - 1
        });
        if let Some((_, places)) = order.get_mut(number) {
            places.push(outline.pointer(spot));
        }
    }
    for (given, places) in order {
        let mut places = places.into_iter();
        let Some(first) = places.next() else { continue };
        let message = match codelist::category::nearest(given) {
            Some(code) => near(given, code),
            None => unknown(given),
        };
        let safe = codelist::category::is_word(given);
        let all = std::iter::once(&first).chain(places.as_slice());
        let repair = codelist::category::nearest(given).map(|code| {
            let edits: Vec<Edit> = all.map(|place| Edit::text(place.clone(), given, code)).collect();
            Repair::new(title::replace(given, code), safe, edits)
        });
        let finding = cx.report(first, message);
        if let Some(repair) = repair {
            finding.fix(repair);
        }
        for other in places {
            finding.related(other, Term::new("used here too", "brukt her også", "brukt her òg"));
        }
    }
}
