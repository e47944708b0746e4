//! The report as one page that can be sent to a colleague: it needs no other file, no network and no script.

mod assets;
mod change;
mod configuration;
mod escape;
mod filter;
mod findings;
mod rules;
mod source;
mod summary;

use std::collections::BTreeSet;

use strategi::{Document, Lang, Report, Severity};

use self::escape::Html;
use crate::clean::sentence;
use crate::group::{Theme, themes};
use crate::settings::Settings;
use crate::summary::Cause;
use crate::texts::Texts;
use crate::words::{self, html as words_of};

/// How many causes are listed for which rules could not be evaluated.
const CAUSES: usize = 200;

/// The report as one HTML page: a summary, the findings by theme and document with their lines, a filter, what was not
/// evaluated, and the pages of the rules that found something.
///
/// The page fetches nothing: its style and its script are in it, and a policy in its head forbids everything else, also
/// to what a document might smuggle in. Without scripts, only the filter is missing.
pub fn html(report: &Report, documents: &[Document], settings: &Settings) -> String {
    let themes = themes(report);
    let mut page = Page {
        html: Html::default(),
        report,
        themes: &themes,
        texts: Texts::new(report, documents),
        settings,
        lang: settings.lang,
        firsts: Vec::new(),
    };
    let heading = page.heading();
    page.head(&heading);
    page.html.raw("<header>\n");
    page.html.element("h1", "", &heading);
    page.verdict();
    page.html.raw("</header>\n<main>\n");
    // The summary leads to what is on the page of the findings, so that these are written first.
    let top = std::mem::take(&mut page.html);
    page.findings();
    let findings = std::mem::replace(&mut page.html, top);
    page.summary();
    page.configuration();
    page.html.raw(&findings.0);
    page.not_evaluated();
    page.held_back();
    page.rules();
    page.html.raw("</main>\n");
    page.foot();
    page.html.0
}

struct Page<'a> {
    html: Html,
    report: &'a Report,
    themes: &'a [Theme<'a>],
    texts: Texts<'a>,
    settings: &'a Settings,
    lang: Lang,
    /// The levels of which the first finding was written.
    firsts: Vec<Severity>,
}

