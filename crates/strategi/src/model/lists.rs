//! Code lists of the format: closed ones as enums, open ones as enums that keep what they were given.

/// A closed code list: an enum whose unknown values are the finding CLS001.
macro_rules! closed_list {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $vdoc:literal])* $variant:ident = $text:literal,)+ }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum $name { $($(#[doc = $vdoc])* $variant,)+ }

        impl $name {
            /// All values of the list, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The value as documents write it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            fn find(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)+ _ => None }
            }
        }

        impl crate::model::ClosedList for $name {
            const LIST: &'static crate::model::ListInfo = &crate::model::ListInfo {
                name: stringify!($name),
                doc: crate::model::object::meaning!($($doc)*),
                values: &[$(($text, crate::model::object::meaning!($($vdoc)*)),)+],
            };

            fn find(text: &str) -> Option<Self> {
                Self::find(text)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::model::UnknownCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::find(text).ok_or_else(|| crate::model::UnknownCode::new::<Self>(text))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(crate::model::lists::ListVisitor(std::marker::PhantomData))
            }
        }

        impl crate::read::Encode for $name {
            fn encode(&self) -> serde_json::Value {
                self.as_str().into()
            }
        }

        impl crate::read::Decode for $name {
            fn decode(node: crate::tree::Node<'_, '_>, decoder: &mut crate::read::Decoder) -> Option<Self> {
                decoder.closed(node)
            }
        }

        impl crate::model::Walk for $name {
            fn walk<'a>(&'a self, _: &mut dyn crate::model::Walker<'a>) {}
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::model::schema::closed(<Self as crate::model::ClosedList>::LIST)
            }
        }
    };
}

/// What is known of a closed code list.
#[derive(Debug)]
#[non_exhaustive]
pub struct ListInfo {
    /// The name of the list in the format, e.g. `Level`.
    pub name: &'static str,
    /// What the list is for.
    pub doc: &'static str,
    /// Each value with its meaning.
    pub values: &'static [(&'static str, &'static str)],
}

/// A closed code list of the format.
pub trait ClosedList: Sized {
    /// Name, meaning and values.
    const LIST: &'static ListInfo;

    /// The value that is written like this.
    fn find(text: &str) -> Option<Self>;
}

/// A text is no value of a closed code list.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("`{given}` is not in the code list {list}")]
pub struct UnknownCode {
    given: String,
    list: &'static str,
}

impl UnknownCode {
    pub(crate) fn new<T: ClosedList>(given: &str) -> Self {
        Self { given: given.chars().take(80).collect(), list: T::LIST.name }
    }
}

pub(crate) struct ListVisitor<T>(pub(crate) std::marker::PhantomData<T>);

impl<T: ClosedList> serde::de::Visitor<'_> for ListVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a value of the code list {}", T::LIST.name)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        T::find(text).ok_or_else(|| E::custom(UnknownCode::new::<T>(text)))
    }
}

closed_list! {
    /// What kind of plan a document is.
    Kind {
        /// A strategy: ends, priorities and means in one field or for a whole organisation.
        Strategy = "strategy",
        /// A regional plan (Norwegian Planning and Building Act § 8-1) or one of the county plans before it.
        RegionalPlan = "regional_plan",
        /// A municipal master plan (kommuneplan, § 11-1 of the same act).
        MasterPlan = "master_plan",
        /// A plan for one theme (temaplan, kommunedelplan).
        ThematicPlan = "thematic_plan",
        /// A planning strategy, which lists the plans to make, revise or repeal (§§ 7-1 and 10-1).
        PlanningStrategy = "planning_strategy",
        /// An action programme (handlingsprogram) that carries out another plan.
        ActionProgramme = "action_programme",
        /// A funding programme, such as an EU or Interreg programme.
        Programme = "programme",
        /// A financial plan (økonomiplan).
        FinancialPlan = "financial_plan",
        /// A performance plan (StratML `Performance_Plan`).
        PerformancePlan = "performance_plan",
        /// A performance report (StratML `Performance_Report`).
        PerformanceReport = "performance_report",
    }
}

closed_list! {
    /// Where a whole plan stands.
    PlanStatus {
        /// Being written.
        Draft = "draft",
        /// Out for consultation.
        Consultation = "consultation",
        /// Put before the body that decides.
        Proposed = "proposed",
        /// Adopted.
        Adopted = "adopted",
        /// Replaced by another plan.
        Superseded = "superseded",
        /// Repealed without replacement.
        Repealed = "repealed",
    }
}

