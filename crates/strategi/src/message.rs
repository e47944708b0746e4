//! Messages: a template in each language and typed arguments. A report keeps both, so that it can be written
//! again in another language.

use std::fmt::Write;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::lang::{Lang, Term};

/// The fixed part of a message.
#[derive(Debug)]
#[non_exhaustive]
pub struct Template {
    /// The name of the message within its rule, e.g. `missing`.
    pub id: &'static str,
    /// The text, with `{name}` for arguments and `{name|one|other}` for words that follow a number.
    pub text: Term,
    /// What to do about it.
    pub help: Option<Term>,
    /// The names of the arguments.
    pub arguments: &'static [&'static str],
}

impl Template {
    #[doc(hidden)]
    pub const fn new(id: &'static str, text: Term, help: Option<Term>, arguments: &'static [&'static str]) -> Self {
        Self { id, text, help, arguments }
    }
}

/// An argument of a message.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum Arg {
    /// Text, as in the document.
    Text(String),
    /// A number.
    Number(f64),
    /// How often something is there; written as " (14 times)", and not at all for once.
    Times(usize),
    /// A phrase of the library itself, already in words; written as it is.
    Phrase(String),
    /// Several texts; written as "`a`, `b` and `c`".
    List(Vec<String>),
    /// Several texts, maybe many; the first five are written, and how many more there are.
    Long(Vec<String>),
    /// A word that has a translation.
    Term(Term),
    /// A name of the format, such as that of an object type: written in words, reported as the name.
    Named(&'static str, Term),
    /// A phrase of the library itself, in the languages of messages, in their order.
    Phrases([String; 3]),
}

/// A message: a template and the arguments that fill it.
#[derive(Clone, Debug)]
pub struct Message {
    template: &'static Template,
    arguments: Vec<(&'static str, Arg)>,
}

/// The same template, not only one that reads alike.
impl PartialEq for Message {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.template, other.template) && self.arguments == other.arguments
    }
}

