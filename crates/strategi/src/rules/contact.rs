//! What contact details look like: loose enough for every real one.

pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    !local.is_empty() && !local.contains(|c: char| c == '@' || c.is_whitespace() || c.is_control()) && is_host(domain)
}

/// Labels of letters, digits and hyphens with dots between them; the last one has no digits only.
fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    host.rsplit_once('.').is_some_and(|(rest, top)| {
        rest.split('.').all(label) && label(top) && top.chars().count() > 1 && top.chars().any(char::is_alphabetic)
    })
}

pub(crate) fn is_web(text: &str) -> bool {
    let lower = text.to_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(&lower);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => authority,
    };
    is_host(host) && !text.contains(char::is_whitespace)
}

pub(crate) fn is_phone(text: &str) -> bool {
    let lower = text.to_lowercase();
    let (number, extension) = lower.split_once("ext").or_else(|| lower.split_once('x')).unwrap_or((&lower, "0"));
    let digits = number.chars().filter(char::is_ascii_digit).count();
    (3..=15).contains(&digits)
        && number.trim().rfind('+').is_none_or(|at| at == 0 || number.trim().get(..at) == Some("("))
        && number.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+()-./–".contains(c))
        && extension.trim_start_matches(['.', ':', ' ', '=']).bytes().all(|b| b.is_ascii_digit())
}

pub(crate) fn is_postcode_abroad(text: &str) -> bool {
    let signs = text.chars().filter(char::is_ascii_alphanumeric).count();
    (3..=10).contains(&signs) && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones() {
        for good in
            ["74 11 36 00", "+47 74113600", "(+47) 74-11-36-00", "02468", "110", "74 11 36 00 ext. 12", "74113600x12"]
        {
            assert!(is_phone(good), "{good}");
        }
        for bad in ["", "74", "74 11 36 OO", "74+113600", "123456789012345678", "ring oss", "74113600 ext. b"] {
            assert!(!is_phone(bad), "{bad}");
        }
    }

    #[test]
    fn addresses_on_the_net() {
        for good in ["post@saltmark.example", "post.mottak+plan@fylke.no", "ørjan@møre.no"] {
            assert!(is_email(good), "{good}");
        }
        for bad in
            ["post", "post@", "@fylke.no", "post@fylke", "po st@fylke.no", "a@b@fylke.no", "post@fylke..no", "post@1.2"]
        {
            assert!(!is_email(bad), "{bad}");
        }
        for good in
            ["https://www.stfk.no", "stfk.no/plan?x=1", "HTTP://fylke.no:8080/a#b", "http://docplayer.me/4-a.html"]
        {
            assert!(is_web(good), "{good}");
        }
        for bad in ["https:/stfk.no", "stfk", "www stfk.no", "https://", "ftp://stfk.no", "http://stfk.no/a b"] {
            assert!(!is_web(bad), "{bad}");
        }
    }
}
