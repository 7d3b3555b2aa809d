//! yishi
