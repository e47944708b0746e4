use crate::index::fold_name;
use crate::rules::prelude::*;
use crate::rules::shared::items::stands;
use crate::sorting::sort;

rule! {
    /// Objectives, priorities or measures beside each other have the same title or the same number.
    ///
    /// Siblings are of the same kind (objectives of the same level), with the same `part_of` and `serves`, for the same owners
    /// (`adopted_by`), territories and `period`: a yearly measure is not the same each year. Titles are compared without case and punctuation, years
    /// included, in each language by itself; where there is no title, the statements are. Two measures of one title are told apart by who is `responsible`
    /// or by the places they concern; and two items by numbers with different headings (`EN4` and `R5`, `1.2` and `1.2.1`), for then
    /// they are sub-headings that the record has no parents for. Where the title is but a topic, each item has a number and a statement of its own,
    /// and these tell them apart. A number stands once among siblings.
    ///
    /// One finding for each title or number, at the second of its items. What has two ids in common is for STR003, a title still to be written
    /// for QLT009. What was rejected or stopped is left out.
    ///
    /// ## Why
    ///
    /// An item that is recorded twice is counted twice, and of two numbers 3 nobody knows which is meant. Real StratML plans repeat both;
    /// as there may be a reason that the record does not show, this is no error.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: mobility, title: Mobility}
    ///   - {id: transit-1, title: Public transport, part_of: [mobility]}
    ///   - {id: transit-2, title: "Public Transport:", part_of: [mobility]}
    /// ```
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: health-1, title: Staff, number: "2.14", statement: Train health staff}
    ///   - {id: health-2, title: Staff, number: "2.15", statement: Train health staff.}
    /// ```
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: quay, title: New quay, number: 3, responsible: [county]}
    ///   - {id: ferry, title: New ferry, number: "3.", responsible: [port]}
    /// actors:
    ///   - {id: county, name: Saltmark County}
    ///   - {id: port, name: Ports of Saltmark}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// objectives:
    ///   - {id: towns, title: Towns}
    ///   - {id: coast, title: Coast}
    ///   - {id: towns-transit, title: Public transport, part_of: [towns], number: 1}
    ///   - {id: coast-transit, title: Public transport, part_of: [coast], number: 1}
    ///   - {id: roads-upkeep, title: Roads, number: "7.1", statement: Maintain all roads}
    ///   - {id: roads-network, title: Roads, number: "7.4", statement: Connect all parts of the island}
    ///   - {id: tourism, title: Tourism, number: EN4}
    ///   - {id: tourism-region, title: Tourism, number: R5}
    /// measures:
    ///   - {id: survey-2010, title: Survey, period: 2010}
    ///   - {id: survey-2011, title: Survey, period: 2011}
    ///   - {id: plan-2010, title: Action plan 2010}
    ///   - {id: plan-2011, title: Action plan 2011}
    /// ```
    STR012 "repeated-sibling" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "StratML practice: real plans repeat names and sequence indicators",
        strength: Practice,
        since: "0.1.0",
    }
    message titled(kind, title) {
        en: "another {kind} beside this one has the title `{title}` too",
        nb: "et annet {kind} på samme nivå har også tittelen `{title}`",
        nn: "eit anna {kind} på same nivå har òg tittelen `{title}`",
        help: {
            en: "remove the one that is recorded twice, or tell the two apart by their titles",
            nb: "fjern det ene hvis det er registrert to ganger, eller skill dem fra hverandre med titlene",
            nn: "fjern det eine om det er registrert to gonger, eller skil dei frå kvarandre med titlane",
        },
    }
    message stated(kind) {
        en: "another {kind} beside this one is stated in the same words",
        nb: "et annet {kind} på samme nivå er formulert med de samme ordene",
        nn: "eit anna {kind} på same nivå er formulert med dei same orda",
    }
    message numbered(kind, number) {
        en: "another {kind} beside this one has the number `{number}` too",
        nb: "et annet {kind} på samme nivå har også nummeret `{number}`",
        nn: "eit anna {kind} på same nivå har òg nummeret `{number}`",
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let twice: HashSet<At> = document.duplicates().iter().map(|(_, later)| later.at).collect();
    let items: Vec<Numbered<'_>> =
        document.all_elements().filter(|element| !twice.contains(&element.at)).filter_map(Numbered::new).collect();
    let mut told: HashSet<At> = HashSet::new();
    for mut group in groups(&items, Numbered::title_signs, |item| item.titles(document)) {
        leave_told_apart(&mut group, document);
        let [first, second, rest @ ..] = group.as_slice() else { continue };
        let (at, kind) = (second.element.at, second.element.kind().term());
        // Told once, whatever the number of languages.
        if told.contains(&at) || is_placeholder(document, second) {
            continue;
        }
        told.extend(group.iter().skip(1).map(|item| item.element.at));
        let message =
            if second.title_field() == "title" { titled(kind, document.label(&second.element)) } else { stated(kind) };
        report(cx, first, second, rest, second.title_field(), message);
    }
    for mut group in groups(&items, Numbered::number_signs, |item| item.numbers(document)) {
        // Recorded twice, title and number: one cause.
        group.retain(|item| !told.contains(&item.element.at));
        let [first, second, rest @ ..] = group.as_slice() else { continue };
        let Some(number) = second.number else { continue };
        report(cx, first, second, rest, "number", numbered(second.element.kind().term(), number));
    }
}