impl Message {
    #[doc(hidden)]
    pub fn new(template: &'static Template, arguments: Vec<(&'static str, Arg)>) -> Self {
        Self { template, arguments }
    }

    /// The name of the message within its rule.
    pub fn id(&self) -> &'static str {
        self.template.id
    }

    /// The arguments by name, in the order in which the rule gives them.
    pub fn arguments(&self) -> &[(&'static str, Arg)] {
        &self.arguments
    }

    /// The text in a language: lower case, one sentence, no full stop.
    pub fn text(&self, lang: Lang) -> String {
        self.fill(self.template.text.text(lang), lang)
    }

    /// The advice in a language, if there is any.
    pub fn help(&self, lang: Lang) -> Option<String> {
        self.template.help.map(|help| self.fill(help.text(lang), lang))
    }

    fn fill(&self, template: &str, lang: Lang) -> String {
        let mut out = String::with_capacity(template.len() + 32);
        let mut rest = template;
        while let Some((before, inside)) = rest.split_once('{') {
            out.push_str(before);
            let (slot, after) = inside.split_once('}').unwrap_or((inside, ""));
            let mut parts = slot.split('|');
            let name = parts.next().unwrap_or_default();
            let value = self.arguments.iter().find(|(own, _)| *own == name).map(|(_, value)| value);
            match (value, parts.next(), parts.next()) {
                (Some(Arg::Number(number)), Some(one), Some(other)) => {
                    out.push_str(if (*number - 1.0).abs() < f64::EPSILON { one } else { other });
                }
                (Some(Arg::Times(count)), Some(one), Some(other)) => {
                    out.push_str(if *count == 1 { one } else { other });
                }
                (Some(Arg::List(items) | Arg::Long(items)), Some(one), Some(other)) => {
                    out.push_str(if items.len() == 1 { one } else { other });
                }
                (Some(value), ..) => value.write(&mut out, lang),
                (None, ..) => {}
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

impl Arg {
    fn write(&self, out: &mut String, lang: Lang) {
        match self {
            Self::Text(text) => push_clean(out, text),
            Self::Phrase(text) => out.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c })),
            Self::Number(number) => out.push_str(&crate::value::digits(*number)),
            Self::Times(count) => {
                if *count > 1 {
                    let times = Term::new("times", "ganger", "gonger").text(lang);
                    let _ = write!(out, " ({count} {times})");
                }
            }
            Self::Term(term) | Self::Named(_, term) => out.push_str(term.text(lang)),
            Self::Phrases(phrases) => {
                let own = Lang::ALL.iter().zip(phrases).find(|(it, _)| **it == lang);
                out.extend(own.iter().flat_map(|(_, text)| text.chars()).map(|c| if c.is_control() { ' ' } else { c }));
            }
            Self::List(items) => push_list(out, items, items.len(), lang),
            Self::Long(items) => push_list(out, items, WRITTEN_OF_MANY, lang),
        }
    }
}

/// How many texts of a long list are written.
const WRITTEN_OF_MANY: usize = 5;

fn push_list(out: &mut String, items: &[String], most: usize, lang: Lang) {
    let and = Term::new(" and ", " og ", " og ").text(lang);
    for (index, item) in items.iter().take(most).enumerate() {
        if index > 0 {
            out.push_str(if index + 1 == items.len() { and } else { ", " });
        }
        out.push('`');
        push_clean(out, item);
        out.push('`');
    }
    if let Some(more) = items.len().checked_sub(most).filter(|more| *more > 0) {
        // Writing to a `String` cannot fail.
        let _ = write!(out, "{and}{more} {}", Term::new("more", "til", "til").text(lang));
    }
}

/// One line, at most 100 characters: what a document says must not break the report it stands in.
fn push_clean(out: &mut String, text: &str) {
    let mut chars = text.trim().chars();
    for c in chars.by_ref().take(100) {
        out.push(if c.is_control() || c == '`' { ' ' } else { c });
    }
    if chars.next().is_some() {
        out.push('…');
    }
}

impl Serialize for Arg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) | Self::Phrase(text) => serializer.serialize_str(text),
            Self::Named(name, _) => serializer.serialize_str(name),
            #[expect(clippy::cast_possible_truncation, reason = "checked to be a whole number of 32 bits")]
            Self::Number(number) if number.fract() == 0.0 && number.abs() < f64::from(i32::MAX) => {
                serializer.serialize_i64(*number as i64)
            }
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Times(count) => count.serialize(serializer),
            Self::List(items) | Self::Long(items) => items.serialize(serializer),
            Self::Phrases(phrases) => {
                let mut map = serializer.serialize_map(Some(Lang::ALL.len()))?;
                for (lang, text) in Lang::ALL.iter().zip(phrases) {
                    map.serialize_entry(lang.tag(), text)?;
                }
                map.end()
            }
            Self::Term(term) => {
                let mut map = serializer.serialize_map(Some(Lang::ALL.len()))?;
                for lang in Lang::ALL {
                    map.serialize_entry(lang.tag(), term.text(lang))?;
                }
                map.end()
            }
        }
    }
}

/// What can be an argument of a message.
pub trait IntoArg {
    /// The argument.
    fn into_arg(self) -> Arg;
}

impl IntoArg for Arg {
    fn into_arg(self) -> Arg {
        self
    }
}

impl IntoArg for &str {
    fn into_arg(self) -> Arg {
        Arg::Text(self.to_owned())
    }
}

impl IntoArg for String {
    fn into_arg(self) -> Arg {
        Arg::Text(self)
    }
}

impl IntoArg for &String {
    fn into_arg(self) -> Arg {
        Arg::Text(self.clone())
    }
}

impl IntoArg for Term {
    fn into_arg(self) -> Arg {
        Arg::Term(self)
    }
}

/// Why a text could not be read.
impl IntoArg for &crate::tree::SyntaxError {
    fn into_arg(self) -> Arg {
        Arg::Phrases(Lang::ALL.map(|lang| self.text(lang)))
    }
}

impl IntoArg for usize {
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
    fn into_arg(self) -> Arg {
        Arg::Number(self as f64)
    }
}

impl IntoArg for i64 {
    #[expect(clippy::cast_precision_loss, reason = "amounts in messages are small")]
    fn into_arg(self) -> Arg {
        Arg::Number(self as f64)
    }
}

impl IntoArg for f64 {
    fn into_arg(self) -> Arg {
        Arg::Number(self)
    }
}

impl<S: Into<String>> IntoArg for Vec<S> {
    fn into_arg(self) -> Arg {
        Arg::List(self.into_iter().map(Into::into).collect())
    }
}

