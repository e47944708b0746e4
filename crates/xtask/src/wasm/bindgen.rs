//! wasm-bindgen as a library. It calls itself internal to its tools, so it is called here alone, and its version is pinned.

use std::fs;
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

/// Writes `NAME_bg.wasm`, `NAME.js` and `NAME.d.ts` of a compiled library.
pub(super) fn make(compiled: &Path, name: &str, folder: &Path) -> Result<(), String> {
    let made = Bindgen::new()
        .input_path(compiled)
        .out_name(name)
        .typescript(true)
        // The package says itself where the WebAssembly is: bundlers see one address, not two.
        .omit_default_module_path(true)
        // So that an instance that broke off can be renewed.
        .reset_state_function(true)
        .remove_producers_section(true)
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder));
    made.map_err(|error| format!("wasm-bindgen: {}: {error:#}", compiled.display()))?;
    let types = folder.join(format!("{name}.d.ts"));
    let told = |error| format!("{}: {error}", types.display());
    let text = fs::read_to_string(&types).map_err(told)?;
    fs::write(&types, without_dispose(&text)).map_err(told)
}

/// The types without what only the newest libraries of TypeScript declare, which a caller need not have.
fn without_dispose(types: &str) -> String {
    types.split_inclusive('\n').filter(|line| !line.contains("[Symbol.dispose]")).collect()
}

#[cfg(test)]
mod tests {
    use super::without_dispose;

    #[test]
    fn types_need_no_newest_library() {
        let types = "class Batch {\n    free(): void;\n    [Symbol.dispose](): void;\n}\n";
        assert_eq!(without_dispose(types), "class Batch {\n    free(): void;\n}\n");
    }
}
