//! How it looks while papers are called.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::rows::{Row, said};
use super::{Papers, open_vote};
use crate::app::App;
use crate::ballot::election::Style;
use crate::ballot::{Ballot, Choice};
use crate::keys::{Act, Scope};
use crate::lang::{ballot as words, key_for, terms, verdict};
use crate::meeting::Vote;
use crate::rules::{Figure, Outcome};
use crate::screens::vote::{account, sheet};
use crate::text::{clip, fit, fit_right, width};
use crate::ui::draw::{cells, paragraph, put, put_right};
use crate::ui::strokes::strokes_within;

/// The widest a name is drawn, and what the paper says of it.
const NAME: usize = 24;
const MARK: usize = 8;
/// The cells within which strokes are written out before they are shortened, where a row has several figures.
const SHORT: usize = 8;

impl Papers {
    pub(in crate::screens::vote) fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let vote = open_vote(app)?;
        let look = app.look;
        let right = match self.tray() {
            Some(tray) => {
                let args = [
                    ("teller", words::teller(&app.words, tray.teller).into()),
                    ("names", tray.head.names.clone().into()),
                    ("round", account::round(app, vote).into()),
                ];
                app.tell("papers-heading", &args)
            }
            None => account::round(app, vote),
        };
        let x = put_right(buf, area, area.y, &right, look.title());
        let title = account::item(app, vote.item);
        put(buf, area, area.x, area.y, clip(&title, usize::from(x.saturating_sub(area.x + 1))), look.title());
        let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let Some(tray) = self.tray() else {
            let args = [
                ("key", key_for(&app.words, Scope::Papers, Act::Accept).into()),
                ("totals", key_for(&app.words, Scope::Papers, Act::SwitchCounting).into()),
            ];
            let used = paragraph(buf, below, &app.tell("papers-how-to-begin", &args), look.strong(), 0);
            let rest = Rect { y: below.y + used, height: below.height.saturating_sub(used), ..below };
            let motion = app.tell("vote-motion-is", &[("motion", vote.motion.clone().into())]);
            paragraph(buf, rest, &motion, look.plain(), 0);
            return Some(below.as_position());
        };
        self.view_head(app, buf, below);
        let used = 1 + self.view_void(app, vote, buf, Rect { y: below.y + 1, ..below }.intersection(below));
        let foot = 2.min(below.height.saturating_sub(used));
        let body = Rect { y: below.y + used, height: below.height.saturating_sub(used + foot), ..below };
        let rows = self.rows(app, &vote.ballot, &tray.sheet);
        let at = view_rows(app, buf, body, &rows);
        let foot = Rect { y: below.bottom() - foot, height: foot, ..below };
        self.view_foot(app, vote, buf, foot).or(at)
    }

    /// How many papers there are, and how many are called.
    fn view_head(&self, app: &App, buf: &mut Buffer, area: Rect) {
        let Some(tray) = self.tray() else { return };
        let look = app.look;
        let figure = |figure, n: Option<u32>| {
            let n = n?;
            let name = verdict::figure(figure, &app.words);
            Some(app.tell("verdict-stated", &[("figure", name.into()), ("amount", n.into())]))
        };
        let head = [
            figure(Figure::Issued, tray.head.issued),
            figure(Figure::Signed, tray.head.signed),
            figure(Figure::Returned, tray.head.returned),
        ];
        let head: Vec<String> = head.into_iter().flatten().collect();
        let x = put(buf, area, area.x, area.y, &head.join(" "), look.plain()) + 2;
        let (called, returned) = (tray.sheet.papers(), u64::from(tray.head.returned.unwrap_or_default()));
        let (id, style) = match called.cmp(&returned) {
            std::cmp::Ordering::Less => ("papers-left", look.strong()),
            std::cmp::Ordering::Equal => ("papers-all-there", look.good()),
            std::cmp::Ordering::Greater => ("papers-over", look.bad()),
        };
        let args = [("n", called.into()), ("by", called.abs_diff(returned).into())];
        let on_its_way = self.in_flight.len() + self.waiting.len();
        let saved = match on_its_way {
            0 if called > 0 => app.say("papers-on-disk"),
            0 => String::new(),
            _ => app.say("vote-saving"),
        };
        let style_saved = if on_its_way == 0 { look.good() } else { look.warn() };
        let room = put_right(buf, area, area.y, &saved, style_saved);
        put(buf, Rect { width: room.saturating_sub(area.x), ..area }, x, area.y, &app.tell(id, &args), style);
    }

    /// That the vote is void, where more came back than went out.
    fn view_void(&self, app: &App, vote: &Vote, buf: &mut Buffer, area: Rect) -> u16 {
        let (Some(meeting), Some(tray)) = (app.meeting(), self.tray()) else { return 0 };
        let found = meeting.verdict(&Vote { count: sheet::whole(vote, &tray.head, None), ..vote.clone() });
        if found.outcome != Outcome::Void {
            return 0;
        }
        let reasons = verdict::reasons(&found, &app.words);
        let how = key_for(&app.words, Scope::Papers, Act::FinishCount);
        let text = format!("{}\n{}", reasons.join("\n"), app.tell("papers-void", &[("key", how.into())]));
        paragraph(buf, area, &text, app.look.bad(), 0)
    }

    /// The paper being called, and the last one.
    fn view_foot(&self, app: &App, vote: &Vote, buf: &mut Buffer, area: Rect) -> Option<Position> {
        if area.is_empty() {
            return None;
        }
        let look = app.look;
        let mut cursor = None;
        let first = Rect { height: 1, ..area };
        let times = self.times.map(|n| app.tell("papers-times", &[("n", n.into())])).unwrap_or_default();
        if let Some(name) = &self.name {
            let x =
                put(buf, first, first.x, first.y, &self.name_prompt(app, &vote.ballot), look.accent()) + 1;
            let input = Rect { x, width: first.right().saturating_sub(x).min(24), ..first };
            cursor = name.field.view(buf, input, look.field(), "");
            let offered = self.offered(app).into_iter().enumerate();
            let offered: Vec<String> = offered.map(|(at, name)| format!("{} {name}", at + 1)).collect();
            put(buf, first, input.right() + 1, first.y, &offered.join("  "), look.plain());
        } else if let Some(pile) = &self.pile {
            let x = put(buf, first, first.x, first.y, &app.say("papers-pile"), look.accent()) + 1;
            let x = put(buf, first, x, first.y, pile, look.field());
            cursor = Some(Position::new(x, first.y));
            put(buf, first, x + 2, first.y, &app.say("papers-pile-how"), look.dim());
        } else {
            let so_far = self.slip.so_far(&vote.ballot).map(|paper| said(app, &paper));
            let told = match so_far {
                _ if self.slip.asks_why() => app.say("papers-why"),
                Some(said) => said,
                None => app.say(if super::slip::first_reason(&vote.ballot).is_some() {
                    "papers-next-key"
                } else {
                    "papers-next"
                }),
            };
            let args = [
                ("times", times.into()),
                ("said", format!("{told} {}", self.slip.digits()).trim_end().into()),
            ];
            let legend = legend(app, &vote.ballot).filter(|_| !self.slip.asks_why()).unwrap_or_default();
            let room = put_right(buf, first, first.y, &legend, look.dim());
            let this = Rect { width: room.saturating_sub(first.x + u16::from(!legend.is_empty())), ..first };
            put(buf, this, first.x, first.y, &app.tell("papers-this", &args), look.strong());
        }
        if area.height > 1
            && let Some((paper, n)) = self.last.last()
        {
            let args = [("paper", said(app, paper).into()), ("n", (*n).into())];
            put(buf, area, area.x, area.y + 1, &app.tell("papers-last", &args), look.dim());
        }
        cursor
    }
}

