use crate::config::Profile;
use crate::message::Message;
use crate::rules::prelude::*;

rule! {
    /// A rule or a profile is named that does not exist.
    ///
    /// Codes and profiles are named in two places: in a document, by `waivers` and `profiles`, and in the configuration. In a document the
    /// finding stands where the name is, and the waiver or the profile has no effect. In a configuration it is an error, and nothing is
    /// checked until it is mended. A code that the catalogue has given up leads to the rule that took its place; then the finding only says
    /// so.
    ///
    /// ## Why
    ///
    /// A misspelled code does nothing and looks as if it did: a finding stays although it was accepted, a law's rules are not run although
    /// they were asked for.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// waivers: [{code: STR08, reason: The schools plan it}]
    /// ```
    ///
    /// ```yaml bad
    /// profiles: [no-plb]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// profiles: [no-pbl]
    /// waivers: [{code: STR008, reason: The schools plan it}]
    /// ```
    CFG001 "unknown-name-in-configuration" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "This catalogue: codes are stable, and a renamed one leads to its successor",
        strength: Must,
        since: "0.1.0",
        check: Engine,
    }
    message unknown(code) {
        en: "no rule is called `{code}`",
        nb: "ingen regel heter `{code}`",
        nn: "ingen regel heiter `{code}`",
        help: {
            en: "`strategi rules` lists the rules",
            nb: "`strategi rules` viser reglene",
            nn: "`strategi rules` viser reglane",
        },
    }
    message did_you_mean(code, suggestion, name) {
        en: "no rule is called `{code}`",
        nb: "ingen regel heter `{code}`",
        nn: "ingen regel heiter `{code}`",
        help: {
            en: "did you mean `{suggestion}` ({name})?",
            nb: "mente du `{suggestion}` ({name})?",
            nn: "meinte du `{suggestion}` ({name})?",
        },
    }
    message renamed(code, new) {
        en: "the rule `{code}` is called `{new}` now",
        nb: "regelen `{code}` heter nå `{new}`",
        nn: "regelen `{code}` heiter no `{new}`",
        help: {
            en: "write `{new}`; the old name is still understood",
            nb: "skriv `{new}`; det gamle navnet blir fortsatt forstått",
            nn: "skriv `{new}`; det gamle namnet blir framleis forstått",
        },
    }
    message profile(profile, profiles) {
        en: "there is no profile `{profile}`",
        nb: "det finnes ingen profil `{profile}`",
        nn: "det finst ingen profil `{profile}`",
        help: {
            en: "the profiles are {profiles}",
            nb: "profilene er {profiles}",
            nn: "profilane er {profiles}",
        },
    }
    message profile_did_you_mean(profile, suggestion) {
        en: "there is no profile `{profile}`",
        nb: "det finnes ingen profil `{profile}`",
        nn: "det finst ingen profil `{profile}`",
        help: {
            en: "did you mean `{suggestion}`?",
            nb: "mente du `{suggestion}`?",
            nn: "meinte du `{suggestion}`?",
        },
    }
}

/// What is to be said of a name that no rule has.
pub(crate) fn no_rule(given: &str) -> Message {
    match crate::rules::nearest(given) {
        Some(rule) => did_you_mean(given, rule.code, rule.name),
        None => unknown(given),
    }
}

/// What is to be said of a name that no profile has.
pub(crate) fn no_profile(given: &str) -> Message {
    let names = || Profile::ALL.iter().map(|profile| profile.name());
    match crate::suggest::nearest(given, names()) {
        Some(near) => profile_did_you_mean(given, near),
        None => profile(given, names().collect::<Vec<_>>()),
    }
}
