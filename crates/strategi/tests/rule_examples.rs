//! The pages of the rules are data, and their examples are run: each bad example gives exactly one finding of its
//! rule, each good one none. What the bad ones say, in three languages, stands in the snapshots.

#![allow(clippy::expect_used, reason = "a test may stop at what must not be")]

use std::fmt::Write;

use strategi::rules::{self, Check, RULES, Rule};
use strategi::{Date, Document, Format, Lang, Options, ReadOptions, Report};

/// One example of a rule page: the words after the fence, and the text.
struct Example {
    words: Vec<String>,
    text: String,
    /// The files of the same section, by name: the sources that name them are given them.
    files: Vec<(String, String)>,
}

fn examples(rule: &Rule) -> Vec<Example> {
    let mut found: Vec<Example> = Vec::new();
    let mut open: Option<Example> = None;
    let mut section = 0;
    for line in rule.doc.lines() {
        let line = line.strip_prefix(' ').unwrap_or(line);
        if line.starts_with("## ") && open.is_none() {
            section = found.len();
        }
        if let Some(info) = line.strip_prefix("```") {
            match open.take() {
                Some(file) if file.name().is_some() => {
                    let name = file.name().unwrap_or_default().to_owned();
                    let section = found.get_mut(section..).expect("a section begins among the examples");
                    for example in section {
                        example.files.push((name.clone(), file.text.clone()));
                    }
                    found.push(file);
                }
                Some(mut example) => {
                    let section = found.get(section..).expect("a section begins among the examples");
                    let files = section.iter().filter_map(|file| Some((file.name()?.to_owned(), file.text.clone())));
                    example.files = files.collect();
                    found.push(example);
                }
                None => {
                    let words = info.split(' ').map(str::to_owned).collect();
                    open = Some(Example { words, text: String::new(), files: Vec::new() });
                }
            }
        } else if let Some(example) = &mut open {
            example.text.push_str(line);
            example.text.push('\n');
        }
    }
    assert!(open.is_none(), "{}: an example is not closed", rule.code);
    found
}

impl Example {
    /// What it is written in, e.g. `yaml`.
    fn notation(&self) -> &str {
        self.words.first().map(String::as_str).unwrap_or_default()
    }

    fn is(&self, verdict: &str) -> bool {
        self.words.iter().any(|word| word == verdict)
    }

    /// The name of the file that it is, for one that is no document.
    fn name(&self) -> Option<&str> {
        self.words.iter().find_map(|word| word.strip_prefix("file-"))
    }

    /// A document with the files of the section that its sources name.
    fn give(&self, document: Document) -> Document {
        let named: Vec<(String, String)> =
            document.source_files().map(|(id, name)| (id.to_string(), name.to_owned())).collect();
        named.into_iter().fold(document, |document, (id, name)| match self.files.iter().find(|(own, _)| *own == name) {
            Some((_, text)) => document.with_source(&id, text.as_str()),
            None => document,
        })
    }
}

/// Examples leave out what every document has; the word `without-language` leaves a field out for good.
fn complete(text: &str, without: Option<&str>) -> String {
    let parts: Vec<String> = text
        .split("---\n")
        .enumerate()
        .map(|(number, part)| {
            let mut head = String::new();
            for (field, value) in [
                ("strategi", "1".to_owned()),
                ("id", if number == 0 { "example".to_owned() } else { format!("example-{}", number + 1) }),
                ("title", "Example".to_owned()),
                ("language", "en".to_owned()),
            ] {
                if without != Some(field) && !part.lines().any(|line| line.starts_with(&format!("{field}:"))) {
                    writeln!(head, "{field}: {value}").expect("a string takes all");
                }
            }
            head + part
        })
        .collect();
    parts.join("---\n")
}

