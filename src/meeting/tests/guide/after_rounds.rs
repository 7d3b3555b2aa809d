//! What is next after a round on another ballot than a motion.

use crate::ballot::{Ballot, PlansRule};
use crate::meeting::sample::ballots::{
    ELECTION, consultation, consultation_count, declared, election, election_count, plans, plans_count,
    projects, projects_count, tied_count,
};
use crate::meeting::sample::{COUNCIL, REPRESENTATIVES};
use crate::meeting::{AgendaCommand, Command, Count, ItemId, ItemState, Missing, NextStep, guide};

/// What is declared calls for its next step, until the recorder goes on.
#[test]
fn a_round_calls_for_what_follows_it() {
    type Then = fn(ItemId) -> NextStep;
    let again: Then = NextStep::VoteAgain;
    let motion: Then = NextStep::PutAsMotion;
    let table: [(&str, Ballot, Count, Option<Then>); 5] = [
        (ELECTION, election(), election_count(), None),
        (ELECTION, election(), tied_count(), Some(again)),
        (REPRESENTATIVES, projects(), projects_count(), Some(motion)),
        (REPRESENTATIVES, plans(PlansRule::InstantRunoff), plans_count(), Some(motion)),
        (COUNCIL, consultation(), consultation_count(), Some(NextStep::SettleItem)),
    ];
    for (rule, ballot, count, wanted) in table {
        let (mut room, vote) = declared(rule, "一项", &ballot, &count);
        let item = room.meeting().vote(vote).unwrap().item;
        let next = guide(room.meeting(), room.now);
        match wanted {
            Some(wanted) => assert_eq!(next.step, wanted(item), "{ballot:?}"),
            None => assert!(!matches!(next.step, NextStep::VoteAgain(_) | NextStep::PutAsMotion(_))),
        }
        assert_eq!(next.missing == [Missing::Divided], rule == COUNCIL, "{next:?}");
        let settle = AgendaCommand::Settle(item, ItemState::Decided, "到此为止".to_owned());
        room.run(Command::Agenda(settle));
        let after = guide(room.meeting(), room.now).step;
        assert!(!matches!(after, NextStep::VoteAgain(_) | NextStep::PutAsMotion(_)), "{after:?}");
    }
}
