//! 参加: whether enough took part, and whether the papers agree with the room. Of any ballot but a motion this is all the
//! rule set can say of the vote as a whole; what each candidate or option needs is asked of them one by one.

use super::Sheet;
use crate::rules::{Figures, Outcome, Reason, RuleSet, Verdict, verdict};

/// The verdict on everything but the majority: void, no quorum, figures missing or contradicting each other, and
/// [`Outcome::Consultative`] where nothing stands in the way of a result.
pub fn turnout(rule: &RuleSet, figures: &Figures) -> Verdict {
    let open = RuleSet { binding: false, majority: Vec::new(), ..rule.clone() };
    let mut found = verdict(&open, figures);
    if rule.binding {
        found.reasons.retain(|reason| *reason != Reason::NotBinding);
    }
    found
}

/// Whether nothing stands in the way of a result.
pub fn stands(turnout: &Verdict) -> bool {
    turnout.outcome == Outcome::Consultative
}

impl Sheet {
    /// The figures of the room with those of the sheet: valid and invalid papers, and, where nobody has said how many
    /// came back, as many as are on the sheet.
    pub fn figures(&self, room: &Figures) -> Figures {
        Figures {
            returned: room.returned.or(Some(self.papers())),
            valid: Some(self.valid.into()),
            invalid: Some(self.invalid_papers()),
            for_: None,
            against: None,
            abstain: None,
            ..room.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Ballot, InvalidReason, Paper};
    use super::*;
    use crate::rules::Catalogue;

    /// Representatives elect: more than two thirds of them must vote.
    #[test]
    fn enough_must_vote_and_the_papers_must_agree() {
        let catalogue = Catalogue::built_in();
        let rule = catalogue.get("jw.election.2025.reps").unwrap();
        let ballot = Ballot::Consultation(super::super::Consultation::default());
        let papers = |valid, invalid| {
            let mut sheet = Sheet::blank(&ballot);
            sheet.add(&Paper::Consultation(super::super::Degree::Agree), valid);
            sheet.add(&Paper::Invalid(InvalidReason::Illegible), invalid);
            sheet
        };
        let room = |issued, returned| Figures { entitled: Some(30), issued, returned, ..Figures::default() };
        let table = [
            (19, 1, room(None, None), Outcome::NoQuorum),
            (20, 1, room(None, None), Outcome::Consultative),
            (21, 0, room(Some(21), Some(21)), Outcome::Consultative),
            (21, 0, room(Some(21), Some(22)), Outcome::Void),
            (21, 0, room(Some(25), Some(22)), Outcome::Undetermined),
            (30, 1, room(None, None), Outcome::Undetermined),
        ];
        for (valid, invalid, room, outcome) in table {
            let found = turnout(rule, &papers(valid, invalid).figures(&room));
            assert_eq!(found.outcome, outcome, "{valid}+{invalid} {found:?}");
            assert_eq!(stands(&found), outcome == Outcome::Consultative);
            assert!(!found.reasons.contains(&Reason::NotBinding));
        }
    }
}
