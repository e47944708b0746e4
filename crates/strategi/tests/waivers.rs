//! Waivers of documents and of configurations, and what is told about them; the baseline.

#![allow(clippy::expect_used, reason = "a test may stop at what must not be")]

use strategi::{Baseline, Configuration, Date, Document, Format, Options, ReadOptions, Report, check};

const DAY: Date = Date::constant(2026, 1, 1);

fn document(more: &str) -> Vec<Document> {
    let text = format!(
        "strategi: 1\nid: plan\ntitle: Plan\nlanguage: en\npriorities:\n- {{id: youth, title: Youth}}\n\
         - {{id: trade, title: Trade}}\n{more}"
    );
    Document::from_text("plans/a.yaml", &text, Format::Yaml, &ReadOptions::default())
}

fn waiving(waivers: &str) -> Report {
    check(&document(&format!("waivers: [{waivers}]\n")), &Options::on(DAY))
}

/// Code and pointer of what is told about waivers.
fn told(report: &Report) -> Vec<(&str, &str)> {
    let own = report.diagnostics.iter().filter(|finding| finding.code.starts_with("CFG"));
    own.map(|finding| (finding.code, finding.pointer.as_str())).collect()
}

fn places<'r>(report: &'r Report, code: &str) -> Vec<&'r str> {
    report.diagnostics.iter().filter(|it| it.code == code).filter_map(|it| it.element.as_deref()).collect()
}

mod of_documents {
    use super::*;

    #[test]
    fn used() {
        let report = waiving("{code: STR008, on: youth, reason: The schools plan it}");
        assert_eq!(places(&report, "STR008"), ["trade"]);
        assert_eq!((told(&report), report.held_back.waived), (vec![], 1));
    }

    #[test]
    fn unused() {
        let unused = |waiver| told(&waiving(waiver)) == [("CFG002", "/waivers/0")];
        assert!(unused("{code: STR009, on: youth, reason: Nothing to waive}"));
        assert!(unused("{code: STR008, reason: Not the document as a whole}"));
        assert!(unused("{code: STR008, on: other#youth, reason: Another plan}"));
        assert!(unused("{code: CFG002, reason: Waivers of waivers}"));
    }

    #[test]
    fn left_alone_when_the_rule_was_not_judged() {
        for waiver in [
            "{code: QLT007, reason: Not run by default}",
            "{code: STR008, on: nobody, reason: REF001 tells that there is nobody}",
        ] {
            assert_eq!(told(&waiving(waiver)), [], "{waiver}");
        }
        let open = "legal_basis: [{law: 'no-lov:2008-06-27-71'}]\nprofiles: [no-pbl]\n\
                    waivers: [{code: PER014, reason: It could not be evaluated}]\n";
        assert_eq!(told(&check(&document(open), &Options::on(DAY))), []);
    }

    #[test]
    fn two_for_one_finding_are_both_of_use() {
        let report = waiving("{code: STR008, on: youth, reason: A}, {code: STR008, on: youth, reason: B}");
        assert_eq!(told(&report), []);
    }

    #[test]
    fn expired() {
        let report = waiving("{code: STR008, on: youth, reason: For now, until: 2025}");
        assert_eq!(places(&report, "STR008"), ["youth", "trade"]);
        assert_eq!(told(&report), [("CFG002", "/waivers/0/until")]);
    }

    #[test]
    fn blank() {
        let report = waiving("{code: STR008, on: youth, reason: ' ', until: 2025}");
        assert_eq!(places(&report, "STR008"), ["youth", "trade"]);
        assert_eq!(told(&report), [("CFG003", "/waivers/0/reason")]);
    }

    #[test]
    fn unknown() {
        let report = waiving("{code: STR08, on: youth, reason: Misspelled}");
        assert_eq!(told(&report), [("CFG001", "/waivers/0/code")]);
    }

    #[test]
    fn what_the_reader_found_can_be_accepted_unless_it_was_not_understood() {
        let judge = |more: &str| check(&document(more), &Options::on(DAY));
        let report = judge("future: 1\nwaivers: [{code: STR011, reason: A newer format}]\n");
        assert!(!report.diagnostics.iter().any(|it| it.code == "STR011"));
        let report = judge("period: soon\nwaivers: [{code: RD004, reason: Never mind}]\n");
        assert!(report.diagnostics.iter().any(|it| it.code == "RD004"));
    }

    #[test]
    fn what_could_not_be_read_is_not_judged() {
        let report = waiving("{code: STR008, on: youth}, {code: STR009, on: youth, reason: Nothing to waive}");
        assert_eq!(told(&report), []);
        assert!(report.not_evaluated.iter().any(|it| it.code == "CFG002"));
    }
}

mod of_configurations {
    use super::*;

    fn judge(waiver: &str, documents: &[Document]) -> Report {
        let text = format!("tiers = [\"core\", \"recommended\"]\n\n[[waivers]]\n{waiver}\n");
        let configuration = Configuration::from_toml("strategi.toml", &text).expect("a configuration");
        check(documents, &configuration.options(DAY))
    }

