//! The parts of the standard.

/// A part of the standard that is read and written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Part {
    /// The strategic plan: ISO 17469-1, ANSI/AIIM 21. The schema of 2014 is written.
    One,
    /// The performance plan or report: ANSI/AIIM 22. The schema of 2016 is written.
    Two,
}

impl Part {
    /// Both.
    pub const ALL: [Self; 2] = [Self::One, Self::Two];

    /// The namespace of its elements, in the edition that is written.
    pub const fn namespace(self) -> &'static str {
        match self {
            Self::One => "urn:ISO:std:iso:17469:tech:xsd:stratml_core",
            Self::Two => "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport",
        }
    }

    /// The name of its outermost element.
    pub const fn root(self) -> &'static str {
        match self {
            Self::One => "StrategicPlan",
            Self::Two => "PerformancePlanOrReport",
        }
    }
}
