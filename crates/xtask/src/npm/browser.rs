//! The browser that pages are tested in: Chromium, which no lock file installs.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{output, run};

/// The variable that names one.
pub const VARIABLE: &str = "CHROMIUM";

/// Where and under which names it is found.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The browser, installed if it is missing and this may be done.
pub fn set_up() -> Result<PathBuf, String> {
    if let Some(browser) = find()? {
        return Ok(browser);
    }
    let missing = format!(
        "the pages are tested in Chromium, which is missing: install it, or name it in the variable {VARIABLE}"
    );
    if !Path::new("/etc/debian_version").is_file() || !is_root() {
        return Err(missing);
    }
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        run(command.args(["-q", "-y"]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update"])
        .and_then(|()| apt(&["install", "--no-install-recommends", "chromium"]))
        .map_err(|error| format!("{missing} ({error})"))?;
    find()?.ok_or(missing)
}

/// The browser that is there. One that the variable names must be there.
fn find() -> Result<Option<PathBuf>, String> {
    if let Some(named) = std::env::var_os(VARIABLE).filter(|named| !named.is_empty()) {
        let named = PathBuf::from(named);
        return if named.is_file() {
            Ok(Some(named))
        } else {
            Err(format!("the variable {VARIABLE} names `{}`, which is no file", named.display()))
        };
    }
    let folders: Vec<PathBuf> =
        std::env::var_os("PATH").map(|it| std::env::split_paths(&it).collect()).unwrap_or_default();
    let all = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    Ok(all.into_iter().find(|path| path.is_file()))
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
