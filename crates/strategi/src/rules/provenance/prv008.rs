use crate::rules::prelude::*;
use crate::rules::shared::agreement::{Subject, Value, closed_list, subjects};
use crate::rules::shared::literal;
use crate::suggest::nearest;

rule! {
    /// Evidence names a field that there is not, or gives a reading that is no value of the field.
    ///
    /// `of` is a field of the element that the evidence stands on, or `list` on an element, for the heading that it is filed under. A `reading` is
    /// written as the field is: a period, a date, a code of the field's list, a whole number; for a list field the count; for `list` the name
    /// of a list. Any text can be the reading of a text. What consists of several fields (`contact`) has no reading.
    ///
    /// ## Why
    ///
    /// Readings and fields are what passages are compared by. With a slip in either, a contradiction would
    /// go unseen, and the record would look sound.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// evidence: [{of: priod, locator: p. 1, reading: 2009/2012}]
    /// ```
    ///
    /// ```yaml bad
    /// actors:
    ///   - {id: county, name: County, evidence: [{of: contact.phone, locator: p. 9, literal: 74 11 36 00}]}
    /// ```
    ///
    /// ```yaml bad
    /// evidence: [{of: list, locator: p. 1, reading: measures}]
    /// ```
    ///
    /// ```yaml bad
    /// evidence: [{of: period, locator: p. 1, literal: 2009–12, reading: 2009–12}]
    /// ```
    ///
    /// ```yaml bad
    /// evidence: [{of: status, locator: p. 1, reading: adoptd}]
    /// ```
    ///
    /// ```yaml bad
    /// evidence: [{of: priorities, locator: p. 1, reading: as listed below}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: youth, title: Youth, evidence: [{of: list, reading: priorities}, {of: number, reading: "1."}]}
    /// evidence:
    ///   - {of: period, locator: p. 1, literal: 2009–12, reading: 2009/2012}
    ///   - {of: priorities, locator: p. 1, literal: one area, reading: "1"}
    ///   - {of: title, locator: p. 1, reading: Youth strategy}
    /// ```
    PRV008 "evidence-not-readable" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "strategi document format 1",
        strength: Must,
        since: "0.1.0",
    }
    message no_field(field, element) {
        en: "the evidence is of `{field}`, which is no field of this element ({element})",
        nb: "belegget gjelder `{field}`, som ikke er et felt i dette elementet ({element})",
        nn: "belegget gjeld `{field}`, som ikkje er eit felt i dette elementet ({element})",
    }
    message did_you_mean(field, element, suggestion) {
        en: "the evidence is of `{field}`, which is no field of this element ({element})",
        nb: "belegget gjelder `{field}`, som ikke er et felt i dette elementet ({element})",
        nn: "belegget gjeld `{field}`, som ikkje er eit felt i dette elementet ({element})",
        help: {
            en: "did you mean `{suggestion}`?",
            nb: "mente du `{suggestion}`?",
            nn: "meinte du `{suggestion}`?",
        },
    }
    message unreadable(reading, field, form) {
        en: "the reading `{reading}` cannot be read as `{field}`: {form}",
        nb: "lesningen `{reading}` kan ikke leses som `{field}`: {form}",
        nn: "lesinga `{reading}` kan ikkje lesast som `{field}`: {form}",
        help: {
            en: "the words of the passage belong in `literal`",
            nb: "ordene på tekststedet hører hjemme i `literal`",
            nn: "orda på tekststaden høyrer heime i `literal`",
        },
    }
    message did_you_read(reading, field, form, suggestion) {
        en: "the reading `{reading}` cannot be read as `{field}`: {form}",
        nb: "lesningen `{reading}` kan ikke leses som `{field}`: {form}",
        nn: "lesinga `{reading}` kan ikkje lesast som `{field}`: {form}",
        help: {
            en: "did you mean `{suggestion}`?",
            nb: "mente du `{suggestion}`?",
            nn: "meinte du `{suggestion}`?",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for subject in subjects(document) {
        for (index, line) in subject.evidence.iter().enumerate() {
            let Some(of) = line.of.as_deref().filter(|of| !Extensions::is_name(of)) else { continue };
            let heading = of == "list" && subject.at.is_some();
            let field = subject.field(of);
            if field.is_none() && !heading {
                let meant = suggestion(&subject, of);
                let message = match meant {
                    Some(suggestion) => did_you_mean(of, subject.term(), suggestion),
                    None => no_field(of, subject.term()),
                };
                let place = subject.passage(index).field("of");
                let finding = cx.report(place.clone(), message);
                if let Some(meant) = meant {
                    let names = || subject.meta().into_iter().flat_map(|meta| meta.fields).map(|field| field.name);
                    let safe = crate::suggest::is_certain(of, meant, names());
                    finding.fix(Repair::new(title::replace(of, meant), safe, [Edit::text(place, of, meant)]));
                }
            }
            let Some(reading) = line.reading.as_deref() else { continue };
            let problem = match field {
                Some(field) => problem(field, reading, document.language()),
                None if heading => heading_problem(reading),
                None => None,
            };
            if let Some((form, suggestion)) = problem {
                let message = match &suggestion {
                    Some(suggestion) => did_you_read(reading, of, form, suggestion),
                    None => unreadable(reading, of, form),
                };
                let place = subject.passage(index).field("reading");
                let finding = cx.report(place.clone(), message);
                if let Some(meant) = suggestion {
                    let edit = Edit::text(place, reading, meant.as_str());
                    finding.fix(Repair::doubtful(title::replace(reading, meant), [edit]));
                }
            }
        }
    }
}

/// The field that was meant: a near name, or the field that a path like `contact.phone` begins with.
fn suggestion(subject: &Subject<'_>, of: &str) -> Option<&'static str> {
    let fields = subject.meta()?.fields.iter().map(|field| field.name);
    let head = of.split(['.', '/']).next().and_then(|head| subject.field(head)).map(|field| field.name);
    let heading = subject.at.map(|_| "list");
    head.or_else(|| nearest(of, fields.filter(|name| *name != "evidence").chain(heading)))
}

type Problem = Option<(Term, Option<String>)>;

/// What a reading should be, and what was probably meant; `None` when it is a value of the field.
fn problem(field: &FieldMeta, reading: &str, language: Option<&str>) -> Problem {
    if Value::read(field, reading).is_some() || (!field.card.is_list() && is_free(field.type_name, reading)) {
        return None;
    }
    if field.card.is_list() {
        let count = literal::count(reading, language).map(|count| count.to_string());
        return Some((
            Term::new("write how many there are", "skriv hvor mange det er", "skriv kor mange det er"),
            count,
        ));
    }
    Some(match field.type_name {
        "Period" => (
            Term::new(
                "write a period like `2009/2012`",
                "skriv en periode som `2009/2012`",
                "skriv ein periode som `2009/2012`",
            ),
            literal::periods(reading).last().map(ToString::to_string),
        ),
        "PartialDate" => (
            Term::new(
                "write a date like `2009-07-01`",
                "skriv en dato som `2009-07-01`",
                "skriv ein dato som `2009-07-01`",
            ),
            literal::dates(reading).first().map(ToString::to_string),
        ),
        "Integer" => (
            Term::new("write a whole number", "skriv et heltall", "skriv eit heiltal"),
            literal::years(reading, language).map(|years| years.to_string()),
        ),
        name => match closed_list(name) {
            Some(list) => (
                Term::new("write a code of its list", "skriv en kode fra listen", "skriv ein kode frå lista"),
                literal::code(list, reading)
                    .or_else(|| nearest(reading, list.values.iter().map(|(value, _)| *value)))
                    .map(str::to_owned),
            ),
            None => (Term::new("it has no single value", "det har ikke én verdi", "det har ikkje éin verdi"), None),
        },
    })
}

fn heading_problem(reading: &str) -> Problem {
    if Value::read_list(reading).is_some() {
        return None;
    }
    let lists = ElementKind::ALL.iter().map(|kind| kind.list());
    Some((
        Term::new("write the name of a list", "skriv navnet på en liste", "skriv namnet på ei liste"),
        nearest(reading, lists).map(str::to_owned),
    ))
}

/// True for values that are text, where every reading, or every one of the right form, is one.
fn is_free(type_name: &str, reading: &str) -> bool {
    match type_name {
        "Text" | "LocalizedText" | "ActorCategory" => !reading.trim().is_empty(),
        "Id" => Id::read(reading).is_some(),
        "Ref" => Ref::read(reading).is_some(),
        "DocRef" => DocRef::read(reading).is_some(),
        "LanguageTag" => LanguageTag::read(reading).is_some(),
        _ => false,
    }
}