closed_list! {
    /// Where one item of a plan stands.
    ItemStatus {
        /// Proposed.
        Proposed = "proposed",
        /// Adopted.
        Adopted = "adopted",
        /// Rejected.
        Rejected = "rejected",
        /// Under way.
        Ongoing = "ongoing",
        /// Completed.
        Completed = "completed",
        /// Stopped before it was completed.
        Stopped = "stopped",
    }
}

closed_list! {
    /// The level of an objective (BMM: Vision, Goal, Objective).
    Level {
        /// The state that the plan wants in the end.
        Vision = "vision",
        /// The one overall objective.
        Overall = "overall",
        /// A goal: a qualitative, lasting aim.
        Goal = "goal",
        /// An objective: a step towards a goal that can be measured and dated.
        Objective = "objective",
    }
}

closed_list! {
    /// What kind of doing a measure is.
    Action {
        /// Goes on with something.
        Continue = "continue",
        /// Assesses whether something should be done.
        Assess = "assess",
        /// Sets something up.
        Establish = "establish",
        /// Develops something.
        Develop = "develop",
        /// Delivers a service or a product.
        Deliver = "deliver",
        /// Funds somebody.
        Fund = "fund",
        /// Makes or changes rules.
        Regulate = "regulate",
        /// Speaks for something towards others.
        Advocate = "advocate",
        /// Works together with others.
        Cooperate = "cooperate",
    }
}

closed_list! {
    /// What a decision does to the plan or to the items it lists.
    Effect {
        /// Adopts it.
        Adopts = "adopts",
        /// Adds an item.
        Adds = "adds",
        /// Changes it.
        Amends = "amends",
        /// Removes an item.
        Removes = "removes",
        /// Makes an actor responsible.
        Delegates = "delegates",
        /// Prolongs the period.
        Prolongs = "prolongs",
        /// Reviews or rolls it.
        Reviews = "reviews",
        /// Replaces it by another plan.
        Supersedes = "supersedes",
        /// Repeals it.
        Repeals = "repeals",
    }
}

closed_list! {
    /// What this plan is to another one: read as "this plan … that plan".
    Relation {
        /// That plan sets the direction for this one.
        GuidedBy = "guided_by",
        /// This plan sets the direction for that one.
        Guides = "guides",
        /// This plan follows that one.
        Succeeds = "succeeds",
        /// That plan follows this one.
        SucceededBy = "succeeded_by",
        /// This plan carries that one out.
        Implements = "implements",
        /// That plan carries this one out.
        ImplementedBy = "implemented_by",
        /// This plan is a part of that one.
        PartOf = "part_of",
        /// That plan is a part of this one.
        HasPart = "has_part",
        /// This plan adds to that one.
        Supplements = "supplements",
        /// This report is about that plan.
        ReportsOn = "reports_on",
        /// That plan goes before this one where the two meet.
        YieldsTo = "yields_to",
        /// That plan is only mentioned.
        Mentions = "mentions",
    }
}

closed_list! {
    /// What became of an earlier plan's item that is not continued.
    Outcome {
        /// It was completed.
        Completed = "completed",
        /// It was ended.
        Ended = "ended",
        /// What was assessed is now pursued.
        Pursued = "pursued",
        /// What was assessed was turned down.
        Rejected = "rejected",
    }
}

closed_list! {
    /// How an influencer is judged (BMM assessment; SWOT).
    Judgement {
        /// A strength.
        Strength = "strength",
        /// A weakness.
        Weakness = "weakness",
        /// An opportunity.
        Opportunity = "opportunity",
        /// A threat.
        Threat = "threat",
        /// A lesson from experience.
        Lesson = "lesson",
    }
}

closed_list! {
    /// How an indicator is measured (StratML `PerformanceIndicatorType`).
    IndicatorKind {
        /// In numbers.
        Quantitative = "quantitative",
        /// In words.
        Qualitative = "qualitative",
    }
}

closed_list! {
    /// Where in the chain of results an indicator measures (StratML `ValueChainStage`).
    Stage {
        /// What is put in.
        Input = "input",
        /// What is done with it.
        InputProcessing = "input_processing",
        /// How results are made ready.
        OutputProcessing = "output_processing",
        /// What comes out.
        Output = "output",
        /// What changes in the world.
        Outcome = "outcome",
    }
}

closed_list! {
    /// Which way an indicator should move.
    Direction {
        /// More is better.
        Increase = "increase",
        /// Less is better.
        Decrease = "decrease",
        /// It should stay.
        Maintain = "maintain",
    }
}

