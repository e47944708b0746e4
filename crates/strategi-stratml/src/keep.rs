//! What `StratML` says and the model has no place for: the extension `x-stratml`, an object, on the part that it is said
//! of.

use serde_json::{Map, Value};
use strategi::Extensions;

/// The name of the extension.
pub(crate) const NAME: &str = "x-stratml";

/// What may stand in it.
pub(crate) mod keys {
    /// On a party: the description of the Stakeholder, where it differs from the actor's.
    pub(crate) const DESCRIPTION: &str = "description";
    /// On an actor or a party: `StakeholderTypeType`.
    pub(crate) const TYPE: &str = "type";
    /// On a party: the description of the Role.
    pub(crate) const ROLE_DESCRIPTION: &str = "role_description";
    /// On a party: values of `RoleType` that are none.
    pub(crate) const ROLE_TYPES: &str = "role_types";
    /// On a party: a further role of the Stakeholder before.
    pub(crate) const SAME_STAKEHOLDER: &str = "same_stakeholder";
    /// On a party to the plan: the actor whose Organization holds the Stakeholder, unless it is the first.
    pub(crate) const ORGANIZATION: &str = "organization";
    /// On a priority: its Stakeholders, as parties.
    pub(crate) const STAKEHOLDERS: &str = "stakeholders";
    /// On the actor that submitted: the parts of a name whose surname is not its last word.
    pub(crate) const GIVEN_NAME: &str = "given_name";
    pub(crate) const SURNAME: &str = "surname";
    /// On what has an id and no other identifiers: the Identifier, where the id is another one.
    pub(crate) const IDENTIFIER: &str = "identifier";
    /// On an indicator: its Relationships.
    pub(crate) const RELATIONSHIPS: &str = "relationships";
    /// On a point: the number of its `MeasurementInstance`, from 1.
    pub(crate) const INSTANCE: &str = "instance";
    /// On a point: half a Descriptor, `name` or `value`.
    pub(crate) const DESCRIPTOR: &str = "descriptor";
    /// Dates and numbers that could not be read, by element.
    pub(crate) const UNREAD: &str = "unread";
    /// Elements that are not of the vocabulary, or stand where they do not belong: as they are written.
    pub(crate) const ELEMENTS: &str = "elements";
    /// Attributes that are not of the vocabulary, or have a value that is not, by name.
    pub(crate) const ATTRIBUTES: &str = "attributes";
    /// Text between elements.
    pub(crate) const TEXT: &str = "text";
}

/// The fields of one such extension.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keep(Map<String, Value>);

impl Keep {
    /// Those that a part of the model has.
    pub(crate) fn of(extensions: &Extensions) -> Self {
        Self(extensions.get(NAME).and_then(Value::as_object).cloned().unwrap_or_default())
    }

    pub(crate) fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    /// Adds to a list.
    pub(crate) fn push(&mut self, key: &str, value: impl Into<Value>) {
        if let Value::Array(list) = self.0.entry(key).or_insert_with(|| Value::Array(Vec::new())) {
            list.push(value.into());
        }
    }

    /// Sets a field of an object.
    pub(crate) fn set(&mut self, key: &str, name: &str, value: impl Into<Value>) {
        if let Value::Object(object) = self.0.entry(key).or_insert_with(|| Value::Object(Map::new())) {
            object.insert(name.to_owned(), value.into());
        }
    }

    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.0.get(key).and_then(Value::as_str)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes over the fields of another one; of lists, the members.
    pub(crate) fn merge(&mut self, other: Self) {
        for (key, value) in other.0 {
            match value {
                Value::Array(members) => members.into_iter().for_each(|member| self.push(&key, member)),
                value => self.put(&key, value),
            }
        }
    }

    pub(crate) fn into_fields(self) -> Map<String, Value> {
        self.0
    }

    /// Writes them to a part of the model, if there are any.
    pub(crate) fn store(self, extensions: &mut Extensions) {
        if !self.0.is_empty() {
            extensions.insert(NAME, Value::Object(self.0));
        }
    }
}
