//! A document while it is being written: parts in order, headings numbered as they come.

use chrono::{NaiveDate, NaiveTime};

use crate::lang::dates::{clock, long_date, weekday_date};
use crate::lang::gates::gate_state;
use crate::lang::{Arg, Lang, Words};
use crate::rules::{Bilingual, GateState};

use super::super::facts::{Hangs, Sitting, Task};
use super::{Column, Part, Table};

/// A document while it is being written.
pub(super) struct Draft<'w> {
    pub words: &'w Words,
    pub parts: Vec<Part>,
    path: Vec<u16>,
}

impl<'w> Draft<'w> {
    pub fn new(words: &'w Words) -> Self {
        Self { words, parts: Vec::new(), path: Vec::new() }
    }

    pub fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    pub fn tell(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words.tell(id, args)
    }

    /// Words of the law in the language spoken.
    pub fn law(&self, text: &Bilingual) -> String {
        crate::lang::verdict::law(text, self.words).to_owned()
    }

    pub fn day(&self, date: NaiveDate) -> String {
        long_date(self.words.lang(), date)
    }

    /// What stands in a draft where something is not known yet.
    pub fn pending(&self, what: &str) -> String {
        let what = match self.words.lang() {
            Lang::Zh => self.say(what),
            Lang::En => self.say(what).to_lowercase(),
        };
        self.tell("paper-pending", &[("what", what.into())])
    }

    /// What was stated, or that it is not known yet.
    pub fn or_pending(&self, stated: Option<&String>, what: &str) -> String {
        stated.cloned().unwrap_or_else(|| self.pending(what))
    }

    /// Date and time the sitting begins.
    pub fn begins(&self, sitting: &Sitting) -> String {
        let date = weekday_date(self.words.lang(), sitting.date);
        match (sitting.time, self.words.lang()) {
            (Some(time), Lang::Zh) => format!("{date}{}", clock(time)),
            (Some(time), Lang::En) => format!("{date}, {}", clock(time)),
            (None, Lang::Zh) => date + &self.pending("time"),
            (None, Lang::En) => format!("{date} {}", self.pending("time")),
        }
    }

    /// A numbered heading of this depth, from 1, with what runs on behind it.
    pub fn heading(&mut self, depth: usize, head: impl Into<String>, rest: impl Into<String>) {
        self.path.resize(depth, 0);
        if let Some(last) = self.path.last_mut() {
            *last = last.saturating_add(1);
        }
        self.parts.push(Part::Heading { path: self.path.clone(), head: head.into(), rest: rest.into() });
    }

    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.parts.push(Part::Paragraph(text.into()));
    }

    /// A paragraph of this phrase around one text.
    pub fn about(&mut self, id: &str, text: &str) {
        let text = self.tell(id, &[("text", text.into())]);
        self.paragraph(text);
    }

    /// Sentences one after another, as one paragraph.
    pub fn sentences(&mut self, parts: &[String]) {
        let text = self.join(parts);
        self.paragraph(text);
    }

    pub fn join(&self, parts: &[String]) -> String {
        parts.join(match self.words.lang() {
            Lang::Zh => "",
            Lang::En => " ",
        })
    }

    pub fn table(&mut self, columns: &[(&str, usize)], rows: Vec<Vec<String>>, roomy: bool) {
        let column = |(id, least): &(&str, usize)| Column { title: self.say(id), least: *least };
        let columns = columns.iter().map(column).collect();
        self.parts.push(Part::Table(Table { columns, rows, roomy }));
    }

    /// The meeting's own switch on proxies, where it is on.
    pub fn own_proxies(&self, sitting: &Sitting) -> Option<String> {
        let own = sitting.own_proxies?;
        let id = if own.law_is_silent { "paper-own-proxies" } else { "paper-own-proxies-stricter" };
        Some(self.tell(id, &[("most", own.most.into())]))
    }

    /// What was not met beforehand, and why it was held all the same.
    pub fn overridden(&mut self, gates: &[GateState]) {
        for state in gates {
            let told = gate_state(self.words, state);
            self.paragraph(self.tell("paper-override", &[("gate", told.into())]));
        }
    }

    /// 落款
    pub fn signature(&mut self, sitting: &Sitting, date: NaiveDate) {
        let mut names = organisation(sitting, self.words.lang());
        match names.last_mut() {
            Some(last) => *last = self.tell("paper-seal", &[("name", last.as_str().into())]),
            None => names.push(self.pending("paper-convener")),
        }
        self.parts.push(Part::Signature { names, date: self.day(date) });
    }

    /// A place for somebody to sign.
    pub fn signer(&self, role: &str, name: Option<&String>) -> String {
        let role = self.say(role).into();
        match name {
            Some(name) => self.tell("paper-sign", &[("role", role), ("name", name.as_str().into())]),
            None => self.tell("paper-sign-unnamed", &[("role", role)]),
        }
    }

    /// 落实事项 as a table.
    pub fn tasks(&mut self, tasks: &[Task]) {
        let row = |(task, number): (&Task, u32)| {
            let due = match (task.done, task.due) {
                (Some(done), _) => self.tell("paper-done", &[("date", self.day(done).into())]),
                (None, Some(due)) => self.day(due),
                (None, None) => self.pending("paper-due"),
            };
            vec![
                number.to_string(),
                task.what.clone(),
                self.or_pending(task.who.as_ref(), "paper-responsible"),
                due,
            ]
        };
        let rows = tasks.iter().zip(1..).map(row).collect();
        let columns = [("paper-number", 4), ("matter", 24), ("paper-responsible", 12), ("paper-due", 14)];
        self.table(&columns, rows, false);
    }

    /// Where a paper hangs, from when until when.
    pub fn hangs(&self, hangs: &Hangs) -> String {
        let mut args = vec![("from", self.day(hangs.from).into()), ("place", hangs.place.as_str().into())];
        if let Some(until) = hangs.until {
            args.push(("until", self.day(until).into()));
            return self.tell("paper-result-hangs", &args);
        }
        args.push(("pending", self.pending("paper-pending-until").into()));
        self.tell("paper-result-hangs-from", &args)
    }
}

/// The clock time, or that it is not known yet.
pub(super) fn clock_or_pending(draft: &Draft, time: Option<NaiveTime>, what: &str) -> String {
    time.map_or_else(|| draft.pending(what), clock)
}

/// Who stands for the paper. A committee is named with its community, as its seal has it.
fn organisation(sitting: &Sitting, lang: Lang) -> Vec<String> {
    let convener = sitting.convener.clone();
    match (&sitting.community, convener) {
        (Some(community), Some(convener)) if convener.contains(community.as_str()) => vec![convener],
        (Some(community), Some(convener)) if lang == Lang::Zh && convener.ends_with('会') => {
            vec![format!("{community}{convener}")]
        }
        (Some(community), Some(convener)) => vec![community.clone(), convener],
        (None, convener) => convener.into_iter().collect(),
        (Some(_), None) => Vec::new(),
    }
}
