//! The macro that makes one object type of the format out of one table.
//!
//! A table row is a field: its doc text, its name, how often it stands (`required`, `optional`, `list`, `some` for a
//! list that may not be empty, `fixed` for a constant), its type and, for references, the kinds it may point at. Out of it come
//! the struct, serde both ways (JSON's fast path), the error-collecting decoder, the walk, the JSON Schema and
//! the metadata, so that they cannot disagree.

macro_rules! object {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident {
            $(
                $(#[doc = $fdoc:literal])*
                $field:ident $(as $wire:literal)? :
                    $(required $rty:ident)? $(optional $oty:ident)? $(list $lty:ident)? $(some $sty:ident)? $(fixed $xty:ident)?
                    $([$($target:ident),+])? ,
            )+
        }
        $(shorthand $short:ident: $short_type:ident $(=> $short_term:expr)?;)?
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $name {
            $(
                $(#[doc = $fdoc])*
                pub $field: $($rty)? $(Option<$oty>)? $(Vec<$lty>)? $(Vec<$sty>)? $($xty)?,
            )+
            /// Fields named `x-…`, kept and never checked; after lenient reading also the unknown fields.
            pub extensions: crate::model::Extensions,
        }

        #[allow(clippy::indexing_slicing, reason = "constant places, checked when this is compiled")]
        const _: () = {
            #[allow(non_camel_case_types, reason = "variants are named like the fields")]
            #[derive(Clone, Copy)]
            enum Field { $($field,)+ }

            impl Field {
                const ALL: &'static [Self] = &[$(Self::$field,)+];

                #[inline]
                fn find(name: &str) -> Option<Self> {
                    $(if name == crate::model::object::wire!($field $($wire)?) { return Some(Self::$field); })+
                    None
                }

                const fn name(self) -> &'static str {
                    match self { $(Self::$field => crate::model::object::wire!($field $($wire)?),)+ }
                }
            }

            impl $name {
                /// One with the given required fields and nothing else, to be filled with struct update syntax.
                pub fn new($($($field: impl Into<$rty>,)? $($field: impl IntoIterator<Item = $sty>,)?)+) -> Self {
                    Self {
                        $($field: $(Into::<$rty>::into($field))? $(None::<$oty>)? $(Vec::<$lty>::new())? $($field.into_iter().collect::<Vec<$sty>>())? $($xty::default())?,)+
                        extensions: crate::model::Extensions::default(),
                    }
                }
            }

            impl crate::model::Object for $name {
                const META: &'static crate::model::ObjectMeta = &crate::model::ObjectMeta {
                    name: stringify!($name),
                    doc: crate::model::object::meaning!($($doc)*),
                    fields: &[$(
                        crate::model::FieldMeta {
                            name: crate::model::object::wire!($field $($wire)?),
                            doc: crate::model::object::meaning!($($fdoc)*),
                            card: crate::model::object::card!($(required $rty)? $(optional $oty)? $(list $lty)? $(some $sty)? $(fixed $xty)?),
                            type_name: stringify!($($rty)? $($oty)? $($lty)? $($sty)? $($xty)?),
                            targets: &[$($(crate::model::ElementKind::$target,)+)?],
                        },
                    )+],
                    shorthand: crate::model::object::shorthand!($($short)?),
                };

                fn from_value(
                    value: &serde_json::Value,
                    options: &crate::read::ReadOptions,
                ) -> Result<Self, crate::read::ReadError> {
                    crate::read::object(value, options)
                }

                fn to_value(&self) -> serde_json::Value {
                    crate::read::Encode::encode(self)
                }
            }

            impl crate::read::Decode for $name {
                fn decode(node: crate::tree::Node<'_, '_>, decoder: &mut crate::read::Decoder) -> Option<Self> {
                    $(
                        if node.kind() == crate::tree::Kind::String {
                            let value = <$short_type as crate::read::Decode>::decode(node, decoder)?;
                            return Some(Self { $short: Some(value), ..Self::new() });
                        }
                    )?
                    let entries = decoder.open(node)?;
                    $(let mut $field: Option<$($rty)? $($oty)? $(Vec<$lty>)? $(Vec<$sty>)? $($xty)?> = None;)+
                    let mut extensions = crate::model::Extensions::default();
                    let mut next = 0;
                    for entry in entries {
                        match <$name as crate::model::Object>::META.place_from(&mut next, entry.key).and_then(|place| Field::ALL.get(place)) {
                            $(Some(Field::$field) => $field = decoder.field(&entry),)+
                            None => decoder.unknown::<Self>(&entry, &mut extensions),
                        }
                    }
                    // All of them, so that every missing field is told.
                    let present = [$(
                        $(decoder.has(node, $field.is_some(), Field::$field.name(), stringify!($rty), false),)?
                        $(decoder.has(node, $field.as_ref().is_some_and(|list: &Vec<$sty>| !list.is_empty()), Field::$field.name(), stringify!($sty), true),)?
                        $(decoder.has(node, $field.is_some(), Field::$field.name(), stringify!($xty), false),)?
                    )+];
                    if present.contains(&false) {
                        return None;
                    }
                    Some(Self {
                        $($field: crate::model::object::taken!($field $(required $rty)? $(optional $oty)? $(list $lty)? $(some $sty)? $(fixed $xty)?),)+
                        extensions,
                    })
                }
            }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    struct ObjectVisitor;

                    impl<'de> serde::de::Visitor<'de> for ObjectVisitor {
                        type Value = $name;

                        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                            f.write_str(concat!("an object (", stringify!($name), ")"))
                        }

                        $(
                            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$name, E> {
                                let value = <$short_type as serde::Deserialize>::deserialize(
                                    serde::de::IntoDeserializer::<E>::into_deserializer(text),
                                )?;
                                Ok($name { $short: Some(value), ..$name::new() })
                            }
                        )?

                        fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                            use crate::model::extensions::{Key, KeySeed};
                            $(let mut $field: Option<$($rty)? $($oty)? $(Vec<$lty>)? $(Vec<$sty>)? $($xty)?> = None;)+
                            let mut extensions = crate::model::Extensions::default();
                            while let Some(key) = map.next_key_seed(KeySeed(Field::find))? {
                                match key {
                                    $(Key::Known(Field::$field) => {
                                        if $field.replace(map.next_value()?).is_some() {
                                            return Err(serde::de::Error::duplicate_field(Field::$field.name()));
                                        }
                                    })+
                                    Key::Other(name) => extensions.read(name, &mut map)?,
                                }
                            }
                            $($(
                                if $field.as_ref().is_none_or(|list: &Vec<$sty>| list.is_empty()) {
                                    return Err(serde::de::Error::missing_field(Field::$field.name()));
                                }
                            )?)+
                            $($(
                                let _: Option<&$xty> = $field.as_ref();
                                if $field.is_none() {
                                    return Err(serde::de::Error::missing_field(Field::$field.name()));
                                }
                            )?)+
                            Ok($name {
                                $($field: crate::model::object::finish!($field Field::$field.name(), $(required $rty)? $(optional $oty)? $(list $lty)? $(some $sty)? $(fixed $xty)?),)+
                                extensions,
                            })
                        }
                    }

                    deserializer.deserialize_any(ObjectVisitor)
                }
            }

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    use serde::ser::SerializeMap;
                    let mut map = serializer.serialize_map(None)?;
                    $(
                        $(let _: &$rty = &self.$field; map.serialize_entry(Field::$field.name(), &self.$field)?;)?
                        $(let _: &$xty = &self.$field; map.serialize_entry(Field::$field.name(), &self.$field)?;)?
                        $(if let Some(value) = &self.$field { let _: &$oty = value; map.serialize_entry(Field::$field.name(), value)?; })?
                        $(if !self.$field.is_empty() { let _: &[$lty] = &self.$field; map.serialize_entry(Field::$field.name(), &self.$field)?; })?
                        $(if !self.$field.is_empty() { let _: &[$sty] = &self.$field; map.serialize_entry(Field::$field.name(), &self.$field)?; })?
                    )+
                    for (name, value) in self.extensions.iter() {
                        map.serialize_entry(name, value)?;
                    }
                    map.end()
                }
            }

            impl crate::read::Encode for $name {
                fn encode(&self) -> serde_json::Value {
                    let mut fields = crate::read::Fields::default();
                    $(
                        $(let _: &$rty = &self.$field; fields.add(Field::$field.name(), &self.$field);)?
                        $(let _: &$xty = &self.$field; fields.add(Field::$field.name(), &self.$field);)?
                        $(if let Some(value) = &self.$field { let _: &$oty = value; fields.add(Field::$field.name(), value); })?
                        $(if !self.$field.is_empty() { let _: &[$lty] = &self.$field; fields.add(Field::$field.name(), &self.$field); })?
                        $(if !self.$field.is_empty() { let _: &[$sty] = &self.$field; fields.add(Field::$field.name(), &self.$field); })?
                    )+
                    fields.finish(&self.extensions)
                }
            }

            impl crate::model::Walk for $name {
                fn walk<'a>(&'a self, walker: &mut dyn crate::model::Walker<'a>) {
                    const FIELDS: &[crate::model::FieldMeta] = <$name as crate::model::Object>::META.fields;
                    walker.enter(crate::model::ObjectRef::$name(self));
                    $(
                        $(let _: &$rty = &self.$field; walker.field(const { &FIELDS[Field::$field as usize] }); self.$field.walk(walker);)?
                        $(if let Some(value) = &self.$field { let _: &$oty = value; walker.field(const { &FIELDS[Field::$field as usize] }); value.walk(walker); })?
                        $(if !self.$field.is_empty() { let _: &[$lty] = &self.$field; walker.field(const { &FIELDS[Field::$field as usize] }); self.$field.walk(walker); })?
                        $(if !self.$field.is_empty() { let _: &[$sty] = &self.$field; walker.field(const { &FIELDS[Field::$field as usize] }); self.$field.walk(walker); })?
                    )+
                    walker.leave();
                }
            }

            #[cfg(feature = "schema")]
            impl schemars::JsonSchema for $name {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    stringify!($name).into()
                }

                fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    let fields = [$(
                        $(generator.subschema_for::<$rty>())?
                        $(generator.subschema_for::<$oty>())?
                        $(generator.subschema_for::<$lty>())?
                        $(generator.subschema_for::<$sty>())?
                        $(generator.subschema_for::<$xty>())?,
                    )+];
                    crate::model::schema::object(<$name as crate::model::Object>::META, fields)
                }
            }
        };
    };
}
pub(crate) use object;

