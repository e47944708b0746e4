//! What is known of the format's object types and fields, as data.

use serde_json::Value;

use crate::lang::Term;
use crate::read::{ReadError, ReadOptions};

/// An object type of the format.
#[derive(Debug)]
#[non_exhaustive]
pub struct ObjectMeta {
    /// Its name, e.g. `Priority`.
    pub name: &'static str,
    /// What it is, in Markdown.
    pub doc: &'static str,
    /// Its fields, in the order in which they are written.
    pub fields: &'static [FieldMeta],
    /// The one field that a plain string stands for, if the type has a shorthand.
    pub shorthand: Option<&'static str>,
}

impl ObjectMeta {
    /// The field with this name.
    pub fn field(&self, name: &str) -> Option<&'static FieldMeta> {
        self.fields.get(self.place(name)?)
    }

    /// Which of the fields has this name.
    fn place(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    /// The same, for one entry after the other: most documents have their fields in the order of the format, so the search begins
    /// behind the field that was found last.
    #[inline(never)]
    pub(crate) fn place_from(&self, next: &mut usize, name: &str) -> Option<usize> {
        let ahead = self.fields.get(*next..).unwrap_or_default();
        let place = match ahead.iter().position(|field| field.name == name) {
            Some(steps) => *next + steps,
            None => self.place(name)?,
        };
        *next = place + 1;
        Some(place)
    }
}

/// A field of an object type.
#[derive(Debug)]
#[non_exhaustive]
pub struct FieldMeta {
    /// Its name in documents.
    pub name: &'static str,
    /// What it means, in Markdown.
    pub doc: &'static str,
    /// How often it stands.
    pub card: Card,
    /// The type of its value, or of each member of its list.
    pub type_name: &'static str,
    /// For a reference: the kinds of elements it may point at.
    pub targets: &'static [ElementKind],
}

/// How often a field stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Card {
    /// Once.
    Required,
    /// Once or not at all.
    Optional,
    /// A list; empty is the same as absent.
    List,
    /// A list with at least one member.
    NonEmptyList,
}

impl Card {
    /// True for what must be there.
    pub fn is_required(self) -> bool {
        matches!(self, Self::Required | Self::NonEmptyList)
    }

    /// True for lists.
    pub fn is_list(self) -> bool {
        matches!(self, Self::List | Self::NonEmptyList)
    }
}

/// An object type of the format.
pub trait Object: Sized {
    /// Name, meaning and fields.
    const META: &'static ObjectMeta;

    /// Reads one from a decoded value, or tells everything that is wrong with its form. Findings name the object type in
    /// place of a document.
    ///
    /// ```
    /// use serde_json::json;
    /// use strategi::{Measure, Object, ReadOptions};
    ///
    /// let measure = Measure::from_value(&json!({"id": "bus", "period": "2009/2012"}), &ReadOptions::default())?;
    /// assert_eq!(measure.id.as_str(), "bus");
    ///
    /// let error = Measure::from_value(&json!({"period": "soon"}), &ReadOptions::default()).unwrap_err();
    /// assert_eq!(error.report().diagnostics.len(), 2);
    /// # Ok::<(), strategi::ReadError>(())
    /// ```
    fn from_value(value: &Value, options: &ReadOptions) -> Result<Self, ReadError>;

    /// The object as a decoded value, as documents have it: the same that serde makes of it.
    fn to_value(&self) -> Value;
}

macro_rules! element_kinds {
    ($($(#[doc = $doc:literal])* $kind:ident $list:literal [$en:literal $nb:literal $nn:literal],)+) => {
        /// The kind of an element: something in a document that has an id.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum ElementKind { $($(#[doc = $doc])* $kind,)+ }

        impl ElementKind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// The field that holds the elements of this kind, e.g. `priorities`.
            pub const fn list(self) -> &'static str {
                match self { $(Self::$kind => $list,)+ }
            }

            /// What one of them is called in messages, without an article.
            pub const fn term(self) -> Term {
                match self { $(Self::$kind => Term::new($en, $nb, $nn),)+ }
            }
        }
    };
}

element_kinds! {
    /// The mission.
    Mission "mission" ["mission" "oppdrag" "oppdrag"],
    /// A core value.
    Value "values" ["value" "verdi" "verdi"],
    /// A working mode.
    Principle "principles" ["principle" "prinsipp" "prinsipp"],
    /// A test by which priorities were chosen.
    Criterion "criteria" ["criterion" "kriterium" "kriterium"],
    /// A reason.
    Rationale "rationales" ["rationale" "begrunnelse" "grunngjeving"],
    /// An influencer from outside.
    Trend "trends" ["trend" "utviklingstrekk" "utviklingstrekk"],
    /// A need or challenge.
    Need "needs" ["need" "behov" "behov"],
    /// A judgement of influencers.
    Assessment "assessments" ["assessment" "vurdering" "vurdering"],
    /// An end.
    Objective "objectives" ["objective" "mål" "mål"],
    /// A priority area.
    Priority "priorities" ["priority" "satsingsområde" "satsingsområde"],
    /// A means.
    Measure "measures" ["measure" "tiltak" "tiltak"],
    /// A way to see progress.
    Indicator "indicators" ["indicator" "indikator" "indikator"],
    /// An organisation, body, group or person.
    Actor "actors" ["actor" "aktør" "aktør"],
    /// A decision.
    Decision "decisions" ["decision" "vedtak" "vedtak"],
    /// Another plan, as cited.
    LinkedPlan "linked_plans" ["linked plan" "omtalt plan" "omtalt plan"],
    /// An item of a linked plan.
    LinkedItem "items" ["item of a linked plan" "punkt i en omtalt plan" "punkt i ein omtalt plan"],
    /// A source of the record.
    Source "sources" ["source" "kilde" "kjelde"],
}
