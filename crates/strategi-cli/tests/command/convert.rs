//! `strategi convert`, and StratML given to `strategi check`.

use std::fs;

use crate::common::{BROKEN, folder, run, run_in};

const PLAN: &str = "\
strategi: 1
id: harbours-2026
title: Harbours
language: en
period: 2026/2029
owners: [coast]
objectives:
  - {id: safe, level: goal, title: Safe harbours, statement: Nobody is hurt.}
priorities:
  - {id: youth, title: Youth}
actors:
  - {id: coast, name: Coast County, category: county}
";

const STRATML: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Plan">
  <id/>
  <Name>Harbours</Name>
  <StrategicPlanCore>
    <Organization><Name>Coast County</Name></Organization>
    <Goal>
      <Description>Nobody is hurt.</Description>
      <Name>Safe harbours</Name>
      <Objective>
        <Name>Fewer accidents</Name>
        <PerformanceIndicator>
          <MeasurementDimension>Accidents</MeasurementDimension>
          <UnitOfMeasurement>number</UnitOfMeasurement>
          <MeasurementInstance>
            <TargetResult><StartDate>2028-07-01</StartDate><EndDate>2028-06-30</EndDate><NumberOfUnits>5</NumberOfUnits></TargetResult>
          </MeasurementInstance>
        </PerformanceIndicator>
      </Objective>
    </Goal>
  </StrategicPlanCore>
</PerformancePlanOrReport>
"#;

#[test]
fn check_takes_stratml_as_it_is() {
    let files = folder(&[
        ("plans/harbours.xml", STRATML),
        ("plans/pom.xml", "<project/>"),
        ("broken.xml", "<StrategicPlan>\n  <Na+me/>"),
    ]);
    let outcome = run_in(files.path(), &["check", "plans", "--select", "SML", "--date", "2026-01-01"], "");
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    insta::assert_snapshot!(outcome.out);
    // What is not well-formed gives its place, and nothing else.
    let outcome = run_in(files.path(), &["check", "broken.xml"], "");
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.out.contains("broken.xml:2:3") && outcome.out.contains("`Na+me`"), "{}", outcome.out);
}

#[test]
fn a_slip_of_a_year_is_mended_in_the_file() {
    let files = folder(&[("harbours.xml", STRATML)]);
    let outcome = run_in(files.path(), &["check", "--fix", "--unsafe-fixes", "harbours.xml"], "");
    let text = fs::read_to_string(files.path().join("harbours.xml")).expect("a file");
    assert_eq!(text, STRATML.replace("2028-06-30", "2029-06-30"), "{}", outcome.out);
}

#[test]
fn stratml_becomes_a_document_for_people() {
    let outcome = run_in(folder(&[]).path(), &["convert", "-", "--to", "yaml", "--quiet"], STRATML);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    insta::assert_snapshot!(outcome.out);
    let known = [
        "convert",
        "-",
        "--to",
        "yaml",
        "-q",
        "--goals-as",
        "priorities",
        "--objectives-as",
        "measures",
        "--language",
        "en",
    ];
    let outcome = run_in(folder(&[]).path(), &known, STRATML);
    assert!(outcome.out.contains("language: en\n"), "{}", outcome.out);
    assert!(outcome.out.contains("priorities:\n") && outcome.out.contains("measures:\n"), "{}", outcome.out);
    assert!(!outcome.out.contains("objectives:\n"), "{}", outcome.out);
}

#[test]
fn writing_stratml_tells_what_it_cannot_carry() {
    let files = folder(&[("plan.yaml", PLAN)]);
    let outcome = run_in(files.path(), &["convert", "plan.yaml", "--to", "stratml2"], "");
    assert_eq!(outcome.code, Some(0));
    insta::assert_snapshot!(outcome.out);
    insta::assert_snapshot!("losses", outcome.err);
    // Once more, through what was written.
    let again = run_in(files.path(), &["convert", "-", "--to", "stratml2", "-q"], &outcome.out);
    assert_eq!((again.code, again.out), (Some(0), outcome.out));
}

