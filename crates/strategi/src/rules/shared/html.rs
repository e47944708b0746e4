//! The text of a web page: what is read when its tags are taken away.

/// Tags that stand inside words; every other one parts them.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
];

/// Elements whose content is not read.
const HIDDEN: &[&str] = &["script", "style", "template"];

/// The characters that pages of northern Europe name most.
const ENTITIES: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("ensp", " "),
    ("emsp", " "),
    ("thinsp", " "),
    ("shy", "\u{AD}"),
    ("zwnj", ""),
    ("zwj", ""),
    ("aring", "å"),
    ("Aring", "Å"),
    ("oslash", "ø"),
    ("Oslash", "Ø"),
    ("aelig", "æ"),
    ("AElig", "Æ"),
    ("auml", "ä"),
    ("Auml", "Ä"),
    ("ouml", "ö"),
    ("Ouml", "Ö"),
    ("uuml", "ü"),
    ("Uuml", "Ü"),
    ("iuml", "ï"),
    ("aacute", "á"),
    ("Aacute", "Á"),
    ("eacute", "é"),
    ("Eacute", "É"),
    ("egrave", "è"),
    ("ecirc", "ê"),
    ("ograve", "ò"),
    ("oacute", "ó"),
    ("ocirc", "ô"),
    ("agrave", "à"),
    ("acirc", "â"),
    ("ccedil", "ç"),
    ("ntilde", "ñ"),
    ("scaron", "š"),
    ("Scaron", "Š"),
    ("eth", "ð"),
    ("thorn", "þ"),
    ("szlig", "ß"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("minus", "−"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("hellip", "…"),
    ("bull", "•"),
    ("middot", "·"),
    ("sect", "§"),
    ("copy", "©"),
    ("reg", "®"),
    ("euro", "€"),
    ("pound", "£"),
    ("deg", "°"),
    ("frac12", "½"),
    ("times", "×"),
    ("sup2", "²"),
];

/// True for a page: by the name of its file, or because it begins with a tag.
pub(crate) fn is_html(name: &str, text: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let named = ["html", "htm", "xhtml", "xml"].iter().any(|own| own.eq_ignore_ascii_case(ending));
    named || text.trim_start_matches('\u{FEFF}').trim_start().starts_with('<')
}

/// The text between the tags, with entities resolved.
pub(crate) fn text(html: &str) -> String {
    let mut out = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some(at) = memchr::memchr2(b'<', b'&', rest.as_bytes()) {
        let (before, here) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        rest = if here.starts_with('&') { entity(here, &mut out) } else { tag(here, &mut out) };
    }
    out.push_str(rest);
    out
}

/// Resolves the entity that a text begins with; what is none stays as it is.
fn entity<'t>(text: &'t str, out: &mut String) -> &'t str {
    let body = text.get(1..).unwrap_or_default();
    let length = body.bytes().take(12).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    let (name, after) = body.split_at_checked(length).unwrap_or((body, ""));
    let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    });
    let named = ENTITIES.iter().find(|(own, _)| *own == name).map(|(_, meant)| *meant);
    match (number.and_then(char::from_u32), named) {
        (Some(c), _) => out.push(c),
        (None, Some(meant)) => out.push_str(meant),
        (None, None) => {
            out.push('&');
            return body;
        }
    }
    after.strip_prefix(';').unwrap_or(after)
}

/// Passes over the tag or comment that a text begins with, and what is hidden behind it.
fn tag<'t>(text: &'t str, out: &mut String) -> &'t str {
    if let Some(comment) = text.strip_prefix("<!--") {
        return comment.split_once("-->").map_or("", |(_, after)| after);
    }
    let body = text.get(1..).unwrap_or_default();
    let closes = body.starts_with('/');
    let name = body.trim_start_matches('/');
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
    // "a < b" opens no tag.
    if name.is_empty() && !body.starts_with(['!', '?', '/']) {
        out.push('<');
        return body;
    }
    let after = end_of_tag(body);
    if !INLINE.contains(&name.as_str()) {
        out.push('\n');
    }
    if !closes && HIDDEN.contains(&name.as_str()) {
        let end = after.match_indices("</").find(|(at, _)| {
            let close = after.get(at + 2..at + 2 + name.len());
            close.is_some_and(|close| close.eq_ignore_ascii_case(&name))
        });
        return end.and_then(|(at, _)| after.get(at..)).unwrap_or_default();
    }
    after
}

/// What follows the `>` of a tag; one inside a quoted attribute does not end it.
fn end_of_tag(text: &str) -> &str {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            (b'>', None) => return text.get(at + 1..).unwrap_or_default(),
            (b'"' | b'\'', None) => quote = Some(byte),
            (byte, Some(open)) if byte == open => quote = None,
            _ => {}
        }
    }
    // An apostrophe in a careless tag opens no attribute: then the next `>` it is.
    text.split_once('>').map_or("", |(_, after)| after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_of_a_page() {
        for (html, expected) in [
            ("<p>Livs<b>kvalitet</b></p>og&nbsp;bolyst", "\nLivskvalitet\nog bolyst"),
            ("f&oslash;r &#229; &#xe5; &amp;lt; R&D; AT&T", "før å å &lt; R&D; AT&T"),
            ("a<!-- <p>b</p> -->c<script>if (a < b) {'</p>'}</SCRIPT>d", "ac\n\nd"),
            ("<a title=\"x > y\">link</a> 3 < 4", "link 3 < 4"),
            ("<!DOCTYPE html><br/>x<", "\n\nx<"),
            ("open <p", "open \n"),
            ("a<style>p", "a\n"),
        ] {
            assert_eq!(text(html), expected, "{html}");
        }
        assert!(is_html("page.HTM", "x") && is_html("page", "\u{FEFF}\n<html>") && !is_html("notes.txt", "a <b>"));
    }
}
