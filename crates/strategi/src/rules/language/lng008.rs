use crate::rules::prelude::*;

rule! {
    /// A text has encoding damage.
    ///
    /// Three kinds are found: the replacement character U+FFFD, control characters other than tab and line breaks, and UTF-8
    /// that was read as Latin-1, Windows-1252 or Mac Roman (`Ã¸` for `ø`). One finding for each text. Verbatim text (`quote` and
    /// `literal` of evidence) shows the state of the source and is not judged. Letters that other languages use are no damage:
    /// `SÃO`, `Âge`, `Åarjelsaemien`.
    ///
    /// ## Why
    ///
    /// Texts that were harvested from web pages and PDFs often come damaged. Names no longer match, search fails, and a screen reader
    /// reads noise.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// title: Strategi for TrÃ¸ndelag
    /// ```
    ///
    /// ```yaml bad
    /// title: Strategi for Tr�ndelag
    /// ```
    ///
    /// ```yaml bad
    /// title: "Strategi for\u000CTrøndelag"
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// title: Strategi for «Trøndelag» – Trööndelage
    /// evidence:
    ///   - {of: title, literal: Strategi for TrÃ¸ndelag}
    /// ```
    LNG008 "encoding-damage" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "harvested public pages: a common fault in practice",
        strength: Practice,
        since: "0.1.0",
    }
    message garbled(excerpt) {
        en: "the text was read in the wrong encoding: `{excerpt}`",
        nb: "teksten er lest med feil tegnsett: `{excerpt}`",
        nn: "teksten er lesen med feil teiknsett: `{excerpt}`",
        help: {
            en: "read the source again as UTF-8, or write the letters anew",
            nb: "les kilden på nytt som UTF-8, eller skriv bokstavene på nytt",
            nn: "les kjelda på nytt som UTF-8, eller skriv bokstavane på nytt",
        },
    }
    message lost(excerpt) {
        en: "letters of the text were lost: `{excerpt}`",
        nb: "bokstaver i teksten har gått tapt: `{excerpt}`",
        nn: "bokstavar i teksten har gått tapt: `{excerpt}`",
        help: {
            en: "write them again as in the source; U+FFFD stands where a letter could not be read",
            nb: "skriv dem på nytt etter kilden; U+FFFD står der en bokstav ikke lot seg lese",
            nn: "skriv dei på nytt etter kjelda; U+FFFD står der ein bokstav ikkje lét seg lese",
        },
    }
    message control(code) {
        en: "the text holds the control character {code}",
        nb: "teksten inneholder styretegnet {code}",
        nn: "teksten inneheld styreteiknet {code}",
        help: {
            en: "remove it, or write a line break in its place",
            nb: "fjern det, eller skriv et linjeskift i stedet",
            nn: "fjern det, eller skriv eit linjeskift i staden",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    for fact in &cx.document().texts().damaged {
        let excerpt = fact.excerpt.as_str();
        let message = if excerpt.contains('\u{FFFD}') {
            lost(excerpt)
        } else if let Some(c) = excerpt.chars().find(|c| c.is_control()) {
            control(format!("U+{:04X}", u32::from(c)))
        } else {
            garbled(excerpt)
        };
        let finding = cx.report(fact.pointer.clone(), message);
        if let Some(mended) = &fact.mended {
            let title = if mended.letters {
                let word = mended.pieces.iter().fold(excerpt.to_owned(), |word, (old, new)| word.replace(old, new));
                title::letters(word)
            } else {
                title::control()
            };
            let edit = Edit::pieces(fact.pointer.clone(), &mended.old, mended.text.clone(), mended.pieces.clone());
            finding.fix(Repair::new(title, mended.whole, [edit]));
        }
    }
}
