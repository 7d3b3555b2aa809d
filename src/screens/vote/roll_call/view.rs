//! The roll as it is called: people below one another, motions side by side, totals beside.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::finding::doors;
use super::{Calling, answer, open_rounds, voters};
use crate::app::App;
use crate::lang::terms;
use crate::meeting::{Choice, Meeting, PersonId, Vote};
use crate::rules::{Amount, Area, Measure, Verdict};
use crate::screens::vote::panel;
use crate::text::{clip, fit, width};
use crate::ui::draw::{cells, put};
use crate::ui::list;
use crate::ui::table::{Align, Column, GAP, Size, Table};

/// What stands before each row of a list: the mark of the one selected.
const MARK: u16 = 2;

impl Calling {
    pub(in crate::screens::vote) fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let meeting = app.meeting()?;
        let vote = self.current(app)?;
        let rounds = open_rounds(app);
        let people = voters(&rounds);
        let verdict = meeting.verdict(vote);
        let all = vote.count.voters().count() == vote.frozen.voters().len();
        let foot = panel::foot(app, meeting, vote, &verdict, all);
        let body = panel::frame(app, meeting, vote, buf, area, 6, &foot);
        let both = meeting.rules_of(vote).counts_area();
        let side = match body.width {
            100.. => 50,
            70.. if both => 36,
            70.. if rounds.len() > 3 => 16,
            70.. => 30,
            _ if both => 28,
            _ => 16,
        };
        let names = Rect { width: body.width.saturating_sub(side + 2), ..body };
        let totals = Rect { x: names.right() + 2, width: side, ..body };
        if both {
            let top = Rect { height: body.height.min(4), ..totals };
            panel::totals(app, vote, buf, top);
            let below = Rect { y: top.bottom(), height: body.height - top.height, ..totals };
            measures(app, buf, below, &verdict);
        } else {
            panel::totals(app, vote, buf, totals);
        }
        let words = Words::of(app, rounds.len(), names.width);
        let names = if rounds.len() > 1 { self.heads(app, buf, names, &rounds, &words) } else { names };
        let numbers = people.iter().filter_map(|who| meeting.person(*who)?.is.no);
        let digits = numbers.max().map_or(1, |no| no.to_string().len());
        let column = |size, align| Column { head: "", size, align };
        // Of owners the door says more than a long name does.
        let (least, beside_least) = if both { (8, 15) } else { (13, 7) };
        let mut columns = vec![
            column(Size::Fixed(cells(digits)), Align::Right),
            column(Size::Flex { least, share: 2 }, Align::Left),
        ];
        if rounds.len() == 1 {
            columns.push(column(Size::Fixed(if both { 6 } else { 7 }), Align::Left));
            columns.push(column(Size::Flex { least: beside_least, share: 1 + u16::from(both) }, Align::Left));
        }
        let table = Table { columns: &columns, gap: GAP };
        let (at, on) = (self.0.borrow().at, self.0.borrow().on);
        list::rows(buf, names, app.look, at, people.len(), |buf, row, place, style| {
            let Some(who) = people.get(place) else { return };
            let person = meeting.person(*who);
            let no = person.and_then(|person| person.is.no).map(|no| no.to_string()).unwrap_or_default();
            let name = terms::person(&app.words, meeting, *who);
            if let [only] = rounds.as_slice() {
                let answered = self.answered(only, *who, &Words::long(app));
                return table.row(buf, row, &[no, name, answered, beside(app, meeting, only, *who)], style);
            }
            let right = words.cells * cells(rounds.len());
            let left = Rect { width: row.width.saturating_sub(right), ..row };
            table.row(buf, left, &[no, name], style);
            for (nth, vote) in (0_u16..).zip(&rounds) {
                let told = self.answered(vote, *who, &words);
                let here = place == at.at && usize::from(nth) == on;
                let told = if here { format!("[{told}]") } else { format!(" {told}") };
                put(buf, row, left.right() + nth * words.cells, row.y, &told, style);
            }
        })
    }

    /// The numbers of the motions above their columns; returns the room below.
    fn heads(&self, app: &App, buf: &mut Buffer, area: Rect, rounds: &[&Vote], words: &Words) -> Rect {
        let on = self.0.borrow().on;
        let args = [("n", (on + 1).into()), ("of", rounds.len().into())];
        let right = words.cells * cells(rounds.len());
        let left = area.width.saturating_sub(right + MARK);
        let which = app.tell("setup-several-which", &args);
        put(buf, area, area.x, area.y, clip(&which, usize::from(left)), app.look.title());
        for nth in 0..rounds.len() {
            let x = area.right().saturating_sub(right) + cells(nth) * words.cells;
            let look = if nth == on { app.look.accent() } else { app.look.plain() };
            put(buf, area, x + 1, area.y, &(nth + 1).to_string(), look);
        }
        Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
    }

    fn answered(&self, vote: &Vote, who: PersonId, words: &Words) -> String {
        let waits = self.0.borrow().waiting.iter().any(|(id, mark)| *id == vote.id && mark.0 == who);
        if waits {
            return words.saving.clone();
        }
        if !vote.frozen.voters().contains(&who) {
            return String::new();
        }
        answer(vote, who).map_or_else(|| "-".to_owned(), |choice| words.of_choice(choice).to_owned())
    }
}

