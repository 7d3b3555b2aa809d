//! A program on a stage, for tests: keys go in, the screen is read, the disk does as it is told.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::{NaiveDate, TimeDelta};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Program;
use crate::app::{Action, App, Effect, Opened, Settings, TrayNews, TrayWish};
use crate::ballot::Sheet;
use crate::keys::script;
use crate::lang::Lang;
use crate::meeting::{
    About, Capacity, Command, Desk, Meeting, Moment, NewPerson, PeopleCommand, Stamp, Teller, Trail,
};
use crate::rules::Catalogue;
use crate::store::{Called, Head};
use crate::ui::{Look, screen_text};

/// A program whose effects are kept, and whose lines are on disk at once, or not at all.
pub(crate) struct Stage {
    /// The program.
    pub(crate) program: Program,
    /// What it asked of the world, lines left out.
    pub(crate) effects: Vec<Effect>,
    /// The disk refuses, for this reason.
    pub(crate) broken: Option<String>,
    /// The disk takes its time: lines are on their way until [`Stage::let_through`].
    pub(crate) slow: bool,
    /// The time on the wall; it moves only when told.
    pub(crate) now: Moment,
    /// Papers called out and not told yet, as they are on disk.
    pub(crate) trays: BTreeMap<Teller, (Head, Sheet)>,
    /// What was asked of the trays while the disk takes its time.
    asked: Vec<TrayWish>,
    counts: Option<usize>,
    size: (u16, u16),
}

/// Seven in the evening of 22 November 2026, in Baoding.
pub(crate) fn evening() -> Moment {
    "2026-11-22T19:00:00+08:00".parse().expect("a moment")
}

/// People of the usual names and numbers, all entitled.
pub(crate) fn people(names: &[&str]) -> Vec<NewPerson> {
    let person = |(at, name): (usize, &&str)| NewPerson {
        no: u32::try_from(at + 1).ok(),
        name: (*name).to_owned(),
        capacities: [Capacity::Representative].into(),
        entitled: true,
        group: format!("第{}网格", at % 3 + 1),
        building: format!("{}号楼", at % 5 + 1),
        gender: None,
        phone: format!("1990000{at:04}"),
        units: Vec::new(),
        note: String::new(),
    };
    names.iter().enumerate().map(person).collect()
}

impl Stage {
    /// The shelf on an 80×24 terminal, in Chinese.
    pub(crate) fn new() -> Self {
        let (catalogue, folder) = (Catalogue::built_in(), PathBuf::from("meetings"));
        let look = Look::from_env(true, true);
        let app =
            App::new(Lang::Zh, look, Settings::default(), catalogue, folder, Desk::from_bits(7), evening());
        Self {
            program: Program::new(app),
            effects: Vec::new(),
            broken: None,
            slow: false,
            now: evening(),
            trays: BTreeMap::new(),
            asked: Vec::new(),
            counts: None,
            size: (80, 24),
        }
    }

    /// A residents' representatives' meeting of these people, in preparation.
    pub(crate) fn with_people(names: &[&str]) -> Self {
        let mut stage = Self::new();
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
        let rules = stage.program.app.catalogue.find("jm.dbhy", date).expect("in force").clone();
        let meeting = Meeting::new(About::new("2026年第四次居民代表会议", date), rules);
        let stamp = Stamp { seq: 1, at: evening(), desk: Desk::from_bits(7) };
        let opened = Opened {
            path: PathBuf::from("meetings/m.ron"),
            trail: Box::new(Trail::begin(meeting, stamp)),
            reading: None,
            told: None,
        };
        stage.hand(Action::Opened(opened));
        if !names.is_empty() {
            stage.record(Command::People(PeopleCommand::Add(people(names))));
        }
        stage
    }

    /// Another size of terminal.
    pub(crate) fn sized(mut self, width: u16, height: u16) -> Self {
        self.size = (width, height);
        self
    }

    /// In English.
    pub(crate) fn in_english(mut self) -> Self {
        self.keys("<f12>");
        self
    }

