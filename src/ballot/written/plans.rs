//! 方案: one a line.

use super::{said, unnumbered};

/// The plans, without numbers before them.
pub fn plans(text: &str) -> Vec<String> {
    said(text).map(|(_, line)| unnumbered(line).to_owned()).collect()
}

/// The same lines again.
pub fn plans_lines(plans: &[String]) -> String {
    plans.join("\n")
}
