//! Particulars of the sitting in the history: which were changed, and to what.

use crate::lang::gates;
use std::collections::BTreeSet;

use super::Told;
use crate::lang::dates::{clock, long_date};
use crate::lang::terms::list;
use crate::meeting::{About, AboutEvent, Entry, Event, Line};

/// The particulars as they stood when a line was written: those of the last line before it that was not taken back then.
pub(super) fn before<'a>(lines: &'a [Line], line: &Line) -> Option<&'a About> {
    let mut undone = BTreeSet::new();
    let earlier: Vec<&Line> = lines.iter().take_while(|one| one.stamp.seq < line.stamp.seq).collect();
    for one in &earlier {
        match one.entry {
            Entry::Undid(seq) => drop(undone.insert(seq)),
            Entry::Redid(seq) => drop(undone.remove(&seq)),
            _ => {}
        }
    }
    let standing = earlier.into_iter().rev().filter(|one| !undone.contains(&one.stamp.seq));
    standing.into_iter().find_map(|one| match &one.entry {
        Entry::Began(meeting) => Some(&meeting.about),
        Entry::Did(Event::About(AboutEvent::Set(about))) => Some(about),
        _ => None,
    })
}

impl Told<'_> {
    /// What was changed, and to what; the title alone where it is not known what stood before.
    pub(super) fn particulars(&self, before: Option<&About>, about: &About) -> String {
        let Some(before) = before else {
            return self.tell("history-about", &[("what", self.titled(&about.title))]);
        };
        let (old, new) = (self.fields(before), self.fields(about));
        let changed = new.iter().zip(&old).filter(|(new, old)| new != old);
        let told = changed.map(|((label, value), _)| {
            let what = ("what", self.words.say(label).into());
            match value.as_str() {
                "" => self.tell("history-about-emptied", &[what]),
                value => self.tell("history-about-field", &[what, ("value", value.into())]),
            }
        });
        let told = list(self.words, told.collect::<Vec<_>>());
        let told = if told.is_empty() { self.words.say("history-about-same") } else { told };
        self.tell("history-about", &[("what", told.into())])
    }

    fn fields(&self, about: &About) -> Vec<(&'static str, String)> {
        let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
        let mut fields = vec![
            ("about-title", about.title.clone()),
            ("about-date", long_date(self.words.lang(), about.date)),
            ("about-time", about.time.map(clock).unwrap_or_default()),
            ("about-place", about.place.clone()),
            ("about-community", about.community.clone()),
            ("about-convener", about.convener.clone()),
            ("about-chair", about.chair.clone()),
            ("about-recorder", about.recorder.clone()),
            ("about-contact", about.contact.clone()),
            ("about-party", about.party_discussion.clone()),
            ("about-authorisation", about.authorisation.clone()),
            ("about-short-notice", about.short_notice.clone()),
            ("about-entitled", number(about.entitled)),
            ("about-proxies", number(about.own_proxies.map(u32::from))),
            (
                "history-about-announced",
                about.announced.map(|day| long_date(self.words.lang(), day)).unwrap_or_default(),
            ),
        ];
        let demanded = about.demanded.iter().map(|(asked, of)| format!("{asked}/{of}"));
        fields.push(("history-about-demanded", demanded.collect::<Vec<_>>().join(" ")));
        let gone_on = about.overrides.iter().map(|(asked, reason)| {
            let what = gates::asked(self.words, *asked);
            self.tell("history-about-override", &[("what", what.into()), ("reason", reason.as_str().into())])
        });
        fields.push(("history-about-overrides", list(self.words, gone_on)));
        fields
    }
}
