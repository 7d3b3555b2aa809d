//! 对数: whole counts side by side, where they differ, and which one stands.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{account, decide, open_vote, panel};
use crate::app::{App, FormBox, Menu};
use crate::ballot::Cell;
use crate::keys::{Act, Scope};
use crate::lang::{ballot as words, key_for, refusal};
use crate::meeting::{Command, Counted, Field, Refusal, Teller, Vote, VoteCommand};
use crate::rules::Outcome;
use crate::text::{clip, fit, fit_right, width};
use crate::ui::draw::{cells, paragraph, put, put_right};

/// The longest reason, in characters.
const REASON: usize = 500;

/// Whole counts side by side: how far they are scrolled.
#[derive(Default)]
pub(super) struct Tellers {
    top: usize,
}

/// `甲第1次`
fn label(app: &App, vote: &Vote, place: usize) -> String {
    let Some(counted) = vote.counts.get(place) else { return String::new() };
    let nth = vote.counts.iter().take(place + 1).filter(|other| other.by == counted.by).count();
    let args = [
        ("teller", words::teller(&app.words, counted.by).into()),
        ("n", nth.into()),
        ("names", counted.names.clone().into()),
    ];
    app.tell("papers-count-of", &args)
}

/// Who counts next: the teller who has not counted yet.
pub(super) fn second(app: &App) -> Option<Teller> {
    let vote = open_vote(app)?;
    Teller::ALL.into_iter().find(|teller| vote.last_count(*teller).is_none())
}

/// The tellers who have counted.
pub(super) fn counted(app: &App) -> Vec<Teller> {
    let Some(vote) = open_vote(app) else { return Vec::new() };
    Teller::ALL.into_iter().filter(|teller| vote.last_count(*teller).is_some()).collect()
}

/// Lets one of the counts stand, with a reason.
pub(super) fn adopt(app: &mut App) {
    let Some(vote) = open_vote(app) else { return };
    if !vote.tellers_differ() && vote.adopted.is_none() {
        return app.warn(app.say("papers-nothing-to-adopt"));
    }
    let id = vote.id;
    let choices: Vec<String> = (0..vote.counts.len()).map(|place| label(app, vote, place)).collect();
    let title = app.say("act-adopt-count");
    app.ask(Menu::new(title, choices, move |app, place| {
        let Some(vote) = open_vote(app) else { return Ok(()) };
        let args = [("count", label(app, vote, place).into())];
        let form = FormBox::new(app.tell("papers-adopt-title", &args), move |app, form| {
            let reason = form.text(0);
            if reason.is_empty() {
                return Err((Some(0), refusal(&app.words, &Refusal::Empty(Field::Reason))));
            }
            let command = VoteCommand::Adopt(id, place, reason);
            decide(app, command.clone()).map_err(|why| (None, why))?;
            let _ = app.record(Command::Vote(command));
            Ok(())
        });
        app.ask(form.line(app.say("reason"), "", REASON));
        Ok(())
    }));
}

impl Tellers {
    /// Moves within the figures. False when the act was none of moving.
    pub(super) fn go(&mut self, app: &App, act: Act) -> bool {
        let len = open_vote(app).map_or(0, |vote| every_cell(vote).len());
        self.top = match act {
            Act::Up => self.top.saturating_sub(1),
            Act::Down => self.top + 1,
            Act::PageUp => self.top.saturating_sub(8),
            Act::PageDown => self.top + 8,
            Act::First => 0,
            Act::Last => len,
            _ => return false,
        }
        .min(len.saturating_sub(1));
        true
    }

