//! Files and folders as whoever reads them meets them.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use std::cell::RefCell;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use strategi::tree::Limits;
use strategi::{Format, UnknownFields};
use strategi_files::{
    Cancelled, FileError, Notation, Outcome, Reading, Search, Sources, Watch, documents, find, read_all,
};
use tempfile::TempDir;

const STRATML: &str = "<StrategicPlan xmlns=\"urn:ISO:std:iso:17469:tech:xsd:stratml_core\"><Name>Harbour</Name>\
    <StrategicPlanCore/></StrategicPlan>";

fn plan(id: &str) -> String {
    format!("strategi: 1\nid: {id}\ntitle: A plan\nlanguage: en\n")
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder in it");
        fs::write(path, text).expect("a file");
    }
    folder
}

fn search(folder: &TempDir, paths: &[&str]) -> Search {
    find(paths.iter().map(|path| folder.path().join(path)), &Watch::default()).expect("not cancelled")
}

/// The paths below the folder of the test.
fn paths(folder: &TempDir, search: &Search) -> Vec<String> {
    let below = |path: &Path| path.strip_prefix(folder.path()).expect("below").to_string_lossy().replace('\\', "/");
    search.files.iter().map(|found| below(&found.path)).collect()
}

fn read_on(search: &Search, threads: usize) -> Vec<Outcome> {
    let sources = Sources::new(Limits::default().bytes);
    let threads = NonZeroUsize::new(threads);
    read_all(&search.files, &|_| Reading::default(), &sources, threads, &Watch::default()).expect("not cancelled")
}

/// The number of documents; `None` for what is no strategy.
fn counts(read: &[Outcome]) -> Vec<Option<usize>> {
    read.iter().map(|it| it.as_ref().expect("readable").as_ref().map(Vec::len)).collect()
}

#[test]
fn what_is_found_and_in_which_order() {
    let files = folder(&[
        ("b/z.yaml", ""),
        ("b/a/k.JSON", ""),
        ("b/a.yml", ""),
        ("b/.hidden/a.yaml", ""),
        ("b/.a.yaml", ""),
        ("b/node_modules/a.yaml", ""),
        ("b/target/a.yaml", ""),
        ("b/readme.md", ""),
        ("b/c.stratml", ""),
        ("a.txt", ""),
    ]);
    let found = search(&files, &["b", "a.txt"]);
    assert_eq!(paths(&files, &found), ["b/a/k.JSON", "b/a.yml", "b/c.stratml", "b/z.yaml", "a.txt"]);
    let below: Vec<PathBuf> = found.files.iter().map(|found| found.below.clone()).collect();
    assert_eq!(below, ["a/k.JSON", "a.yml", "c.stratml", "z.yaml", "a.txt"].map(PathBuf::from));
    let named: Vec<bool> = found.files.iter().map(|found| found.named).collect();
    assert_eq!(named, [false, false, false, false, true]);
    assert_eq!(found.given[0].files, [0, 1, 2, 3]);
    assert_eq!((found.given[1].files.as_slice(), found.files[4].given), ([4].as_slice(), 1));
    for found in &found.files {
        assert_eq!(found.canonical, fs::canonicalize(&found.path).expect("a path"));
    }
}

#[test]
fn no_file_is_found_twice() {
    let files = folder(&[("plans/sub/a.yaml", ""), ("plans/sub/b.json", "{}")]);
    let found = search(&files, &["plans/sub", "plans/../plans", "plans/sub/b.json"]);
    assert_eq!(paths(&files, &found), ["plans/sub/a.yaml", "plans/sub/b.json"]);
    let by_path: Vec<&[usize]> = found.given.iter().map(|given| given.files.as_slice()).collect();
    assert_eq!(by_path, [[0, 1].as_slice(), &[0, 1], &[1]]);
    // What is named is read whatever it holds, also when a folder has it first.
    assert_eq!(counts(&read_on(&found, 1)), [None, Some(1)]);
}

