//! Widgets: they draw strings and styles into a buffer, and know nothing of meetings or languages.
//!
//! * [`Look`]: the styles and the borders, in colour or without.
//! * [`draw`]: putting text, rules and paragraphs into a buffer.
//! * [`field`], [`list`], [`form`]: state that keys change, and how it is drawn.
//! * [`table`], [`mod@popup`], [`digits`], [`mod@strokes`]: drawing only.
//! * [`screen_text()`]: a buffer as the eye sees it, for tests.
//!
//! Every widget takes any area, empty ones and those reaching beyond the buffer too, and draws what
//! there is room for. A widget that holds the cursor returns its cell: the terminal's own cursor
//! stands there, so that input methods and screen readers can follow; none is ever painted.

pub mod digits;
pub mod draw;
pub mod field;
pub mod form;
pub mod list;
pub mod look;
pub mod popup;
pub mod screen_text;
pub mod strokes;
pub mod table;

#[cfg(test)]
mod tests;

pub use digits::{LARGE_ROWS, large, large_width};
pub use draw::{cells, fill, paragraph, put, put_right, rule};
pub use field::Field;
pub use form::{Entry, Form, Words};
pub use list::{Selection, window};
pub use look::{Borders, Look};
pub use popup::popup;
pub use screen_text::{reversed_text, screen_text};
pub use strokes::{strokes, strokes_within};
pub use table::{Align, Column, Size, Table};
