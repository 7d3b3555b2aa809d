//! yishi

pub mod exchange;