impl IntoArg for jiff::civil::Date {
    fn into_arg(self) -> Arg {
        Arg::Text(crate::value::write_day(self))
    }
}

macro_rules! display_args {
    ($($type:ty),+) => {
        $(impl IntoArg for $type {
            fn into_arg(self) -> Arg {
                Arg::Text(self.to_string())
            }
        })+
    };
}
display_args!(
    crate::value::Period,
    crate::value::PartialDate,
    crate::value::Number,
    &crate::value::Id,
    &crate::value::Text,
    &crate::value::Ref,
    &crate::value::Label,
    &crate::value::LanguageTag,
    &crate::value::Code,
    &crate::value::Identifier
);

/// True when every placeholder of the template is one of the arguments and all braces are closed.
///
/// Evaluated when the rule is compiled: a misspelled placeholder does not build.
#[doc(hidden)]
#[expect(clippy::indexing_slicing, reason = "runs at compile time, where a wrong index stops the build")]
pub const fn template_fits(template: &str, arguments: &[&str]) -> bool {
    let bytes = template.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'}' => return false,
            b'{' => {
                let start = at + 1;
                let mut end = start;
                while end < bytes.len() && bytes[end] != b'}' && bytes[end] != b'|' {
                    end += 1;
                }
                let mut known = false;
                let mut argument = 0;
                while argument < arguments.len() {
                    let name = arguments[argument].as_bytes();
                    if name.len() == end - start {
                        let mut same = true;
                        let mut i = 0;
                        while i < name.len() {
                            if name[i] != bytes[start + i] {
                                same = false;
                            }
                            i += 1;
                        }
                        known = known || same;
                    }
                    argument += 1;
                }
                if !known {
                    return false;
                }
                let mut bars = 0;
                while end < bytes.len() && bytes[end] != b'}' {
                    if bytes[end] == b'|' {
                        bars += 1;
                    }
                    end += 1;
                }
                if end == bytes.len() || (bars != 0 && bars != 2) {
                    return false;
                }
                at = end + 1;
            }
            _ => at += 1,
        }
    }
    !template.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_end_early() {
        let written = |count: usize, lang| {
            let mut out = String::new();
            Arg::Long((0..count).map(|n| n.to_string()).collect()).write(&mut out, lang);
            out
        };
        assert_eq!(written(5, Lang::En), "`0`, `1`, `2`, `3` and `4`");
        assert_eq!(written(6, Lang::En), "`0`, `1`, `2`, `3`, `4` and 1 more");
        assert_eq!(written(13, Lang::Nn), "`0`, `1`, `2`, `3`, `4` og 8 til");
    }

    #[test]
    fn templates_are_checked() {
        assert!(template_fits("`{name}` has {n} {n|value|values}", &["name", "n"]));
        assert!(!template_fits("`{nam}`", &["name"]));
        assert!(!template_fits("{name", &["name"]));
        assert!(!template_fits("name}", &["name"]));
        assert!(!template_fits("{n|one}", &["n"]));
        assert!(!template_fits("", &[]));
    }

    #[test]
    fn filled() {
        static TEMPLATE: Template = Template::new(
            "t",
            Term::new("{n} {n|plan|plans}: {names}", "{n} {n|plan|planer}: {names}", "{n} {n|plan|planar}: {names}"),
            None,
            &["n", "names"],
        );
        let message =
            Message::new(&TEMPLATE, vec![("n", 2_usize.into_arg()), ("names", vec!["a", "b\n", "c"].into_arg())]);
        assert_eq!(message.text(Lang::En), "2 plans: `a`, `b` and `c`");
        assert_eq!(message.text(Lang::Nb), "2 planer: `a`, `b` og `c`");
    }

    #[test]
    fn names_are_written_in_words_and_reported_as_they_are() {
        static TEMPLATE: Template =
            Template::new("t", Term::new("{object}", "{object}", "{object}"), None, &["object"]);
        let object = Arg::Named("Priority", Term::new("a priority", "et satsingsområde", "eit satsingsområde"));
        assert_eq!(serde_json::to_value(&object).unwrap(), "Priority");
        let message = Message::new(&TEMPLATE, vec![("object", object)]);
        assert_eq!(message.text(Lang::Nn), "eit satsingsområde");
    }
}