/// What the digits mean on a paper whose rows do not carry them.
fn legend(app: &App, ballot: &Ballot) -> Option<String> {
    let Ballot::Election(election) = ballot else { return None };
    if election.style == Style::Choose {
        return Some(app.say("papers-digit-chooses"));
    }
    let key = |(at, choice): (usize, Choice)| format!("{}{}", at + 1, terms::choice(&app.words, choice));
    Some(Choice::ALL.into_iter().enumerate().map(key).collect::<Vec<_>>().join(" "))
}

/// Each option with its figures; the one being called stays in sight, with those after it.
fn view_rows(app: &App, buf: &mut Buffer, area: Rect, rows: &[Row]) -> Option<Position> {
    let look = app.look;
    let widest = |of: fn(&Row) -> &str, most: usize| {
        rows.iter().filter(|row| !row.title).map(|row| width(of(row))).max().unwrap_or_default().min(most)
    };
    let (key, name, mark) = (
        widest(|row| row.key.as_str(), 3),
        widest(|row| row.name.as_str(), NAME.min(usize::from(area.width) / 3)),
        widest(|row| row.mark.as_str(), MARK).max(4),
    );
    let from = area.x.saturating_add(cells(2 + key + 1 + name + 1 + mark + 1));
    let layout = Layout::of(rows, usize::from(area.right().saturating_sub(from)), usize::from(area.height));
    let at = rows.iter().position(|row| row.focus).unwrap_or_default();
    let ahead = at.saturating_add(2).min(rows.len().saturating_sub(1));
    let tall = |some: &[Row]| some.iter().map(|row| layout.lines(row)).sum::<usize>();
    let top = |top: &usize| rows.get(*top..=ahead).is_none_or(|some| tall(some) <= usize::from(area.height));
    let top = (0..at).find(top).unwrap_or(at);
    let mut cursor = None;
    let mut y = area.y;
    for row in rows.iter().skip(top) {
        if y >= area.bottom() {
            break;
        }
        let style = if row.focus { look.accent() } else { look.plain() };
        let x = put(buf, area, area.x, y, if row.focus { "> " } else { "  " }, look.accent());
        if row.focus {
            cursor = Some(Position::new(area.x, y));
        }
        if row.title {
            put(buf, area, x, y, &row.name, if row.focus { look.accent() } else { look.strong() });
            y += 1;
            continue;
        }
        let x = put(buf, area, x, y, &fit_right(&row.key, key), look.accent()) + 1;
        let x = put(buf, area, x, y, &fit(&row.name, name), style) + 1;
        let marked = if row.mark.is_empty() { look.plain() } else { look.selected() };
        put(buf, area, x, y, &fit(&row.mark, mark), marked);
        layout.view(
            app,
            buf,
            Rect { x: from, y, width: area.right().saturating_sub(from), height: area.bottom() - y },
            row,
        );
        y = y.saturating_add(cells(layout.lines(row)));
    }
    cursor
}

