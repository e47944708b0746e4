//! What the format's fields and levels are called where they are lost.

use strategi::lang::Term;

use crate::write::LossKind;

/// What was lost, in words that fit "StratML has no place for …" and "… can only be written as `Goal`".
pub(super) fn of(kind: LossKind) -> Term {
    match kind {
        LossKind::Omitted { what: "published" } => Term::new(
            "dates of publication that are no single day",
            "publiseringsdatoer som ikke er en bestemt dag",
            "publiseringsdatoar som ikkje er ein bestemt dag",
        ),
        LossKind::Omitted { what } => field(what),
        LossKind::WrittenAs { what, .. } => level(what).unwrap_or_else(|| field(what)),
        LossKind::Days { what: "period" } => {
            Term::new("periods in years or months", "perioder i år eller måneder", "periodar i år eller månader")
        }
        LossKind::Days { .. } => {
            Term::new("dates in years or months", "tidspunkter i år eller måneder", "tidspunkt i år eller månader")
        }
        LossKind::OtherLanguages => {
            Term::new("texts in other languages", "tekster på andre språk", "tekstar på andre språk")
        }
        LossKind::Characters => {
            Term::new("characters that XML does not allow", "tegn som XML ikke tillater", "teikn som XML ikkje tillèt")
        }
        LossKind::Extensions => {
            Term::new("fields of extensions (`x-…`)", "utvidelsesfelt (`x-…`)", "utvidingsfelt (`x-…`)")
        }
    }
}

/// Objectives of a level that StratML has not, or not in that place.
fn level(what: &str) -> Option<Term> {
    Some(match what {
        "vision" => Term::new("a second vision", "en visjon nummer to", "ein visjon nummer to"),
        "overall" => Term::new("overall objectives", "overordnede mål", "overordna mål"),
        "goal" => Term::new("goals", "mål på nivået `goal`", "mål på nivået `goal`"),
        "objective" => Term::new(
            "objectives outside of a goal",
            "mål på nivået `objective` utenfor et hovedmål",
            "mål på nivået `objective` utanfor eit hovudmål",
        ),
        _ => return None,
    })
}

/// A field or list of the format.
fn field(what: &'static str) -> Term {
    match FIELDS.iter().find(|(name, ..)| *name == what) {
        Some((_, en, nb, nn)) => Term::new(en, nb, nn),
        None => Term::new(what, what, what),
    }
}

