use crate::rules::prelude::*;

rule! {
    /// The record rests on summaries and not on the adopted document.
    ///
    /// The adopted document is cited when a source is an `adopted_document`, or when a decision that `adopts` the plan names its minutes, a
    /// `case_paper`, in `sources`. A draft among the case papers is neither. Silent where there is no source, where one does not
    /// tell its kind, and while the plan is a draft, in consultation or proposed.
    ///
    /// ## Why
    ///
    /// A web page tells what its writer thought worth telling, and is rewritten without notice. What binds is what
    /// was adopted.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// sources:
    ///   - {id: page, kind: web_page, title: International strategy}
    ///   - {id: draft, kind: case_paper, title: Draft}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// sources:
    ///   - {id: page, kind: web_page, title: International strategy}
    ///   - {id: minutes, kind: case_paper, title: Minutes of the county council}
    /// decisions:
    ///   - {id: adoption, effect: adopts, sources: [minutes]}
    /// ```
    PRV005 "adopted-document-not-cited" {
        severity: Info,
        tier: Pedantic,
        scope: Document,
        about: Record,
        source: "practice of recording plans: a web page is a summary",
        strength: Practice,
        since: "0.1.0",
        reads: ["sources", "decisions", "status"],
    }
    message summaries(count) {
        en: "the adopted document is not cited, only {count|another source|other sources}",
        nb: "det vedtatte dokumentet er ikke oppgitt som kilde, bare {count|en annen kilde|andre kilder}",
        nn: "det vedtekne dokumentet er ikkje oppgitt som kjelde, berre {count|ei anna kjelde|andre kjelder}",
        help: {
            en: "add the plan as adopted (`kind: adopted_document`), or the minutes to the decision's `sources`",
            nb: "legg til planen slik den er vedtatt (`kind: adopted_document`), eller protokollen i vedtakets `sources`",
            nn: "legg til planen slik han er vedteken (`kind: adopted_document`), eller protokollen i `sources` på vedtaket",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let strategy = cx.strategy();
    let sources = &strategy.sources;
    let pending = matches!(strategy.status, Some(PlanStatus::Draft | PlanStatus::Consultation | PlanStatus::Proposed));
    if sources.is_empty() || pending || sources.iter().any(|source| source.kind.is_none()) {
        return;
    }
    let is = |source: &Source, kind| source.kind == Some(kind);
    let adopting = strategy.decisions.iter().filter(|it| it.effect == Effect::Adopts && it.items.is_empty());
    let mut minutes = adopting.flat_map(|decision| &decision.sources);
    let proven = minutes.any(|minutes| {
        sources.iter().any(|source| source.id.as_str() == minutes.id() && is(source, SourceKind::CasePaper))
    });
    if !proven && !sources.iter().any(|source| is(source, SourceKind::AdoptedDocument)) {
        cx.report(Pointer::root().field("sources"), summaries(sources.len()));
    }
}
