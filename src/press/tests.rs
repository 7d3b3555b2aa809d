//! Papers as they come off the press.

mod pages;
