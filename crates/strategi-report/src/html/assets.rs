//! The style and the script of the page, which are part of it.

/// The style.
pub(super) const STYLE: &str = include_str!("style.css");
/// The script, which only filters: it reads nothing from the network and writes no HTML.
pub(super) const SCRIPT: &str = include_str!("script.js");

/// What the policy of the page lets in, by its SHA-256: nothing else may style the page or run in it.
pub(super) const STYLE_HASH: &str = "sha256-Jc41rbN5lvUTkZHRSoxJaRYHjZ4IeZUqRRlF7CqKm0Y=";
/// As above, for the script.
pub(super) const SCRIPT_HASH: &str = "sha256-F96bcAvDeM2c7vGk1Cz+uU/LRJi/sqAFtwwPWhQi+vI=";

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    fn hash(text: &str) -> String {
        let mut out = "sha256-".to_owned();
        for group in Sha256::digest(text.as_bytes()).chunks(3) {
            let bits = (0..3).fold(0_u32, |bits, at| bits << 8 | u32::from(group.get(at).copied().unwrap_or(0)));
            for at in 0..4 {
                let sign = BASE64[(bits >> (18 - 6 * at)) as usize & 63];
                out.push(if at > group.len() { '=' } else { char::from(sign) });
            }
        }
        out
    }

    #[test]
    fn the_policy_names_what_is_there() {
        assert_eq!(hash(STYLE), STYLE_HASH, "write this hash into STYLE_HASH");
        assert_eq!(hash(SCRIPT), SCRIPT_HASH, "write this hash into SCRIPT_HASH");
        assert!(!STYLE.contains("url(") && !STYLE.contains("@import"));
    }
}
