//! 会议通知 in words.

use crate::lang::Words;
use crate::lang::verdict::share;

use super::super::facts::{Matter, MeetingNotice, Proxies};
use super::Part;
use super::draft::Draft;
use super::people::addressed;

pub(super) fn title(facts: &MeetingNotice, words: &Words) -> String {
    words.tell("paper-notice-title", &[("title", facts.sitting.title.as_str().into())])
}

pub(super) fn parts(facts: &MeetingNotice, words: &Words) -> Vec<Part> {
    let mut draft = Draft::new(words);
    let sitting = &facts.sitting;
    let dear = draft.tell("paper-dear", &[("body", addressed(sitting).into())]);
    draft.parts.push(Part::Salutation(dear));
    opening(&mut draft, facts);
    let kind = draft.law(&sitting.kind_of_meeting);
    draft.heading(1, words.say("paper-notice-kind"), kind);
    agenda(&mut draft, facts);
    let begins = draft.begins(sitting);
    draft.heading(1, words.say("paper-notice-time"), begins);
    let place = draft.or_pending(sitting.place.as_ref(), "place");
    draft.heading(1, words.say("paper-notice-place"), place);
    let who = who(&draft, facts);
    draft.heading(1, words.say("paper-notice-who"), who);
    let proxies = proxies(&draft, facts);
    draft.heading(1, words.say("paper-notice-proxy"), proxies);
    let after = after(&draft, facts);
    draft.heading(1, words.say("paper-notice-after"), after);
    let contact = draft.or_pending(sitting.contact.as_ref(), "paper-contact");
    draft.heading(1, words.say("paper-contact"), contact);
    draft.signature(sitting, facts.date);
    draft.parts
}

fn opening(draft: &mut Draft, facts: &MeetingNotice) {
    let sitting = &facts.sitting;
    let mut args = vec![("when", draft.begins(sitting).into()), ("title", sitting.title.as_str().into())];
    let id = if sitting.article.is_empty() {
        "paper-notice-opening-plain"
    } else {
        args.push(("article", draft.law(&sitting.article).into()));
        "paper-notice-opening"
    };
    let opening = draft.tell(id, &args);
    draft.paragraph(opening);
    if let Some((least, reason)) = &facts.short {
        let args = [("least", (*least).into()), ("reason", reason.as_str().into())];
        let short = draft.tell("paper-notice-short", &args);
        draft.paragraph(short);
    }
    draft.overridden(&facts.overridden);
}

fn agenda(draft: &mut Draft, facts: &MeetingNotice) {
    if facts.agenda.is_empty() {
        let pending = draft.pending("paper-agenda");
        return draft.heading(1, draft.say("paper-notice-agenda"), pending);
    }
    draft.heading(1, draft.say("paper-notice-agenda"), "");
    for matter in &facts.agenda {
        draft.heading(matter.path.len() + 1, matter.title.clone(), "");
        described(draft, matter, facts.sitting.consultative());
    }
}

fn described(draft: &mut Draft, matter: &Matter, consultative: bool) {
    if let Some((meeting, date)) = &matter.carried {
        let args = [("meeting", meeting.as_str().into()), ("date", draft.day(*date).into())];
        let carried = draft.tell("paper-notice-carried", &args);
        draft.paragraph(carried);
    }
    if let Some(background) = &matter.background {
        draft.about("paper-notice-background", background);
    }
    if let Some(motion) = &matter.motion {
        let id = if consultative { "paper-notice-motion-consult" } else { "paper-notice-motion" };
        draft.about(id, motion);
    }
}

fn who(draft: &Draft, facts: &MeetingNotice) -> String {
    let words = draft.law(&facts.who);
    let count = match (facts.entitled, words.is_empty()) {
        (None, true) => return draft.pending("paper-entitled"),
        (None, false) => return words + &draft.pending("paper-entitled"),
        (Some(n), true) => draft.tell("paper-notice-who-plain", &[("n", n.into())]),
        (Some(n), false) => draft.tell("paper-notice-who-of", &[("who", words.into()), ("n", n.into())]),
    };
    let quorum = facts.quorum.iter().map(|measure| {
        let args =
            [("share", share(measure.share, draft.words).into()), ("need", measure.need.units().into())];
        draft.tell("paper-notice-quorum", &args)
    });
    let all: Vec<String> = std::iter::once(count).chain(quorum).collect();
    draft.join(&all)
}

fn proxies(draft: &Draft, facts: &MeetingNotice) -> String {
    let mut told = Vec::new();
    match facts.proxies {
        // The meeting's own rules, told next, say for how many.
        Proxies::AtMost(_) if facts.sitting.own_proxies.is_some() => {
            told.push(draft.say("paper-notice-proxies-unbounded"));
        }
        Proxies::AtMost(most) => told.push(draft.tell("paper-notice-proxies", &[("most", most.into())])),
        Proxies::Unbounded => told.push(draft.say("paper-notice-proxies-unbounded")),
        Proxies::None => told.extend([draft.say("paper-notice-leave"), draft.say("paper-notice-no-proxy")]),
    }
    told.extend(draft.own_proxies(&facts.sitting));
    draft.join(&told)
}

fn after(draft: &Draft, facts: &MeetingNotice) -> String {
    match &facts.posting {
        (0, _) => draft.say("paper-notice-posting-plain"),
        (days, article) => draft.tell(
            "paper-notice-posting",
            &[("days", (*days).into()), ("article", draft.law(article).into())],
        ),
    }
}
