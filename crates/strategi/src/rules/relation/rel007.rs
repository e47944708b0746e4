use hashbrown::HashMap;

use crate::index::fold_name;
use crate::rules::prelude::*;
use crate::rules::shared::agreement::subjects;
use crate::sorting::{sort, sort_by_key};

rule! {
    /// A continued item has another name than before, or one name stands for two items.
    ///
    /// Renamed: an objective or a priority that `continues` one earlier item has, in a language that both are named in, another title than that (folded, without years), and no
    /// decision `amends` it. An item that continues several is a merger, and several items that continue one are a split:
    /// there a new name is to be expected. So it is for a measure: what was to be assessed is then set up, and called so.
    ///
    /// Joined: a `literal` of an item's title holds the titles of two siblings, or that of a sibling besides its own. A
    /// sibling whose title is a part of the item's own title does not count.
    ///
    /// ## Why
    ///
    /// Whoever follows a priority from plan to plan follows its name. "Internationalisation of business and youth" names two areas of the
    /// plan before, and reads as one, or as the internationalisation of youth.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: young, title: Young people, continues: [before-youth]}
    /// linked_plans:
    ///   - id: before
    ///     relations: [succeeds]
    ///     items: [{id: before-youth, title: Youth}]
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - id: business
    ///     title: Internationalisation of business
    ///     evidence: [{of: title, locator: p. 3, literal: Internationalisation of business and youth}]
    ///   - {id: youth, title: Youth}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: youth, title: "Youth, 2009–12", continues: [before-youth]}
    ///   - {id: trade, title: Trade abroad, continues: [before-business]}
    ///   - {id: culture-youth, title: Culture and youth, continues: [before-culture, before-sport],
    ///      evidence: [{of: title, locator: p. 3, literal: Culture and youth}]}
    /// decisions:
    ///   - {id: d1, effect: amends, items: [trade]}
    /// measures:
    ///   - {id: russia, title: Ventures towards Russia, continues: [before-russia]}
    /// linked_plans:
    ///   - id: before
    ///     relations: [succeeds]
    ///     items:
    ///       - {id: before-youth, title: YOUTH}
    ///       - {id: before-business, title: Business}
    ///       - {id: before-culture, title: Culture}
    ///       - {id: before-sport, title: Sport}
    ///       - {id: before-russia, title: Study of ventures towards Russia}
    /// ```
    REL007 "continued-item-renamed" {
        severity: Info,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "practice of following priorities from plan to plan",
        strength: Practice,
        since: "0.1.0",
        reads: ["decisions"],
    }
    message renamed(title, before) {
        en: "`{title}` continues `{before}` under another name",
        nb: "`{title}` viderefører `{before}` under et annet navn",
        nn: "`{title}` vidarefører `{before}` under eit anna namn",
        help: {
            en: "keep the name, or record the decision that changed it (`effect: amends`)",
            nb: "behold navnet, eller registrer vedtaket som endret det (`effect: amends`)",
            nn: "behald namnet, eller registrer vedtaket som endra det (`effect: amends`)",
        },
    }
    message joined(literal, titles) {
        en: "`{literal}` joins the names of several items: {titles}",
        nb: "`{literal}` slår sammen navnene på flere punkter: {titles}",
        nn: "`{literal}` slår saman namna på fleire punkt: {titles}",
        help: {
            en: "name each item by itself in the plan",
            nb: "nevn hvert punkt for seg i planen",
            nn: "nemn kvart punkt for seg i planen",
        },
    }
}

/// An objective or a priority with a title that continues earlier items.
struct Continued<'a> {
    at: At,
    id: &'a Id,
    title: &'a LocalizedText,
    continues: &'a [Ref],
}

fn continued<'a>(document: &'a DocumentIndex<'a>) -> impl Iterator<Item = Continued<'a>> {
    document.all_elements().filter_map(|element| {
        let (title, continues) = match element.object {
            ObjectRef::Objective(it) => (it.title.as_ref()?, it.continues.as_slice()),
            ObjectRef::Priority(it) => (&it.title, it.continues.as_slice()),
            _ => return None,
        };
        Some(Continued { at: element.at, id: element.id, title, continues })
    })
}

fn check(cx: &mut Cx<'_>) {
    if cx.document().outline().refs_of("continues").next().is_some() {
        renames(cx);
    }
    joins(cx);
}

