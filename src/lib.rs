//! yishi

pub mod keys;
pub mod meeting;
pub mod rules;
pub mod text;
