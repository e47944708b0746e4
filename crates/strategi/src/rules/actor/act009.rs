use crate::rules::prelude::*;
use crate::rules::shared::adoption::{self, Circle, Standing};

rule! {
    /// A decision lacks its body, date or case number, or its body is not the owners'.
    ///
    /// What is missing of `body`, `date` and `case` is one finding for each decision. The case number is not missed where the
    /// body and the day are given, nor where the minutes are cited (`sources`): either is enough to find the decision, and many
    /// councils have no case numbers. A body belongs to an owner when it is one, is part of one, has one among its members, or is
    /// or belongs to a member or a successor of one. A state authority (`category: state_agency`) need not be of the owners: it
    /// approves what they have adopted.
    ///
    /// ## Why
    ///
    /// A decision that cannot be looked up proves nothing. Body, date and case number are what one needs to find it in
    /// the minutes. And nobody adopts for another: an action programme under § 8-1 of the Norwegian Planning and Building Act
    /// is adopted by the regional planning authority itself.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// owners: [county]
    /// priorities:
    ///   - {id: rural, title: Rural development}
    /// actors:
    ///   - {id: county, name: Saltmark County}
    ///   - {id: council, name: Saltmark County Council, part_of: [county]}
    /// decisions:
    ///   - {id: addition, effect: adds, items: [rural], body: council}
    /// ```
    ///
    /// ```yaml bad
    /// owners: [county]
    /// actors:
    ///   - {id: county, name: Saltmark County}
    ///   - {id: kelpvik, name: Municipality of Kelpvik}
    /// decisions:
    ///   - {id: adoption, effect: adopts, body: kelpvik, date: 2025-11-19, case: 2025/0417}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// owners: [county]
    /// actors:
    ///   - {id: county, name: Saltmark County}
    ///   - {id: council, name: Saltmark County Council, part_of: [county]}
    ///   - {id: ministry, name: Ministry of the Environment, category: state_agency}
    /// decisions:
    ///   - {id: adoption, effect: adopts, body: council, date: 2025-11, case: 2025/0417}
    ///   - {id: approval, effect: adopts, body: ministry, date: 2026-03-20}
    /// ```
    ACT009 "untraceable-decision" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "Norwegian Planning and Building Act § 8-1 (adoption by the planning authority); practice of council minutes",
        strength: Practice,
        since: "0.1.0",
        reads: ["owners", "actors"],
    }
    message missing(decision, fields) {
        en: "the decision `{decision}` lacks {fields}",
        nb: "vedtaket `{decision}` mangler {fields}",
        nn: "vedtaket `{decision}` manglar {fields}",
        help: {
            en: "give the body, the date and the case number, so that it can be found in the minutes",
            nb: "oppgi organ, dato og saksnummer, slik at det er å finne i protokollen",
            nn: "oppgje organ, dato og saksnummer, slik at det er å finne i protokollen",
        },
    }
    message foreign(body, decision) {
        en: "`{body}`, the body of the decision `{decision}`, belongs to none of the owners",
        nb: "`{body}`, som har gjort vedtaket `{decision}`, hører ikke til noen av eierne",
        nn: "`{body}`, som har gjort vedtaket `{decision}`, høyrer ikkje til nokon av eigarane",
        help: {
            en: "let `part_of` of the body name its owner, or name in `owners` who it belongs to",
            nb: "la `part_of` hos organet vise til eieren, eller ta med den det hører til, i `owners`",
            nn: "lat `part_of` hos organet vise til eigaren, eller ta med den det høyrer til, i `owners`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let circle = adoption::owners(document).map(|owners| Circle::new(document, &owners));
    for Item { at, it: decision } in document.decisions() {
        let blank = decision.case.as_ref().is_none_or(Text::is_blank);
        let day = decision.date.is_some_and(|date| date.first_day() == date.last_day());
        let found = (day && decision.body.is_some()) || !decision.sources.is_empty();
        let fields = [("body", decision.body.is_none()), ("date", decision.date.is_none()), ("case", blank && !found)];
        let lacking: Vec<&str> = fields.into_iter().filter_map(|(name, lacks)| lacks.then_some(name)).collect();
        if !lacking.is_empty() {
            cx.report(at, missing(&decision.id, lacking));
        }
        if let (Some(circle), Some(body)) = (&circle, decision.body.as_ref().and_then(|body| document.actor(body)))
            && circle.standing_of_body(document, body.it) == Standing::Outside
            && body.it.category.as_ref().is_none_or(|category| category.as_str() != "state_agency")
        {
            cx.report(at.field("body"), foreign(document.actor_label(body.it), &decision.id));
        }
    }
}
