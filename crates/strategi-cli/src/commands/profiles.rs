//! `strategi profiles`: the profiles and their rules.

use std::fmt::Write;

use strategi::config::Member;
use strategi::{Lang, Profile};

use crate::args::{ListFormat, Profiles};
use crate::failure::Failure;
use crate::output;

pub(super) fn run(args: &Profiles) -> Result<u8, Failure> {
    let text = match args.format {
        ListFormat::Text => Profile::ALL.iter().map(|profile| page(*profile, args.lang)).collect::<Vec<_>>().join("\n"),
        ListFormat::Json => format!("{:#}\n", strategi_schema::profiles()),
    };
    output::write_plain(&text)?;
    Ok(0)
}

fn page(profile: Profile, lang: Lang) -> String {
    let it = profile.definition();
    let mut out = String::new();
    // Writing to a `String` cannot fail.
    let _ = writeln!(out, "{}: {}", it.name, it.title.text(lang));
    let _ = writeln!(out, "  for     {}", it.purpose.text(lang));
    let _ = writeln!(out, "  source  {}", it.source);
    let rules: Vec<String> = it.members.iter().map(rule).collect();
    let _ = writeln!(out, "  rules   {}", rules.join(", "));
    if !it.leaves_out.is_empty() {
        let _ = writeln!(out, "  not     {}", it.leaves_out.join(", "));
    }
    for group in it.parameters.languages {
        let _ = writeln!(out, "  in one of the languages {}", group.join(", "));
    }
    out
}

/// "PER012 (from 2009-07-01)"
fn rule(member: &Member) -> String {
    match (member.from, member.to) {
        (None, None) => member.code.to_owned(),
        (Some(from), None) => format!("{} (from {from})", member.code),
        (None, Some(to)) => format!("{} (until {to})", member.code),
        (Some(from), Some(to)) => format!("{} ({from} to {to})", member.code),
    }
}
