//! Hands or papers are counted: a column of numbers. Each that was changed is recorded as soon as it is left.

mod view;

use super::sheet;
use super::{open_vote, reading_only, turning};
use crate::app::{App, Sitting, edit};
use crate::ballot::{Ballot, Cell};
use crate::keys::{Act, Chord, Key, Scope, resolve};
use crate::lang::refusal;
use crate::meeting::{Command, Count, Entry, Line, Method, Refusal, Teller, Vote, VoteCommand, VoteId};
use crate::rules::{Contradiction, Figure, Outcome, Reason, Verdict};
use crate::text::fold_line;

use crate::ui::field::Field;

/// Digits of the largest number that can be typed.
const DIGITS: usize = 6;

/// The numbers as they are typed, for one round.
#[derive(Default)]
pub(super) struct Counting {
    of: Option<VoteId>,
    /// Who counts, where that is told: the count goes to the record whole, beside that of another teller.
    by: Option<By>,
    rows: Vec<Cell>,
    fields: Vec<Field>,
    focus: usize,
    /// The number in focus was just gone to: the first digit takes its place.
    fresh: bool,
    /// What was last asked to be recorded, or read from the record.
    sent: Option<Count>,
    recorded: Vec<Option<u32>>,
}

/// Who counts.
#[derive(Clone)]
pub(super) struct By {
    pub(super) teller: Teller,
    pub(super) names: String,
    pub(super) signed: Option<u32>,
}

fn field(number: Option<u32>) -> Field {
    let mut field = Field::single(DIGITS);
    field.set(&number.map(|n| n.to_string()).unwrap_or_default());
    field
}

impl Counting {
    /// Turns to the open round, if it is another than before.
    pub(super) fn look_up(&mut self, app: &App) {
        let open = open_vote(app).filter(|vote| vote.method() != Method::RollCall);
        if open.map(|vote| vote.id) == self.of {
            return;
        }
        *self = Self::default();
        if let Some(vote) = open {
            self.of = Some(vote.id);
            self.read(vote);
            self.focus_on(self.first_blank().unwrap_or_default());
        }
    }

    fn read(&mut self, vote: &Vote) {
        let shown = if self.by.is_some() || !vote.counts.is_empty() {
            Count::none(vote.method(), &vote.ballot)
        } else {
            vote.count.clone()
        };
        // Names another teller found written in are not told either.
        self.rows = sheet::rows(&Vote { count: shown.clone(), ..vote.clone() });
        let numbers = self.rows.iter().map(|row| field(sheet::read(row, &shown, &vote.ballot)));
        self.fields = numbers.collect();
        self.sent(shown, &vote.ballot);
        self.fresh = true;
    }

    /// The numbers as of a line that is on disk now: what was taken back or put there otherwise is shown.
    pub(super) fn recorded(&mut self, app: &App, line: &Line) {
        self.look_up(app);
        if super::told(line).is_some() {
            *self = Self::default();
            return self.look_up(app);
        }
        let Some(vote) = open_vote(app).filter(|vote| Some(vote.id) == self.of) else { return };
        if !matches!(line.entry, Entry::Did(_)) {
            self.read(vote);
        } else if !app.sitting.as_ref().is_some_and(Sitting::busy) {
            let (count, ballot) = (vote.count.clone(), vote.ballot.clone());
            self.sent(count, &ballot);
        }
    }

    fn numbers(&self) -> Vec<Option<u32>> {
        self.fields.iter().map(|field| field.text().parse().ok()).collect()
    }

    fn first_blank(&self) -> Option<usize> {
        self.fields.iter().position(Field::is_empty)
    }

    fn focus_on(&mut self, at: usize) {
        self.focus = at;
        self.fresh = true;
    }

    /// The round as it would be with the numbers typed.
    fn as_typed(&self, app: &App) -> Option<Vote> {
        let vote = open_vote(app)?;
        if Some(vote.id) != self.of || app.sitting.as_ref().is_some_and(|sitting| sitting.reading.is_some()) {
            return Some(vote.clone());
        }
        Some(Vote { count: self.count(vote), ..vote.clone() })
    }

