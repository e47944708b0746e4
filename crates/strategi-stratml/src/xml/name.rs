//! The names that `StratML` knows, as numbers.

macro_rules! names {
    ($(#[$meta:meta])* $kind:ident { $($name:ident),+ $(,)? } old { $($old:literal => $new:ident),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(clippy::enum_variant_names, reason = "the names are those of the schema")]
        #[repr(u8)]
        pub(crate) enum $kind {
            $($name,)+
            /// A name of no schema, or of another namespace; as it is written stands in the text.
            Unknown,
        }

        impl $kind {
            /// All but [`Self::Unknown`], by number.
            #[allow(dead_code, reason = "of one of the two kinds")]
            pub(crate) const ALL: &'static [Self] = &[$(Self::$name),+];
            #[allow(dead_code, reason = "of one of the two kinds")]
            pub(crate) const COUNT: usize = Self::ALL.len() + 1;

            /// The name as the present schemas write it.
            pub(crate) const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)+
                    Self::Unknown => "",
                }
            }

            /// Finds a local name, and tells whether it is one that earlier schemas had.
            #[inline]
            #[allow(non_upper_case_globals, reason = "the constants are named as the schema has it")]
            pub(crate) fn find(local: &[u8]) -> (Self, bool) {
                $(const $name: &[u8] = stringify!($name).as_bytes();)+
                match local {
                    $($name => (Self::$name, false),)+
                    _ => match local {
                        $(name if name == $old.as_bytes() => (Self::$new, true),)*
                        _ => (Self::Unknown, false),
                    },
                }
            }

            /// The name that earlier schemas had for it.
            pub(crate) const fn old(self) -> Option<&'static str> {
                match self {
                    $(Self::$new => Some($old),)*
                    _ => None,
                }
            }

            /// Its bit in a set of names.
            #[inline]
            #[allow(dead_code, reason = "of one of the two kinds")]
            pub(crate) const fn bit(self) -> u64 {
                1 << self as u8
            }
        }
    };
}

names! {
    /// An element of Part 1 or Part 2.
    Name {
        StrategicPlan, PerformancePlanOrReport, Name, Description, OtherInformation, StrategicPlanCore,
        AdministrativeInformation, Submitter, Organization, Vision, Mission, Value, Goal, Objective, Stakeholder, Role,
        RoleType, Acronym, Identifier, SequenceIndicator, StartDate, EndDate, PublicationDate, Source, GivenName, Surname,
        PhoneNumber, EmailAddress, PerformanceIndicator, MeasurementDimension, UnitOfMeasurement, Relationship,
        ReferentIdentifier, MeasurementInstance, TargetResult, ActualResult, NumberOfUnits, Descriptor, DescriptorName,
        DescriptorValue, Place, PlaceIdentifier,
    }
    old { "FirstName" => GivenName, "LastName" => Surname }
}

names! {
    /// An attribute of Part 1 or Part 2.
    AttributeName {
        Type, StakeholderTypeType, RelationshipType, ValueChainStage, PerformanceIndicatorType,
    }
    old { "IndicatorType" => PerformanceIndicatorType }
}
