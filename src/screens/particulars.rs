//! 会议概况: when, where, by whom; what was done before the meeting or why it was not; which open questions the community
//! has settled. One form, one line in the record, and one more where the rules it is held under change by it.

use chrono::NaiveDate;

use crate::app::{Answered, App, FormBox};
use crate::lang::dates::{clock, read_date, read_time};
use crate::lang::{self, gates, question_name, rule_fault};
use crate::meeting::{About, AboutCommand, Command, Meeting};
use crate::rules::{Asked, GateKind, Kind, OpenQuestion, RuleSet};
use crate::text::fold_line;

/// Entries that every meeting has; those of its rules come after them.
const COMMON: usize = 14;

/// What the rules of this meeting ask to be filled in besides.
#[derive(Debug, Clone)]
enum Extra {
    /// The day the agenda was made known.
    Announced,
    /// How many asked for it, out of how many, in this group of the rules.
    Demanded(usize),
    /// Why it is held although this is not met.
    Override(Asked),
    /// Whether this question is settled.
    Switch(OpenQuestion),
}

fn extras(rules: &RuleSet) -> Vec<Extra> {
    let announced = rules.gates.iter().any(|gate| gate.kind == GateKind::Announcement);
    let asked = rules.gates.iter().map(|gate| match gate.kind {
        GateKind::Announcement => Asked::Announcement,
        GateKind::PartyDiscussion => Asked::PartyDiscussion,
        GateKind::Authorisation => Asked::Authorisation,
    });
    // Only a recall cannot do without; elsewhere it is one way of calling a meeting.
    let demand = (rules.kind == Kind::Recall).then_some(Asked::Demand);
    // How many proxies there may be is a number of its own above.
    let open = rules.open.iter().filter(|question| **question != OpenQuestion::ProxiesAtMeetings);
    let mut extras: Vec<Extra> = announced.then_some(Extra::Announced).into_iter().collect();
    extras.extend((0..rules.demand.len()).map(Extra::Demanded));
    extras.extend(asked.chain(demand).map(Extra::Override));
    extras.extend(open.copied().map(Extra::Switch));
    extras
}

/// The particulars of the sitting.
pub(super) fn edit(app: &mut App) {
    let Some((about, rules)) = app.meeting().map(|meeting| (meeting.about.clone(), meeting.rules.clone()))
    else {
        return;
    };
    let time = about.time.map(clock).unwrap_or_default();
    let entitled = about.entitled.map(|n| n.to_string()).unwrap_or_default();
    let proxies = about.own_proxies.map(|n| n.to_string()).unwrap_or_default();
    let old = about.clone();
    let mut form = FormBox::new(app.say("act-edit-about"), move |app, form| save(app, &old, form))
        .line(app.say("about-title"), &about.title, 200)
        .line(app.say("about-date"), &about.date.to_string(), 20)
        .line(app.say("about-time"), &time, 20)
        .line(app.say("about-place"), &about.place, 200)
        .line(app.say("about-community"), &about.community, 200)
        .line(app.say("about-convener"), &about.convener, 200)
        .line(app.say("about-chair"), &about.chair, 200)
        .line(app.say("about-recorder"), &about.recorder, 200)
        .line(app.say("about-contact"), &about.contact, 200)
        .line(app.say("about-party"), &about.party_discussion, 500)
        .line(app.say("about-authorisation"), &about.authorisation, 500)
        .line(app.say("about-short-notice"), &about.short_notice, 500)
        .line(app.say("about-entitled"), &entitled, 8)
        .line(app.say("about-proxies"), &proxies, 3);
    for extra in extras(&rules) {
        form = match extra {
            Extra::Announced => {
                let day = about.announced.map(|day| day.to_string()).unwrap_or_default();
                form.line(app.say("about-announced"), &day, 20)
            }
            Extra::Demanded(at) => {
                let who = rules.demand.get(at).map(|demand| lang::verdict::law(&demand.who, &app.words));
                let label = app.tell("about-demanded", &[("who", who.unwrap_or_default().into())]);
                let stated = about.demanded.get(at).map(|(asked, of)| format!("{asked}/{of}"));
                form.line(label, &stated.unwrap_or_default(), 20)
            }
            Extra::Override(asked) => {
                let what = gates::asked(&app.words, asked);
                let reason = about.overrides.get(&asked).map(String::as_str).unwrap_or_default();
                form.line(app.tell("about-override", &[("what", what.into())]), reason, 500)
            }
            Extra::Switch(question) => {
                let choices = vec![app.say("about-switch-off"), app.say("about-switch-on")];
                form.choice(question_name(&app.words, question), choices, usize::from(rules.is_on(question)))
            }
        };
    }
    app.ask(form.begun_at(&[0, 2, 3, 6, 9, 10]));
}

