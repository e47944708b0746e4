//! What a fix changes: the lines as they are and as they would be.

use strategi::Document;
use strategi::report::{Fix, TextEdit};

use super::Page;

/// How many lines of a change are shown.
const LINES: usize = 16;
/// The longest line of a change that is shown, in bytes: where a longer one differs would be hard to see.
const LENGTH: usize = 400;

impl Page<'_> {
    /// The lines that a fix changes, when these are few.
    pub(super) fn change(&mut self, document: usize, fix: &Fix) {
        let Some(text) = self.texts.document(document).and_then(Document::text) else { return };
        let Some(changes) = changes(text, &fix.edits) else { return };
        self.html.raw("<pre class=\"source change\"><code>");
        for (sign, class, line) in changes {
            self.html.raw("<span class=\"line\"><span class=\"no\">").raw(sign).raw("</span><").raw(class).raw(">");
            self.html.text(line.trim_end()).raw("\n</").raw(class).raw("></span>");
        }
        self.html.raw("</code></pre>\n");
    }
}

/// Lines that go and lines that come, in the order of the text; `None` when there are none or too many.
fn changes(text: &str, edits: &[TextEdit]) -> Option<Vec<(&'static str, &'static str, String)>> {
    let mut changes = Vec::new();
    for near in edits.chunk_by(|a, b| b.place.start.line <= a.place.end.line + 1) {
        let (first, last) = (near.first()?.place.bytes.start, near.last()?.place.bytes.end);
        let start = text.get(..first)?.rfind('\n').map_or(0, |at| at + 1);
        let end = text.get(last..)?.find('\n').map_or(text.len(), |at| last + at);
        let mut new = String::new();
        let mut at = start;
        for edit in near {
            new.push_str(text.get(at..edit.place.bytes.start)?);
            new.push_str(&edit.text);
            at = edit.place.bytes.end;
        }
        new.push_str(text.get(at..end)?);
        let old: Vec<&str> = text.get(start..end)?.lines().collect();
        let new: Vec<&str> = new.lines().collect();
        let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
        let (old, new) = (old.get(same..)?, new.get(same..)?);
        let alike = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
        let old = old.get(..old.len() - alike)?.iter().map(|line| ("−", "del", (*line).to_owned()));
        let new = new.get(..new.len() - alike)?.iter().map(|line| ("+", "ins", (*line).to_owned()));
        changes.extend(old.chain(new));
    }
    let fit = !changes.is_empty() && changes.len() <= LINES && changes.iter().all(|(_, _, line)| line.len() <= LENGTH);
    fit.then_some(changes)
}
