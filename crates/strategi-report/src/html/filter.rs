//! The filter over the findings. It is hidden where scripts do not run.

use strategi::Severity;
use strategi::rules::About;

use super::Page;
use crate::words::{self, html as words_of};

impl Page<'_> {
    pub(super) fn filter(&mut self) {
        let (lang, report, themes) = (self.lang, self.report, self.themes);
        if report.diagnostics.len() < 2 {
            return;
        }
        self.html.raw("<form id=\"filter\" role=\"search\" hidden aria-label=\"").text(words_of::FILTER.text(lang));
        self.html.raw("\">\n");

        let all = words_of::ALL.text(lang);
        self.select("level", words_of::LEVEL.text(lang), all);
        for severity in Severity::ALL.iter().rev().filter(|severity| report.count(**severity) > 0) {
            self.option(severity.as_str(), words_of::levels(*severity, lang));
        }
        self.end();
        if themes.len() > 1 {
            self.select("theme", words_of::THEME.text(lang), all);
            for theme in themes {
                let title = theme.family.map_or(words_of::OTHER.text(lang), |family| family.title(lang));
                self.option(theme.key(), title);
            }
            self.end();
        }
        let has = |about: About| report.diagnostics.iter().any(|finding| finding.about == about);
        if has(About::Plan) && has(About::Record) {
            self.select("about", words_of::ABOUT.text(lang), words_of::ALL_OF_IT.text(lang));
            for about in [About::Plan, About::Record] {
                self.option(about.as_str(), words_of::about(about, lang));
            }
            self.end();
        }
        if report.documents.len() > 1 {
            self.select("document", words_of::DOCUMENT.text(lang), all);
            for (number, document) in report.documents.iter().enumerate() {
                self.option(&number.to_string(), &document.path);
            }
            self.end();
        }
        let text = words_of::TEXT.text(lang);
        self.html.raw("<label><span>").text(text);
        self.html.raw("</span><input type=\"search\" name=\"text\" autocomplete=\"off\"></label>\n");
        self.html.raw("<button type=\"reset\">").text(words_of::RESET.text(lang)).raw("</button>\n</form>\n");

        let shown = words_of::SHOWN.text(lang).replace("{all}", &report.diagnostics.len().to_string());
        self.html.raw("<p id=\"shown\" class=\"quiet\" role=\"status\" aria-live=\"polite\" data-text=\"").text(&shown);
        self.html.raw("\"></p>\n");
    }

    fn select(&mut self, name: &str, label: &str, all: &str) {
        self.html.raw("<label><span>").text(label).raw("</span><select name=\"").raw(name).raw("\">");
        self.option("", all);
    }

    fn option(&mut self, value: &str, text: &str) {
        self.html.raw("<option value=\"").text(value).raw("\">").text(text).raw("</option>");
    }

    fn end(&mut self) {
        self.html.raw("</select></label>\n");
    }

    /// "and 12 more like it"
    pub(super) fn more(&self, number: usize) -> String {
        words::fill(words::MORE_ALIKE, number, self.lang)
    }
}
