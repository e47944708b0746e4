//! The objects of SARIF 2.1.0 that a report needs, named as the standard names them.

use serde::Serialize;
use serde_json::Value;

macro_rules! objects {
    ($($(#[$doc:meta])* $name:ident { $($field:ident : $type:ty,)+ })+) => {
        $(
            $(#[$doc])*
            #[derive(Serialize, Default)]
            #[allow(clippy::struct_field_names, reason = "they are those of the standard")]
            #[serde(rename_all = "camelCase")]
            pub(super) struct $name {
                $(
                    #[serde(skip_serializing_if = "Absent::absent")]
                    pub(super) $field: $type,
                )+
            }

            impl Absent for $name {}
        )+
    };
}

/// What is left out where it says nothing.
trait Absent {
    fn absent(&self) -> bool {
        false
    }
}

impl<T> Absent for Option<T> {
    fn absent(&self) -> bool {
        self.is_none()
    }
}

impl<T> Absent for Vec<T> {
    fn absent(&self) -> bool {
        self.is_empty()
    }
}

impl Absent for String {}
impl Absent for &'static str {}
impl Absent for bool {}
impl Absent for Value {}

objects! {
    Run {
        tool: Tool,
        automation_details: Option<AutomationDetails>,
        invocations: Vec<Invocation>,
        column_kind: &'static str,
        language: &'static str,
        artifacts: Vec<Artifact>,
        results: Results,
        properties: Option<Value>,
    }
    Tool {
        driver: Driver,
    }
    Driver {
        name: &'static str,
        full_name: String,
        version: &'static str,
        semantic_version: &'static str,
        rules: Vec<Descriptor>,
        notifications: Vec<Descriptor>,
    }
    /// `reportingDescriptor`: a rule, or a notification.
    Descriptor {
        id: &'static str,
        name: Option<String>,
        short_description: Option<Message>,
        full_description: Option<Message>,
        help: Option<Message>,
        help_uri: Option<String>,
        default_configuration: Option<Configuration>,
        properties: Option<Value>,
    }
    Configuration {
        enabled: bool,
        level: &'static str,
    }
    /// `message` and `multiformatMessageString`, which share these fields.
    Message {
        text: String,
        markdown: Option<String>,
    }
    AutomationDetails {
        id: &'static str,
    }
    Invocation {
        execution_successful: bool,
        tool_execution_notifications: Vec<Notification>,
    }
    Notification {
        descriptor: Option<Reference>,
        associated_rule: Option<Reference>,
        level: &'static str,
        message: Message,
        locations: Vec<Location>,
    }
    /// `reportingDescriptorReference`.
    Reference {
        id: Option<&'static str>,
        index: Option<usize>,
    }
    Artifact {
        location: ArtifactLocation,
        roles: Vec<&'static str>,
    }
    ArtifactLocation {
        uri: Option<String>,
        index: Option<usize>,
    }
    Result {
        rule_id: &'static str,
        rule_index: Option<usize>,
        level: &'static str,
        message: Message,
        locations: Vec<Location>,
        related_locations: Vec<Location>,
        partial_fingerprints: Value,
        fixes: Vec<Fix>,
        properties: Option<Value>,
    }
    Location {
        id: Option<usize>,
        physical_location: Option<PhysicalLocation>,
        logical_locations: Vec<LogicalLocation>,
        message: Option<Message>,
    }
    PhysicalLocation {
        artifact_location: ArtifactLocation,
        region: Option<Region>,
    }
    Region {
        start_line: Option<u32>,
        start_column: Option<u32>,
        end_line: Option<u32>,
        end_column: Option<u32>,
    }
    LogicalLocation {
        name: Option<String>,
        fully_qualified_name: Option<String>,
    }
    Fix {
        description: Option<Message>,
        artifact_changes: Vec<ArtifactChange>,
    }
    ArtifactChange {
        artifact_location: ArtifactLocation,
        replacements: Vec<Replacement>,
    }
    Replacement {
        deleted_region: Region,
        inserted_content: Option<ArtifactContent>,
    }
    ArtifactContent {
        text: String,
    }
}

/// The results of a run, which stand there also when there are none: without them, the run would say that nothing was looked
/// for.
#[derive(Serialize, Default)]
#[serde(transparent)]
pub(super) struct Results(pub(super) Vec<Result>);

impl Absent for Results {}

/// The whole log.
#[derive(Serialize)]
pub(super) struct Log {
    #[serde(rename = "$schema")]
    pub(super) schema: &'static str,
    pub(super) version: &'static str,
    pub(super) runs: [Run; 1],
}
