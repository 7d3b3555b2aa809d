//! How it looks while totals are typed.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Counting, DIGITS, field, in_doubt};
use crate::app::App;
use crate::ballot::Cell;
use crate::meeting::{Count, Method, Vote};
use crate::rules::Verdict;
use crate::screens::vote::{open_vote, panel, sheet};
use crate::text::{fit, width};
use crate::ui::draw::{cells, put};
use crate::ui::list::window;
use crate::ui::strokes::strokes_within;

/// What stands beside a number that cannot be true, or is not recorded yet.
const DIFFERS: &str = "vote-differs";
const UNSAVED: &str = "vote-unsaved";

impl Counting {
    pub(in crate::screens::vote) fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let meeting = app.meeting()?;
        let (vote, typed) = (open_vote(app)?, self.as_typed(app)?);
        // What the other teller counted is not shown to this one.
        let apart = (!vote.counts.is_empty())
            .then(|| Vote { count: Count::none(vote.method(), &vote.ballot), ..vote.clone() });
        let vote = apart.as_ref().unwrap_or(vote);
        let verdict = meeting.verdict(&typed);
        let rows = if self.rows.is_empty() { sheet::rows(vote) } else { self.rows.clone() };
        // What is counted of papers is on disk only at the end: until then the large figures are those typed.
        let shown = if vote.method() == Method::Paper { &typed } else { vote };
        let foot = panel::foot(app, meeting, shown, &verdict, typed.uncounted().is_empty());
        let body = panel::frame(app, meeting, vote, buf, area, cells(rows.len()), &foot);
        let names: Vec<String> = rows.iter().map(|row| sheet::name(&app.words, &vote.ballot, row)).collect();
        let widest = names.iter().map(|name| width(name)).max().unwrap_or_default().min(34);
        let marks = [DIFFERS, UNSAVED].map(|id| width(&app.say(id)));
        let left = cells(widest + DIGITS + 7 + marks.into_iter().max().unwrap_or_default());
        let motion = vote.ballot.is_motion();
        if motion {
            let totals = Rect { x: body.x + left, width: body.width.saturating_sub(left), ..body };
            panel::totals(app, shown, buf, totals);
        }
        self.view_fields(
            app,
            buf,
            if motion { Rect { width: left, ..body } } else { body },
            &Told { vote, typed: &typed, verdict: &verdict, rows: &rows, names: &names, widest },
        )
    }

    fn view_fields(&self, app: &App, buf: &mut Buffer, area: Rect, told: &Told) -> Option<Position> {
        let look = app.look;
        let rows = told.rows;
        let mut cursor = None;
        let shown = window(rows.len(), self.focus, 0, usize::from(area.height));
        for (y, at) in (area.top()..area.bottom()).zip(shown) {
            let (Some(row), Some(name)) = (rows.get(at), told.names.get(at)) else { break };
            let focused = at == self.focus;
            let mark = if focused { "> " } else { "  " };
            let x = put(buf, area, area.x, y, mark, look.accent());
            let style = if focused { look.accent() } else { look.plain() };
            let x = put(buf, area, x, y, &fit(name, told.widest), style) + 1;
            let typed = sheet::read(row, &told.typed.count, &told.vote.ballot);
            let input =
                Rect { x, y, width: cells(DIGITS + 1).min(area.right().saturating_sub(x)), height: 1 };
            // Where it can only be read, and another program counts, the numbers are those of the record.
            let recorded = field(typed);
            let reading = app.sitting.as_ref().is_some_and(|sitting| sitting.reading.is_some());
            let own = self.fields.get(at).filter(|_| !reading).unwrap_or(&recorded);
            let number = own.text().parse::<u32>().ok();
            let chosen = focused && self.fresh && !own.is_empty();
            let place = own.view(buf, input, if chosen { look.selected() } else { look.field() }, "");
            cursor = if focused { place } else { cursor };
            if !told.vote.ballot.is_motion() {
                let from = input.right() + 9;
                let room = usize::from(area.right().saturating_sub(from));
                put(buf, area, from, y, &strokes_within(number.unwrap_or_default(), room), look.plain());
            }
            let (word, style) = if !own.is_empty() && in_doubt(sheet::figure(row), told.verdict) {
                (DIFFERS, look.bad())
            } else if number != sheet::read(row, &told.vote.count, &told.vote.ballot) {
                (UNSAVED, look.warn())
            } else {
                continue;
            };
            put(buf, area, input.right() + 1, y, &app.say(word), style);
        }
        cursor
    }
}

/// What the fields are drawn from: the round as recorded and as typed.
struct Told<'a> {
    vote: &'a Vote,
    typed: &'a Vote,
    verdict: &'a Verdict,
    rows: &'a [Cell],
    names: &'a [String],
    widest: usize,
}
