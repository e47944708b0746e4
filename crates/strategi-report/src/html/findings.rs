//! The findings: by theme, then by document, the worst first, each with its lines.

use strategi::report::{Fix, Related};
use strategi::{Diagnostic, Severity};

use super::Page;
use crate::clean::sentence;
use crate::group::{Group, Part, Theme};
use crate::words::{self, html as words_of};

/// How many findings that are alike stand open; the rest is folded.
const OPEN: usize = 3;
/// How many findings that are alike, in one document, are on the page.
const SAMPLES: usize = 50;
/// How many findings are on the page at all; each theme has its share.
const ALL: usize = 3000;
/// How many places that belong to a finding are shown.
const RELATED: usize = 8;

impl Page<'_> {
    pub(super) fn findings(&mut self) {
        let (lang, themes) = (self.lang, self.themes);
        self.html.raw("<section aria-labelledby=\"findings\">\n");
        self.html.element("h2", "id=\"findings\" tabindex=\"-1\"", words_of::FINDINGS.text(lang));
        if themes.is_empty() {
            self.html.element("p", "", &format!("{}.", sentence(words::NOTHING.text(lang))));
        }
        self.filter();
        let room = if self.settings.full { usize::MAX } else { ALL / themes.len().max(1) };
        for theme in themes {
            self.theme(theme, room);
        }
        self.html.raw("</section>\n");
    }

    fn theme(&mut self, theme: &Theme<'_>, mut room: usize) {
        let lang = self.lang;
        let title = theme.family.map_or(words_of::OTHER.text(lang), |family| family.title(lang));
        self.html.raw("<section class=\"theme\" aria-labelledby=\"theme-").raw(theme.key()).raw("\">\n");
        self.html.raw("<h3 id=\"theme-").raw(theme.key()).raw("\">").text(title);
        let counts = words::counts(|level| theme.count(level), lang);
        self.html.raw(" <span class=\"quiet\">").text(&counts).raw("</span></h3>\n");
        let mut left = 0;
        for part in &theme.parts {
            if room == 0 {
                left += part.groups.iter().map(Group::len).sum::<usize>();
            } else {
                self.part(theme, part, &mut room);
            }
        }
        if left > 0 {
            let more = sentence(&words::fill(words_of::COUNTED_ONLY, left, lang));
            self.html.element("p", "class=\"rest quiet\"", &format!("{more}."));
        }
        self.html.raw("</section>\n");
    }

    fn part(&mut self, theme: &Theme<'_>, part: &Part<'_>, room: &mut usize) {
        self.html.raw("<div class=\"part\">\n");
        if self.report.documents.len() > 1 {
            self.html.raw("<h4>");
            self.document_name(part.document);
            self.html.raw("</h4>\n");
        }
        self.html.raw("<ul class=\"findings\">\n");
        for group in &part.groups {
            self.group(theme, group, room);
        }
        self.html.raw("</ul>\n</div>\n");
    }

    fn group(&mut self, theme: &Theme<'_>, group: &Group<'_>, room: &mut usize) {
        let samples = if self.settings.full { usize::MAX } else { SAMPLES };
        let shown = group.len().min(samples).min(*room);
        *room -= shown;
        // What is folded should be worth a fold.
        let open = if shown <= OPEN + 1 { shown } else { OPEN };
        for (number, finding) in group.all().take(open).enumerate() {
            self.finding(theme, finding, (number > 0).then_some(group.first));
        }
        if open < shown {
            let more = sentence(&self.more(shown - open));
            self.html.raw("<li class=\"more\"><details><summary>").text(&more).raw(" ");
            self.html.raw("<span class=\"quiet\">").text(group.first.code).raw("</span></summary>\n");
            self.html.raw("<ul class=\"findings\">\n");
            for finding in group.all().take(shown).skip(open) {
                self.finding(theme, finding, Some(group.first));
            }
            self.html.raw("</ul>\n</details></li>\n");
        }
        if shown < group.len() {
            let more = words::fill(words_of::COUNTED_ONLY, group.len() - shown, self.lang);
            let more = format!("{}: {}.", group.first.code, more);
            self.html.element("li", "class=\"rest quiet\"", &more).raw("\n");
        }
    }

    /// A finding; what is said of the one `above`, which is like it, is not said again.
    fn finding(&mut self, theme: &Theme<'_>, finding: &Diagnostic, above: Option<&Diagnostic>) {
        let lang = self.lang;
        let level = finding.severity.as_str();
        self.html.raw("<li ");
        if !self.firsts.contains(&finding.severity) {
            self.firsts.push(finding.severity);
            self.html.raw("id=\"first-").raw(level).raw("\" ");
        }
        self.html.raw("class=\"finding ").raw(level).raw("\" data-level=\"").raw(level);
        self.html.raw("\" data-theme=\"").raw(theme.key()).raw("\" data-about=\"").raw(finding.about.as_str());
        self.html.raw("\" data-document=\"").number(finding.document_index).raw("\">\n<p class=\"message\">");
        self.html.element("strong", "class=\"level\"", &level_name(finding.severity, lang)).raw(" ");
        self.html.message(&sentence(&finding.message)).raw("</p>\n<p class=\"meta quiet\">");
        self.rule_link(finding.code);
        self.at(None, finding.place.as_ref().map(|place| place.start.line), &finding.pointer);
        if let Some(element) = &finding.element {
            self.html.raw("<span class=\"sep\"> · </span>").element("code", "", element);
        }
        let about = words_of::about(finding.about, lang);
        self.html.raw("<span class=\"sep\"> · </span>").text(words_of::ABOUT.text(lang).to_lowercase().as_str());
        self.html.raw(" ").text(about).raw("</p>\n");
        if let Some(place) = &finding.place {
            self.source(finding.document_index, place, 1);
        }
        let said = above.and_then(|above| above.help.as_deref());
        if let Some(help) = finding.help.as_deref().filter(|help| Some(*help) != said) {
            self.labelled("help", words::HELP.text(lang), help);
        }
        if let Some(fix) = &finding.fix {
            self.fix(finding.document_index, fix);
        }
        self.related(finding);
        self.html.raw("</li>\n");
    }

    fn fix(&mut self, document: usize, fix: &Fix) {
        let label = if fix.safe { words::FIX } else { words::POSSIBLE_FIX };
        self.labelled("fix", label.text(self.lang), &fix.title);
        self.change(document, fix);
    }

    pub(super) fn labelled(&mut self, class: &str, label: &str, text: &str) {
        self.html.raw("<p class=\"").raw(class).raw("\"><b>").text(&sentence(label)).raw(":</b> ");
        self.html.message(text).raw("</p>\n");
    }

    fn related(&mut self, finding: &Diagnostic) {
        if finding.related.is_empty() {
            return;
        }
        let all = finding.related.len();
        let shown = if self.settings.full || all <= RELATED + 1 { all } else { RELATED };
        self.html.raw("<div class=\"related\">\n<p><b>").text(words_of::SEE_ALSO.text(self.lang));
        self.html.raw(":</b></p>\n<ul>\n");
        for related in finding.related.iter().take(shown) {
            self.related_place(finding, related);
        }
        if shown < all {
            let more = words::fill(words_of::COUNTED_ONLY, all - shown, self.lang);
            self.html.element("li", "class=\"quiet\"", &more).raw("\n");
        }
        self.html.raw("</ul>\n</div>\n");
    }

    fn related_place(&mut self, finding: &Diagnostic, related: &Related) {
        let number = self.texts.number(&related.document, finding.document_index);
        self.html.raw("<li>").message(&sentence(&related.message)).raw(" <span class=\"quiet\">");
        let other = (number != finding.document_index).then_some(number);
        self.at(other, related.place.as_ref().map(|place| place.start.line), &related.pointer);
        self.html.raw("</span>\n");
        if let Some(place) = &related.place {
            self.source(number, place, 0);
        }
        self.html.raw("</li>\n");
    }

    /// " · line 12", of another document " · plans/b.yaml, line 12"
    pub(super) fn at(&mut self, other: Option<usize>, line: Option<u32>, pointer: &str) {
        self.html.raw("<span class=\"sep\"> · </span>");
        if let Some(document) = other {
            self.html.element("code", "class=\"path\"", self.texts.name(document)).raw(", ");
        }
        match line {
            Some(line) => self.html.text(&words::fill(words::LINE, line, self.lang)),
            None => self.html.element("code", "", pointer),
        };
    }
}

fn level_name(severity: Severity, lang: strategi::Lang) -> String {
    sentence(words::level(severity, lang))
}
