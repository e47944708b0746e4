//! The profiles as data: which rules, in which time, from which source.

use jiff::civil::Date;

use super::profile::{Definition, Member, Preset};
use crate::lang::Term;

/// The plan part of the Planning and Building Act of 2008 is in force from this day.
const PLAN_PART: Date = Date::constant(2009, 7, 1);

pub(super) static NO_PBL: Definition = Definition {
    name: "no-pbl",
    title: Term::new("Norwegian Planning and Building Act", "Plan- og bygningsloven", "Plan- og bygningslova"),
    purpose: Term::new(
        "plans of Norwegian counties and municipalities that were adopted under the act of 2008, from 1 July 2009 on",
        "planer som norske fylkeskommuner og kommuner har vedtatt etter loven av 2008, fra 1. juli 2009",
        "planar som norske fylkeskommunar og kommunar har vedteke etter lova av 2008, frå 1. juli 2009",
    ),
    source: "Norwegian Planning and Building Act of 2008 (LOV-2008-06-27-71), plan part in force from 2009-07-01, §§ 7-1 and 8-1",
    members: &[
        Member::since("PER009", PLAN_PART),
        Member::since("PER012", PLAN_PART),
        Member::since("PER013", PLAN_PART),
        // It is about the windows themselves.
        Member::always("PER014"),
        // The action programme tells measures, resources and who is responsible.
        Member::since("ACT004", PLAN_PART),
        Member::since("QLT007", PLAN_PART),
    ],
    leaves_out: &[],
    parameters: Preset::NONE,
};

pub(super) static EU_COHESION: Definition = Definition {
    name: "eu-cohesion",
    title: Term::new("EU cohesion policy", "EUs samhørighetspolitikk", "EUs samhøyrspolitikk"),
    purpose: Term::new(
        "programmes and strategies that are funded by the EU's cohesion policy or follow its principles",
        "programmer og strategier som får midler fra EUs samhørighetspolitikk eller følger prinsippene i den",
        "program og strategiar som får midlar frå samhøyrspolitikken til EU eller følgjer prinsippa i han",
    ),
    source: "EU Common Provisions Regulation (partnership, performance framework); European code of conduct on partnership, Reg. (EU) 240/2014 (to be checked against the primary text)",
    members: &[
        Member::always("QLT008"),
        Member::always("ACT007"),
        Member::always("ACT010"),
        Member::always("IND002"),
        Member::always("IND003"),
        Member::always("IND004"),
        Member::always("IND005"),
        Member::always("IND009"),
        Member::always("IND010"),
    ],
    leaves_out: &[],
    parameters: Preset::NONE,
};

pub(super) static INTERREG: Definition = Definition {
    name: "interreg",
    title: Term::new("Interreg", "Interreg", "Interreg"),
    purpose: Term::new(
        "cross-border programmes and strategies with joint measures and a lead partner",
        "grenseoverskridende programmer og strategier med felles tiltak og en hovedpartner",
        "grensekryssande program og strategiar med felles tiltak og ein hovudpartnar",
    ),
    source: "Interreg regulation (lead partner principle); European code of conduct on partnership, Reg. (EU) 240/2014 (to be checked against the primary text)",
    members: &[Member::always("QLT008"), Member::always("ACT006"), Member::always("ACT007"), Member::always("ACT010")],
    leaves_out: &[],
    parameters: Preset::NONE,
};

pub(super) static SAMI_DISTRICT: Definition = Definition {
    name: "sami-district",
    title: Term::new("Sami language area", "Språkforvaltningsområdet for samisk", "Språkforvaltingsområdet for samisk"),
    purpose: Term::new(
        "plans of Norwegian counties and municipalities for the Sami language area, which address its people in Sami too",
        "planer for språkforvaltningsområdet for samisk, som også henvender seg til innbyggerne på samisk",
        "planar for språkforvaltingsområdet for samisk, som òg vender seg til innbyggjarane på samisk",
    ),
    source: "Norwegian Sami Act § 3-2 (announcements in Sami)",
    members: &[Member::always("LNG009")],
    leaves_out: &[],
    // Northern, Southern and Lule Sami.
    parameters: Preset { languages: &[&["se", "sma", "smj"]] },
};

