use super::object::object;
use crate::value::{LocalizedText, Text};

object! {
    /// A place: a code, a name, or both. A plain string is the code.
    pub struct Territory {
        /// The code: ISO 3166 as it is (`NO`, `NO-50`); others with their scheme (`nuts:NO06`, `knr:5006`).
        code: optional Text,
        /// The name. At least one of `code` and `name` is given.
        name: optional LocalizedText,
    }
    shorthand code: Text;
}

impl Default for Territory {
    fn default() -> Self {
        Self::new()
    }
}
