//! The text of a source, and whether words occur in it.

use std::cell::OnceCell;

use memchr::memmem;

use super::html;

/// The text of a source, folded so that line breaks, hyphenation and the choice of dashes and quotation marks do not
/// matter.
#[derive(Debug)]
pub(crate) struct SourceText {
    folded: String,
    /// Where each line begins in the folded text, with its number; empty lines have no entry. Nothing for a web page,
    /// whose lines are not those that its reader saw.
    lines: Option<Vec<(usize, usize)>>,
    lower: OnceCell<String>,
}

/// Where words occur in a source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Occurrence {
    /// In the lines where they are said to, or anywhere when no lines are named.
    Here,
    /// In other lines than the named ones, first in this one.
    Line(usize),
    /// Only with other capitals.
    OtherCase,
    /// Nowhere.
    Nowhere,
}

impl SourceText {
    /// Reads a plain text or a web page; `None` for anything else. `name` is that of the file.
    pub(crate) fn read(name: &str, bytes: &[u8]) -> Option<Self> {
        if bytes.contains(&0) || bytes.starts_with(b"%PDF") {
            return None;
        }
        let decoded;
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            // Pages of the years before UTF-8 say so themselves.
            Err(_) if says_windows_1252(bytes) => {
                decoded = bytes.iter().map(|byte| windows_1252(*byte)).collect::<String>();
                &decoded
            }
            Err(_) => return None,
        };
        Some(if html::is_html(name, text) {
            Self { folded: fold(&html::text(text)).0, lines: None, lower: OnceCell::new() }
        } else {
            let (folded, lines) = fold(text);
            Self { folded, lines: Some(lines), lower: OnceCell::new() }
        })
    }

    /// How many bytes a look-up of words goes through.
    pub(crate) fn work(&self, words: &str) -> u64 {
        u64::try_from(self.folded.len().saturating_add(words.len())).unwrap_or(u64::MAX)
    }

    /// Looks words up. `lines` are the first and the last line where they are said to stand.
    pub(crate) fn find(&self, words: &str, lines: Option<(usize, usize)>) -> Occurrence {
        let (folded, _) = fold(words);
        let sought = folded.trim_matches('\'');
        if sought.is_empty() {
            return Occurrence::Here;
        }
        let Some((start, end)) = occurrences(&self.folded, sought).next().or_else(|| abridged(&self.folded, sought))
        else {
            let lower = self.lower.get_or_init(|| self.folded.to_lowercase());
            let other_case = occurrences(lower, &sought.to_lowercase()).next().is_some();
            return if other_case { Occurrence::OtherCase } else { Occurrence::Nowhere };
        };
        let (Some((first, last)), Some(own)) = (lines, &self.lines) else { return Occurrence::Here };
        let line = |offset: usize| {
            let after = own.partition_point(|(begin, _)| *begin <= offset);
            own.get(after.saturating_sub(1)).map_or(1, |(_, number)| *number)
        };
        let is_there = |(start, end): (usize, usize)| line(start) <= last && line(end.saturating_sub(1)) >= first;
        if is_there((start, end)) || occurrences(&self.folded, sought).any(is_there) {
            Occurrence::Here
        } else {
            Occurrence::Line(line(start))
        }
    }
}

/// The lines that a locator names: `L25`, `L35-38`.
pub(crate) fn lines(locator: &str) -> Option<(usize, usize)> {
    let digits = locator.trim().strip_prefix('L')?;
    let (first, last) = digits.split_once(['-', '–']).unwrap_or((digits, digits));
    let number = |text: &str| text.strip_prefix('L').unwrap_or(text).parse().ok();
    let (first, last) = (number(first)?, number(last)?);
    (first <= last).then_some((first, last))
}

/// Where a folded text has words: a number is no part of a longer one.
fn occurrences<'t>(text: &'t str, sought: &'t str) -> impl Iterator<Item = (usize, usize)> + use<'t> {
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let (begins, ends) = (digit(sought.as_bytes().first()), digit(sought.as_bytes().last()));
    memmem::find_iter(text.as_bytes(), sought).map(|start| (start, start + sought.len())).filter(move |(start, end)| {
        let before = start.checked_sub(1).and_then(|at| text.as_bytes().get(at));
        !(begins && digit(before) || ends && digit(text.as_bytes().get(*end)))
    })
}

