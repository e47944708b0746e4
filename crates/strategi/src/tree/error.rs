use std::borrow::Cow;

use super::{NodeId, Span};

/// Which limit was exceeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// [`Limits::bytes`](super::Limits::bytes).
    Bytes,
    /// [`Limits::depth`](super::Limits::depth).
    Depth,
    /// [`Limits::nodes`](super::Limits::nodes).
    Nodes,
    /// [`Limits::alias_nodes`](super::Limits::alias_nodes).
    AliasNodes,
}

/// Why a text could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SyntaxErrorKind {
    /// The text breaks the grammar of JSON or YAML.
    Syntax,
    /// A limit was exceeded.
    Limit(Limit),
}

/// The text is no JSON or YAML, or is larger than the limits allow: there is no tree.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct SyntaxError {
    kind: SyntaxErrorKind,
    span: Span,
    message: Cow<'static, str>,
}

impl SyntaxError {
    #[cold]
    pub(super) fn syntax(span: Span, message: impl Into<Cow<'static, str>>) -> Self {
        Self { kind: SyntaxErrorKind::Syntax, span, message: message.into() }
    }

    #[cold]
    pub(super) fn limit(limit: Limit, most: usize, span: Span) -> Self {
        let message = match limit {
            Limit::Bytes => format!("longer than the limit of {most} bytes"),
            Limit::Depth => format!("nested deeper than the limit of {most} levels"),
            Limit::Nodes => format!("more values and keys than the limit of {most}"),
            Limit::AliasNodes => {
                format!("the aliases expand to more values and keys than the limit of {most}")
            }
        };
        Self { kind: SyntaxErrorKind::Limit(limit), span, message: message.into() }
    }

    /// What sort of failure it is.
    #[must_use]
    pub fn kind(&self) -> SyntaxErrorKind {
        self.kind
    }

    /// Where reading stopped, in bytes of the text; empty at the end of the text, and `0..0`
    /// for a decoded value.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }
}

/// A number has no finite value in 64 bits, such as `1e400` or `.nan`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the number `{text}` is not finite or too large")]
pub struct NumberError {
    node: NodeId,
    span: Span,
    text: String,
}

impl NumberError {
    #[cold]
    pub(super) fn new(node: NodeId, span: Span, text: &str) -> Self {
        // A number may have millions of digits; the message needs only their beginning.
        let mut short: String = text.chars().take(40).collect();
        if short.len() < text.len() {
            short.push('…');
        }
        Self { node, span, text: short }
    }

    /// The node that holds the number.
    #[must_use]
    pub fn node(&self) -> NodeId {
        self.node
    }

    /// Where the number stands, in bytes of the text.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }
}
