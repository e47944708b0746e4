//! The npm package, made into `bindings/wasm/pkg`: three builds of WebAssembly, what JavaScript loads them with, types, data and
//! schemas.

mod bindgen;
mod build;
mod data;
mod package;
mod size;

use std::path::Path;

pub use build::BUILDS;
pub(crate) use package::copy;
pub use size::{Limit, check_sizes};

use crate::npm::PACKAGE;

/// The folder of the package as it is given out, in that of its source.
pub const MADE: &str = "bindings/wasm/pkg";
/// What is made before the TypeScript is compiled, which is compiled against it.
const STAGE: &str = "bindings/wasm/stage";

/// How the package is made.
#[derive(Clone, Copy, Debug, Default)]
pub struct How {
    /// Compiled quickly and not made small, for trying.
    pub debug: bool,
    /// To fail when it is larger than it may be.
    pub check_size: bool,
}

/// Makes the package and tells how large it is.
pub fn build(root: &Path, how: How) -> Result<(), String> {
    PACKAGE.set_up(root)?;
    build::toolchain()?;
    for build in &BUILDS {
        build.make(root, how.debug)?;
    }
    data::write(root)?;
    package::make(root)?;
    // A debug build is as large as it is.
    if how.debug {
        return Ok(());
    }
    let measured = size::measure(root)?;
    size::print(&measured);
    if how.check_size { size::hold(&measured) } else { Ok(()) }
}
