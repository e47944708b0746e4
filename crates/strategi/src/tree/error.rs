use super::reason::Reason;
use super::{NodeId, Span};
use crate::lang::{Lang, Term};

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
#[error("{}", self.text(Lang::En))]
pub struct SyntaxError {
    kind: SyntaxErrorKind,
    span: Span,
    reason: Box<Reason>,
}

impl SyntaxError {
    #[cold]
    pub(super) fn syntax(span: Span, reason: impl Into<Reason>) -> Self {
        Self { kind: SyntaxErrorKind::Syntax, span, reason: Box::new(reason.into()) }
    }

    /// A limit was exceeded, here by a reader of another notation.
    #[cold]
    pub fn limit(limit: Limit, most: usize, span: Span) -> Self {
        let phrase = match limit {
            Limit::Bytes => Term::new(
                "longer than the limit of {} bytes",
                "lengre enn grensen på {} byte",
                "lengre enn grensa på {} byte",
            ),
            Limit::Depth => Term::new(
                "nested deeper than the limit of {} levels",
                "flere enn {} nivåer med lister og objekter inne i hverandre",
                "fleire enn {} nivå med lister og objekt inne i kvarandre",
            ),
            Limit::Nodes => Term::new(
                "more values and keys than the limit of {}",
                "flere verdier og nøkler enn grensen på {}",
                "fleire verdiar og nøklar enn grensa på {}",
            ),
            Limit::AliasNodes => Term::new(
                "the aliases expand to more values and keys than the limit of {}",
                "aliasene står for flere verdier og nøkler enn grensen på {}",
                "aliasa står for fleire verdiar og nøklar enn grensa på {}",
            ),
        };
        Self { kind: SyntaxErrorKind::Limit(limit), span, reason: Box::new(Reason::of(phrase, most.to_string())) }
    }

    /// The text is longer than `most` bytes, which is known before it is read.
    #[cold]
    pub(crate) fn too_long(most: usize) -> Self {
        Self::limit(Limit::Bytes, most, Span::NONE)
    }

    /// The text is YAML, and this build reads none.
    #[cfg(not(feature = "yaml"))]
    #[cold]
    pub(super) fn without_yaml(text: &str, limits: &super::Limits) -> Self {
        if text.len() > limits.bytes {
            return Self::too_long(limits.bytes);
        }
        let phrase = Term::new(
            "YAML is not read here, only JSON",
            "YAML leses ikke her, bare JSON",
            "YAML blir ikkje lese her, berre JSON",
        );
        Self::syntax(Span::new(0, text.len()), phrase)
    }

    /// There is no text and no value, for a reason that is told from outside.
    #[cold]
    pub(crate) fn foreign(why: &str) -> Self {
        Self::syntax(Span::NONE, Reason::foreign(why))
    }

    /// What sort of failure it is.
    #[must_use]
    pub fn kind(&self) -> SyntaxErrorKind {
        self.kind
    }

    /// What is wrong, in a language of messages.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        self.reason.text(lang)
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
