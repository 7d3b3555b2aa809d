//! The loop: take in what happened, carry out what follows from it, draw once.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use chrono::{Local, Timelike};

use super::desk_work::{self, Done, Order, Unclosed, Work};
use super::signals::{self, Told};
use super::{Folders, files, input, terminal, whole};
use crate::app::{Action, App, Effect, Opened, RosterRead, ShelfRead, TrayNews};
use crate::meeting::{Desk, Meeting, Moment};
use crate::screens::Program;
use crate::store::{self, Amiss, Fault, FaultKind};

/// Something that reached the loop.
enum Message {
    Action(Action),
    Signal(Told),
    Files(Done),
}

/// A name for this laptop at this sitting.
///
/// # Errors
/// When the system has no random numbers.
pub fn new_desk() -> io::Result<Desk> {
    getrandom::u32().map(Desk::from_bits).map_err(io::Error::other)
}

/// The time on the wall. Before 1970 the clock is wrong, and says so by standing at its beginning.
pub fn now() -> Moment {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(now.as_secs()).unwrap_or_default();
    let utc = chrono::DateTime::from_timestamp(seconds, now.subsec_nanos()).unwrap_or_default();
    utc.with_timezone(&Local).fixed_offset()
}

/// How a run in the terminal came to its end.
#[derive(Debug)]
pub struct Ended {
    /// Whether the terminal was there all the time.
    pub terminal: io::Result<()>,
    /// The meeting that was open and could not be closed.
    pub unclosed: Option<Unclosed>,
    /// What came of the last papers when nobody was there any more to be told, in words.
    pub untold: Vec<String>,
}

/// Runs the program in the terminal until it is over: with this meeting open, or with the shelf.
///
/// # Errors
/// When that meeting cannot be opened: the terminal is not touched then.
pub fn run(app: App, folders: Folders, open: Option<&Path>) -> Result<Ended, Fault> {
    let mut work = Work::new(app.desk);
    let open = open.map(|path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned()));
    clear_left_overs(&app, &folders, open.as_deref());
    let first = open.map(|path| work.carry_out(Order::Open(path, now())));
    if let Some(Done::NotOpened(fault)) = first {
        return Err(fault);
    }
    let (to, inbox) = channel();
    let (orders, work) = desk_work::start(work, to.clone(), Message::Files);
    let program = Program::new(app);
    let mut running = Running { program, folders, to, orders, work, writing: Vec::new() };
    let terminal = running.in_terminal(first, &inbox);
    let (unclosed, untold) = running.end(&inbox);
    Ok(Ended { terminal, unclosed, untold })
}

/// Takes away what a program that was killed left half written, wherever this one is going to write.
fn clear_left_overs(app: &App, folders: &Folders, open: Option<&Path>) {
    let beside = open.and_then(Path::parent);
    let papers = app.settings.papers.as_deref();
    for folder in [Some(app.folder.as_path()), Some(&folders.config), papers, beside].into_iter().flatten() {
        store::clear_left_overs(folder);
        whole::clear_left_overs(folder);
    }
}

struct Running {
    program: Program,
    folders: Folders,
    to: Sender<Message>,
    orders: Sender<Order>,
    work: JoinHandle<Option<Unclosed>>,
    /// Files being written that are not the open meeting's.
    writing: Vec<JoinHandle<()>>,
}

impl Running {
    fn in_terminal(&mut self, first: Option<Done>, inbox: &Receiver<Message>) -> io::Result<()> {
        terminal::give_back_on_panic();
        signals::listen(self.to.clone(), Message::Signal)?;
        let mut screen = terminal::Screen::enter()?;
        input::listen(self.to.clone(), Message::Action);
        let (width, height) = screen.size();
        self.act(Action::Resized(width, height));
        if let Some(done) = first {
            let action = self.worded(done);
            self.act(action);
        }
        self.until_over(inbox, &mut screen)
    }

