//! What makes a finding the same finding in the next run, although lines have moved.

use std::collections::HashMap;

use strategi::message::Message;
use strategi::report::ConfigurationProblem;
use strategi::{Diagnostic, Report};

/// Tells findings apart, also those that say the same.
#[derive(Default)]
pub(super) struct Fingerprints(HashMap<u64, usize>);

impl Fingerprints {
    /// The fingerprint of a finding: of its rule, its message with the arguments, its document and its element, in no
    /// language. Of several that agree in all of it, the second and those after it are numbered.
    pub(super) fn of(&mut self, report: &Report, finding: &Diagnostic) -> String {
        let document = report.documents.get(finding.document_index);
        let document = document.and_then(|it| it.id.as_deref()).unwrap_or(&finding.document);
        self.number(finding.code, &finding.text, document, finding.element.as_deref().unwrap_or_default())
    }

    /// The fingerprint of a problem of a configuration, likewise.
    pub(super) fn of_problem(&mut self, problem: &ConfigurationProblem) -> String {
        self.number(problem.code, &problem.text, &problem.file, "")
    }

    fn number(&mut self, code: &str, text: &Message, document: &str, element: &str) -> String {
        let mut hash = Fnv::default();
        for part in [code, text.id(), document, element] {
            hash.add(part);
        }
        for (name, value) in text.arguments() {
            hash.add(name);
            hash.add(&serde_json::to_string(value).unwrap_or_default());
        }
        let number = self.0.entry(hash.0).or_default();
        *number += 1;
        format!("{:016x}:{number}", hash.0)
    }
}

/// FNV-1a of 64 bits: short, and the same on every machine and in every version.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    /// Adds a text and an end, so that `ab`, `c` differs from `a`, `bc`.
    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Fnv;

    #[test]
    fn the_published_values() {
        let mut hash = Fnv::default();
        for byte in b"foobar" {
            hash.0 = (hash.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        assert_eq!(hash.0, 0x8594_4171_f739_67e8);
        let of = |parts: &[&str]| {
            let mut hash = Fnv::default();
            for part in parts {
                hash.add(part);
            }
            hash.0
        };
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
    }
}
