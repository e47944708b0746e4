//! What the objects of the format and of the configuration are called in messages.

use crate::lang::Term;
use crate::message::Arg;

/// An object type in words, with its article: `Priority` is "a priority".
pub(crate) fn in_words(object: &'static str) -> Arg {
    let term = match object {
        "Strategy" => Term::new("a plan", "en plan", "ein plan"),
        "Statement" => Term::new("a statement", "et utsagn", "eit utsegn"),
        "Assessment" => Term::new("an assessment", "en vurdering", "ei vurdering"),
        "Objective" => Term::new("an objective", "et mål", "eit mål"),
        "Priority" => Term::new("a priority", "et satsingsområde", "eit satsingsområde"),
        "Meets" => {
            Term::new("a judgement by a criterion", "en vurdering mot et kriterium", "ei vurdering mot eit kriterium")
        }
        "Measure" => Term::new("a measure", "et tiltak", "eit tiltak"),
        "Deliverable" => Term::new("a deliverable", "en leveranse", "ein leveranse"),
        "Resource" => Term::new("a resource", "en ressurs", "ein ressurs"),
        "Party" => Term::new("a party", "en part", "ein part"),
        "Indicator" => Term::new("an indicator", "en indikator", "ein indikator"),
        "Point" => Term::new("a value of an indicator", "en verdi for en indikator", "ein verdi for ein indikator"),
        "Actor" => Term::new("an actor", "en aktør", "ein aktør"),
        "Contact" => Term::new("a contact", "en kontakt", "ein kontakt"),
        "Address" => Term::new("an address", "en adresse", "ei adresse"),
        "Decision" => Term::new("a decision", "et vedtak", "eit vedtak"),
        "LinkedPlan" => Term::new("a linked plan", "en omtalt plan", "ein omtalt plan"),
        "LinkedItem" => {
            Term::new("an item of a linked plan", "et punkt i en omtalt plan", "eit punkt i ein omtalt plan")
        }
        "LegalBasis" => Term::new("a legal basis", "en hjemmel", "ein heimel"),
        "Revision" => Term::new("a revision", "en revisjon", "ein revisjon"),
        "Territory" => Term::new("a territory", "et område", "eit område"),
        "Source" => Term::new("a source", "en kilde", "ei kjelde"),
        "Evidence" => Term::new("a piece of evidence", "et belegg", "eit belegg"),
        "Waiver" | "ProjectWaiver" => Term::new("a waiver", "et unntak", "eit unntak"),
        "Configuration" => Term::new("the configuration", "oppsettet", "oppsettet"),
        "Options" => Term::new("the options object", "objektet med innstillinger", "objektet med innstillingar"),
        "Parameters" => Term::new("the table `parameters`", "tabellen `parameters`", "tabellen `parameters`"),
        "Override" => Term::new("a table of `overrides`", "en tabell i `overrides`", "ein tabell i `overrides`"),
        _ => Term::new(object, object, object),
    };
    Arg::Named(object, term)
}

#[cfg(test)]
mod tests {
    use super::in_words;
    use crate::message::Arg;
    use crate::model::OBJECTS;

    #[test]
    fn every_object_has_words() {
        for object in OBJECTS {
            let Arg::Named(name, term) = in_words(object.name) else { panic!("{}", object.name) };
            assert_eq!(name, object.name);
            assert_ne!(term.en(), object.name);
        }
    }
}
