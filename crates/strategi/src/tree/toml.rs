//! TOML as a tree: tables are maps, dates are texts.

use toml::de::{DeTable, DeValue};

use super::builder::{Builder, Content};
use super::reason::Reason;
use super::{Kind, Limit, Limits, Span, SyntaxError, Tree};

/// Reads a TOML text, or tells every place where it is none.
pub(super) fn read<'s>(text: &'s str, limits: &Limits) -> Result<Tree<'s>, Vec<SyntaxError>> {
    let most = limits.bytes.min(super::MOST_BYTES);
    if text.len() > most {
        return Err(vec![SyntaxError::limit(Limit::Bytes, most, Span::NONE)]);
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(told(text, &errors, limits.errors));
    }
    let mut builder = Builder::new(text, limits, 0);
    let span = Span::new(table.span().start, table.span().end);
    add_table(&mut builder, table.get_ref(), span).map_err(|error| vec![error])?;
    Ok(builder.finish())
}

/// One error a line: one slip makes the parser stumble several times.
fn told(text: &str, errors: &[toml::de::Error], most: usize) -> Vec<SyntaxError> {
    let mut errors: Vec<(std::ops::Range<usize>, &str)> =
        errors.iter().map(|error| (error.span().unwrap_or(0..0), error.message())).collect();
    errors.sort_by_key(|(span, _)| span.start);
    let line = |at: usize| text.get(..at).map_or(0, |before| before.matches('\n').count());
    errors.dedup_by_key(|(span, _)| line(span.start));
    let told = errors.into_iter().take(most).map(|(span, message)| {
        // The first line says what is wrong; further ones repeat the text.
        let words = message.lines().next().unwrap_or_default();
        SyntaxError::syntax(Span::new(span.start, span.end), Reason::foreign(words))
    });
    told.collect()
}

fn add_table(builder: &mut Builder<'_, '_>, table: &DeTable<'_>, span: Span) -> Result<(), SyntaxError> {
    builder.open(Kind::Map, span)?;
    let mut entries: Vec<_> = table.iter().collect();
    // The parser sorts by name.
    entries.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in entries {
        let content = builder.keep(key.get_ref());
        builder.key(Span::new(key.span().start, key.span().end), content)?;
        add(builder, value.get_ref(), Span::new(value.span().start, value.span().end))?;
    }
    builder.close(Some(span.end));
    Ok(())
}

/// The parser limits how deep values stand in each other, so this ends.
fn add(builder: &mut Builder<'_, '_>, value: &DeValue<'_>, span: Span) -> Result<(), SyntaxError> {
    let mut scalar = |kind, text: &str| {
        let content = builder.keep(text);
        builder.scalar(kind, false, span, content)
    };
    match value {
        DeValue::String(text) => scalar(Kind::String, text),
        DeValue::Integer(number) => scalar(Kind::Integer, &number.to_string()),
        DeValue::Float(number) => scalar(Kind::Float, number.as_str()),
        DeValue::Datetime(time) => scalar(Kind::String, &time.to_string()),
        DeValue::Boolean(truth) => builder.scalar(Kind::Bool, *truth, span, Content::EMPTY),
        DeValue::Array(items) => {
            builder.open(Kind::List, span)?;
            for item in items {
                add(builder, item.get_ref(), Span::new(item.span().start, item.span().end))?;
            }
            builder.close(Some(span.end));
            Ok(())
        }
        DeValue::Table(table) => add_table(builder, table, span),
    }
}