/// Takes out the items whose number and statement nothing else in the group has: their title is but a topic.
fn leave_told_apart(group: &mut Vec<&Numbered<'_>>, document: &DocumentIndex<'_>) {
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut statements: HashMap<String, usize> = HashMap::new();
    let mut signs = Vec::with_capacity(group.len());
    for item in group.iter() {
        let (Some(number), Some(statement)) = (item.number, item.statement()) else { return };
        let sign = (fold_name(number.as_str()), fold_name(document.show(statement)));
        *numbers.entry(sign.0.clone()).or_default() += 1;
        *statements.entry(sign.1.clone()).or_default() += 1;
        signs.push(sign);
    }
    let mut signs = signs.iter();
    group.retain(|_| {
        signs.next().is_some_and(|(number, statement)| {
            numbers.get(number).is_some_and(|n| *n > 1) || statements.get(statement).is_some_and(|n| *n > 1)
        })
    });
}

/// How many further items a finding shows.
const MOST_RELATED: usize = 5;

fn report(
    cx: &mut Cx<'_>,
    first: &Numbered<'_>,
    second: &Numbered<'_>,
    rest: &[&Numbered<'_>],
    field: &str,
    message: crate::message::Message,
) {
    let finding = cx.report(second.element.at.field(field), message);
    let field_of =
        |item: &Numbered<'_>| item.element.at.field(if field == "number" { field } else { item.title_field() });
    finding.related(field_of(first), Term::new("the first one", "det første", "det første"));
    for item in rest.iter().take(MOST_RELATED) {
        finding.related(field_of(item), Term::new("also here", "også her", "òg her"));
    }
}

/// An objective, a priority or a measure.
#[derive(Clone, Copy)]
struct Numbered<'a> {
    element: Element<'a>,
    title: Option<&'a LocalizedText>,
    number: Option<&'a Label>,
    part_of: &'a [Ref],
    serves: &'a [Ref],
}

impl<'a> Numbered<'a> {
    fn new(element: Element<'a>) -> Option<Self> {
        let none: &[Ref] = &[];
        let (status, title, number, part_of, serves) = match element.object {
            ObjectRef::Objective(it) => (it.status, element.title(), it.number.as_ref(), it.part_of.as_slice(), none),
            ObjectRef::Priority(it) => {
                (it.status, element.title(), it.number.as_ref(), &it.part_of[..], &it.serves[..])
            }
            ObjectRef::Measure(it) => (it.status, element.title(), it.number.as_ref(), &it.part_of[..], &it.serves[..]),
            _ => return None,
        };
        stands(status).then_some(Self { element, title, number, part_of, serves })
    }