/// Where a text has the parts of words that an ellipsis abridges, in their order.
fn abridged(text: &str, sought: &str) -> Option<(usize, usize)> {
    if !sought.contains("...") {
        return None;
    }
    let blank: &[char] = &[' ', '[', ']', '(', ')', '\''];
    let parts: Vec<&str> = sought.split("...").map(|part| part.trim_matches(blank)).collect();
    let mut parts = parts.into_iter().filter(|part| !part.is_empty());
    let (start, mut end) = occurrences(text, parts.next()?).next()?;
    for part in parts {
        let (_, length) = occurrences(text.get(end..)?, part).next()?;
        end += length;
    }
    Some((start, end))
}

/// Folds a text, and tells where its lines begin in the folded one.
fn fold(text: &str) -> (String, Vec<(usize, usize)>) {
    let mut folder = Folder { out: String::with_capacity(text.len()), gap: None };
    let mut lines = Vec::new();
    let mut line = 1;
    let mut begun = 0;
    for c in text.chars() {
        line += usize::from(c == '\n');
        let before = folder.out.len();
        if folder.push(c) && begun != line {
            begun = line;
            lines.push((before, line));
        }
    }
    (folder.out, lines)
}

struct Folder {
    out: String,
    gap: Option<Gap>,
}

/// White space and hyphens between two other characters.
#[derive(Clone, Copy)]
struct Gap {
    /// It begins with white space.
    blank: bool,
    dash: bool,
    soft: bool,
}