    fn until_over(&mut self, inbox: &Receiver<Message>, screen: &mut terminal::Screen) -> io::Result<()> {
        screen.draw(|buf, area| self.program.view(buf, area))?;
        while !self.program.over() {
            let seen = match inbox.recv_timeout(to_next_second()) {
                Ok(message) => {
                    let mut seen = self.take(message, screen)?;
                    while let Ok(message) = inbox.try_recv() {
                        seen |= self.take(message, screen)?;
                    }
                    seen
                }
                Err(RecvTimeoutError::Timeout) if signals::terminal_gone() => self.act(Action::End),
                Err(RecvTimeoutError::Timeout) => self.act(Action::Tick),
                Err(RecvTimeoutError::Disconnected) => break,
            };
            if seen && !self.program.over() {
                screen.draw(|buf, area| self.program.view(buf, area))?;
            }
        }
        Ok(())
    }

    fn take(&mut self, message: Message, screen: &mut terminal::Screen) -> io::Result<bool> {
        Ok(match message {
            Message::Action(action) => {
                if matches!(action, Action::Resized(..)) {
                    screen.draw_anew();
                }
                self.act(action)
            }
            Message::Signal(Told::End) => self.act(Action::End),
            Message::Signal(Told::Continued) => {
                screen.enter_again()?;
                true
            }
            Message::Files(done) => {
                let action = self.worded(done);
                self.act(action)
            }
        })
    }

    fn act(&mut self, action: Action) -> bool {
        let (effects, seen) = self.program.update(action, now());
        for effect in effects {
            self.carry_out(effect);
        }
        seen
    }