impl Page<'_> {
    fn heading(&self) -> String {
        let number = self.report.documents.len();
        let title = (number == 1).then(|| self.texts.title(0, self.lang)).flatten();
        match title {
            Some(title) => words::fill(words_of::CHECK_OF_TITLE, title, self.lang),
            None => words::fill(words_of::CHECK_OF, words::documents(number, self.lang), self.lang),
        }
    }

    fn head(&mut self, heading: &str) {
        let html = &mut self.html;
        html.raw("<!doctype html>\n<html lang=\"").raw(self.lang.tag()).raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '");
        html.raw(assets::STYLE_HASH).raw("'; script-src '").raw(assets::SCRIPT_HASH);
        html.raw("'; base-uri 'none'; form-action 'none'\">\n");
        html.raw(
            "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n",
        );
        html.raw("<meta name=\"generator\" content=\"strategi ").text(self.report.engine.version).raw("\">\n");
        html.element("title", "", heading);
        html.raw("<style>").raw(assets::STYLE).raw("</style>\n</head>\n<body>\n");
        html.element("a", "class=\"skip\" href=\"#findings\"", words_of::SKIP.text(self.lang));
    }

    fn not_evaluated(&mut self) {
        let causes = crate::summary::causes(self.report);
        if causes.is_empty() {
            return;
        }
        let lang = self.lang;
        self.html.raw("<section aria-labelledby=\"not-evaluated\">\n");
        self.html.element("h2", "id=\"not-evaluated\"", words_of::NOT_EVALUATED.text(lang));
        self.html.element("p", "", words_of::NEITHER.text(lang));
        self.html.raw("<div class=\"table\"><table>\n<thead><tr>");
        for title in [words_of::DOCUMENT, words_of::CAUSE, words_of::RULES] {
            self.html.element("th", "scope=\"col\"", title.text(lang));
        }
        self.html.raw("</tr></thead>\n<tbody>\n");
        let shown = if self.settings.full { causes.len() } else { CAUSES };
        for causes in causes.get(..shown).unwrap_or(&causes).chunk_by(|a, b| a.document == b.document) {
            self.causes(causes);
        }
        self.html.raw("</tbody>\n</table></div>\n");
        if shown < causes.len() {
            let more = words::fill(words_of::COUNTED_ONLY, causes.len() - shown, lang);
            self.html.element("p", "class=\"quiet\"", &format!("{}.", sentence(&more)));
        }
        self.html.raw("</section>\n");
    }

    /// The causes for which rules were not evaluated in one document.
    fn causes(&mut self, causes: &[Cause<'_>]) {
        for (number, cause) in causes.iter().enumerate() {
            self.html.raw("<tr>");
            if number == 0 {
                self.html.raw("<th scope=\"row\" rowspan=\"").number(causes.len()).raw("\">");
                self.html.element("code", "", cause.document).raw("</th>");
            }
            self.html.raw("<td>").message(&sentence(cause.text)).raw("</td><td>");
            for (number, code) in cause.codes.iter().enumerate() {
                self.html.raw(if number > 0 { ", " } else { "" });
                self.rule_link(code);
            }
            self.html.raw("</td></tr>\n");
        }
    }

    fn held_back(&mut self) {
        let mut parts = words::held_back(self.report.held_back, self.lang);
        let skipped = &self.settings.skipped;
        if parts.is_empty() && skipped.is_empty() {
            return;
        }
        if !skipped.is_empty() {
            parts.push(words::skipped(skipped.len(), self.lang));
        }
        self.html.raw("<section aria-labelledby=\"held-back\">\n");
        self.html.element("h2", "id=\"held-back\"", words_of::HELD_BACK.text(self.lang));
        self.html.raw("<ul>\n");
        for part in &parts {
            self.html.raw("<li>").message(part).raw("</li>\n");
        }
        self.html.raw("</ul>\n");
        if !skipped.is_empty() {
            self.html.raw("<details><summary>").text(words_of::FILES.text(self.lang)).raw("</summary>\n<ul>\n");
            for name in skipped {
                self.html.raw("<li>");
                self.html.element("code", "", name).raw("</li>\n");
            }
            self.html.raw("</ul>\n</details>\n");
        }
        self.html.raw("</section>\n");
    }

    fn foot(&mut self) {
        let lang = self.lang;
        let engine = &self.report.engine;
        self.html.raw("<footer>\n<p>").text(&words_of::made(self.report, lang)).raw(" ");
        let lists: Vec<String> =
            engine.code_lists.iter().map(|(name, version)| format!("{name} ({version})")).collect();
        if !lists.is_empty() {
            let lists = format!("{}: {}.", words_of::CODE_LISTS.text(lang), lists.join("; "));
            self.html.text(&lists);
        }
        self.html.raw("</p>\n</footer>\n<script>").raw(assets::SCRIPT).raw("</script>\n</body>\n</html>\n");
    }

    /// The code of a rule, which leads to its page.
    fn rule_link(&mut self, code: &str) {
        if has_page(code) {
            self.html.raw("<a href=\"#rule-").text(code).raw("\">").text(code).raw("</a>");
        } else {
            self.html.text(code);
        }
    }

    /// The rules that are spoken of, by code.
    fn codes(&self) -> BTreeSet<&'static str> {
        let found = self.report.diagnostics.iter().map(|finding| finding.code);
        let problems = self.report.configuration.iter().map(|problem| problem.code);
        found.chain(problems).chain(self.report.not_evaluated.iter().map(|it| it.code)).collect()
    }
}

fn has_page(code: &str) -> bool {
    strategi::rules::find(code).is_some_and(|rule| !rule.doc.is_empty())
}
