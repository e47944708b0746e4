use hashbrown::HashSet;

use crate::index::fold_name;
use crate::rules::prelude::*;
use crate::rules::shared::ground;

rule! {
    /// A partner without category, or a place abroad without code.
    ///
    /// Partners are the named `partners` of measures and the named `stakeholders` of the plan: each has a `category` on its actor.
    /// One who only benefits is left out. Places abroad are what measures are about besides the plan's own territory (`concerns`):
    /// each has a code. All partners without category are one finding; a place without code is one, however often it is named.
    /// A category that is not in the list is for CLS002.
    ///
    /// ## Why
    ///
    /// Interreg's keep.eu finds partners by their type, and a place by its code (ISO 3166-1 for countries). A name alone is found only
    /// by those who spell it in the same way.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: study, title: Study, concerns: [RU, {name: The northern areas}]}
    ///   - {id: fair, title: Trade fair, concerns: [{name: the Northern Areas}]}
    /// ```
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: study, title: Study, partners: [ports, siva]}
    /// actors:
    ///   - {id: ports, name: Ports of Saltmark, category: business}
    ///   - {id: siva, name: Siva}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// measures:
    ///   - {id: study, title: Study, partners: [siva], responsible: [county], concerns: [{code: RU, name: Russia}]}
    /// actors:
    ///   - {id: county, name: Saltmark County}
    ///   - {id: siva, name: Siva, category: public_support}
    /// ```
    CLS008 "uncoded-partner-or-place" {
        severity: Info,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "keep.eu (Interreg): partner types; ISO 3166-1",
        strength: Practice,
        since: "0.1.0",
        yields_to: ["CLS002"],
    }
    message partners(partners) {
        en: "the {partners|partner|partners} {partners} {partners|has|have} no category",
        nb: "{partners|partneren|partnerne} {partners} har ingen kategori",
        nn: "{partners|partnaren|partnarane} {partners} har ingen kategori",
        help: {
            en: "give the `category` of the actor, such as `public_support` or `research`",
            nb: "oppgi aktørens `category`, for eksempel `public_support` eller `research`",
            nn: "oppgje `category` for aktøren, til dømes `public_support` eller `research`",
        },
    }
    message place(name) {
        en: "the place `{name}` has no code",
        nb: "området `{name}` har ingen kode",
        nn: "området `{name}` har ingen kode",
        help: {
            en: "give its ISO 3166 or NUTS code, or the codes of the countries that it is made of",
            nb: "oppgi ISO 3166- eller NUTS-koden, eller kodene for landene det består av",
            nn: "oppgje ISO 3166- eller NUTS-koden, eller kodane for landa det er sett saman av",
        },
    }
    message place_near(name, code) {
        en: "the place `{name}` has no code",
        nb: "området `{name}` har ingen kode",
        nn: "området `{name}` har ingen kode",
        help: {
            en: "`{code}` is a territory of that name",
            nb: "`{code}` er et område med det navnet",
            nn: "`{code}` er eit område med det namnet",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let mut uncategorised: Vec<Item<'_, Actor>> = Vec::new();
    let mut seen: HashSet<&str> = HashSet::new();
    let mut places: Vec<(String, &str, Vec<Pointer>)> = Vec::new();
    let parties = document.measures().flat_map(|measure| &measure.it.partners).chain(&cx.strategy().stakeholders);
    // Looked up one by one only where there is an actor to be found.
    let some = cx.strategy().actors.iter().any(|actor| actor.category.is_none());
    for party in parties.filter(|_| some) {
        let takes_part =
            party.involvement.is_empty() || party.involvement.iter().any(|it| *it != Involvement::Beneficiary);
        let Some(actor) = party.actor.as_ref().filter(|_| takes_part).and_then(|actor| document.actor(actor)) else {
            continue;
        };
        if actor.it.category.is_none() && seen.insert(actor.it.id.as_str()) {
            uncategorised.push(actor);
        }
    }
    for measure in document.measures() {
        for (number, territory) in measure.it.concerns.iter().enumerate() {
            let name = folded(cx.strategy().language.as_ref(), territory).filter(|_| ground::code(territory).is_none());
            let Some((name, shown)) = name else { continue };
            let at = measure.at.field("concerns").item(number);
            match places.iter_mut().find(|(known, ..)| *known == name) {
                Some((.., more)) => more.push(at),
                None => places.push((name, shown, vec![at])),
            }
        }
    }
    if let Some((first, others)) = uncategorised.split_first() {
        let names: Vec<&str> = uncategorised.iter().map(|actor| document.actor_label(actor.it)).collect();
        let finding = cx.report(first.at, partners(names));
        for other in others {
            finding
                .related(other.at, Term::new("no category either", "heller ingen kategori", "heller ingen kategori"));
        }
    }
    for (_, name, pointers) in places {
        let mut pointers = pointers.into_iter();
        let Some(first) = pointers.next() else { continue };
        let code = codelist::territory::suggest(name);
        let message = match code {
            Some(code) => place_near(name, code),
            None => place(name),
        };
        let places: Vec<Pointer> = std::iter::once(first).chain(pointers).collect();
        let mut pointers = places.iter().cloned();
        let Some(first) = pointers.next() else { continue };
        let finding = cx.report(first, message);
        if let Some(code) = code {
            // Which of several territories of a name is meant is for somebody to say.
            let edits = places.iter().map(|place| Edit::add(place.clone(), "code", code, &[]));
            finding.fix(Repair::doubtful(title::add("code", code), edits.collect::<Vec<_>>()));
        }
        for other in pointers {
            finding.related(other, Term::new("named here too", "nevnt her også", "nemnt her òg"));
        }
    }
}

/// The name by which a place is known again, and as it is written: that in the language of the document, else the first by the
/// alphabet, whatever the order in which they stand.
fn folded<'a>(language: Option<&LanguageTag>, territory: &'a Territory) -> Option<(String, &'a str)> {
    let fold = |text: &'a Text| Some((fold_name(text), text.as_str())).filter(|(name, _)| !name.is_empty());
    let name = territory.name.as_ref()?;
    let own = language.and_then(|language| name.in_language(language.as_str())).or_else(|| name.plain());
    own.and_then(fold).or_else(|| name.values().filter_map(|(_, text)| fold(text)).min())
}
