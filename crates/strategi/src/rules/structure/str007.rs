use crate::rules::prelude::*;
use crate::rules::shared::agreement::{Value, subjects};

rule! {
    /// An end is filed as a means, or a means as an end.
    ///
    /// Evidence with `of: list` tells the heading that a passage files the element under, and its `reading` the list that
    /// the heading stands for. Ends are `objectives` and `priorities`; means are `measures` and the `mission`. A goal that
    /// the text lists among the areas is still an end; other lists say nothing of ends and means.
    ///
    /// ## Why
    ///
    /// The Business Motivation Model separates ends (vision, goal, objective) from means (mission, strategy, tactic). "It
    /// is a goal to develop a common profile" in a list of work items leaves open what will be done, and when it is reached.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// objectives:
    ///   - id: profile
    ///     title: A common profile
    ///     evidence: [{of: list, locator: p. 2, literal: What we work on, reading: measures}]
    /// ```
    ///
    /// ```yaml bad
    /// measures:
    ///   - id: profile
    ///     title: Develop a common profile
    ///     evidence: [{of: list, locator: p. 2, literal: Our goals, reading: objectives}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// objectives:
    ///   - id: profile
    ///     title: A common profile
    ///     evidence: [{of: list, locator: p. 2, literal: Areas, reading: priorities}]
    /// ```
    STR007 "end-filed-as-means" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "OMG Business Motivation Model: ends (vision, goal, objective) and means (mission, strategy, tactic)",
        strength: Should,
        since: "0.1.0",
    }
    message end(title, list) {
        en: "`{title}` is something to achieve, and the text files it under {list}",
        nb: "`{title}` er noe som skal oppnås, og teksten fører det opp under {list}",
        nn: "`{title}` er noko som skal oppnåast, og teksten fører det opp under {list}",
        help: {
            en: "let the plan say what will be done to reach it, and list it with the ends",
            nb: "la planen si hva som skal gjøres for å nå det, og før det opp sammen med målene",
            nn: "lat planen seie kva som skal gjerast for å nå det, og før det opp saman med måla",
        },
    }
    message means(title, list) {
        en: "`{title}` is something to do, and the text files it under {list}",
        nb: "`{title}` er noe som skal gjøres, og teksten fører det opp under {list}",
        nn: "`{title}` er noko som skal gjerast, og teksten fører det opp under {list}",
        help: {
            en: "let the plan say what it is to achieve, and list it with the means",
            nb: "la planen si hva det skal føre til, og før det opp sammen med tiltakene",
            nn: "lat planen seie kva det skal føre til, og før det opp saman med tiltaka",
        },
    }
}

#[derive(PartialEq)]
enum Side {
    End,
    Means,
}

/// The side that a list is on, and what it is called in messages.
fn side(list: &str) -> Option<(Side, Term)> {
    Some(match list {
        "objectives" => (Side::End, Term::new("the goals", "målene", "måla")),
        "priorities" => (Side::End, Term::new("the priorities", "satsingsområdene", "satsingsområda")),
        "measures" => (Side::Means, Term::new("the measures", "tiltakene", "tiltaka")),
        "mission" => (Side::Means, Term::new("the mission", "oppdraget", "oppdraget")),
        _ => return None,
    })
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for subject in subjects(document) {
        let Some((own, _)) = subject.list().and_then(side) else { continue };
        let Some(mut found) = subject.disagreement("list") else { continue };
        let mut list = None;
        found.others.retain(|(_, value)| match value {
            Value::Code(name) => side(name).filter(|(read, _)| *read != own).is_some_and(|(_, term)| {
                list.get_or_insert(term);
                true
            }),
            _ => false,
        });
        let Some(list) = list else { continue };
        let title = subject.label(document);
        let message = if own == Side::End { end(title, list) } else { means(title, list) };
        found.relate(&subject, cx.report(found.place.clone(), message));
    }
}
