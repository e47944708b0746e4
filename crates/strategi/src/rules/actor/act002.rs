use crate::rules::prelude::*;

rule! {
    /// A publisher is missing or cannot be told from others.
    ///
    /// A publisher is identified by a name together with an identifier (an organisation number, say) or a way to
    /// reach it: e-mail, phone, web or an address. A plan without `publisher` is reported, too: the owners need not be
    /// the ones who publish it. A publisher that is named but cannot be found is for REF001.
    ///
    /// ## Why
    ///
    /// A plan on record is only worth something when it is clear who put it out. In the Norwegian profile of DCAT-AP
    /// a publisher is mandatory, preferably with its organisation number.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// publisher: county
    /// actors:
    ///   - {id: county, name: Saltmark County}
    /// ```
    ///
    /// ```yaml bad
    /// publisher: county
    /// actors:
    ///   - {id: county, contact: {email: post@saltmark.example}}
    /// ```
    ///
    /// ```yaml bad
    /// owners: [county]
    /// actors:
    ///   - {id: county, name: Saltmark County, contact: {email: post@saltmark.example}}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// publisher: county
    /// actors:
    ///   - {id: county, name: Saltmark County, contact: {email: post@saltmark.example}}
    /// ```
    ACT002 "unidentified-publisher" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "DCAT-AP-NO: publisher is mandatory, preferably with its organisation number",
        strength: Should,
        since: "0.1.0",
        reads: ["publisher"],
    }
    message missing() {
        en: "the plan names no publisher",
        nb: "planen har ingen utgiver",
        nn: "planen har ingen utgjevar",
        help: {
            en: "name in `publisher` who put the plan out",
            nb: "oppgi i `publisher` hvem som har gitt ut planen",
            nn: "oppgje i `publisher` kven som har gjeve ut planen",
        },
    }
    message anonymous(publisher) {
        en: "the publisher `{publisher}` has no name",
        nb: "utgiveren `{publisher}` har ikke noe navn",
        nn: "utgjevaren `{publisher}` har ikkje noko namn",
    }
    message unreachable(publisher) {
        en: "the publisher `{publisher}` has neither an identifier nor contact details",
        nb: "utgiveren `{publisher}` har verken identifikator eller kontaktopplysninger",
        nn: "utgjevaren `{publisher}` har verken identifikator eller kontaktopplysningar",
        help: {
            en: "add its organisation number (`identifiers`), or how to reach it (`contact`)",
            nb: "legg til organisasjonsnummeret (`identifiers`), eller hvordan den kan nås (`contact`)",
            nn: "legg til organisasjonsnummeret (`identifiers`), eller korleis ein kan nå han (`contact`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let Some(publisher) = &cx.strategy().publisher else {
        cx.report(Pointer::root(), missing());
        return;
    };
    let Some(Item { at, it: actor }) = document.actor(publisher) else { return };
    let named = actor.name.as_ref().is_some_and(|name| !name.is_blank())
        || actor.short_name.as_ref().is_some_and(|name| !name.is_blank());
    if !named {
        cx.report(at, anonymous(&actor.id));
    } else if actor.identifiers.is_empty() && !actor.contact.as_ref().is_some_and(is_given) {
        cx.report(at, unreachable(document.actor_label(actor)));
    }
}

/// True when there is some way to reach the actor.
fn is_given(contact: &Contact) -> bool {
    let text = |text: &Option<Text>| text.as_ref().is_some_and(|text| !text.is_blank());
    let address = |address: &Option<Address>| {
        address.as_ref().is_some_and(|it| text(&it.street) || text(&it.postcode) || text(&it.place))
    };
    text(&contact.email)
        || text(&contact.phone)
        || text(&contact.web)
        || address(&contact.visiting)
        || address(&contact.postal)
}