    /// What the item says beside its title.
    fn statement(&self) -> Option<&'a LocalizedText> {
        match self.element.object {
            ObjectRef::Objective(it) => it.title.as_ref().and(it.statement.as_ref()),
            ObjectRef::Priority(it) => it.statement.as_ref(),
            ObjectRef::Measure(it) => it.title.as_ref().and(it.statement.as_ref()),
            _ => None,
        }
    }

    fn title_field(&self) -> &'static str {
        match self.element.object {
            ObjectRef::Objective(Objective { title: None, .. }) | ObjectRef::Measure(Measure { title: None, .. }) => {
                "statement"
            }
            _ => "title",
        }
    }

    /// A cheap sign of each title: what differs in it is not the same.
    fn title_signs(&self, see: &mut dyn FnMut(u64)) {
        let texts = self.title.into_iter().flat_map(LocalizedText::values);
        texts.filter_map(|(_, text)| self.sign(text)).for_each(see);
    }

    fn number_signs(&self, see: &mut dyn FnMut(u64)) {
        self.number.and_then(|number| self.sign(number.as_str())).into_iter().for_each(see);
    }

    /// Of the kind, the least of the parents and the letters and digits of a text; `None` when it has none.
    fn sign(&self, text: &str) -> Option<u64> {
        let kind = self.element.kind() as u64;
        let parent = self.part_of.iter().chain(self.serves).map(Ref::id).min().unwrap_or_default();
        let start = parent.bytes().fold(kind, |sign, byte| mix(sign, byte.into()));
        let mut sign = start;
        let mut blank = true;
        for c in text.chars().take(SIGNED) {
            if c.is_ascii_alphanumeric() {
                sign = mix(sign, c.to_ascii_lowercase().into());
                blank = false;
            } else if !c.is_ascii() && c.is_alphanumeric() {
                sign = c.to_lowercase().fold(sign, |sign, c| mix(sign, c.into()));
                blank = false;
            }
        }
        (!blank || text.chars().skip(SIGNED).any(char::is_alphanumeric)).then_some(sign)
    }

    /// What makes siblings of items, and each title folded, with its language.
    fn titles(&self, document: &DocumentIndex<'a>) -> Vec<Vec<String>> {
        let default = document.language().unwrap_or_default();
        let mut place = self.place(document);
        place.push(self.number.map_or_else(String::new, |number| heading(number.as_str())));
        if let ObjectRef::Measure(it) = self.element.object {
            place.push(grounds(&it.concerns));
            place.push(ids(document.responsible(it)));
        }
        let texts = self.title.into_iter().flat_map(LocalizedText::values);
        let key = |(tag, text): (Option<&LanguageTag>, &Text)| {
            let tag = tag.map_or(default, LanguageTag::as_str).split('-').next().unwrap_or_default();
            [place.as_slice(), &[tag.to_ascii_lowercase(), fold_name(text)]].concat()
        };
        texts.map(key).collect()
    }

    fn numbers(&self, document: &DocumentIndex<'a>) -> Vec<Vec<String>> {
        let number = self.number.map(|number| fold_name(number.as_str()));
        number.map(|number| [self.place(document), vec![number]].concat()).into_iter().collect()
    }

    /// Where the item belongs: siblings have this in common.
    fn place(&self, document: &DocumentIndex<'a>) -> Vec<String> {
        let (level, serves, adopted_by, territories, period) = match self.element.object {
            ObjectRef::Objective(it) => {
                (it.effective_level().as_str(), self.serves, &it.adopted_by, &it.territories, None)
            }
            ObjectRef::Priority(it) => ("", self.serves, &it.adopted_by, &it.territories, None),
            ObjectRef::Measure(it) => ("", document.serves(it), &it.adopted_by, &it.territories, it.period),
            _ => return Vec::new(),
        };
        vec![
            self.element.kind().list().to_owned(),
            level.to_owned(),
            ids(self.part_of),
            ids(serves),
            ids(adopted_by),
            grounds(territories),
            period.map_or_else(String::new, |period| period.to_string()),
        ]
    }
}

