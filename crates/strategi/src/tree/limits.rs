/// How much a text may ask of the reader before it is refused.
///
/// The limits hold for the whole text, also when a YAML text has many documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Longest text, in bytes; for a decoded value, the bytes of its strings, keys and numbers.
    /// What YAML aliases expand to is counted too. Whatever is set, 2 GiB is the most.
    pub bytes: usize,
    /// How deep lists and maps may stand in each other; `[[1]]` has depth 2.
    pub depth: usize,
    /// Number of values and map keys together. Whatever is set, 2³² − 2 is the most.
    pub nodes: usize,
    /// Number of values and map keys that YAML aliases may expand to.
    pub alias_nodes: usize,
    /// Number of problems that are kept; further ones are only counted.
    pub errors: usize,
}

impl Default for Limits {
    /// 64 MiB, depth 127, 4,000,000 nodes, 100,000 nodes from aliases, 1,000 errors.
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            // What serde_json accepts with its recursion limit of 128.
            depth: 127,
            nodes: 4_000_000,
            alias_nodes: 100_000,
            errors: 1_000,
        }
    }
}
