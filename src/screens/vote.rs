//! Vote.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Screen;
use crate::app::App;
use crate::keys::{Act, Scope};

/// The screen.
#[derive(Default)]
pub(super) struct Vote;

impl Screen for Vote {
    fn scope(&self, _: &App) -> Scope {
        Scope::Vote
    }

    fn act(&mut self, _: &mut App, _: Act) -> bool {
        false
    }

    fn view(&self, _: &App, _: &mut Buffer, _: Rect) -> Option<Position> {
        None
    }
}
