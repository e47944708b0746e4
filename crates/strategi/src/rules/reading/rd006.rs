use crate::rules::prelude::rule;

rule! {
    /// The text asks for more than the reader's limits allow.
    ///
    /// Limits on bytes, depth, values, what YAML aliases expand to, and the number of errors that are kept. They are public and can be raised by the program that reads.
    ///
    /// ## Why
    ///
    /// A small text can be made to need gigabytes; a reader without limits can be stopped by one document.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// x-deep: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// x-deep: [[[]]]
    /// ```
    RD006 "limit-exceeded" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "strategi reading limits",
        strength: Practice,
        since: "0.1.0",
        check: Reader,
    }
    message limit(reason) {
        en: "over a limit of the reader: {reason}",
        nb: "over en grense for lesing: {reason}",
        nn: "over ei grense for lesing: {reason}",
    }
    message too_many(most, all) {
        en: "{all} errors of form were found; the first {most} are shown",
        nb: "det ble funnet {all} formfeil; de første {most} vises",
        nn: "det vart funne {all} formfeil; dei første {most} blir viste",
    }
}
