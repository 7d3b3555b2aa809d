//! What the papers called so far come to: how many are left, and the whole count.

use super::Papers;
use crate::app::App;
use crate::meeting::{Count, Teller, Vote, VoteId};
use crate::rules::Outcome;
use crate::screens::vote::{open_vote, sheet};
use crate::store::Called;

impl Papers {
    /// How many papers are left to be called, those on their way to the disk taken off.
    pub(super) fn left(&self) -> u64 {
        let Some(tray) = self.tray() else { return 0 };
        let returned = i128::from(tray.head.returned.unwrap_or_default());
        let on_their_way = self.in_flight.iter().chain(&self.waiting).map(|change| match change {
            Called::Put(_, times) => i128::from(*times),
            Called::Take(_, times) => -i128::from(*times),
        });
        let called = i128::from(tray.sheet.papers()) + on_their_way.sum::<i128>();
        u64::try_from(returned - called).unwrap_or_default()
    }

    /// The count of this teller as it is now; while the vote is void without anything counted.
    pub(super) fn whole(&self, app: &App) -> Option<(VoteId, Teller, String, Count)> {
        let (vote, tray) = (open_vote(app)?, self.tray()?);
        let sheet = Some(&tray.sheet).filter(|sheet| sheet.papers() > 0 || !self.is_void(app));
        Some((vote.id, tray.teller, tray.head.names.clone(), sheet::whole(vote, &tray.head, sheet)))
    }

    /// Whether more papers came back than went out: nothing counted can mend that.
    pub(super) fn is_void(&self, app: &App) -> bool {
        let (Some(meeting), Some(vote), Some(tray)) = (app.meeting(), open_vote(app), self.tray()) else {
            return false;
        };
        let count = sheet::whole(vote, &tray.head, None);
        meeting.verdict(&Vote { count, ..vote.clone() }).outcome == Outcome::Void
    }
}
