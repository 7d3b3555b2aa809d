//! The history: each line of the record in one line of words, who and what.

use super::terms::{self, list, titled};
use super::{Arg, Words, dates, verdict};
use crate::meeting::{
    AboutEvent, AgendaEvent, AttendEvent, Entry, Event, FloorEvent, FollowUpEvent, Line, Meeting, NewPosting,
    NoteKind, PeopleEvent, PersonId, PostingEvent, PostingId, Speaker, Step,
};

mod about;
mod votes;

/// How many are named one by one before the rest are counted.
const NAMED: usize = 3;

/// What a line of the record says. Names and titles are those the record has now; `meeting` is what the lines come to.
pub fn line(words: &Words, meeting: &Meeting, line: &Line) -> String {
    line_after(words, meeting, &[], line)
}

/// As [`line`]; what was changed in the particulars is told from what stood in the lines before.
pub fn line_after(words: &Words, meeting: &Meeting, lines: &[Line], line: &Line) -> String {
    let told = Told { words, meeting };
    match &line.entry {
        Entry::Did(Event::About(AboutEvent::Set(about))) => {
            told.particulars(about::before(lines, line), about)
        }
        Entry::Began(began) if line.stamp.seq == 1 => {
            told.tell("history-began", &[("title", told.titled(&began.about.title))])
        }
        Entry::Began(_) => words.say("history-changed-elsewhere"),
        Entry::Did(event) => told.event(event),
        Entry::Undid(seq) => told.tell("history-undid", &[("n", (*seq).into())]),
        Entry::Redid(seq) => told.tell("history-redid", &[("n", (*seq).into())]),
    }
}

/// A language, and the meeting that is told of.
struct Told<'a> {
    words: &'a Words,
    meeting: &'a Meeting,
}

