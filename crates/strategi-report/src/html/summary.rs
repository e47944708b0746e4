//! The top of the page: how the documents fared, in a sentence, in numbers and in tables.

use strategi::{Severity, Verdict};

use super::Page;
use crate::clean::sentence;
use crate::group::by_document;
use crate::words::{self, html as words_of};

/// How many documents are listed at once; more are folded.
const DOCUMENTS: usize = 20;

impl Page<'_> {
    pub(super) fn verdict(&mut self) {
        let lang = self.lang;
        self.html.element("p", "class=\"verdict\"", &words_of::verdict(self.report, lang));
        let day = sentence(&words::fill(words::JUDGED, self.report.reference_date, lang));
        self.html.raw("<p class=\"quiet\">");
        if self.report.documents.len() == 1 {
            self.html.element("code", "class=\"path\"", self.texts.name(0)).raw(" · ");
        }
        self.html.text(&day).raw("</p>\n");
    }

    pub(super) fn summary(&mut self) {
        let lang = self.lang;
        self.html.raw("<section aria-labelledby=\"summary\">\n");
        self.html.element("h2", "id=\"summary\"", words_of::SUMMARY.text(lang));
        self.tally();
        self.by_theme();
        self.by_document();
        self.html.raw("<div class=\"meaning\">\n");
        self.html.element("h3", "", words_of::MEANS.text(lang));
        for text in [words_of::MEANING, words_of::LEVELS, words_of::WHOSE] {
            self.html.element("p", "", text.text(lang));
        }
        self.html.raw("</div>\n</section>\n");
    }

    fn tally(&mut self) {
        let lang = self.lang;
        self.html.raw("<dl class=\"tally\">\n");
        for severity in Severity::ALL.iter().rev() {
            let number = self.report.count(*severity);
            let class = if number == 0 { "none" } else { severity.as_str() };
            self.html.raw("<div class=\"").raw(class).raw("\"><dt>").text(words_of::levels(*severity, lang));
            self.html.raw("</dt><dd>").number(number).raw("</dd></div>\n");
        }
        let number = self.report.not_evaluated.len();
        if number > 0 {
            self.html.raw("<div><dt><a href=\"#not-evaluated\">").text(words_of::RULES_LEFT.text(lang));
            self.html.raw("</a></dt><dd>").number(number).raw("</dd></div>\n");
        }
        self.html.raw("</dl>\n");
    }

    fn by_theme(&mut self) {
        let (lang, themes) = (self.lang, self.themes);
        if themes.is_empty() {
            return;
        }
        self.table(words_of::THEMES.text(lang), words_of::THEME.text(lang));
        for theme in themes {
            let title = theme.family.map_or(words_of::OTHER.text(lang), |family| family.title(lang));
            self.html.raw("<tr><th scope=\"row\"><a href=\"#theme-").raw(theme.key()).raw("\">").text(title);
            self.html.raw("</a></th>");
            self.numbers(|severity| theme.count(severity));
            self.html.raw("</tr>\n");
        }
        self.html.raw("</tbody>\n</table></div>\n");
    }

    fn by_document(&mut self) {
        let (lang, report) = (self.lang, self.report);
        let folded = report.documents.len() > DOCUMENTS;
        if folded {
            let summary = words::documents(report.documents.len(), lang);
            self.html.raw("<details><summary>").text(&summary).raw("</summary>\n");
        }
        self.table(words_of::DOCUMENTS.text(lang), words_of::DOCUMENT.text(lang));
        for (number, findings) in by_document(report).iter().enumerate() {
            self.html.raw("<tr><th scope=\"row\">");
            self.document_name(number);
            if report.documents.get(number).is_some_and(|it| it.verdict == Verdict::Unreadable) {
                self.html.raw(" <strong class=\"error\">").text(words_of::UNREADABLE.text(lang)).raw("</strong>");
            }
            self.html.raw("</th>");
            self.numbers(|severity| findings.iter().filter(|finding| finding.severity == severity).count());
            self.html.raw("</tr>\n");
        }
        self.html.raw("</tbody>\n</table></div>\n");
        if folded {
            self.html.raw("</details>\n");
        }
    }

    /// The head of a table with a column of numbers for each level.
    fn table(&mut self, caption: &str, first: &str) {
        self.html.raw("<div class=\"table\"><table>\n");
        self.html.element("caption", "", caption);
        self.html.raw("<thead><tr>");
        self.html.element("th", "scope=\"col\"", first);
        for severity in Severity::ALL.iter().rev() {
            self.html.element("th", "scope=\"col\" class=\"number\"", words_of::levels(*severity, self.lang));
        }
        self.html.raw("</tr></thead>\n<tbody>\n");
    }

    fn numbers(&mut self, count: impl Fn(Severity) -> usize) {
        for severity in Severity::ALL.iter().rev() {
            let number = count(*severity);
            let class = if number == 0 { "number none" } else { "number" };
            self.html.raw("<td class=\"").raw(class).raw("\">").number(number).raw("</td>");
        }
    }

    /// The title of a strategy, and the name of its document.
    pub(super) fn document_name(&mut self, number: usize) {
        if let Some(title) = self.texts.title(number, self.lang) {
            self.html.raw("<span class=\"title\">").text(title).raw("</span> ");
        }
        let name = self.texts.name(number);
        self.html.element("code", "class=\"path\"", name);
    }
}
