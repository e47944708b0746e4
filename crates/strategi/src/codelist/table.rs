//! The reader of the CSV files in `data/`.

/// A code list as it is in its file.
///
/// The format is narrow on purpose: `# key: value` lines, one header row, one row a line, quotes around a field that
/// has a comma, no quotes inside a field.
#[derive(Clone, Copy)]
pub(super) struct Table {
    /// Name of the file without its ending.
    pub(super) name: &'static str,
    /// The whole file.
    pub(super) text: &'static str,
    /// Its version, which stands in its file.
    pub(super) version: &'static str,
    /// The header row.
    pub(super) columns: &'static str,
}

/// A list of `data/` with its header row.
macro_rules! table {
    ($name:literal, $columns:literal) => {
        crate::codelist::table::Table {
            name: $name,
            text: include_str!(concat!("../../data/", $name, ".csv")),
            version: {
                const TEXT: &[u8] = include_bytes!(concat!("../../data/", $name, ".csv"));
                const BYTES: [u8; crate::codelist::table::version_of(TEXT).len()] =
                    crate::codelist::table::copied(crate::codelist::table::version_of(TEXT));
                match str::from_utf8(&BYTES) {
                    Ok(version) => version,
                    Err(_) => "",
                }
            },
            columns: $columns,
        }
    };
}
pub(super) use table;

/// What stands behind `# version: ` in a file. Found when this is compiled, and copied then: a report names the versions of all
/// lists, and has no other need of them.
#[expect(clippy::indexing_slicing, reason = "runs at compile time, where a wrong index stops the build")]
pub(super) const fn version_of(text: &[u8]) -> &[u8] {
    const KEY: &[u8] = b"\n# version: ";
    let mut start = 0;
    let mut matched = 0;
    while matched < KEY.len() {
        if text[start + matched] == KEY[matched] {
            matched += 1;
        } else {
            start += 1;
            matched = 0;
        }
    }
    let (_, version) = text.split_at(start + KEY.len());
    let mut end = 0;
    while version[end] != b'\n' {
        end += 1;
    }
    version.split_at(end).0
}

#[expect(clippy::indexing_slicing, reason = "runs at compile time, where a wrong index stops the build")]
pub(super) const fn copied<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut copy = [0; N];
    let mut at = 0;
    while at < N {
        copy[at] = bytes[at];
        at += 1;
    }
    copy
}

impl Table {
    /// The first `# key: value` line with this key, or an empty string.
    pub(super) fn note(&self, key: &str) -> &'static str {
        self.text
            .lines()
            .map_while(|line| line.strip_prefix("# "))
            .find_map(|line| line.strip_prefix(key)?.strip_prefix(": "))
            .unwrap_or_default()
    }

    /// The rows that have as many fields as the header; a damaged row is left out.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row> + use<> {
        let width = self.columns.split(',').count();
        self.data_lines().filter_map(move |line| {
            let fields = fields(line)?;
            (fields.len() == width).then_some(Row { fields })
        })
    }

    /// The lines below the header row.
    pub(super) fn data_lines(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.body().skip(1)
    }

    /// The header row as the file has it.
    #[cfg(test)]
    pub(super) fn header(&self) -> &'static str {
        self.body().next().unwrap_or_default()
    }

    fn body(&self) -> impl Iterator<Item = &'static str> + use<> {
        let text: &'static str = self.text;
        text.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
    }
}

/// One row.
pub(super) struct Row {
    fields: Vec<&'static str>,
}

impl Row {
    /// The field at a position; an empty string past the end.
    pub(super) fn get(&self, position: usize) -> &'static str {
        self.fields.get(position).copied().unwrap_or_default()
    }

    /// The words of a field that holds several values.
    pub(super) fn words(&self, position: usize) -> impl Iterator<Item = &'static str> + use<> {
        self.get(position).split_ascii_whitespace()
    }
}

/// Splits a line into fields; `None` if its quotes do not match.
fn fields(line: &str) -> Option<Vec<&str>> {
    let mut fields = Vec::new();
    let mut rest = line;
    loop {
        if let Some(quoted) = rest.strip_prefix('"') {
            let (field, after) = quoted.split_once('"')?;
            fields.push(field);
            if after.is_empty() {
                return Some(fields);
            }
            rest = after.strip_prefix(',')?;
        } else if let Some((field, after)) = rest.split_once(',') {
            fields.push(field);
            rest = after;
        } else {
            fields.push(rest);
            return Some(fields);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SAMPLE: Table = Table {
        name: "sample",
        version: "1",
        text: "# title: A sample\n# version: 1\na,b,c\n1,\"x, y\",\n2,too,many,fields\n3,\"open,\n4,,\"z\"\n",
        columns: "a,b,c",
    };

    #[test]
    fn notes_are_found_by_key() {
        assert_eq!(SAMPLE.note("title"), "A sample");
        assert_eq!(SAMPLE.note("version"), "1");
        assert_eq!(SAMPLE.note("vers"), "");
        assert_eq!(SAMPLE.note("source"), "");
    }

    #[test]
    fn damaged_rows_are_left_out() {
        let rows: Vec<_> = SAMPLE.rows().collect();
        assert_eq!(rows.len(), 2);
        assert_eq!((rows[0].get(0), rows[0].get(1), rows[0].get(2)), ("1", "x, y", ""));
        assert_eq!((rows[1].get(0), rows[1].get(2), rows[1].get(9)), ("4", "z", ""));
    }

    proptest! {
        #[test]
        fn no_line_panics(line in ".*") {
            let _ = fields(&line);
        }

        #[test]
        fn plain_fields_come_back(given in prop::collection::vec("[a-z0-9 ]{0,6}", 1..6)) {
            let line = given.join(",");
            prop_assert_eq!(fields(&line).unwrap(), given);
        }
    }
}
