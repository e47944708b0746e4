//! The pages of the rules that are spoken of, at the end of the page.

use std::collections::HashMap;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};
use strategi::{Lang, Rule};

use super::{Page, has_page};
use crate::words::html as words_of;

impl Page<'_> {
    pub(super) fn rules(&mut self) {
        let lang = self.lang;
        let rules: Vec<&Rule> = self.codes().into_iter().filter_map(strategi::rules::find).collect();
        let rules: Vec<&Rule> = rules.into_iter().filter(|rule| has_page(rule.code)).collect();
        if rules.is_empty() {
            return;
        }
        let urls: HashMap<&str, &str> =
            self.report.diagnostics.iter().filter_map(|it| Some((it.code, it.url.as_deref()?))).collect();
        self.html.raw("<section class=\"rules\" aria-labelledby=\"rules\">\n");
        self.html.element("h2", "id=\"rules\"", words_of::THE_RULES.text(lang));
        if lang != Lang::En {
            self.html.element("p", "class=\"quiet\"", words_of::IN_ENGLISH.text(lang));
        }
        for rule in rules {
            self.html.raw("<article id=\"rule-").raw(rule.code).raw("\" tabindex=\"-1\">\n<details><summary><h3>");
            self.html.text(rule.code).raw(" <span lang=\"en\">").message(&rule.title()).raw("</span></h3></summary>\n");
            self.html.raw("<div lang=\"en\">\n");
            pulldown_cmark::html::push_html(&mut self.html.0, Parser::new(&body(&rule.page())).map(plain));
            self.html.raw("</div>\n<p>");
            if let Some(url) = urls.get(rule.code).filter(|url| is_link(url)) {
                self.html.raw("<a href=\"").text(url).raw("\" rel=\"noreferrer\">");
                self.html.text(words_of::ON_THE_WEB.text(lang)).raw("</a> · ");
            }
            self.html
                .raw("<a href=\"#findings\">")
                .text(words_of::BACK.text(lang))
                .raw("</a></p>\n</details>\n</article>\n");
        }
        self.html.raw("</section>\n");
    }
}

/// Only addresses of pages: no other scheme leads out of the report.
fn is_link(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// The page of a rule as it stands here: without its heading, which is above, and without the messages, of which the reader
/// has those that matter in the findings.
fn body(page: &str) -> String {
    let body = page.split_once("\n\n").filter(|(heading, _)| heading.starts_with("# ")).map_or(page, |(_, body)| body);
    let Some((before, messages)) = body.split_once("\n## Messages\n") else { return body.to_owned() };
    let after = messages.find("\n## ").and_then(|at| messages.get(at..)).unwrap_or_default();
    format!("{before}{after}")
}

/// Headings as they fit below those of the page; HTML as text.
fn plain(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Start(Tag::Heading { level, .. }) => {
            Event::Start(Tag::Heading { level: below(level), id: None, classes: Vec::new(), attrs: Vec::new() })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(below(level))),
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        event => event,
    }
}

fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}