#[test]
fn nothing_is_replaced_unasked() {
    let files = folder(&[("plan.yaml", PLAN), ("out.json", "mine")]);
    let read = |name: &str| fs::read_to_string(files.path().join(name)).expect("a file");
    let outcome = run_in(files.path(), &["convert", "plan.yaml", "-o", "out.json"], "");
    assert_eq!((outcome.code, read("out.json").as_str()), (Some(2), "mine"));
    let outcome = run_in(files.path(), &["convert", "plan.yaml", "--to", "json", "-o", "plan.yaml", "--force"], "");
    assert_eq!((outcome.code, read("plan.yaml").as_str()), (Some(2), PLAN), "{}", outcome.err);
    let outcome = run_in(files.path(), &["convert", "plan.yaml", "-o", "out.json", "--force"], "");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(read("out.json").starts_with('{'));
    assert_eq!(fs::read_dir(files.path()).expect("a folder").count(), 2, "nothing is left over");
}

#[test]
fn a_document_that_cannot_be_read_stops_all_unless_told_otherwise() {
    let files = folder(&[("a/plan.yaml", PLAN), ("a/torn.json", "{\"strategi\": 1,")]);
    let outcome = run_in(files.path(), &["convert", "a", "--to", "json", "-o", "out/"], "");
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    assert!(!files.path().join("out").exists());
    let outcome = run_in(files.path(), &["convert", "a", "--to", "json", "-o", "out/", "--keep-going"], "");
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    assert!(files.path().join("out/plan.json").exists());
    let files = folder(&[("b.yaml", BROKEN), ("empty.yaml", "strategi: 1\nid: e\ntitle: E\n")]);
    let outcome = run_in(files.path(), &["convert", "empty.yaml", "--to", "stratml1"], "");
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(1), ""));
    assert!(outcome.err.contains("needs a `Goal`"), "{}", outcome.err);
}

#[test]
fn tables_there_and_back() {
    let files = folder(&[("plan.yaml", PLAN)]);
    let json = run_in(files.path(), &["convert", "plan.yaml", "--to", "json"], "").out;
    for (to, place) in [("csv", "tables"), ("xlsx", "plan.xlsx")] {
        let outcome = run_in(files.path(), &["convert", "plan.yaml", "--to", to, "-o", place], "");
        assert_eq!(outcome.code, Some(0), "{to}: {}", outcome.err);
        let back = run_in(files.path(), &["convert", place, "--to", "json"], "");
        assert_eq!((back.code, back.out.as_str()), (Some(0), json.as_str()), "{to}: {}", back.err);
    }
    let outcome = run_in(files.path(), &["convert", "plan.yaml", "--to", "parquet", "-o", "parquet"], "");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(files.path().join("parquet/objectives.parquet").exists());
    let outcome = run_in(files.path(), &["convert", "plan.yaml", "--to", "csv", "--table", "objectives"], "");
    assert!(outcome.out.contains("harbours-2026,safe,") || outcome.out.contains("safe"), "{}", outcome.out);

    // A wrong cell is told with its sheet, row and column.
    let table = files.path().join("tables/objectives.csv");
    let text = fs::read_to_string(&table).expect("a table").replace(",goal,", ",gaol,");
    fs::write(&table, text).expect("a table");
    let outcome = run_in(files.path(), &["convert", "tables", "--to", "json"], "");
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(1), ""));
    insta::assert_snapshot!("wrong_cell", outcome.err);
}

#[test]
fn what_is_not_said_is_asked_for() {
    let files = folder(&[("plan.yaml", PLAN)]);
    let outcome = run_in(files.path(), &["convert", "plan.yaml"], "");
    assert_eq!(outcome.code, Some(2));
    insta::assert_snapshot!("no_format", outcome.err);
    assert_eq!(run_in(files.path(), &["convert", "plan.yaml", "--to", "csv"], "").code, Some(2));
    assert_eq!(
        run_in(files.path(), &["convert", "plan.yaml", "--to", "json", "--table", "measures"], "").code,
        Some(2)
    );
    assert_eq!(run_in(files.path(), &["check", "plan.xlsx"], "").code, Some(2));
    assert_eq!(run(&["convert", "--help"]).code, Some(0));
}