    /// Presses keys, as `keys::script` reads them.
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Self {
        for chord in script(keys).expect("a script") {
            self.hand(Action::Key(chord));
        }
        self
    }

    /// Pastes text.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.hand(Action::Paste(text.to_owned()));
        self
    }

    /// Lets time go by.
    pub(crate) fn wait(&mut self, seconds: i64) -> &mut Self {
        self.now += TimeDelta::seconds(seconds);
        self.hand(Action::Tick);
        self
    }

    /// Records something behind the screens' back.
    pub(crate) fn record(&mut self, command: Command) -> &mut Self {
        self.program.app.record(command).expect("not refused");
        self.hand(Action::Tick);
        self
    }

    /// Hands one action in, and carries out what follows from it.
    pub(crate) fn hand(&mut self, action: Action) {
        let (effects, _) = self.program.update(action, self.now);
        for effect in effects {
            match (effect, &self.broken) {
                (Effect::Append(_), None) if self.slow => {}
                (Effect::Append(_), None) => {
                    self.hand(Action::Saved);
                    let counts =
                        self.program.app.meeting().and_then(Meeting::open_vote).map(|vote| vote.counts.len());
                    if self.counts != counts {
                        self.counts = counts;
                        self.trays.clear();
                    }
                }
                (Effect::Tray(wish), None) if self.slow => self.asked.push(wish),
                (Effect::Tray(wish), None) => self.tray(wish),
                (Effect::Tray(_), Some(why)) => {
                    let why = why.clone();
                    self.hand(Action::Tray(TrayNews::Refused(why)));
                }
                (Effect::Append(_), Some(why)) => {
                    let why = why.clone();
                    self.hand(Action::NotSaved(why));
                }
                (other, _) => self.effects.push(other),
            }
        }
    }

    /// What a disk does with what is asked of the trays.
    fn tray(&mut self, wish: TrayWish) {
        let here = |trays: &BTreeMap<Teller, (Head, Sheet)>| {
            let told = trays.iter().map(|(teller, (head, sheet))| (*teller, head.clone(), sheet.clone()));
            TrayNews::Here(told.collect())
        };
        let news = match wish {
            TrayWish::Look => here(&self.trays),
            TrayWish::Begin(teller, head) => {
                let ballot = &self.meeting().open_vote().expect("a vote is open").ballot;
                let sheet = Sheet::blank(ballot);
                self.trays.entry(teller).or_insert((Head::default(), sheet)).0 = head;
                here(&self.trays)
            }
            TrayWish::Call(teller, called) => {
                let (_, sheet) = self.trays.get_mut(&teller).expect("begun");
                for change in called {
                    match change {
                        Called::Put(paper, times) => sheet.add(&paper, times),
                        Called::Take(paper, times) => sheet.take_off(&paper, times),
                    }
                }
                TrayNews::Called
            }
            TrayWish::Clear(teller) => {
                self.trays.remove(&teller);
                here(&self.trays)
            }
        };
        self.hand(Action::Tray(news));
    }

    /// The slow disk is through with all it was asked.
    pub(crate) fn let_through(&mut self) -> &mut Self {
        self.slow = false;
        for wish in std::mem::take(&mut self.asked) {
            self.tray(wish);
        }
        self.hand(Action::Saved);
        self
    }

    /// The open meeting.
    pub(crate) fn meeting(&self) -> &Meeting {
        self.program.app.meeting().expect("a meeting is open")
    }

    /// The screen as the eye sees it.
    pub(crate) fn screen(&self) -> String {
        self.drawn().0
    }

    /// The cell of the cursor.
    pub(crate) fn cursor(&self) -> Option<Position> {
        self.drawn().1
    }

    fn drawn(&self) -> (String, Option<Position>) {
        let area = Rect::new(0, 0, self.size.0, self.size.1);
        let mut buf = Buffer::empty(area);
        let cursor = self.program.view(&mut buf, area);
        (screen_text(&buf), cursor)
    }
}
