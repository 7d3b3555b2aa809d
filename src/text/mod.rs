//! Measuring, breaking and cleaning of text: everything here is about cells, lines and characters,
//! and nothing about meetings or about how a screen looks.
//!
//! * [`mod@width`]: how many terminal cells a text takes, and how to make it take exactly so many.
//! * [`clean`]: what foreign text must go through before it is kept or shown.
//! * [`mod@wrap`]: where a line ends, for drawing, for papers, and for the cursor alike.

pub mod clean;
pub mod width;
pub mod wrap;

pub use clean::{clean_line, clean_text, fold, fold_line, is_clean};
pub use width::{centre, clip, fit, fit_right, width};
pub use wrap::{Line, byte_at, cursor_at, wrap, wrap_to_strings};