#[cfg(unix)]
#[test]
fn links() {
    use std::os::unix::fs::symlink;

    let files = folder(&[("a/plan.yaml", &plan("a")), ("b/other.yaml", &plan("b"))]);
    let at = |path: &str| files.path().join(path);
    symlink("plan.yaml", at("a/again.yaml")).expect("a link");
    symlink("../b", at("a/folder.yaml")).expect("a link");
    symlink("nowhere", at("a/broken.yaml")).expect("a link");
    symlink("a", at("c")).expect("a link");
    let found = search(&files, &["a", "c"]);
    assert_eq!(paths(&files, &found), ["a/again.yaml"]);
    assert_eq!(found.files[0].canonical, fs::canonicalize(at("a/plan.yaml")).expect("a path"));
    // A link that is named is followed.
    assert_eq!(paths(&files, &search(&files, &["c", "a"])), ["c/again.yaml"]);
    // Sources stand beside the file itself.
    let text = plan("a") + "sources: [{id: page, file: page.txt}]\n";
    fs::write(at("b/other.yaml"), text).expect("a file");
    fs::write(at("b/page.txt"), "a page").expect("a file");
    symlink("../b/other.yaml", at("a/linked.yaml")).expect("a link");
    let read = read_on(&search(&files, &["a/linked.yaml"]), 1);
    assert!(format!("{read:?}").contains("Given("), "{read:?}");
}

#[test]
fn what_is_no_strategy() {
    let files = folder(&[
        ("a.yaml", "on: push\n"),
        ("b.yaml", "uses: strategi\n"),
        ("c.xml", "<project/>"),
        ("d.json", "{\"strategi\": 1,"),
        ("e.xml", STRATML),
        ("f.yaml", &format!("{}---\n{}", plan("f"), plan("g"))),
    ]);
    let found = search(&files, &["."]);
    let read = read_on(&found, 2);
    assert_eq!(counts(&read), [None, None, None, Some(1), Some(1), Some(2)]);
    let surprising: Vec<bool> = found.files.iter().map(strategi_files::Found::may_surprise).collect();
    assert_eq!(surprising, [true, true, false, true, false, true]);
    assert!(found.given[0].empty(&read).is_none());
    // What is named is never in doubt.
    let found = search(&files, &["a.yaml", "c.xml"]);
    assert_eq!(counts(&read_on(&found, 2)), [Some(1), Some(1)]);
    assert!(!found.files[0].may_surprise());
}

#[test]
fn folders_without_documents() {
    let files = folder(&[("none/readme.md", ""), ("others/a.yaml", "on: push\n"), ("plans/a.yaml", &plan("a"))]);
    let told = |path: &str| {
        let found = search(&files, &[path, "plans"]);
        let read = read_on(&found, 1);
        assert!(found.given[1].empty(&read).is_none());
        let empty = found.given[0].empty(&read)?;
        let name = files.path().join(path).to_string_lossy().replace('\\', "/");
        Some((empty.to_string().replace(&name, "FOLDER"), empty.help().len() > 20))
    };
    assert_eq!(told("none"), Some(("the folder `FOLDER` has no documents".to_owned(), true)));
    assert_eq!(told("others"), Some(("the folder `FOLDER` has no strategy documents".to_owned(), true)));
    assert_eq!(told("plans"), None);
}

