//! Fields outside the format that a document may carry.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use crate::value::Text;

/// The fields of an object that the format does not define: `x-…` with any JSON value, and after lenient
/// reading the unknown ones. They are kept in order, written back after the others, and never checked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
// Boxed: nearly every object has none, and one word is all they should cost.
#[expect(clippy::box_collection, reason = "one word instead of three in every object")]
pub struct Extensions(Option<Box<Vec<(Text, Value)>>>);

impl Extensions {
    /// True for names of extension fields.
    pub fn is_name(name: &str) -> bool {
        name.starts_with("x-")
    }

    /// The fields in order.
    pub fn iter(&self) -> impl Iterator<Item = (&Text, &Value)> {
        self.0.iter().flat_map(|fields| fields.iter()).map(|(name, value)| (name, value))
    }

    /// The value of a field.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.iter().find(|(own, _)| own.as_str() == name).map(|(_, value)| value)
    }

    /// True without fields.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Sets a field and returns the value it had. The name should start with `x-`: a document with another
    /// unknown name is refused when it is read strictly.
    pub fn insert(&mut self, name: impl Into<Text>, value: Value) -> Option<Value> {
        let name = name.into();
        let fields = self.0.get_or_insert_default();
        if let Some((_, old)) = fields.iter_mut().find(|(own, _)| *own == name) {
            return Some(std::mem::replace(old, value));
        }
        fields.push((name, value));
        None
    }

    pub(crate) fn read<'de, A: MapAccess<'de>>(&mut self, name: Text, map: &mut A) -> Result<(), A::Error> {
        if !Self::is_name(&name) {
            return Err(de::Error::custom(format_args!("unknown field `{name}`")));
        }
        let UniqueKeys(value) = map.next_value()?;
        match self.insert(name, value) {
            None => Ok(()),
            Some(_) => Err(de::Error::custom("duplicate field")),
        }
    }
}

/// The key of a field: a known one, or its name.
pub(crate) enum Key<F> {
    Known(F),
    Other(Text),
}

/// Reads a key without allocating for the known ones.
pub(crate) struct KeySeed<F>(pub(crate) fn(&str) -> Option<F>);

impl<'de, F> DeserializeSeed<'de> for KeySeed<F> {
    type Value = Key<F>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key<F>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<F> Visitor<'_> for KeySeed<F> {
    type Value = Key<F>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field name")
    }

    #[inline]
    fn visit_str<E: de::Error>(self, name: &str) -> Result<Key<F>, E> {
        Ok(match (self.0)(name) {
            Some(field) => Key::Known(field),
            None => Key::Other(name.into()),
        })
    }
}

/// A JSON value in which no object has a key twice: `serde_json::Value` alone would keep the last silently.
struct UniqueKeys(Value);

impl<'de> de::Deserialize<'de> for UniqueKeys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ValueVisitor(PhantomData<()>);

        impl<'de> Visitor<'de> for ValueVisitor {
            type Value = Value;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any value")
            }

            fn visit_unit<E>(self) -> Result<Value, E> {
                Ok(Value::Null)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
                Ok(value.into())
            }

            fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
                Ok(value.into())
            }

            fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
                Ok(value.into())
            }

            fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
                Ok(value.into())
            }

            fn visit_str<E>(self, value: &str) -> Result<Value, E> {
                Ok(value.into())
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
                let mut items = Vec::new();
                while let Some(UniqueKeys(item)) = seq.next_element()? {
                    items.push(item);
                }
                Ok(items.into())
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
                let mut object = serde_json::Map::new();
                while let Some((key, UniqueKeys(value))) = map.next_entry::<String, UniqueKeys>()? {
                    if object.contains_key(&key) {
                        return Err(de::Error::custom(format_args!("duplicate field `{key}`")));
                    }
                    object.insert(key, value);
                }
                Ok(object.into())
            }
        }

        deserializer.deserialize_any(ValueVisitor(PhantomData)).map(Self)
    }
}
