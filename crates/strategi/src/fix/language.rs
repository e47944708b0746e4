//! Which language texts are in, told by their commonest words.

/// The commonest words of the languages that plans in Norway are written in. A word that stands in one list only tells a language
/// from the others; words that several languages share are left out.
const WORDS: &[(&str, &[&str])] = &[
    (
        "nb",
        &[
            "ikke",
            "være",
            "fra",
            "hvor",
            "hvordan",
            "hvilke",
            "noen",
            "flere",
            "også",
            "blir",
            "mellom",
            "gjennom",
            "deres",
            "både",
            "samt",
            "hva",
            "skape",
            "øke",
            "arbeidsplasser",
            "næringslivet",
            "fylkeskommunen",
        ],
    ),
    (
        "nn",
        &[
            "ikkje",
            "vere",
            "frå",
            "korleis",
            "kvar",
            "kva",
            "nokre",
            "fleire",
            "òg",
            "blir",
            "mellom",
            "gjennom",
            "dei",
            "deira",
            "berre",
            "eit",
            "ein",
            "skape",
            "auke",
            "noko",
            "fylkeskommunen",
            "vidare",
            "kommunane",
            "arbeidsplassar",
        ],
    ),
    (
        "en",
        &[
            "the", "of", "and", "to", "is", "are", "with", "by", "this", "that", "which", "be", "as", "will", "from",
            "or", "our", "their", "through", "between",
        ],
    ),
    (
        "sv",
        &[
            "och",
            "att",
            "är",
            "inte",
            "från",
            "mellan",
            "genom",
            "också",
            "ska",
            "inom",
            "samt",
            "eller",
            "till",
            "på",
            "utveckling",
        ],
    ),
    (
        "da",
        &[
            "ikke",
            "være",
            "fra",
            "af",
            "også",
            "mellem",
            "gennem",
            "samt",
            "til",
            "på",
            "udvikling",
            "hvor",
            "flere",
            "nogle",
            "både",
            "hvordan",
        ],
    ),
    ("se", &["ja", "leat", "lea", "dahje", "maid", "galgá", "sámi", "mas", "dan", "daid", "fylkkagielda", "gaskkas"]),
    ("de", &["und", "der", "die", "das", "nicht", "mit", "ist", "für", "von", "zu", "den", "durch", "zwischen"]),
    ("fi", &["ja", "on", "sekä", "että", "tai", "ovat", "kehittäminen", "välillä"]),
];

/// Most words that are looked at.
const MOST: usize = 20_000;

/// The language that texts are in, and whether that is certain; `None` when their words do not tell.
pub(crate) fn language_of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<(&'static str, bool)> {
    let mut told: Vec<(usize, &'static str)> = WORDS.iter().map(|(tag, _)| (0, *tag)).collect();
    let words = texts.into_iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).filter(|w| !w.is_empty());
    for word in words.take(MOST) {
        let word = word.to_lowercase();
        let mut own = WORDS.iter().enumerate().filter(|(_, (_, list))| list.contains(&word.as_str()));
        let (Some((number, _)), None) = (own.next(), own.next()) else { continue };
        if let Some((count, _)) = told.get_mut(number) {
            *count += 1;
        }
    }
    let (best, tag) = told.iter().copied().max_by_key(|(count, _)| *count)?;
    let others: usize = told.iter().map(|(count, _)| count).sum::<usize>() - best;
    // `tag` of the first of two that are equal would be a guess.
    if best == 0 || others >= best {
        return None;
    }
    Some((tag, best >= 8 && others * 10 <= best))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn told_by_words() {
        assert_eq!(language_of(["The plan of the county"]), Some(("en", false)));
        assert_eq!(language_of(["Korleis kommunane kan auke talet på arbeidsplassar frå 2009"]), Some(("nn", false)));
        assert_eq!(language_of(["Hvilke næringer i næringslivet har noen arbeidsplasser?"]), Some(("nb", false)));
        assert_eq!(language_of(["Trøndelag 2009"]), None);
        assert_eq!(language_of([]), None);
        let long = "The aims of the plan are to be reached through the work of the county and by its partners.";
        assert_eq!(language_of([long]), Some(("en", true)));
    }
}
