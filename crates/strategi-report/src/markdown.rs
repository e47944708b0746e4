//! The report as Markdown, for a pull request or a wiki.

use strategi::report::ConfigurationProblem;
use strategi::rules::Family;
use strategi::{Diagnostic, Document, Lang, Report, Severity, Verdict};

use crate::clean::{Piece, clean, obeyed, pieces, sentence};
use crate::group::{Group, Theme, by_document, themes};
use crate::settings::Settings;
use crate::texts::Texts;
use crate::words::{self, html as page};
use crate::{judged, summary};

/// How many findings that are alike are listed.
const SAMPLES: usize = 5;
/// How many problems of one configuration are listed.
const PROBLEMS: usize = 20;
/// How many documents are in the table.
const DOCUMENTS: usize = 50;
/// How many causes are named for which rules could not be evaluated.
const CAUSES: usize = 20;
/// How long it may get, in characters: a comment on GitHub has 65 536.
const LENGTH: usize = 60_000;

/// The report as Markdown: a table of the documents and the findings by theme, short enough for a comment.
pub fn markdown(report: &Report, documents: &[Document], settings: &Settings) -> String {
    let mut page = Page { out: String::new(), texts: Texts::new(report, documents), settings, lang: settings.lang };
    page.summary(report);
    page.configuration(report);
    let mut left = 0;
    for theme in &themes(report) {
        left += page.theme(theme);
    }
    if left > 0 {
        let more = words::fill(page::COUNTED_ONLY, left, settings.lang);
        page.line(&format!("\n*{}.*", sentence(&more)));
    }
    page.not_evaluated(report);
    page.end(report);
    page.out
}

struct Page<'a> {
    out: String,
    texts: Texts<'a>,
    settings: &'a Settings,
    lang: Lang,
}

