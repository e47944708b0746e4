//! The top of the page: how the documents fared, in a sentence, in numbers and in tables.

use strategi::{Lang, Profile, Severity, Verdict};

use super::Page;
use crate::clean::sentence;
use crate::group::by_document;
use crate::judged;
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
        self.html.text(&day);
        let profiles: Vec<String> =
            judged::common_profiles(self.report).into_iter().map(|it| profile(it, lang)).collect();
        if !profiles.is_empty() {
            self.html.raw(" · ").text(&words::fill(words::judged::PROFILES, profiles.join(", "), lang));
        }
        let configurations: Vec<&str> = judged::configurations(self.report).into_iter().collect();
        if !configurations.is_empty() {
            self.html.raw(" · ").text(&words::fill(words::judged::CONFIGURATION, configurations.join(", "), lang));
        }
        self.html.raw("</p>\n");
    }

    pub(super) fn summary(&mut self) {
        let lang = self.lang;
        self.html.raw("<section aria-label=\"").text(words_of::SUMMARY.text(lang)).raw("\">\n");
        self.tally();
        self.html.raw("<div class=\"tables\">\n");
        self.by_theme();
        // The only document is in the heading.
        if self.report.documents.len() != 1 {
            self.by_document();
        }
        self.html.raw("</div>\n<details class=\"meaning\"><summary>").text(words_of::MEANS.text(lang));
        self.html.raw("</summary>\n");
        for text in [words_of::MEANING, words_of::LEVELS, words_of::WHOSE] {
            self.html.element("p", "", text.text(lang));
        }
        self.html.raw("</details>\n</section>\n");
    }

    fn tally(&mut self) {
        let lang = self.lang;
        self.html.raw("<dl class=\"tally\">\n");
        for severity in Severity::ALL.iter().rev() {
            let number = self.report.count(*severity);
            let class = if number == 0 { "none" } else { severity.as_str() };
            self.html.raw("<div class=\"").raw(class).raw("\"><dt>");
            let name = words_of::levels(*severity, lang);
            if self.firsts.contains(severity) {
                self.html.raw("<a href=\"#first-").raw(severity.as_str()).raw("\">").text(name).raw("</a>");
            } else {
                self.html.text(name);
            }
            self.html.raw("</dt><dd>").number(number).raw("</dd></div>\n");
        }
        let number = self.report.configuration.len();
        if number > 0 {
            self.html.raw("<div><dt><a href=\"#configuration\">").text(words::judged::PROBLEMS.text(lang));
            self.html.raw("</a></dt><dd>").number(number).raw("</dd></div>\n");
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
            self.own_profiles(number);
            self.html.raw("</th>");
            self.numbers(|severity| findings.iter().filter(|finding| finding.severity == severity).count());
            self.html.raw("</tr>\n");
        }
        self.html.raw("</tbody>\n</table></div>\n");
        if folded {
            self.html.raw("</details>\n");
        }
    }

    /// The profiles of a document that not all were judged by.
    fn own_profiles(&mut self, number: usize) {
        let common = judged::common_profiles(self.report);
        let own = self.report.documents.get(number).map(|it| it.profiles.as_slice()).unwrap_or_default();
        let own: Vec<String> = own.iter().filter(|it| !common.contains(it)).map(|it| profile(*it, self.lang)).collect();
        if !own.is_empty() {
            let own = words::fill(words::judged::JUDGED_BY, own.join(", "), self.lang);
            self.html.raw(" <span class=\"own quiet\">").text(&own).raw("</span>");
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

/// "Norwegian Planning and Building Act (no-pbl)"
fn profile(profile: Profile, lang: Lang) -> String {
    format!("{} ({})", profile.definition().title.text(lang), profile.name())
}