    /// Code, pointer and line of what is told about the configuration.
    fn told(report: &Report) -> Vec<(&str, &str, Option<u32>)> {
        report.configuration.iter().map(|it| (it.code, it.pointer.as_str(), it.start.map(|it| it.line))).collect()
    }

    #[test]
    fn used_for_documents_by_id_and_by_path() {
        for document_key in ["", "document = \"plan\"", "document = \"plans/*.yaml\"", "document = \"plans\""] {
            let waiver = format!("code = \"STR008\"\nelement = \"youth\"\nreason = \"So\"\n{document_key}");
            let report = judge(&waiver, &document(""));
            assert_eq!(places(&report, "STR008"), ["trade"], "{document_key}");
            assert_eq!((told(&report), report.held_back.waived), (vec![], 1));
        }
    }

    #[test]
    fn for_documents_that_are_not_here() {
        let report =
            judge("code = \"STR008\"\nelement = \"youth\"\nreason = \"So\"\ndocument = \"other\"", &document(""));
        assert_eq!(places(&report, "STR008"), ["youth", "trade"]);
        assert_eq!(told(&report), [], "it may be of use elsewhere");
    }

    #[test]
    fn unused_when_no_document_needs_it() {
        let waiver = "code = \"STR008\"\nelement = \"health\"\nreason = \"So\"";
        assert_eq!(told(&judge(waiver, &document(""))), [("CFG002", "/waivers/0", Some(4))]);
        let mut both = document("");
        let other = "strategi: 1\nid: other\ntitle: Other\nlanguage: en\npriorities:\n- {id: health, title: Health}\n";
        both.extend(Document::from_text("b.yaml", other, Format::Yaml, &ReadOptions::default()));
        assert_eq!(told(&judge(waiver, &both)), []);
    }

    #[test]
    fn judged_in_some_documents_only() {
        // In a document whose priorities could not be read, a rule over them is not judged.
        let mut documents = document("");
        let lost = "strategi: 1\nid: lost\ntitle: Lost\nlanguage: en\npriorities: 1\n";
        documents.extend(Document::from_text("b.yaml", lost, Format::Yaml, &ReadOptions::default()));
        let waiver = |more: &str| format!("code = \"STR008\"\nelement = \"health\"\nreason = \"So\"\n{more}");
        assert_eq!(told(&judge(&waiver(""), &documents)), [], "nobody knows of the other");
        for (place, told_of) in [("plan", 1), ("lost", 0), ("plans/", 1), ("./plans/*.yaml", 1), ("{b,c}.yaml", 0)] {
            let report = judge(&waiver(&format!("document = \"{place}\"")), &documents);
            assert_eq!(told(&report).len(), told_of, "{place}");
        }
    }

    #[test]
    fn expired_and_blank() {
        let expired = "code = \"STR008\"\nelement = \"youth\"\nreason = \"So\"\nuntil = 2025-12-31";
        assert_eq!(told(&judge(expired, &document(""))), [("CFG002", "/waivers/0/until", Some(7))]);
        let blank = "code = \"STR008\"\nelement = \"youth\"\nreason = \"\"";
        let report = judge(blank, &document(""));
        assert_eq!(told(&report), [("CFG003", "/waivers/0/reason", Some(6))]);
        assert_eq!(places(&report, "STR008"), ["youth", "trade"]);
    }
}

mod not_evaluated {
    use super::*;

    #[test]
    fn as_findings_when_asked_for() {
        let mut options = Options::on(DAY);
        options.select = vec!["PER014".to_owned()];
        let documents = document("legal_basis: [{law: 'no-lov:2008-06-27-71'}]\n");
        assert!(check(&documents, &options).diagnostics.is_empty());
        options.select.push("CFG004".to_owned());
        let report = check(&documents, &options);
        assert_eq!(told(&report), [("CFG004", "")]);
        let told = report.diagnostics.into_iter().next().expect("one").in_language(strategi::Lang::Nn);
        assert_eq!(told.message, "`PER014` kunne ikkje vurderast: `decisions` er ikkje oppgitt");
    }
}

mod baseline {
    use super::*;

    fn report(more: &str) -> Report {
        check(&document(more), &Options::on(DAY))
    }

    fn again(baseline: &Baseline) -> Baseline {
        Baseline::from_json(&baseline.to_json()).expect("what it wrote itself")
    }

    #[test]
    fn what_was_there_is_held_back() {
        let baseline = again(&Baseline::of(&report("")));
        let mut now = report("");
        let all = now.diagnostics.len();
        assert!(all > 2);
        now.hold_back(&baseline);
        assert_eq!((now.diagnostics.len(), now.held_back.baseline, now.held_back.gone), (0, all, 0));
        assert!(now.is_ok());
        assert_eq!(now.documents.first().map(|it| it.verdict), Some(strategi::Verdict::Clean));
    }