impl Page<'_> {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn heading(&mut self, marks: &str, text: &str) {
        let blank = if self.out.ends_with("\n\n") { "" } else { "\n" };
        self.line(&format!("{blank}{marks} {text}\n"));
    }

    fn summary(&mut self, report: &Report) {
        let lang = self.lang;
        let heading = words::documents(report.documents.len(), lang);
        self.line(&format!("## {}\n", words::fill(page::CHECK_OF, heading, lang)));
        let counts = sentence(&words::counts(|level| report.count(level), lang));
        self.line(&format!("**{}** {}.\n", page::verdict(report, lang), summary::parts(report, counts, lang)));
        let judged: Vec<String> = judged::lines(report, lang).iter().map(|line| sentence(&escape(line))).collect();
        if !judged.is_empty() {
            self.line(&format!("{}.\n", judged.join(". ")));
        }
        let levels: Vec<Severity> = Severity::ALL.iter().rev().copied().collect();
        let titles: Vec<&str> = levels.iter().map(|level| page::levels(*level, lang)).collect();
        self.line(&format!("| {} | {} |", page::DOCUMENT.text(lang), titles.join(" | ")));
        self.line("|---|--:|--:|--:|");
        for (document, findings) in report.documents.iter().zip(by_document(report)).take(DOCUMENTS) {
            let mut name = code(&document.path).replace('|', "\\|");
            if document.verdict == Verdict::Unreadable {
                name = format!("{name} ({})", page::UNREADABLE.text(lang));
            }
            let counts: Vec<String> = levels
                .iter()
                .map(|level| findings.iter().filter(|finding| finding.severity == *level).count().to_string())
                .collect();
            self.line(&format!("| {name} | {} |", counts.join(" | ")));
        }
        if report.documents.len() > DOCUMENTS {
            let more = report.documents.len() - DOCUMENTS;
            self.line(&format!("\n{}", sentence(&words::fill(words::MORE, more, lang))));
        }
    }

    /// What is wrong with the configuration.
    fn configuration(&mut self, report: &Report) {
        if report.configuration.is_empty() {
            return;
        }
        self.heading("###", words::judged::PROBLEMS.text(self.lang));
        self.line(&format!("{}\n", words::judged::NO_DOCUMENT.text(self.lang)));
        for (file, problems) in judged::problems(report) {
            let all = problems.len();
            let shown = if self.settings.full || all <= PROBLEMS { all } else { PROBLEMS - 1 };
            for problem in problems.iter().take(shown) {
                self.problem(file, problem);
            }
            if shown < all {
                self.line(&format!("- {}: {}", code(file), words::fill(words::MORE, all - shown, self.lang)));
            }
        }
    }

    fn problem(&mut self, file: &str, problem: &ConfigurationProblem) {
        let lang = self.lang;
        let level = words::level(problem.severity, lang);
        let at = match problem.start {
            Some(start) => words::fill(words::LINE, start.line, lang),
            None => code(&problem.pointer),
        };
        let message = prose(&problem.message);
        self.line(&format!("- **{level}** {}, {}, {at}: {message}", problem.code, code(file)));
        if let Some(help) = &problem.help {
            self.line(&format!("  - {}: {}", words::HELP.text(lang), prose(help)));
        }
    }

    /// A theme; tells how many findings there was no room for.
    fn theme(&mut self, theme: &Theme<'_>) -> usize {
        if self.is_full() {
            return theme.len();
        }
        let title = theme.family.map_or(page::OTHER.text(self.lang), |family: Family| family.title(self.lang));
        let counts = words::counts(|level| theme.count(level), self.lang);
        self.heading("###", &format!("{title} ({counts})"));
        let mut left = 0;
        let several = theme.parts.len() > 1 || self.texts.documents() > 1;
        for part in &theme.parts {
            if several && !self.is_full() {
                let path = self.texts.name(part.document).to_owned();
                self.heading("####", &code(&path));
            }
            for group in &part.groups {
                if self.is_full() {
                    left += group.len();
                } else {
                    self.group(group);
                }
            }
        }
        left
    }

    fn is_full(&self) -> bool {
        !self.settings.full && self.out.len() > LENGTH
    }

    fn group(&mut self, group: &Group<'_>) {
        let lang = self.lang;
        let finding = group.first;
        let rule = match finding.url.as_deref().filter(|url| is_link(url)) {
            Some(url) => format!("[{}]({url})", finding.code),
            None => finding.code.to_owned(),
        };
        let level = words::level(finding.severity, lang);
        let at = self.at(finding);
        self.line(&format!("- **{level}** {rule}, {at}: {}", prose(&finding.message)));
        if let Some(help) = &finding.help {
            self.line(&format!("  - {}: {}", words::HELP.text(lang), prose(help)));
        }
        if let Some(fix) = &finding.fix {
            let label = if fix.safe { words::FIX } else { words::POSSIBLE_FIX };
            self.line(&format!("  - {}: {}", label.text(lang), prose(&fix.title)));
        }
        let all = group.others.len();
        // A line that tells of one more is no shorter than that one.
        let shown = if self.settings.full || all <= SAMPLES { all } else { SAMPLES - 1 };
        for other in group.others.iter().take(shown) {
            let at = self.at(other);
            // Advice that goes for the first one need not go for all.
            let help = other.help.as_deref().filter(|help| Some(*help) != finding.help.as_deref());
            let help = help.map(|help| format!(" ({}: {})", words::HELP.text(lang), prose(help))).unwrap_or_default();
            self.line(&format!("  - {at}: {}{help}", prose(&other.message)));
        }
        if shown < all {
            self.line(&format!("  - {}", words::fill(words::MORE_ALIKE, all - shown, lang)));
        }
    }

    /// "line 12", or the pointer in a document without a text.
    fn at(&self, finding: &Diagnostic) -> String {
        match &finding.place {
            Some(place) => words::fill(words::LINE, place.start.line, self.lang),
            None => code(&finding.pointer),
        }
    }

    fn not_evaluated(&mut self, report: &Report) {
        let lang = self.lang;
        if report.not_evaluated.is_empty() {
            return;
        }
        self.heading("###", page::NOT_EVALUATED.text(lang));
        self.line(&format!("{}\n", page::NEITHER.text(lang)));
        let causes = summary::causes(report);
        for cause in causes.iter().take(CAUSES) {
            let document = code(cause.document);
            self.line(&format!("- {document}: {} ({})", prose(cause.text), cause.codes.join(", ")));
        }
        if causes.len() > CAUSES {
            self.line(&format!("- {}", words::fill(words::MORE, causes.len() - CAUSES, lang)));
        }
    }

    fn end(&mut self, report: &Report) {
        let lang = self.lang;
        let skipped = &self.settings.skipped;
        self.line("\n---\n");
        if !skipped.is_empty() {
            let text = prose(&words::skipped(skipped.len(), lang));
            self.line(&format!("{}.\n", sentence(&text)));
        }
        self.line(page::MEANING.text(lang));
        let made = words::html::made(report, lang);
        self.line(&format!("\n{}", escape(&made)));
    }
}

/// A message: what stands in backticks stays code, the rest is text and nothing else.
fn prose(message: &str) -> String {
    let pieces = pieces(message).into_iter().map(|piece| match piece {
        Piece::Words(words) => escape(words),
        Piece::Code(text) => code(text),
    });
    pieces.collect()
}

/// Text that is not taken for Markdown, HTML, or the name of somebody.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' => {
                out.push('\\');
                out.push(c);
            }
            c if obeyed(c) => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Text as code: as many backticks around it as it takes.
fn code(text: &str) -> String {
    let text = clean(text);
    if text.trim().is_empty() {
        return "` `".to_owned();
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let ticks = "`".repeat(longest + 1);
    let blank = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{ticks}{blank}{text}{blank}{ticks}")
}

/// True for an address that cannot end the link it stands in.
fn is_link(url: &str) -> bool {
    (url.starts_with("https://") || url.starts_with("http://"))
        && url.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'(' | b')' | b'<' | b'>'))
}

#[cfg(test)]
mod tests {
    use super::{code, escape, prose};

    #[test]
    fn text_stays_text() {
        assert_eq!(escape("*a* <b> [c](d) @e | #1"), "\\*a\\* &lt;b&gt; \\[c\\](d) &#64;e \\| \\#1");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code(""), "` `");
        assert_eq!(prose("the `<script>` is *not* known"), "the `<script>` is \\*not\\* known");
    }
}
