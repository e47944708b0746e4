//! A strict JSON scanner. It computes no numbers and looks at each byte once.

use super::builder::{Builder, Content};
use super::reason::Reason;
use super::{Kind, Limit, Limits, MOST_BYTES, Span, SyntaxError, Tree};
use crate::lang::Term;

pub(super) fn read<'s>(text: &'s str, limits: &Limits) -> Result<Tree<'s>, SyntaxError> {
    let most = limits.bytes.min(MOST_BYTES);
    if text.len() > most {
        return Err(SyntaxError::limit(Limit::Bytes, most, Span::new(most, most)));
    }
    let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut scanner = Scanner { text, bytes: text.as_bytes(), at, builder: Builder::new(text, limits, 0) };
    // Plans have a node for every sixteen bytes, about: room for them spares copying.
    scanner.builder.arena.nodes.reserve(text.len().min(1 << 20) / 16);
    scanner.document()?;
    Ok(scanner.builder.finish())
}

struct Scanner<'s, 'l> {
    text: &'s str,
    bytes: &'s [u8],
    at: usize,
    builder: Builder<'s, 'l>,
}

const A_VALUE: Term = Term::new("a value", "en verdi", "ein verdi");
const INSIDE_A_STRING: Term = Term::new(
    "the text ends inside a string",
    "teksten slutter før det avsluttende anførselstegnet",
    "teksten sluttar før det avsluttande hermeteiknet",
);
const ENDS: Term = Term::new(
    "expected {expected}, but the text ends",
    "ventet {expected}, men teksten slutter",
    "venta {expected}, men teksten sluttar",
);
const NO_COMMENTS: Term = Term::new(
    "expected {expected}; JSON has no comments",
    "ventet {expected}; JSON har ikke kommentarer",
    "venta {expected}; JSON har ikkje kommentarar",
);
const FOUND_CONTROL: Term = Term::new(
    "expected {expected}, found a control character",
    "ventet {expected}, fant et styretegn",
    "venta {expected}, fann eit styreteikn",
);
const FOUND: Term =
    Term::new("expected {expected}, found `{}`", "ventet {expected}, fant `{}`", "venta {expected}, fann `{}`");

/// What follows a value or the start of a list or map.
enum Next {
    Value,
    /// The list or map is closed.
    Closed,
}

impl Scanner<'_, '_> {
    fn document(&mut self) -> Result<(), SyntaxError> {
        loop {
            let mut next = self.value()?;
            while let Next::Closed = next {
                if self.builder.depth() == 0 {
                    self.blanks();
                    return match self.peek() {
                        None => Ok(()),
                        Some(_) => Err(self.unexpected(Term::new(
                            "the end of the text",
                            "slutten på teksten",
                            "slutten på teksten",
                        ))),
                    };
                }
                next = self.after_value()?;
            }
        }
    }

    /// Reads a scalar or the start of a list or map.
    fn value(&mut self) -> Result<Next, SyntaxError> {
        self.blanks();
        let start = self.at;
        match self.peek() {
            Some(b'"') => {
                let content = self.string()?;
                self.builder.scalar(Kind::String, false, self.since(start), content)?;
            }
            Some(b'{') => {
                self.at += 1;
                self.builder.open(Kind::Map, self.since(start))?;
                self.blanks();
                if self.peek() == Some(b'}') {
                    self.close();
                } else {
                    self.key(Term::new(
                        "a key in double quotes or `}`",
                        "en nøkkel i doble anførselstegn eller `}`",
                        "ein nøkkel i doble hermeteikn eller `}`",
                    ))?;
                    return Ok(Next::Value);
                }
            }
            Some(b'[') => {
                self.at += 1;
                self.builder.open(Kind::List, self.since(start))?;
                self.blanks();
                if self.peek() == Some(b']') {
                    self.close();
                } else {
                    return Ok(Next::Value);
                }
            }
            Some(b'-' | b'0'..=b'9') => {
                let kind = self.number()?;
                self.builder.scalar(kind, false, self.since(start), Content::source(start, self.at))?;
            }
            Some(b't') => self.word("true", Kind::Bool, true)?,
            Some(b'f') => self.word("false", Kind::Bool, false)?,
            Some(b'n') => self.word("null", Kind::Null, false)?,
            _ => return Err(self.unexpected(A_VALUE)),
        }
        Ok(Next::Closed)
    }

