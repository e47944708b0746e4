use crate::rules::prelude::*;

rule! {
    /// The list of revisions is out of order, or does not end with the plan's version.
    ///
    /// Out of order is a revision whose date lies wholly before that of an earlier line, or whose version number is lower: numbers with dots,
    /// `v` before them or not (`v2`, `2.10`); other versions are not compared. Where the order holds, the last revision is the plan's `version`.
    /// A plan without `version`, or without revisions, has nothing to compare.
    ///
    /// ## Why
    ///
    /// Which text was in force on a day is read from this list. CSAF demands the same of its revision history (tests 6.1.14
    /// and 6.1.16).
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// version: "2"
    /// revisions:
    ///   - {version: "3", date: 2011-05}
    ///   - {version: "2", date: 2010-02}
    /// ```
    ///
    /// ```yaml bad
    /// revisions:
    ///   - {version: v2.10}
    ///   - {version: v2.9}
    /// ```
    ///
    /// ```yaml bad
    /// version: "3"
    /// revisions:
    ///   - {version: "1"}
    ///   - {version: "2"}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// version: "2.10"
    /// revisions:
    ///   - {version: first edition, date: 2009}
    ///   - {version: "2.9", date: 2009-12}
    ///   - {version: v2.10, date: 2009-12-17}
    /// ```
    PRV007 "revisions-out-of-order" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "strategi document format 1: oldest first; CSAF 2.0 tests 6.1.14 and 6.1.16",
        strength: Must,
        since: "0.1.0",
        reads: ["version", "revisions"],
    }
    message dates(version, before) {
        en: "the revision `{version}` is older than `{before}`, which stands before it",
        nb: "revisjon `{version}` er eldre enn `{before}`, som står foran",
        nn: "revisjon `{version}` er eldre enn `{before}`, som står føre",
        help: {
            en: "list the oldest revision first",
            nb: "før opp den eldste revisjonen først",
            nn: "før opp den eldste revisjonen først",
        },
    }
    message numbers(version, before) {
        en: "the revision `{version}` has a lower number than `{before}`, which stands before it",
        nb: "revisjon `{version}` har lavere nummer enn `{before}`, som står foran",
        nn: "revisjon `{version}` har lågare nummer enn `{before}`, som står føre",
        help: {
            en: "list the oldest revision first",
            nb: "før opp den eldste revisjonen først",
            nn: "før opp den eldste revisjonen først",
        },
    }
    message last(version, last) {
        en: "the plan's version is `{version}`, and the last revision is `{last}`",
        nb: "planens versjon er `{version}`, og den siste revisjonen er `{last}`",
        nn: "versjonen av planen er `{version}`, og den siste revisjonen er `{last}`",
        help: {
            en: "add the revision, or correct `version`",
            nb: "legg til revisjonen, eller rett `version`",
            nn: "legg til revisjonen, eller rett `version`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let strategy = cx.strategy();
    let place = |index: usize| Pointer::root().field("revisions").item(index);
    // The last line with a date, and the last with a number: lines between them may have neither.
    let mut dated: Option<(usize, &Revision, PartialDate)> = None;
    let mut numbered: Option<(usize, &Revision, Vec<u32>)> = None;
    for (index, revision) in strategy.revisions.iter().enumerate() {
        let number = number(&revision.version);
        let found = match (&dated, revision.date, &numbered, &number) {
            (Some((at, before, known)), Some(date), ..) if date.last_day() < known.first_day() => {
                Some((*at, dates(&revision.version, &before.version)))
            }
            (_, _, Some((at, before, known)), Some(own)) if own < known => {
                Some((*at, numbers(&revision.version, &before.version)))
            }
            _ => None,
        };
        if let Some((before, message)) = found {
            let label = Term::new("stands before it", "står foran", "står føre");
            cx.report(place(index), message).related(place(before), label);
            // In a list that runs backwards every line is out of order, and its end says nothing.
            return;
        }
        dated = revision.date.map(|date| (index, revision, date)).or(dated);
        numbered = number.map(|number| (index, revision, number)).or(numbered);
    }
    if let (Some(version), Some(revision)) = (&strategy.version, strategy.revisions.last())
        && bare(version) != bare(&revision.version)
    {
        let label = Term::new("the last revision", "den siste revisjonen", "den siste revisjonen");
        cx.report(Pointer::root().field("version"), last(version, &revision.version))
            .related(place(strategy.revisions.len() - 1).field("version"), label);
    }
}

/// A version without case and the `v` before a number.
fn bare(version: &str) -> String {
    let lower = version.trim().to_lowercase();
    let number =
        lower.strip_prefix('v').map(str::trim_start).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    number.unwrap_or(&lower).to_owned()
}

fn number(version: &str) -> Option<Vec<u32>> {
    bare(version).split('.').map(|part| part.parse().ok()).collect()
}