/// Items that have a key in common, in document order. Only those with the same sign are looked at closely.
fn groups<'i, 'a>(
    items: &'i [Numbered<'a>],
    signs: fn(&Numbered<'a>, &mut dyn FnMut(u64)),
    keys: impl Fn(&Numbered<'a>) -> Vec<Vec<String>>,
) -> Vec<Vec<&'i Numbered<'a>>> {
    let mut first: HashMap<u64, usize> = HashMap::with_capacity(items.len());
    let mut close: Vec<usize> = Vec::new();
    for (place, item) in items.iter().enumerate() {
        signs(item, &mut |sign| {
            let known = *first.entry(sign).or_insert(place);
            if known != place {
                close.extend([known, place]);
            }
        });
    }
    sort(&mut close);
    close.dedup();
    let mut numbers: HashMap<Vec<String>, usize> = HashMap::new();
    let mut groups: Vec<Vec<&Numbered<'a>>> = Vec::new();
    for item in close.into_iter().filter_map(|place| items.get(place)) {
        for key in keys(item) {
            let number = *numbers.entry(key).or_insert(groups.len());
            match groups.get_mut(number) {
                Some(group) if group.last().is_some_and(|last| last.element.at == item.element.at) => {}
                Some(group) => group.push(item),
                None => groups.push(vec![item]),
            }
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// How much of a text its sign is of: what begins alike is looked at closely.
const SIGNED: usize = 24;

/// A quick sign of a row of numbers. That two have the same proves nothing.
fn mix(sign: u64, number: u32) -> u64 {
    (sign.rotate_left(5) ^ u64::from(number)).wrapping_mul(0x517C_C1B7_2722_0A95)
}

fn ids(references: &[Ref]) -> String {
    let mut ids: Vec<&str> = references.iter().map(Ref::id).collect();
    sort(&mut ids);
    ids.join(" ")
}

fn grounds(territories: &[Territory]) -> String {
    let name = |territory: &Territory| match &territory.code {
        Some(code) => code.as_str().to_owned(),
        None => territory.name.iter().flat_map(LocalizedText::values).map(|(_, name)| fold_name(name)).collect(),
    };
    let mut names: Vec<String> = territories.iter().map(name).collect();
    sort(&mut names);
    names.join(" ")
}

/// The number of what an item stands under: `EN` of `EN4`, `1.2` of `1.2.3`, nothing of `3` and `E`.
fn heading(number: &str) -> String {
    let number = number.trim_end_matches(|c: char| !c.is_alphanumeric());
    let digits = number.trim_end_matches(|c: char| c.is_ascii_digit());
    let rest = if digits.len() < number.len() { digits } else { number.trim_end_matches(char::is_alphabetic) };
    fold_name(rest)
}

/// True for a title that is still to be written.
fn is_placeholder(document: &DocumentIndex<'_>, item: &Numbered<'_>) -> bool {
    let field = item.element.at.field(item.title_field());
    document.texts().placeholders.iter().any(|fact| {
        let rest = fact.pointer.as_str().strip_prefix(field.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

#[cfg(test)]
mod tests {
    use super::heading;

    #[test]
    fn headings() {
        for (number, above) in
            [("EN4", "en"), ("1.2.3", "1 2"), ("1.2.a)", "1 2"), ("3.", ""), ("E", ""), ("R3.1.4", "r3 1"), ("", "")]
        {
            assert_eq!(heading(number), above, "{number}");
        }
    }
}