    fn after_value(&mut self) -> Result<Next, SyntaxError> {
        self.blanks();
        let map = self.builder.in_map();
        match (self.peek(), map) {
            (Some(b','), true) => {
                self.at += 1;
                self.blanks();
                self.key(Term::new(
                    "a key in double quotes after `,`",
                    "en nøkkel i doble anførselstegn etter `,`",
                    "ein nøkkel i doble hermeteikn etter `,`",
                ))?;
                Ok(Next::Value)
            }
            (Some(b','), false) => {
                self.at += 1;
                Ok(Next::Value)
            }
            (Some(b'}'), true) | (Some(b']'), false) => {
                self.close();
                Ok(Next::Closed)
            }
            (_, true) => Err(self.unexpected(Term::new(
                "`,` or `}` after a value",
                "`,` eller `}` etter en verdi",
                "`,` eller `}` etter ein verdi",
            ))),
            (_, false) => Err(self.unexpected(Term::new(
                "`,` or `]` after a value",
                "`,` eller `]` etter en verdi",
                "`,` eller `]` etter ein verdi",
            ))),
        }
    }

    fn close(&mut self) {
        self.at += 1;
        let end = super::to_u32(self.at);
        self.builder.close(Some(end));
    }

    /// Reads a key and its colon.
    fn key(&mut self, expected: Term) -> Result<(), SyntaxError> {
        if self.peek() != Some(b'"') {
            return Err(self.unexpected(expected));
        }
        let start = self.at;
        let content = self.string()?;
        self.builder.key(self.since(start), content)?;
        self.blanks();
        if self.peek() != Some(b':') {
            return Err(self.unexpected(Term::new("`:` after a key", "`:` etter en nøkkel", "`:` etter ein nøkkel")));
        }
        self.at += 1;
        Ok(())
    }

    fn word(&mut self, word: &str, kind: Kind, truth: bool) -> Result<(), SyntaxError> {
        let start = self.at;
        let end = start + word.len();
        if self.bytes.get(start..end) != Some(word.as_bytes()) {
            return Err(self.unexpected(A_VALUE));
        }
        self.at = end;
        self.builder.scalar(kind, truth, self.since(start), Content::source(start, end))
    }

