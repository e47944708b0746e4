use crate::rules::prelude::*;

rule! {
    /// Two documents of a collection have the same id.
    ///
    /// One finding for each document but the first. A document that could not be read is not counted.
    ///
    /// ## Why
    ///
    /// `document#id` must lead to one plan. With two of that name nothing can be compared with either, and what refers to them
    /// is not evaluated. Two versions of one plan do not belong in the same collection.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// id: coast-2026
    /// version: "0.9"
    /// ---
    /// id: coast-2026
    /// version: "1.0"
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// id: coast-2026
    /// ---
    /// id: coast-2030
    /// ```
    STR013 "duplicate-document-id" {
        severity: Error,
        tier: Core,
        scope: Collection,
        about: Record,
        source: "strategi document format 1: references go through the document id",
        strength: Must,
        since: "0.1.0",
    }
    message duplicate(id) {
        en: "another document of the collection has the id `{id}` too",
        nb: "et annet dokument i samlingen har også id-en `{id}`",
        nn: "eit anna dokument i samlinga har òg id-en `{id}`",
        help: {
            en: "keep one version of a plan in a collection, and give each plan its own id",
            nb: "ha bare én versjon av en plan i samlingen, og gi hver plan sin egen id",
            nn: "ha berre éin versjon av ein plan i samlinga, og gje kvar plan sin eigen id",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let id = &cx.strategy().id;
    let Some(first) = cx.collection().with_id(id.as_str()).first().copied() else { return };
    if first != cx.number() {
        let place = Pointer::root().field("id");
        let label = Term::new("the first one", "det første dokumentet", "det første dokumentet");
        cx.report(place.clone(), duplicate(id)).related_in(first, place, label);
    }
}
