//! What holds of the record as a whole.

mod agenda;
mod attendance;
mod carry;
mod check;
mod floor;
mod guide;
mod obey;
mod own_rules;
mod properties;
mod public;
mod refusals;
mod tellers;
mod trail;
mod trial;
mod votes;