/// By name; of names that several objects have, the words fit all of them.
const FIELDS: &[(&str, &str, &str, &str)] = &[
    ("strategi", "the version of the format", "versjonen av formatet", "versjonen av formatet"),
    ("$schema", "the address of the schema", "adressen til skjemaet", "adressa til skjemaet"),
    ("id", "ids", "id-er", "id-ar"),
    ("kind", "kinds of plans and sources", "typer av planer og kilder", "typar av planar og kjelder"),
    ("title", "titles", "titler", "titlar"),
    ("alt_titles", "other titles", "andre titler", "andre titlar"),
    ("description", "descriptions", "beskrivelser", "skildringar"),
    ("note", "notes", "merknader", "merknader"),
    ("language", "the language of the texts", "språket i tekstene", "språket i tekstane"),
    (
        "languages_offered",
        "languages that the plan is offered in",
        "språk som planen skal finnes på",
        "språk som planen skal finnast på",
    ),
    ("period", "periods", "perioder", "periodar"),
    ("cycle", "the length of the plan's cycle", "lengden på planperioden", "lengda på planperioden"),
    ("council_term", "the council's term", "valgperioden", "valperioden"),
    ("review_by", "the time of the next revision", "tidspunktet for neste revisjon", "tidspunktet for neste revisjon"),
    ("status", "statuses", "statuser", "statusar"),
    ("version", "the version of the plan", "versjonen av planen", "versjonen av planen"),
    ("revisions", "revisions", "revisjoner", "revisjonar"),
    ("published", "the date of publication", "publiseringsdatoen", "publiseringsdatoen"),
    (
        "owners",
        "owners that are not among the actors",
        "eiere som ikke er blant aktørene",
        "eigarar som ikkje er blant aktørane",
    ),
    ("publisher", "the publisher", "utgiveren", "utgjevaren"),
    ("recorded_by", "who recorded the plan", "hvem som har registrert planen", "kven som har registrert planen"),
    ("stakeholders", "stakeholders", "interessenter", "interessentar"),
    ("territories", "territories", "områder", "område"),
    ("codes", "codes", "koder", "kodar"),
    ("identifiers", "other identifiers", "andre identifikatorer", "andre identifikatorar"),
    ("legal_basis", "legal bases", "hjemler", "heimlar"),
    ("code_lists", "versions of code lists", "versjoner av kodelister", "versjonar av kodelister"),
    ("profiles", "profiles of rules", "regelprofiler", "regelprofilar"),
    ("mission", "the mission", "oppdraget", "oppdraget"),
    ("values", "values", "verdier", "verdiar"),
    ("principles", "principles", "prinsipper", "prinsipp"),
    ("criteria", "criteria", "kriterier", "kriterium"),
    ("rationales", "rationales", "begrunnelser", "grunngjevingar"),
    ("trends", "trends", "utviklingstrekk", "utviklingstrekk"),
    ("needs", "needs", "behov", "behov"),
    ("assessments", "assessments", "vurderinger", "vurderingar"),
    ("objectives", "objectives", "mål", "mål"),
    ("priorities", "priorities", "satsingsområder", "satsingsområde"),
    ("measures", "measures", "tiltak", "tiltak"),
    ("indicators", "indicators", "indikatorer", "indikatorar"),
    (
        "actors",
        "actors without a part in the plan",
        "aktører uten noen rolle i planen",
        "aktørar utan noka rolle i planen",
    ),
    ("decisions", "decisions", "vedtak", "vedtak"),
    ("linked_plans", "linked plans", "omtalte planer", "omtalte planar"),
    ("sources", "sources beyond one address", "kilder utover én adresse", "kjelder utover éi adresse"),
    ("evidence", "evidence", "belegg", "belegg"),
    ("waivers", "waivers", "unntak", "unntak"),
    ("statement", "statements", "utsagn", "utsegn"),
    ("level", "levels of objectives", "nivåer for mål", "nivå for mål"),
    ("of", "what an indicator measures", "hva en indikator måler", "kva ein indikator måler"),
    ("part_of", "what something is a part of", "hva noe er en del av", "kva noko er ein del av"),
    ("continues", "what something continues", "hva noe viderefører", "kva noko fører vidare"),
    ("number", "numbers of items", "numre på punkter", "nummer på punkt"),
    ("adopted_by", "for which owners something holds", "hvilke eiere noe gjelder for", "kva eigarar noko gjeld for"),
    ("motivated_by", "why something was chosen", "hvorfor noe er valgt", "kvifor noko er valt"),
    ("serves", "what something serves", "hva noe bidrar til", "kva noko bidreg til"),
    ("supports", "what a priority supports", "hva et satsingsområde støtter", "kva eit satsingsområde støttar"),
    ("meets", "judgements by criteria", "vurderinger mot kriterier", "vurderingar mot kriterium"),
    ("action", "kinds of measures", "typer av tiltak", "typar av tiltak"),
    ("responsible", "who is responsible", "hvem som er ansvarlig", "kven som er ansvarleg"),
    ("partners", "partners", "samarbeidspartnere", "samarbeidspartnarar"),
    ("concerns", "places that a measure is about", "steder et tiltak gjelder", "stader eit tiltak gjeld"),
    ("deliverables", "deliverables", "leveranser", "leveransar"),
    ("resources", "resources", "ressurser", "ressursar"),
    ("stage", "stages of the chain of results", "ledd i resultatkjeden", "ledd i resultatkjeda"),
    ("unit", "units of single values", "enheter for enkeltverdier", "einingar for enkeltverdiar"),
    (
        "direction",
        "the direction in which an indicator should move",
        "hvilken vei en indikator skal gå",
        "kva veg ein indikator skal gå",
    ),
    ("baseline", "baselines", "utgangsverdier", "utgangsverdiar"),
    ("milestones", "milestones", "milepæler", "milepælar"),
    ("targets", "targets", "måltall", "måltal"),
    ("actuals", "actual values", "målte verdier", "målte verdiar"),
    ("data_source", "where the numbers come from", "hvor tallene kommer fra", "kvar tala kjem frå"),
    ("when", "dates of values", "tidspunkter for verdier", "tidspunkt for verdiar"),
    ("value", "values", "verdier", "verdiar"),
    ("text", "values in words", "verdier i ord", "verdiar i ord"),
    ("breakdown", "further breakdowns of a value", "flere oppdelinger av en verdi", "fleire oppdelingar av ein verdi"),
    ("place", "places", "steder", "stader"),
    ("name", "names", "navn", "namn"),
    ("short_name", "short names", "kortnavn", "kortnamn"),
    ("alt_names", "other names", "andre navn", "andre namn"),
    ("category", "what kind of actor somebody is", "hva slags aktør noen er", "kva slags aktør nokon er"),
    ("members", "who is a member", "hvem som er medlem", "kven som er medlem"),
    ("exists", "when an actor exists", "når en aktør finnes", "når ein aktør finst"),
    ("succeeded_by", "who took over", "hvem som har overtatt", "kven som har teke over"),
    ("contact", "how to reach an actor", "hvordan en aktør kan nås", "korleis ein aktør kan nåast"),
    ("email", "e-mail addresses", "e-postadresser", "e-postadresser"),
    ("phone", "phone numbers", "telefonnumre", "telefonnummer"),
    ("web", "web addresses", "nettadresser", "nettadresser"),
    ("visiting", "visiting addresses", "besøksadresser", "besøksadresser"),
    ("postal", "postal addresses", "postadresser", "postadresser"),
    ("actor", "actors", "aktører", "aktørar"),
    ("involvement", "how somebody is involved", "hvordan noen er involvert", "korleis nokon er involvert"),
    ("role", "roles", "roller", "roller"),
    ("url", "addresses of sources", "adresser til kilder", "adresser til kjelder"),
    ("file", "files of sources", "filer med kilder", "filer med kjelder"),
    ("retrieved", "when a source was retrieved", "når en kilde ble hentet", "når ei kjelde vart henta"),
    ("hash", "check sums of sources", "sjekksummer for kilder", "sjekksummar for kjelder"),
];

#[cfg(test)]
mod tests {
    use strategi::OBJECTS;

    use super::*;

    /// Objects that are always left out as a whole, so that nobody loses their fields.
    const WHOLE: [&str; 10] = [
        "Assessment",
        "Meets",
        "Deliverable",
        "Resource",
        "Address",
        "Decision",
        "LinkedPlan",
        "LinkedItem",
        "Evidence",
        "Territory",
    ];

    #[test]
    fn every_field_that_can_be_lost_has_words() {
        for object in OBJECTS.iter().filter(|object| !WHOLE.contains(&object.name)) {
            for field in object.fields {
                let known = FIELDS.iter().any(|(name, ..)| *name == field.name);
                assert!(known || matches!(object.name, "LegalBasis" | "Revision" | "Waiver"), "{}", field.name);
            }
        }
    }

    #[test]
    fn words_are_of_fields() {
        for (number, (name, ..)) in FIELDS.iter().enumerate() {
            let of = |object: &&strategi::ObjectMeta| object.fields.iter().any(|field| field.name == *name);
            assert!(OBJECTS.iter().any(of), "{name}");
            assert!(FIELDS.iter().skip(number + 1).all(|(other, ..)| other != name), "{name}");
        }
    }
}