    fn count(&self, vote: &Vote) -> Count {
        let signed = self.by.as_ref().map_or(vote.count.signed(), |by| by.signed);
        sheet::count(vote, &self.rows, &self.numbers(), signed)
    }

    /// Somebody counts whose name is told, and who is held against another teller: begins with a blank sheet.
    pub(super) fn begin(&mut self, app: &App, by: By) {
        self.look_up(app);
        let anew = self.by.as_ref().is_none_or(|known| known.teller != by.teller);
        let told = open_vote(app).is_some_and(|vote| !vote.counts.is_empty());
        self.by = Some(by);
        if let Some(vote) = open_vote(app).cloned().filter(|_| anew && told) {
            self.read(&vote);
            self.focus_on(self.first_blank().unwrap_or_default());
        }
    }

    /// Gives somebody who was written in a row.
    pub(super) fn add_name(&mut self, post: u16, name: String) {
        let cell = Cell::WrittenIn { post, name };
        if self.rows.contains(&cell) {
            return;
        }
        let of_post = |row: &Cell| match row {
            Cell::Candidate { post: of, .. } | Cell::WrittenIn { post: of, .. } => *of == post,
            _ => false,
        };
        let at = self.rows.iter().rposition(of_post).map_or(self.rows.len(), |at| at + 1);
        self.rows.insert(at, cell);
        self.fields.insert(at, field(None));
        self.focus_on(at);
    }

    /// Who counts, as far as that was told.
    pub(super) fn by(&self) -> Option<&By> {
        self.by.as_ref()
    }

    /// Whether everything was counted, and nothing contradicts anything.
    pub(super) fn complete(&self, app: &App) -> bool {
        let Some((meeting, vote)) = app.meeting().zip(self.as_typed(app)) else { return false };
        vote.uncounted().is_empty() && meeting.verdict(&vote).contradictions.is_empty()
    }

    /// Asks for the numbers to be recorded, if they changed, as soon as one is left. Those of papers wait for the end of
    /// the count: sums that grow paper by paper would keep the order and the time of secret votes for good.
    pub(super) fn commit(&mut self, app: &mut App) {
        if self.by.is_none() && open_vote(app).is_some_and(|vote| vote.method() != Method::Paper) {
            self.record(app);
        }
    }

    /// Something was typed that is not recorded.
    pub(super) fn unsaved(&self) -> bool {
        self.of.is_some() && self.recorded != self.numbers()
    }

    /// This is on its way to the disk, or there.
    fn sent(&mut self, count: Count, ballot: &Ballot) {
        self.recorded = self.rows.iter().map(|row| sheet::read(row, &count, ballot)).collect();
        self.sent = Some(count);
    }

    /// Asks for the numbers to be recorded, if they changed: as they are, or as the whole count of one teller.
    pub(super) fn record(&mut self, app: &mut App) {
        let (Some(id), Some(vote)) = (self.of, self.as_typed(app)) else { return };
        let command = match &self.by {
            None if self.sent.as_ref() == Some(&vote.count) => return,
            None => VoteCommand::Count(id, vote.count.clone()),
            Some(_) if !self.complete(app) => return,
            Some(by) => VoteCommand::Tell(id, by.teller, by.names.clone(), vote.count.clone()),
        };
        if app.record(Command::Vote(command)).is_ok() {
            self.sent(vote.count, &vote.ballot);
        }
    }

    /// Takes a key that types. Any other key leaves the number, and so records it.
    pub(super) fn edit(&mut self, app: &mut App, chord: Chord) -> bool {
        let (at, fresh) = (self.focus, self.fresh);
        let Some(field) = self.fields.get_mut(at) else { return false };
        let typed = chord.folded().typed();
        let moves = matches!(chord.key, Key::Backspace | Key::Left | Key::Right | Key::Home | Key::End);
        if typed.is_some() || (moves && !chord.ctrl) {
            if turning(app) {
                app.warn(app.say("vote-wait"));
                return true;
            }
            if reading_only(app) {
                return true;
            }
            self.fresh = false;
            match typed {
                Some(digit) if digit.is_ascii_digit() => {
                    if fresh {
                        field.set("");
                    }
                    if !field.insert(digit) {
                        app.warn(app.say("vote-too-large"));
                    }
                }
                Some(_) => app.warn(app.say("vote-digits-only")),
                None => drop(edit(field, chord)),
            }
            return true;
        }
        if resolve(Scope::Counting, chord) == Some(Act::Undo) && self.restore(app) {
            return true;
        }
        self.commit(app);
        false
    }