fn save(app: &mut App, old: &About, form: &FormBox) -> Answered {
    let (about, rules) = read(app, old, form)?;
    if let Some(rules) = rules.clone() {
        // Which rules hold comes first: whatever is stated has to stand under them.
        set(app, AboutCommand::Rules(rules))?;
    }
    let date = about.date;
    if about != *old {
        set(app, AboutCommand::Set(about))?;
    }
    if let Some(rules) = rules.filter(|_| date != old.date) {
        let name = lang::verdict::law(&rules.name, &app.words).to_owned();
        app.note(app.tell("rules-changed", &[("rule", name.into())]));
    }
    Ok(())
}

fn set(app: &mut App, command: AboutCommand) -> Answered {
    app.record(Command::About(command)).map_err(|why| (None, lang::refusal(&app.words, &why)))
}

/// What the form says: the particulars, and the rules where they are others than before.
#[expect(clippy::type_complexity, reason = "said once")]
fn read(
    app: &App,
    old: &About,
    form: &FormBox,
) -> Result<(About, Option<Box<RuleSet>>), (Option<usize>, String)> {
    let bad = |at: usize, id: &str| (Some(at), app.say(id));
    let today = app.now.date_naive();
    let date = read_date(&form.text(1), today).ok_or_else(|| bad(1, "bad-date"))?;
    let time = match form.text(2).as_str() {
        "" => None,
        text => Some(read_time(text).ok_or_else(|| bad(2, "bad-time"))?),
    };
    let number = |at: usize| match fold_line(&form.text(at)).as_str() {
        "" => Ok(None),
        text => text.parse::<u32>().map(Some).map_err(|_| bad(at, "bad-number")),
    };
    let own_proxies = number(13)?.map(|n| u16::try_from(n).unwrap_or(u16::MAX));
    let mut about = About {
        title: form.text(0),
        date,
        time,
        place: form.text(3),
        community: form.text(4),
        convener: form.text(5),
        chair: form.text(6),
        recorder: form.text(7),
        contact: form.text(8),
        party_discussion: form.text(9),
        authorisation: form.text(10),
        short_notice: form.text(11),
        entitled: number(12)?,
        own_proxies,
        ..old.clone()
    };
    let Some(meeting) = app.meeting() else { return Ok((about, None)) };
    let mut on: Vec<OpenQuestion> = meeting.rules.switches.iter().copied().collect();
    let mut demanded = Vec::new();
    for (at, extra) in (COMMON..).zip(extras(&meeting.rules)) {
        let text = form.text(at);
        match extra {
            Extra::Announced if text.is_empty() => about.announced = None,
            Extra::Announced => {
                about.announced = Some(read_date(&text, today).ok_or_else(|| bad(at, "bad-date"))?);
            }
            Extra::Demanded(_) if text.is_empty() => demanded.push(None),
            Extra::Demanded(_) => {
                demanded.push(Some(asked_of(&text).ok_or_else(|| bad(at, "about-bad-demand"))?));
            }
            Extra::Override(asked) if text.is_empty() => {
                about.overrides.remove(&asked);
            }
            Extra::Override(asked) => {
                about.overrides.insert(asked, text);
            }
            Extra::Switch(question) => {
                on.retain(|known| *known != question);
                on.extend((form.chosen(at) == 1).then_some(question));
            }
        }
    }
    // Nought out of nought: of this group nothing is stated, and another was.
    let stated = demanded.iter().any(Option::is_some);
    about.demanded = demanded.into_iter().filter(|_| stated).map(Option::unwrap_or_default).collect();
    if about.own_proxies != old.own_proxies {
        let question = OpenQuestion::ProxiesAtMeetings;
        on.retain(|known| *known != question);
        let settled = about.own_proxies.is_some_and(|most| most > 0);
        on.extend((settled && meeting.rules.open.contains(&question)).then_some(question));
    }
    Ok((about, rules(app, meeting, date, on)?))
}

/// How many of how many: `30/200`.
fn asked_of(text: &str) -> Option<(u32, u32)> {
    let folded = fold_line(text);
    let numbers: Vec<&str> = folded.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).collect();
    match numbers.as_slice() {
        [asked, of] => Some((asked.parse().ok()?, of.parse().ok()?)),
        _ => None,
    }
}

/// The rules of that day with these switches on, if they are others than those the meeting is held under.
fn rules(
    app: &App,
    meeting: &Meeting,
    date: NaiveDate,
    on: Vec<OpenQuestion>,
) -> Result<Option<Box<RuleSet>>, (Option<usize>, String)> {
    let other = app.catalogue.find(&meeting.rules.body, date).ok();
    let other = other.filter(|rules| rules.id != meeting.rules.id);
    let base = other.unwrap_or(&meeting.rules);
    // What another version of the law answers itself is no question any more.
    let on = on.into_iter().filter(|question| base.open.contains(question));
    let settled = base.settled(on).map_err(|fault| (None, rule_fault(&app.words, &fault)))?;
    Ok((settled != meeting.rules).then(|| Box::new(settled)))
}

#[cfg(test)]
mod tests;