    /// What came of an order, as an action, in the words of the language in use.
    fn worded(&self, done: Done) -> Action {
        let words = &self.program.app.words;
        let why = |fault| store::say::fault(words, &fault);
        match done {
            Done::Opened { path, trail, reading, recovered, edited, amiss } => {
                let reading = reading.map(|why| store::say::read_only(words, &why));
                let recovered = recovered.map(|found| store::say::recovered(words, &found));
                // What is left out is why it can only be read.
                let untold = |found: &&Amiss| !(found.is_incomplete() || edited && found.is_edited());
                let amiss = amiss.iter().filter(untold).map(|found| store::say::amiss(words, found));
                let edited = edited.then(|| words.say("edited-by-hand"));
                let told: Vec<String> = edited.into_iter().chain(amiss).chain(recovered).collect();
                let told = (!told.is_empty()).then(|| told.join(" "));
                Action::Opened(Opened { path, trail, reading, told })
            }
            Done::Appended => Action::Saved,
            Done::Tray(news) => Action::Tray(news),
            Done::TrayRefused(fault) => Action::Tray(TrayNews::Refused(why(fault))),
            Done::Sealed(code) => Action::Sealed(code),
            Done::NotAppended(fault) => moved(words, &fault).unwrap_or_else(|| Action::NotSaved(why(fault))),
            Done::Checkpointed => Action::Checkpointed,
            Done::Closed => Action::Closed,
            Done::Followed(trail) => Action::Followed(trail),
            Done::NotCheckpointed(fault) => {
                moved(words, &fault).unwrap_or_else(|| Action::Failed(why(fault)))
            }
            Done::NotClosed(fault) => moved(words, &fault).unwrap_or_else(|| Action::NotClosed(why(fault))),
            Done::NotOpened(fault) => Action::NotOpened(why(fault)),
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        let order = match effect {
            Effect::Append(line) => Order::Append(line),
            Effect::Tray(wish) => Order::Tray(wish),
            Effect::Checkpoint => Order::Checkpoint,
            Effect::Open(path) => Order::Open(path, now()),
            Effect::Create(meeting) => Order::Create(
                store::new_path(&self.program.app.folder, &meeting.about.title, meeting.about.date),
                meeting,
                now(),
            ),
            Effect::CloseMeeting => Order::Close,
            Effect::Quit => return,
            other => return self.aside(other),
        };
        drop(self.orders.send(order));
    }

    /// What takes its time and has nothing to do with the open meeting's files.
    fn aside(&mut self, effect: Effect) {
        let (to, app) = (self.to.clone(), &self.program.app);
        let (lang, folder, folders) = (app.words.lang(), app.folder.clone(), self.folders.clone());
        let beside = app.sitting.as_ref().and_then(|sitting| sitting.path.parent().map(Path::to_owned));
        let is_elsewhere = matches!(effect, Effect::SaveElsewhere(_));
        let trail = app.sitting.as_ref().filter(|_| is_elsewhere).map(|sitting| sitting.trail.clone());
        let writes = is_elsewhere
            || matches!(effect, Effect::Write(..) | Effect::Typeset(..) | Effect::SaveSettings(_));
        let thread = thread::spawn(move || {
            let words = crate::lang::Words::new(lang);
            let action = match effect {
                Effect::ReadShelf(query) => {
                    let entries = store::search(&folder, &query);
                    Action::Shelf(ShelfRead { query, entries })
                }
                Effect::CarryFrom(path) => carried(&words, &path),
                Effect::ReadRoster(path) => match files::read_roster(&words, &path) {
                    Ok((people, told)) => Action::Roster(RosterRead { people, told }),
                    Err(why) => Action::Failed(why),
                },
                Effect::ReadBallot(path) => match files::read_ballot(&words, &path) {
                    Ok(read) => Action::Ballot(Box::new(read)),
                    Err(why) => Action::Failed(why),
                },
                Effect::Write(place, name, text) => {
                    let place: PathBuf = place.or(beside).unwrap_or(folder);
                    match files::write_paper(&place, &name, text.as_bytes()) {
                        Ok(path) => Action::Written(path),
                        Err(fault) => Action::Failed(files::worded(&words, &place, &fault)),
                    }
                }
                Effect::Typeset(place, name, job) => {
                    let place: PathBuf = place.or(beside).unwrap_or(folder);
                    match files::typeset_paper(&words, &place, &name, &job) {
                        Ok((path, missing)) => Action::Typeset(path, missing),
                        Err(why) => Action::Failed(why),
                    }
                }
                Effect::SaveSettings(settings) => match files::save_settings(&folders, &settings) {
                    Ok(path) => Action::Kept(path),
                    Err((path, fault)) => Action::Failed(files::worded(&words, &path, &fault)),
                },
                Effect::SaveElsewhere(place) => {
                    let Some(trail) = trail else { return };
                    match store::save_elsewhere(&trail, &place) {
                        Ok(path) => Action::SavedElsewhere(path, trail.last()),
                        Err(fault) => Action::NotElsewhere(place, store::say::fault(&words, &fault)),
                    }
                }
                _ => return,
            };
            drop(to.send(Message::Action(action)));
        });
        self.writing.retain(|thread| !thread.is_finished());
        if writes {
            self.writing.push(thread);
        }
    }

    /// Everything on its way to the disk gets there; one file is left, or it is told why not.
    fn end(self, inbox: &Receiver<Message>) -> (Option<Unclosed>, Vec<String>) {
        let Self { orders, work, writing, .. } = self;
        drop(orders);
        let unclosed = work.join().unwrap_or_default();
        for thread in writing {
            drop(thread.join());
        }
        let untold = inbox.try_iter().filter_map(|message| match message {
            Message::Action(Action::Failed(why) | Action::NotElsewhere(_, why)) => Some(why),
            _ => None,
        });
        (unclosed, untold.collect())
    }
}

/// The meeting goes on in another file, if that is what the fault is.
fn moved(words: &crate::lang::Words, fault: &store::Fault) -> Option<Action> {
    let FaultKind::ChangedOutside { kept, .. } = fault.kind() else { return None };
    Some(Action::Moved(kept.clone(), store::say::fault(words, fault)))
}

fn carried(words: &crate::lang::Words, path: &Path) -> Action {
    match store::Follower::open(path) {
        Ok(follower) => {
            let told: Vec<String> =
                follower.amiss().iter().map(|found| store::say::amiss(words, found)).collect();
            let told = (!told.is_empty()).then(|| told.join(" "));
            Action::Carried(Box::<Meeting>::new(follower.trail().meeting().clone()), told)
        }
        Err(fault) => Action::Failed(store::say::fault(words, &fault)),
    }
}

fn to_next_second() -> Duration {
    let gone = u64::from(now().nanosecond() % 1_000_000_000);
    Duration::from_nanos(1_000_000_000 - gone)
}
