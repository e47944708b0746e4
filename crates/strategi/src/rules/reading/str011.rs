use crate::rules::prelude::rule;

rule! {
    /// A field is not known in the format.
    ///
    /// Strict reading, for authors, refuses it; lenient reading keeps it and warns. Fields named `x-…` are free for anybody.
    ///
    /// ## Why
    ///
    /// A misspelled field would be left out silently, and every rule that needs it would find it missing.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// prioritys:
    ///   - id: youth
    ///     title: Youth
    /// ```
    ///
    /// ```yaml bad
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// actors:
    ///   - {id: city, name: City of Saltmark, North Coast}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// priorities:
    ///   - id: youth
    ///     title: Youth
    /// x-example-area: 7
    /// actors:
    ///   - {id: city, name: "City of Saltmark, North Coast"}
    /// ```
    STR011 "unknown-field" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "CSAF 2.0 strict schema validation as a precedent; strategi document format 1",
        strength: Practice,
        since: "0.1.0",
        check: Reader,
    }
    message unknown(field, object) {
        en: "{object} has no field `{field}`",
        nb: "{object} har ikke feltet `{field}`",
        nn: "{object} har ikkje feltet `{field}`",
        help: {
            en: "name it `x-…` if it is your own, or remove it",
            nb: "kall det `x-…` hvis det er ditt eget, eller fjern det",
            nn: "kall det `x-…` om det er ditt eige, eller fjern det",
        },
    }
    message comma(field, object) {
        en: "{object} has no field `{field}`",
        nb: "{object} har ikke feltet `{field}`",
        nn: "{object} har ikkje feltet `{field}`",
        help: {
            en: "a comma within curly brackets begins a new field: if `{field}` belongs to the text before it, put that text in quotation marks",
            nb: "et komma innenfor krøllparenteser begynner et nytt felt: hører `{field}` til teksten foran, sett den teksten i anførselstegn",
            nn: "eit komma innanfor krøllparentesar byrjar eit nytt felt: høyrer `{field}` til teksten framfor, set den teksten i hermeteikn",
        },
    }
    message unknown_key(field, object, fields) {
        en: "{object} has no field `{field}`",
        nb: "{object} har ikke feltet `{field}`",
        nn: "{object} har ikkje feltet `{field}`",
        help: {
            en: "the fields are {fields}",
            nb: "feltene er {fields}",
            nn: "felta er {fields}",
        },
    }
    message did_you_mean(field, object, suggestion) {
        en: "{object} has no field `{field}`",
        nb: "{object} har ikke feltet `{field}`",
        nn: "{object} har ikkje feltet `{field}`",
        help: {
            en: "did you mean `{suggestion}`?",
            nb: "mente du `{suggestion}`?",
            nn: "meinte du `{suggestion}`?",
        },
    }
}