impl Folder {
    /// Adds a character; tells whether it stands in the folded text, and is not only part of a gap.
    fn push(&mut self, c: char) -> bool {
        let dash = matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}');
        let soft = c == '\u{AD}';
        if matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}') {
            return false;
        }
        if dash || soft || c.is_whitespace() {
            let gap = self.gap.get_or_insert(Gap { blank: c.is_whitespace(), dash: false, soft: false });
            gap.dash |= dash;
            gap.soft |= soft;
            return false;
        }
        if let Some(gap) = self.gap.take().filter(|_| !self.out.is_empty()) {
            let between_digits = c.is_ascii_digit() && self.out.ends_with(|c: char| c.is_ascii_digit());
            match gap {
                // `2009-12`, also with a line break in it
                Gap { dash: true, .. } if between_digits => self.out.push('-'),
                // a word that is divided at the end of a line, or a hyphen in it: the two look alike
                Gap { blank: false, dash, soft } if dash || soft => {}
                _ => self.out.push(' '),
            }
        }
        match c {
            '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '‛' | '‹' | '›' | '´' | '`' | '′' | '″' =>
            {
                self.out.push('\'');
            }
            '…' => self.out.push_str("..."),
            'ﬀ' => self.out.push_str("ff"),
            'ﬁ' => self.out.push_str("fi"),
            'ﬂ' => self.out.push_str("fl"),
            'ﬃ' => self.out.push_str("ffi"),
            '\u{212B}' => self.out.push('Å'),
            '\u{300}'..='\u{328}' => self.compose(c),
            c => self.out.push(c),
        }
        true
    }

    /// A letter and a mark become the letter that has the mark, where there is one.
    fn compose(&mut self, mark: char) {
        let composed = self.out.chars().next_back().and_then(|base| {
            let (_, bases, letters) = COMPOSED.iter().find(|(own, ..)| *own == mark)?;
            letters.chars().nth(bases.chars().position(|own| own == base)?)
        });
        if composed.is_some() {
            self.out.pop();
        }
        self.out.push(composed.unwrap_or(mark));
    }
}

/// Combining marks, the letters that they stand after, and what these become: the Latin letters of European languages.
const COMPOSED: &[(char, &str, &str)] = &[
    ('\u{300}', "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
    ('\u{301}', "aeiouyAEIOUYcCnNsSzZ", "áéíóúýÁÉÍÓÚÝćĆńŃśŚźŹ"),
    ('\u{302}', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
    ('\u{303}', "anoANO", "ãñõÃÑÕ"),
    ('\u{304}', "aeiouAEIOU", "āēīōūĀĒĪŌŪ"),
    ('\u{306}', "agAG", "ăğĂĞ"),
    ('\u{307}', "zZeEgGcCI", "żŻėĖġĠċĊİ"),
    ('\u{308}', "aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ"),
    ('\u{30A}', "aAuU", "åÅůŮ"),
    ('\u{30B}', "ouOU", "őűŐŰ"),
    ('\u{30C}', "cCdDeEnNrRsStTzZgGkK", "čČďĎěĚňŇřŘšŠťŤžŽǧǦǩǨ"),
    ('\u{327}', "cCsStT", "çÇşŞţŢ"),
    ('\u{328}', "aAeEiIuU", "ąĄęĘįĮųŲ"),
];

/// True for a page that declares the encoding of western Europe, under one of the names that browsers take for it.
fn says_windows_1252(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..1024).unwrap_or(bytes)).to_ascii_lowercase();
    let names = ["iso-8859-1", "windows-1252", "latin1"];
    names.iter().any(|name| {
        let declared = |quote: &str| head.contains(&format!("charset={quote}{name}"));
        declared("") || declared("\"") || declared("'") || head.contains(&format!("encoding=\"{name}\""))
    })
}

fn windows_1252(byte: u8) -> char {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    match byte {
        0x80..=0x9F => HIGH.chars().nth(usize::from(byte - 0x80)).unwrap_or('\u{FFFD}'),
        byte => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> SourceText {
        SourceText::read("page.txt", text.as_bytes()).unwrap()
    }

    #[test]
    fn what_may_differ() {
        for (text, words) in [
            ("en  bedre\nog mer\u{A0}effektiv måte", "bedre og mer effektiv"),
            (
                "inter-\nnasjonal, inter\u{AD}nasjonal og Nord-\n  Trøndelag",
                "internasjonal, internasjonal og Nord-Trøndelag",
            ),
            ("for 2009–\n12.", "2009-12"),
            ("to områder: ”Ungdom”", "«Ungdom»"),
            ("to områder: ”Ungdom”", "områder: \"Ungdom"),
            ("livskvalitet og helse – i bygd", "helse - i bygd"),
            ("pa\u{30A} kysten", "på kysten"),
            ("på kysten", "pa\u{30A} kysten"),
            ("e\u{301}n profil", "én profil"),
            ("en ﬁn proﬁl", "fin profil"),
            ("Strategien for kysten gjelder til 2033", "Strategien […] gjelder til 2033"),
            ("Strategien for kysten gjelder til 2033", "Strategien ... 2033"),
            ("mål nr. 3", "3"),
            ("noe", " "),
        ] {
            assert_eq!(plain(text).find(words, None), Occurrence::Here, "{words}");
        }
        for (text, words, found) in [
            ("for 2009-12", "2009-1", Occurrence::Nowhere),
            ("for 2009-12", "09-12", Occurrence::Nowhere),
            ("helse i bygd", "helsei bygd", Occurrence::Nowhere),
            ("far på kysten", "får på kysten", Occurrence::Nowhere),
            ("gjelder til 2033. Strategien", "Strategien … 2033", Occurrence::Nowhere),
            ("Nato og EU", "NATO", Occurrence::OtherCase),
        ] {
            assert_eq!(plain(text).find(words, None), found, "{words}");
        }
    }

    #[test]
    fn lines_of_a_text() {
        let text = plain("… one\n\n- two and\nthree\nfour, two\n");
        for (words, span, found) in [
            ("one", (1, 1), Occurrence::Here),
            ("two", (3, 3), Occurrence::Here),
            ("two", (5, 5), Occurrence::Here),
            ("two and three", (4, 4), Occurrence::Here),
            ("two and three", (1, 2), Occurrence::Line(3)),
            ("four", (1, 4), Occurrence::Line(5)),
        ] {
            assert_eq!(text.find(words, Some(span)), found, "{words} {span:?}");
        }
        assert_eq!(lines("L25"), Some((25, 25)));
        assert_eq!(lines("L35–38"), Some((35, 38)));
        for locator in ["p. 4", "L", "L9-3", "L5, L7", "Lov"] {
            assert_eq!(lines(locator), None, "{locator}");
        }
    }

    #[test]
    fn kinds_of_files() {
        let page = SourceText::read("page.html", b"<p>N&aelig;ringsliv</p>\n<p>ungdom</p>").unwrap();
        assert_eq!(page.find("Næringsliv ungdom", Some((9, 9))), Occurrence::Here);
        let old = b"<html><meta http-equiv=x content='text/html; charset=iso-8859-1'>\xE5r \x96 m\xE5l";
        assert_eq!(SourceText::read("page", old).unwrap().find("år – mål", None), Occurrence::Here);
        assert!(SourceText::read("plan.pdf", b"%PDF-1.4 text").is_none());
        assert!(SourceText::read("plan.docx", b"PK\x03\x04\0\0").is_none());
        assert!(SourceText::read("page.txt", b"\xE5r").is_none());
    }
}
