use crate::rules::prelude::*;
use crate::rules::shared::agreement::{Subject, Value, closed_list, subjects};
use crate::rules::shared::literal;

rule! {
    /// A passage prints another value than the record has, and the record does not say why.
    ///
    /// The rule looks at literals without a `reading` whose `basis` is `stated` (the default). A small parser reads them by the type of the field:
    /// periods and dates in the usual notations, Norwegian and English; counts of objectives, priorities, measures, indicators and items of a cited plan ("sju
    /// områder"); printed numbers and ordinals; a cycle in years; a code, or a word that means one ("vedtatt"); a phone number and an
    /// organisation number with blanks. A literal with two readings (`2009-12`) is read as the one that fits. Another notation of the same value
    /// needs no mark.
    ///
    /// What the parser cannot read for certain stays silent, and so do texts: titles may be the recorder's words, and
    /// the names of plans and actors belong to REF007. One finding for each element and field.
    ///
    /// ## Why
    ///
    /// W3C PROV tells how a value was derived from its source. A period "corrected" silently looks as if the passage said so.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// evidence:
    ///   - {of: period, locator: p. 1, literal: 2009-12}
    ///   - {of: period, locator: p. 3, literal: 2009-11}
    /// ```
    ///
    /// ```yaml bad
    /// language: nb
    /// linked_plans:
    ///   - id: regional
    ///     relations: [guided_by]
    ///     title: Regional plan
    ///     items: [{id: climate, title: Klima}, {id: energy, title: Energi}]
    ///     evidence: [{of: items, locator: p. 2, literal: sju prioriterte områder}]
    /// ```
    ///
    /// ```yaml bad
    /// actors:
    ///   - id: county
    ///     name: County
    ///     identifiers: ["no-orgnr:938967091"]
    ///     evidence: [{of: identifiers, locator: p. 9, literal: 938 967 019}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2009/2012
    /// cycle: 4
    /// evidence:
    ///   - {of: period, locator: p. 1, literal: 2009–12}
    ///   - {of: period, locator: p. 2, literal: from 2009 to 2012}
    ///   - {of: period, locator: p. 3, literal: 2009-11, basis: corrected}
    ///   - {of: cycle, locator: p. 3, literal: four years}
    ///   - {of: title, locator: p. 1, literal: An example}
    /// actors:
    ///   - id: county
    ///     name: County
    ///     identifiers: ["no-orgnr:938967091"]
    ///     evidence: [{of: identifiers, locator: p. 9, literal: 938 967 091}]
    /// ```
    PRV004 "unmarked-difference" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "W3C PROV derivation",
        strength: Should,
        since: "0.1.0",
    }
    message counted(field, count, literals) {
        en: "`{field}` has {count} {count|entry|entries} on record, and the text prints {literals}",
        nb: "`{field}` er registrert med {count} {count|oppføring|oppføringer}, men i teksten står det {literals}",
        nn: "`{field}` er registrert med {count} {count|oppføring|oppføringar}, men i teksten står det {literals}",
        help: {
            en: "correct the record, or give the passage the count that it makes as `reading`",
            nb: "rett registreringen, eller gi tekststedet tallet det oppgir, som `reading`",
            nn: "rett registreringa, eller gje tekststaden talet som står der, som `reading`",
        },
    }
    message differs(field, value, literals) {
        en: "`{field}` is `{value}` on record, and the text prints {literals}",
        nb: "`{field}` er registrert som `{value}`, men i teksten står det {literals}",
        nn: "`{field}` er registrert som `{value}`, men i teksten står det {literals}",
        help: {
            en: "correct the record, give the passage a `reading`, or say with `basis` how the value was reached: `normalised`, `inferred` or `corrected`",
            nb: "rett registreringen, gi tekststedet en `reading`, eller oppgi med `basis` hvordan verdien er funnet: `normalised`, `inferred` eller `corrected`",
            nn: "rett registreringa, gje tekststaden ei `reading`, eller oppgje med `basis` korleis verdien er funnen: `normalised`, `inferred` eller `corrected`",
        },
    }
}

