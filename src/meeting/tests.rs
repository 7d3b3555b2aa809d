//! What holds of the record as a whole.

mod guide;
mod obey;
mod properties;
mod public;
mod refusals;
