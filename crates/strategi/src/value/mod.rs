//! The checked value types of the model. Each checks its *form* only; substance is for the rules.

mod code;
mod date;
pub(crate) mod form;
mod id;
mod label;
mod language_tag;
mod map;
mod number;
mod period;
mod text;

pub use code::{Code, Identifier};
pub use date::PartialDate;
pub(crate) use date::{parse_day, write_day};
pub use form::{Form, FormError, Scalar};
pub use id::{DocRef, Id, Ref};
pub use label::Label;
pub use language_tag::LanguageTag;
pub use map::{Breakdown, BreakdownValue, CodeListVersions, Map};
pub(crate) use number::digits;
pub use number::{FormatVersion, Integer, Number};
pub use period::Period;
pub use text::{LocalizedText, Text};

/// The form of every value type that is written as one string.
pub const FORMS: &[&Form] = &[
    Id::FORM,
    DocRef::FORM,
    Ref::FORM,
    PartialDate::FORM,
    Period::FORM,
    LanguageTag::FORM,
    Code::FORM,
    Identifier::FORM,
    Label::FORM,
];
