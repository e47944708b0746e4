//! What was found, as findings of the rules SML….

use strategi::index::Pointer;
use strategi::lang::Term;
use strategi::message::{Arg, IntoArg, Message};
use strategi::report::Finding;
use strategi::rules::Rule;
use strategi::rules::reading::rd006;
use strategi::rules::stratml::{
    sml001, sml002, sml003, sml004, sml005, sml006, sml007, sml008, sml009, sml010, sml011, sml012, sml013, sml014,
    sml015, sml016, sml017, sml018, sml019, sml020, sml021, sml022, sml023,
};
use strategi::tree::SyntaxError;

use crate::deviation::{Deviation, Deviations, Field, Group};
use crate::part::Part;
use crate::read::Slip;
use crate::vocabulary::{self, Identity, ROLE_TYPES};
use crate::xml::{Name, Node, XmlError, XmlErrorKind, excerpt};

const ALSO: Term = Term::new("the same", "det samme", "det same");
const OPENED: Term = Term::new("it begins here", "det begynner her", "det byrjar her");

/// A text that is no XML, or is refused.
pub(crate) fn unreadable(error: &XmlError, text: &str) -> Finding {
    let (rule, message) = match &error.kind {
        XmlErrorKind::Limit(limit, most) => {
            (&rd006::RULE, rd006::limit(&SyntaxError::limit(*limit, *most, error.span)))
        }
        XmlErrorKind::EntityDeclaration => {
            let declared = text.get(error.span.end as usize..).unwrap_or_default();
            // `%` declares one for the declaration itself.
            let name = declared.split_whitespace().find(|word| *word != "%").unwrap_or_default();
            (&sml002::RULE, sml002::declared(excerpt(name)))
        }
        kind => (&sml001::RULE, sml001::syntax(Arg::Phrases(crate::reasons::of(kind)))),
    };
    let mut finding = Finding::new(rule, Pointer::root(), message);
    finding.at_bytes(error.span);
    if let XmlErrorKind::MismatchedEnd { opened, .. } = &error.kind {
        finding.related_bytes(Pointer::root(), *opened, OPENED);
    }
    finding
}

/// XML of another kind.
pub(crate) fn other(root: &str, identity: Identity, node: Option<Node<'_>>) -> Finding {
    let message = match identity {
        Identity::OtherStratml(part) => sml003::part(root, Arg::Phrase(part.to_owned())),
        _ => sml003::root(root),
    };
    let mut finding = Finding::new(&sml003::RULE, Pointer::root(), message);
    if let Some(node) = node {
        finding.at_bytes(node.tag_span());
    }
    finding
}

/// The findings of a document that could be read.
pub(crate) fn of(deviations: Deviations, part: Part, slips: &[Slip]) -> Vec<Finding> {
    let (mut groups, untold) = deviations.finish();
    let mut findings: Vec<Finding> = groups.iter_mut().map(|group| finding(group, part, slips)).collect();
    if untold > 0 {
        let most = Deviations::MOST_GROUPS;
        let message = rd006::too_many(most, most + untold as usize);
        findings.push(Finding::new(&rd006::RULE, Pointer::root(), message));
    }
    findings
}

fn finding(group: &mut Group, part: Part, slips: &[Slip]) -> Finding {
    let (rule, message) = told(&group.deviation, group.count as usize, part);
    let first = group.places.first().map(|place| place.pointer()).unwrap_or_default();
    let mut finding = Finding::new(rule, first, message);
    finding.at_bytes(group.first());
    for span in group.samples.iter().skip(1) {
        finding.related_bytes(Pointer::root(), *span, ALSO);
    }
    if group.places.len() > 1 {
        let places = std::mem::take(&mut group.places);
        finding.covering(move || places.iter().map(|place| place.pointer()).collect());
    }
    if matches!(group.deviation, Deviation::FiscalSlip { .. }) {
        let texts =
            slips.iter().map(|slip| (slip.place.pointer(), slip.period.to_string(), slip.span, slip.end.to_string()));
        finding.rewritten(sml022::mend(slips.len()), false, texts);
    }
    finding
}

