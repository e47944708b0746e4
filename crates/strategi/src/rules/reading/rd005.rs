use crate::rules::prelude::rule;

rule! {
    /// A key stands twice in one object.
    ///
    /// The first value is kept, and the other ones are not judged.
    ///
    /// ## Why
    ///
    /// JSON and YAML readers differ on which value wins (RFC 8259 leaves it open; YAML 1.2.2 forbids it), so half of what was
    /// written would be lost silently.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// period: 2009/2012
    /// period: 2009/2011
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// period: 2009/2012
    /// ```
    RD005 "duplicate-key" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "strategi document format 1; YAML 1.2.2: the keys of a mapping are unique",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message duplicate(key) {
        en: "the key `{key}` stands twice",
        nb: "nøkkelen `{key}` står to ganger",
        nn: "nøkkelen `{key}` står to gonger",
    }
}
