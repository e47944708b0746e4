use crate::rules::prelude::rule;

rule! {
    /// A value is not in its closed code list.
    ///
    /// The lists of statuses, levels, relations and the like are closed: a value outside them has no defined meaning. The value is left out.
    ///
    /// ## Why
    ///
    /// Rules decide by these values; one that they do not know would be passed over silently.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// status: adoptd
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// status: adopted
    /// ```
    CLS001 "unknown-code" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "IATI rules 9.x on closed code lists; OCDS closed code lists",
        strength: Should,
        since: "0.1.0",
        check: Reader,
    }
    message unknown(given, field, list, values) {
        en: "`{given}` is not in the code list of `{field}`",
        nb: "`{given}` står ikke i kodelisten for `{field}`",
        nn: "`{given}` står ikkje i kodelista for `{field}`",
        help: {
            en: "the values are {values}",
            nb: "verdiene er {values}",
            nn: "verdiane er {values}",
        },
    }
    message did_you_mean(given, field, list, suggestion) {
        en: "`{given}` is not in the code list of `{field}`",
        nb: "`{given}` står ikke i kodelisten for `{field}`",
        nn: "`{given}` står ikkje i kodelista for `{field}`",
        help: {
            en: "did you mean `{suggestion}`?",
            nb: "mente du `{suggestion}`?",
            nn: "meinte du `{suggestion}`?",
        },
    }
}