    /// Takes back what was typed and not recorded yet. False when there is nothing of that kind.
    fn restore(&mut self, app: &mut App) -> bool {
        let (Some(vote), Some(sent)) = (open_vote(app), &self.sent) else { return false };
        let Some(row) = self.rows.get(self.focus) else { return false };
        let Some(now) = self.fields.get_mut(self.focus) else { return false };
        let before = field(sheet::read(row, sent, &vote.ballot));
        if now.text() == before.text() {
            return false;
        }
        *now = before;
        self.fresh = true;
        app.note(app.say("vote-restored"));
        true
    }

    /// Puts pasted digits into the number in focus.
    pub(super) fn paste(&mut self, app: &mut App, text: &str) {
        let folded = fold_line(text);
        let digits = folded.trim();
        let plain = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
        if !plain {
            return app.warn(app.say("vote-digits-only"));
        }
        for digit in digits.chars() {
            self.edit(app, Chord::char(digit));
        }
    }

    /// To the number so many further down, around the ends.
    pub(super) fn step(&mut self, app: &mut App, by: isize) {
        self.commit(app);
        let len = self.fields.len().max(1);
        let by = by.rem_euclid(isize::try_from(len).unwrap_or(1)).unsigned_abs();
        self.focus_on((self.focus + by) % len);
    }

    /// Done with this number. True when all are there and agree: then the result may be declared.
    pub(super) fn accept(&mut self, app: &mut App) -> bool {
        self.commit(app);
        if self.complete(app) {
            self.record(app);
            // Counts told apart are looked at side by side first.
            return self.by.is_none();
        }
        if self.focus + 1 < self.fields.len() {
            self.focus_on(self.focus + 1);
            return false;
        }
        let Some((meeting, vote)) = app.meeting().zip(self.as_typed(app)) else { return false };
        let found = meeting.verdict(&vote).contradictions;
        if self.first_blank().is_none() && found.is_empty() {
            return {
                app.warn(app.say("papers-sheet-differs"));
                false
            };
        }
        let why = if found.is_empty() {
            Refusal::CountMissing(vote.uncounted())
        } else {
            Refusal::Contradicts(found)
        };
        app.warn(refusal(&app.words, &why));
        if let Some(blank) = self.first_blank() {
            self.focus_on(blank);
        }
        false
    }

    /// Puts a nought where nothing was counted; how many papers there were has to be typed.
    pub(super) fn fill_zero(&mut self, app: &mut App) {
        if reading_only(app) {
            return;
        }
        let rows = self.rows.iter().zip(&mut self.fields);
        let votes =
            rows.filter(|(row, field)| !matches!(row, Cell::Issued | Cell::Returned) && field.is_empty());
        let filled = votes.map(|(_, field)| field.set("0")).count();
        if filled == 0 {
            return app.warn(app.say("vote-none-blank"));
        }
        self.commit(app);
        self.focus_on(self.first_blank().unwrap_or(self.fields.len().saturating_sub(1)));
        app.note(app.tell("vote-filled", &[("n", filled.into())]));
    }
}

/// Whether a figure is one of those that cannot all be true.
pub(super) fn in_doubt(figure: Figure, verdict: &Verdict) -> bool {
    let contradicted = verdict.contradictions.iter().any(|found| match found {
        Contradiction::Zero { figure: one } => *one == figure,
        Contradiction::MoreThan { figure: one, than, .. } => [*one, *than].contains(&figure),
        Contradiction::SumDiffers { parts, whole, .. } => {
            *whole == figure || parts.iter().any(|part| part.figure == figure)
        }
    });
    let too_many = verdict.outcome == Outcome::Void
        && verdict.reasons.iter().any(|why| match why {
            Reason::MoreReturnedThan { figure: limit, .. } => [Figure::Returned, *limit].contains(&figure),
            _ => false,
        });
    contradicted || too_many
}
