//! The page of a rule in Markdown: what `explain` prints and what stands in `crates/strategi/rules/`.

use std::fmt::Write;

use super::{Check, Lifecycle, Rule, Scope, Tier};
use crate::config::{Member, Profile};
use crate::lang::Lang;

/// Opens or closes an example. What follows the language is for the test that runs the examples; of it, the day on
/// which the example is judged matters to a reader.
fn fence(out: &mut String, words: &str) {
    let mut words = words.split(' ');
    let language = words.next().unwrap_or_default();
    if let Some(date) = words.find_map(|word| word.strip_prefix("date-")) {
        let _ = writeln!(out, "Judged on {date}:\n");
    }
    let _ = writeln!(out, "```{language}");
}

/// A profile, with the time in which it asks for the rule.
fn window(profile: Profile, member: &Member) -> String {
    match (member.from, member.to) {
        (None, None) => profile.to_string(),
        (Some(from), None) => format!("{profile} (plans from {from})"),
        (None, Some(to)) => format!("{profile} (plans until {to})"),
        (Some(from), Some(to)) => format!("{profile} (plans from {from} to {to})"),
    }
}

impl Rule {
    /// What it finds, in one sentence without full stop: the first paragraph of its page.
    pub fn title(&self) -> String {
        let lines: Vec<&str> = self.doc.lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
        lines.join(" ").trim_end_matches('.').to_owned()
    }

    /// What the page says before its sections: paragraphs of one line each.
    pub fn introduction(&self) -> String {
        let lines: Vec<&str> = self.doc.lines().map(str::trim).take_while(|line| !line.starts_with('#')).collect();
        let paragraphs = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty());
        paragraphs.map(|lines| lines.join(" ")).collect::<Vec<_>>().join("\n\n")
    }

    /// The page: what is found, why, where it comes from and how strong that source is, examples, messages, and how to
    /// configure it.
    pub fn page(&self) -> String {
        let mut out = format!("# {}: {}\n\n", self.code, self.name);
        self.facts(&mut out);
        out.push('\n');
        for line in self.doc.lines() {
            let line = line.strip_prefix(' ').unwrap_or(line).trim_end();
            if let Some(words) = line.strip_prefix("```") {
                fence(&mut out, words);
            } else {
                out.push_str(line);
                out.push('\n');
            }
        }
        out.push_str("\n## Messages\n\n");
        for template in self.templates {
            // Writing to a `String` cannot fail.
            let _ = writeln!(out, "- `{}`", template.id);
            for lang in Lang::ALL {
                let _ = writeln!(out, "  - {lang}: {}", template.text.text(lang));
            }
            if let Some(help) = template.help {
                let _ = writeln!(out, "  - advice: {}", help.en());
            }
        }
        self.configuration(&mut out);
        out
    }

    fn facts(&self, out: &mut String) {
        let mut row = |name: &str, value: &str| {
            let _ = writeln!(out, "- {name}: {value}");
        };
        row("severity", self.severity.as_str());
        row("tier", &format!("{} ({})", self.tier, self.when()));
        row("lifecycle", self.lifecycle().as_str());
        if let Some(deprecation) = &self.deprecated {
            row("deprecated", &format!("since {}; instead: {}", deprecation.since, deprecation.instead));
        }
        row("about", &format!("the {}", self.about));
        row(
            "looks at",
            match self.scope {
                Scope::Document => "each document alone",
                Scope::Collection => "the documents of a collection together",
            },
        );
        row("source", self.source);
        row("strength", &format!("{} ({})", self.strength, self.strength.meaning()));
        row("since", self.since);
        if !self.yields_to.is_empty() {
            row("gives way to", &self.yields_to.join(", "));
        }
        let profiles: Vec<String> = self.profiles().map(|(profile, member)| window(profile, member)).collect();
        if !profiles.is_empty() {
            row("profiles", &profiles.join(", "));
        }
        let without = Profile::ALL.iter().filter(|it| it.definition().leaves_out.contains(&self.code));
        let without: Vec<&str> = without.map(|it| it.name()).collect();
        if !without.is_empty() {
            row("left out by", &without.join(", "));
        }
    }

    /// The profiles that ask for it.
    fn profiles(&self) -> impl Iterator<Item = (Profile, &'static Member)> {
        let code = self.code;
        Profile::ALL.iter().filter_map(move |it| Some((*it, it.definition().member(code)?)))
    }

    /// When it runs, in words.
    fn when(&self) -> &'static str {
        match self.tier {
            _ if self.lifecycle() == Lifecycle::Deprecated => "runs when it is selected",
            tier if Tier::DEFAULT.contains(&tier) => "runs by default",
            Tier::Profile => "runs when one of its profiles is asked for",
            _ => "runs when asked for",
        }
    }

    fn configuration(&self, out: &mut String) {
        let code = self.code;
        out.push_str("\n## Configure\n\n");
        if self.is_always_told() {
            out.push_str("What could not be read is always reported.\n");
            return;
        }
        let profile = self.profiles().next().map(|(profile, _)| profile);
        let on_or_off = match (self.lifecycle(), profile) {
            (Lifecycle::Deprecated, _) => format!("select = [\"{code}\"]"),
            _ if Tier::DEFAULT.contains(&self.tier) => format!("ignore = [\"{code}\"]"),
            (_, Some(profile)) if self.tier == Tier::Profile => format!("profiles = [\"{profile}\"]"),
            _ => format!("tiers = [\"core\", \"recommended\", \"{}\"]", self.tier),
        };
        let other = if self.severity.as_str() == "info" { "warning" } else { "info" };
        let acceptance = self.acceptance();
        out.push_str("In `strategi.toml`:\n\n```toml\n");
        let _ = writeln!(out, "{on_or_off}\n");
        if !self.parameters.is_empty() {
            out.push_str("[parameters]\n");
            for (name, example) in self.parameters {
                let _ = writeln!(out, "{name} = {example}");
            }
            out.push('\n');
        }
        let _ = writeln!(out, "[severity]\n{code} = \"{other}\"\n```");
        let _ = match acceptance {
            Acceptance::None => Ok(()),
            Acceptance::InDocument => writeln!(
                out,
                "\nOne finding is accepted in the document; without `on` it is that of the plan as a whole:\n\n```yaml\n\
                 waivers:\n  - {{code: {code}, on: the-id-of-the-element, reason: Why it is accepted}}\n```"
            ),
            Acceptance::InProject => writeln!(
                out,
                "\nStratML has no place for a waiver, so one finding is accepted there too; without `element` it is that of \
                 the document as a whole:\n\n```toml\n[[waivers]]\ncode = \"{code}\"\ndocument = \"plans/youth.xml\"\n\
                 element = \"the-id-of-the-element\"\nreason = \"Why it is accepted\"\n```"
            ),
            Acceptance::OfWriting => {
                writeln!(out, "\nReported whenever a document is written as StratML, and by no check of it.")
            }
        };
    }

    fn acceptance(&self) -> Acceptance {
        match (self.family(), self.code) {
            ("SML", "SML024" | "SML025") => Acceptance::OfWriting,
            ("SML", _) => Acceptance::InProject,
            _ if matches!(self.check, Check::Engine) => Acceptance::None,
            _ => Acceptance::InDocument,
        }
    }
}

/// Where one finding of a rule can be accepted.
enum Acceptance {
    /// Nowhere: it speaks of how checking was set up.
    None,
    InDocument,
    /// In the configuration only: the notation has no place for it.
    InProject,
    /// Nowhere: it comes from writing, not from checking.
    OfWriting,
}
