use super::to_u32;

/// A place in a text as a person counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
}

/// Characters and UTF-16 units before a byte.
#[derive(Clone, Copy, Default)]
struct Counts {
    chars: u32,
    utf16: u32,
}

/// Counts are stored once in so many bytes, so that also one very long line is quick to ask.
const BLOCK: usize = 1024;

/// The lines of a text, to turn byte offsets into lines and columns.
///
/// A line ends with `\n`, `\r\n` or a lone `\r`. Offsets past the end are taken as the end, those
/// inside a character as its start. A byte order mark at the start of the text has no column of
/// its own, as in editors; [`utf16`](Self::utf16) counts it.
pub struct Lines<'s> {
    text: &'s str,
    /// First byte of each line.
    starts: Vec<u32>,
    /// Counts before each block.
    blocks: Vec<Counts>,
}

impl<'s> Lines<'s> {
    /// Finds the lines of a text of at most 4 GiB.
    #[must_use]
    pub fn new(text: &'s str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            // The `\n` of `\r\n` ends the line.
            if bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n') {
                continue;
            }
            starts.push(to_u32(at + 1));
        }
        let mut counts = Counts::default();
        let mut blocks = vec![counts];
        for block in bytes.chunks(BLOCK) {
            counts = counts.add(block);
            blocks.push(counts);
        }
        Self { text, starts, blocks }
    }

    /// Line and column of a byte offset; columns count Unicode scalar values.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let (line, from, to) = self.line_of(offset);
        Position { line, column: (to.chars - from.chars).saturating_add(1) }
    }

    /// Line and column of a byte offset; columns count UTF-16 units, as editors and JavaScript do.
    #[must_use]
    pub fn utf16_position(&self, offset: usize) -> Position {
        let (line, from, to) = self.line_of(offset);
        Position { line, column: (to.utf16 - from.utf16).saturating_add(1) }
    }

    /// Number of UTF-16 units before a byte offset.
    #[must_use]
    pub fn utf16(&self, offset: usize) -> usize {
        self.counts(self.floor(offset)).utf16 as usize
    }

    /// Text of a line without its end; the first line is 1, and a line that is not there is empty.
    #[must_use]
    pub fn line_text(&self, line: u32) -> &'s str {
        let Some(index) = (line as usize).checked_sub(1) else {
            return "";
        };
        let Some(&start) = self.starts.get(index) else {
            return "";
        };
        let end = self.starts.get(index + 1).map_or(self.text.len(), |&end| end as usize);
        let text = self.text.get(start as usize..end).unwrap_or_default();
        let text = text.strip_suffix('\n').unwrap_or(text);
        text.strip_suffix('\r').unwrap_or(text)
    }

    /// Number of lines, at least 1.
    #[must_use]
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    fn line_of(&self, offset: usize) -> (u32, Counts, Counts) {
        let offset = self.floor(offset);
        let line = self.starts.partition_point(|&start| start as usize <= offset);
        let mut start = self.starts.get(line.saturating_sub(1)).map_or(0, |&start| start as usize);
        if start == 0 && self.text.starts_with('\u{feff}') {
            start = '\u{feff}'.len_utf8().min(offset);
        }
        (to_u32(line), self.counts(start), self.counts(offset))
    }

    fn floor(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    fn counts(&self, offset: usize) -> Counts {
        let block = offset / BLOCK;
        let before = self.blocks.get(block).copied().unwrap_or_default();
        let rest = self.text.as_bytes().get(block * BLOCK..offset).unwrap_or_default();
        before.add(rest)
    }
}

impl Counts {
    fn add(self, bytes: &[u8]) -> Self {
        // Every character has one byte that is no continuation; those of four bytes are two units.
        let chars = bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count();
        let pairs = bytes.iter().filter(|&&byte| byte >= 0xf0).count();
        Self {
            chars: self.chars.saturating_add(to_u32(chars)),
            utf16: self.utf16.saturating_add(to_u32(chars + pairs)),
        }
    }
}
