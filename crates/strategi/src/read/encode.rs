//! From the model to decoded values, for what is written by way of them.
//!
//! Serde does the same, and is compiled for every type and every way of writing: 60 kB in a browser each.

use serde_json::{Map as Object, Value};

use crate::model::Extensions;
use crate::value::{BreakdownValue, FormatVersion, Integer, LocalizedText, Map, Number, Text};

/// Something that is written as a decoded value: the same as serde makes of it.
pub(crate) trait Encode {
    fn encode(&self) -> Value;
}

/// The fields of an object, as they are written.
#[derive(Default)]
pub(crate) struct Fields(Object<String, Value>);

impl Fields {
    #[inline(never)]
    pub(crate) fn add(&mut self, name: &str, value: &dyn Encode) {
        self.0.insert(name.to_owned(), value.encode());
    }

    #[inline(never)]
    pub(crate) fn finish(mut self, extensions: &Extensions) -> Value {
        self.0.extend(extensions.iter().map(|(name, value)| (name.to_string(), value.clone())));
        Value::Object(self.0)
    }
}

#[inline(never)]
fn list(items: &mut dyn Iterator<Item = &dyn Encode>) -> Value {
    Value::Array(items.map(Encode::encode).collect())
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self) -> Value {
        list(&mut self.iter().map(|item| -> &dyn Encode { item }))
    }
}

impl Encode for Text {
    fn encode(&self) -> Value {
        self.as_str().into()
    }
}

impl Encode for LocalizedText {
    fn encode(&self) -> Value {
        match self.plain() {
            Some(text) => text.encode(),
            None => {
                Value::Object(self.values().filter_map(|(tag, text)| Some((tag?.to_string(), text.encode()))).collect())
            }
        }
    }
}

impl<V: Encode> Encode for Map<V> {
    fn encode(&self) -> Value {
        let mut fields = Fields::default();
        for (key, value) in self.iter() {
            fields.add(key, value);
        }
        Value::Object(fields.0)
    }
}

impl Encode for BreakdownValue {
    fn encode(&self) -> Value {
        match self {
            Self::Number(number) => number.encode(),
            Self::Text(text) => text.encode(),
        }
    }
}

impl Encode for Number {
    fn encode(&self) -> Value {
        self.as_i64().map_or_else(|| self.as_f64().into(), Value::from)
    }
}

impl Encode for Integer {
    fn encode(&self) -> Value {
        self.get().into()
    }
}

impl Encode for FormatVersion {
    fn encode(&self) -> Value {
        Self::CURRENT.into()
    }
}
