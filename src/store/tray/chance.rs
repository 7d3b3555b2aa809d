//! Drawing lots.

use std::io;

/// Takes one out, each as likely as any other; `None`: there is none.
pub(super) fn draw(from: &mut Vec<usize>) -> io::Result<Option<usize>> {
    let len = from.len() as u64;
    if len == 0 {
        return Ok(None);
    }
    // Numbers beyond the last whole multiple would make the first ones likelier.
    let fair = u64::MAX - u64::MAX % len;
    loop {
        let drawn = getrandom::u64().map_err(io::Error::other)?;
        if drawn < fair {
            return Ok(usize::try_from(drawn % len).ok().map(|at| from.swap_remove(at)));
        }
    }
}
