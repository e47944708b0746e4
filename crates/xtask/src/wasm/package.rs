//! The package as it is given out: made in a folder of its own, which then takes the place of the one before.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{MADE, STAGE};
use crate::npm::PACKAGE;
use crate::steps;

/// What the manifest of the source has and that of the package has not.
const OWN: [&str; 3] = ["devDependencies", "scripts", "private"];

/// Files of the repository that the package has, and where.
const COPIED: [(&str, &str); 3] =
    [("bindings/wasm/README.md", "README.md"), ("LICENSE-APACHE", "LICENSE-APACHE"), ("LICENSE-MIT", "LICENSE-MIT")];

/// Makes the package of what was staged and of the TypeScript.
pub(super) fn make(root: &Path) -> Result<(), String> {
    let parent = PACKAGE.path(root);
    let made = tempfile::Builder::new().prefix(".pkg-").tempdir_in(&parent);
    let made = made.map_err(|error| format!("{}: {error}", parent.display()))?;
    let folder = made.path();
    let types = PACKAGE
        .program(root, "TypeScript", "tsc", &["--project", "tsconfig.json", "--outDir"])
        .with([folder.to_string_lossy()])
        .folder(parent.clone());
    steps::run(&[types])?;
    // wasm-bindgen also writes the types of the bare exports, which nothing refers to.
    let bare = |path: &Path| path.to_string_lossy().ends_with("_bg.wasm.d.ts");
    let ends = |path: &Path, ending: &str| path.extension().is_some_and(|it| it == ending);
    copy(&root.join(STAGE), folder, &|path| !bare(path) && !ends(path, "stamp"))?;
    // The catalogue is in the data modules.
    copy(&root.join("schemas"), &folder.join("schemas"), &|path| path.to_string_lossy().ends_with("-1.json"))?;
    for (from, to) in COPIED {
        fs::copy(root.join(from), folder.join(to)).map_err(|error| format!("{from}: {error}"))?;
    }
    write(&folder.join("package.json"), &manifest(root)?)?;
    command(folder)?;
    swap(made, &root.join(MADE))
}

/// The manifest of the package, out of that of its source.
fn manifest(root: &Path) -> Result<String, String> {
    let path = PACKAGE.path(root).join("package.json");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut manifest: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let version = env!("CARGO_PKG_VERSION");
    if manifest.get("version").is_none_or(|it| it != version) {
        return Err(format!("{}: the version is not {version} as in Cargo.toml", path.display()));
    }
    let source = PACKAGE.path(root).join("js").join("version.ts");
    let told = fs::read_to_string(&source).map_err(|error| format!("{}: {error}", source.display()))?;
    if !told.contains(&format!("\"{version}\"")) {
        return Err(format!("{}: the version is not {version} as in Cargo.toml", source.display()));
    }
    if let Some(manifest) = manifest.as_object_mut() {
        for key in OWN {
            manifest.shift_remove(key);
        }
    }
    Ok(format!("{manifest:#}\n"))
}

/// Node starts the command only where the system may run the file.
#[cfg(unix)]
fn command(folder: &Path) -> Result<(), String> {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.join("cli.js");
    if !path.is_file() {
        return Ok(());
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755))
        .map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(not(unix))]
fn command(_: &Path) -> Result<(), String> {
    Ok(())
}

/// Puts the new folder in the place of the old one, which is whole until then.
fn swap(made: tempfile::TempDir, to: &Path) -> Result<(), String> {
    let told = |error| format!("{}: {error}", to.display());
    let old = to.with_extension("old");
    let _ = fs::remove_dir_all(&old);
    if to.exists() {
        fs::rename(to, &old).map_err(told)?;
    }
    // What stands here is kept: it is no longer temporary.
    let made = made.keep();
    open_to_all(&made).map_err(told)?;
    fs::rename(&made, to).map_err(told)?;
    let _ = fs::remove_dir_all(&old);
    println!("==> {}", to.display());
    Ok(())
}

/// A temporary folder is its owner's alone.
#[cfg(unix)]
fn open_to_all(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn open_to_all(_: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Copies a folder with what is in it, as far as the paths please.
pub(crate) fn copy(from: &Path, to: &Path, pleases: &dyn Fn(&Path) -> bool) -> Result<(), String> {
    fs::create_dir_all(to).map_err(|error| format!("{}: {error}", to.display()))?;
    for entry in fs::read_dir(from).map_err(|error| format!("{}: {error}", from.display()))? {
        let path = entry.map_err(|error| format!("{}: {error}", from.display()))?.path();
        let Some(name) = path.file_name() else { continue };
        let target = to.join(name);
        if path.is_dir() {
            copy(&path, &target, pleases)?;
        } else if pleases(&path) {
            fs::copy(&path, &target).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