impl Told<'_> {
    fn event(&self, event: &Event) -> String {
        match event {
            Event::About(AboutEvent::Set(about)) => self.particulars(None, about),
            Event::About(AboutEvent::Rules(rules)) => {
                self.tell("history-rules", &[("name", verdict::law(&rules.name, self.words).into())])
            }
            Event::People(event) => self.people(event),
            Event::Attend(event) => self.attended(event),
            Event::Agenda(event) => self.agenda(event),
            Event::Floor(event) => self.floor(event),
            Event::Vote(event) => votes::event(self, event),
            Event::FollowUp(event) => self.follow_up(event),
            Event::Posting(event) => self.posting(event),
            Event::CalledToOrder => self.words.say("history-called-to-order"),
            Event::Closed => self.words.say("history-closed"),
            Event::Sealed => self.words.say("history-sealed"),
        }
    }

    fn people(&self, event: &PeopleEvent) -> String {
        match event {
            PeopleEvent::Added(people) => {
                let names: Vec<String> = people.iter().map(|person| person.is.name.clone()).collect();
                self.tell("history-people-added", &[("who", self.some(names))])
            }
            PeopleEvent::Edited(person) => {
                self.tell("history-person-edited", &[("who", person.is.name.clone().into())])
            }
            PeopleEvent::Removed(id) => self.tell("history-person-removed", &[("who", self.names(&[*id]))]),
        }
    }

    fn attended(&self, event: &AttendEvent) -> String {
        let who = ("who", self.names(&event.who));
        match &event.step {
            Step::Arrived => self.tell("history-arrived", &[who]),
            Step::Left => self.tell("history-left", &[who]),
            Step::Back => self.tell("history-back", &[who]),
            Step::Excused(reason) => self.with("history-excused", &[who], reason),
            Step::GaveProxy { to, paper } => {
                self.with("history-gave-proxy", &[who, ("to", self.names(&[*to]))], paper)
            }
            Step::EndedProxy => self.tell("history-ended-proxy", &[who]),
            Step::Cleared => self.tell("history-cleared", &[who]),
            Step::Counted(heads) => self.tell("history-counted-heads", &[("n", (*heads).into())]),
            Step::NamesAgain => self.words.say("history-names-again"),
        }
    }

    fn agenda(&self, event: &AgendaEvent) -> String {
        let on = |id| ("item", self.item(id));
        match event {
            AgendaEvent::Added(_, items) => {
                let titles: Vec<String> =
                    items.iter().map(|item| titled(self.words, &item.is.title)).collect();
                self.tell("history-items-added", &[("items", self.some_things(titles))])
            }
            AgendaEvent::Edited(_, item) => {
                self.tell("history-item-edited", &[("item", self.titled(&item.title))])
            }
            AgendaEvent::Ordered(_) => self.words.say("history-ordered"),
            AgendaEvent::Removed(gone) => self.tell("history-items-removed", &[("n", gone.len().into())]),
            AgendaEvent::TakenUp(id) => self.tell("history-taken-up", &[on(*id)]),
            AgendaEvent::Settled(id, state, outcome) => {
                let state = terms::item_state(self.words, *state);
                self.with("history-settled", &[on(*id), ("state", state.into())], outcome)
            }
        }
    }

    fn floor(&self, event: &FloorEvent) -> String {
        let said = |id: &str, speaker: &Speaker, kind: NoteKind, text: &str| {
            let kind = terms::note_kind(self.words, kind);
            self.tell(id, &[("who", self.speaker(speaker)), ("kind", kind.into()), ("text", one_line(text))])
        };
        match event {
            FloorEvent::Noted(note) => said("history-noted", &note.speaker, note.kind, &note.text),
            FloorEvent::Amended { speaker, kind, text, .. } => {
                said("history-note-amended", speaker, *kind, text)
            }
            FloorEvent::Struck(_) => self.words.say("history-note-struck"),
            FloorEvent::Spoke(item, speaker) => match item {
                Some(item) => self
                    .tell("history-spoke-on", &[("who", self.speaker(speaker)), ("item", self.item(*item))]),
                None => self.tell("history-spoke", &[("who", self.speaker(speaker))]),
            },
            FloorEvent::Finished => self.words.say("history-finished"),
        }
    }

    fn follow_up(&self, event: &FollowUpEvent) -> String {
        let known = |id| match self.meeting.follow_up(id) {
            Some(follow) => self.titled(&follow.is.what),
            None => self.words.say("what-follow-up").into(),
        };
        match event {
            FollowUpEvent::Added(follows) => {
                let what: Vec<String> =
                    follows.iter().map(|follow| titled(self.words, &follow.is.what)).collect();
                self.tell("history-follow-ups-added", &[("what", self.some_things(what))])
            }
            FollowUpEvent::Edited(_, follow) => {
                self.tell("history-follow-up-edited", &[("what", self.titled(&follow.what))])
            }
            FollowUpEvent::Finished(id, note) => {
                self.with("history-follow-up-done", &[("what", known(*id))], note)
            }
            FollowUpEvent::Reopened(id) => self.tell("history-follow-up-reopened", &[("what", known(*id))]),
        }
    }

    fn posting(&self, event: &PostingEvent) -> String {
        match event {
            PostingEvent::Posted(posting) => self.posted("history-posted", &posting.is),
            PostingEvent::Edited(_, posting) => self.posted("history-posting-edited", posting),
            PostingEvent::TakenDown(id, day) => {
                self.tell("history-taken-down", &[("paper", self.paper(*id)), ("date", self.day(*day))])
            }
            PostingEvent::Objected(id, objection) => self.tell(
                "history-objected",
                &[
                    ("who", objection.by.clone().into()),
                    ("paper", self.paper(*id)),
                    ("text", one_line(&objection.text)),
                ],
            ),
            PostingEvent::Answered(id, text) => self.tell(
                "history-answered",
                &[("who", terms::objector(self.words, self.meeting, *id).into()), ("text", one_line(text))],
            ),
        }
    }

    fn posted(&self, id: &str, posting: &NewPosting) -> String {
        let paper = terms::paper(self.words, posting.paper);
        let mut args = vec![
            ("paper", paper.into()),
            ("place", posting.place.clone().into()),
            ("from", self.day(posting.from)),
        ];
        let Some(until) = posting.until else { return self.tell(id, &args) };
        args.push(("until", self.day(until)));
        self.tell(&format!("{id}-until"), &args)
    }

    fn tell(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words.tell(id, args)
    }

    /// A phrase, and what was said with it, if anything was.
    fn with(&self, id: &str, args: &[(&str, Arg)], said: &str) -> String {
        let told = self.tell(id, args);
        match said.trim() {
            "" => told,
            said => self.tell("history-with", &[("told", told.into()), ("said", one_line(said))]),
        }
    }

    fn names(&self, ids: &[PersonId]) -> Arg {
        self.some(ids.iter().map(|id| terms::person(self.words, self.meeting, *id)).collect())
    }

    /// The first few by name, and how many they are in all.
    fn some(&self, names: Vec<String>) -> Arg {
        self.first(names, "history-names")
    }

    fn some_things(&self, titles: Vec<String>) -> Arg {
        self.first(titles, "history-titles")
    }

    fn first(&self, mut names: Vec<String>, id: &str) -> Arg {
        let all = names.len();
        names.truncate(NAMED);
        let few = list(self.words, names);
        if all <= NAMED {
            return few.into();
        }
        self.tell(id, &[("names", few.into()), ("n", all.into())]).into()
    }

    fn titled(&self, title: &str) -> Arg {
        titled(self.words, title).into()
    }

    fn item(&self, id: crate::meeting::ItemId) -> Arg {
        terms::item_title(self.words, self.meeting, id).into()
    }

    fn speaker(&self, speaker: &Speaker) -> Arg {
        terms::speaker(self.words, self.meeting, speaker).into()
    }

    fn day(&self, day: chrono::NaiveDate) -> Arg {
        dates::long_date(self.words.lang(), day).into()
    }

    fn paper(&self, id: PostingId) -> Arg {
        match self.meeting.posting(id) {
            Some(posting) => terms::paper(self.words, posting.is.paper).into(),
            None => self.words.say("what-posting").into(),
        }
    }
}

/// A text with its lines joined.
fn one_line(text: &str) -> Arg {
    text.split_whitespace().collect::<Vec<_>>().join(" ").into()
}

#[cfg(test)]
mod tests;
