use crate::codelist::law::{self, InForce};
use crate::rules::prelude::*;

rule! {
    /// The law that the plan is adopted under was not in force when the plan was adopted.
    ///
    /// The day of adoption is that of the decisions that adopt the plan as a whole; one of them in the law's time is
    /// enough. Where only the publication of an adopted plan is dated, a law that was not in force by then is a finding
    /// as well, but one that had ended is none, since the plan may have been adopted before. The plan's period tells
    /// nothing of its adoption: with neither date, the rule is not evaluated. A month or a year is in the law's time
    /// when a day of it is. Acts that are not in the code list `laws` are not judged.
    ///
    /// ## Why
    ///
    /// What a law demands of a plan holds for plans under that law. Trøndelagsplanen 2009-12 was adopted in December
    /// 2008, and the plan part of the Planning and Building Act of 2008 is in force from 2009-07-01: it is a plan under
    /// the act of 1985.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// legal_basis: [{law: "no-lov:2008-06-27-71", section: "8-1"}]
    /// decisions: [{id: adoption, effect: adopts, date: 2008-12}]
    /// ```
    ///
    /// ```yaml bad
    /// period: 2010/2013
    /// legal_basis: [{law: "no-lov:1985-06-14-77"}]
    /// decisions: [{id: adoption, effect: adopts, date: 2009-12-10}]
    /// ```
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// status: adopted
    /// published: 2009-01-15
    /// legal_basis: [{law: "no-lov:2008-06-27-71"}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2009/2012
    /// legal_basis: [{law: "no-lov:2008-06-27-71", section: "8-1"}]
    /// decisions: [{id: adoption, effect: adopts, date: 2009-07-01}]
    /// ```
    ///
    /// ```yaml good
    /// period: 2009/2012
    /// status: adopted
    /// published: 2009-08
    /// legal_basis: [{law: "no-lov:1985-06-14-77"}]
    /// ```
    PER014 "law-not-in-force" {
        severity: Warning,
        tier: Profile,
        scope: Collection,
        about: Plan,
        source: "Norwegian Planning and Building Act of 2008, plan part in force from 2009-07-01 (LOV-2008-06-27-71); the act of 1985 before it",
        strength: Must,
        since: "0.1.0",
        reads: ["decisions"],
    }
    message not_yet(law, from, adopted, acts) {
        en: "the plan was adopted under `{law}` before that law was in force (`{adopted}` against `{from}`)",
        nb: "planen ble vedtatt etter `{law}` før loven trådte i kraft (`{adopted}` mot `{from}`)",
        nn: "planen vart vedteken etter `{law}` før lova tok til å gjelde (`{adopted}` mot `{from}`)",
        help: {
            en: "in force then: {acts}",
            nb: "da gjaldt {acts}",
            nn: "då galdt {acts}",
        },
    }
    message published_before(law, from, published, acts) {
        en: "the plan is under `{law}` and was published before that law was in force (`{published}` against `{from}`)",
        nb: "planen har hjemmel i `{law}`, men ble publisert før loven trådte i kraft (`{published}` mot `{from}`)",
        nn: "planen har heimel i `{law}`, men vart publisert før lova tok til å gjelde (`{published}` mot `{from}`)",
        help: {
            en: "in force then: {acts}",
            nb: "da gjaldt {acts}",
            nn: "då galdt {acts}",
        },
    }
    message no_longer(law, until, adopted, acts) {
        en: "the plan was adopted under `{law}` after that law was no longer in force (`{adopted}` against `{until}`)",
        nb: "planen ble vedtatt etter `{law}` da loven ikke lenger gjaldt (`{adopted}` mot `{until}`)",
        nn: "planen vart vedteken etter `{law}` då lova ikkje galdt lenger (`{adopted}` mot `{until}`)",
        help: {
            en: "in force then: {acts}",
            nb: "da gjaldt {acts}",
            nn: "då galdt {acts}",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let strategy = cx.strategy();
    let known = |basis: &LegalBasis| law::is_known(basis.law.as_str());
    if !strategy.legal_basis.iter().any(known) {
        return;
    }
    let adopts = |decision: &Item<'_, Decision>| decision.it.effect == Effect::Adopts && decision.it.items.is_empty();
    let decided =
        document.decisions().filter(adopts).filter_map(|decision| Some((decision.at.field("date"), decision.it.date?)));
    let mut dates: Vec<(Pointer, PartialDate)> = decided.collect();
    let is_draft = matches!(strategy.status, Some(PlanStatus::Draft | PlanStatus::Consultation | PlanStatus::Proposed));
    let by_publication = dates.is_empty();
    if by_publication && !is_draft {
        dates.extend(strategy.published.map(|date| (Pointer::root().field("published"), date)));
    }
    let Some((at, date)) = dates.last().cloned() else {
        cx.not_evaluated(Cause::NotGiven("decisions".to_owned()));
        return;
    };
    for (number, basis) in strategy.legal_basis.iter().enumerate() {
        let name = basis.law.as_str();
        let section = basis.section.as_deref();
        let on = |day| law::in_force(name, section, day);
        let holds = |date: &PartialDate| {
            [date.first_day(), date.last_day()].into_iter().any(|day| on(day) == Some(InForce::Yes))
        };
        if dates.iter().any(|(_, date)| holds(date)) {
            continue;
        }
        let acts: Vec<String> = law::acts_on(date.last_day()).iter().map(|entry| entry.law.to_owned()).collect();
        let message = match on(date.last_day()) {
            Some(InForce::From(from)) if by_publication => published_before(name, from, date, acts),
            Some(InForce::From(from)) => not_yet(name, from, date, acts),
            Some(InForce::Until(until)) if !by_publication => no_longer(name, until, date, acts),
            _ => continue,
        };
        let when = if by_publication {
            Term::new("when the plan was published", "da planen ble publisert", "då planen vart publisert")
        } else {
            Term::new("when the plan was adopted", "da planen ble vedtatt", "då planen vart vedteken")
        };
        cx.report(Pointer::root().field("legal_basis").item(number), message).related(at.clone(), when);
    }
}