/// The answers as they stand in a column, and how wide it is.
struct Words {
    choices: [String; 3],
    saving: String,
    cells: u16,
}

impl Words {
    fn long(app: &App) -> Self {
        let choices = Choice::ALL.map(|choice| terms::choice(&app.words, choice));
        let widest = choices.iter().map(|word| width(word)).max().unwrap_or_default();
        Self { choices, saving: app.say("vote-saving"), cells: cells(widest + 2) }
    }

    /// Whole words where they leave room for names; else the digits that are pressed.
    fn of(app: &App, rounds: usize, room: u16) -> Self {
        let long = Self { saving: "..".to_owned(), ..Self::long(app) };
        if long.cells.saturating_mul(cells(rounds)) + 20 <= room {
            return long;
        }
        Self { choices: ["1", "2", "3"].map(str::to_owned), saving: ".".to_owned(), cells: 3 }
    }

    fn of_choice(&self, choice: Choice) -> &str {
        let at = Choice::ALL.iter().position(|known| *known == choice).unwrap_or_default();
        self.choices.get(at).map_or("", String::as_str)
    }
}

/// What is told of somebody beside the answer: by whom represented, doors and area where area is counted, else the group.
fn beside(app: &App, meeting: &Meeting, vote: &Vote, who: PersonId) -> String {
    let proxy = vote.frozen.proxies.iter().find(|(from, _)| *from == who);
    let by = proxy.map(|(_, by)| {
        app.tell("vote-by-proxy", &[("name", terms::person(&app.words, meeting, *by).into())])
    });
    let own = match vote.frozen.areas.get(&who) {
        Some(area) => Some(format!("{} {area}", doors(app, meeting, who))),
        None => meeting.person(who).map(|person| person.is.group.clone()),
    };
    by.into_iter().chain(own).collect::<Vec<_>>().join(" ")
}

/// Each threshold by heads and by area: how much there is of it, and how much it still takes.
fn measures(app: &App, buf: &mut Buffer, area: Rect, verdict: &Verdict) {
    let told = |what: &str, measure: &Measure| {
        let name = if measure.base.is_area() { format!("{what}-area") } else { format!("{what}-heads") };
        let short = measure.need.units().saturating_sub(measure.have.units());
        let short = match measure.need {
            Amount::Heads(_) => short.to_string(),
            Amount::Area(_) => Area(short).to_string(),
        };
        let have = match measure.have {
            Amount::Heads(n) => n.to_string(),
            Amount::Area(area) => area.to_string(),
        };
        let stands = if measure.met {
            app.say("setup-enough")
        } else if measure.of.units() == 0 {
            app.say("setup-nobody-yet")
        } else {
            app.tell("setup-short", &[("n", short.into())])
        };
        (app.say(&name), have, stands, measure.met)
    };
    let quorum = verdict.quorum.iter().map(|measure| told("setup-took-part", measure));
    let majority = verdict.majority.iter().map(|measure| told("setup-agreed", measure));
    let mut lines: Vec<(String, String, String, bool)> = quorum.chain(majority).collect();
    if lines.len() > usize::from(area.height) {
        // What is not reached yet matters most.
        lines.sort_by_key(|(.., met)| *met);
    }
    let names = lines.iter().map(|(name, ..)| width(name)).max().unwrap_or_default();
    let haves = lines.iter().map(|(_, have, ..)| width(have)).max().unwrap_or_default();
    for (y, (name, have, stands, met)) in (area.top()..area.bottom()).zip(&lines) {
        let line = format!("{} {} ", fit(name, names), crate::text::fit_right(have, haves));
        let x = put(buf, area, area.x, y, &line, app.look.plain());
        put(buf, area, x, y, stands, if *met { app.look.good() } else { app.look.warn() });
    }
}
