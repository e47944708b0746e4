//! What is wrong with the configuration, which no document is to blame for.

use strategi::report::ConfigurationProblem;

use super::Page;
use crate::clean::sentence;
use crate::judged;
use crate::words;

/// How many problems of one configuration are on the page.
const PROBLEMS: usize = 100;

impl Page<'_> {
    pub(super) fn configuration(&mut self) {
        let lang = self.lang;
        if self.report.configuration.is_empty() {
            return;
        }
        self.html.raw("<section aria-labelledby=\"configuration\">\n");
        self.html.element("h2", "id=\"configuration\"", words::judged::PROBLEMS.text(lang));
        self.html.element("p", "class=\"quiet\"", words::judged::NO_DOCUMENT.text(lang));
        self.html.raw("<ul class=\"findings\">\n");
        for (file, problems) in judged::problems(self.report) {
            let shown = if self.settings.full { problems.len() } else { problems.len().min(PROBLEMS) };
            for problem in problems.iter().take(shown) {
                self.problem(file, problem);
            }
            if shown < problems.len() {
                let more = words::fill(words::html::COUNTED_ONLY, problems.len() - shown, lang);
                self.html.element("li", "class=\"quiet\"", &format!("{file}: {more}.")).raw("\n");
            }
        }
        self.html.raw("</ul>\n</section>\n");
    }

    fn problem(&mut self, file: &str, problem: &ConfigurationProblem) {
        self.html.raw("<li class=\"finding ").raw(problem.severity.as_str()).raw("\">\n<p class=\"message\">");
        self.html.element("strong", "class=\"level\"", &sentence(words::level(problem.severity, self.lang))).raw(" ");
        self.html.message(&sentence(&problem.message)).raw("</p>\n<p class=\"meta quiet\">");
        self.rule_link(problem.code);
        self.html.raw("<span class=\"sep\"> · </span>").element("code", "class=\"path\"", file);
        self.at(None, problem.start.map(|start| start.line), &problem.pointer);
        self.html.raw("</p>\n");
        if let Some(help) = &problem.help {
            self.labelled("help", words::HELP.text(self.lang), help);
        }
        self.html.raw("</li>\n");
    }
}
