//! Writing to standard output.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use crate::failure::Reason;

/// Writes text, with its colours where they are wanted. A reader that has seen enough (`| head`) is no failure.
pub(crate) fn write(text: &str, color: ColorChoice) -> Result<(), Reason> {
    let mut out = AutoStream::new(io::stdout().lock(), color);
    done(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// Writes text that has no colours, or what is no text, byte for byte.
pub(crate) fn write_plain(content: impl AsRef<[u8]>) -> Result<(), Reason> {
    let mut out = io::stdout().lock();
    done(out.write_all(content.as_ref()).and_then(|()| out.flush()))
}

/// True when somebody would see what is written to standard output.
pub(crate) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Writes to standard error what goes with the output. Where that is closed, it is not told.
pub(crate) fn note(text: &str, color: ColorChoice) {
    let mut out = AutoStream::new(io::stderr(), color);
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

fn done(result: io::Result<()>) -> Result<(), Reason> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Reason::io("write to", "standard output", &error))
        }
        _ => Ok(()),
    }
}
