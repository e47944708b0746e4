//! Codes and identifiers of the world outside: `scheme:value`.

use std::borrow::Cow;

use compact_str::CompactString;

use super::{Form, Scalar, form::scalar};
use crate::lang::Term;

macro_rules! schemed {
    ($(#[$doc:meta])* $type:ident, $form:expr) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $type(CompactString);

        impl $type {
            /// The part before the first colon.
            pub fn scheme(&self) -> &str {
                self.0.split_once(':').map_or("", |(scheme, _)| scheme)
            }

            /// The part after the first colon.
            pub fn value(&self) -> &str {
                self.0.split_once(':').map_or("", |(_, value)| value)
            }

            /// Scheme, colon and value.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Scalar for $type {
            const FORM: &'static Form = &$form;

            fn read(text: &str) -> Option<Self> {
                is_schemed(text).then(|| Self(text.into()))
            }

            fn text(&self) -> Cow<'_, str> {
                Cow::Borrowed(&self.0)
            }
        }
        scalar!($type);

        impl AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
    };
}

schemed!(
    /// A code of a classification, `scheme:value`: `sdg:8.3`, `cpr:RSO1.1`, `los:naring`. The scheme is an open list.
    Code,
    Form {
        name: "Code",
        term: Term::new("a code", "en kode", "ein kode"),
        example: "sdg:8.3",
        pattern: PATTERN,
        integers: None,
        doc: "A code of a classification, `scheme:value`, e.g. `sdg:8.3` or `cpr:RSO1.1`.",
    }
);

schemed!(
    /// An identifier of something in the world, `scheme:value`: `no-orgnr:938967091`, `lei:…`, `stratml:…`,
    /// `https://…`. The scheme is an open list; those with a check digit are verified by rule ACT003.
    Identifier,
    Form {
        name: "Identifier",
        term: Term::new("an identifier", "en identifikator", "ein identifikator"),
        example: "no-orgnr:938967091",
        pattern: PATTERN,
        integers: None,
        doc: "An identifier, `scheme:value`, e.g. `no-orgnr:938967091`, `lei:…` or `https://…`; without spaces.",
    }
);

const PATTERN: &str = r"^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020\u007F\u00A0]+$";

fn is_schemed(text: &str) -> bool {
    let Some((scheme, value)) = text.split_once(':') else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'.' | b'-'))
        && !value.is_empty()
        && !value.contains(|c: char| c <= '\u{20}' || c == '\u{7F}' || c == '\u{A0}')
}
