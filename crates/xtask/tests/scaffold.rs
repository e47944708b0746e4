//! The scaffold of a rule, in a copy of the rules.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

use std::fs;
use std::path::{Path, PathBuf};

use xtask::new_rule::{rules_folder, scaffold};
use xtask::root;

/// A folder that is gone after the test.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn folder(name: &str) -> Folder {
    let path = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    Folder(path)
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn a_rule_costs_one_file_and_one_word_in_the_list() {
    let folder = folder("real");
    copy(&rules_folder(&root()), &folder.0);
    let before = fs::read_to_string(folder.0.join("mod.rs")).unwrap();

    scaffold(&folder.0, "STR999", "priority-with-a-pattern", None).unwrap();

    let rule = fs::read_to_string(folder.0.join("structure/str999.rs")).unwrap();
    assert!(rule.contains("STR999 \"priority-with-a-pattern\" {"), "{rule}");
    assert!(rule.contains(&format!("since: \"{}\"", env!("CARGO_PKG_VERSION"))), "{rule}");
    assert!(!rule.contains("CODE") && !rule.contains("NAME") && !rule.contains("VERSION"), "{rule}");

    let after = fs::read_to_string(folder.0.join("mod.rs")).unwrap();
    let changed: Vec<(&str, &str)> = before.lines().zip(after.lines()).filter(|(a, b)| a != b).collect();
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let mut expected = words(&before);
    let added: Vec<String> = words(&after).into_iter().filter(|word| word == "str999").collect();
    assert_eq!(added, ["str999"]);
    expected.push("str999".to_owned());
    expected.sort();
    let mut found = words(&after);
    found.sort();
    assert_eq!(found, expected, "{changed:?}");

    let again = scaffold(&folder.0, "STR999", "priority-with-a-pattern", None);
    assert!(again.unwrap_err().contains("already"));
}

fn in_list(list: &str, code: &str) -> Result<String, String> {
    let folder = folder(&format!("list-{code}-{}", list.len()));
    fs::write(folder.0.join("mod.rs"), format!("\nrules! {{\n{list}}}\n")).unwrap();
    scaffold(&folder.0, code, "a-b", None)?;
    let whole = fs::read_to_string(folder.0.join("mod.rs")).unwrap();
    Ok(whole.strip_prefix("\nrules! {\n").unwrap().strip_suffix("}\n").unwrap().to_owned())
}

#[test]
fn the_place_in_the_list() {
    let list = "    /// STR: s.\n    structure { str001 str008 }\n    /// REL: r.\n    relations {}\n";
    assert_eq!(
        in_list(list, "STR004").unwrap(),
        "    /// STR: s.\n    structure { str001 str004 str008 }\n    /// REL: r.\n    relations {}\n"
    );
    assert_eq!(
        in_list(list, "REL001").unwrap(),
        "    /// STR: s.\n    structure { str001 str008 }\n    /// REL: r.\n    relations { rel001 }\n"
    );
    let long = "    /// STR: s.\n    structure {\n        str001\n        str008\n    }\n";
    assert_eq!(
        in_list(long, "STR009").unwrap(),
        "    /// STR: s.\n    structure {\n        str001\n        str008\n        str009\n    }\n"
    );
    let wrapped = "    /// STR: s.\n    structure {\n        str001 str002\n        str008\n    }\n";
    assert_eq!(
        in_list(wrapped, "STR003").unwrap(),
        "    /// STR: s.\n    structure {\n        str001 str002 str003\n        str008\n    }\n"
    );
}

#[test]
fn what_is_refused() {
    let list = "    /// STR: s.\n    structure { str001 }\n";
    assert!(in_list(list, "XYZ001").unwrap_err().contains("no folder for `XYZ`"));
    for code in ["str001", "STR1", "S001", "STRU001", "STR0001", ""] {
        assert!(in_list(list, code).unwrap_err().contains("no code of a rule"), "{code}");
    }
    let folder = folder("name");
    for name in ["", "A", "a--b", "a_b", "-a"] {
        assert!(scaffold(&folder.0, "STR002", name, None).unwrap_err().contains("no name of a pattern"), "{name}");
    }
}
