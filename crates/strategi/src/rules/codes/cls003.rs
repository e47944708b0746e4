use jiff::civil::Date;

use crate::codelist::territory::{TerritoryCode, is_no_code, predecessors, successors, suggest, windows};
use crate::message::Message;
use crate::rules::prelude::*;
use crate::rules::shared::grouping::Places;
use crate::rules::shared::territory_use::{Span, time_of_plan, uses};

/// Most distinct codes for which "did you mean" is looked up.
const SUGGESTIONS: usize = 100;

rule! {
    /// A territorial code was not valid at the time of the plan.
    ///
    /// The time of the plan is its `period`, from the adoption or publication on if that was earlier; without a period, those dates.
    /// A code need only be valid on one day of it: in a plan for 2009–2012 `NO-17` is right, though the county is gone today. The
    /// territories of an actor may also fit the time when it `exists`, those of a measure its `period`, those of a measured
    /// value its date. An actor that is named as a successor may be younger than the plan.
    ///
    /// A code that never existed is found too. That is told for countries (ISO 3166-1; those of former countries and for private
    /// use count as codes), for Norwegian counties and statistical regions, and elsewhere where the code that was meant is plain;
    /// subdivisions of countries that the lists do not cover are not judged, nor are other schemes (`knr:5006`).
    ///
    /// One finding for each distinct code. The code of today is not asked for beside the one that was right.
    ///
    /// ## Why
    ///
    /// Plans are joined with statistics by these codes. ISO 3166-2 replaced NO-16 and NO-17 by NO-50 in 2018, NUTS replaced NO061 and
    /// NO062 by NO060: a code of another time finds another area, or nothing.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// territories: [NO-50]
    /// ```
    ///
    /// ```yaml bad
    /// period: 2020/2023
    /// territories: ["nuts:NO061"]
    /// ```
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// territories: ["nuts:NO0B1"]
    /// ```
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// territories: [no-17]
    /// ```
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// territories: [NO-99]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2009/2012
    /// territories: [NO-17, "nuts:NO062", "knr:1702", US-AK]
    /// ```
    CLS003 "territory-code-not-valid" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "ISO 3166-2; NUTS (the Norwegian county changes of 2020 and 2024 to be checked against the primary text)",
        strength: Should,
        since: "0.1.0",
    }
    message not_yet(code, from, n) {
        en: "the code `{code}` is valid from {from}, after the time of the plan ({n} {n|place|places})",
        nb: "koden `{code}` gjelder fra {from}, etter planperioden ({n} {n|sted|steder})",
        nn: "koden `{code}` gjeld frå {from}, etter planperioden ({n} {n|stad|stader})",
    }
    message earlier(code, from, n, codes) {
        en: "the code `{code}` is valid from {from}, after the time of the plan ({n} {n|place|places})",
        nb: "koden `{code}` gjelder fra {from}, etter planperioden ({n} {n|sted|steder})",
        nn: "koden `{code}` gjeld frå {from}, etter planperioden ({n} {n|stad|stader})",
        help: {
            en: "the area was {codes} at the time of the plan",
            nb: "i planperioden var området {codes}",
            nn: "i planperioden var området {codes}",
        },
    }
    message ended(code, to, n) {
        en: "the code `{code}` was valid until {to}, before the time of the plan ({n} {n|place|places})",
        nb: "koden `{code}` gjaldt til {to}, før planperioden ({n} {n|sted|steder})",
        nn: "koden `{code}` galdt til {to}, før planperioden ({n} {n|stad|stader})",
    }
    message later(code, to, n, codes) {
        en: "the code `{code}` was valid until {to}, before the time of the plan ({n} {n|place|places})",
        nb: "koden `{code}` gjaldt til {to}, før planperioden ({n} {n|sted|steder})",
        nn: "koden `{code}` galdt til {to}, før planperioden ({n} {n|stad|stader})",
        help: {
            en: "the area is {codes} at the time of the plan",
            nb: "i planperioden er området {codes}",
            nn: "i planperioden er området {codes}",
        },
    }
    message did_you_mean(code, n, codes) {
        en: "the code `{code}` is not in ISO 3166 or NUTS ({n} {n|place|places})",
        nb: "koden `{code}` finnes ikke i ISO 3166 eller NUTS ({n} {n|sted|steder})",
        nn: "koden `{code}` finst ikkje i ISO 3166 eller NUTS ({n} {n|stad|stader})",
        help: {
            en: "did you mean {codes}?",
            nb: "mente du {codes}?",
            nn: "meinte du {codes}?",
        },
    }
    message unknown(code, n) {
        en: "the code `{code}` is not in ISO 3166 or NUTS ({n} {n|place|places})",
        nb: "koden `{code}` finnes ikke i ISO 3166 eller NUTS ({n} {n|sted|steder})",
        nn: "koden `{code}` finst ikkje i ISO 3166 eller NUTS ({n} {n|stad|stader})",
        help: {
            en: "write a code such as `NO-50` or `nuts:NO060`, a code of another list after the name of the list (`knr:5006`), or only the `name`",
            nb: "skriv en kode som `NO-50` eller `nuts:NO060`, en kode fra en annen liste med navnet på listen foran (`knr:5006`), eller bare `name`",
            nn: "skriv ein kode som `NO-50` eller `nuts:NO060`, ein kode frå ei anna liste med namnet på lista framfor (`knr:5006`), eller berre `name`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let outline = cx.document().outline();
    let plan = time_of_plan(cx.strategy());
    let mut undated = false;
    let mut sought = 0;
    for (code, uses) in uses(cx.document()) {
        let windows = windows(code);
        let fits = |span: Option<Span>| {
            span.is_some_and(|(first, last)| windows.iter().any(|window| window.valid_within(first, last)))
        };
        let lasting = windows.iter().any(|window| window.valid_from.is_none() && window.valid_to.is_none());
        let mut places = Places::default();
        let mut numbers = Vec::new();
        for (number, own) in uses {
            if !windows.is_empty() && plan.is_none() && own.is_none() {
                undated |= !lasting;
            } else if !fits(plan) && !fits(own) {
                places.add(|| outline.pointer_of(number));
                numbers.push(number);
            }
        }
        if places.count > 0 {
            sought += usize::from(windows.is_empty());
            let told = match windows {
                [] => no_code(code, plan, places.count, sought <= SUGGESTIONS),
                windows => wrong_time(code, windows, plan.unwrap_or_default(), places.count),
            };
            if let Some((message, codes)) = told {
                let finding = places.report(cx, message);
                let places = numbers.into_iter().map(|number| outline.pointer_of(number));
                if let Some(repair) = repair(code, codes, places) {
                    finding.fix(repair);
                }
            }
        }
    }
    if undated {
        cx.not_evaluated(Cause::NotGiven("period".to_owned()));
    }
}

/// The codes that were meant, in all places. Only the case of letters is mended without a look.
fn repair(code: &str, codes: Vec<String>, places: impl Iterator<Item = Pointer>) -> Option<Repair> {
    let (first, others) = codes.split_first()?;
    let edits: Vec<Edit> = places
        .flat_map(|place| {
            let own = Edit::text(place.clone().field("code"), code, first.as_str());
            // The areas stand side by side in the list.
            let values: Vec<_> = others.iter().map(|other| other.as_str().into()).collect();
            let more = (!values.is_empty()).then_some(Edit::Insert { at: place, values });
            std::iter::once(own).chain(more)
        })
        .collect();
    let safe = others.is_empty() && first.eq_ignore_ascii_case(code.trim());
    let title = match others {
        [] => title::replace(code, first),
        _ => title::replace_several(code, codes),
    };
    Some(Repair::new(title, safe, edits))
}

/// A message, and the codes that were meant.
type Told = Option<(Message, Vec<String>)>;

fn no_code(code: &str, plan: Option<Span>, n: usize, seek: bool) -> Told {
    let Some(suggestion) = seek.then(|| suggest(code)).flatten() else {
        return is_no_code(code).then(|| (unknown(code, n), Vec::new()));
    };
    let (first, last) = plan.unwrap_or_default();
    let older = predecessors(suggestion, first, last);
    if older.is_empty() || windows(suggestion).iter().any(|window| window.valid_within(first, last)) {
        return Some((did_you_mean(code, n, vec![suggestion]), vec![suggestion.to_owned()]));
    }
    Some((did_you_mean(code, n, names(&older)), names(&older)))
}

fn wrong_time(code: &str, windows: &[TerritoryCode], (first, last): Span, n: usize) -> Told {
    let before = |to: &Date| first.is_some_and(|first| *to < first);
    if let Some(to) = windows.iter().filter_map(|window| window.valid_to).filter(before).max() {
        let codes = names(&first.map(|day| successors(code, day)).unwrap_or_default());
        let message = if codes.is_empty() { ended(code, to, n) } else { later(code, to, n, codes.clone()) };
        return Some((message, codes));
    }
    let from = windows.iter().filter_map(|window| window.valid_from).min()?;
    let codes = names(&predecessors(code, first, last));
    let message = if codes.is_empty() { not_yet(code, from, n) } else { earlier(code, from, n, codes.clone()) };
    Some((message, codes))
}

fn names(codes: &[&TerritoryCode]) -> Vec<String> {
    codes.iter().map(|entry| entry.code.clone()).collect()
}