pub(super) static STRATML: Definition = Definition {
    name: "stratml",
    title: Term::new("StratML", "StratML", "StratML"),
    purpose: Term::new(
        "plans that are published as StratML, or were read from it, and use its terms: goals, objectives and indicators",
        "planer som publiseres som StratML eller er lest inn derfra, og som holder seg til begrepene der: mål, delmål og indikatorer",
        "planar som blir publiserte som StratML eller er lesne inn derifrå, og som held seg til omgrepa der: mål, delmål og indikatorar",
    ),
    source: "StratML, ISO 17469-1:2015 and ANSI/AIIM 22:2017; defects of published StratML files",
    members: &[
        // What its schemas require: a goal, names, unique identifiers, a dimension and a unit.
        Member::always("STR001"),
        Member::always("STR003"),
        Member::always("STR004"),
        Member::always("IND002"),
        // What its fields hold: references, dates, numbers, the owner.
        Member::always("REF001"),
        Member::always("REF002"),
        Member::always("PER001"),
        Member::always("PER005"),
        Member::always("IND001"),
        Member::always("IND004"),
        Member::always("IND005"),
        Member::always("IND007"),
        Member::always("ACT001"),
        Member::always("PRV001"),
        // What published files get wrong.
        Member::always("STR012"),
        Member::always("LNG008"),
        Member::always("QLT009"),
    ],
    leaves_out: &[
        // There are no priorities and no measures, nor what would stand on them.
        "STR007", "STR008", "STR009", "STR010", "ACT004", "ACT005", "ACT006", "IND011", "QLT001", "QLT006", "QLT007",
        // There are no decisions and no statuses.
        "ACT008", "ACT009", "PRV006", "REL005", "REL006",
        // There is no other plan, no territory, no code for a group, and no identifier of who publishes.
        "REL003", "REL004", "REL007", "REL008", "CLS006", "CLS007", "CLS008", "ACT002",
        // There is no baseline, and nothing says which language the texts are in.
        "IND003", "LNG004",
    ],
    parameters: Preset::NONE,
};

#[cfg(test)]
mod tests {
    use crate::config::Profile;
    use crate::lang::Lang;
    use crate::rules;

    #[test]
    fn profiles_name_rules_once() {
        for profile in Profile::ALL {
            let definition = profile.definition();
            let members = definition.members.iter().map(|member| member.code);
            let mut codes: Vec<&str> = members.chain(definition.leaves_out.iter().copied()).collect();
            let count = codes.len();
            for code in &codes {
                assert!(rules::find(code).is_some(), "{profile}: `{code}`");
            }
            codes.sort_unstable();
            codes.dedup();
            assert_eq!(codes.len(), count, "{profile}: a code stands twice");
        }
    }

    #[test]
    fn every_rule_of_tier_profile_has_one() {
        for rule in rules::RULES.iter().filter(|rule| rule.tier == rules::Tier::Profile) {
            assert!(Profile::ALL.iter().any(|it| it.definition().member(rule.code).is_some()), "{}", rule.code);
        }
    }

    #[test]
    fn names_are_those_on_the_wire() {
        for profile in Profile::ALL {
            assert_eq!(serde_json::to_value(profile).unwrap(), profile.name());
            assert_eq!(profile.name().parse(), Ok(*profile));
            for lang in Lang::ALL {
                assert!(!profile.definition().title.text(lang).is_empty());
                assert!(!profile.definition().purpose.text(lang).ends_with('.'), "{profile}");
            }
            for group in profile.definition().parameters.languages {
                assert!(group.iter().all(|tag| tag.parse::<crate::LanguageTag>().is_ok()), "{profile}");
            }
        }
    }
}
