//! What a project settles once: how its strategies are read and judged.

mod configuration;
mod decode;
mod error;
pub(crate) mod options;
mod origin;
mod overrides;
mod parameters;
pub(crate) mod paths;
mod profile;
mod profiles;
mod reading;
#[cfg(feature = "schema")]
mod schema;
mod waiver;

pub use configuration::{Configuration, Placement};
pub use error::ConfigurationError;
pub use overrides::Override;
pub use parameters::Parameters;
pub use profile::{Definition, Member, Preset, Profile, UnknownProfile};
pub use waiver::ProjectWaiver;
