//! The rules held against what does not share their code: the sources' figures written down once more, the words of the
//! law done by hand, and the identities every vote keeps.

// Helpers outside of test functions may unwrap as tests do.
#![allow(clippy::unwrap_used, clippy::panic)]

mod calculator;
mod chance;
mod hand;
mod identities;
mod oracle;
mod order;
mod sources;
