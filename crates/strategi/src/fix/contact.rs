//! Contact details that are nearly right.

/// The detail as it was meant, and whether that is certain.
pub(crate) fn contact(field: &str, value: &str, is_well_formed: fn(&str) -> bool) -> Option<(String, bool)> {
    candidates(field, value).into_iter().find(|(text, _)| text != value && is_well_formed(text))
}

fn candidates(field: &str, value: &str) -> Vec<(String, bool)> {
    let tidy = value.trim_matches(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';'));
    let tidy = tidy.trim_end_matches('.');
    let solid: String = tidy.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    match field {
        "email" => {
            let bare = solid.strip_prefix("mailto:").unwrap_or(&solid).to_owned();
            let signs = ["(at)", "[at]", "(a)", "{at}", "(alfakrøll)"];
            let spelled = signs.iter().fold(bare.clone(), |text, sign| text.replace(sign, "@"));
            vec![(bare, true), (spelled, false)]
        }
        "web" => {
            let address =
                ["http:/", "https:/", "http//", "https//", "http:", "https:", "htpp://", "htpps://", "http;//"]
                    .iter()
                    .filter_map(|start| solid.strip_prefix(start))
                    .filter(|rest| !rest.starts_with('/'))
                    .map(|rest| {
                        let scheme =
                            if solid.starts_with("https") || solid.starts_with("htpps") { "https" } else { "http" };
                        (format!("{scheme}://{rest}"), true)
                    });
            let dotted = tidy.split_whitespace().collect::<Vec<_>>().join(".");
            let mut all: Vec<(String, bool)> = vec![(tidy.to_owned(), true)];
            all.extend(address);
            all.extend([(dotted, false), (solid.clone(), false)]);
            all
        }
        "phone" => {
            let start = tidy.find(|c: char| c.is_ascii_digit() || matches!(c, '+' | '(')).unwrap_or(0);
            let (word, number) = tidy.split_at_checked(start).unwrap_or(("", tidy));
            let word = word.trim_end_matches([':', '.', ' ']).to_lowercase();
            let called = ["tlf", "tel", "telefon", "telephone", "phone", "mob", "mobil", "sentralbord"];
            let digits = tidy.replace(['O', 'o'], "0").replace(['l', 'I'], "1");
            vec![(number.trim().to_owned(), called.contains(&word.as_str())), (digits, false)]
        }
        _ => {
            let bare = ["NO-", "N-", "NO ", "no-", "n-"].iter().find_map(|start| tidy.strip_prefix(start));
            let mut all: Vec<(String, bool)> = vec![(tidy.to_owned(), true), (solid.clone(), true)];
            all.extend(bare.map(|bare| (bare.trim().to_owned(), true)));
            // YAML takes the zero off a number.
            if solid.len() == 3 && solid.bytes().all(|byte| byte.is_ascii_digit()) {
                all.push((format!("0{solid}"), false));
            }
            all
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shared::contact::{is_email, is_phone, is_web};

    #[test]
    fn nearly_right() {
        let postcode = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        for (field, value, is_well_formed, new, safe) in [
            ("email", "post @ fylke.no", is_email as fn(&str) -> bool, "post@fylke.no", true),
            ("email", "mailto:post@fylke.no", is_email, "post@fylke.no", true),
            ("email", "post (at) fylke.no", is_email, "post@fylke.no", false),
            ("web", "https:/fylke.no", is_web, "https://fylke.no", true),
            ("web", "www fylke.no", is_web, "www.fylke.no", false),
            ("phone", "Tlf. 74 11 36 00", is_phone, "74 11 36 00", true),
            ("phone", "74 11 36 OO", is_phone, "74 11 36 00", false),
            ("postcode", "N-7700", postcode, "7700", true),
            ("postcode", "150", postcode, "0150", false),
        ] {
            assert_eq!(contact(field, value, is_well_formed), Some((new.to_owned(), safe)), "{value}");
        }
        assert_eq!(contact("email", "post", is_email), None);
        assert_eq!(contact("phone", "ring oss", is_phone), None);
    }
}
