//! yishi

pub mod meeting;
pub mod rules;
