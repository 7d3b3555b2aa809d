//! What stands around an open round: the motion and the room above, the totals beside, how it looks below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::account;
use crate::app::App;
use crate::keys::{Act, Scope};
use crate::lang::{found, key_for, terms, verdict};
use crate::meeting::{Meeting, Method, Vote};
use crate::rules::{Figures, Outcome, Outlook, Verdict, for_needed};
use crate::text::{clip, fit, width, wrap};
use crate::ui::digits::{LARGE_ROWS, large, large_width};
use crate::ui::draw::{cells, paragraph, put, put_right};
use crate::ui::strokes::strokes_within;

/// Blank cells between two totals side by side, and the cells of one with that gap, at the most.
const GAP: u16 = 2;
const WIDEST: u16 = 24;
/// The rows between that the foot leaves, if it must.
const LEAST: u16 = 6;

/// Draws what is above and below, and returns the room between; what is above leaves `least` rows of it, if it can.
pub(super) fn frame(
    app: &App,
    meeting: &Meeting,
    vote: &Vote,
    buf: &mut Buffer,
    area: Rect,
    least: u16,
    foot: &[(String, Style)],
) -> Rect {
    let look = app.look;
    let right = format!("{} {}", account::round(app, vote), terms::method(&app.words, vote.method()));
    let x = put_right(buf, area, area.y, &right, look.title());
    let title = account::item(app, vote.item);
    let room = usize::from(x.saturating_sub(area.x + 1));
    put(buf, area, area.x, area.y, clip(&title, room), look.title());

    let of = usize::from(area.width);
    let below: u16 = foot.iter().map(|(text, _)| cells(wrap(text, of).len())).sum::<u16>().min(4);
    let below = below.min(area.height.saturating_sub(1 + least.min(LEAST))).max(1);
    let mut spare = area.height.saturating_sub(1 + least + below);
    let mut y = area.y + 1;
    let (room, met) = account::room(app, meeting, vote);
    let opened = app.tell("vote-when-opened", &[("room", room.into())]);
    let no_effect = (!met).then(|| app.say("vote-no-effect"));
    let motion = app.tell("vote-motion-is", &[("motion", one_line(&vote.motion).into())]);
    let gone = gone_since(app, meeting, vote);
    // The more a line matters, the sooner it gets one of the rows left over; they are drawn in reading order.
    let lines = [
        (no_effect, look.bad(), 1),
        (Some(opened), if met { look.plain() } else { look.warn() }, 2),
        (gone, look.plain(), 1),
        (Some(motion), look.plain(), (spare / 3).min(4)),
    ];
    let mut drawn = [0_u16; 4];
    for ((text, _, most), rows) in lines.iter().zip(&mut drawn) {
        let wanted = text.as_ref().map_or(0, |text| cells(wrap(text, of).len()));
        *rows = wanted.min((*most).max(1)).min(spare);
        spare -= *rows;
    }
    for at in [3, 1, 0, 2] {
        if let Some((Some(text), style, _)) = lines.get(at) {
            let row = Rect { y, height: drawn[at], ..area };
            paragraph(buf, row, text, *style, 0);
            y += drawn[at];
        }
    }
    let mut at = area.bottom() - below;
    let body = Rect { y, height: at.saturating_sub(y), ..area };
    for (text, style) in foot {
        at +=
            paragraph(buf, Rect { y: at, height: area.bottom().saturating_sub(at), ..area }, text, *style, 0);
    }
    body
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Who was counted as here when the round opened and has gone since: that changes nothing of this round.
fn gone_since(app: &App, meeting: &Meeting, vote: &Vote) -> Option<String> {
    let roll = meeting.roll();
    let gone = vote.frozen.present.iter().filter(|id| !roll.votes(**id)).count();
    (gone > 0).then(|| app.tell("vote-gone", &[("n", gone.into())]))
}

/// How it stands: what does not agree, or what it comes to, or how many more are needed.
pub(super) fn foot(
    app: &App,
    meeting: &Meeting,
    vote: &Vote,
    verdict: &Verdict,
    all_counted: bool,
) -> Vec<(String, Style)> {
    let look = app.look;
    if !verdict.contradictions.is_empty() {
        let told = verdict.contradictions.iter().map(|found| verdict::contradiction(found, &app.words));
        return told.map(|told| (told, look.bad())).collect();
    }
    if verdict.outcome == Outcome::Void {
        let told = verdict::reasons(verdict, &app.words).into_iter();
        return told.map(|told| (told, look.bad())).collect();
    }
    if all_counted && verdict.outcome != Outcome::Undetermined {
        let act = if vote.method() == Method::RollCall { Act::Declare } else { Act::Accept };
        let scope = if vote.method() == Method::RollCall { Scope::RollCall } else { Scope::Counting };
        if !vote.ballot.is_motion() {
            let key = key_for(&app.words, scope, act).into();
            return vec![(app.tell("papers-all-counted", &[("key", key)]), look.strong())];
        }
        let args = [
            ("outcome", found::outcome(&vote.ballot, verdict.outcome, &app.words).into()),
            ("key", key_for(&app.words, scope, act).into()),
        ];
        return vec![(app.tell("vote-comes-to", &args), look.strong())];
    }
    if !vote.ballot.is_motion() {
        return Vec::new();
    }
    if !meeting.rules_of(vote).binding {
        return vec![(app.say("verdict-not-binding"), look.plain())];
    }
    let tally = vote.tally();
    let votes = [tally.for_, tally.against, tally.abstain];
    if vote.method() == Method::Paper && votes.iter().all(Option::is_some) {
        // No vote for can come any more: what is open is how many papers there were.
        let open = verdict::missing(&vote.uncounted(), &app.words);
        return open.into_iter().map(|open| (open, look.warn())).collect();
    }
    let counted = vote.figures();
    let figures = Figures { for_: counted.for_.or(Some(0)), ..counted };
    let outlook = for_needed(meeting.rules_of(vote), &figures).map(|outlook| match outlook {
        Outlook::Needs(n) => (app.tell("vote-needs", &[("n", n.into())]), look.strong()),
        Outlook::AlreadyPassed => (app.say("vote-safe"), look.good()),
        Outlook::CannotPass => (app.say("vote-lost"), look.warn()),
    });
    outlook.into_iter().collect()
}

/// The totals as recorded: in large figures with strokes where there is room, else one below the other.
pub(super) fn totals(app: &App, vote: &Vote, buf: &mut Buffer, area: Rect) {
    let tally = vote.tally();
    let mut all = vec![
        (app.say("for"), tally.for_),
        (app.say("against"), tally.against),
        (app.say("abstain"), tally.abstain),
        (app.say("not-voted"), tally.not_voted),
    ];
    if vote.method() == Method::Paper {
        all.push((app.say("invalid"), tally.invalid));
    }
    let told: Vec<Total> = all
        .into_iter()
        .map(|(name, n)| {
            let shown = n.map_or_else(|| "-".to_owned(), |n| n.to_string());
            Total { label: format!("{name} {shown}"), name, shown, n: n.and_then(|n| u32::try_from(n).ok()) }
        })
        .collect();
    let wide = told.iter().map(|total| large_width(&total.shown).max(cells(width(&total.label)))).max();
    let narrowest = wide.unwrap_or_default().max(10) + GAP;
    let rows = (area.height / (LARGE_ROWS + 2)).min(2);
    let across = cells(told.len().div_ceil(usize::from(rows).max(1)));
    let block = ((area.width + GAP) / across).min(WIDEST);
    if rows == 0 || block < narrowest {
        return in_lines(app, &told, buf, area);
    }
    let height = (LARGE_ROWS + 3).min(area.height / rows);
    for (at, total) in told.iter().enumerate() {
        let (x, y) = (area.x + cells(at) % across * block, area.y + cells(at) / across * height);
        put(buf, area, x, y, &total.label, app.look.strong());
        // Right below the number as text, not the large one: a reader of the screen knows only that.
        let strokes = strokes_within(total.n.unwrap_or_default(), usize::from(block - GAP));
        put(buf, area, x, y + 1, &strokes, app.look.plain());
        large(buf, area, x, y + 2, &total.shown, app.look.plain());
    }
}

struct Total {
    name: String,
    shown: String,
    label: String,
    n: Option<u32>,
}

fn in_lines(app: &App, told: &[Total], buf: &mut Buffer, area: Rect) {
    let names = told.iter().map(|total| width(&total.name)).max().unwrap_or_default();
    let figures = told.iter().map(|total| width(&total.shown)).max().unwrap_or_default();
    for (y, total) in (area.top()..area.bottom()).zip(told) {
        let label = format!("{} {}", fit(&total.name, names), crate::text::fit_right(&total.shown, figures));
        let x = put(buf, area, area.x, y, &label, app.look.strong()) + 1;
        let room = usize::from(area.right().saturating_sub(x));
        put(buf, area, x, y, &strokes_within(total.n.unwrap_or_default(), room), app.look.plain());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::sample::{REPRESENTATIVES, Room, hands, rules};
    use crate::screens::stage::Stage;
    use ratatui::style::Modifier;

    /// How many cells of large figures are drawn in an area of this size.
    fn drawn(app: &App, vote: &Vote, width: u16, height: u16) -> usize {
        let mut buf = Buffer::empty(Rect::new(0, 0, 240, 60));
        totals(app, vote, &mut buf, Rect::new(1, 1, width, height));
        buf.content().iter().filter(|cell| cell.modifier.contains(Modifier::REVERSED)).count()
    }

    #[test]
    fn large_figures_are_drawn_whole_or_not_at_all() {
        let mut room = Room::sitting(rules(REPRESENTATIVES), 60, 45);
        let item = room.add_item("修缮南门", "同意修缮南门。");
        let vote = room.open_vote(item, Method::Hands);
        room.count(vote, hands(28, 8, 6));
        let (app, vote) = (&Stage::new().program.app, &room.meeting().votes[0]);
        let whole = drawn(app, vote, 200, 50);
        assert!(whole > 40, "{whole}");
        let mut smaller = [0, 0];
        for (width, height) in (1..=140).flat_map(|width| (0..=20).map(move |height| (width, height))) {
            let cells = drawn(app, vote, width, height);
            assert!([0, whole].contains(&cells), "{width}x{height}: {cells} of {whole}");
            smaller[usize::from(cells > 0)] += 1;
        }
        assert!(smaller.iter().all(|times| *times > 100), "{smaller:?}");
    }
}
