//! Reports to write.

use strategi::report::{Fix, PatchOperation, TextEdit};
use strategi::{Configuration, Date, Document, Format, Lang, ReadOptions, Report};
use strategi_report::Settings;

/// A plan with some of everything.
pub(crate) const COAST: &str = "\
strategi: 1
id: coast
title: {en: A living coast, nb: En levende kyst, nn: Ei levande kyst}
owners: [county]
prioritys: []
priorities:
  - {id: youth, title: Youth}
  - {id: fish, title: Fish & chips}
  - {id: ports, title: Ports}
  - {id: roads, title: Roads}
  - {id: culture, title: Culture}
  - {id: islands, title: Islands}
actors:
  - {id: county, name: Saltmark County}
  - {id: county, name: Saltmark County again}
";

/// A plan of which a part cannot be read, so that rules are left out.
pub(crate) const PART: &str = "\
strategi: 1
id: part
title: In part
owners: [county]
priorities: [{id: youth, title: Youth}]
measures: 3
actors: [{id: county, name: Saltmark County}]
";

/// What a document may hold that means to break the report.
pub(crate) const HOSTILE: &str =
    "</script><script>alert(1)</script>]]>%0A::error::x|`*[a](javascript:b)@all\u{202e}&lt;\"'";

pub(crate) struct Checked {
    pub(crate) report: Report,
    pub(crate) documents: Vec<Document>,
}

/// A configuration with a waiver that has ended.
const CONFIGURATION: &str = "\
profiles = [\"interreg\"]

[[waivers]]
code = \"STR008\"
document = \"coast\"
reason = \"The schools plan it\"
until = 2025
";

pub(crate) fn check(texts: &[(&str, &str)], lang: Lang) -> Checked {
    check_by(&Configuration::default(), texts, lang)
}

fn check_by(configuration: &Configuration, texts: &[(&str, &str)], lang: Lang) -> Checked {
    let mut options = configuration.options(Date::constant(2026, 1, 1));
    options.lang = lang;
    options.select = ["RD", "STR", "REF", "ACT001", "LNG", "PRV006", "CFG002"].map(str::to_owned).to_vec();
    let read = |(name, text): &(&str, &str)| {
        let format = Format::of_name(name).unwrap_or(Format::Yaml);
        Document::from_text(*name, text, format, &ReadOptions::default())
    };
    let documents: Vec<Document> = texts.iter().flat_map(read).collect();
    Checked { report: strategi::check(&documents, &options), documents }
}

/// Three documents: one with findings and a fix, one read in part, one that cannot be read; findings held back; and something
/// wrong with the configuration.
pub(crate) fn sample(lang: Lang) -> Checked {
    let texts = [("plans/coast.yaml", COAST), ("plans/part 2.yaml", PART), ("plans/broken.yaml", "strategi: [\n")];
    let configuration = Configuration::from_toml("plans/strategi.toml", CONFIGURATION).expect("a configuration");
    let mut checked = check_by(&configuration, &texts, lang);
    checked.report.held_back.waived = 2;
    checked.report.held_back.baseline = 1;
    let finding = checked.report.diagnostics.iter_mut().find(|it| it.code == "STR011").expect("the unknown field");
    let place = finding.place.clone().expect("a place");
    let patch = PatchOperation::Move { from: "/prioritys".to_owned(), path: "/priorities".to_owned() };
    let edit = TextEdit::new(place, "priorities");
    finding.fix = Some(Fix::new("rename `prioritys` to `priorities`", false, vec![patch], vec![edit]));
    finding.url = Some("https://plans.example/rules/STR011".to_owned());
    checked
}

pub(crate) fn settings(lang: Lang) -> Settings {
    Settings { skipped: vec!["plans/ci.yml".to_owned()], ..Settings::in_language(lang) }
}
