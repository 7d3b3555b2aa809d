//! What the program asks of files, done on a thread of its own, one after another: a slow disk never holds up a key.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use crate::app::{TrayNews, TrayWish};
use crate::meeting::{Desk, Line, Meeting, Moment, Trail};
use crate::store::{self, Amiss, Fault, FaultKind, Follower, ReadOnly, Recovered, Session};

/// How often a record that another program writes is looked at.
const FOLLOW: Duration = Duration::from_millis(300);

/// Something to do with the open meeting's files.
#[derive(Debug)]
pub enum Order {
    /// Open this file at this moment, closing what is open.
    Open(PathBuf, Moment),
    /// Make this file for this meeting, and open it.
    Create(PathBuf, Box<Meeting>, Moment),
    /// Write this line and sync it.
    Append(Box<Line>),
    /// Papers are called out.
    Tray(TrayWish),
    /// Write the document anew.
    Checkpoint,
    /// Leave one file, and let go of it.
    Close,
}

/// What came of an order.
#[derive(Debug)]
pub enum Done {
    /// A meeting is open.
    Opened {
        /// Its file.
        path: PathBuf,
        /// Its record.
        trail: Box<Trail>,
        /// Why it can only be read.
        reading: Option<ReadOnly>,
        /// What was found in the journal of a program that did not end well.
        recovered: Option<Recovered>,
        /// Somebody changed the file by hand.
        edited: bool,
        /// What is amiss with its files, the gravest first.
        amiss: Vec<Amiss>,
    },
    /// It could not be opened.
    NotOpened(Fault),
    /// The line is on disk.
    Appended,
    /// It is not.
    NotAppended(Fault),
    /// What was asked of the trays is done.
    Tray(TrayNews),
    /// It is not.
    TrayRefused(Fault),
    /// The document was written anew.
    Checkpointed,
    /// It could not be; the journal still holds everything.
    NotCheckpointed(Fault),
    /// One file is left.
    Closed,
    /// The document could not be written at the end; file and journal together hold everything.
    NotClosed(Fault),
    /// The open record is sealed, with this code.
    Sealed(String),
    /// A record that another program writes has grown.
    Followed(Box<Trail>),
}

/// A meeting that could not be closed at the end: its file and its journal together hold everything recorded.
#[derive(Debug)]
pub struct Unclosed {
    /// Its file.
    pub path: PathBuf,
    /// The journal beside it.
    pub journal: PathBuf,
    /// The number of the last line recorded.
    pub last: u64,
    /// Why.
    pub fault: Fault,
}

/// Starts the thread, with what is open already. It ends, closing what is open, when the returned sender is dropped.
pub fn start<T: Send + 'static>(
    mut work: Work,
    to: Sender<T>,
    tell: fn(Done) -> T,
) -> (Sender<Order>, thread::JoinHandle<Option<Unclosed>>) {
    let (orders, incoming) = channel();
    let thread = thread::spawn(move || {
        while let Some(next) = work.next(&incoming) {
            let done = match next {
                Next::Order(order) => Some(work.carry_out(order)),
                Next::Follow => work.follow(),
            };
            if done.is_some_and(|done| to.send(tell(done)).is_err()) {
                break;
            }
            if work.catch_up().is_some_and(|done| to.send(tell(done)).is_err()) {
                break;
            }
            if work.code().is_some_and(|code| to.send(tell(Done::Sealed(code))).is_err()) {
                break;
            }
        }
        work.end()
    });
    (orders, thread)
}

/// What the thread does next.
enum Next {
    /// What it was asked.
    Order(Order),
    /// Look at the record it follows.
    Follow,
}

/// What is open, and by whom.
pub struct Work {
    desk: Desk,
    session: Option<Session>,
    follower: Option<Follower>,
    /// A sealed file whose code has not been told yet.
    sealed: Option<PathBuf>,
}

impl Work {
    /// Nothing open yet.
    pub fn new(desk: Desk) -> Self {
        Self { desk, session: None, follower: None, sealed: None }
    }

    /// Closes what is open, for good.
    pub fn end(&mut self) -> Option<Unclosed> {
        let fault = self.close().err()?;
        let session = self.session.as_ref()?;
        let (path, journal) = (session.path().to_owned(), session.journal());
        Some(Unclosed { path, journal, last: session.trail().last(), fault })
    }

    /// What to do next; nothing at the end.
    fn next(&self, incoming: &Receiver<Order>) -> Option<Next> {
        if self.follower.is_none() {
            return incoming.recv().ok().map(Next::Order);
        }
        match incoming.recv_timeout(FOLLOW) {
            Ok(order) => Some(Next::Order(order)),
            Err(RecvTimeoutError::Timeout) => Some(Next::Follow),
            Err(RecvTimeoutError::Disconnected) => None,
        }
    }