    pub(super) fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let (meeting, vote) = (app.meeting()?, open_vote(app)?);
        let look = app.look;
        let x = put_right(buf, area, area.y, &account::round(app, vote), look.title());
        let title = account::item(app, vote.item);
        put(buf, area, area.x, area.y, clip(&title, usize::from(x.saturating_sub(area.x + 1))), look.title());
        let mut y = area.y + 1;
        let below = |y: u16| Rect { y, height: area.bottom().saturating_sub(y), ..area };
        let (id, style) = match (vote.tellers_differ(), &vote.adopted) {
            (true, _) => ("papers-differ", look.bad()),
            (_, Some(_)) => ("papers-adopted", look.warn()),
            _ if counted(app).len() > 1 => ("papers-agree", look.good()),
            _ => ("papers-one-count", look.strong()),
        };
        let key = |act| key_for(&app.words, Scope::Tellers, act).into();
        let adopted = vote.adopted.as_ref();
        let args = [
            ("n", vote.differences().len().into()),
            ("again", key(Act::Recount)),
            ("adopt", key(Act::AdoptCount)),
            ("second", key(Act::SecondCount)),
            ("declare", key(Act::Declare)),
            ("count", adopted.map_or_else(String::new, |adopted| label(app, vote, adopted.place)).into()),
            ("reason", adopted.map_or_else(String::new, |adopted| adopted.reason.clone()).into()),
        ];
        y += paragraph(buf, below(y), &app.tell(id, &args), style, 0);
        let verdict = meeting.verdict(vote);
        // The second teller counts without knowing what the first one found.
        if counted(app).len() < 2 && verdict.outcome != Outcome::Void {
            return Some(area.as_position());
        }
        if !vote.tellers_differ() {
            let foot = panel::foot(app, meeting, vote, &verdict, vote.uncounted().is_empty());
            for (text, style) in foot.iter().take(2) {
                y += paragraph(buf, below(y), text, *style, 0);
            }
        }
        if vote.counts.len() > 2 {
            let all: Vec<String> = (0..vote.counts.len()).map(|place| label(app, vote, place)).collect();
            let args = [("counts", crate::lang::terms::list(&app.words, all).into())];
            y += paragraph(buf, below(y), &app.tell("papers-all-counts", &args), look.dim(), 0);
        }
        self.view_table(app, vote, buf, below(y));
        Some(area.as_position())
    }

    fn view_table(&self, app: &App, vote: &Vote, buf: &mut Buffer, area: Rect) {
        let look = app.look;
        let cells_of =
            |teller| vote.last_count(teller).map(|counted| (counted, counted.count.cells(&vote.ballot)));
        let told: Vec<(&Counted, Vec<(Cell, u32)>)> = Teller::ALL.into_iter().filter_map(cells_of).collect();
        let all = every_cell(vote);
        let names: Vec<String> =
            all.iter().map(|cell| super::sheet::name(&app.words, &vote.ballot, cell)).collect();
        let column = 18.min(usize::from(area.width) / 5);
        let columns = told.len() + usize::from(told.len() > 1);
        let room = usize::from(area.width).saturating_sub(columns * (column + 1));
        let widest = names.iter().map(|name| width(name)).max().unwrap_or_default().min(room);
        let put_row = |buf: &mut Buffer, y: u16, name: &str, figures: &[String], style| {
            let mut x = put(buf, area, area.x, y, &fit(name, widest), style) + 1;
            for figure in figures {
                x = put(buf, area, x, y, &fit_right(clip(figure, column), column), style) + 1;
            }
        };
        let mut head: Vec<String> = told
            .iter()
            .map(|(counted, _)| {
                let teller = words::teller(&app.words, counted.by);
                if counted.names.is_empty() { teller } else { format!("{teller} {}", counted.names) }
            })
            .collect();
        if told.len() > 1 {
            head.push(app.say("papers-difference"));
        }
        put_row(buf, area.y, "", &head, look.dim());
        let rows = area.height.saturating_sub(1);
        let top = self.top.min(all.len().saturating_sub(usize::from(rows)));
        let shown = all.iter().zip(&names).skip(top);
        for (y, (cell, name)) in (area.y + 1..area.y.saturating_add(1 + rows)).zip(shown) {
            let of =
                |cells: &[(Cell, u32)]| cells.iter().find(|(known, _)| known == cell).map_or(0, |(_, n)| *n);
            let numbers: Vec<u32> = told.iter().map(|(_, cells)| of(cells)).collect();
            let mut figures: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            let mut style = look.plain();
            if let [a, b] = numbers[..] {
                let by = i64::from(b) - i64::from(a);
                figures.push(if by == 0 { "0".to_owned() } else { format!("{by:+}") });
                style = if by == 0 { look.plain() } else { look.bad() };
            }
            put_row(buf, y, name, &figures, style);
        }
        let left = all.len().saturating_sub(top + usize::from(rows));
        if left > 0 && rows > 0 {
            let more = app.tell("papers-more-rows", &[("n", left.into())]);
            let place = Rect { y: area.bottom() - 1, height: 1, ..area };
            let x = area.right().saturating_sub(cells(width(&more)));
            put(buf, place, x, place.y, &more, look.dim());
        }
    }
}

/// Every figure somebody counted, in the order of the ballot.
fn every_cell(vote: &Vote) -> Vec<Cell> {
    let mut all: Vec<Cell> = Vec::new();
    for teller in Teller::ALL {
        let Some(counted) = vote.last_count(teller) else { continue };
        for (at, (cell, _)) in counted.count.cells(&vote.ballot).into_iter().enumerate() {
            if !all.contains(&cell) {
                // What only the second one found stands where the second one has it.
                all.insert(at.min(all.len()), cell);
            }
        }
    }
    all
}
