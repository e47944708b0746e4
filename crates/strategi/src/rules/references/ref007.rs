use crate::index::fold_name;
use crate::rules::prelude::*;
use crate::rules::shared::agreement::{Subject, subjects};

rule! {
    /// The text calls one plan or actor by names that are not on record.
    ///
    /// The rule compares the literals of names in the evidence with the names on record: for the plan `title` and `alt_titles`, for an actor `name`,
    /// `short_name` and `alt_names`, for a plan that is cited its `title`. Case and punctuation make no difference; years do,
    /// since a series of plans differs in nothing else. A passage whose `basis` is not `stated` (an inflected form, a slip that the record
    /// corrects) is accounted for. Priorities, goals and measures are exempt: their titles may be the recorder's
    /// words, and REL007 looks at joined names. One finding for each plan or actor.
    ///
    /// ## Why
    ///
    /// A plan that goes by five names on one page cannot be cited by any of them for certain. SKOS keeps one preferred label and declares
    /// the others as alternative labels.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// title: Coastal strategy for Saltmark 2009-12
    /// evidence:
    ///   - {of: title, locator: p. 1, literal: "Coastal Strategy for Saltmark, 2009–12"}
    ///   - {of: title, locator: p. 2, literal: Coastal strategy 2009-12}
    ///   - {of: title, locator: p. 3, literal: Coastal strategy for Saltmark}
    /// ```
    ///
    /// ```yaml bad
    /// actors:
    ///   - id: county
    ///     name: Saltmark County
    ///     short_name: SC
    ///     evidence: [{of: name, locator: p. 2, literal: the County of Saltmark}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// title: Coastal strategy for Saltmark 2009-12
    /// alt_titles: [Coastal strategy 2009-12]
    /// evidence:
    ///   - {of: title, locator: p. 1, literal: "Coastal Strategy for Saltmark, 2009–12"}
    ///   - {of: title, locator: p. 2, literal: Coastal strategy 2009-12}
    ///   - {of: title, locator: p. 3, literal: Coastal stratgey 2009-12, basis: corrected}
    /// priorities:
    ///   - {id: youth, title: Youth, evidence: [{of: title, literal: Young people}]}
    /// ```
    REF007 "undeclared-name" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "SKOS prefLabel and altLabel",
        strength: Should,
        since: "0.1.0",
        reads: ["alt_titles"],
    }
    message title(title, names) {
        en: "`{title}` is also called {names}",
        nb: "`{title}` er også kalt {names}",
        nn: "`{title}` er òg kalla {names}",
        help: {
            en: "use one name throughout the plan, or declare the others in `alt_titles`",
            nb: "bruk ett navn i hele planen, eller oppgi de andre i `alt_titles`",
            nn: "bruk eitt namn i heile planen, eller oppgje dei andre i `alt_titles`",
        },
    }
    message name(name, names) {
        en: "the actor `{name}` is also called {names}",
        nb: "aktøren `{name}` er også kalt {names}",
        nn: "aktøren `{name}` er òg kalla {names}",
        help: {
            en: "use one name throughout the plan, or declare the others in `alt_names`",
            nb: "bruk ett navn i hele planen, eller oppgi de andre i `alt_names`",
            nn: "bruk eitt namn i heile planen, eller oppgje dei andre i `alt_names`",
        },
    }
    message cited(title, names) {
        en: "the plan `{title}` is also cited as {names}",
        nb: "planen `{title}` er også omtalt som {names}",
        nn: "planen `{title}` er òg omtalt som {names}",
        help: {
            en: "cite the plan by one name, the one on its title page",
            nb: "omtal planen med ett navn, det som står på tittelsiden",
            nn: "omtal planen med eitt namn, det som står på tittelsida",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for subject in subjects(document) {
        let (fields, first): (&[&str], _) = match subject.object {
            ObjectRef::Strategy(_) => (&["title", "alt_titles"], "title"),
            ObjectRef::LinkedPlan(_) => (&["title"], "title"),
            ObjectRef::Actor(it) => {
                (&["name", "short_name", "alt_names"], if it.name.is_some() { "name" } else { "short_name" })
            }
            _ => continue,
        };
        let known = known_names(&subject);
        // Without a name on record there is nothing that the text differs from.
        if known.is_empty() {
            continue;
        }
        let (mut names, mut places): (Vec<&str>, Vec<Pointer>) = (Vec::new(), Vec::new());
        for (index, line) in subject.evidence.iter().enumerate() {
            let of_name = line.of.as_deref().is_some_and(|of| fields.contains(&of));
            let Some(literal) = line.literal.as_deref().filter(|_| of_name && line.effective_basis() == Basis::Stated)
            else {
                continue;
            };
            let folded = fold_name(literal);
            if !folded.is_empty() && !known.contains(&folded) {
                places.push(subject.passage(index).field("literal"));
                if !names.iter().any(|known| fold_name(known) == folded) {
                    names.push(literal);
                }
            }
        }
        if places.is_empty() {
            continue;
        }
        let message = match subject.object {
            ObjectRef::Strategy(it) => title(document.show(&it.title), names),
            ObjectRef::Actor(it) => {
                name(it.name.as_ref().map_or_else(|| document.actor_label(it), |name| document.show(name)), names)
            }
            _ => cited(subject.label(document), names),
        };
        let finding = cx.report(subject.place().field(first), message);
        for place in places {
            finding.related(place, Term::new("another name", "et annet navn", "eit anna namn"));
        }
    }
}

/// The names on record, folded.
fn known_names(subject: &Subject<'_>) -> Vec<String> {
    let (texts, short): (Vec<&LocalizedText>, Option<&Text>) = match subject.object {
        ObjectRef::Strategy(it) => (std::iter::once(&it.title).chain(&it.alt_titles).collect(), None),
        ObjectRef::LinkedPlan(it) => (it.title.iter().collect(), None),
        ObjectRef::Actor(it) => (it.name.iter().chain(&it.alt_names).collect(), it.short_name.as_ref()),
        _ => return Vec::new(),
    };
    let names = texts.into_iter().flat_map(LocalizedText::values).map(|(_, text)| text).chain(short);
    names.map(|name| fold_name(name)).filter(|name| !name.is_empty()).collect()
}