fn documents(rule: &Rule, example: &Example) -> Vec<Document> {
    if example.notation() == "xml" {
        let options = strategi_stratml::Options::default();
        return vec![strategi_stratml::from_bytes("example.xml", example.text.as_bytes(), &options)];
    }
    let raw = matches!(rule.check, Check::Reader);
    let without = example.words.iter().find_map(|word| word.strip_prefix("without-"));
    let text = if raw { example.text.clone() } else { complete(&example.text, without) };
    let bytes: Vec<u8> = if text.contains("\\xFF") { b"title: \xFF".to_vec() } else { text.into_bytes() };
    Document::from_bytes("example.yaml", &bytes, Format::Yaml, &ReadOptions::default())
}

fn options(example: &Example, lang: Lang) -> Options {
    let date = example.words.iter().find_map(|word| word.strip_prefix("date-"));
    let date: Date = date.unwrap_or("2026-01-01").parse().expect("a date after `date-`");
    let mut options = Options::on(date);
    options.lang = lang;
    options
}

fn run(rule: &'static Rule, example: &Example, lang: Lang) -> Report {
    let documents = documents(rule, example);
    if !matches!(rule.check, Check::Reader) {
        for document in &documents {
            let report = document.clone().into_strategy().map_err(|error| error.report().to_json());
            assert!(report.is_ok(), "{}: an example cannot be read: {report:?}", rule.code);
        }
    }
    let documents: Vec<Document> = documents.into_iter().map(|document| example.give(document)).collect();
    if ["SML024", "SML025"].contains(&rule.code) {
        return written_as_stratml(rule, &documents, &options(example, lang));
    }
    rules::check_rule(rule, &documents, &options(example, lang))
}

/// What is lost and changed when an example is written as StratML, as far as the rule speaks of it.
fn written_as_stratml(rule: &Rule, documents: &[Document], options: &Options) -> Report {
    use strategi_stratml::{Part, WriteOptions, report, write};
    let document = documents.first().expect("an example is a document");
    let strategy = document.strategy().expect("an example can be read");
    let written = write(strategy, Part::Two, &WriteOptions::default()).expect("an example can be written");
    let mut report = report(document, &written.losses, options);
    report.diagnostics.retain(|finding| finding.code == rule.code);
    report
}

#[test]
fn bad_examples_fire_once_and_good_ones_never() {
    for rule in RULES.iter().copied() {
        let (mut bad, mut good) = (0, 0);
        for example in examples(rule).into_iter().filter(|example| example.name().is_none()) {
            let report = run(rule, &example, Lang::En);
            let found: Vec<&str> = report.diagnostics.iter().map(|finding| finding.message.as_str()).collect();
            if example.is("bad") {
                bad += 1;
                assert_eq!(found.len(), 1, "{}: bad example gives {found:?}", rule.code);
            } else if example.is("good") {
                good += 1;
                assert_eq!(found.len(), 0, "{}: good example gives {found:?}", rule.code);
            }
        }
        assert!(bad > 0 && good > 0, "{}: a rule page has a bad and a good example", rule.code);
    }
}

/// Documents of StratML as XML, what is written as StratML in the format of the project: whole documents, that can be read.
#[test]
fn examples_of_stratml_are_documents_of_their_notation() {
    for rule in RULES.iter().filter(|rule| rule.family() == "SML") {
        let examples = examples(rule);
        assert!(examples.iter().any(|it| it.is("bad")) && examples.iter().any(|it| it.is("good")), "{}", rule.code);
        let notation = if matches!(rule.code, "SML024" | "SML025") { "yaml" } else { "xml" };
        for example in examples {
            assert_eq!(example.notation(), notation, "{}", rule.code);
            if notation == "yaml" {
                let read = documents(rule, &example);
                assert!(read.len() == 1 && read.iter().all(Document::is_complete), "{}: {read:#?}", rule.code);
            } else {
                assert!(example.text.starts_with('<') && example.text.ends_with(">\n"), "{}", rule.code);
            }
        }
    }
}