/// Where the figures of a row stand: every one of them whole, on as many lines as that takes.
struct Layout {
    digits: usize,
    /// How many stand beside each other, and the cells each has.
    beside: usize,
    each: usize,
    /// Whether there is room for the strokes of all where a row has several figures.
    strokes: bool,
}

impl Layout {
    fn of(rows: &[Row], room: usize, height: usize) -> Self {
        let figures = || rows.iter().flat_map(|row| &row.figures);
        let digits = figures().map(|(_, n)| n.to_string().len()).max().unwrap_or(1).max(2);
        let columns = rows.iter().map(|row| row.figures.len()).max().unwrap_or(1).max(1);
        let label = rows.iter().filter(|row| row.figures.len() > 1).flat_map(|row| &row.figures);
        let label = label.map(|(label, _)| width(label) + 1).max().unwrap_or_default();
        let drawn = figures().map(|(_, n)| width(&strokes_within(*n, SHORT))).max().unwrap_or_default();
        let with = |strokes: bool| {
            let needed = label + digits + if strokes { 1 + drawn } else { 0 } + 1;
            let lines = columns.div_ceil((room / needed).max(1));
            let beside = columns.div_ceil(lines.max(1)).max(1);
            Self { digits, beside, each: room / beside, strokes }
        };
        let drawn = with(true);
        let tall: usize = rows.iter().map(|row| drawn.lines(row)).sum();
        if tall <= height { drawn } else { with(false) }
    }

    /// How many lines a row takes.
    fn lines(&self, row: &Row) -> usize {
        row.figures.len().div_ceil(self.beside).max(1)
    }

    fn view(&self, app: &App, buf: &mut Buffer, area: Rect, row: &Row) {
        let look = app.look;
        let several = row.figures.len() > 1;
        let each = if several { self.each } else { usize::from(area.width) };
        for (nth, (label, n)) in row.figures.iter().enumerate() {
            let (x, y) = (area.x + cells(nth % self.beside * each), area.y + cells(nth / self.beside));
            // A row cut off below shows no figure where the next part of the screen stands.
            if y >= area.bottom() {
                return;
            }
            let gap = if label.is_empty() { "" } else { " " };
            let text = format!("{label}{gap}{}", fit_right(&n.to_string(), self.digits));
            let after = put(buf, area, x, y, clip(&text, each), look.strong()) + 1;
            if several && !self.strokes {
                continue;
            }
            let room = each.saturating_sub(usize::from(after - x) + 1);
            put(buf, area, after, y, &strokes_within(*n, room), look.plain());
        }
    }
}
