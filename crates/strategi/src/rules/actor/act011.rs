use crate::fix::mend_contact;
use crate::message::Message;
use crate::rules::prelude::*;
use crate::rules::shared::{contact, ground};

rule! {
    /// A contact detail is malformed.
    ///
    /// An e-mail address has one `@` and a domain with a dot. A phone number has 3 to 15 digits, with `+`, brackets, blanks, dots,
    /// hyphens or slashes between them, and may end in an extension (`ext. 12`, `x12`). A web address is a host with a dot, with or
    /// without `http://` or `https://`. A Norwegian postcode has four digits; others have 3 to 10 letters and digits. A postcode is
    /// Norwegian when `country` is `NO`, or when it is left out and neither the actor's nor the plan's territories lie in another
    /// country. Whether the address exists is not looked up.
    ///
    /// ## Why
    ///
    /// A detail that cannot be right is of no use to the one who wants to ask; validators of timetable data (GTFS) give notices for
    /// invalid e-mail addresses, phone numbers and web addresses.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// actors:
    ///   - {id: county, name: Saltmark County, contact: {postal: {postcode: "773", place: Steinkjer}}}
    /// ```
    ///
    /// ```yaml bad
    /// actors:
    ///   - {id: county, name: Saltmark County, contact: {visiting: {postcode: "?", place: Tromsø, country: SE}}}
    /// ```
    ///
    /// ```yaml bad
    /// actors:
    ///   - {id: county, name: Saltmark County, contact: {email: post.saltmark.example}}
    /// ```
    ///
    /// ```yaml bad
    /// actors:
    ///   - {id: county, name: Saltmark County, contact: {phone: "74 11 36 OO"}}
    /// ```
    ///
    /// ```yaml bad
    /// actors:
    ///   - {id: county, name: Saltmark County, contact: {web: "https:/saltmark.example"}}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// actors:
    ///   - id: county
    ///     name: Saltmark County
    ///     contact:
    ///       email: post.mottak+plan@saltmark.example
    ///       phone: "+47 74 11 36 00 ext. 12"
    ///       web: www.saltmark.example/plan
    ///       postal: {postcode: "7735", place: Steinkjer}
    ///       visiting: {postcode: "831 31", place: Östersund, country: SE}
    ///   - {id: nuuk, name: Nuuk, territories: [GL], contact: {postal: {postcode: "390", place: Nuuk}}}
    /// ```
    ACT011 "malformed-contact" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "GTFS validator: notices invalid_email, invalid_phone_number and invalid_url",
        strength: Practice,
        since: "0.1.0",
    }
    message email(value) {
        en: "`{value}` is not an e-mail address",
        nb: "`{value}` er ikke en e-postadresse",
        nn: "`{value}` er ikkje ei e-postadresse",
    }
    message phone(value) {
        en: "`{value}` is not a phone number",
        nb: "`{value}` er ikke et telefonnummer",
        nn: "`{value}` er ikkje eit telefonnummer",
    }
    message web(value) {
        en: "`{value}` is not a web address",
        nb: "`{value}` er ikke en nettadresse",
        nn: "`{value}` er ikkje ei nettadresse",
    }
    message postcode(value) {
        en: "`{value}` is not a Norwegian postcode, which has four digits",
        nb: "`{value}` er ikke et norsk postnummer, som har fire siffer",
        nn: "`{value}` er ikkje eit norsk postnummer, som har fire siffer",
        help: {
            en: "quote a postcode that starts with 0 (`\"0150\"`), and give the `country` of an address abroad",
            nb: "sett et postnummer som begynner med 0, i anførselstegn (`\"0150\"`), og oppgi `country` for en adresse i utlandet",
            nn: "set eit postnummer som byrjar med 0, i hermeteikn (`\"0150\"`), og oppgje `country` for ei adresse i utlandet",
        },
    }
    message postcode_abroad(value) {
        en: "`{value}` is not a postcode",
        nb: "`{value}` er ikke et postnummer",
        nn: "`{value}` er ikkje eit postnummer",
    }
}

/// The field, its value, whether that is well-formed, and what to say when it is not.
type Line<'a> = (&'a str, &'a Option<Text>, fn(&str) -> bool, fn(&Text) -> Message);

fn check(cx: &mut Cx<'_>) {
    for Item { at, it: actor } in cx.document().actors() {
        let Some(details) = &actor.contact else { continue };
        let place = || at.field("contact");
        let lines: [Line<'_>; 3] = [
            ("email", &details.email, contact::is_email, |value| email(value)),
            ("phone", &details.phone, contact::is_phone, |value| phone(value)),
            ("web", &details.web, contact::is_web, |value| web(value)),
        ];
        for (field, value, is_well_formed, message) in lines {
            let Some(value) = value.as_ref().filter(|value| !value.is_blank()) else { continue };
            if !is_well_formed(value.trim()) {
                let finding = cx.report(place().field(field), message(value));
                mend(finding, place().field(field), field, value, is_well_formed);
            }
        }
        for (field, address) in [("visiting", &details.visiting), ("postal", &details.postal)] {
            let Some(address) = address else { continue };
            let Some(value) = address.postcode.as_ref().filter(|value| !value.is_blank()) else { continue };
            let at = || place().field(field).field("postcode");
            if is_norwegian(address, actor, cx.strategy()) {
                if !is_norwegian_postcode(value.trim()) {
                    mend(cx.report(at(), postcode(value)), at(), "postcode", value, is_norwegian_postcode);
                }
            } else if !contact::is_postcode_abroad(value.trim()) {
                cx.report(at(), postcode_abroad(value));
            }
        }
    }
}

fn is_norwegian_postcode(value: &str) -> bool {
    value.len() == 4 && value.bytes().all(|b| b.is_ascii_digit())
}

fn mend(finding: &mut crate::report::Finding, at: Pointer, field: &str, value: &Text, is_ok: fn(&str) -> bool) {
    if let Some((new, safe)) = mend_contact(field, value, is_ok) {
        let edit = Edit::text(at, value, new.as_str());
        finding.fix(Repair::new(title::replace(value, new), safe, [edit]));
    }
}

/// By its country; without one, by the territories that have a code: Norwegian unless they say otherwise.
fn is_norwegian(address: &Address, actor: &Actor, strategy: &Strategy) -> bool {
    if let Some(country) = address.country.as_ref().filter(|country| !country.is_blank()) {
        return country.trim().eq_ignore_ascii_case("NO");
    }
    let codes = |territories: &[Territory]| -> Vec<bool> {
        territories.iter().filter_map(ground::code).map(|code| ground::country(code) == Some("NO")).collect()
    };
    let own = codes(&actor.territories);
    let known = if own.is_empty() { codes(&strategy.territories) } else { own };
    known.is_empty() || known.contains(&true)
}
