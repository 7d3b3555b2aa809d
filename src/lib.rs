//! yishi

pub mod exchange;
pub mod keys;
pub mod lang;
pub mod meeting;
pub mod notice;
pub mod rules;
pub mod text;
pub mod ui;
