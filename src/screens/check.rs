//! 自查: what the record finds wrong or doubtful in itself, with the figures.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Screen;
use crate::app::{App, Reader, go};
use crate::keys::{Act, Scope};
use crate::lang;
use crate::meeting::{Finding, FindingLevel, check_beside};
use crate::text::clip;
use crate::ui::draw::{paragraph, put};
use crate::ui::list::{self, Selection};

/// The findings and the one selected.
#[derive(Default)]
pub(super) struct Check {
    selection: Selection,
}

fn findings(app: &App) -> Vec<Finding> {
    let today = app.now.date_naive();
    app.meeting().map(|meeting| check_beside(&app.catalogue, meeting, today)).unwrap_or_default()
}

fn words(app: &App, finding: &Finding) -> String {
    let text = app.meeting().map(|meeting| lang::check::finding(&app.words, meeting, finding));
    format!("{} {}", lang::check::level(&app.words, finding.level), text.unwrap_or_default())
}

impl Screen for Check {
    fn scope(&self, _: &App) -> Scope {
        Scope::Check
    }

    fn enter(&mut self, _: &mut App) {
        self.selection = Selection::default();
    }

    fn act(&mut self, app: &mut App, act: Act) -> bool {
        let findings = findings(app);
        if go(&mut self.selection, act, findings.len(), 15) {
            return true;
        }
        if act != Act::ReadLine {
            return false;
        }
        match findings.get(self.selection.at) {
            Some(finding) => app.ask(Reader::new(app.say("scope-check"), words(app, finding))),
            None => app.warn(app.say("check-fine")),
        }
        true
    }

    fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let findings = findings(app);
        if findings.is_empty() {
            let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
            paragraph(buf, inner, &app.say("check-fine"), app.look.good(), 0);
            return Some(inner.as_position());
        }
        let list_area = Rect { height: area.height.saturating_sub(4), ..area };
        let cursor =
            list::rows(buf, list_area, app.look, self.selection, findings.len(), |buf, row, at, style| {
                let look = app.look;
                let wrong = findings[at].level == FindingLevel::Contradiction;
                let style = if wrong { style.patch(look.bad()) } else { style };
                put(buf, row, row.x, row.y, clip(&words(app, &findings[at]), usize::from(row.width)), style);
            });
        if let Some(finding) = findings.get(self.selection.at) {
            let below = Rect {
                x: area.x + 1,
                width: area.width.saturating_sub(2),
                y: list_area.bottom() + 1,
                height: 3,
            };
            paragraph(buf, below.intersection(area), &words(app, finding), app.look.plain(), 0);
        }
        cursor
    }
}
