use crate::codelist::language::{LanguageIssue, SubtagKind, check as issues, with_subtag};
use crate::rules::prelude::*;
use crate::rules::shared::grouping::{has_tag_issues, language_tags, retag};

rule! {
    /// A language tag has a subtag that is not registered.
    ///
    /// Each distinct tag is looked up once in the IANA Language Subtag Registry, whether it is the default language, a language
    /// offered, the language of a source or the key of a text. A tag gives one finding, with its first unregistered subtag, however
    /// often it is used. Upper and lower case do not matter. Subtags for private use (`x-…`, `qaa`) and of extensions are not
    /// judged.
    ///
    /// A tag without the form of BCP 47 (`norwegian_bokmål`) is refused when the document is read (RD004). Group codes and
    /// deprecated subtags are registered; they are for LNG002.
    ///
    /// ## Why
    ///
    /// Readers, search engines and screen readers choose by the tag. One that nobody has registered is skipped, and its text with
    /// it.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: {norsk: Ungdom, en: Youth}}
    ///   - {id: business, title: {norsk: Næringsliv, en: Business}}
    /// ```
    ///
    /// ```yaml bad
    /// language: nb-riksmal
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// language: nb-NO
    /// priorities:
    ///   - {id: youth, title: {nb: Ungdom, SMA: Noerh}}
    /// ```
    LNG001 "unregistered-language" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "BCP 47; IATI 9.95.1; CSAF 6.1.12",
        strength: Must,
        since: "0.1.0",
    }
    message unregistered(tag, subtag, kind, n) {
        en: "the language tag `{tag}` is not valid: `{subtag}` is not {kind} ({n} {n|place|places})",
        nb: "språkkoden `{tag}` er ikke gyldig: `{subtag}` er ikke {kind} ({n} {n|sted|steder})",
        nn: "språkkoden `{tag}` er ikkje gyldig: `{subtag}` er ikkje {kind} ({n} {n|stad|stader})",
    }
    message did_you_mean(tag, subtag, kind, n, suggestion) {
        en: "the language tag `{tag}` is not valid: `{subtag}` is not {kind} ({n} {n|place|places})",
        nb: "språkkoden `{tag}` er ikke gyldig: `{subtag}` er ikke {kind} ({n} {n|sted|steder})",
        nn: "språkkoden `{tag}` er ikkje gyldig: `{subtag}` er ikkje {kind} ({n} {n|stad|stader})",
        help: {
            en: "did you mean `{suggestion}`?",
            nb: "mente du `{suggestion}`?",
            nn: "meinte du `{suggestion}`?",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    if !has_tag_issues(cx.document()) {
        return;
    }
    let mut found = Vec::new();
    let mut meant: HashMap<&str, String> = HashMap::new();
    for (tag, places) in language_tags(cx.document()) {
        let issue = issues(tag).into_iter().find_map(|issue| match issue {
            LanguageIssue::Unregistered { kind, subtag, suggestion } => Some((kind, subtag, suggestion)),
            _ => None,
        });
        let Some((kind, subtag, suggestion)) = issue else { continue };
        if let Some(new) = suggestion.and_then(|suggestion| with_subtag(tag, &subtag, suggestion)) {
            meant.insert(tag, new);
        }
        found.push((tag, places, kind, subtag, suggestion));
    }
    let mut edits = retag(cx.document(), &meant);
    for (tag, places, kind, subtag, suggestion) in found {
        let message = match suggestion {
            Some(suggestion) => did_you_mean(tag, subtag, term(kind), places.count, suggestion),
            None => unregistered(tag, subtag, term(kind), places.count),
        };
        let finding = places.report(cx, message);
        if let (Some(new), Some(edits)) = (meant.get(tag), edits.remove(tag)) {
            finding.fix(Repair::doubtful(title::replace(tag, new), edits));
        }
    }
}

const fn term(kind: SubtagKind) -> Term {
    match kind {
        SubtagKind::Language | SubtagKind::Extlang => {
            Term::new("a registered language", "et registrert språk", "eit registrert språk")
        }
        SubtagKind::Script => Term::new("a registered script", "en registrert skrift", "ei registrert skrift"),
        SubtagKind::Region => Term::new("a registered region", "en registrert region", "ein registrert region"),
        SubtagKind::Variant => Term::new("a registered variant", "en registrert variant", "ein registrert variant"),
    }
}
