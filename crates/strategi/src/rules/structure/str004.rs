use crate::rules::prelude::*;

rule! {
    /// An element has no text that says what it is.
    ///
    /// Objectives, priorities, measures and statements (mission, values, principles, criteria, rationales, trends, needs) need a title or a
    /// statement that is not blank; an assessment its statement; an indicator and an item of a linked plan their title; an actor a name or
    /// a short name; the plan its title. A text in several languages is blank only when all of them are.
    ///
    /// ## Why
    ///
    /// What has no text cannot be read, let alone followed. StratML demands a name and a description of every goal; in published
    /// files both are there and empty, which the schema allows.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: p1, title: "   "}
    /// ```
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: m1, action: fund}
    /// ```
    ///
    /// ```yaml bad
    /// indicators:
    ///   - {id: i1, title: "", unit: persons}
    /// ```
    ///
    /// ```yaml bad
    /// actors:
    ///   - {id: a1, category: county}
    /// ```
    ///
    /// ```yaml bad
    /// title: " "
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: p1, title: {en: "", nb: Ungdom}}
    /// measures:
    ///   - {id: m1, title: "", statement: The county pays for school exchanges.}
    /// actors:
    ///   - {id: a1, short_name: NTFK}
    /// ```
    STR004 "element-without-text" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Plan,
        source: "StratML (ISO 17469-1): GoalType has a Name and a Description; IATI and Open Contracting checks for empty fields",
        strength: Must,
        since: "0.1.0",
    }
    message neither(kind, id) {
        en: "the {kind} `{id}` has neither a title nor a statement",
        nb: "`{id}` ({kind}) har verken tittel eller tekst",
        nn: "`{id}` ({kind}) har verken tittel eller tekst",
        help: {
            en: "fill in `title` or `statement`",
            nb: "fyll ut `title` eller `statement`",
            nn: "fyll ut `title` eller `statement`",
        },
    }
    message blank(kind, id) {
        en: "the text of the {kind} `{id}` is blank",
        nb: "teksten til `{id}` ({kind}) er tom",
        nn: "teksten til `{id}` ({kind}) er tom",
    }
    message nameless(id) {
        en: "the actor `{id}` has neither a name nor a short name",
        nb: "aktøren `{id}` har verken navn eller kortnavn",
        nn: "aktøren `{id}` har verken namn eller kortnamn",
    }
    message plan() {
        en: "the title of the plan is blank",
        nb: "tittelen på planen er tom",
        nn: "tittelen på planen er tom",
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    if cx.strategy().title.is_blank() {
        cx.report(Pointer::root().field("title"), plan());
    }
    for element in document.all_elements() {
        let at = element.at;
        let kind = element.kind().term();
        match element.object {
            ObjectRef::Statement(it) => either(cx, &element, it.title.as_ref(), it.statement.as_ref()),
            ObjectRef::Objective(it) => either(cx, &element, it.title.as_ref(), it.statement.as_ref()),
            ObjectRef::Measure(it) => either(cx, &element, it.title.as_ref(), it.statement.as_ref()),
            ObjectRef::Priority(it) => either(cx, &element, Some(&it.title), it.statement.as_ref()),
            ObjectRef::Assessment(it) if it.statement.is_blank() => {
                cx.report(at.field("statement"), blank(kind, element.id));
            }
            ObjectRef::Indicator(Indicator { title, .. }) | ObjectRef::LinkedItem(LinkedItem { title, .. })
                if title.is_blank() =>
            {
                cx.report(at.field("title"), blank(kind, element.id));
            }
            ObjectRef::Actor(it) => {
                let named = it.name.as_ref().is_some_and(|name| !name.is_blank());
                if !named && it.short_name.as_ref().is_none_or(Text::is_blank) {
                    cx.report(at, nameless(element.id));
                }
            }
            _ => {}
        }
    }
}

/// Reports an element of which neither text says anything.
fn either(cx: &mut Cx<'_>, element: &Element<'_>, title: Option<&LocalizedText>, statement: Option<&LocalizedText>) {
    if [title, statement].into_iter().flatten().all(LocalizedText::is_blank) {
        let place = if title.is_some() { element.at.field("title") } else { element.at.into() };
        cx.report(place, neither(element.kind().term(), element.id));
    }
}
