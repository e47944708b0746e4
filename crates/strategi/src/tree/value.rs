use std::fmt::Write as _;

use serde_json::{Value, map, value};

use super::builder::{Builder, Content};
use super::{Kind, Limit, Limits, Span, SyntaxError, Tree};

/// A list or map that is being walked; no recursion, so that depth is the limits' affair alone.
enum Open<'s> {
    List(std::slice::Iter<'s, Value>),
    Map(map::Iter<'s>),
}

pub(super) fn read<'s>(value: &'s Value, limits: &Limits) -> Result<Tree<'s>, SyntaxError> {
    let mut reader = Reader { builder: Builder::new("", limits, 0), bytes: 0, limits };
    reader.builder.has_positions = false;
    let mut open = Vec::new();
    reader.enter(value, &mut open)?;
    while let Some(last) = open.last_mut() {
        let next = match last {
            Open::List(items) => items.next(),
            Open::Map(entries) => match entries.next() {
                Some((key, value)) => {
                    reader.count(key.len())?;
                    let content = reader.builder.outside(key);
                    reader.builder.key(Span::NONE, content)?;
                    Some(value)
                }
                None => None,
            },
        };
        if let Some(next) = next {
            reader.enter(next, &mut open)?;
        } else {
            reader.builder.close(None);
            open.pop();
        }
    }
    Ok(reader.builder.finish())
}

struct Reader<'s, 'l> {
    builder: Builder<'s, 'l>,
    bytes: usize,
    limits: &'l Limits,
}

impl<'s> Reader<'s, '_> {
    fn enter(&mut self, value: &'s Value, open: &mut Vec<Open<'s>>) -> Result<(), SyntaxError> {
        match value {
            Value::Null => self.scalar(Kind::Null, Content::EMPTY),
            Value::Bool(truth) => self.builder.scalar(Kind::Bool, *truth, Span::NONE, Content::EMPTY),
            Value::Number(number) => self.number(number),
            Value::String(text) => {
                self.count(text.len())?;
                let content = self.builder.outside(text);
                self.scalar(Kind::String, content)
            }
            Value::Array(items) => {
                open.push(Open::List(items.iter()));
                self.builder.open(Kind::List, Span::NONE)
            }
            Value::Object(entries) => {
                open.push(Open::Map(entries.iter()));
                self.builder.open(Kind::Map, Span::NONE)
            }
        }
    }

    fn number(&mut self, number: &value::Number) -> Result<(), SyntaxError> {
        let buffer = &mut self.builder.arena.buffer;
        let start = buffer.len();
        // Writing to a string cannot fail.
        let _ = write!(buffer, "{number}");
        let length = buffer.len() - start;
        self.count(length)?;
        let content = self.builder.kept(start);
        self.scalar(if number.is_f64() { Kind::Float } else { Kind::Integer }, content)
    }

    fn scalar(&mut self, kind: Kind, content: Content) -> Result<(), SyntaxError> {
        self.builder.scalar(kind, false, Span::NONE, content)
    }

    fn count(&mut self, bytes: usize) -> Result<(), SyntaxError> {
        self.bytes += bytes;
        let most = self.limits.bytes.min(super::MOST_BYTES);
        if self.bytes > most {
            return Err(SyntaxError::limit(Limit::Bytes, most, Span::NONE));
        }
        Ok(())
    }
}
