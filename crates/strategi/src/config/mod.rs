//! What a project settles once: how its strategies are read and judged.

mod configuration;
mod parameters;
mod profile;

pub use configuration::Configuration;
pub use parameters::Parameters;
pub use profile::Profile;
