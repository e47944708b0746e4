use crate::rules::prelude::*;
use crate::sorting::sort_by;

rule! {
    /// A text has two values in one language.
    ///
    /// Tags are compared without regard to case, as BCP 47 has it: `nb` and `NB` are one language, `nb` and `nb-NO` are two tags.
    /// One finding for each language of a text that stands more than once. A key that is written twice in the very same way is
    /// found when the document is read (RD005).
    ///
    /// ## Why
    ///
    /// A reader who asks for the title in a language must get one. In SKOS, two preferred labels in one language are an
    /// inconsistency.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: {nb: Ungdom, en: Youth, NB: Unge}}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: youth, title: {nb: Ungdom, en: Youth, NN: Ungdom}}
    /// ```
    LNG003 "repeated-language" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "SKOS integrity condition on prefLabel; BCP 47: tags are compared without regard to case",
        strength: Must,
        since: "0.1.0",
    }
    message repeated(tag, n) {
        en: "the text has {n} values in `{tag}`",
        nb: "teksten har {n} verdier på `{tag}`",
        nn: "teksten har {n} verdiar på `{tag}`",
        help: {
            en: "keep one of them; other names of a plan or an actor go in `alt_titles` or `alt_names`",
            nb: "behold én av dem; andre navn på en plan eller aktør hører hjemme i `alt_titles` eller `alt_names`",
            nn: "behald éin av dei; andre namn på ein plan eller aktør høyrer heime i `alt_titles` eller `alt_names`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let outline = cx.document().outline();
    for spot in outline.tagged() {
        let tags = || spot.value.values().filter_map(|(tag, _)| tag);
        // Most have one language, or two.
        let two = [tags().next(), tags().nth(1), tags().nth(2)];
        if matches!(two, [_, None, _]) || matches!(two, [Some(a), Some(b), None] if !a.matches(b.as_str())) {
            continue;
        }
        let mut tags: Vec<&LanguageTag> = tags().collect();
        // A stable sort keeps values of one language in the order given.
        sort_by(&mut tags, |a, b| {
            a.as_str().bytes().map(|b| b.to_ascii_lowercase()).cmp(b.as_str().bytes().map(|b| b.to_ascii_lowercase()))
        });
        for same in tags.chunk_by(|a, b| a.matches(b.as_str())) {
            if let [first, second, ..] = same {
                let at = |tag: &LanguageTag| outline.pointer(spot).field(tag.as_str());
                let value = |tag: &LanguageTag| {
                    spot.value.values().find(|(own, _)| *own == Some(tag)).map(|(_, text)| text.as_str())
                };
                let finding = cx.report(at(second), repeated(*first, same.len()));
                finding.related(at(first), Term::new("the first value", "den første verdien", "den første verdien"));
                // Nothing is lost where both say the same.
                if let (Some(text), Some(own)) = (value(first), value(second))
                    && text == own
                {
                    let title = title::remove(second.as_str());
                    finding.fix(Repair::safe(title, [Edit::remove_text(at(second), text)]));
                }
            }
        }
    }
}
