//! Reading `StratML`.

mod actors;
mod ends;
mod ids;
mod indicators;
mod mapper;
mod memo;

use std::str::FromStr;
use std::sync::Arc;

use strategi::read::{Foreign, Notation, Places};
use strategi::report::Finding;
use strategi::tree::Limits;
use strategi::{Document, LanguageTag, ReadOptions};

pub(crate) use mapper::Slip;
use mapper::{Mapped, Mapper};

use crate::deviation::Deviations;
use crate::vocabulary::{self, Identity};
use crate::xml::Tree;
use crate::{findings, structure};

/// What the Goals of a document are.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum GoalsAs {
    /// Objectives of level `goal`, as the standard has it.
    #[default]
    Objectives,
    /// Priority areas: what many plans use the element for.
    Priorities,
}

/// What the Objectives of a document are.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum ObjectivesAs {
    /// Objectives of level `objective`, each a part of its goal, as the standard has it.
    #[default]
    Objectives,
    /// Measures that serve the goal: for plans that list what is to be done.
    Measures,
}

/// What was given is no such kind: [`GoalsAs`], [`ObjectivesAs`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("expected one of {}", .0.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))]
pub struct UnknownKind(&'static [&'static str]);

impl FromStr for GoalsAs {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Self, UnknownKind> {
        match name {
            "objectives" => Ok(Self::Objectives),
            "priorities" => Ok(Self::Priorities),
            _ => Err(UnknownKind(&["objectives", "priorities"])),
        }
    }
}

impl FromStr for ObjectivesAs {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Self, UnknownKind> {
        match name {
            "objectives" => Ok(Self::Objectives),
            "measures" => Ok(Self::Measures),
            _ => Err(UnknownKind(&["objectives", "measures"])),
        }
    }
}

/// How to read. What the recorder knows and the document does not say is never guessed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Options {
    /// What the Goals are.
    pub goals: GoalsAs,
    /// What the Objectives are.
    pub objectives: ObjectivesAs,
    /// The language of the texts, of which the standard says nothing; else `xml:lang` of the outermost element.
    pub language: Option<LanguageTag>,
    /// How much a text may ask for before it is refused.
    pub limits: Limits,
}

/// Reads a document of Part 1 or Part 2. `name` stands in reports; usually the path.
///
/// Reading never fails: whatever deviates is a finding (SML…), and the rest is read all the same. A text that is not
/// well-formed, or no `StratML` at all, gives a document without a strategy, with the finding that says why.
///
/// ```
/// let text = r#"<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core"><Name>Harbour plan</Name>
///     <StrategicPlanCore><Goal><Name>More boats</Name><Description>Twice as many.</Description></Goal>
///     </StrategicPlanCore></StrategicPlan>"#;
/// let document = strategi_stratml::read("harbour.xml", text, &strategi_stratml::Options::default());
/// let strategy = document.strategy().unwrap();
/// assert_eq!(strategy.objectives[0].title.as_ref().unwrap().best(None).unwrap().as_str(), "More boats");
/// ```
pub fn read(name: impl Into<String>, text: &str, options: &Options) -> Document {
    let name = name.into();
    let foreign = |strategy, findings, gaps| Foreign {
        notation: Arc::new(StratMl { options: options.clone() }),
        text: text.into(),
        strategy,
        findings,
        gaps,
    };
    match run(text, options, None) {
        Ok((mapped, findings)) => Document::foreign(name, foreign(Some(mapped.strategy), findings, mapped.gaps)),
        Err(finding) => Document::foreign(name, foreign(None, vec![*finding], Vec::new())),
    }
}

/// Reads bytes: UTF-8, UTF-16 with a byte order mark, or Latin-1 and Windows-1252 where the text declares it.
pub fn from_bytes(name: impl Into<String>, bytes: &[u8], options: &Options) -> Document {
    let name = name.into();
    if let Some(text) = crate::encoding::decode(bytes, options.limits.bytes) {
        return read(name, &text, options);
    }
    let own = ReadOptions { limits: options.limits.clone(), ..ReadOptions::default() };
    match Document::utf8(&name, bytes, &own) {
        Ok(text) => read(name, text, options),
        Err(document) => *document,
    }
}

/// The notation, with the options that a document was read by.
#[derive(Debug)]
struct StratMl {
    options: Options,
}

impl Notation for StratMl {
    fn places(&self, text: &str) -> Places {
        let read = run(text, &self.options, Some(Places::default()));
        read.ok().and_then(|(mapped, _)| mapped.places).unwrap_or_default()
    }

    fn read(&self, name: &str, text: &str) -> Document {
        read(name, text, &self.options)
    }
}

fn run(text: &str, options: &Options, places: Option<Places>) -> Result<(Mapped, Vec<Finding>), Box<Finding>> {
    let tree = Tree::read(text, &options.limits).map_err(|error| Box::new(findings::unreadable(&error, text)))?;
    let (part, edition) = match vocabulary::identify(tree.root_name(), tree.namespace()) {
        Identity::Known { part, edition } => (part, edition),
        other => return Err(Box::new(findings::other(tree.root_name(), other, tree.root()))),
    };
    let Some(root) = tree.root() else { return Err(Box::new(findings::other("", Identity::Other, None))) };
    let mut deviations = Deviations::default();
    structure::check(&tree, part, edition, &mut deviations);
    let mapped = Mapper::new(&tree, options, &mut deviations, places).map(root);
    let findings = findings::of(deviations, part, &mapped.slips);
    Ok((mapped, findings))
}
