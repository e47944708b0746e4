use super::object::object;
use crate::value::{Identifier, Text};

object! {
    /// A law that the plan is adopted under.
    pub struct LegalBasis {
        /// The act: `eli:…` or `no-lov:2008-06-27-71`.
        law: required Identifier,
        /// The section, e.g. `8-1`.
        section: optional Text,
    }
}
