//! What all checked values share: a form, one error, and one way in for text, numbers and serde.

use std::borrow::Cow;
use std::fmt;

use crate::lang::Term;

/// The form of a value type: how it is written, for messages and for the JSON Schema.
#[derive(Debug)]
#[non_exhaustive]
pub struct Form {
    /// The name of the type in the format's documentation, e.g. `Period`.
    pub name: &'static str,
    /// What a value is called in messages, e.g. "a period".
    pub term: Term,
    /// How it is written, e.g. `2009/2012`.
    pub example: &'static str,
    /// The regular expression (ECMA 262, anchored) that the text matches; empty when any text will do.
    pub pattern: &'static str,
    /// The whole numbers that are read as the same text, if any.
    pub integers: Option<(i64, i64)>,
    /// One or two sentences for authors.
    pub doc: &'static str,
}

/// True when the text is a value of the form.
pub(crate) fn reads(form: &Form, text: &str) -> bool {
    use super::{Code, DocRef, Id, Identifier, Label, LanguageTag, PartialDate, Period, Ref};
    macro_rules! any {
        ($($type:ident)+) => {
            match form.name {
                $(stringify!($type) => <$type as Scalar>::read(text).is_some(),)+
                _ => false,
            }
        };
    }
    any!(Id DocRef Ref PartialDate Period LanguageTag Code Identifier Label)
}

/// A text does not have the form of the value it should be.
///
/// Checked values check their *form* only; what is wrong in substance (a period that ends before it
/// starts, a language tag that is not registered) is found by the rules.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{given}` is not {}: write it like `{}`", form.term.en(), form.example)]
pub struct FormError {
    given: String,
    form: &'static Form,
}

impl FormError {
    /// The longest excerpt of the given text that is kept, in characters.
    const EXCERPT: usize = 80;

    pub(crate) fn new(form: &'static Form, given: &str) -> Self {
        let mut excerpt: String = given.chars().take(Self::EXCERPT).collect();
        if excerpt.len() < given.len() {
            excerpt.push('…');
        }
        Self { given: excerpt, form }
    }

    /// The text that was given, shortened to 80 characters.
    pub fn given(&self) -> &str {
        &self.given
    }

    /// The form that was expected.
    pub fn expected(&self) -> &'static Form {
        self.form
    }
}

impl fmt::Debug for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FormError({self})")
    }
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Form {}

/// A value that is written as one JSON string.
pub trait Scalar: Sized {
    /// Its form.
    const FORM: &'static Form;

    /// Reads the text, or `None` when it has another form.
    fn read(text: &str) -> Option<Self>;

    /// The canonical text.
    fn text(&self) -> Cow<'_, str>;
}

/// Gives a [`Scalar`] its conversions: `FromStr`, `TryFrom`, `Display`, `Debug`, serde, reading and schema.
macro_rules! scalar {
    ($type:ident) => {
        impl std::str::FromStr for $type {
            type Err = crate::value::FormError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <Self as crate::value::Scalar>::read(text)
                    .ok_or_else(|| crate::value::FormError::new(<Self as crate::value::Scalar>::FORM, text))
            }
        }

        impl TryFrom<&str> for $type {
            type Error = crate::value::FormError;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl TryFrom<String> for $type {
            type Error = crate::value::FormError;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&crate::value::Scalar::text(self))
            }
        }

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(&*crate::value::Scalar::text(self), f)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&crate::value::Scalar::text(self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(crate::value::form::ScalarVisitor(std::marker::PhantomData))
            }
        }

        impl crate::read::Encode for $type {
            fn encode(&self) -> serde_json::Value {
                crate::value::Scalar::text(self).into()
            }
        }

        impl crate::read::Decode for $type {
            fn decode(node: crate::tree::Node<'_, '_>, decoder: &mut crate::read::Decoder) -> Option<Self> {
                decoder.scalar(node)
            }
        }

        impl crate::model::Walk for $type {
            fn walk<'a>(&'a self, walker: &mut dyn crate::model::Walker<'a>) {
                walker.value(crate::model::ValueRef::$type(self));
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::value::form::schema(<Self as crate::value::Scalar>::FORM)
            }
        }
    };
}
pub(crate) use scalar;

pub(crate) struct ScalarVisitor<T>(pub(crate) std::marker::PhantomData<T>);

impl<T: Scalar> serde::de::Visitor<'_> for ScalarVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::FORM.term.en())
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        T::read(text).ok_or_else(|| E::custom(FormError::new(T::FORM, text)))
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<T, E> {
        from_integer(number).ok_or_else(|| E::invalid_type(serde::de::Unexpected::Signed(number), &self))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<T, E> {
        i64::try_from(number)
            .ok()
            .and_then(from_integer)
            .ok_or_else(|| E::invalid_type(serde::de::Unexpected::Unsigned(number), &self))
    }
}

/// A whole number read as a scalar, where the form allows it.
pub(crate) fn from_integer<T: Scalar>(number: i64) -> Option<T> {
    let (least, most) = T::FORM.integers?;
    (least..=most).contains(&number).then(|| T::read(&number.to_string()))?
}

/// The schema of a value type. Each keyword speaks of one type only, so text and whole number need no `anyOf`, of which
/// editors make a muddle.
#[cfg(feature = "schema")]
pub(crate) fn schema(form: &Form) -> schemars::Schema {
    let mut schema = schemars::json_schema!({"title": form.name, "$comment": form.doc});
    // An editor offers examples as values, and a made-up reference is none.
    if !matches!(form.name, "Ref" | "DocRef") {
        schema.insert("examples".into(), serde_json::json!([form.example]));
    }
    schema.insert("type".into(), "string".into());
    if !form.pattern.is_empty() {
        schema.insert("pattern".into(), form.pattern.into());
    }
    if let Some((least, most)) = form.integers {
        schema.insert("type".into(), serde_json::json!(["string", "integer"]));
        schema.insert("minimum".into(), least.into());
        schema.insert("maximum".into(), most.into());
    }
    schema
}
