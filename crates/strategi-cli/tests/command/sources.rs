//! `strategi check` with the files that documents name as their sources.

use crate::common::{Outcome, folder, run_in};
use serde_json::Value;

const PAGE: &str = "Internasjonal strategi\n\nMidtnordensamarbeidet videreføres.\n";

/// A document whose only passage is one of the given file.
fn plan(file: &str, quote: &str) -> String {
    format!(
        "strategi: 1\nid: plan\ntitle: Plan\nlanguage: nb\nsources: [{{id: page, file: \"{file}\"}}]\n\
         evidence: [{{locator: L3, quote: {quote}}}]\n"
    )
}

fn check(files: &tempfile::TempDir, path: &str) -> Outcome {
    run_in(files.path(), &["check", path, "--select", "PRV002,PRV003", "--format", "json"], "")
}

/// The codes of the findings, and the causes why a rule was not evaluated.
fn told(outcome: &Outcome) -> (Vec<String>, Vec<String>) {
    let report: Value = serde_json::from_str(&outcome.out).expect("JSON");
    let list = |list: &str, field: &str| -> Vec<String> {
        let list = report[list].as_array().expect("a list");
        list.iter().map(|it| it[field].as_str().expect("text").to_owned()).collect()
    };
    (list("diagnostics", "code"), list("not_evaluated", "cause"))
}

#[test]
fn quotations_are_looked_up_in_the_files() {
    let files = folder(&[
        ("plans/there.yaml", &plan("sources/page.txt", "Midtnordensamarbeidet videreføres")),
        ("plans/absent.yaml", &plan("./sources/page.txt", "Samarbeidet fortsetter")),
        ("plans/sources/page.txt", PAGE),
    ]);
    let there = check(&files, "plans/there.yaml");
    assert_eq!((there.code, told(&there)), (Some(0), (vec![], vec![])), "{}", there.out);
    let absent = check(&files, "plans/absent.yaml");
    assert_eq!((absent.code, told(&absent)), (Some(1), (vec!["PRV002".to_owned()], vec![])), "{}", absent.out);
    // The folder of the document counts, wherever the command runs.
    let inside = run_in(&files.path().join("plans"), &["check", "absent.yaml", "--select", "PRV002"], "");
    assert_eq!(inside.code, Some(1), "{}", inside.out);
    // Standard input belongs to the folder in which the command runs.
    let text = plan("sources/page.txt", "Samarbeidet fortsetter");
    let piped = run_in(&files.path().join("plans"), &["check", "-", "--select", "PRV002"], &text);
    assert_eq!(piped.code, Some(1), "{}", piped.out);
}

#[test]
fn a_changed_file_is_found() {
    let hash = |digits: &str| {
        format!(
            "strategi: 1\nid: plan\ntitle: Plan\nlanguage: nb\n\
             sources: [{{id: page, file: page.txt, hash: \"sha256:{digits}\"}}]\n"
        )
    };
    // The digest of the three letters of FIPS 180-4's first example.
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let files = folder(&[("a.yaml", &hash(abc)), ("page.txt", "abc")]);
    assert_eq!(told(&check(&files, "a.yaml")), (vec![], vec![]));
    std::fs::write(files.path().join("page.txt"), "abd").expect("a file");
    assert_eq!(told(&check(&files, "a.yaml")).0, ["PRV003"]);
}

#[test]
fn no_file_outside_the_folder_is_read() {
    let files = folder(&[("secret.txt", PAGE), ("plans/sub/page.txt", PAGE), ("plans/folder/x.txt", "")]);
    let absolute = files.path().join("secret.txt").to_string_lossy().into_owned();
    let mut cases = vec![
        (absolute.as_str(), "outside the folder"),
        ("../secret.txt", "outside the folder"),
        ("sub/../../secret.txt", "outside the folder"),
        // harmless, and yet: a name says where the file is
        ("sub/../sub/page.txt", "outside the folder"),
        ("missing.txt", "was not found"),
        ("folder", "could not be read"),
    ];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("../secret.txt", files.path().join("plans/link.txt")).expect("a link");
        std::os::unix::fs::symlink("..", files.path().join("plans/up")).expect("a link");
        cases.extend([("link.txt", "outside the folder"), ("up/secret.txt", "outside the folder")]);
    }
    for (file, cause) in cases.drain(..) {
        let file = file.replace('\\', "/");
        std::fs::write(files.path().join("plans/a.yaml"), plan(&file, "Samarbeidet fortsetter")).expect("a file");
        let (found, why) = told(&check(&files, "plans/a.yaml"));
        assert_eq!(found, [""; 0], "{file}");
        assert!(why.len() == 1 && why.iter().all(|it| it.contains(cause)), "{file}: {why:?}");
    }
}

#[test]
fn what_cannot_be_looked_up_is_told_once() {
    let files = folder(&[("page.pdf", "%PDF-1.4"), ("a.yaml", &plan("page.pdf", "noe"))]);
    assert_eq!(
        told(&check(&files, "a.yaml")).1,
        ["the file of the source `page` is neither plain text nor a web page"]
    );
    let large = std::fs::File::create(files.path().join("page.pdf")).expect("a file");
    large.set_len(strategi::tree::Limits::default().bytes as u64 + 1).expect("a hole");
    assert_eq!(told(&check(&files, "a.yaml")).1, ["the file of the source `page` is too large"]);
    let text =
        plan("page.pdf", "noe").replace(", file: \"page.pdf\"", "").replace("[{locator", "[{quote: annet}, {locator");
    std::fs::write(files.path().join("a.yaml"), text).expect("a file");
    assert_eq!(told(&check(&files, "a.yaml")).1, ["no file is named for the source `page`"]);
}
