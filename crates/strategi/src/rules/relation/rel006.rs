use crate::rules::prelude::*;
use crate::rules::shared::agreement::{Subject, Value, subjects};

rule! {
    /// Statements about the status of one item do not agree.
    ///
    /// The rule compares the `status` of the plan or of an item with every explicit `reading` of it in the evidence. An item that is
    /// `proposed` although a decision that lists it adopts or adds it is a finding too; where the plan has several owners, only when those who decided are all of
    /// those for whom the item holds (`adopted_by`, else the owners). A decision about the whole plan says nothing of one
    /// item: an adopted plan may list what is only proposed.
    ///
    /// ## Why
    ///
    /// An area that "is proposed continued" in one paragraph and "becomes a priority" in the next leaves open
    /// whether anyone is bound by it.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - id: youth
    ///     title: Youth
    ///     status: adopted
    ///     evidence:
    ///       - {of: status, locator: p. 2, literal: proposed continued, reading: proposed}
    ///       - {of: status, locator: p. 5, literal: is adopted}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth, status: proposed}
    /// decisions:
    ///   - {id: d1, effect: adds, items: [youth], date: 2009-03-01}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - id: youth
    ///     title: Youth
    ///     evidence:
    ///       - {of: status, locator: p. 2, literal: proposed continued, reading: proposed}
    ///       - {of: status, locator: p. 5, literal: is adopted, reading: adopted}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// owners: [north, south]
    /// priorities:
    ///   - id: youth
    ///     title: Youth
    ///     status: proposed
    ///     evidence:
    ///       - {of: status, locator: p. 2, literal: proposed continued, reading: proposed}
    ///       - {of: status, locator: p. 5, literal: becomes a priority, basis: inferred}
    /// actors:
    ///   - {id: north, name: North}
    ///   - {id: south, name: South}
    ///   - {id: north-council, name: Council of North, part_of: [north]}
    /// decisions:
    ///   - {id: d1, effect: adopts, items: [youth], body: north-council}
    ///   - {id: d2, effect: adopts}
    /// ```
    REL006 "status-differs" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "internal consistency; CSAF 2.0 tests of the document status as a precedent",
        strength: Practice,
        since: "0.1.0",
    }
    message readings(title, status, readings) {
        en: "`{title}` is recorded as `{status}`, and elsewhere the text says {readings}",
        nb: "`{title}` er registrert som `{status}`, og {readings|et annet sted|andre steder} sier teksten {readings}",
        nn: "`{title}` er registrert som `{status}`, og {readings|ein annan stad|andre stader} seier teksten {readings}",
        help: {
            en: "let the plan say where it stands now, the same way everywhere",
            nb: "la planen oppgi hva som er status nå, likt alle steder",
            nn: "lat planen oppgje kva som er status no, likt alle stader",
        },
    }
    message passages(title, first, readings) {
        en: "passages do not agree on the status of `{title}`: one says `{first}`, {readings|another says|others say} {readings}",
        nb: "tekststedene er uenige om statusen til `{title}`: ett sier `{first}`, {readings|et annet sier|andre sier} {readings}",
        nn: "tekststadene er usamde om statusen til `{title}`: éin seier `{first}`, {readings|ein annan seier|andre seier} {readings}",
    }
    message decided(title) {
        en: "`{title}` is recorded as `proposed`, and a decision adopts it",
        nb: "`{title}` er registrert som `proposed`, men det er gjort vedtak om det",
        nn: "`{title}` er registrert som `proposed`, men det er gjort vedtak om det",
        help: {
            en: "set `status: adopted`",
            nb: "sett `status: adopted`",
            nn: "set `status: adopted`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let mut adopting: HashMap<&str, Vec<(At, &Decision)>> = HashMap::new();
    for decision in document.decisions().filter(|it| matches!(it.it.effect, Effect::Adopts | Effect::Adds)) {
        for item in decision.it.items.iter().filter(|item| item.document().is_none()) {
            adopting.entry(item.id()).or_default().push((decision.at, decision.it));
        }
    }
    let mut judged: HashSet<Option<At>> = HashSet::new();
    let decided = adopting.keys().filter_map(|id| document.element(id)).map(|element| Subject {
        at: Some(element.at),
        object: element.object,
        evidence: element.evidence(),
    });
    for subject in subjects(document).chain(decided) {
        if !judged.insert(subject.at) {
            continue;
        }
        let decisions = subject.id().and_then(|id| adopting.get(id.as_str())).map_or(&[][..], Vec::as_slice);
        let decision = decisions.first().filter(|_| by_all(document, decisions, subject.object));
        let gap = ["owners", "actors"].into_iter().find(|field| document.loss.roots.contains(*field));
        if let (Some(_), Some(field)) = (decision, gap) {
            // Who decided for whom cannot be told.
            cx.not_evaluated(Cause::Incomplete(field.to_owned()));
        }
        let decision = decision.filter(|_| gap.is_none());
        judge(cx, &subject, decision.map(|(at, _)| *at));
    }
}

fn judge(cx: &mut Cx<'_>, subject: &Subject<'_>, decision: Option<At>) {
    let document = cx.document();
    let decision = decision.filter(|_| matches!(subject.value("status"), Some(Value::Code("proposed"))));
    let adopted = Term::new("the decision", "vedtaket", "vedtaket");
    if let Some(found) = subject.disagreement("status") {
        let (title, base) = (subject.label(document), found.base.to_string());
        let message =
            if found.own { readings(title, base, found.readings()) } else { passages(title, base, found.readings()) };
        let finding = cx.report(found.place.clone(), message);
        found.relate(subject, finding);
        if let Some(decision) = decision {
            finding.related(decision, adopted);
        }
    } else if let Some(decision) = decision {
        let title = subject.label(document);
        cx.report(subject.place().field("status"), decided(title)).related(decision, adopted);
    }
}

/// True when those who decided are all for whom the element holds.
fn by_all(document: &DocumentIndex<'_>, decisions: &[(At, &Decision)], object: ObjectRef<'_>) -> bool {
    let own = match object {
        ObjectRef::Objective(it) => it.adopted_by.as_slice(),
        ObjectRef::Priority(it) => it.adopted_by.as_slice(),
        ObjectRef::Measure(it) => it.adopted_by.as_slice(),
        _ => &[],
    };
    let holds = if own.is_empty() { document.strategy.owners.as_slice() } else { own };
    let mut deciding: Vec<&str> = Vec::new();
    for (_, decision) in decisions {
        let body = decision.body.as_ref().and_then(|body| document.actor(body));
        let owners = body.map_or_else(Vec::new, |body| document.owners_above(body.it));
        // A body that is not known, or that belongs to no owner, is taken to speak for all.
        if owners.is_empty() {
            return true;
        }
        deciding.extend(owners.iter().map(|owner| owner.id.as_str()));
    }
    holds.iter().all(|owner| deciding.contains(&owner.id()))
}
