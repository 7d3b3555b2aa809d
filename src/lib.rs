//! yishi

pub mod meeting;
pub mod rules;
pub mod store;