/// The doc text as data; empty without the feature `docs`.
#[cfg(feature = "docs")]
macro_rules! meaning {
    ($($line:literal)*) => {
        concat!($($line, "\n",)*)
    };
}
#[cfg(not(feature = "docs"))]
macro_rules! meaning {
    ($($line:literal)*) => {
        ""
    };
}
pub(crate) use meaning;

/// The name of a field in documents.
macro_rules! wire {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $wire:literal) => {
        $wire
    };
}
pub(crate) use wire;

macro_rules! card {
    (required $t:ident) => {
        crate::model::Card::Required
    };
    (optional $t:ident) => {
        crate::model::Card::Optional
    };
    (list $t:ident) => {
        crate::model::Card::List
    };
    (some $t:ident) => {
        crate::model::Card::NonEmptyList
    };
    (fixed $t:ident) => {
        crate::model::Card::Required
    };
}
pub(crate) use card;

macro_rules! shorthand {
    () => {
        None
    };
    ($field:ident) => {
        Some(stringify!($field))
    };
}
pub(crate) use shorthand;

/// Takes a decoded field out of its slot; required ones were checked to be there.
macro_rules! taken {
    ($field:ident required $t:ident) => {
        $field?
    };
    ($field:ident fixed $t:ident) => {
        $field?
    };
    ($field:ident optional $t:ident) => {
        $field
    };
    ($field:ident list $t:ident) => {
        $field.unwrap_or_default()
    };
    ($field:ident some $t:ident) => {
        $field.unwrap_or_default()
    };
}
pub(crate) use taken;

macro_rules! finish {
    ($field:ident $wire:expr, required $t:ident) => {
        $field.ok_or_else(|| serde::de::Error::missing_field($wire))?
    };
    ($field:ident $wire:expr, fixed $t:ident) => {
        $field.unwrap_or_default()
    };
    ($field:ident $wire:expr, optional $t:ident) => {
        $field
    };
    ($field:ident $wire:expr, list $t:ident) => {
        $field.unwrap_or_default()
    };
    ($field:ident $wire:expr, some $t:ident) => {
        $field.unwrap_or_default()
    };
}
pub(crate) use finish;
