//! `strategi new`: a document to start from.

use strategi::Lang;

use crate::args::New;
use crate::failure::Failure;
use crate::{output, write};

pub(super) fn run(args: &New) -> Result<u8, Failure> {
    let starter = starter(args.lang);
    match &args.output {
        Some(path) if path.as_os_str() != "-" && args.force => write::replace(path, starter)?,
        Some(path) if path.as_os_str() != "-" => write::create(path, starter)?,
        _ => output::write_plain(starter)?,
    }
    Ok(0)
}

fn starter(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => include_str!("../../starter/nb.yaml"),
        _ => include_str!("../../starter/en.yaml"),
    }
}