closed_list! {
    /// What kind of thing a source is.
    SourceKind {
        /// The plan as adopted.
        AdoptedDocument = "adopted_document",
        /// A paper of the case that was decided.
        CasePaper = "case_paper",
        /// A web page.
        WebPage = "web_page",
        /// A data set.
        Dataset = "dataset",
        /// A law or regulation.
        Law = "law",
        /// Anything else.
        Other = "other",
    }
}

closed_list! {
    /// How the record's value follows from what the passage prints.
    Basis {
        /// The passage says it so.
        Stated = "stated",
        /// The same value in another notation.
        Normalised = "normalised",
        /// The recorder's conclusion.
        Inferred = "inferred",
        /// The passage is wrong, and the record differs knowingly.
        Corrected = "corrected",
    }
}

closed_list! {
    /// How a party is involved (StratML `RoleType`, and partners).
    Involvement {
        /// Does the work.
        Performer = "performer",
        /// Benefits from it.
        Beneficiary = "beneficiary",
        /// Works together with the responsible actor.
        Partner = "partner",
    }
}

macro_rules! actor_category {
    ($($(#[doc = $vdoc:literal])* $variant:ident = $text:literal,)+) => {
        /// What kind of actor: an open list. A code outside it is kept as [`Other`](Self::Other), and rule CLS002 reports it.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum ActorCategory {
            $($(#[doc = $vdoc])* $variant,)+
            /// A code outside the list, as given.
            Other(crate::value::Text),
        }

        impl ActorCategory {
            /// Every listed code with its meaning.
            pub const LISTED: &'static [(&'static str, &'static str)] = &[$(($text, crate::model::object::meaning!($($vdoc)*)),)+];

            /// The code as documents write it.
            pub fn as_str(&self) -> &str {
                match self { $(Self::$variant => $text,)+ Self::Other(code) => code }
            }

            /// False for a code outside the list.
            pub fn is_listed(&self) -> bool {
                !matches!(self, Self::Other(_))
            }
        }

        impl From<&str> for ActorCategory {
            fn from(code: &str) -> Self {
                match code { $($text => Self::$variant,)+ other => Self::Other(other.into()) }
            }
        }
    };
}

actor_category! {
    /// A county or county council area (fylkeskommune).
    County = "county",
    /// A municipality.
    Municipality = "municipality",
    /// An agency of the state.
    StateAgency = "state_agency",
    /// An elected council or another deciding body.
    Council = "council",
    /// Public support and funding bodies (virkemiddelapparat).
    PublicSupport = "public_support",
    /// Business.
    Business = "business",
    /// Research and development.
    Research = "research",
    /// Education.
    Education = "education",
    /// Civil society.
    CivilSociety = "civil_society",
    /// Employers' and employees' organisations.
    SocialPartner = "social_partner",
    /// A standing cooperation of several actors.
    Collaboration = "collaboration",
    /// A person.
    Person = "person",
}

impl std::fmt::Display for ActorCategory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

impl serde::Serialize for ActorCategory {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> serde::Deserialize<'de> for ActorCategory {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::value::Text::deserialize(deserializer).map(|code| Self::from(code.as_str()))
    }
}

impl crate::read::Encode for ActorCategory {
    fn encode(&self) -> serde_json::Value {
        self.as_str().into()
    }
}

impl crate::read::Decode for ActorCategory {
    fn decode(node: crate::tree::Node<'_, '_>, decoder: &mut crate::read::Decoder) -> Option<Self> {
        decoder.text(node).map(Self::from)
    }
}

impl crate::model::Walk for ActorCategory {
    fn walk<'a>(&'a self, walker: &mut dyn crate::model::Walker<'a>) {
        walker.value(crate::model::ValueRef::Category(self));
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ActorCategory {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ActorCategory".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::model::schema::open(
            "ActorCategory",
            "What kind of actor. The list is open: another code is kept and reported (CLS002).",
            Self::LISTED,
        )
    }
}

/// Every closed code list of the format.
pub const LISTS: &[&ListInfo] = &[
    Kind::LIST,
    PlanStatus::LIST,
    ItemStatus::LIST,
    Level::LIST,
    Action::LIST,
    Effect::LIST,
    Relation::LIST,
    Outcome::LIST,
    Judgement::LIST,
    IndicatorKind::LIST,
    Stage::LIST,
    Direction::LIST,
    SourceKind::LIST,
    Basis::LIST,
    Involvement::LIST,
];