#[test]
fn every_error_is_told() {
    let files = folder(&[("a.yaml", &plan("a")), ("gone.yaml", &plan("b"))]);
    let mut found = search(&files, &["no-1.yaml", "a.yaml", "no-2", "gone.yaml"]);
    let told = |errors: Vec<&FileError>| -> Vec<String> {
        let folder = files.path().to_string_lossy().replace('\\', "/");
        errors.iter().map(|error| error.to_string().replace(&folder, "FOLDER")).collect()
    };
    let missing = |name: &str| format!("could not read `FOLDER/{name}`: there is no such file or folder");
    assert_eq!(told(found.errors().collect()), [missing("no-1.yaml"), missing("no-2")]);
    // A file that goes between the search and the reading is an error in its place.
    fs::remove_file(files.path().join("gone.yaml")).expect("a file");
    let read = read_on(&found, 2);
    assert_eq!(told(read.iter().filter_map(|it| it.as_ref().err()).collect()), [missing("gone.yaml")]);
    assert_eq!(counts(&read[..1]), [Some(1)]);
    // A folder in place of a file cannot be read on any system, whoever asks.
    found.files[0].path = files.path().to_owned();
    assert!(read_on(&found, 1)[0].is_err());
}

#[cfg(unix)]
#[test]
fn an_unreadable_folder_does_not_hide_the_others() {
    use std::os::unix::fs::PermissionsExt;

    let files = folder(&[("a/a.yaml", &plan("a")), ("b/b.yaml", &plan("b")), ("c/c.yaml", &plan("c"))]);
    for name in ["a", "c"] {
        fs::set_permissions(files.path().join(name), fs::Permissions::from_mode(0o000)).expect("permissions");
    }
    let found = search(&files, &["."]);
    // Whoever may read everything sees no error.
    let all = fs::read_dir(files.path().join("a")).is_ok();
    for name in ["a", "c"] {
        fs::set_permissions(files.path().join(name), fs::Permissions::from_mode(0o700)).expect("permissions");
    }
    assert_eq!(found.files.len(), if all { 3 } else { 1 });
    let why: Vec<String> = found.errors().map(|error| strategi_files::why(&error.source)).collect();
    assert_eq!(why, vec!["no permission"; if all { 0 } else { 2 }]);
}

/// Documents of all kinds, some sharing a source.
fn many(count: usize) -> TempDir {
    let files = tempfile::tempdir().expect("a folder");
    fs::write(files.path().join("page.txt"), "a page").expect("a file");
    for number in 0..count {
        let (name, text) = match number % 5 {
            0 => (format!("{number:04}.yaml"), plan(&format!("p{number}"))),
            1 => (format!("{number:04}.json"), format!("{{\"strategi\": 1, \"id\": \"p{number}\", \"titel\": \"A\"}}")),
            2 => (format!("{number:04}.xml"), STRATML.to_owned()),
            3 => (format!("{number:04}.yaml"), "on: push\n".to_owned()),
            _ => {
                let text = plan(&format!("p{number}")) + "sources: [{id: page, file: page.txt}]\n";
                (format!("{number:04}.yml"), format!("{text}---\n{}", plan("second")))
            }
        };
        fs::write(files.path().join(name), text).expect("a file");
    }
    files
}

#[test]
fn on_all_cores_as_one_after_the_other() {
    let files = many(200);
    let found = search(&files, &["."]);
    let alone = format!("{:#?}", read_on(&found, 1));
    assert!(alone.contains("Given(") && alone.contains("None,"));
    for threads in [2, 3, 16, 1000] {
        assert_eq!(format!("{:#?}", read_on(&found, threads)), alone, "{threads} threads");
    }
    let names: Vec<String> =
        read_on(&found, 4).iter().flatten().flatten().flatten().map(|document| document.file().to_owned()).collect();
    assert_eq!(names.len(), 200);
    assert!(names.is_sorted());
}

#[test]
fn documents_share_the_bytes_of_a_source() {
    let files = many(50);
    let found = search(&files, &["."]);
    let sources = Sources::new(Limits::default().bytes);
    read_all(&found.files, &|_| Reading::default(), &sources, NonZeroUsize::new(4), &Watch::default()).expect("read");
    assert_eq!(format!("{sources:?}").matches("page.txt").count(), 1);
}

