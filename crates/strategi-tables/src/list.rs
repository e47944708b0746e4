//! Several texts in one cell: joined by `; `.
//!
//! A member that would not come back is put in double quotes, and a double quote in it is doubled, as CSV does: one that holds
//! `;` or a line break, begins with `"`, is empty, or has white space around it. When a cell is split, `;` parts the
//! members, white space around them and empty members go, and what stands in double quotes is kept as it is.

/// The members as one text.
///
/// ```
/// use strategi_tables::list::{join, split};
///
/// let members = ["sdg:8.3".to_owned(), "a; b".to_owned()];
/// assert_eq!(join(&members), r#"sdg:8.3; "a; b""#);
/// assert_eq!(split(&join(&members)).as_deref(), Ok(&members[..]));
/// assert_eq!(split("county;town ;").as_deref(), Ok(&["county".to_owned(), "town".to_owned()][..]));
/// ```
pub fn join(members: &[String]) -> String {
    let mut joined = String::new();
    for (number, member) in members.iter().enumerate() {
        if number > 0 {
            joined.push_str("; ");
        }
        let plain = !member.is_empty()
            && member.trim() == member
            && !member.starts_with('"')
            && !member.contains([';', '\n', '\r']);
        if plain {
            joined.push_str(member);
        } else {
            joined.push('"');
            joined.push_str(&member.replace('"', "\"\""));
            joined.push('"');
        }
    }
    joined
}

/// A cell could not be split: a double quote is not closed, or something stands behind the closing one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the double quotes around a member of the list are not closed before the next `;`")]
pub struct Unclosed;

/// The members of a cell.
pub fn split(text: &str) -> Result<Vec<String>, Unclosed> {
    let mut members = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        if let Some(mut quoted) = rest.strip_prefix('"') {
            let mut member = String::new();
            loop {
                let (before, after) = quoted.split_once('"').ok_or(Unclosed)?;
                member.push_str(before);
                let Some(more) = after.strip_prefix('"') else {
                    rest = after.trim_start();
                    break;
                };
                member.push('"');
                quoted = more;
            }
            members.push(member);
            match rest.strip_prefix(';') {
                Some(after) => rest = after.trim_start(),
                None if rest.is_empty() => {}
                None => return Err(Unclosed),
            }
        } else {
            let (member, after) = rest.split_once(';').unwrap_or((rest, ""));
            let member = member.trim();
            if !member.is_empty() {
                members.push(member.to_owned());
            }
            rest = after.trim_start();
        }
    }
    Ok(members)
}