/// A field, its value on record, and the passages that print another one.
type Difference<'a> = (&'a str, Value, Vec<(usize, &'a str)>);

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for subject in subjects(document) {
        let mut found: Vec<Difference<'_>> = Vec::new();
        for (index, line) in subject.evidence.iter().enumerate() {
            let (Some(of), Some(literal)) = (line.of.as_deref(), line.literal.as_deref()) else { continue };
            if line.reading.is_some() || line.effective_basis() != Basis::Stated {
                continue;
            }
            let Some(value) = other_value(&subject, of, literal, language(document, line)) else { continue };
            match found.iter_mut().find(|(field, ..)| *field == of) {
                Some((.., literals)) => literals.push((index, literal)),
                None => found.push((of, value, vec![(index, literal)])),
            }
        }
        for (field, value, literals) in found {
            if agreement::is_cut(cx, &subject, field) {
                continue;
            }
            let mut places = literals.iter().map(|(index, _)| subject.passage(*index).field("literal"));
            let Some(first) = places.next() else { continue };
            let mut texts: Vec<&str> = literals.iter().map(|(_, literal)| *literal).collect();
            texts.dedup();
            let message = match value {
                Value::Count(count) => counted(field, count, texts),
                value => differs(field, value.to_string(), texts),
            };
            let finding = cx.report(first, message);
            for place in places {
                finding.related(place, Term::new("here too", "her også", "her òg"));
            }
        }
    }
}

/// The language that a passage is printed in: that of its source, the first one by default, else the document's.
fn language<'a>(document: &'a DocumentIndex<'a>, line: &Evidence) -> Option<&'a str> {
    let mut sources = document.strategy.sources.iter();
    let source = match &line.source {
        Some(reference) => sources.find(|source| source.id.as_str() == reference.id()),
        None => sources.next(),
    };
    source.and_then(|source| source.language.as_ref()).map(LanguageTag::as_str).or_else(|| document.language())
}

/// The value on record, when the literal is read as another one.
fn other_value(subject: &Subject<'_>, of: &str, literal: &str, language: Option<&str>) -> Option<Value> {
    let field = subject.field(of)?;
    if let Some(own) = number_on_record(subject, of, literal) {
        return (own != literal::digits(literal)?).then_some(Value::Label(own));
    }
    let own = subject.value(of)?;
    let read: Vec<Value> = match field.type_name {
        _ if field.card.is_list() => {
            literal::count(literal, language).filter(|_| is_counted(field)).map(Value::Count).into_iter().collect()
        }
        "Period" => literal::periods(literal).into_iter().map(Value::Days).collect(),
        "PartialDate" => literal::dates(literal).into_iter().map(|date| Value::Days(date.into())).collect(),
        "Integer" => {
            let years = literal::years(literal, language).and_then(|years| i64::try_from(years).ok());
            years.map(Value::Number).into_iter().collect()
        }
        "Label" => literal::label(literal, language).map(Value::Label).into_iter().collect(),
        name => literal::code(closed_list(name)?, literal).map(Value::Code).into_iter().collect(),
    };
    (!read.is_empty() && !read.iter().any(|value| value.same(&own))).then_some(own)
}

/// Lists that a plan counts as a whole ("seven areas"). A count in a passage on partners or territories may be of a few of them.
fn is_counted(field: &FieldMeta) -> bool {
    matches!(field.name, "objectives" | "priorities" | "measures" | "indicators" | "items")
}

/// The phone or organisation number on record that a printed number of the same kind stands for.
fn number_on_record(subject: &Subject<'_>, of: &str, literal: &str) -> Option<String> {
    let ObjectRef::Actor(actor) = subject.object else { return None };
    let printed = literal::digits(literal)?;
    match of {
        "contact" => actor.contact.as_ref()?.phone.as_deref().and_then(literal::digits),
        "identifiers" if printed.len() == 9 => {
            let numbers: Vec<&Identifier> = actor.identifiers.iter().filter(|it| it.scheme() == "no-orgnr").collect();
            let same = numbers.iter().find(|number| number.value() == printed);
            same.or(numbers.first()).map(|number| number.value().to_owned())
        }
        _ => None,
    }
}