    fn follow(&mut self) -> Option<Done> {
        let trail = self.follower.as_mut()?.poll().ok()??;
        Some(Done::Followed(Box::new(trail.clone())))
    }

    /// Does as it is told.
    pub fn carry_out(&mut self, order: Order) -> Done {
        match order {
            Order::Open(path, now) => match self.close() {
                Err(fault) => Done::NotClosed(fault),
                Ok(()) => self.open(path, now),
            },
            Order::Create(path, meeting, now) => match self.close() {
                Err(fault) => Done::NotClosed(fault),
                Ok(()) => match Session::create(&path, *meeting, self.desk, now) {
                    Ok(session) => self.opened(path, session),
                    Err(fault) => Done::NotOpened(fault),
                },
            },
            Order::Append(line) => self.append(*line),
            Order::Tray(wish) => self.tray(wish).unwrap_or_else(Done::TrayRefused),
            Order::Checkpoint => match self.session.as_mut().map(Session::checkpoint) {
                Some(Err(fault)) => Done::NotCheckpointed(fault),
                _ => Done::Checkpointed,
            },
            Order::Close => match self.close() {
                Ok(()) => Done::Closed,
                Err(fault) => Done::NotClosed(fault),
            },
        }
    }

    fn append(&mut self, line: Line) -> Done {
        let Some(session) = &mut self.session else { return Done::Closed };
        match session.append(line) {
            Err(fault) => Done::NotAppended(fault),
            Ok(()) => Done::Appended,
        }
    }

    fn tray(&mut self, wish: TrayWish) -> Result<Done, Fault> {
        let Some(session) = &mut self.session else { return Ok(Done::Tray(TrayNews::Here(Vec::new()))) };
        match wish {
            TrayWish::Look => {}
            TrayWish::Begin(teller, head) => session.begin_tray(teller, head)?,
            TrayWish::Call(teller, called) => {
                return session.call(teller, &called).map(|()| Done::Tray(TrayNews::Called));
            }
            TrayWish::Clear(teller) => session.clear_tray(teller)?,
        }
        Ok(Done::Tray(TrayNews::Here(session.trays())))
    }

    /// Writes the document anew where that is due. Whoever waits for a line has been told by now: it is safe in the
    /// journal, and a document that cannot be written now is written later. That somebody changed it, and this meeting
    /// goes on in another file, is told.
    fn catch_up(&mut self) -> Option<Done> {
        let session = self.session.as_mut().filter(|session| session.checkpoint_due())?;
        let fault = session.checkpoint().err();
        if session.trail().meeting().sealed.is_some() {
            self.sealed = Some(session.path().to_owned());
        }
        let fault = fault?;
        matches!(fault.kind(), FaultKind::ChangedOutside { .. }).then_some(Done::NotCheckpointed(fault))
    }

    /// The code of a seal that was just set, or found.
    fn code(&mut self) -> Option<String> {
        store::code_of(&self.sealed.take()?)
    }

    fn open(&mut self, path: PathBuf, now: Moment) -> Done {
        match Session::open(&path, self.desk, now) {
            Ok(store::Opened::Writing(session)) => self.opened(path, session),
            Ok(store::Opened::Reading { trail, why }) => {
                self.follower = Follower::open(written(&path, &why)).ok();
                self.sealed = matches!(why, ReadOnly::Sealed { intact: true }).then(|| path.clone());
                let trail =
                    Box::new(self.follower.as_ref().map_or(trail, |follower| follower.trail().clone()));
                let amiss = self.follower.as_ref().map(|follower| follower.amiss().to_vec());
                let amiss = amiss.unwrap_or_default();
                Done::Opened { path, trail, reading: Some(why), recovered: None, edited: false, amiss }
            }
            Err(fault) => Done::NotOpened(fault),
        }
    }

    fn opened(&mut self, path: PathBuf, session: Session) -> Done {
        let trail = Box::new(session.trail().clone());
        let (recovered, edited) = (session.recovered().copied(), session.edited_by_hand());
        let amiss = session.amiss().to_vec();
        self.session = Some(session);
        Done::Opened { path, trail, reading: None, recovered, edited, amiss }
    }

    fn close(&mut self) -> Result<(), Fault> {
        self.follower = None;
        match self.session.take().map(Session::close) {
            Some(Err((session, fault))) => {
                self.session = Some(session);
                Err(fault)
            }
            _ => Ok(()),
        }
    }
}

/// The name under which the meeting is written: another one where its writer has it open by a second name of the file.
fn written<'a>(path: &'a Path, why: &'a ReadOnly) -> &'a Path {
    match why {
        ReadOnly::LockedBy(holder) => holder.document.as_deref().unwrap_or(path),
        _ => path,
    }
}
