use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::rules::prelude::*;
use crate::rules::shared::stored::{self, Gaps};

rule! {
    /// The stored file of a source has another hash than the recorded one.
    ///
    /// The SHA-256 digest of the file's bytes is compared with a `hash` of the form `sha256:` and 64 hexadecimal digits, whatever their case. A hash with that name and
    /// another form can be the digest of no file and is found, too. A hash of another kind, or of a source without a file or with one that was not given, is told as a
    /// reason why the rule could not be evaluated.
    ///
    /// ## Why
    ///
    /// Locators and quotations are of the text as it was read. A file that was saved again, replaced by a later
    /// version of the page or damaged no longer is that text.
    ///
    /// ## Bad
    ///
    /// ```text file-page.txt
    /// The strategy for 2009-11
    /// ```
    ///
    /// ```yaml bad
    /// sources:
    ///   - id: page
    ///     file: page.txt
    ///     hash: sha256:659fe0f51ab94793e0b5f34a932328c93863b30bf088a44ee0846036c7b355ff
    /// ```
    ///
    /// ```yaml bad
    /// sources: [{id: page, file: page.txt, hash: "sha256:659fe0f5"}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```text file-page.txt
    /// The strategy for 2009-12
    /// ```
    ///
    /// ```yaml good
    /// sources:
    ///   - id: page
    ///     file: page.txt
    ///     hash: sha256:659fe0f51ab94793e0b5f34a932328c93863b30bf088a44ee0846036c7b355ff
    /// ```
    PRV003 "source-hash-differs" {
        severity: Error,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "practice of archives: a snapshot is kept with its digest",
        strength: Practice,
        since: "0.1.0",
    }
    message differs(file, source, digest) {
        en: "the file `{file}` has another hash than the record gives for the source `{source}`",
        nb: "filen `{file}` har en annen kontrollsum enn den som er oppgitt for kilden `{source}`",
        nn: "fila `{file}` har ein annan kontrollsum enn den som er oppgitt for kjelda `{source}`",
        help: {
            en: "put back the file as it was read; or read the new one, check the record against it and write `{digest}`",
            nb: "legg tilbake filen slik den var da den ble lest; eller les den nye, kontroller registreringen mot den og skriv `{digest}`",
            nn: "legg tilbake fila slik ho var då ho vart lesen; eller les den nye, kontroller registreringa mot den og skriv `{digest}`",
        },
    }
    message malformed(hash) {
        en: "the hash `{hash}` is not `sha256:` and 64 hexadecimal digits",
        nb: "kontrollsummen `{hash}` er ikke `sha256:` og 64 heksadesimale siffer",
        nn: "kontrollsummen `{hash}` er ikkje `sha256:` og 64 heksadesimale siffer",
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let mut gaps = Gaps::default();
    // Several sources may be one file.
    let mut digests: HashMap<*const u8, String> = HashMap::new();
    for source in document.sources() {
        let Some(hash) = source.it.hash.as_deref().map(str::trim).filter(|hash| !hash.is_empty()) else { continue };
        let Some(recorded) = sha256(hash) else {
            gaps.add(SourceGap::OtherHash, source);
            continue;
        };
        if recorded.len() != 64 || !recorded.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            cx.report(source.at.field("hash"), malformed(hash));
            continue;
        }
        match stored::bytes(document, source) {
            Err(gap) => gaps.add(gap, source),
            Ok((name, bytes)) => {
                let digest = digests.entry(bytes.as_ptr()).or_insert_with(|| digest(bytes));
                if !digest.eq_ignore_ascii_case(recorded) {
                    let message = differs(name, &source.it.id, format!("sha256:{digest}"));
                    cx.report(source.at.field("hash"), message);
                }
            }
        }
    }
    gaps.report(cx);
}

/// The digits of a hash that says it is SHA-256.
fn sha256(hash: &str) -> Option<&str> {
    let (kind, digits) = hash.split_once(':')?;
    ["sha256", "sha-256"].iter().any(|own| own.eq_ignore_ascii_case(kind)).then_some(digits)
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a `String` cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
