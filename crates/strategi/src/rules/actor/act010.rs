use crate::rules::prelude::*;
use crate::rules::shared::adoption;

rule! {
    /// Partnership is declared as the way to work, and nobody is named to work with.
    ///
    /// Partnership is declared by a principle whose id, title or statement has the word, in any of its forms
    /// (`partnership`, `partnerskap`, `partnarskap`, `partners`); no other text is looked at. It is carried by a forum (an actor with
    /// `members`) or by a named partner of a measure or stakeholder of the plan who is no owner. A collaboration without members that is
    /// named as a partner is only a name, and does not count. Several such principles are one finding.
    ///
    /// ## Why
    ///
    /// The partnership principle of the European Union's funds, in the words of its code of conduct, is about who takes part and
    /// how they were chosen. A declaration without anybody on the other side cannot be held against anything.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// owners: [county]
    /// principles:
    ///   - {id: together, statement: The work is done in partnership.}
    /// measures:
    ///   - {id: north, title: Mid-Nordic cooperation, partners: [mid-nordic, {category: business}]}
    /// actors:
    ///   - {id: county, name: Saltmark County}
    ///   - {id: mid-nordic, name: Mid-Nordic Committee, category: collaboration}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// owners: [county]
    /// principles:
    ///   - {id: together, statement: The work is done in partnership.}
    /// measures:
    ///   - {id: north, title: Mid-Nordic cooperation, partners: [mid-nordic, {category: business}]}
    /// actors:
    ///   - {id: county, name: Saltmark County}
    ///   - {id: mid-nordic, name: Mid-Nordic Committee, category: collaboration, members: [county, jamtland]}
    ///   - {id: jamtland, name: Region Jämtland Härjedalen}
    /// ```
    ACT010 "partnership-without-partners" {
        severity: Info,
        tier: Pedantic,
        scope: Document,
        about: Plan,
        source: "EU partnership principle; European code of conduct on partnership (Regulation 240/2014)",
        strength: Should,
        since: "0.1.0",
        yields_to: ["ACT007"],
        reads: ["measures", "stakeholders", "actors"],
    }
    message nobody() {
        en: "the plan declares partnership, and has neither a forum with members nor a named partner",
        nb: "planen erklærer partnerskap, men har verken et forum med medlemmer eller en navngitt partner",
        nn: "planen erklærer partnarskap, men har verken eit forum med medlemer eller ein namngjeven partnar",
        help: {
            en: "name partners of the measures, or record the forum as a `collaboration` with its `members`",
            nb: "navngi partnere i tiltakene, eller registrer forumet som `collaboration` med medlemmene sine (`members`)",
            nn: "namngje partnarar i tiltaka, eller registrer forumet som `collaboration` med medlemene sine (`members`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let mut declared = document.principles().filter(|principle| declares_partnership(principle.it));
    let Some(first) = declared.next() else { return };
    let forum = |actor: &Actor| !actor.members.is_empty();
    let owners = adoption::owners(document).unwrap_or_default();
    let parties = document.measures().flat_map(|measure| &measure.it.partners).chain(&cx.strategy().stakeholders);
    // A partner who is not known counts: another rule reports the reference.
    let mut named = parties.filter_map(|party| party.actor.as_ref()).map(|actor| document.actor(actor));
    let partner = |actor: &Actor| {
        actor.category != Some(ActorCategory::Collaboration) && !owners.iter().any(|owner| owner.id == actor.id)
    };
    if cx.strategy().actors.iter().any(forum) || named.any(|actor| actor.is_none_or(|actor| partner(actor.it))) {
        return;
    }
    let finding = cx.report(first.at, nobody());
    for principle in declared {
        finding.related(principle.at, Term::new("declared here too", "erklært her også", "erklært her òg"));
    }
}

/// `partner` is the stem in English, bokmål, Swedish, Danish and German, `partnar` in nynorsk.
fn declares_partnership(principle: &Statement) -> bool {
    let texts = principle.title.iter().chain(&principle.statement).flat_map(LocalizedText::values);
    texts.map(|(_, text)| text.as_str()).chain([principle.id.as_str()]).any(|text| {
        let text = text.to_lowercase();
        text.contains("partner") || text.contains("partnar")
    })
}
