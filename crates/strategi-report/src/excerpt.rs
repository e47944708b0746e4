//! A line of a text with what is meant in it.

use std::ops::Range;

use strategi::report::Place;
use strategi::tree::Lines;

/// Longest piece of a line that is shown, in characters.
const WIDTH: usize = 110;
/// What is shown of a long line before the piece that is meant.
const BEFORE: usize = 30;

/// A line, cut where it is long, and the bytes in it that are meant.
pub(crate) struct Excerpt {
    pub(crate) line: usize,
    pub(crate) text: String,
    pub(crate) span: Range<usize>,
}

/// A line of the text around, as long as it is shown.
pub(crate) fn shorten(line: &str) -> String {
    let line = line.strip_prefix('\u{feff}').unwrap_or(line);
    let mut shown: String = line.chars().take(WIDTH).collect();
    if line.chars().nth(WIDTH).is_some() {
        shown.push('…');
    }
    shown
}

/// The line at which a place begins. Of a place of several lines, what is on the first is meant.
pub(crate) fn excerpt(lines: &Lines<'_>, place: &Place) -> Excerpt {
    let text = lines.line_text(place.start.line);
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let length = text.chars().count();
    let column = |column: u32| (column as usize).saturating_sub(1).min(length);
    let start = column(place.start.column);
    let end = if place.end.line == place.start.line { column(place.end.column).max(start) } else { length };

    let from = if length <= WIDTH { 0 } else { start.saturating_sub(BEFORE).min(length - WIDTH) };
    let to = (from + WIDTH).min(length);
    let mut shown = String::new();
    let mut span = 0..0;
    if from > 0 {
        shown.push('…');
    }
    for (at, c) in text.chars().enumerate().take(to).skip(from) {
        if at == start {
            span.start = shown.len();
        }
        if at == end {
            span.end = shown.len();
        }
        // The renderer shows all other control characters by their signs.
        shown.push(if matches!(c, '\u{80}'..='\u{9f}') { '\u{fffd}' } else { c });
    }
    if start >= to {
        span.start = shown.len();
    }
    if end >= to {
        span.end = shown.len();
    }
    if to < length {
        shown.push('…');
    }
    Excerpt { line: place.start.line as usize, text: shown, span }
}