#[test]
fn progress_begins_and_ends() {
    let files = many(40);
    for threads in [1, 3] {
        let told = RefCell::new(Vec::new());
        let asked = std::thread::current().id();
        let progress = |done: usize, total: usize| {
            assert_eq!(std::thread::current().id(), asked);
            told.borrow_mut().push((done, total));
        };
        let watch = Watch { progress: Some(&progress), cancel: None };
        let found = find([files.path()], &watch).expect("not cancelled");
        assert!(!told.take().is_empty());
        let sources = Sources::new(1 << 20);
        read_all(&found.files, &|_| Reading::default(), &sources, NonZeroUsize::new(threads), &watch).expect("read");
        let told = told.take();
        assert_eq!((told[0], told[told.len() - 1]), ((0, 40), (40, 40)));
        assert!(told.is_sorted());
    }
    let none = find::<&Path>([], &Watch::default()).expect("not cancelled");
    assert!(read_on(&none, 1).is_empty());
}

#[test]
fn what_is_cancelled_ends_between_files() {
    let files = many(30);
    let found = search(&files, &["."]);
    let cancel = AtomicBool::new(false);
    let watch = Watch { progress: None, cancel: Some(&cancel) };
    let seen = AtomicUsize::new(0);
    // Cancelled while the fourth file is read: no other thread begins another.
    let reading = |_: usize| {
        if seen.fetch_add(1, Ordering::SeqCst) == 3 {
            cancel.store(true, Ordering::SeqCst);
        }
        Reading::default()
    };
    let sources = Sources::new(1 << 20);
    let read = read_all(&found.files, &reading, &sources, NonZeroUsize::new(1), &watch);
    assert_eq!(read.err(), Some(Cancelled));
    assert_eq!(seen.load(Ordering::SeqCst), 4);
    assert_eq!(find([files.path()], &watch).err(), Some(Cancelled));
    assert_eq!(Cancelled.to_string(), "reading was cancelled");
}

#[test]
fn each_file_is_read_its_own_way() {
    let text = plan("a") + "colour: blue\n";
    let files = folder(&[("a.yaml", &text), ("b.yaml", &text)]);
    let found = search(&files, &["."]);
    let reading = |number: usize| {
        let mut reading = Reading::default();
        if number == 1 {
            reading.options.unknown_fields = UnknownFields::Keep;
        }
        reading
    };
    let sources = Sources::new(1 << 20);
    let read = read_all(&found.files, &reading, &sources, None, &Watch::default()).expect("read");
    let complete: Vec<bool> = read.iter().flatten().flatten().flatten().map(strategi::Document::is_complete).collect();
    assert_eq!(complete, [false, true]);
}

#[test]
fn bytes_in_memory() {
    let read = |bytes: &[u8], notation| documents("<input>", bytes, notation, &Reading::default());
    assert!(read(STRATML.as_bytes(), None)[0].is_foreign());
    assert_eq!(read(b"{}\n{}\n", None).len(), 2);
    // What is given explicitly holds, whatever the bytes look like.
    assert_eq!(read(b"{}\n{}\n", Some(Notation::Own(Format::Json))).len(), 1);
    assert!(read(b"strategi: 1", Some(Notation::Stratml))[0].is_foreign());
}

#[test]
fn limits_hold_for_every_notation() {
    let files = folder(&[("a.yaml", &(plan("a") + &"#".repeat(100))), ("b.xml", STRATML)]);
    let found = search(&files, &["."]);
    let sources = Sources::new(1 << 20);
    let read = |limit: usize| {
        let mut reading = Reading::default();
        reading.options.limits.bytes = limit;
        let read = read_all(&found.files, &|_| reading.clone(), &sources, None, &Watch::default()).expect("read");
        let documents = read.into_iter().map(|it| it.expect("readable").expect("documents").remove(0));
        documents.map(|document| document.strategy().is_some()).collect::<Vec<_>>()
    };
    assert_eq!(read(1000), [true, true]);
    assert_eq!(read(100), [false, false]);
}
