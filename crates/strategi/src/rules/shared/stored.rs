//! The stored files of sources, for the rules that compare them with the record.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::read::SourceFile;
use crate::rules::prelude::*;

/// The sources that cannot be compared, by the reason.
#[derive(Debug, Default)]
pub(crate) struct Gaps<'a>(BTreeMap<SourceGap, Vec<&'a Id>>);

impl<'a> Gaps<'a> {
    pub(crate) fn add(&mut self, gap: SourceGap, source: Item<'a, Source>) {
        let ids = self.0.entry(gap).or_default();
        if !ids.contains(&&source.it.id) && ids.len() <= MOST {
            ids.push(&source.it.id);
        }
    }

    /// Notes them as the causes why the rule was not evaluated, one for each reason.
    pub(crate) fn report(self, cx: &mut Cx<'_>) {
        for (gap, ids) in self.0 {
            cx.not_evaluated(Cause::Sources(gap, ids.into_iter().map(ToString::to_string).collect()));
        }
    }
}

/// Most sources that are named for one reason.
const MOST: usize = 16;

/// The bytes of a source's file, with the file's name.
pub(crate) fn bytes<'a>(
    document: &'a DocumentIndex<'a>,
    source: Item<'a, Source>,
) -> Result<(&'a str, &'a Arc<[u8]>), SourceGap> {
    let name = source.it.file.as_deref().map(str::trim).filter(|name| !name.is_empty()).ok_or(SourceGap::NoFile)?;
    match document.source_file(source) {
        Some(SourceFile::Given(bytes)) => Ok((name, bytes)),
        Some(SourceFile::NotFound) => Err(SourceGap::NotFound),
        Some(SourceFile::Outside) => Err(SourceGap::Outside),
        Some(SourceFile::TooLarge) => Err(SourceGap::TooLarge),
        Some(SourceFile::Unreadable) => Err(SourceGap::Unreadable),
        None => Err(SourceGap::NotGiven),
    }
}