fn renames(cx: &mut Cx<'_>) {
    let document = cx.document();
    let mut uses: HashMap<&str, usize> = HashMap::new();
    for reference in continued(document).flat_map(|item| item.continues) {
        *uses.entry(reference.as_str()).or_default() += 1;
    }
    let amends = document.decisions().filter(|decision| decision.it.effect == Effect::Amends);
    let amended: Vec<&str> = amends.flat_map(|decision| decision.it.items.iter().map(Ref::id)).collect();
    for Continued { at, id, title, continues } in continued(document) {
        let [reference] = continues else { continue };
        if uses.get(reference.as_str()).is_some_and(|uses| *uses > 1) || amended.contains(&id.as_str()) {
            continue;
        }
        match cx.collection().resolve(cx.number(), reference) {
            Target::Local(before) => rename(cx, at, title, (None, document, before)),
            Target::Foreign(number, before) => {
                if let Some(other) = cx.collection().document(number) {
                    rename(cx, at, title, (Some(number), other, before));
                }
            }
            Target::NotLoaded => cx.not_evaluated(Cause::NotLoaded(reference.document().unwrap_or("").to_owned())),
            _ => {}
        }
    }
}

fn rename<'a>(
    cx: &mut Cx<'a>,
    at: At,
    title: &'a LocalizedText,
    (number, other, before): (Option<usize>, &'a DocumentIndex<'a>, Element<'a>),
) {
    let document = cx.document();
    let titled = !matches!(before.object, ObjectRef::Objective(Objective { title: None, .. }));
    let Some(earlier) = before.title().filter(|_| titled) else { return };
    let (own, old) = (folded(document, title), folded(other, earlier));
    let shared = own.iter().any(|(tag, _)| old.iter().any(|(other, _)| tag == other));
    if shared && !own.iter().any(|(_, name)| old.iter().any(|(_, other)| name == other)) {
        let finding = cx.report(at.field("title"), renamed(document.show(title), other.show(earlier)));
        let label = Term::new("the earlier item", "det tidligere punktet", "det tidlegare punktet");
        match number {
            Some(number) => finding.related_in(number, before.at, label),
            None => finding.related(before.at, label),
        };
    }
}

/// The names in each language, folded; the language is the primary one.
fn folded(document: &DocumentIndex<'_>, title: &LocalizedText) -> Vec<(String, String)> {
    let default = document.language().unwrap_or_default();
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let names = title.values().map(|(tag, name)| (primary(tag.map_or(default, |tag| tag.as_str())), fold_title(name)));
    names.filter(|(_, name)| !name.is_empty()).collect()
}

/// How many titles that share a word with a passage it is held against.
const MOST_SIBLINGS: usize = 200;

fn joins(cx: &mut Cx<'_>) {
    let document = cx.document();
    let items = || document.all_elements().filter(is_item);
    let mut literals = Vec::new();
    for element in subjects(document).filter_map(|subject| subject.element()).filter(is_item) {
        let own = document.label(&element);
        for (index, line) in element.evidence().iter().enumerate() {
            let of_title = line.of.as_deref() == Some("title");
            if let Some(literal) = line.literal.as_deref().filter(|it| of_title && fold_name(it) != fold_name(own)) {
                literals.push((element, own, index, literal));
            }
        }
    }
    if literals.is_empty() {
        return;
    }
    // By list and first word, so that a literal is held against few titles.
    let mut titles: HashMap<(&str, String), Vec<&str>> = HashMap::new();
    for (element, title) in items().map(|element| (element, document.label(&element))) {
        if let Some(word) = fold_name(title).split(' ').next().filter(|word| !word.is_empty()) {
            titles.entry((element.kind().list(), word.to_owned())).or_default().push(title);
        }
    }
    let mut reported = None;
    for (element, own, index, literal) in literals {
        let mut words: Vec<String> = fold_name(literal).split(' ').map(str::to_owned).collect();
        sort(&mut words);
        words.dedup();
        let siblings = words.into_iter().filter_map(|word| titles.get(&(element.kind().list(), word))).flatten();
        let named = names_in(literal, own, siblings.take(MOST_SIBLINGS).copied().collect());
        if named.len() > 1 && reported != Some(element.at) {
            reported = Some(element.at);
            cx.report(element.at.field("evidence").item(index).field("literal"), joined(literal, named));
        }
    }
}

fn is_item(element: &Element<'_>) -> bool {
    matches!(element.kind(), ElementKind::Objective | ElementKind::Priority | ElementKind::Measure)
}

/// The item's own title and those of siblings that the text holds, none of them inside another.
fn names_in<'t>(text: &str, own: &'t str, mut siblings: Vec<&'t str>) -> Vec<&'t str> {
    let padded = |name: &str| format!(" {} ", fold_name(name));
    let mut rest = padded(text);
    siblings.retain(|sibling| !padded(own).contains(&padded(sibling)));
    // The longer name first: what lies inside it is not named by itself.
    sort_by_key(&mut siblings, |sibling| std::cmp::Reverse(sibling.len()));
    let mut found = Vec::new();
    for name in std::iter::once(own).chain(siblings) {
        let folded = padded(name);
        if folded.len() > 2 && rest.contains(&folded) {
            rest = rest.replace(&folded, " | ");
            found.push(name);
        }
    }
    found
}