fn told(deviation: &Deviation, count: usize, part: Part) -> (&'static Rule, Message) {
    let times = || Arg::Times(count);
    match deviation {
        Deviation::NoNamespace => (&sml004::RULE, sml004::none(part.namespace())),
        Deviation::UnknownNamespace { uri, meant } => (&sml004::RULE, sml004::unknown(uri, *meant)),
        Deviation::MixedNamespace { name, .. } => (&sml004::RULE, sml004::mixed(name, count)),
        Deviation::MissingType => (&sml005::RULE, sml005::missing()),
        Deviation::WrongType { value } => (&sml005::RULE, sml005::unknown(value)),
        Deviation::WrongOrder { parent } => (&sml006::RULE, sml006::order(parent.as_str(), count)),
        Deviation::UnknownElement { parent, name } => (&sml007::RULE, sml007::unknown(name, parent.as_str(), times())),
        Deviation::OtherPart { parent, name } => {
            (&sml007::RULE, sml007::other_part(name.as_str(), parent.as_str(), times()))
        }
        Deviation::UnknownAttribute { element, name } => {
            (&sml008::RULE, sml008::unknown(name, element.as_str(), times()))
        }
        Deviation::UnknownValue { field, value } => {
            let list: Vec<String> = values(*field).iter().map(|value| (*value).to_owned()).collect();
            (&sml009::RULE, sml009::unknown(value, field.as_str(), list.into_arg(), times()))
        }
        Deviation::Repeated { parent, name } => {
            (&sml010::RULE, sml010::repeated(name.as_str(), parent.as_str(), times()))
        }
        Deviation::Misplaced { parent, name } => {
            (&sml011::RULE, sml011::misplaced(name.as_str(), parent.as_str(), times()))
        }
        Deviation::OldName { old, new } => (&sml012::RULE, sml012::outdated(*old, *new, times())),
        Deviation::StrayText { element, excerpt } => (&sml013::RULE, sml013::stray(excerpt, element.as_str(), times())),
        Deviation::BlankShell { name } => (&sml014::RULE, sml014::blank(name.as_str(), count)),
        Deviation::MissingMandatory { parent, name } => {
            (&sml015::RULE, sml015::missing(name.as_str(), parent.as_str(), times()))
        }
        Deviation::MandatoryEmpty { parent, name } => {
            (&sml015::RULE, sml015::empty(name.as_str(), parent.as_str(), times()))
        }
        Deviation::EmptyValue { field } => (&sml016::RULE, sml016::empty(field.as_str(), times())),
        Deviation::BadDate { name, value } => (&sml017::RULE, sml017::date(value, name.as_str(), times())),
        Deviation::BadNumber { name, value } => (&sml017::RULE, sml017::number(value, name.as_str(), times())),
        Deviation::BadIdentifier { value } => (&sml018::RULE, sml018::invalid(value, times())),
        // The first one is no duplicate.
        Deviation::DuplicateIdentifier { value } => (&sml019::RULE, sml019::duplicate(value, count + 1)),
        Deviation::DanglingReference { value } => (&sml020::RULE, sml020::dangling(value, times())),
        Deviation::Inverted { start, end } => (&sml021::RULE, sml021::inverted(start, end, times())),
        Deviation::FiscalSlip { start, end } => (&sml022::RULE, sml022::slip(start, end, times())),
        Deviation::Placeholder { value, name } => (&sml023::RULE, sml023::placeholder(value, name.as_str(), times())),
    }
}

fn values(field: Field) -> &'static [&'static str] {
    match field {
        Field::Attribute(name) => vocabulary::values(name),
        Field::Element(Name::RoleType) => ROLE_TYPES,
        Field::Element(_) => &[],
    }
}
