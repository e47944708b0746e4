//! What writing lost, as a report.

mod words;

use strategi::index::Pointer;
use strategi::lang::Term;
use strategi::message::Arg;
use strategi::report::{Finding, Report};
use strategi::rules::stratml::{sml024, sml025};
use strategi::{Document, Options};

use crate::write::{Loss, LossKind};

const ALSO: Term = Term::new("the same", "det samme", "det same");

/// The losses of [`write`](crate::write()) as a report on the document that was written: SML024 for what was left out,
/// SML025 for what became something else, each at its place in the text that the document was read from.
pub fn report(document: &Document, losses: &[Loss], options: &Options) -> Report {
    Report::of_conversion(document, losses.iter().map(finding).collect(), options)
}

fn finding(loss: &Loss) -> Finding {
    let what = Arg::Term(words::of(loss.kind));
    let count = Arg::Times(loss.count);
    let (rule, message) = match loss.kind {
        LossKind::Omitted { .. } | LossKind::OtherLanguages | LossKind::Characters | LossKind::Extensions => {
            (&sml024::RULE, sml024::left_out(what, count))
        }
        LossKind::WrittenAs { as_, .. } => (&sml025::RULE, sml025::written_as(what, as_, count)),
        LossKind::Days { .. } => (&sml025::RULE, sml025::altered(what, count)),
    };
    let mut places = loss.places.iter().map(|place| pointer(place));
    let mut finding = Finding::new(rule, places.next().unwrap_or_default(), message);
    for place in places {
        finding.related(place, ALSO);
    }
    finding
}

fn pointer(text: &str) -> Pointer {
    let segments = text.split('/').skip(1);
    segments.fold(Pointer::root(), |place, segment| place.field(&segment.replace("~1", "/").replace("~0", "~")))
}
