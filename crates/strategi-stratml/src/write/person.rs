//! The name of a person in two parts.

/// Given name and surname: what stands before and after the last blank. A name of one word is the surname.
pub(crate) fn split_name(name: &str) -> (Option<&str>, &str) {
    match name.rsplit_once(' ') {
        Some((given, surname)) if !given.trim().is_empty() && !surname.trim().is_empty() => {
            (Some(given.trim()), surname)
        }
        _ => (None, name),
    }
}
