use crate::rules::prelude::*;
use crate::rules::shared::grouping::Places;
use crate::rules::shared::passage::{Occurrence, SourceText, lines};
use crate::rules::shared::stored::{self, Gaps};

rule! {
    /// A quotation does not occur in its source.
    ///
    /// Every `quote` and `literal` is looked up in the stored file of its source: the `source` of the evidence, else the first one of the record. Line
    /// breaks, hyphenation, blanks, and the choice of dashes, quotation marks and composed letters do not matter; capitals and the digits of a
    /// number do. An ellipsis (`…`, `[...]`) stands for any words. Where the locator names lines of a plain text (`L25`, `L35-38`), the words must begin or go on
    /// there. On an evidence line whose quote is not found, the literal is not looked up as well; the same words missing from one source are one finding.
    ///
    /// Plain text and web pages are read, in UTF-8 (web pages also in the western encoding that they declare). A source without a file, or with one that was not given or is
    /// no text, such as a PDF, is told as a reason why the rule could not be evaluated. The command reads files at or
    /// below the folder of the document.
    ///
    /// ## Why
    ///
    /// What was taken from a page must be checkable against it: by a reader, and by a program that was told to quote and may have paraphrased.
    ///
    /// ## Bad
    ///
    /// ```text file-page.txt
    /// The strategy for 2009-12 is a strategy for the whole region.
    ///
    /// The Mid-Nordic cooperation
    /// goes on.
    /// ```
    ///
    /// ```yaml bad
    /// sources: [{id: page, file: page.txt}]
    /// measures:
    ///   - {id: mid-nordic, title: Mid-Nordic cooperation, evidence: [{locator: L3, quote: The cooperation is continued}]}
    /// ```
    ///
    /// ```yaml bad
    /// sources: [{id: page, file: page.txt}]
    /// evidence: [{of: period, locator: L3, literal: 2009-12}]
    /// ```
    ///
    /// ```yaml bad
    /// sources: [{id: page, file: page.txt}]
    /// measures:
    ///   - {id: mid-nordic, title: Cooperation, evidence: [{of: title, literal: mid-nordic cooperation}]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```html file-page.html
    /// <p>The strategy for <b>2009&ndash;12</b> is a strategy for the whole region.</p>
    /// <p>The Mid-Nordic coop&shy;eration goes on.</p>
    /// ```
    ///
    /// ```text file-notes.txt
    /// The strategy
    /// is for the whole region, so “every
    /// county” takes part.
    /// ```
    ///
    /// ```yaml good
    /// sources: [{id: page, file: page.html}, {id: notes, file: notes.txt}]
    /// measures:
    ///   - {id: mid-nordic, title: Cooperation, evidence: [{quote: "The Mid-Nordic cooperation […] goes on"}]}
    /// evidence:
    ///   - {of: period, literal: 2009-12}
    ///   - {of: owners, source: notes, locator: L2, literal: 'so "every county" takes part'}
    /// ```
    PRV002 "quotation-not-in-source" {
        severity: Error,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "practice of extraction: what is taken from a page must be checkable against it",
        strength: Practice,
        since: "0.1.0",
        reads: ["sources"],
    }
    message absent(words, source) {
        en: "`{words}` does not occur in the source `{source}`",
        nb: "`{words}` står ikke i kilden `{source}`",
        nn: "`{words}` står ikkje i kjelda `{source}`",
        help: {
            en: "a quote is given word for word; your own words belong in `statement`, and what a passage says of the field in `reading`",
            nb: "et sitat gjengis ord for ord; egne ord hører hjemme i `statement`, og det tekststedet sier om feltet, i `reading`",
            nn: "eit sitat blir attgjeve ord for ord; eigne ord høyrer heime i `statement`, og det tekststaden seier om feltet, i `reading`",
        },
    }
    message other_case(words, source) {
        en: "`{words}` occurs in the source `{source}` only with other capital letters",
        nb: "`{words}` står i kilden `{source}`, men med andre store og små bokstaver",
        nn: "`{words}` står i kjelda `{source}`, men med andre store og små bokstavar",
    }
    message elsewhere(words, source, line, locator) {
        en: "`{words}` occurs in line {line} of the source `{source}`, not at `{locator}`",
        nb: "`{words}` står på linje {line} i kilden `{source}`, ikke ved `{locator}`",
        nn: "`{words}` står på linje {line} i kjelda `{source}`, ikkje ved `{locator}`",
    }
}

/// Most bytes that are looked through for one document: a document made to be slow must not be.
const MOST: u64 = 1 << 32;

/// A source, the words that are looked up in it, and the lines where they are said to stand.
type Sought<'a> = (At, &'a str, Option<(usize, usize)>);

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let outline = document.outline();
    let mut gaps = Gaps::default();
    let mut texts: HashMap<*const u8, Option<SourceText>> = HashMap::new();
    let mut known: HashMap<Sought<'_>, Occurrence> = HashMap::new();
    let mut work = 0_u64;
    let mut absent_words: Vec<(&Id, &str, bool, Places)> = Vec::new();
    let mut groups: HashMap<(At, &str), usize> = HashMap::new();
    for (number, object) in outline.objects() {
        let ObjectRef::Evidence(passage) = object else { continue };
        if passage.quote.is_none() && passage.literal.is_none() {
            continue;
        }
        let Some(source) = document.source_of(passage) else { continue };
        let (name, bytes) = match stored::bytes(document, source) {
            Ok(file) => file,
            Err(gap) => {
                gaps.add(gap, source);
                continue;
            }
        };
        let text = texts.entry(bytes.as_ptr()).or_insert_with(|| SourceText::read(name, bytes));
        let Some(text) = text else {
            gaps.add(SourceGap::NotText, source);
            continue;
        };
        let span = passage.locator.as_deref().and_then(lines);
        for (field, words) in [("quote", &passage.quote), ("literal", &passage.literal)] {
            let Some(words) = words.as_deref() else { continue };
            let occurrence = match known.get(&(source.at, words, span)) {
                Some(occurrence) => *occurrence,
                None if work > MOST => {
                    gaps.add(SourceGap::TooMuch, source);
                    break;
                }
                None => {
                    work = work.saturating_add(text.work(words));
                    let occurrence = text.find(words, span);
                    known.insert((source.at, words, span), occurrence);
                    occurrence
                }
            };
            let place = || outline.pointer_of(number).field(field);
            match occurrence {
                Occurrence::Here => continue,
                Occurrence::Line(line) => {
                    let locator = passage.locator.as_deref().unwrap_or_default();
                    cx.report(place(), elsewhere(words, &source.it.id, line, locator));
                }
                Occurrence::OtherCase | Occurrence::Nowhere => {
                    let group = *groups.entry((source.at, words)).or_insert(absent_words.len());
                    if group == absent_words.len() {
                        let nowhere = occurrence == Occurrence::Nowhere;
                        absent_words.push((&source.it.id, words, nowhere, Places::default()));
                    }
                    if let Some((.., places)) = absent_words.get_mut(group) {
                        places.add(place);
                    }
                }
            }
            break;
        }
    }
    for (source, words, nowhere, places) in absent_words {
        places.report(cx, if nowhere { absent(words, source) } else { other_case(words, source) });
    }
    gaps.report(cx);
}