    #[test]
    fn new_and_gone() {
        let mut before = report("");
        before.diagnostics.retain(|it| it.code == "STR008");
        let baseline = Baseline::of(&before);
        // Lines move, the title of another element changes, one priority gets a measure, and a third comes.
        let text = "strategi: 1\n# a comment\nid: plan\ntitle: Plan\nlanguage: en\npriorities:\n- {id: health, title: Health}\n\
                    - {id: youth, title: Youth}\n- {id: trade, title: Trade}\nmeasures:\n- {id: m, title: M, serves: [youth], \
                    status: adopted}\n";
        let documents = Document::from_text("renamed.yaml", text, Format::Yaml, &ReadOptions::default());
        let mut now = check(&documents, &Options::on(DAY));
        now.hold_back(&baseline);
        assert_eq!(places(&now, "STR008"), ["health"]);
        assert_eq!(now.held_back.gone, 1);
    }

    #[test]
    fn what_is_waived_or_not_judged_is_not_gone() {
        let baseline = Baseline::of(&report(""));
        let mut waived = waiving("{code: STR008, on: youth, reason: The schools plan it}");
        waived.hold_back(&baseline);
        assert_eq!(waived.held_back.gone, 0);
        let mut options = Options::on(DAY);
        options.select = vec!["PER001".to_owned()];
        let mut other_rules = check(&document(""), &options);
        other_rules.hold_back(&baseline);
        assert_eq!(other_rules.held_back.gone, 0);
        let other = "strategi: 1\nid: other\ntitle: Other\nlanguage: en\n";
        let documents = Document::from_text("a.yaml", other, Format::Yaml, &ReadOptions::default());
        let mut other_plans = check(&documents, &Options::on(DAY));
        other_plans.hold_back(&baseline);
        assert_eq!(other_plans.held_back, strategi::report::HeldBack::default());
    }

    #[test]
    fn counted_where_alike() {
        let plan = |periods: &str| report(&format!("measures: [{{id: m, title: M, resources: [{periods}]}}]\n"));
        let baseline = Baseline::of(&plan("{period: 2012/2009}, {period: 2012/2009}"));
        let mut thrice = plan("{period: 2012/2009}, {period: 2012/2009}, {period: 2012/2009}");
        let alike = |report: &Report| report.diagnostics.iter().filter(|it| it.code == "PER001").count();
        assert_eq!(alike(&thrice), 3);
        thrice.hold_back(&baseline);
        assert_eq!(alike(&thrice), 1);
        assert!(baseline.to_json().contains("\"count\":2"), "{}", baseline.to_json());
    }

    #[test]
    fn what_cannot_be_read_is_never_held_back() {
        let broken = Document::from_text("a.yaml", "title: [", Format::Yaml, &ReadOptions::default());
        let mut report = check(&broken, &Options::on(DAY));
        let baseline = Baseline::of(&report);
        assert!(baseline.is_empty());
        report.hold_back(&baseline);
        assert!(!report.is_ok());
    }

    #[test]
    fn the_file() {
        let mut report = report("");
        report.diagnostics.retain(|it| it.code == "STR008");
        let baseline = Baseline::of(&report);
        insta::assert_snapshot!(baseline.to_json(), @r#"
        {
          "baseline": 1,
          "findings": [
            {"document":"plan","code":"STR008","element":"trade","message_id":"missing","arguments":{"priority":"Trade"}},
            {"document":"plan","code":"STR008","element":"youth","message_id":"missing","arguments":{"priority":"Youth"}}
          ]
        }
        "#);
        let most =
            format!("{{\"document\":\"a\",\"code\":\"STR008\",\"message_id\":\"missing\",\"count\":{}}}", usize::MAX);
        let twice = Baseline::from_json(&format!("{{\"baseline\": 1, \"findings\": [{most}, {most}]}}"));
        assert_eq!(twice.expect("a baseline").len(), usize::MAX);
        for text in ["", "[]", "{}", "{\"baseline\": 2, \"findings\": []}", "{\"baseline\": 1, \"findings\": [{}]}"] {
            assert!(Baseline::from_json(text).is_err(), "{text}");
        }
        assert_eq!(Baseline::default().to_json(), "{\n  \"baseline\": 1,\n  \"findings\": []\n}\n");
    }

    #[test]
    fn of_other_documents_is_kept() {
        let mut baseline = Baseline::of(&report(""));
        let before = baseline.clone();
        let other = "strategi: 1\nid: other\ntitle: Other\nlanguage: en\n";
        let documents = Document::from_text("a.yaml", other, Format::Yaml, &ReadOptions::default());
        let report = check(&documents, &Options::on(DAY));
        baseline = {
            let mut new = Baseline::of(&report);
            new.keep_others(&baseline, &report);
            new
        };
        assert_eq!(baseline.len(), before.len() + report.diagnostics.len());
        let mut both = before.clone();
        both.merge(before.clone());
        assert_eq!(both, before);
    }
}