    fn number(&mut self) -> Result<Kind, SyntaxError> {
        let mut kind = Kind::Integer;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
            if matches!(self.peek(), Some(b'0'..=b'9')) {
                return Err(self.wrong(
                    self.at,
                    Term::new(
                        "a number may not start with a zero",
                        "et tall kan ikke begynne med sifferet 0",
                        "eit tal kan ikkje byrje med sifferet 0",
                    ),
                ));
            }
        } else {
            self.digits(Term::new("a digit after `-`", "et siffer etter `-`", "eit siffer etter `-`"))?;
        }
        if self.peek() == Some(b'.') {
            kind = Kind::Float;
            self.at += 1;
            self.digits(Term::new("a digit after `.`", "et siffer etter `.`", "eit siffer etter `.`"))?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            kind = Kind::Float;
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits(Term::new("a digit in the exponent", "et siffer i eksponenten", "eit siffer i eksponenten"))?;
        }
        Ok(kind)
    }

    fn digits(&mut self, expected: Term) -> Result<(), SyntaxError> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == start { Err(self.unexpected(expected)) } else { Ok(()) }
    }

    /// Reads a string that begins here, and gives the text between its quotes.
    fn string(&mut self) -> Result<Content, SyntaxError> {
        self.at += 1;
        let start = self.at;
        self.skip_plain();
        if self.peek() == Some(b'"') {
            self.at += 1;
            return Ok(Content::source(start, self.at - 1));
        }
        let kept = self.builder.arena.buffer.len();
        let mut from = start;
        loop {
            let plain = self.text.get(from..self.at).unwrap_or_default();
            self.builder.arena.buffer.push_str(plain);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(self.builder.kept(kept));
                }
                Some(b'\\') => {
                    let char = self.escape()?;
                    self.builder.arena.buffer.push(char);
                }
                Some(_) => {
                    return Err(self.wrong(
                        self.at,
                        Term::new(
                            "a control character in a string must be written as an escape",
                            "et styretegn i en tekst må skrives som en kode med `\\`",
                            "eit styreteikn i ein tekst må skrivast som ein kode med `\\`",
                        ),
                    ));
                }
                None => return Err(self.wrong(self.at, INSIDE_A_STRING)),
            }
            from = self.at;
            self.skip_plain();
        }
    }

    /// Goes to the next quote, backslash or control character, eight bytes at a time.
    fn skip_plain(&mut self) {
        const ONES: u64 = u64::MAX / 255;
        const HIGHS: u64 = ONES << 7;
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let mut at = 0;
        while let Some(word) = rest.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
            let word = u64::from_le_bytes(*word);
            // A byte is zero here if it is the one looked for; the lowest bit found is always true.
            let quote = word ^ (ONES * u64::from(b'"'));
            let backslash = word ^ (ONES * u64::from(b'\\'));
            let found = (word.wrapping_sub(ONES * 0x20) & !word)
                | (quote.wrapping_sub(ONES) & !quote)
                | (backslash.wrapping_sub(ONES) & !backslash);
            let found = found & HIGHS;
            if found != 0 {
                self.at += at + found.trailing_zeros() as usize / 8;
                return;
            }
            at += 8;
        }
        let tail = rest.get(at..).unwrap_or_default();
        let plain = tail.iter().take_while(|&&byte| byte >= 0x20 && byte != b'"' && byte != b'\\').count();
        self.at += at + plain;
    }

    fn escape(&mut self) -> Result<char, SyntaxError> {
        let start = self.at;
        self.at += 1;
        let char = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(start),
            Some(_) => {
                self.at = self.after_char(self.at);
                let escape = self.text.get(start..self.at).unwrap_or_default();
                return Err(self.wrong(
                    start,
                    Reason::of(
                        Term::new(
                            "`{}` is no escape of JSON",
                            "`{}` er ingen gyldig kode i en JSON-tekst",
                            "`{}` er ingen gyldig kode i ein JSON-tekst",
                        ),
                        escape,
                    ),
                ));
            }
            None => return Err(self.wrong(self.at, INSIDE_A_STRING)),
        };
        self.at += 1;
        Ok(char)
    }

    fn unicode(&mut self, start: usize) -> Result<char, SyntaxError> {
        let first = self.hex(start)?;
        let mut code = first;
        if (0xd800..0xdc00).contains(&first) && self.peek() == Some(b'\\') {
            let second_start = self.at;
            if self.bytes.get(self.at + 1) == Some(&b'u') {
                self.at += 1;
                let second = self.hex(second_start)?;
                if (0xdc00..0xe000).contains(&second) {
                    code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                } else {
                    self.at = second_start;
                }
            }
        }
        char::from_u32(code).ok_or_else(|| {
            let escape = self.text.get(start..self.at).unwrap_or_default();
            self.wrong(
                start,
                Reason::of(
                    Term::new(
                        "`{}` is half of a surrogate pair",
                        "`{}` er bare halvparten av et surrogatpar",
                        "`{}` er berre halvparten av eit surrogatpar",
                    ),
                    escape,
                ),
            )
        })
    }

    /// Reads `u` and four hexadecimal digits.
    fn hex(&mut self, start: usize) -> Result<u32, SyntaxError> {
        self.at += 1;
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            let Some(digit) = digit else {
                if self.peek().is_none() {
                    return Err(self.wrong(self.at, INSIDE_A_STRING));
                }
                return Err(self.wrong(
                    start,
                    Term::new(
                        "expected four hexadecimal digits after `\\u`",
                        "ventet fire heksadesimale siffer etter `\\u`",
                        "venta fire heksadesimale siffer etter `\\u`",
                    ),
                ));
            };
            code = code << 4 | digit;
            self.at += 1;
        }
        Ok(code)
    }

    #[expect(clippy::inline_always, reason = "a call for each byte, where a small program is asked for")]
    #[inline(always)]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn blanks(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    fn since(&self, start: usize) -> Span {
        Span::new(start, self.at)
    }

    fn after_char(&self, at: usize) -> usize {
        let char = self.text.get(at..).and_then(|rest| rest.chars().next());
        at + char.map_or(0, char::len_utf8)
    }

    /// An error from `start` to here, or of the character here.
    #[cold]
    fn wrong(&self, start: usize, reason: impl Into<Reason>) -> SyntaxError {
        let end = if self.at > start { self.at } else { self.after_char(start) };
        SyntaxError::syntax(Span::new(start, end), reason)
    }

    /// An error about what stands here: a word, or a single character.
    #[cold]
    fn unexpected(&self, expected: Term) -> SyntaxError {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let Some(first) = rest.chars().next() else {
            let end = Span::new(self.at, self.at);
            return SyntaxError::syntax(end, Reason::expected(ENDS, expected, ""));
        };
        let word = |char: &char| char.is_alphanumeric() || "_-+.".contains(*char);
        let len: usize = rest.chars().take_while(word).take(40).map(char::len_utf8).sum();
        let len = len.max(first.len_utf8());
        let span = Span::new(self.at, self.at + len);
        let phrase = match first {
            '/' => NO_COMMENTS,
            _ if first.is_control() => FOUND_CONTROL,
            _ => FOUND,
        };
        let given = rest.get(..len).unwrap_or_default();
        SyntaxError::syntax(span, Reason::expected(phrase, expected, given))
    }
}
