//! Small maps with free keys, in the order given.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Label, Number, Text};

/// Versions of code lists, by scheme: `{nuts: "2021"}`.
pub type CodeListVersions = Map<Label>;

/// A value broken down by name: `{women: 40, men: 60}` (StratML 2.2.6, `Descriptor`).
pub type Breakdown = Map<BreakdownValue>;

/// A map from text to a value, in the order given; a key stands once.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Map<V>(Vec<(Text, V)>);

impl<V> Default for Map<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> Map<V> {
    /// The entries in order.
    pub fn iter(&self) -> impl Iterator<Item = (&Text, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&V> {
        self.iter().find(|(own, _)| own.as_str() == key).map(|(_, value)| value)
    }

    /// Sets a key and returns the value it had.
    pub fn insert(&mut self, key: impl Into<Text>, value: V) -> Option<V> {
        let key = key.into();
        if let Some((_, old)) = self.0.iter_mut().find(|(own, _)| *own == key) {
            return Some(std::mem::replace(old, value));
        }
        self.0.push((key, value));
        None
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True without entries.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Into<Text>, V> FromIterator<(K, V)> for Map<V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::default();
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }
}

impl<V: fmt::Debug> fmt::Debug for Map<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<V: Serialize> Serialize for Map<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (key, value) in self.iter() {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Map<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EntriesVisitor<V>(PhantomData<V>);

        impl<'de, V: Deserialize<'de>> Visitor<'de> for EntriesVisitor<V> {
            type Value = Map<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Map<V>, A::Error> {
                let mut map = Map::default();
                while let Some((key, value)) = access.next_entry::<Text, V>()? {
                    if map.get(&key).is_some() {
                        return Err(de::Error::custom(format_args!("duplicate field `{key}`")));
                    }
                    map.0.push((key, value));
                }
                Ok(map)
            }
        }

        deserializer.deserialize_map(EntriesVisitor(PhantomData))
    }
}

/// One value of a [`Breakdown`]: a number, or text.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum BreakdownValue {
    /// A number.
    Number(Number),
    /// Text.
    Text(Text),
}

impl Serialize for BreakdownValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => text.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for BreakdownValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ValueVisitor;

        impl Visitor<'_> for ValueVisitor {
            type Value = BreakdownValue;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number or a text")
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<BreakdownValue, E> {
                Ok(BreakdownValue::Number(value.into()))
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<BreakdownValue, E> {
                Number::deserialize(de::value::U64Deserializer::new(value)).map(BreakdownValue::Number)
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<BreakdownValue, E> {
                Number::deserialize(de::value::F64Deserializer::new(value)).map(BreakdownValue::Number)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<BreakdownValue, E> {
                Ok(BreakdownValue::Text(text.into()))
            }
        }

        deserializer.deserialize_any(ValueVisitor)
    }
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{BreakdownValue, Map};

    impl<V: JsonSchema> JsonSchema for Map<V> {
        fn schema_name() -> Cow<'static, str> {
            format!("MapOf{}", V::schema_name()).into()
        }

        fn inline_schema() -> bool {
            true
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            json_schema!({"type": "object", "additionalProperties": generator.subschema_for::<V>()})
        }
    }

    impl JsonSchema for BreakdownValue {
        fn schema_name() -> Cow<'static, str> {
            "BreakdownValue".into()
        }

        fn inline_schema() -> bool {
            true
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({"type": ["number", "string"]})
        }
    }
}
