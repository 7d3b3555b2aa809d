//! The loop: take in what happened, carry out what follows from it, draw once.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use chrono::{Local, Timelike};

use super::desk_work::{self, Done, Order};
use super::signals::{self, Told};
use super::{Folders, files, input, terminal};
use crate::app::{Action, App, Effect, Opened, RosterRead, ShelfRead, TrayNews};
use crate::meeting::{Desk, Meeting, Moment};
use crate::screens::Program;
use crate::store::{self, Amiss, FaultKind};

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

/// Runs the program in the terminal until it is over: with this meeting open, or with the shelf.
///
/// # Errors
/// When there is no terminal, or it is gone.
pub fn run(app: App, folders: Folders, first: Vec<Effect>) -> io::Result<()> {
    terminal::give_back_on_panic();
    let (to, inbox) = channel();
    signals::listen(to.clone(), Message::Signal)?;
    let mut screen = terminal::Screen::enter()?;
    let (orders, work) = desk_work::start(app.desk, to.clone(), Message::Files);
    let mut running = Running { program: Program::new(app), folders, to, orders, work };
    input::listen(running.to.clone(), Message::Action);
    for effect in first {
        running.carry_out(effect);
    }
    // What the first screen asked for.
    let (width, height) = screen.size();
    running.act(Action::Resized(width, height));
    let told = running.until_over(&inbox, &mut screen);
    drop(screen);
    running.end();
    told
}

struct Running {
    program: Program,
    folders: Folders,
    to: Sender<Message>,
    orders: Sender<Order>,
    work: JoinHandle<()>,
}

impl Running {
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
            Done::NotCheckpointed(fault) | Done::NotClosed(fault) => {
                moved(words, &fault).unwrap_or_else(|| Action::Failed(why(fault)))
            }
            Done::NotOpened(fault) => Action::Failed(why(fault)),
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
    fn aside(&self, effect: Effect) {
        let (to, app) = (self.to.clone(), &self.program.app);
        let (lang, folder, folders) = (app.words.lang(), app.folder.clone(), self.folders.clone());
        let beside = app.sitting.as_ref().and_then(|sitting| sitting.path.parent().map(Path::to_owned));
        thread::spawn(move || {
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
                Effect::Write(place, name, text) => {
                    let place: PathBuf = place.or(beside).unwrap_or(folder);
                    match files::write_paper(&place, &name, &text) {
                        Ok(path) => Action::Written(path),
                        Err(fault) => Action::Failed(files::worded(&words, &place, &fault)),
                    }
                }
                Effect::SaveSettings(settings) => match files::save_settings(&folders, &settings) {
                    Ok(path) => Action::Kept(path),
                    Err((path, fault)) => Action::Failed(files::worded(&words, &path, &fault)),
                },
                _ => return,
            };
            drop(to.send(Message::Action(action)));
        });
    }

    /// Everything on its way to the disk gets there; one file is left.
    fn end(self) {
        let Self { orders, work, .. } = self;
        drop(orders);
        drop(work.join());
    }
}

/// The meeting goes on in another file, if that is what the fault is.
fn moved(words: &crate::lang::Words, fault: &store::Fault) -> Option<Action> {
    let FaultKind::ChangedOutside { kept, .. } = fault.kind() else { return None };
    Some(Action::Moved(kept.clone(), store::say::fault(words, fault)))
}

fn carried(words: &crate::lang::Words, path: &Path) -> Action {
    match store::Follower::open(path) {
        Ok(follower) => Action::Carried(Box::<Meeting>::new(follower.trail().meeting().clone())),
        Err(fault) => Action::Failed(store::say::fault(words, &fault)),
    }
}

fn to_next_second() -> Duration {
    let gone = u64::from(now().nanosecond() % 1_000_000_000);
    Duration::from_nanos(1_000_000_000 - gone)
}
