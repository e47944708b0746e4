//! What several rules reason with, one topic a file.

pub(crate) mod adoption;
pub(crate) mod agreement;
pub(crate) mod calendar;
pub(crate) mod contact;
pub(crate) mod content;
pub(crate) mod counterparts;
pub(crate) mod figures;
pub(crate) mod ground;
pub(crate) mod grouping;
pub(crate) mod html;
pub(crate) mod items;
pub(crate) mod literal;
pub(crate) mod measurement;
pub(crate) mod passage;
pub(crate) mod passive;
pub(crate) mod smart;
pub(crate) mod stored;
pub(crate) mod succession;
pub(crate) mod territory_use;
pub(crate) mod wording;
