//! yishi

pub mod text;
