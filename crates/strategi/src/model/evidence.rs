use super::Basis;
use super::object::object;
use crate::value::{Ref, Text};

object! {
    /// What one passage of the source says about the element that it stands on. A plain string is the locator.
    pub struct Evidence {
        /// The field that it supports (`period`, `status`, `priorities`); `list` for the heading the element is filed under; the whole element when left out.
        of: optional Text,
        /// The source; the first one of the document when left out.
        source: optional Ref [Source],
        /// Where in the source: `L25`, `L35-38`, `p. 4`, `§ 8-1`, an `XPath`.
        locator: optional Text,
        /// Words of the source, verbatim.
        quote: optional Text,
        /// The value as printed.
        literal: optional Text,
        /// What this passage alone makes the field; the field's value when left out. For a list: how many members.
        reading: optional Text,
        /// How the record's value follows from the passage; `stated` when left out.
        basis: optional Basis,
    }
    shorthand locator: Text;
}

impl Evidence {
    /// The basis, `stated` when left out.
    pub fn effective_basis(&self) -> Basis {
        self.basis.unwrap_or(Basis::Stated)
    }
}

impl Default for Evidence {
    fn default() -> Self {
        Self::new()
    }
}
