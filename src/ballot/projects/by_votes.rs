//! 得票多的先列: by votes, each that still fits.

use super::Fen;
use super::spending::{Course, Fate};

/// Serves what is open by votes. Projects of as many votes are level only where they do not all fit: each that fits by
/// itself could then be first, and would keep another out.
pub(super) fn give(course: &mut Course) {
    while let Some(most) = course.open.iter().map(|at| course.votes(*at)).max().filter(|votes| *votes > 0) {
        let (fit, dear): (Vec<u16>, Vec<u16>) = (course.open.iter().copied())
            .filter(|at| course.votes(*at) == most)
            .partition(|at| course.cost(*at) <= course.left);
        for at in dear {
            let fate = Fate::TooDear { left: course.left, held: course.held(at) };
            course.settle(at, fate, false);
        }
        let all: u128 = fit.iter().map(|at| u128::from(course.cost(*at).0)).sum();
        if all <= u128::from(course.left.0) {
            for at in fit {
                course.settle(at, chosen(course.held(at)), false);
            }
        } else if let Some(at) = course.first_of(fit) {
            course.settle(at, chosen(course.held(at)), true);
        } else {
            return;
        }
    }
}

fn chosen(held: Option<Fen>) -> Fate {
    held.map_or(Fate::Chosen, |held| Fate::FromRest { held })
}