#[test]
fn messages() {
    for rule in RULES.iter().copied() {
        let mut lines = String::new();
        for example in examples(rule).iter().filter(|example| example.is("bad")) {
            for lang in Lang::ALL {
                for finding in run(rule, example, lang).diagnostics {
                    let place = finding
                        .place
                        .map_or_else(String::new, |place| format!("{}:{}", place.start.line, place.start.column));
                    writeln!(lines, "{lang} {place} {} {}", finding.pointer, finding.message)
                        .expect("a string takes all");
                    if let Some(help) = finding.help {
                        writeln!(lines, "   help: {help}").expect("a string takes all");
                    }
                    if let Some(fix) = finding.fix {
                        let safe = if fix.safe { "fix" } else { "unsafe fix" };
                        writeln!(lines, "   {safe}: {}", fix.title).expect("a string takes all");
                        if lang == Lang::En {
                            for operation in &fix.patch {
                                let json = serde_json::to_string(operation).expect("it can be written");
                                writeln!(lines, "      {json}").expect("a string takes all");
                            }
                            for edit in &fix.edits {
                                let (start, end) = (edit.place.start, edit.place.end);
                                writeln!(
                                    lines,
                                    "      {}:{}-{}:{} {:?}",
                                    start.line, start.column, end.line, end.column, edit.text
                                )
                                .expect("a string takes all");
                            }
                        }
                    }
                    for related in finding.related {
                        writeln!(lines, "   {} {}: {}", related.document, related.pointer, related.message)
                            .expect("a string takes all");
                    }
                }
            }
        }
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(rule.code, lines);
        });
    }
}

#[test]
fn the_catalogue_is_sound() {
    let mut codes: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
    let count = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), count, "a code stands twice");
    for rule in RULES {
        for other in rule.yields_to {
            assert!(rules::find(other).is_some(), "{} yields to `{other}`", rule.code);
        }
        for field in rule.reads {
            use strategi::Object;
            assert!(
                strategi::Strategy::META.field(field).is_some(),
                "{} reads `{field}`, which is no field",
                rule.code
            );
        }
        for template in rule.templates {
            for lang in Lang::ALL {
                let text = template.text.text(lang);
                assert!(!text.ends_with('.'), "{}: a message ends with a full stop: {text}", rule.code);
            }
        }
        assert!(rule.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit()), "{}", rule.name);
    }
}

/// What a rule's fix does to its bad example, and whether a look is asked for: the rule then has nothing to find.
#[test]
fn fixes_mend_the_bad_examples() {
    let mut mended = Vec::new();
    for rule in RULES.iter().copied().filter(|rule| !matches!(rule.check, Check::Engine)) {
        for example in examples(rule).iter().filter(|example| example.is("bad")) {
            let report = run(rule, example, Lang::En);
            let Some(fix) = report.diagnostics.first().and_then(|finding| finding.fix.as_ref()) else { continue };
            assert!(!fix.edits.is_empty(), "{}: the fix has no edits: {fix:?}", rule.code);
            let mut options = options(example, Lang::En);
            options.select = vec![rule.code.to_owned()];
            let given = documents(rule, example);
            if !fix.safe {
                let kept = strategi::fix::apply(given.clone(), &options, false);
                assert!(kept.applied.is_empty(), "{}: {:?}", rule.code, kept.applied);
            }
            let fixed = strategi::fix::apply(given, &options, true);
            let left: Vec<_> = fixed.report.diagnostics.iter().filter(|it| it.code == rule.code).collect();
            assert!(left.is_empty() && !fixed.applied.is_empty(), "{}: {left:?}", rule.code);
            mended.push(rule.code);
        }
    }
    mended.dedup();
    assert_eq!(
        mended.join(" "),
        "CLS001 RD002 RD003 RD004 RD005 STR011 SML022 STR003 STR005 REF001 PER001 PER004 LNG001 LNG002 LNG008 ACT011 CLS002 \
         CLS003 CLS004 PRV008 QLT009",
    );
}
