//! What planners are told about tables that are wrong.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use strategi::{Date, Document, ReadOptions};
use strategi_tables::{Cell, Problem, Sheet, TableErrors, csv, read};

const PLAN: (&str, &str) = ("strategies", "strategy,title,language\nplan,A plan,en");

fn sheets(texts: &[(&str, &str)]) -> Vec<Sheet> {
    texts.iter().map(|(name, text)| csv::read(*name, text).unwrap()).collect()
}

fn errors(texts: &[(&str, &str)]) -> TableErrors {
    read(&sheets(texts), &ReadOptions::default()).expect_err("something is wrong")
}

fn document(texts: &[(&str, &str)]) -> serde_json::Value {
    let documents = read(&sheets(texts), &ReadOptions::default()).unwrap_or_else(|errors| panic!("{errors}"));
    serde_json::to_value(documents[0].strategy().unwrap()).unwrap()
}

#[test]
fn sheets_and_headers() {
    let told = errors(&[
        ("strategies", "strategy,titel,language\nplan,A plan,en"),
        ("measure", "id,title\na,A"),
        ("readme", "hello"),
        ("Priorities", "ID,Title,title,colour,,owner\ny,Youth,Young,red,stray,\n"),
        ("priorities", "id,title\n"),
    ]);
    insta::assert_snapshot!("sheets_and_headers", told);
    insta::assert_snapshot!(errors(&[("measures", "id,title\na,A")]), @r"
    there is no plan: the sheet `strategies` is missing or has no rows
      begin with a row in `strategies` that has the id of the plan and its title
    ");
}

#[test]
fn where_rows_belong() {
    let told = errors(&[
        ("strategies", "strategy,title,language\nplan,A plan,en\nplan,Again,en\nother,Another,en\n,Nameless,"),
        ("priorities", "strategy,id,title\nplan,youth,Youth\nplna,rural,Rural\n,coast,Coast"),
        ("statements", "strategy,id,kind,statement\nplan,s1,tred,A\nplan,s2,,B\nplan,m1,mission,C\nplan,m2,mission,D"),
        ("measures", "strategy,id,title\nplan,m,M\nplan,twice,T\nplan,twice,U"),
        ("deliverables", "strategy,measure,title\nplan,youth,D\nplan,mm,E\nplan,,F\nplan,twice,G"),
        (
            "territories",
            "strategy,element,element_kind,field,code\nplan,m,priority,concerns,NO\nplan,m,,where,NO\nplan,,,concerns,NO",
        ),
        ("indicators", "strategy,id,title\nplan,jobs,Jobs"),
        (
            "indicator_values",
            "strategy,indicator,role,position,value\nplan,jobs,target,1,5\nplan,jobs,target,1,6\nplan,jobs,goal,2,7\nplan,jobs,baseline,,1\nplan,jobs,baseline,,2",
        ),
        (
            "breakdowns",
            "strategy,indicator,role,position,name,number,text\nplan,jobs,target,3,women,1,\nplan,jobs,baseline,,women,,\nplan,jobs,baseline,,men,1,few\nplan,jobs,baseline,,,1,\nplan,jobs,baseline,,all,many,\nplan,jobs,baseline,,some,1,\nplan,jobs,baseline,,some,1,",
        ),
    ]);
    insta::assert_snapshot!("where_rows_belong", told);
}

#[test]
fn cells() {
    let mut sheets = sheets(&[
        (
            "strategies",
            "strategy,title,period,cycle,status,extensions\nplan,,2026-29,2.5,adoptd,\"{\"\"title\"\": 1, \"\"x-a\"\": 2}\"",
        ),
        (
            "measures",
            "id,title,period,serves,action,extensions\nm 1,M,,\"\"\"a\",fund,{x}\nm2,M,2026,a b; c,found,[1]\nm3,M,,,,\"{\"\"y\"\": 1}\"",
        ),
        ("indicators", "id,title,of,kind\n,Jobs,m2,quantitative"),
        ("resources", "measure,amount,share\nm2,\"1,000\",10 per cent"),
    ]);
    sheets.push(Sheet::new(
        "priorities",
        vec![
            ["id", "title", "number"].map(Cell::text).to_vec(),
            vec![Cell::text("p"), Cell::text("P"), Cell::Number(1.1)],
        ],
    ));
    let told = read(&sheets, &ReadOptions::default()).unwrap_err();
    insta::assert_snapshot!("cells", told);
}

#[test]
fn what_follows_from_other_cells() {
    let told = errors(&[
        PLAN,
        ("priorities", "id,title\nyouth,Youth"),
        (
            "measures",
            "id,title,serves,period,period_start,period_end\na,A,youth,2026/2029,2027-01-01,2029\nb,B,,2026/..,2026,2029-12-31\nc,C,,,someday,",
        ),
        ("decisions", "id,effect,date_start,date_end\nd,adopts,2026-01-01,2026-01-20"),
    ]);
    insta::assert_snapshot!("dates_that_disagree", told);
    let told = errors(&[
        PLAN,
        ("priorities", "id,title\nyouth,Youth"),
        ("measures", "id,title,serves\na,A,youth\nb,B,"),
        ("indicators", "id,title\njobs,Jobs"),
        (
            "indicator_values",
            "indicator,role,when,instance\njobs,target,2026,1\njobs,actual,2026,2\njobs,baseline,2025,1",
        ),
        (
            "relations",
            "strategy,from_kind,from_id,field,to_strategy,to_kind,to_id\nplan,measure,a,serves,plan,priority,youth\nplan,measure,b,serves,plan,priority,youth\nplan,objective,a,serves,plan,objective,youth",
        ),
    ]);
    insta::assert_snapshot!("instances_and_relations_that_disagree", told);
}

#[test]
fn translations() {
    let told = errors(&[
        PLAN,
        ("priorities", "id,title,statement\nyouth,Youth,\nrural,Rural,"),
        ("measures", "id,title\na,A"),
        ("deliverables", "measure,title\na,Report"),
        (
            "texts",
            "element,field,language,text,fallback\n\
             youth,titel,nb,Ungdom,\nyouth,title,en,Young,\nyouth,title,nb,Ungdom,\nyouth,title,nb,Ungdommer,\n\
             rural,title,nb,Distrikt,true\nrural,,nb,X,\nrural,title,,X,\nrural,title,se,X,maybe\nrural,statement,norsk språk,X,\n\
             a,deliverables/2/title,nb,Rapport,\n,alt_titles/1,nb,Kyst,\nyuoth,title,se,X,\nyouth,serves,nb,X,",
        ),
    ]);
    insta::assert_snapshot!("translations", told);
    insta::assert_snapshot!(errors(&[
        ("strategies", "strategy,title\nplan,A plan"),
        ("texts", "field,language,text\ntitle,nb,En plan"),
    ]), @r"
    `texts`, row 2, column B (`language`): the text is translated, but the plan does not say which language it is in itself
      write the language of the plan in the column `language` of `strategies`
    ");
}

#[test]
fn planners_may_leave_out_what_follows() {
    let value = document(&[
        ("Strategies", "Strategy;Title;Language;Period start;Period end\ncoast;Coast;en;2026-01-01;2029-12-31\n"),
        ("priorities", "id;title\n\nyouth;Youth\n"),
        ("measures", "id;title;serves;period_start\nexchange;Exchange;youth;2026-08-01\n"),
        ("deliverables", "measure;position;title\nexchange;7;Second\nexchange;;Last\nexchange;2;First\n"),
        ("indicators", "id;title\njobs;Jobs\n"),
        ("indicator_values", "indicator;role;when;value\njobs;target;2029;1 200,5\n"),
        ("territories", "element;code\n;NO-50\nexchange;NO\n"),
        ("texts", "element;field;language;text\nexchange;deliverables/7/title;nb;Nummer to\nyouth;title;nb;\n"),
    ]);
    let expected = serde_json::json!({
        "strategi": 1, "id": "coast", "title": "Coast", "language": "en", "period": "2026/2029",
        "territories": [{"code": "NO-50"}],
        "priorities": [{"id": "youth", "title": "Youth"}],
        "measures": [{
            "id": "exchange", "title": "Exchange", "serves": ["youth"], "territories": [{"code": "NO"}],
            "period": "2026-08-01/..",
            "deliverables": [{"title": "First"}, {"title": {"en": "Second", "nb": "Nummer to"}}, {"title": "Last"}],
        }],
        "indicators": [{"id": "jobs", "title": "Jobs", "targets": [{"when": "2029", "value": 1200.5}]}],
    });
    assert_eq!(value, expected);
}

#[test]
fn texts_that_are_only_translated() {
    let value = document(&[
        ("strategies", "strategy,title,alt_titles\nplan,,Kyst; Coast"),
        ("texts", "field,language,text,fallback\ntitle,nb,Kysten,\ntitle,en,The coast,\nalt_titles/1,nb,Kyst,TRUE"),
    ]);
    assert_eq!(value["title"], serde_json::json!({"nb": "Kysten", "en": "The coast"}));
    assert_eq!(value["alt_titles"], serde_json::json!([{"nb": "Kyst"}, "Coast"]));
}

#[test]
fn spreadsheets_change_types() {
    let sheets = [Sheet::new(
        "strategies",
        vec![
            ["strategy", "title", "period", "version", "published", "cycle", "review_by_start"]
                .map(Cell::text)
                .to_vec(),
            vec![
                Cell::text("plan"),
                Cell::Integer(2030),
                Cell::Number(2026.0),
                Cell::Integer(3),
                Cell::Date(Date::constant(2025, 12, 1)),
                Cell::text("4"),
                Cell::Date(Date::constant(2029, 1, 1)),
            ],
        ],
    )];
    let documents: Vec<Document> = read(&sheets, &ReadOptions::default()).unwrap();
    let value = serde_json::to_value(documents[0].strategy().unwrap()).unwrap();
    let expected = serde_json::json!({
        "strategi": 1, "id": "plan", "title": "2030", "period": "2026", "cycle": 4, "review_by": "2029-01-01",
        "version": "3", "published": "2025-12-01",
    });
    assert_eq!(value, expected);
    assert_eq!(documents[0].name(), "plan");
}

#[test]
fn what_the_core_says_keeps_its_languages() {
    let errors = errors(&[("strategies", "strategy,title,status\nplan,A plan,adoptd")]);
    let error = errors.iter().next().unwrap();
    assert_eq!((error.row, error.column.as_ref().unwrap().letter.as_deref()), (Some(2), Some("C")));
    let Problem::Form(finding) = &error.problem else { panic!("{error}") };
    assert_eq!(finding.code, "CLS001");
    assert!(finding.clone().in_language(strategi::Lang::Nb).message.contains("kodelisten"));
}

#[test]
fn a_sheet_that_others_need() {
    let told = errors(&[
        PLAN,
        ("deliverables", "measure,title\nexchange,Report"),
        ("evidence", "element,locator\nexchange,p. 4"),
    ]);
    insta::assert_snapshot!(told, @r"
    `deliverables`, row 2, column A (`measure`): there is no measure `exchange` in the plan
      the sheet `measures` is missing
    `evidence`, row 2, column A (`element`): there is no element `exchange` in the plan
    ");
}

#[test]
fn a_row_that_cannot_be_placed_makes_no_other_errors() {
    let told = errors(&[
        PLAN,
        ("priorities", "id,title\nyouth,Youth"),
        ("measures", "strategy,id,serves\nplna,a,youth"),
        ("relations", "strategy,from_id,field,to_strategy,to_id\nplan,a,serves,plan,youth"),
    ]);
    assert_eq!(told.count(), 1, "{told}");
}

#[test]
fn no_more_errors_are_told_than_the_limit() {
    let rows = "youth,D\n".repeat(30);
    let deliverables = format!("measure,title\n{rows}");
    let mut options = ReadOptions::default();
    options.limits.errors = 10;
    let errors = read(&sheets(&[PLAN, ("deliverables", &deliverables)]), &options).unwrap_err();
    assert_eq!((errors.iter().count(), errors.count()), (10, 30));
    assert!(errors.to_string().ends_with("\nand 20 more"), "{errors}");
}
