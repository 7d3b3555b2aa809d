//! A facilitator who has read no manual and does what the next line says.

use chrono::TimeDelta;

use crate::meeting::sample::{Room, hands, item, owner, papers, person};
use crate::meeting::{
    AgendaCommand, AttendCommand, Capacity, Choice, Command, Count, FloorCommand, FollowUpCommand, ItemState,
    Method, Missing, NewItem, NewPosting, NextStep, Paper, PostingCommand, Presence, Speaker, Teller,
    VoteCommand, VoteId, guide,
};

/// Does what is said until nothing is left, or `most` steps were taken; every step taken, in order.
pub(super) fn follow(room: &mut Room, most: usize) -> Vec<NextStep> {
    let mut taken = Vec::new();
    while taken.len() < most {
        let step = guide(room.meeting(), room.now).step;
        taken.push(step);
        if !obey(room, step) {
            break;
        }
    }
    taken
}

/// Does it; `false` when there is nothing left to do.
pub(super) fn obey(room: &mut Room, step: NextStep) -> bool {
    match step {
        NextStep::AddItems => {
            room.add_items(vec![item("修缮南门", ""), item("充电车棚", "同意建充电车棚。")]);
        }
        NextStep::AddPeople => add_people(room),
        NextStep::SetParticulars => {
            let short = |missing: &Missing| matches!(missing, Missing::NoticeTooShort { .. });
            let late = guide(room.meeting(), room.now).missing.iter().any(short);
            room.about(|about| {
                about.time = chrono::NaiveTime::from_hms_opt(9, 0, 0);
                "居委会".clone_into(&mut about.place);
                "孙安宁".clone_into(&mut about.chair);
                if late {
                    "台风".clone_into(&mut about.short_notice);
                }
            });
        }
        NextStep::PostMeetingNotice => {
            let today = room.now.date_naive().to_string();
            room.post(Paper::MeetingNotice, &today, None);
        }
        NextStep::SignIn | NextStep::AwaitQuorum { .. } => everybody_comes(room),
        NextStep::CallToOrder => {
            room.run(Command::CallToOrder);
        }
        NextStep::TakeUp(item) => room.take_up(item),
        NextStep::Discuss(item) => {
            if room.meeting().turn().is_some() {
                room.run(Command::Floor(FloorCommand::Finish));
            }
            room.note(item, Speaker::Role("一位居民".to_owned()), "同意。");
        }
        NextStep::WriteMotion(id) => {
            let words = NewItem { motion: "同意。".to_owned(), ..room.item(id).is.clone() };
            room.run(Command::Agenda(AgendaCommand::Edit(id, words)));
        }
        NextStep::OpenVote(item) => {
            let by_name = room.meeting().counts_area();
            room.open_vote(item, if by_name { Method::RollCall } else { Method::Hands });
        }
        NextStep::Count(vote) => count(room, vote),
        NextStep::CompareCounts(vote) => {
            room.run(Command::Vote(VoteCommand::Adopt(vote, 0, "复核无误".to_owned())));
        }
        NextStep::Declare(vote) => room.declare(vote),
        NextStep::PutAsMotion(item) => {
            room.open_vote(item, Method::Hands);
        }
        NextStep::VoteAgain(item) | NextStep::SettleItem(item) => {
            let settle = AgendaCommand::Settle(item, ItemState::Decided, "形成一致意见".to_owned());
            room.run(Command::Agenda(settle));
        }
        NextStep::AddFollowUps => room.follow_up(None, None),
        NextStep::CloseMeeting => {
            room.run(Command::Close);
        }
        NextStep::PostResult => {
            let today = room.now.date_naive().to_string();
            room.post(Paper::ResultNotice, &today, None);
        }
        NextStep::MendPosting(id) => {
            let is = room.meeting().posting(id).unwrap().is.clone();
            let until = room.meeting().rules.posting.last_day(is.from);
            room.run(Command::Posting(PostingCommand::Edit(id, NewPosting { until, ..is })));
        }
        NextStep::AnswerObjection(id) => {
            room.run(Command::Posting(PostingCommand::Answer(id, "已核对，票数无误。".to_owned())));
        }
        NextStep::WaitPosting { until } => {
            room.now += until.signed_duration_since(room.now.date_naive()) + TimeDelta::days(1);
        }
        NextStep::TakeDown(posting) => {
            let today = room.now.date_naive().to_string();
            room.take_down(posting, &today);
        }
        NextStep::FinishFollowUp(id) => {
            room.run(Command::FollowUp(FollowUpCommand::Finish(id, "已完成".to_owned())));
        }
        NextStep::Seal => {
            room.run(Command::Seal);
        }
        NextStep::AllDone => return false,
    }
    true
}

fn add_people(room: &mut Room) {
    let staff = |nth: usize| {
        let mut somebody = owner(nth, 8_000);
        somebody.capacities.extend([Capacity::Representative, Capacity::CommitteeMember]);
        somebody
    };
    let known = room.meeting().people.len();
    room.add_people((known..known + 5).map(staff).chain((known + 5..known + 9).map(person)).collect());
}

/// Everybody on the roster comes; where that is not enough, the rest of those entitled are counted in.
fn everybody_comes(room: &mut Room) {
    let roll = room.meeting().roll();
    let away = room.meeting().people.iter().filter(|person| roll.of(person.id) != Presence::Present);
    let away: Vec<_> = away.map(|person| person.id).collect();
    let command = if away.is_empty() {
        AttendCommand::Count(u32::try_from(roll.entitled - roll.represented).unwrap())
    } else {
        AttendCommand::Arrive(away)
    };
    room.run(Command::Attend(command));
}

fn count(room: &mut Room, id: VoteId) {
    let vote = room.meeting().vote(id).unwrap();
    let all = u32::try_from(vote.frozen.voters_count()).unwrap();
    if !vote.counts.is_empty() {
        for by in Teller::ALL {
            room.run(Command::Vote(VoteCommand::Tell(id, by, String::new(), hands(all, 0, 0))));
        }
        return;
    }
    match vote.method() {
        Method::RollCall => {
            let answers = vote.frozen.voters().iter().map(|who| (*who, Some(Choice::For))).collect();
            room.run(Command::Vote(VoteCommand::Mark(id, answers)));
        }
        Method::Hands => room.count(id, hands(all, 0, 0)),
        Method::Paper => room.count(id, papers([all, all], [all, 0, 0, 0])),
    }
    if let Count::RollCall(answers) = &room.meeting().vote(id).unwrap().count {
        assert!(!answers.is_empty(), "a roll call nobody can answer cannot be counted");
    }
}
