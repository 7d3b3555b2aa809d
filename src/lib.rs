//! yishi

pub mod app;
pub mod cli;
pub mod exchange;
pub mod keys;
pub mod lang;
pub mod meeting;
pub mod notice;
pub mod rules;
pub mod screens;
pub mod shell;
pub mod store;
pub mod text;
pub mod ui;
