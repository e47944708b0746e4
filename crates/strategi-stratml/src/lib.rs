//! `StratML` in and out: Part 1 (ISO 17469-1, ANSI/AIIM 21) and Part 2 (ANSI/AIIM 22).
//!
//! # Reading
//!
//! [`read()`] takes what people publish: both editions of both parts and documents without a namespace, any prefix, any order
//! of elements, what a form left behind. Whatever deviates from the schema is a finding of the family SML with its place;
//! the same a hundred times is one finding with a count. Only a text that is not well-formed, declares entities, exceeds a
//! [limit](strategi::tree::Limits) or is no `StratML` gives no strategy. No entity is expanded and nothing is fetched.
//!
//! | `StratML` | model |
//! |---|---|
//! | Vision, Goal, Objective | objectives of these levels, an Objective as a part of its Goal; as [`Options`] say, priorities and measures |
//! | Mission, Value | `mission`, `values` |
//! | Organization | an actor that owns the plan |
//! | Stakeholder, Role | an actor and a party, one party for each Role |
//! | `PerformanceIndicator` | an indicator of its Objective |
//! | `TargetResult`, `ActualResult` | points among `targets` and `actuals`; which belong together: [`Instance`](strategi::Instance) |
//! | `AdministrativeInformation` | `id`, `period`, `published`, `sources` |
//! | Submitter | an actor, `recorded_by` |
//!
//! An Identifier is the id. Where it cannot be, being no name or standing twice, the id is a new one and the Identifier is kept
//! as `stratml:…` among the `identifiers`. What else the model has no place for, such as the Relationships of an indicator or
//! elements of no schema, is kept in the extension `x-stratml` of what it stands in, and written back where the schema has a
//! place for it.
//!
//! # Writing
//!
//! [`write()`] writes what the schema of 2014 (Part 1) or 2016 (Part 2) takes, and lists what it could not carry;
//! [`report()`] makes findings of that list. What was written, read and written again is the same text to the byte.

#![forbid(unsafe_code)]

mod deviation;
mod encoding;
mod findings;
mod keep;
mod losses;
mod part;
mod place;
mod read;
mod reasons;
mod sniff;
mod structure;
mod vocabulary;
mod write;
mod xml;

pub use losses::report;
pub use part::Part;
pub use read::{GoalsAs, ObjectivesAs, Options, UnknownKind, from_bytes, read};
pub use sniff::is_stratml;
pub use write::{Loss, LossKind, WriteError, WriteOptions, Written, write};
