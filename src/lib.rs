//! yishi

pub mod lang;
