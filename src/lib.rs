//! yishi

pub mod rules;
