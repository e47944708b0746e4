//! Plain text and text in several languages.

use std::fmt;
use std::ops::Deref;

use compact_str::CompactString;
use serde::de::{self, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::LanguageTag;

/// A string that is kept as it was given. Derefs to `str`.
///
/// How it is stored is private: short texts live in place, without an allocation.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(CompactString);

impl Text {
    /// A text from a literal, in constants too.
    pub const fn from_static(text: &'static str) -> Self {
        Self(CompactString::const_new(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True when there is nothing but white space.
    pub fn is_blank(&self) -> bool {
        // From one side: a text that is not blank mostly says so with its first letter.
        self.0.trim_start().is_empty()
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for Text {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0.into()
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        CompactString::deserialize(deserializer).map(Self)
    }
}

/// A text in one or several languages.
///
/// In a document it is either a plain string, which is in the default `language` of the document, or a map
/// from BCP 47 language tag to string: `{nb: Ungdom, en: Youth}`. Which of the two was given is kept.
///
/// ```
/// use strategi::LocalizedText;
///
/// let plain = LocalizedText::from("Ungdom");
/// assert_eq!(plain.plain().map(|text| text.as_str()), Some("Ungdom"));
///
/// let both = LocalizedText::in_languages([("nb".parse()?, "Ungdom"), ("en".parse()?, "Youth")]);
/// assert_eq!(both.in_language("en").map(|text| text.as_str()), Some("Youth"));
/// # Ok::<(), strategi::FormError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct LocalizedText(Repr);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Repr {
    Plain(Text),
    Tagged(Box<[(LanguageTag, Text)]>),
}

impl LocalizedText {
    /// A text with one value a language. Two values with the same tag are kept: rule LNG003 reports them.
    pub fn in_languages<T: Into<Text>>(values: impl IntoIterator<Item = (LanguageTag, T)>) -> Self {
        Self(Repr::Tagged(values.into_iter().map(|(tag, text)| (tag, text.into())).collect()))
    }

    pub(crate) fn from_tagged(values: Vec<(LanguageTag, Text)>) -> Self {
        Self(Repr::Tagged(values.into()))
    }

    /// The text, when it was given as a plain string in the document's default language.
    pub fn plain(&self) -> Option<&Text> {
        match &self.0 {
            Repr::Plain(text) => Some(text),
            Repr::Tagged(_) => None,
        }
    }

    /// All values: the tag (`None` for a plain string) and the text, in the order given.
    pub fn values(&self) -> impl Iterator<Item = (Option<&LanguageTag>, &Text)> {
        let (plain, tagged): (_, &[(LanguageTag, Text)]) = match &self.0 {
            Repr::Plain(text) => (Some((None, text)), &[]),
            Repr::Tagged(values) => (None, values),
        };
        plain.into_iter().chain(tagged.iter().map(|(tag, text)| (Some(tag), text)))
    }

    /// The value with this tag, compared without regard to case.
    pub fn in_language(&self, tag: &str) -> Option<&Text> {
        self.values().find(|(own, _)| own.is_some_and(|own| own.matches(tag))).map(|(_, text)| text)
    }

    /// The best value for a reader: the one in `tag`, else the plain one, else the first; `None` in an empty map.
    pub fn best(&self, tag: Option<&str>) -> Option<&Text> {
        tag.and_then(|tag| self.in_language(tag)).or_else(|| self.values().next().map(|(_, text)| text))
    }

    /// True when no value has anything but white space.
    pub fn is_blank(&self) -> bool {
        self.values().all(|(_, text)| text.is_blank())
    }
}

impl<T: Into<Text>> From<T> for LocalizedText {
    fn from(text: T) -> Self {
        Self(Repr::Plain(text.into()))
    }
}

impl fmt::Debug for LocalizedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Plain(text) => text.fmt(f),
            Repr::Tagged(values) => f.debug_map().entries(values.iter().map(|(tag, text)| (tag, text))).finish(),
        }
    }
}

impl Serialize for LocalizedText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Repr::Plain(text) => text.serialize(serializer),
            Repr::Tagged(values) => {
                let mut map = serializer.serialize_map(Some(values.len()))?;
                for (tag, text) in values {
                    map.serialize_entry(tag, text)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for LocalizedText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl<'de> Visitor<'de> for TextVisitor {
            type Value = LocalizedText;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a map from language tag to text")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<LocalizedText, E> {
                Ok(text.into())
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<LocalizedText, A::Error> {
                let mut values: Vec<(LanguageTag, Text)> = Vec::with_capacity(2);
                while let Some(tag) = map.next_key::<LanguageTag>()? {
                    if values.iter().any(|(own, _)| *own == tag) {
                        return Err(de::Error::custom(format_args!("duplicate field `{tag}`")));
                    }
                    values.push((tag, map.next_value()?));
                }
                Ok(LocalizedText::from_tagged(values))
            }
        }

        deserializer.deserialize_any(TextVisitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string"})
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for LocalizedText {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LocalizedText".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "title": "LocalizedText",
            "$comment": "A text in the document's default language, or a map from language tag (BCP 47) to text: {nb: Ungdom, en: Youth}.",
            "type": ["string", "object"],
            "propertyNames": {"pattern": <LanguageTag as super::Scalar>::FORM.pattern},
            "additionalProperties": {"type": "string"},
        })
    }
}
