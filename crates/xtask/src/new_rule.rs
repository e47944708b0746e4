//! Scaffolding a rule: a file from a template, and its name in the list.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the rules.
pub fn rules_folder(root: &Path) -> PathBuf {
    root.join("crates/strategi/src/rules")
}

/// Writes the file of a new rule and names it in the list of `mod.rs`. The folder is that of the rule's family when
/// it is not given.
pub fn scaffold(rules: &Path, code: &str, name: &str, folder: Option<&str>) -> Result<(), String> {
    check_code(code)?;
    check_name(name)?;
    let list_path = rules.join("mod.rs");
    let list = fs::read_to_string(&list_path).map_err(|error| format!("{}: {error}", list_path.display()))?;
    let family = match folder {
        Some(folder) => folder.to_owned(),
        None => family_of(&list, code)?,
    };
    let module = code.to_lowercase();
    let new_list = with_rule(&list, &family, &module)?;
    let path = rules.join(&family).join(format!("{module}.rs"));
    if path.exists() {
        return Err(format!("{} is there already", path.display()));
    }
    let write = |path: &Path, text: &str| {
        fs::create_dir_all(path.parent().unwrap_or(rules))
            .and_then(|()| fs::write(path, text))
            .map_err(|error| format!("{}: {error}", path.display()))
    };
    write(&path, &template(code, name))?;
    write(&list_path, &new_list)?;
    println!("wrote {}", path.display());
    println!("named `{module}` in {}", list_path.display());
    println!("next: fill in every TODO, then `cargo test --package strategi --test rule_examples` and");
    println!("`cargo insta accept` (or rename the `.snap.new` file), add its row to crates/strategi/rules/ledger.csv,");
    println!("then `cargo xtask generate`");
    Ok(())
}

fn check_code(code: &str) -> Result<(), String> {
    let letters = code.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = code.bytes().rev().take_while(u8::is_ascii_digit).count();
    if matches!(letters, 2 | 3) && digits == 3 && letters + digits == code.len() {
        return Ok(());
    }
    Err(format!("`{code}` is no code of a rule: write it like `STR012`"))
}

fn check_name(name: &str) -> Result<(), String> {
    let kebab = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if name.split('-').all(kebab) {
        return Ok(());
    }
    Err(format!("`{name}` is no name of a pattern: write it like `priority-without-measure`"))
}

/// The folder whose comment in the list begins with the letters of the code: `/// STR: …`.
fn family_of(list: &str, code: &str) -> Result<String, String> {
    let letters = code.trim_end_matches(|c: char| c.is_ascii_digit());
    let mark = format!("/// {letters}:");
    let mut lines = list.lines().skip_while(|line| !line.trim_start().starts_with(&mark));
    let declared = lines.find(|line| !line.trim_start().starts_with("///"));
    let folder = declared.and_then(|line| line.trim().split([' ', '{']).next()).filter(|word| !word.is_empty());
    folder.map(str::to_owned).ok_or_else(|| {
        format!(
            "no folder for `{letters}`: add `{mark} …` and `folder {{}}` to the list in rules/mod.rs, or name a folder"
        )
    })
}

/// The list with one more rule, in order, and nothing else changed.
fn with_rule(list: &str, family: &str, module: &str) -> Result<String, String> {
    let missing = || format!("no `{family} {{ … }}` in the list in rules/mod.rs");
    let begin = list.find("\nrules! {").ok_or_else(missing)?;
    let declared = list.get(begin..).unwrap_or_default();
    let open = declared
        .match_indices(family)
        .find_map(|(at, _)| {
            let before = declared.get(..at)?.chars().next_back()?;
            let after = declared.get(at + family.len()..)?;
            let brace = after.find('{')?;
            let word = before.is_whitespace() && after.get(..brace)?.trim().is_empty();
            word.then_some(begin + at + family.len() + brace + 1)
        })
        .ok_or_else(missing)?;
    let close = open + list.get(open..).and_then(|rest| rest.find('}')).ok_or_else(missing)?;
    let inside = list.get(open..close).unwrap_or_default();
    if inside.split_whitespace().any(|word| word == module) {
        return Err(format!("`{module}` is in the list already"));
    }
    // After the last of the same letters that comes before it; at the end when there is none.
    let letters = module.trim_end_matches(|c: char| c.is_ascii_digit());
    let words: Vec<&str> = inside.split_whitespace().collect();
    let before = words.iter().rev().find(|word| word.starts_with(letters) && **word < module).or(words.last());
    let inserted = match before {
        None => format!(" {module} "),
        Some(before) => {
            let at = inside.find(before).map_or(inside.len(), |at| at + before.len());
            let (head, tail) = inside.split_at_checked(at).unwrap_or((inside, ""));
            let line = head.rsplit_once('\n');
            let gap = match line {
                // One rule a line.
                Some((_, line)) if line.trim() == *before && tail.starts_with('\n') => {
                    let indent = line.len() - line.trim_start().len();
                    format!("\n{}", line.get(..indent).unwrap_or_default())
                }
                _ => " ".to_owned(),
            };
            format!("{head}{gap}{module}{tail}")
        }
    };
    Ok(format!("{}{inserted}{}", list.get(..open).unwrap_or_default(), list.get(close..).unwrap_or_default()))
}

fn template(code: &str, name: &str) -> String {
    TEMPLATE.replace("CODE", code).replace("NAME", name).replace("VERSION", env!("CARGO_PKG_VERSION"))
}

const TEMPLATE: &str = r#"use crate::rules::prelude::*;

rule! {
    /// TODO: what the rule finds, in one sentence.
    ///
    /// TODO: when exactly, and when not.
    ///
    /// ## Why
    ///
    /// TODO: what goes wrong for whom, and which standard, law or practice says so.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: TODO exactly one finding}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// ```
    CODE "NAME" {
        severity: Warning,
        tier: Preview,
        scope: Document,
        about: Plan,
        source: "TODO",
        strength: Practice,
        since: "VERSION",
        reads: ["priorities"],
    }
    message found(priority) {
        en: "TODO `{priority}`",
        nb: "TODO `{priority}`",
        nn: "TODO `{priority}`",
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for priority in document.priorities() {
        let title = document.show(&priority.it.title);
        if title.contains("TODO") {
            cx.report(priority.at, found(title));
        }
    }
}
"#;
